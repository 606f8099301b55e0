import { getDocumentProxy } from 'unpdf'
import { countUnreadable } from './characters.ts'
import { Unreadable, type UnreadPage } from './document.ts'
import { type PagedText, pagedText } from './paged-text.ts'
import { type PlacedText, pdfLines } from './pdf-lines.ts'
import { findPdfObjects, type PdfObjects } from './pdf-objects.ts'

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>
type Page = Awaited<ReturnType<Pdf['getPage']>>

/** More pages than any board paper with its annexes. */
const mostPages = 2000

/** A page scanned in 600 dots an inch; what is larger is not drawn, for it takes four bytes a dot. */
export const largestPicture = 40_000_000

/** A page with fewer characters is looked at more closely: it may have lost some. */
const fewCharacters = 400

/**
 * Reads a PDF by the places of its letters. Pages that cannot be read stay empty and are named; of a scan without a text layer
 * that is every page. Throws Unreadable when the file as a whole cannot be read. `onPage` hears how far it is.
 */
export async function readPdf(bytes: Uint8Array, onPage: OnPage = () => {}): Promise<PagedText> {
  const objects = findPdfObjects(bytes)
  const pdf = await openPdf(bytes, {}, objects)
  try {
    if (pdf.numPages > mostPages) throw new Unreadable('too-complex')
    // the list of pages is lost: which there were, and in what order, nobody can say
    if (objects.pages > pdf.numPages && objects.listed?.pages !== pdf.numPages) throw new Unreadable('damaged')
    const pages: ReadPage[] = []
    for (let page = 1; page <= pdf.numPages; page += 1) {
      onPage(page, pdf.numPages)
      pages.push(await readPage(pdf, page, objects))
    }
    return {
      ...pagedText(
        pages.map(({ text }) => text),
        true,
      ),
      unread: unreadOf(pages),
    }
  } finally {
    await pdf.loadingTask.destroy()
  }
}

/** Hears which page of how many is being read. */
export type OnPage = (page: number, pages: number) => void

/** Opens a PDF; a table that is damaged is made up from the objects themselves. Throws Unreadable. */
export async function openPdf(
  bytes: Uint8Array,
  options: Parameters<typeof getDocumentProxy>[1],
  objects: PdfObjects = findPdfObjects(bytes),
): Promise<Pdf> {
  try {
    // the reader takes the bytes for itself, hence a copy
    return await getDocumentProxy(mended(bytes, objects), { verbosity: 0, stopAtErrors: true, ...options })
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException'
    throw new Unreadable(locked ? 'encrypted' : 'damaged')
  }
}

// The reader finds the objects of a cut file, but not where to begin: that stood at its end. And it silently stops at a page that is
// not there: an empty one takes its place, which is then read as damaged.
function mended(bytes: Uint8Array, { hasTrailer, catalog, listed, isLocked }: PdfObjects): Uint8Array {
  const missing = listed?.missing ?? []
  if (catalog === null || isLocked || (hasTrailer && missing.length === 0)) return Uint8Array.from(bytes)
  const empty = missing.map((number) => `\n${number} 0 obj\n<< /Type /Page /MediaBox [0 0 595 842] >>\nendobj`)
  // a table that stands nowhere makes the reader look for the objects themselves
  const end = `${empty.join('')}\ntrailer\n<< /Root ${catalog} >>\nstartxref\n0\n%%EOF\n`
  return new Uint8Array(Buffer.concat([bytes, Buffer.from(end)]))
}

type ReadPage = { readonly text: string; readonly unread: UnreadPage['reason'] | null }

function unreadOf(pages: readonly ReadPage[]): UnreadPage[] {
  return pages.flatMap(({ unread }, index) => (unread === null ? [] : [{ page: index + 1, reason: unread }]))
}

async function readPage(pdf: Pdf, number: number, objects: PdfObjects): Promise<ReadPage> {
  try {
    const page = await pdf.getPage(number)
    if (!objects.isLocked && !objects.isWhole(page.ref?.num ?? -1)) return { text: '', unread: 'damaged' }
    const texts = await placedTexts(page)
    const text = isUnreadable(texts) ? '' : pdfLines(texts).join('\n')
    const mayHaveLost = text.length < fewCharacters && objects.hasFonts(page.ref?.num ?? -1)
    if (mayHaveLost && (await hasBrokenFont(page))) return { text: '', unread: 'damaged' }
    page.cleanup()
    if (text.trim() !== '') return { text, unread: null }
    return { text, unread: objects.largestPicture(page.ref?.num ?? -1) > largestPicture ? 'too-large' : 'no-text' }
  } catch {
    return { text: '', unread: 'damaged' }
  }
}

// A font without a table of letters shows well and reads as rubbish: a page of it must not pass for a page with little text.
function isUnreadable(texts: readonly PlacedText[]): boolean {
  const all = texts.map(({ text }) => text).join('')
  return countUnreadable(all) * 10 > all.length
}

// Text in a font that cannot be read is left out without a word. Only drawing the page tells: a broken font is then put
// down as its message. That takes time, and faults in pictures are no concern here.
async function hasBrokenFont(page: Page): Promise<boolean> {
  await page.getOperatorList().catch(() => null)
  return [...page.commonObjs].some(([, object]) => typeof object === 'string')
}

/** The page's texts as a reader sees them: turned with the page, from its top left corner, in points. */
async function placedTexts(page: Page): Promise<PlacedText[]> {
  const { items } = await page.getTextContent()
  const view = page.getViewport({ scale: 1 }).transform
  const texts: PlacedText[] = []
  for (const item of items) {
    if (!('str' in item) || item.str === '') continue
    const [a, b, c, d, x, y] = multiply(view, item.transform)
    const scale = Math.hypot(c, d)
    if (scale === 0) continue
    texts.push({
      text: item.str,
      x,
      y,
      width: item.width,
      size: scale,
      upright: Math.abs(b) < Math.abs(a) * 0.05 && a > 0,
    })
  }
  return texts
}

type Matrix = [a: number, b: number, c: number, d: number, e: number, f: number]

function multiply(m: readonly number[], n: readonly number[]): Matrix {
  const [a, b, c, d, e, f] = m as Matrix
  const [g, h, i, j, k, l] = n as Matrix
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

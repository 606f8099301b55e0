import { getDocumentProxy } from 'unpdf'
import { countUnreadable } from './characters.ts'
import { Unreadable } from './document.ts'
import { type PagedText, pagedText } from './paged-text.ts'
import { type PlacedText, pdfLines } from './pdf-lines.ts'

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>
type Page = Awaited<ReturnType<Pdf['getPage']>>

/** More pages than any board paper with its annexes. */
const mostPages = 2000

/** A page with fewer characters is looked at more closely: it may have lost some. */
const fewCharacters = 400

/** Reads a PDF by the places of its letters. Throws Unreadable; a scan without a text layer gives empty pages. */
export async function readPdf(bytes: Uint8Array): Promise<PagedText> {
  if (!hasEnd(bytes)) throw new Unreadable('damaged')
  const pdf = await open(bytes)
  try {
    if (pdf.numPages > mostPages) throw new Unreadable('too-large')
    const texts: string[] = []
    for (let page = 1; page <= pdf.numPages; page += 1) texts.push(await readPage(pdf, page))
    return pagedText(texts, true)
  } finally {
    await pdf.loadingTask.destroy()
  }
}

// The reader would repair a cut file and silently leave pages out; a whole file ends with this mark.
function hasEnd(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(-2048)).includes('%%EOF')
}

// The reader takes the bytes for itself, hence the copy.
async function open(bytes: Uint8Array): Promise<Pdf> {
  try {
    return await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0, stopAtErrors: true })
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException'
    throw new Unreadable(locked ? 'encrypted' : 'damaged')
  }
}

async function readPage(pdf: Pdf, number: number): Promise<string> {
  try {
    const page = await pdf.getPage(number)
    const texts = await placedTexts(page)
    if (isUnreadable(texts)) throw new Unreadable('no-text', number)
    const text = pdfLines(texts).join('\n')
    if (text.length < fewCharacters && (await hasBrokenFont(page))) throw new Unreadable('damaged', number)
    page.cleanup()
    return text
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('damaged', number)
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

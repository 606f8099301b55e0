import mammoth from 'mammoth'
import { Unreadable, type UnreadableReason } from './document.ts'
import { type DocxDocument, docxLines } from './docx-lines.ts'
import { readLists } from './docx-lists.ts'
import { writeListLabels } from './docx-numbering.ts'
import { type PagedText, pagedText } from './paged-text.ts'
import { openZip, type Zip } from './zip.ts'

const mainPart = 'word/document.xml'

/** Reads a Word document: a line per paragraph and per table row, without pages. Throws Unreadable. */
export async function readDocx(bytes: Uint8Array): Promise<PagedText> {
  const zip = openZip(bytes)
  if (!zip.has(mainPart)) throw new Unreadable(kindOf(zip))
  const { document, isWhole } = await parse(zip)
  const text = pagedText([docxLines(document).join('\n')], false)
  return isWhole ? text : { ...text, unread: [{ page: null, reason: 'damaged' }] }
}

/** What else is packed in this way. */
function kindOf(zip: Zip): UnreadableReason {
  if (zip.hasFolder('xl/')) return 'spreadsheet'
  if (zip.hasFolder('ppt/')) return 'presentation'
  const openDocument = zip.has('mimetype') ? Buffer.from(zip.read('mimetype')).toString('latin1') : ''
  const kind = /^application\/vnd\.oasis\.opendocument\.(text|spreadsheet|presentation)/.exec(openDocument)?.[1]
  if (kind === 'text') return 'rich-text'
  return kind === 'spreadsheet' || kind === 'presentation' ? kind : 'wrong-type'
}

/** The parts that the text can do without, the ones we miss least first. */
const sideParts = [
  /^word\/(?:comments|footnotes|endnotes)\w*\.xml$/,
  /^(?!word\/document\.xml$|word\/_rels\/document\.xml\.rels$)/,
  /^(?!word\/document\.xml$)/,
]

/** The document, without its notes, or without all of its other parts, where one of them is damaged. */
async function parse(zip: Zip): Promise<{ document: DocxDocument; isWhole: boolean }> {
  let fault: unknown
  for (const without of [null, ...sideParts]) {
    try {
      return { document: await parseParts(partsOf(zip, without)), isWhole: without === null }
    } catch (error) {
      if (error instanceof Unreadable && error.reason !== 'damaged') throw error
      fault ??= error
    }
  }
  throw fault instanceof Unreadable ? fault : new Unreadable('damaged')
}

/** The document as mammoth understands it: tracked deletions gone, text boxes after their paragraph. */
async function parseParts(parts: ReturnType<typeof partsOf>): Promise<DocxDocument> {
  let parsed: DocxDocument | null = null
  // No path: it reads the parts through ours, which never unpack more than they declare.
  await mammoth.convertToHtml(
    { path: '', ...parts },
    {
      includeEmbeddedStyleMap: false,
      transformDocument(document: DocxDocument) {
        parsed = document
        return { type: 'document', children: [], notes: document.notes, comments: [] }
      },
    },
  )
  if (parsed === null) throw new Unreadable('damaged')
  return parsed
}

/** The parts as mammoth asks for them, but for those left out, with the numbers of lists written into the text. */
function partsOf(zip: Zip, without: RegExp | null) {
  const exists = (name: string) => zip.has(name) && without?.test(name) !== true
  const text = (name: string) => (exists(name) ? Buffer.from(zip.read(name)).toString('utf8') : '')
  const read = (name: string) => {
    if (name !== mainPart) return text(name)
    return writeListLabels(text(name), readLists(text('word/numbering.xml'), text('word/styles.xml')))
  }
  return { file: { exists, read: async (name: string) => read(name) } }
}

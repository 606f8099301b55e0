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
  const whole = await attempt(zip, null)
  if (isDocument(whole)) return { document: whole, isWhole: true }
  // with nothing for a text the other parts can be read: then it is the text that is at fault
  if (isDocument(await attempt(zip, null, emptyText))) throw new Unreadable(whole)
  for (const without of sideParts) {
    const document = await attempt(zip, without)
    if (isDocument(document)) return { document, isWhole: false }
  }
  throw new Unreadable(whole)
}

function isDocument(read: DocxDocument | Fault): read is DocxDocument {
  return typeof read !== 'string'
}

const emptyText =
  '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body/></w:document>'

type Fault = 'damaged' | 'too-complex'

/** What mammoth says of a text that refers to another file, or to words of its own making. */
const unknownEntity = /entity not found/

async function attempt(zip: Zip, without: RegExp | null, text?: string): Promise<DocxDocument | Fault> {
  try {
    return await parseParts(partsOf(zip, without, text))
  } catch (error) {
    if (error instanceof Unreadable && error.reason !== 'damaged') throw error
    // a RangeError: its parts lie deeper in each other than can be followed
    return error instanceof RangeError || unknownEntity.test(String(error)) ? 'too-complex' : 'damaged'
  }
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
function partsOf(zip: Zip, without: RegExp | null, main?: string) {
  const exists = (name: string) => zip.has(name) && without?.test(name) !== true
  const text = (name: string) => (exists(name) ? Buffer.from(zip.read(name)).toString('utf8') : '')
  const read = (name: string) => {
    if (name !== mainPart) return text(name)
    return main ?? writeListLabels(text(name), readLists(text('word/numbering.xml'), text('word/styles.xml')))
  }
  return { file: { exists, read: async (name: string) => read(name) } }
}

import mammoth from 'mammoth'
import { Unreadable } from './document.ts'
import { type DocxDocument, docxLines } from './docx-lines.ts'
import { readLists } from './docx-lists.ts'
import { writeListLabels } from './docx-numbering.ts'
import { type PagedText, pagedText } from './paged-text.ts'
import { openZip, type Zip } from './zip.ts'

const mainPart = 'word/document.xml'

/** Reads a Word document: a line per paragraph and per table row, without pages. Throws Unreadable. */
export async function readDocx(bytes: Uint8Array): Promise<PagedText> {
  const zip = openZip(bytes)
  if (!zip.has(mainPart)) throw new Unreadable('wrong-type')
  return pagedText([docxLines(await parse(zip)).join('\n')], false)
}

/** The document as mammoth understands it: tracked deletions gone, text boxes after their paragraph. */
async function parse(zip: Zip): Promise<DocxDocument> {
  let parsed: DocxDocument | null = null
  try {
    // No path: it reads the parts through ours, which never unpack more than they declare.
    await mammoth.convertToHtml(
      { path: '', ...partsOf(zip) },
      {
        includeEmbeddedStyleMap: false,
        transformDocument(document: DocxDocument) {
          parsed = document
          return { type: 'document', children: [], notes: document.notes, comments: [] }
        },
      },
    )
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('damaged')
  }
  if (parsed === null) throw new Unreadable('damaged')
  return parsed
}

/** The parts as mammoth asks for them, with the numbers of lists written into the text. */
function partsOf(zip: Zip) {
  const text = (name: string) => (zip.has(name) ? Buffer.from(zip.read(name)).toString('utf8') : '')
  const read = (name: string) => {
    if (name !== mainPart) return text(name)
    return writeListLabels(text(name), readLists(text('word/numbering.xml'), text('word/styles.xml')))
  }
  return { file: { exists: zip.has, read: async (name: string) => read(name) } }
}

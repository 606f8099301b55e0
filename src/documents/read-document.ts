import { createHash } from 'node:crypto'
import { detectFormat } from './detect-format.ts'
import { type DocumentFormat, type NormalisedDocument, normaliserVersion, Unreadable } from './document.ts'
import type { PagedText } from './paged-text.ts'
import { readDocx } from './read-docx.ts'
import { type OnPage, readPdf } from './read-pdf.ts'
import { readText } from './read-text.ts'

/** The largest file that is read, in bytes. */
export const largestFile = 50 * 1024 * 1024

/**
 * Reads a file into text that passages can point at. The format follows from the bytes; the name is only kept.
 * Throws Unreadable, and nothing else, for a file that cannot be read.
 */
export async function readDocument(name: string, bytes: Uint8Array, onPage?: OnPage): Promise<NormalisedDocument> {
  if (bytes.length > largestFile) throw new Unreadable('too-large')
  if (bytes.length === 0) throw new Unreadable('empty')
  const format = detectFormat(bytes)
  const { pages, text, unread } = await readAs(format, bytes, onPage)
  // a scan has pages to look at; a file without those holds nothing
  if (text.trim() === '' && !unread.some(({ reason }) => reason !== 'damaged'))
    throw new Unreadable(unread.length > 0 ? 'damaged' : format === 'text' ? 'empty' : 'no-text')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { name, format, sha256, pages, normaliser: normaliserVersion, unread, text }
}

async function readAs(format: DocumentFormat, bytes: Uint8Array, onPage: OnPage | undefined): Promise<PagedText> {
  switch (format) {
    case 'text':
      return readText(bytes)
    case 'pdf':
      return readPdf(bytes, onPage)
    case 'docx':
      return readDocx(bytes)
  }
}

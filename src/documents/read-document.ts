import { createHash } from 'node:crypto'
import { detectFormat } from './detect-format.ts'
import { type DocumentFormat, type NormalisedDocument, normaliserVersion, Unreadable } from './document.ts'
import type { PagedText } from './paged-text.ts'
import { readDocx } from './read-docx.ts'
import { readPdf } from './read-pdf.ts'
import { readText } from './read-text.ts'

/** The largest file that is read, in bytes. */
export const largestFile = 50 * 1024 * 1024

/**
 * Reads a file into text that passages can point at. The format follows from the bytes; the name is only kept.
 * Throws Unreadable, and nothing else, for a file that cannot be read.
 */
export async function readDocument(name: string, bytes: Uint8Array): Promise<NormalisedDocument> {
  if (bytes.length > largestFile) throw new Unreadable('too-large')
  if (bytes.length === 0) throw new Unreadable('empty')
  const format = detectFormat(bytes)
  const { pages, text } = await readAs(format, bytes)
  if (text.trim() === '') throw new Unreadable(format === 'pdf' ? 'no-text' : 'empty')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { name, format, sha256, pages, normaliser: normaliserVersion, text }
}

async function readAs(format: DocumentFormat, bytes: Uint8Array): Promise<PagedText> {
  switch (format) {
    case 'text':
      return readText(bytes)
    case 'pdf':
      return readPdf(bytes)
    case 'docx':
      return readDocx(bytes)
  }
}

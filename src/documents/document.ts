/** The version of the normaliser. A stored text names the version that made it; a change here never changes a stored text. */
export const normaliserVersion = 1

export type DocumentFormat = 'text' | 'pdf' | 'docx'

/**
 * A document as it was read. `text` is stored as it stands and never changes: every passage is a pair of offsets into it
 * (UTF-16 code units).
 *
 * In the text `\n` ends a line, `\f` ends a page (and stands in for that page's last `\n`), and `\t` separates the cells of a table row or
 * columns that stand apart; blank lines are left out, so a line's number is its place among the page's lines, from 1.
 * Words that were split at a line's end are still split; page headers and footers are still there.
 */
export type NormalisedDocument = {
  /** the file's name as it was given */
  readonly name: string
  readonly format: DocumentFormat
  /** of the file's bytes, 64 hexadecimal digits */
  readonly sha256: string
  /** null when the format has no pages (DOCX, text without form feeds) */
  readonly pages: number | null
  readonly normaliser: number
  /** the pages that could not be read; each is empty in the text, so that the numbers of the others hold */
  readonly unread: readonly UnreadPage[]
  readonly text: string
}

/**
 * A page that could not be read: its content is damaged, or it has no letters to read, as on a scan, or is besides a picture too large
 * to draw. `page` is null for a part that stands on no page of its own, such as the notes of a Word document.
 */
export type UnreadPage = { readonly page: number | null; readonly reason: 'damaged' | 'no-text' | 'too-large' }

/** Where an offset stands: page (null without pages) and line, both from 1. */
export type Place = { readonly page: number | null; readonly line: number }

/** Why a document could not be read; each has a sentence for the reader in the message file. */
export type UnreadableReason =
  | 'empty'
  | 'no-text'
  | 'too-large'
  | 'wrong-type'
  | 'spreadsheet'
  | 'presentation'
  | 'image'
  | 'web-page'
  | 'rich-text'
  | 'old-word'
  | 'damaged'
  | 'encrypted'
  | 'too-complex'

/** The file cannot be read. Nothing of it is kept. `page` where the fault is known to be on one. */
export class Unreadable extends Error {
  readonly reason: UnreadableReason
  readonly page: number | null

  constructor(reason: UnreadableReason, page: number | null = null) {
    super(reason)
    this.name = 'Unreadable'
    this.reason = reason
    this.page = page
  }
}

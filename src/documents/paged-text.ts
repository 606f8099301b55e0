import { Unreadable, type UnreadPage } from './document.ts'

/** What the reader of one format gives: the normalised text, the number of pages where the format has them, and the pages that are not in it. */
export type PagedText = {
  readonly pages: number | null
  readonly text: string
  readonly unread: readonly UnreadPage[]
}

/** The longest text that is kept, in UTF-16 code units: some ten thousand pages. */
const longestText = 30_000_000

/** Pages, or one whole without pages, as one text. Throws Unreadable where it is too long to review. */
export function pagedText(texts: readonly string[], hasPages: boolean): PagedText {
  const text = texts.join('\f')
  if (text.length > longestText) throw new Unreadable('too-complex')
  return { pages: hasPages ? texts.length : null, text, unread: [] }
}

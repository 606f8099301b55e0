import { Unreadable } from './document.ts'

/** What the reader of one format gives: the normalised text, and the number of pages where the format has them. */
export type PagedText = { readonly pages: number | null; readonly text: string }

/** The longest text that is kept, in UTF-16 code units: some ten thousand pages. */
const longestText = 30_000_000

/** Pages, or one whole without pages, as one text. Throws Unreadable where it is too long to review. */
export function pagedText(texts: readonly string[], hasPages: boolean): PagedText {
  const text = texts.join('\f')
  if (text.length > longestText) throw new Unreadable('too-large')
  return { pages: hasPages ? texts.length : null, text }
}

import type { Sentence } from './sentences.ts'
import { withoutArticle } from './vocabulary.ts'

export type Found = {
  why: string
  title: string
  planned: string | null
  realised: string | null
  start: number
  end: number
}

/** What the paper as a whole says of its dates. */
export type Paper = {
  readonly date: string | null
  readonly planRows: ReadonlySet<Sentence['block']>
  readonly actionRows: ReadonlySet<Sentence['block']>
  /** month and day of the dates that stand in the paper with their year */
  readonly fullDays: ReadonlySet<string>
}

const longest = 86

/** `keep` is the word for what happens: it stays where the words are cut. */
export function shorten(words: string, keep = ''): string {
  const plain = withoutArticle(
    words
      .replace(/\s*\([^()]*\d{4}\)/g, '')
      .replace(/\s+/g, ' ')
      .replace(/^[\s,.:;–-]+|[\s,.:;(–-]+$/g, '')
      .replace(/^(?:En ook|En|Ook|Daarna|Vervolgens|Op|Aldus|Te denken valt aan)\s/, ''),
  )
  const whole = plain.charAt(0).toUpperCase() + plain.slice(1)
  if (whole.length <= longest) return whole
  const cut = whole.slice(0, longest).replace(/\s\S*$/, '')
  if (keep !== '' && !cut.includes(keep))
    return `${whole.slice(0, longest - keep.length - 3).replace(/\s\S*$/, '')} … ${keep}`
  return cut.replace(/(?:[\s,;:(]+(?:de|het|een|van|voor|in|op|aan|en|met|bij|naar|door|over|te|om|dat|die)?)+$/i, '')
}

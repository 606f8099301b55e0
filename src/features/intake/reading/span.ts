import type { NormalisedDocument } from '../../../documents/document.ts'
import { indexLines, type LineIndex, linesOf as placedLinesOf } from '../../../documents/place.ts'
import type { Passage } from '../facts.ts'

/** A stretch of the document as a reader takes it in: unwrapped, with for every character its offset in the stored text. */
export type Span = { readonly text: string; readonly at: readonly number[] }

/** One line of the stored text, without the whitespace around it. */
export type Line = Span & {
  readonly page: number | null
  /** how many empty cells stand at its end */
  readonly emptyAtEnd: number
  /** place among the page's lines, from 1 */
  readonly number: number
  /** in the stored text, whole line */
  readonly start: number
  readonly end: number
}

/** The lines of the stored text. Tabs stay; other whitespace at both ends goes. */
export function linesOf(document: NormalisedDocument): Line[] {
  return placedLinesOf(document).map(({ page, line, start, end }) => ({
    ...spanOf(document.text, start, end),
    page,
    emptyAtEnd: /\t*$/.exec(document.text.slice(start, end))![0].length,
    number: line,
    start,
    end,
  }))
}

/** The stored text from `start` to `end`, trimmed, with every run of blanks but tabs as one space. */
export function spanOf(text: string, start: number, end: number): Span {
  const characters: string[] = []
  const at: number[] = []
  for (let index = start; index < end; index += 1) {
    const character = text[index]!
    const blank = character !== '\t' && isBlank(character)
    if (blank && (at.length === 0 || isBlank(characters.at(-1)!))) continue
    characters.push(blank ? ' ' : character)
    at.push(index)
  }
  while (characters.length > 0 && isBlank(characters.at(-1)!)) {
    characters.pop()
    at.pop()
  }
  return { text: characters.join(''), at }
}

/** The part of a span between two places in it, without the blanks around it. */
export function part(span: Span, from: number, to: number = span.text.length): Span {
  let start = Math.max(0, from)
  let end = Math.min(span.text.length, to)
  while (start < end && isBlank(span.text[start]!)) start += 1
  while (end > start && isBlank(span.text[end - 1]!)) end -= 1
  return { text: span.text.slice(start, end), at: span.at.slice(start, end) }
}

/**
 * Puts lines behind each other as running text. A word that was split at a line's end becomes whole again; `keepsHyphen`
 * says when the hyphen belongs to the word.
 */
export function join(spans: readonly Span[], keepsHyphen: (before: string, after: string) => boolean): Span {
  const pieces: string[] = []
  const at: number[] = []
  /** the last words so far: looking at the whole text for every line would take ever longer */
  let before = ''
  for (const span of spans) {
    if (span.text === '') continue
    const glue = before === '' ? 'none' : glueOf(before, span.text, keepsHyphen)
    if (glue === 'word') {
      pieces.push(pieces.pop()!.slice(0, -1))
      before = before.slice(0, -1)
      at.pop()
    }
    if (glue === 'space') at.push(at.at(-1)! + 1)
    const piece = (glue === 'space' ? ' ' : '') + span.text.replaceAll('\t', ' ')
    pieces.push(piece)
    before = (before + piece).slice(-longestWord)
    for (const offset of span.at) at.push(offset)
  }
  return { text: pieces.join(''), at }
}

const longestWord = 200

type Glue = 'none' | 'space' | 'word'

function glueOf(before: string, after: string, keepsHyphen: (before: string, after: string) => boolean): Glue {
  if (before.endsWith('\u00ad')) return 'word'
  if (!/[\p{L}\d]-$/u.test(before)) return 'space'
  const first = /[\p{L}\d]+$/u.exec(before.slice(0, -1))![0]
  const second = /^[\p{L}\d'’]+/u.exec(after)?.[0] ?? ''
  if (/^(en|of|dan|tot)$/.test(second) || second === '') return 'space'
  return keepsHyphen(first, second) ? 'none' : 'word'
}

function isBlank(character: string): boolean {
  return /\s/.test(character)
}

/** Makes passages of one document. A passage always covers at least one character. */
export class Passages {
  readonly #document: NormalisedDocument
  readonly #index: LineIndex

  constructor(document: NormalisedDocument) {
    this.#document = document
    this.#index = indexLines(document)
  }

  /** The passage a span covers. Throws RangeError for an empty span. */
  of(span: Span): Passage {
    const first = span.at[0]
    if (first === undefined) throw new RangeError('an empty span has no place')
    return this.between(first, span.at.at(-1)! + 1)
  }

  /** The passage that runs from the first span to the last. */
  over(spans: readonly Span[]): Passage {
    const filled = spans.filter((span) => span.at.length > 0)
    const starts = filled.map((span) => span.at[0]!)
    return this.between(Math.min(...starts), Math.max(...filled.map((span) => span.at.at(-1)! + 1)))
  }

  between(start: number, end: number): Passage {
    const first = this.#index.placeOf(start)
    const last = this.#index.placeOf(end - 1)
    return {
      document: this.#document.sha256,
      page: first.page,
      line: first.line,
      endPage: last.page,
      endLine: last.line,
      start,
      end,
      quote: this.#document.text.slice(start, end),
    }
  }
}

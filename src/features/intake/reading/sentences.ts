import type { Block, Flow } from './flow.ts'
import { part, type Span } from './span.ts'

export type Sentence = {
  readonly span: Span
  readonly block: Block /** place among the paper's sentences */
  readonly index: number
}

const abbreviations = new Set(
  `jan feb febr mrt apr jun jul aug sep sept okt nov dec a.d afd art b.v bijv bijz blz bv ca cf cie d.d d.m.v d.w.z dd dhr dr drs e.a e.d e.e.a e.o enz etc evt excl fig h.t.l i.c.m i.h.k.v i.o i.o.v i.p.v i.r.t i.s.m i.v.m
  incl ing ir jhr jl jr m.a.w m.b.t m.b.v m.i.v m.n m.u.v max mevr min mln mld mr mw n.a.v n.b n.o.t.k n.v.t nl nr nrs o.a o.b.v o.g.v o.l.v o.m p p.j p.m pag prof r.o
  resp st t.a.v t.b.v t.g.v t.h.v t.l.v t.m t.n.v t.o.v t.w t/m tel vgl vs w.o w.v z.s.m zgn zn`.split(/\s+/),
)

/** The sentences of the running text and the list items, in the order of the paper. Tables with amounts are not among them. */
export function sentencesOf(flow: Flow): Sentence[] {
  const sentences: Sentence[] = []
  for (const block of flow.blocks) {
    if (block.kind === 'heading') continue
    for (const span of split(block.span)) sentences.push({ span, block, index: sentences.length })
  }
  return sentences
}

/** The sentences of a piece of text. */
export function split(span: Span): Span[] {
  const parts: Span[] = []
  let from = 0
  for (const match of span.text.matchAll(/[.!?]+["'’”)\]]*\s+(?=["'‘“(]?[\p{Lu}\d€])/gu)) {
    if (!endsSentence(span.text, match.index, match[0])) continue
    parts.push(part(span, from, match.index + match[0].length))
    from = match.index + match[0].length
  }
  parts.push(part(span, from))
  return parts.flatMap(inPieces).filter((found) => found.text !== '')
}

/** The sentences of words that are no longer a piece of the paper, such as a caption with its heads. */
export function sentencesIn(words: string): string[] {
  return words.split(/(?<=[.?!]) (?=\p{Lu})/u)
}

/** Of a paragraph that leads a list in, the sentence that does it: from behind the last end mark that is not its own. */
export function lastSentence(text: string): string {
  const beforeLast = text.length - 2
  if (beforeLast < 0) return text.trim()
  return text.slice(Math.max(...['.', '!', '?'].map((mark) => text.lastIndexOf(mark, beforeLast))) + 1).trim()
}

/** No sentence is as long; what is longer is a list of words without dots, and every rule looks at it from each of its dates. */
const longestSentence = 4000

function inPieces(span: Span): Span[] {
  const pieces: Span[] = []
  let from = 0
  while (span.text.length - from > longestSentence) {
    const space = span.text.lastIndexOf(' ', from + longestSentence)
    const to = space > from ? space : from + longestSentence
    pieces.push(part(span, from, to))
    from = to
  }
  return from === 0 ? [span] : [...pieces, part(span, from)]
}

/** A dot after an abbreviation, an initial or a list number ends nothing. */
function endsSentence(text: string, index: number, mark: string): boolean {
  if (!mark.startsWith('.')) return true
  const word = /[\p{L}\d./]*$/u.exec(text.slice(Math.max(0, index - 15), index))![0]
  if (/^\p{Lu}$/u.test(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word)) return false
  if (/^\d{1,2}$/.test(word) && index === word.length) return false
  return !abbreviations.has(word.toLowerCase())
}

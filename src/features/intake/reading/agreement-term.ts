import { datesIn, type FoundDate } from './dates.ts'
import type { Sentence } from './sentences.ts'
import { part, type Span } from './span.ts'
import { numberWords } from './vocabulary.ts'

export type Term = { readonly value: string; readonly span: Span }

const termLead =
  /\b(?:looptijd|loopt|geldt|gelden|geldig|duur|duurt|duren|periode|jaren|van kracht|tijdvak|in werking)\b/i

/** How long it runs: its stated term, or the years of the decision, or the years in its name. */
export function termOf(sentences: readonly Sentence[], name: Span): Term | null {
  const named = rangeAnywhere(name)
  const fits = (found: Term | null) => found !== null && (named === null || startsWith(found, named))
  const rangesOf = (of: (sentence: Sentence) => boolean) => () =>
    sentences
      .filter(of)
      .map(({ span }) => rangeIn(span))
      .find(fits) ?? null
  const ways = [
    rangesOf(({ span }) => saysTerm.test(span.text)),
    () => fromStartToEnd(sentences),
    () => (named?.value.includes('/') ? named : null),
    rangesOf(({ block }) => block.section === 'requested-decision'),
    rangesOf(({ block }) => /^(?:follow-up|planning|core)$/.test(block.section ?? '')),
    rangesOf(({ span }) => carriedOut.test(span.text)),
  ]
  for (const way of ways) {
    const found = way()
    if (fits(found)) return found
  }
  return named
}

const saysTerm =
  /\blooptijd\b|(?:overeenkomst|convenant|akkoord|deal|pact|verklaring|agenda)\b.{0,80}\b(?:loopt|geldt|duurt|gelden|lopen)\b/i
/** What is agreed runs as long as it is carried out. */
const carriedOut =
  /\b(?:uitvoering|samenwerking|afspraken|programma|inzet)\b.{0,40}\b(?:loopt|lopen|geldt|gelden|duurt|duren)\b/i

/** A term that begins in another year than the name says is that of another agreement. */
function startsWith(found: Term, named: Term): boolean {
  return found.value.slice(0, 4) === named.value.slice(0, 4)
}

function rangeIn(span: Span): Term | null {
  for (const date of datesIn(span.text)) {
    if (date.value?.includes('/') !== true) continue
    if (!termLead.test(span.text.slice(Math.max(0, date.start - 60), date.end + 30))) continue
    return { value: asStated(date.value), span: part(span, date.start, date.end) }
  }
  return null
}

/** "van 1 januari 2027 tot en met 31 december 2029" is a term to the day; within one year it is that year. */
function asStated(value: string): string {
  const [from, to] = value.split('/')
  return from!.length === to!.length && from!.slice(0, 4) !== to!.slice(0, 4) ? value : inYears(value)
}

function rangeAnywhere(span: Span): Term | null {
  const date = datesIn(span.text).find(({ value }) => value?.includes('/'))
  return date === undefined ? null : { value: inYears(date.value!), span: part(span, date.start, date.end) }
}

function inYears(value: string): string {
  const [from, to] = value.split('/').map((end) => end.slice(0, 4))
  return from === to ? from! : `${from}/${to}`
}

const starts = /\b(?:treedt|treden|gaat in|ingaande?|vanaf|sinds|ingang|begint|start|werking|van kracht)\b/i
const ends = /\b(?:eindigt|eindigen|loopt af|expireert|tot)\b/i
const head =
  /(?:overeenkomst|akkoord|convenant|deal|pact|verklaring|agenda|plan|programma|samenwerking|regeling|afspraken|alliantie|samenwerkingsverband)\b/i

/** "treedt in werking op 1 januari 2026 en eindigt op 31 december 2029", "met ingang van 2026 voor de duur van vier jaar". */
function fromStartToEnd(sentences: readonly Sentence[]): Term | null {
  for (const span of new Set(sentences.map(({ block }) => block.span))) {
    if (!head.test(span.text)) continue
    const dates = datesIn(span.text).filter(({ value }) => value !== null && !value.includes('/'))
    const first = dates.find(({ start }) => starts.test(span.text.slice(Math.max(0, start - 40), start)))
    if (first === undefined || !isOfAgreement(sentenceAround(span.text, first.start))) continue
    const last = dates.find(({ start }) => start > first.end && ends.test(span.text.slice(first.end, start)))
    const until = last === undefined ? lastYearOf(span.text, first) : yearBefore(last.value!)
    const from = Number(first.value!.slice(0, 4))
    const end = last?.end ?? first.end
    if (until === null || until <= from || until - from >= 30) continue
    const isToTheDay = first.value!.length === 10 && last?.value?.length === 10 && !last.value.endsWith('-01-01')
    const value = isToTheDay ? `${first.value}/${last.value}` : `${from}/${until}`
    return { value, span: part(span, first.start, end) }
  }
  return null
}

function isOfAgreement(sentence: string): boolean {
  return head.test(sentence) || /^(?:Het|Zij|Ze|Dit|Deze)\s(?:loopt|treedt|geldt|gaat|begint|start|is)\b/.test(sentence)
}

function sentenceAround(text: string, at: number): string {
  const start = text.lastIndexOf('. ', at)
  const end = text.indexOf('. ', at)
  return text.slice(start < 0 ? 0 : start + 2, end < 0 ? text.length : end)
}

/** What ends on the first of January covers no day of that year. */
function yearBefore(value: string): number {
  const year = Number(value.slice(0, 4))
  return value.endsWith('-01-01') ? year - 1 : year
}

const duration =
  /\b(?:(?:duur|looptijd|periode|tijdvak|termijn) van|geldt|gelden|duurt|loopt|aangegaan voor|gesloten voor)(?: minimaal| telkens)? (\d{1,2}|\p{L}+) (?:kalender)?jaar\b/iu

function lastYearOf(text: string, { value }: FoundDate): number | null {
  const written = duration.exec(text)?.[1]?.toLowerCase()
  if (written === undefined) return null
  const years = Number(written) || numberWords.slice(0, 11).indexOf(written)
  const startsLater = value!.length === 10 && !value!.endsWith('-01-01')
  return years < 1 ? null : Number(value!.slice(0, 4)) + years - (startsLater ? 0 : 1)
}

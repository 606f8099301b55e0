import { type Day, day, formatDay, yearsOf } from '../../../../shared/day.ts'
import type { AgreementFact } from '../../facts.ts'
import { dateImpossible } from '../contradiction-messages.ts'
import { correctDate, correctImpossible, correctPaper, correctTableYears, correctTerm } from '../correction-messages.ts'
import { datesIn, impossibleDatesIn } from '../dates.ts'
import { budgetCoversTerm, dateWithoutYear, paperWithout, termExceedsAmounts, termExceedsBudget } from '../messages.ts'
import { part, type Span } from '../span.ts'
import { type Facts, type Finding, finding, type ReadTable } from './finding.ts'

const recurring = /\b(?:jaarlijks|elk jaar|ieder jaar|telkens|steeds|ieder kalenderjaar|elk kalenderjaar)\b/i

/** The year stands on the next line, which a page of columns can part from this one. */
const yearBehind = /^\s+(?:19|20)\d{2}(?![\d-])/

function textBehind({ document }: Facts['flow'], span: Span, end: number): string {
  const at = span.at[end - 1]!
  return document.text.slice(at + 1, at + 12)
}

/** Dates with a day and a month but no year. Where the same day stands elsewhere with its year, the sentence says so. */
export function dateFindings({ sentences, flow }: Facts): Finding[] {
  const whole = sentences
    .flatMap(({ span }) => datesIn(span.text))
    .flatMap(({ value }) => (value?.length === 10 ? [value] : []))
  const byMonthDay = new Map(whole.reverse().map((value) => [value.slice(5), value])) // the first of each stays
  const seen = new Set<string>()
  return sentences.flatMap(({ span }) =>
    datesIn(span.text).flatMap((date) => {
      if (date.monthDay === null || recurring.test(span.text) || seen.has(date.monthDay)) return []
      if (yearBehind.test(textBehind(flow, span, date.end))) return []
      seen.add(date.monthDay)
      const elsewhere = byMonthDay.get(date.monthDay) ?? null
      const text = span.text.slice(date.start, date.end)
      const inFull = elsewhere === null ? null : formatDay(elsewhere as Day)
      const place = flow.passages.of(part(span, date.start, date.end))
      const severity = elsewhere === null ? 'midden' : 'laag'
      const words = dateWithoutYear(text, inFull)
      return [finding('date-without-year', severity, false, words, [place], correctDate(text, inFull, place))]
    }),
  )
}

/** Days that are in no calendar, such as 31 April. */
export function impossibleDateFindings({ sentences, flow }: Facts): Finding[] {
  return sentences.flatMap(({ span }) =>
    impossibleDatesIn(span.text).map(({ start, end }) => {
      const place = part(span, start, end)
      const source = flow.passages.of(place)
      const correction = correctImpossible(place.text, source)
      return finding('date-impossible', 'midden', false, dateImpossible(place.text), [source], correction)
    }),
  )
}

const budgetWord =
  /\b\p{L}*begroting(?:en|sjaar)?\b(?:\s(?:van|voor|over|het|de|jaar|jaren|uit|in|is|staat|staan|opgenomen))*\s*\(?$/iu

/** A change of this year's budget says nothing of the years after it. */
function isBudget(before: string): boolean {
  return (
    budgetWord.test(before) &&
    !/\b(?:\p{L}*wijziging|wijzigen) (?:van )?(?:op )?de (?:\p{L}+ )?\p{L}*begroting(?: van)?\s*$/iu.test(before)
  )
}

/** A budget that is discussed or adopted, which says nothing of what it holds. */
const adopts =
  /\bbegroting\b.*\b(?:vastgesteld|vaststelt|vaststellen|vaststelling)\b|\b(?:behandeling|vaststelling) van de/i

/** Whether the budgets and the amounts that the paper names cover every year of the agreement. */
export function termFindings(facts: Facts): Finding[] {
  const { decisions, sentences } = facts
  if (facts.agreement?.term == null) return []
  const agreement = withWholeName(facts.agreement)
  const term = day(facts.agreement.term)
  const says = (words: RegExp) => sentences.some(({ span }) => words.test(span.text))
  const isAllBudgeted = decisions.length === 0 || says(/\bmeerjaren(?:begroting|raming|perspectief)/i)
  const budget = isAllBudgeted ? null : budgetFinding(facts, agreement, term)
  const isLater = budget?.holds === false || says(laterYears)
  const amounts = isLater ? null : amountsFinding(facts, agreement, term)
  return [amounts ?? budget].filter((found) => found !== null)
}

/** A term that is only told by the years in the name is found at that name. */
function withWholeName(agreement: AgreementFact): AgreementFact {
  const { source, termSource } = agreement
  const isInName = termSource !== null && source.start <= termSource.start && termSource.end <= source.end
  return isInName ? { ...agreement, termSource: source } : agreement
}

/** The paper itself says that the money is for the first years, and how the later ones will be paid. */
const laterYears =
  /\beerste tranche\b|\b(?:middelen|bijdragen?|bedrag(?:en)?|financiering|verdeling|kosten|geld)\b[^.]*\b(?:voor de (?:jaren )?(?:daarna|latere jaren|volgende jaren|resterende jaren)|(?:voor|over) de (?:jaren|periode) (?:na|vanaf) 20\d{2}|vanaf 20\d{2})\b|\bvoor de (?:jaren|periode) (?:daarna|(?:na|vanaf) 20\d{2})\b/iu

function budgetFinding({ sentences, flow }: Facts, { termSource }: AgreementFact, term: Day): Finding | null {
  const budgets = sentences.flatMap(({ span }) =>
    datesIn(span.text)
      .filter((date) => date.value !== null && isBudget(span.text.slice(0, date.start)) && !adopts.test(span.text))
      .map((date) => ({
        years: yearsOf(day(date.value!)),
        source: flow.passages.of(part(span, Math.max(0, span.text.slice(0, date.start).search(budgetWord)), date.end)),
      })),
  )
  const covered = [...new Set(budgets.flatMap(({ years }) => years))].sort()
  if (!covered.some((year) => yearsOf(term).includes(year))) return null
  const open = yearsOf(term).filter((year) => !covered.includes(year))
  const passages = [termSource, ...budgets.map(({ source }) => source)]
  if (open.length === 0)
    return finding('term-exceeds-budget', 'laag', true, budgetCoversTerm(formatDay(term)), passages)
  const words = termExceedsBudget(formatDay(term), covered, open)
  return finding('term-exceeds-budget', 'hoog', false, words, passages, correctTerm(open, budgets.at(-1)!.source))
}

/** Other years than those of the whole term, which a table has that names none itself. */
function saysYears({ table, entries }: ReadTable, term: readonly number[]): boolean {
  const isWhole = entries.every(({ fact }) => fact.years.join() === term.join())
  return !isWhole || datesIn(`${table.heads.caption} ${table.heads.text}`).some(({ value }) => value !== null)
}

/** The tables give amounts for several years from the start of the term, and not for its last ones. Up to now is a report. */
function amountsFinding(
  { tables, flow, paper, decisions }: Facts,
  { termSource }: AgreementFact,
  term: Day,
): Finding | null {
  const years = yearsOf(term)
  const entries = tables.flatMap((table) => (saysYears(table, years) ? table.entries : []))
  const covered = [...new Set(entries.flatMap(({ fact }) => fact.years))].sort()
  const open = years.filter((year) => !covered.includes(year))
  const isStart = covered.length > 1 && covered.every((year) => years.includes(year)) && covered[0] === years[0]
  const isPast = paper.date !== null && Number(paper.date.slice(0, 4)) >= covered.at(-1)!
  const isFew = decisions.length === 0 && covered.length * 2 < years.length
  if (!isStart || isPast || isFew || open.length === 0 || open.length === years.length) return null
  const heads = tables.flatMap(({ table }) => [
    ...(table.lines.caption === null ? [] : [table.lines.caption]),
    ...table.lines.heads,
  ])
  const place = heads.length === 0 ? entries[0]!.fact.source : flow.passages.over(heads.slice(0, 2))
  const words = termExceedsAmounts(formatDay(term), covered, open)
  const correction = correctTableYears(open, place)
  return finding('term-exceeds-budget', 'hoog', false, words, [termSource, place], correction)
}

/** A paper without a date or number of its own is hard to find again. Minutes and agreements have no number; an agreement is dated at its end. */
export function paperFindings({ paper, flow }: Facts): Finding[] {
  const [date, number] = [paper.date !== null, paper.number !== null]
  const isAgreement = isAgreementText(flow)
  if ((date && number) || (date && paper.kind === null) || (isAgreement && !isLeftOpen(flow))) return []
  const top = paper.sources.kind ?? paper.sources.title
  const line = flow.lines.find(({ text }) => text !== '')
  const place = top ?? (line === undefined ? null : flow.passages.of(line))
  const words = paperWithout(date, number || isAgreement)
  return [
    finding('paper-without-date-or-number', 'midden', false, words, [place], correctPaper(date, number || isAgreement)),
  ]
}

/** "Ondertekend te ………, op ………": the place for the date is there, the date is not. */
function isLeftOpen({ blocks }: Facts['flow']): boolean {
  return blocks.some(({ span }) => /\b(?:op|d\.d\.|datum:?)\s?(?:…{2,}|\.{5,}|_{4,})/i.test(span.text))
}

function isAgreementText({ blocks }: Facts['flow']): boolean {
  const text = (pattern: RegExp) => blocks.some(({ span }) => pattern.test(span.text))
  return text(/^(?:de )?(?:ondergetekenden|partijen)\b/i) && text(/^artikel \d/i)
}

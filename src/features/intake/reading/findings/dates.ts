import { type Day, formatDay, yearsOf } from '../../../../shared/day.ts'
import { datesIn } from '../dates.ts'
import { budgetCoversTerm, dateWithoutYear, paperWithout, termExceedsBudget } from '../messages.ts'
import { part } from '../span.ts'
import { type Facts, type Finding, finding } from './finding.ts'

const recurring = /\b(?:jaarlijks|elk jaar|ieder jaar|telkens|steeds|ieder kalenderjaar|elk kalenderjaar)\b/i

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
      seen.add(date.monthDay)
      const elsewhere = byMonthDay.get(date.monthDay) ?? null
      const words = dateWithoutYear(
        span.text.slice(date.start, date.end),
        elsewhere === null ? null : formatDay(elsewhere as Day),
      )
      return [
        finding('date-without-year', elsewhere === null ? 'midden' : 'laag', false, words, [
          flow.passages.of(part(span, date.start, date.end)),
        ]),
      ]
    }),
  )
}

const budgetWord =
  /\b\p{L}*begroting(?:en|sjaar)?\b(?:\s(?:van|voor|over|het|de|jaar|jaren|uit|in|is|staat|staan|opgenomen))*\s*\(?$/iu

/** Whether the budgets that the paper names cover every year of the agreement that it asks a decision on. */
export function termFindings({ agreement, decisions, sentences, flow }: Facts): Finding[] {
  const wholeTerm = sentences.some(({ span }) => /\bmeerjaren(?:begroting|raming|perspectief)/i.test(span.text))
  if (agreement?.term == null || wholeTerm || decisions.length === 0) return []
  const term = yearsOf(agreement.term as Day)
  const budgets = sentences.flatMap(({ span }) =>
    datesIn(span.text)
      .filter((date) => date.value !== null && budgetWord.test(span.text.slice(0, date.start)))
      .map((date) => ({
        years: yearsOf(date.value as Day),
        source: flow.passages.of(part(span, Math.max(0, span.text.slice(0, date.start).search(budgetWord)), date.end)),
      })),
  )
  const covered = [...new Set(budgets.flatMap(({ years }) => years))].sort()
  if (!covered.some((year) => term.includes(year))) return []
  const open = term.filter((year) => !covered.includes(year))
  const passages = [agreement.termSource, ...budgets.map(({ source }) => source)]
  const words = formatDay(agreement.term as Day)
  if (open.length === 0) return [finding('term-exceeds-budget', 'laag', true, budgetCoversTerm(words), passages)]
  return [finding('term-exceeds-budget', 'hoog', false, termExceedsBudget(words, covered, open), passages)]
}

/** A paper without a date or number of its own is hard to find again. Minutes and agreements have no number; an agreement is dated at its end. */
export function paperFindings({ paper, flow }: Facts): Finding[] {
  const [date, number] = [paper.date !== null, paper.number !== null]
  if ((date && number) || isAgreementText(flow) || (date && paper.kind === null)) return []
  const top = paper.sources.kind ?? paper.sources.title
  const line = flow.lines.find(({ text }) => text !== '')
  return [
    finding('paper-without-date-or-number', 'midden', false, paperWithout(date, number), [
      top ?? (line === undefined ? null : flow.passages.of(line)),
    ]),
  ]
}

function isAgreementText({ blocks }: Facts['flow']): boolean {
  const text = (pattern: RegExp) => blocks.some(({ span }) => pattern.test(span.text))
  return text(/^(?:de )?(?:ondergetekenden|partijen)\b/i) && text(/^artikel \d/i)
}

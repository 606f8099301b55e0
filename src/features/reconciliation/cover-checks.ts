import { firstDay, formatDay, lastDay, yearsOf } from '../../shared/day.ts'
import { paths } from '../../web/paths.ts'
import { type Outcome, orHolds, outcome } from './outcome.ts'
import { reconciliationMessages } from './reconciliation-messages.ts'
import type { Amount, RegisterFacts } from './register-facts.ts'
import { amountsPlace, cellPlace, enumerated, ledgerPlace, namesOf, sumInWords } from './wording.ts'

const texts = reconciliationMessages.cover
const kind = 'cover'

/** Whether every year has its cover, and whether amounts, covers and days lie in the term. */
export function coverChecks(facts: RegisterFacts): readonly Outcome[] {
  const place = ledgerPlace(facts)
  return [
    ...orHolds(withoutCover(facts), { kind, title: texts.allCovered, sentence: texts.allCoveredText, place }),
    ...orHolds(coverNone(facts), { kind, title: texts.noneUncovered, sentence: texts.noneUncoveredText, place }),
    ...(facts.head.term === null ? [termUnknown(facts)] : termChecks(facts)),
    ...orHolds(oddDays(facts), { kind, title: texts.noOddDays, sentence: texts.noOddDaysText, place }),
  ]
}

function termChecks(facts: RegisterFacts): readonly Outcome[] {
  const place = ledgerPlace(facts)
  return [
    ...orHolds(coverOutside(facts), { kind, title: texts.coverInTerm, sentence: texts.coverInTermText, place }),
    ...orHolds(amountsOutside(facts), { kind, title: texts.allInTerm, sentence: texts.allInTermText, place }),
    ...orHolds(emptyYears(facts), { kind, title: texts.noEmptyYears, sentence: texts.noEmptyYearsText, place }),
  ]
}

function termUnknown({ head }: RegisterFacts): Outcome {
  const place = { label: texts.agreement, path: paths.agreement(head.slug) }
  return outcome({ kind, weight: 'laag', title: texts.termUnknown, sentence: texts.termUnknownText, place })
}

/** Of each line the firmest amount of money that is planned. What is realised has been paid. */
function planned({ amounts }: RegisterFacts): readonly Amount[] {
  const firmness = ['indicative', 'pledged', 'budgeted']
  const money = amounts.filter(
    ({ unit, amount, stage }) => unit === 'eur' && amount !== null && amount > 0 && stage !== 'realised',
  )
  const lines = Map.groupBy(money, ({ lineId }) => lineId)
  return [...lines.values()].map((all) =>
    all.reduce((one, other) => (firmness.indexOf(other.stage) > firmness.indexOf(one.stage) ? other : one)),
  )
}

/** What is promised or budgeted needs its cover named; an indication may still go without. */
function withoutCover(facts: RegisterFacts): readonly Outcome[] {
  const silent = planned(facts).filter(({ cover }) => cover === null)
  const groups = Map.groupBy(silent, ({ stage }) => (stage === 'indicative' ? 'indication' : 'promise'))
  return (['promise', 'indication'] as const).flatMap((way) => {
    const amounts = groups.get(way)?.toSorted((a, b) => a.year - b.year) ?? []
    if (amounts.length === 0) return []
    const years = enumerated(
      amounts.map(({ year }) => String(year)),
      10,
    )
    return [
      outcome({
        kind,
        weight: way === 'promise' ? 'midden' : 'laag',
        title: texts.notCovered[way](years),
        sentence: texts.notCoveredText(amounts.length, namesOf(facts, amounts)),
        place: cellPlace(facts, { constituencyId: null, purpose: 'total', year: amounts[0]!.year }),
      }),
    ]
  })
}

function coverNone(facts: RegisterFacts): readonly Outcome[] {
  return perYear(planned(facts).filter(({ cover }) => cover === 'none')).map((amounts) =>
    outcome({
      kind,
      weight: 'hoog',
      title: texts.uncovered(amounts[0]!.year),
      sentence: texts.uncoveredText(sumInWords(amounts), namesOf(facts, amounts)),
      place: amountsPlace(facts, amounts),
    }),
  )
}

function coverOutside(facts: RegisterFacts): readonly Outcome[] {
  const { term } = facts.head
  const wrong = facts.amounts.filter(({ coverYear }) => coverYear !== null && !isInTerm(term!, coverYear))
  return perYearAnd(wrong, ({ coverYear }) => coverYear).map((amounts) =>
    outcome({
      kind,
      weight: 'midden',
      title: texts.coverOutside(amounts[0]!.coverYear!),
      sentence: texts.coverOutsideText(namesOf(facts, amounts), amounts[0]!.year, formatDay(term!)),
      place: amountsPlace(facts, amounts),
    }),
  )
}

function amountsOutside(facts: RegisterFacts): readonly Outcome[] {
  const { term } = facts.head
  const wrong = facts.amounts.filter(({ year, amount }) => amount !== null && amount > 0 && !isInTerm(term!, year))
  return perYear(wrong).map((amounts) =>
    outcome({
      kind,
      weight: 'midden',
      title: texts.outside(amounts[0]!.year),
      sentence: texts.outsideText(formatDay(term!), namesOf(facts, amounts)),
      place: cellPlace(facts, { constituencyId: null, purpose: 'total', year: amounts[0]!.year }),
    }),
  )
}

function emptyYears(facts: RegisterFacts): readonly Outcome[] {
  const { term } = facts.head
  const years = yearsOf(term!).filter(
    (year) => !facts.amounts.some((each) => each.year === year && each.amount !== null),
  )
  if (years.length === 0) return []
  return [
    outcome({
      kind,
      weight: 'laag',
      title: texts.emptyYears(enumerated(years.map(String))),
      sentence: texts.emptyYearsText(formatDay(term!)),
      place: ledgerPlace(facts),
    }),
  ]
}

/** A plan that comes after its year, or spending before the agreement or its own period began. */
function oddDays(facts: RegisterFacts): readonly Outcome[] {
  const late = facts.amounts.filter(
    ({ stage, effectiveOn, year }) => stage !== 'realised' && firstDay(effectiveOn) > `${year}-12-31`,
  )
  const early = facts.amounts.filter(
    ({ stage, countsFrom, period }) => stage === 'realised' && countsFrom < firstDay(period),
  )
  return [
    ...perYearAnd(late, ({ effectiveOn }) => effectiveOn).map((amounts) => oddDay(facts, amounts, 'late')),
    ...perYearAnd(early, ({ effectiveOn }) => effectiveOn).map((amounts) => oddDay(facts, amounts, 'early')),
  ]
}

function oddDay(facts: RegisterFacts, amounts: readonly Amount[], way: 'late' | 'early'): Outcome {
  const { year, effectiveOn } = amounts[0]!
  const sentence = texts[`${way}Text`](formatDay(effectiveOn), namesOf(facts, amounts), amounts.length)
  return outcome({ kind, weight: 'laag', title: texts[way](year), sentence, place: amountsPlace(facts, amounts) })
}

function isInTerm(term: string, year: number): boolean {
  return firstDay(term) <= `${year}-12-31` && lastDay(term) >= `${year}-01-01`
}

function perYear(amounts: readonly Amount[]): readonly (readonly Amount[])[] {
  const groups = Map.groupBy(amounts, ({ year }) => year)
  return [...groups.values()].toSorted((a, b) => a[0]!.year - b[0]!.year)
}

/** By year, and within a year by what the sentence names. */
function perYearAnd(amounts: readonly Amount[], of: (amount: Amount) => unknown): readonly (readonly Amount[])[] {
  return perYear(amounts).flatMap((ofYear) => [...Map.groupBy(ofYear, of).values()])
}

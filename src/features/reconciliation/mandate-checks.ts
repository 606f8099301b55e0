import { type Day, firstDay, formatDay, lastDay } from '../../shared/day.ts'
import { type Outcome, orHolds, outcome } from './outcome.ts'
import { reconciliationMessages } from './reconciliation-messages.ts'
import type { Amount, Mandate, RegisterFacts } from './register-facts.ts'
import { amountsPlace, constituencyName, enumerated, ledgerPlace } from './wording.ts'

const texts = reconciliationMessages.mandates
const kind = 'mandates'

/** How long before its last day a mandate is about to lapse. */
const noticeDays = 90

/** Whether amounts rest on a mandate that held when they count from, and that holds as long as they are needed. */
export function mandateChecks(facts: RegisterFacts): readonly Outcome[] {
  const place = ledgerPlace(facts)
  const resting = Map.groupBy(
    facts.amounts.filter(({ mandateId, amount }) => mandateId !== null && amount !== 0),
    ({ mandateId }) => mandateId!,
  )
  const held = [...facts.mandates.values()].map((mandate) => ({ mandate, amounts: resting.get(mandate.id) ?? [] }))
  const outside = held.flatMap((each) => notCovering(facts, each))
  const lapsing = held.flatMap((each) => lapse(facts, each))
  return [
    ...orHolds(outside, { kind, title: texts.allCover, sentence: texts.allCoverText, place }),
    ...orHolds(lapsing, { kind, title: texts.noneLapse, sentence: texts.noneLapseText, place }),
  ]
}

type Held = { readonly mandate: Mandate; readonly amounts: readonly Amount[] }

function notCovering(facts: RegisterFacts, { mandate, amounts }: Held): readonly Outcome[] {
  const wrong = amounts.filter(({ countsFrom }) => !holdsOn(mandate, countsFrom))
  if (wrong.length === 0) return []
  const days = enumerated(
    wrong.map(({ effectiveOn }) => formatDay(effectiveOn)),
    3,
  )
  return [
    outcome({
      kind,
      weight: 'hoog',
      title: texts.outside(wrong.length),
      sentence: texts.outsideText(mandate.description, periodOf(mandate), namesOf(facts, wrong), days),
      place: amountsPlace(facts, wrong),
      marks: mandate.marks,
    }),
  ]
}

/** A begin or end that is not known does not make it hold less. */
function holdsOn({ validFrom, validTo }: Mandate, on: string): boolean {
  return (validFrom === null || firstDay(validFrom) <= on) && (validTo === null || on <= lastDay(validTo))
}

/** What lapsed under amounts of this year or later weighs most; one under which nothing rests any more is no matter. */
function lapse(facts: RegisterFacts, { mandate, amounts }: Held): readonly Outcome[] {
  const { today } = facts
  if (mandate.validTo === null) return []
  const last = lastDay(mandate.validTo)
  const ahead = amounts.filter(({ year }) => year >= Number(today.slice(0, 4)))
  const hasLapsed = last < today
  if (last > daysAfter(today, noticeDays) || (hasLapsed && ahead.length === 0)) return []
  const until = formatDay(mandate.validTo)
  const shared = { kind, place: amountsPlace(facts, ahead), marks: mandate.marks } as const
  const said =
    ahead.length === 0 ? texts.nothingRests : texts.rests(ahead.length, namesOf(facts, ahead), yearsOf(ahead))
  const weight = hasLapsed ? 'hoog' : ahead.length > 0 ? 'midden' : 'laag'
  const title = hasLapsed ? texts.lapsed(until) : texts.lapses(until)
  return [outcome({ ...shared, weight, title, sentence: `${texts.named(mandate.description)} ${said}` })]
}

function periodOf({ validFrom, validTo }: Mandate): string {
  if (validFrom === null) return texts.until(formatDay(validTo!))
  return validTo === null ? texts.from(formatDay(validFrom)) : texts.fromUntil(formatDay(validFrom), formatDay(validTo))
}

function namesOf(facts: RegisterFacts, amounts: readonly Amount[]): string {
  return enumerated(amounts.map(({ constituencyId }) => constituencyName(facts, constituencyId)))
}

function yearsOf(amounts: readonly Amount[]): string {
  return enumerated([...new Set(amounts.map(({ year }) => year))].sort().map(String))
}

/** The day this many days later, `YYYY-MM-DD`. */
function daysAfter(from: Day, days: number): string {
  const date = new Date(`${from}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

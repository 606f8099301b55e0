import { formatDay, lastDay } from '../../shared/day.ts'
import { daysAfter, holdsOn } from '../../shared/day-range.ts'
import { type Outcome, orHolds, outcome } from './outcome.ts'
import { reconciliationMessages } from './reconciliation-messages.ts'
import type { Amount, Mandate, RegisterFacts } from './register-facts.ts'
import { amountsPlace, enumerated, ledgerPlace, namesOf } from './wording.ts'

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
  return [
    ...orHolds(outside, { kind, title: texts.allCover, sentence: texts.allCoverText, place }),
    ...orHolds(lapsing(facts, held), { kind, title: texts.noneLapse, sentence: texts.noneLapseText, place }),
  ]
}

type Held = { readonly mandate: Mandate; readonly amounts: readonly Amount[] }

/** A decision about the budget of a year comes before it, and then holds for that year: that weighs little. */
function notCovering(facts: RegisterFacts, { mandate, amounts }: Held): readonly Outcome[] {
  const wrong = amounts.filter(({ countsFrom }) => !holdsOn(mandate, countsFrom))
  const [early, outside] = [
    wrong.filter((each) => isOfWholeYear(mandate, each)),
    wrong.filter((each) => !isOfWholeYear(mandate, each)),
  ]
  return [
    ...(outside.length === 0 ? [] : [notHolding(facts, mandate, outside, 'outside')]),
    ...(early.length === 0 ? [] : [notHolding(facts, mandate, early, 'early')]),
  ]
}

function notHolding(
  facts: RegisterFacts,
  mandate: Mandate,
  wrong: readonly Amount[],
  way: 'outside' | 'early',
): Outcome {
  const days = enumerated(
    wrong.map(({ effectiveOn }) => formatDay(effectiveOn)),
    3,
  )
  const said = texts.outsideText(mandate.description, periodOf(mandate), namesOf(facts, wrong), days)
  return outcome({
    kind,
    weight: way === 'outside' ? 'hoog' : 'laag',
    title: texts[way](wrong.length),
    sentence: way === 'early' ? `${said} ${texts.earlyText}` : said,
    place: amountsPlace(facts, wrong),
    marks: mandate.marks,
  })
}

function isOfWholeYear(mandate: Mandate, { year }: Amount): boolean {
  return holdsOn(mandate, `${year}-01-01`) && holdsOn(mandate, `${year}-12-31`)
}

/**
 * What lapsed under amounts of this year or later weighs most. What lapses soon with nothing resting on it after its last day is
 * told in one line, and what lapsed so is no matter.
 */
function lapsing(facts: RegisterFacts, all: readonly Held[]): readonly Outcome[] {
  const { today } = facts
  const soon = all.flatMap(({ mandate, amounts }) => {
    const last = lastDay(mandate.validTo ?? '9999')
    const ahead = amounts.filter(({ year }) => year >= Number(today.slice(0, 4)) && last < `${year}-12-31`)
    return last > daysAfter(today, noticeDays) ? [] : [{ mandate, ahead, hasLapsed: last < today }]
  })
  const bare = soon.filter(({ ahead, hasLapsed }) => ahead.length === 0 && !hasLapsed)
  return [
    ...soon.filter(({ ahead }) => ahead.length > 0).map((each) => lapse(facts, each)),
    ...(bare.length === 0 ? [] : [lapseOfNothing(facts, bare)]),
  ]
}

type Lapse = { readonly mandate: Mandate; readonly ahead: readonly Amount[]; readonly hasLapsed: boolean }

function lapse(facts: RegisterFacts, { mandate, ahead, hasLapsed }: Lapse): Outcome {
  const until = formatDay(mandate.validTo!)
  return outcome({
    kind,
    weight: hasLapsed ? 'hoog' : 'midden',
    title: hasLapsed ? texts.lapsed(until) : texts.lapses(until),
    sentence: texts.rests(mandate.description, ahead.length, namesOf(facts, ahead), yearsOf(ahead)),
    place: amountsPlace(facts, ahead),
    marks: mandate.marks,
  })
}

function lapseOfNothing(facts: RegisterFacts, bare: readonly Lapse[]): Outcome {
  const names = bare.map(({ mandate }) => texts.namedUntil(mandate.description, formatDay(mandate.validTo!)))
  return outcome({
    kind,
    weight: 'laag',
    title: texts.lapsesBare(bare.length),
    sentence: texts.nothingRests(enumerated(names)),
    place: ledgerPlace(facts),
    marks: bare.flatMap(({ mandate }) => mandate.marks),
  })
}

function periodOf({ validFrom, validTo }: Mandate): string {
  if (validFrom === null) return texts.until(formatDay(validTo!))
  return validTo === null ? texts.from(formatDay(validFrom)) : texts.fromUntil(formatDay(validFrom), formatDay(validTo))
}

function yearsOf(amounts: readonly Amount[]): string {
  return enumerated([...new Set(amounts.map(({ year }) => year))].sort().map(String))
}

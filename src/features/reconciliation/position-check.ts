import { positionOf } from '../contributions/index.ts'
import { type Outcome, outcome } from './outcome.ts'
import { reconciliationMessages } from './reconciliation-messages.ts'
import type { RegisterFacts, SeriesEntry } from './register-facts.ts'
import { amountPlace, ledgerPlace } from './wording.ts'

const texts = reconciliationMessages.positions

/** The register looks at itself: whether the positions it keeps are those that follow from the entries. */
export function positionCheck(facts: RegisterFacts): readonly Outcome[] {
  const expected = expectedOf(facts.entries)
  const kept = new Map(facts.ledger.positions.map((position) => [keyOf(position), position.entryId]))
  const wrong = [...new Set([...expected.keys(), ...kept.keys()])].filter((key) => expected.get(key) !== kept.get(key))
  const kind = 'positions'
  const place = ledgerPlace(facts)
  if (wrong.length === 0)
    return [outcome({ kind, weight: 'holds', title: texts.hold, sentence: texts.holdText(kept.size), place })]
  const first = facts.amounts.find((amount) => keyOf(amount) === wrong[0])
  return [
    outcome({
      kind,
      weight: 'hoog',
      title: texts.differ(wrong.length),
      sentence: texts.differText,
      place: first === undefined ? place : amountPlace(facts, first),
    }),
  ]
}

/** What the written rule makes of every series. An entry may be voided by one that stands in another. */
function expectedOf(entries: readonly SeriesEntry[]): ReadonlyMap<string, string> {
  const voiding = Map.groupBy(
    entries.filter(({ voids }) => voids !== null),
    ({ voids }) => voids!,
  )
  const expected = [...Map.groupBy(entries, keyOf)].flatMap(([key, series]) => {
    const position = positionOf(
      series,
      {},
      series.flatMap(({ id }) => voiding.get(id) ?? []),
    )
    return position === null ? [] : [[key, position.id] as const]
  })
  return new Map(expected)
}

function keyOf({ lineId, stage, period }: Pick<SeriesEntry, 'lineId' | 'stage' | 'period'>): string {
  return `${lineId} ${stage} ${period}`
}

import { day, formatShortDay } from '../../shared/day.ts'
import { messages } from '../../web/messages.ts'
import { formatAmount, type Total, totalOf } from '../contributions/index.ts'
import { type Outcome, orHolds, outcome } from './outcome.ts'
import { reconciliationMessages } from './reconciliation-messages.ts'
import type { Amount, RegisterFacts } from './register-facts.ts'
import { amountPlace, constituencyName, enumerated, ledgerPlace, purposeWord } from './wording.ts'

const texts = reconciliationMessages.filling

/** What a group says for one purpose, year, unit, stage and period, and what its members fill in. */
type Series = { readonly total: Total; readonly own: Amount | undefined; readonly inside: readonly Amount[] }

/** What members fill in beside what their group says, where members fill in at all: too much, not yet all, or of nothing. */
export function fillingChecks(facts: RegisterFacts): readonly Outcome[] {
  const all = seriesOf(facts).filter(({ inside }) => inside.length > 0)
  const named = new Set(facts.amounts.filter(isOfGroup).map(lineKey))
  const over = all.filter(({ own, total }) => own !== undefined && total.over > 0)
  const unnamed = all.filter(({ inside, total }) => !named.has(lineKey(inside[0]!)) && total.extra > 0)
  const open = all.filter(({ total }) => total.open > 0)
  const place = ledgerPlace(facts)
  const kind = 'members'
  const isFilled = all.length > 0 && open.length === 0 && unnamed.length === 0
  return [
    ...orHolds(perGroup(facts, over, 'over'), { kind, title: texts.noneOver, sentence: texts.noneOverText, place }),
    ...perGroup(facts, unnamed, 'unnamed'),
    ...perGroup(facts, open, 'open'),
    ...(isFilled
      ? orHolds([], { kind, title: texts.allFilled, sentence: texts.allFilledText(all.length), place })
      : []),
  ]
}

function seriesOf({ amounts }: RegisterFacts): readonly Series[] {
  const ofGroup = new Map(
    amounts.filter(({ organisationId }) => organisationId === null).map((own) => [keyOf(own), own]),
  )
  const inside = Map.groupBy(
    amounts.filter(({ withinId }) => withinId !== null),
    keyOf,
  )
  return [...inside].map(([key, filling]) => {
    const own = ofGroup.get(key)
    return { own, inside: filling, total: totalOf(own === undefined ? filling : [own, ...filling]) }
  })
}

/** An amount that a group names itself, in whatever stage. */
function isOfGroup({ organisationId, amount }: Amount): boolean {
  return organisationId === null && amount !== null
}

function lineKey({ constituencyId, purpose, themeId, year, unit }: Amount): string {
  return [constituencyId, purpose, themeId, year, unit].join(' ')
}

function keyOf(amount: Amount): string {
  return [lineKey(amount), amount.stage, amount.period].join(' ')
}

/** One outcome per group and stage, that names the years and purposes. */
function perGroup(facts: RegisterFacts, all: readonly Series[], way: 'over' | 'unnamed' | 'open'): readonly Outcome[] {
  const groups = Map.groupBy(all, ({ inside }) => `${inside[0]!.constituencyId} ${inside[0]!.stage}`)
  return [...groups.values()].map((group) => {
    const sorted = group.toSorted((a, b) => a.inside[0]!.year - b.inside[0]!.year)
    const first = sorted[0]!.inside[0]!
    return outcome({
      kind: 'members',
      weight: way === 'over' ? 'midden' : 'laag',
      title: texts[way](constituencyName(facts, first.constituencyId)),
      sentence: texts[`${way}Text`](
        messages.stages[first.stage],
        enumerated(sorted.map((each) => inWords(facts, each, way))),
      ),
      place: amountPlace(facts, first),
    })
  })
}

/** `2025 Water € 10.000 (groep: € 40.000)`; of what was realised in a part of a year that part. */
function inWords(facts: RegisterFacts, { own, inside, total }: Series, way: 'over' | 'unnamed' | 'open'): string {
  const { unit, period } = inside[0]!
  const amount = (of: number) => formatAmount(unit, of)
  const what = `${formatShortDay(day(period))} ${purposeWord(facts, inside[0]!)}`
  if (way === 'unnamed' || own === undefined) return `${what} ${amount(total.extra)}`
  return texts.part(what, amount(total[way]), amount(total.own))
}

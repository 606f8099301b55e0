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
  const over = all.filter(({ own, total }) => own !== undefined && total.over > 0)
  const unnamed = all.filter(({ own }) => own === undefined)
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

function keyOf({ constituencyId, purpose, themeId, year, unit, stage, period }: Amount): string {
  return [constituencyId, purpose, themeId, year, unit, stage, period].join(' ')
}

/** One outcome per group, year and stage, that names the purposes. */
function perGroup(facts: RegisterFacts, all: readonly Series[], way: 'over' | 'unnamed' | 'open'): readonly Outcome[] {
  const groups = Map.groupBy(all, ({ inside }) => {
    const { constituencyId, year, stage } = inside[0]!
    return [constituencyId, year, stage].join(' ')
  })
  return [...groups.values()].map((group) => {
    const first = group[0]!.inside[0]!
    const { constituencyId, year, stage } = first
    return outcome({
      kind: 'members',
      weight: way === 'over' ? 'midden' : 'laag',
      title: texts[way](constituencyName(facts, constituencyId), year),
      sentence: texts[`${way}Text`](messages.stages[stage], enumerated(group.map((each) => inWords(facts, each, way)))),
      place: amountPlace(facts, first),
    })
  })
}

function inWords(facts: RegisterFacts, { own, inside, total }: Series, way: 'over' | 'unnamed' | 'open'): string {
  const amount = (of: number) => formatAmount(inside[0]!.unit, of)
  const purpose = purposeWord(facts, inside[0]!)
  if (own === undefined) return `${purpose} ${amount(total.extra)}`
  return texts.part(purpose, amount(way === 'over' ? total.over : total.open), amount(total.own))
}

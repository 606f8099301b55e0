import {
  amountsOf,
  type Ledger,
  type LedgerPosition,
  positionsIn,
  purposeOf,
  type Stage,
  stages,
  type Unit,
} from '../contributions/index.ts'

/** What a line's amount was or became: null is not stated, undefined is that the line had no amount at all. */
export type Amount = number | null | undefined

/** A line of which the position differs between two days. */
export type LineChange = {
  /** the position at the second day, or at the first where it is gone */
  readonly position: Ledger['positions'][number]
  readonly was: Amount
  readonly became: Amount
  /** null where one of the two is not stated */
  readonly difference: number | null
  /** the entry that counted before, when no other counts now */
  readonly gone: LedgerPosition['entryId'] | null
}

/** A total of the agreement in one series, before and after: after − before = difference. */
export type TotalChange = {
  readonly stage: Stage
  readonly unit: Unit
  readonly year: number
  /** null when there was nothing to add up */
  readonly before: number | null
  readonly after: number | null
  readonly difference: number
}

/** The lines of which another entry counts on the second day than on the first, in the order of the ledger. */
export function lineChanges(before: Ledger, after: Ledger): readonly LineChange[] {
  const earlier = new Map(before.positions.map((position) => [seriesOf(position), position]))
  const present = new Set(after.positions.map(seriesOf))
  const changed = after.positions.filter((position) => earlier.get(seriesOf(position))?.entryId !== position.entryId)
  const gone = before.positions.filter((position) => !present.has(seriesOf(position)))
  return [
    ...changed.map((position) => changeOf(position, earlier.get(seriesOf(position))?.amount, position.amount, null)),
    ...gone.map((position) => changeOf(position, position.amount, undefined, position.entryId)),
  ]
}

/** The totals in which a line changed, by stage, unit and year. */
export function totalChanges(before: Ledger, after: Ledger, lines: readonly LineChange[]): readonly TotalChange[] {
  const touched = Map.groupBy(lines, ({ position: { stage, unit, year } }) => `${stage} ${unit} ${year}`)
  const totals = [...touched.values()].map(([line]): TotalChange => {
    const { stage, unit, year } = line!.position
    const [was, became] = [totalIn(before, stage, unit, year), totalIn(after, stage, unit, year)]
    return { stage, unit, year, before: was, after: became, difference: (became ?? 0) - (was ?? 0) }
  })
  const place = ({ stage, unit }: TotalChange) => stages.indexOf(stage) * 2 + (unit === 'eur' ? 0 : 1)
  return totals.toSorted((a, b) => place(a) - place(b) || a.year - b.year)
}

/** What the ledger of that day shows as its total; null when it shows none. */
function totalIn(ledger: Ledger, stage: Stage, unit: Unit, year: number): number | null {
  const positions = positionsIn(ledger, { constituencyId: null, purpose: 'total', year })
  const total = amountsOf(positions, stage)?.[unit] ?? null
  return total === null || total.stated === 0 ? null : total.amount
}

function changeOf(position: LineChange['position'], was: Amount, became: Amount, gone: LineChange['gone']): LineChange {
  const difference = was === null || became === null ? null : (became ?? 0) - (was ?? 0)
  return { position, was, became, difference, gone }
}

function seriesOf({ lineId, stage, period }: LedgerPosition): string {
  return `${lineId} ${stage} ${period}`
}

/** The cell of the ledger in which a line stands. */
export function cellOf({ position }: LineChange) {
  const { constituencyId, year } = position
  return { constituencyId, purpose: purposeOf(position), year }
}

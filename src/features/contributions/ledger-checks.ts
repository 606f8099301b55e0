import type { Id } from '../../shared/id.ts'
import type { Mark } from '../../web/components/mark.ts'
import type { Stage, Unit } from './contribution.ts'
import { amountsOf, type Ledger, positionsIn, type StatedTotal } from './ledger.ts'
import type { Total } from './total.ts'

/** A total that a source states beside the register's own sum, for the years in which both are the same. */
export type LedgerCheck = {
  /** null: of the whole agreement */
  readonly constituencyId: Id<'constituency'> | null
  readonly unit: Unit
  readonly stage: Stage
  readonly years: readonly number[]
  readonly stated: number
  /** null when the register holds no amount to add up */
  readonly counted: number | null
  /** contributions that state no amount */
  readonly notStated: number
  readonly marks: readonly Mark[]
  readonly holds: boolean
}

/** Compares every stated total with the sum of the ledger; the whole agreement first. */
export function ledgerChecks(ledger: Ledger, years: readonly number[] = ledger.years): readonly LedgerCheck[] {
  const totals = ledger.statedTotals.filter((total) => years.includes(total.year))
  const checks = totals.map((total) => checkOf(ledger, total))
  const alike = Map.groupBy(checks, ({ constituencyId, unit, stage, stated, counted, marks }) =>
    [constituencyId, unit, stage, stated, counted, ...marks.map((mark) => mark.label)].join(' '),
  )
  const joined = [...alike.values()].map((group) => ({ ...group[0]!, years: group.flatMap((check) => check.years) }))
  return joined.sort((a, b) => placeOf(ledger, a) - placeOf(ledger, b))
}

function checkOf(ledger: Ledger, total: StatedTotal): LedgerCheck {
  const { constituencyId, unit, stage, year, amount, marks } = total
  const positions = positionsIn(ledger, { constituencyId, purpose: 'total', year })
  const counted: Total | null = amountsOf(positions, stage)?.[unit] ?? null
  const sum = counted === null || counted.stated === 0 ? null : counted.amount
  const notStated = counted?.notStated ?? 0
  return {
    constituencyId,
    unit,
    stage,
    years: [year],
    stated: amount,
    counted: sum,
    notStated,
    marks,
    holds: sum === amount,
  }
}

function placeOf(ledger: Ledger, { constituencyId, unit }: LedgerCheck): number {
  const constituency = ledger.constituencies.find((each) => each.id === constituencyId)
  return (constituency?.position ?? 0) * 2 + (unit === 'eur' ? 0 : 1)
}

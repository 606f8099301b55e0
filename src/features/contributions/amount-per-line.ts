import { firstDay, lastDay } from '../../shared/day.ts'
import type { LedgerPosition } from './read-positions.ts'

type Reported = Pick<LedgerPosition, 'lineId' | 'unit' | 'period' | 'amount'>

/**
 * The positions of one series with one amount for each line, whatever the report periods: euro adds up over periods, fte is a
 * rate, so each period weighs by its days. A period that states nothing is left out; null when none states anything.
 */
export function amountPerLine<Position extends Reported>(positions: readonly Position[]): readonly Position[] {
  const byLine = Map.groupBy(positions, ({ lineId }) => lineId)
  return [...byLine.values()].map((reported) =>
    reported.length === 1 ? reported[0]! : { ...reported[0]!, amount: amountOver(reported) },
  )
}

function amountOver(reported: readonly Reported[]): number | null {
  const stated = reported.filter(({ amount }) => amount !== null)
  if (stated.length === 0) return null
  const sum = (of: (each: Reported) => number) => stated.reduce((total, each) => total + of(each), 0)
  if (stated[0]!.unit === 'eur') return sum(({ amount }) => amount!)
  return Math.round(sum((each) => each.amount! * daysIn(each.period)) / sum((each) => daysIn(each.period)))
}

const day = 86_400_000

function daysIn(period: string): number {
  return (Date.parse(lastDay(period)) - Date.parse(firstDay(period))) / day + 1
}

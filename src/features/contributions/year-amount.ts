import { firstDay, lastDay } from '../../shared/day.ts'
import type { Unit } from './contribution.ts'
import type { TotalLine } from './total.ts'

/** The amount of a line over one period: its year, or a report period in it. */
export type PeriodAmount = TotalLine & { readonly year: number; readonly unit: Unit; readonly period: string }

/**
 * Lines over their year, of amounts in one stage. What was realised is told per report period: euros add up, and capacity is
 * weighted by the length of its period, for it is a rate. A period that states nothing counts as nothing, and is counted.
 */
export function overYear(amounts: readonly PeriodAmount[]): readonly TotalLine[] {
  return [...Map.groupBy(amounts, ({ lineId }) => lineId).values()].map(lineOverYear)
}

/** Which part of its year a period takes: its days, and those of the year. */
export function shareOfYear({ period, year }: Pick<PeriodAmount, 'period' | 'year'>): { days: number; of: number } {
  return { days: daysIn(period), of: daysIn(String(year)) }
}

function lineOverYear(periods: readonly PeriodAmount[]): TotalLine {
  const { lineId, organisationId, withinId, unit } = periods[0]!
  const stated = periods.filter(({ amount }) => amount !== null)
  const amount = stated.length === 0 ? null : unit === 'eur' ? sum(stated) : average(stated)
  return { lineId, organisationId, withinId, amount, notStated: periods.length - stated.length }
}

function sum(periods: readonly PeriodAmount[]): number {
  return periods.reduce((total, { amount }) => total + amount!, 0)
}

/** In whole hundredths of fte over the year. */
function average(periods: readonly PeriodAmount[]): number {
  const weighted = periods.reduce((total, each) => total + each.amount! * shareOfYear(each).days, 0)
  return Math.round(weighted / shareOfYear(periods[0]!).of)
}

const dayLength = 86_400_000

function daysIn(period: string): number {
  return (Date.parse(lastDay(period)) - Date.parse(firstDay(period))) / dayLength + 1
}

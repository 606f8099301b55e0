import { type Day, day, firstDay, lastDay } from './day.ts'

/** From and to a calendar day, both included. validFrom null is unknown; validTo null is open. */
export type DayRange = { readonly validFrom: Day | null; readonly validTo: Day | null }

/** Whether two ranges share a day; a begin or end that is not known is open. */
export function overlaps(one: DayRange, other: DayRange): boolean {
  return beginOf(one) <= endOf(other) && beginOf(other) <= endOf(one)
}

/** Whether the day lies in the range; a begin that nobody knows leaves nothing out. */
export function holdsOn(range: DayRange, on: string): boolean {
  return beginOf(range) <= on && on <= endOf(range)
}

/** Whether the range holds on some day of the year. */
export function touchesYear(range: DayRange, year: number): boolean {
  return beginOf(range) <= `${year}-12-31` && `${year}-01-01` <= endOf(range)
}

/** The calendar day so many days later, or earlier below nought. */
export function daysAfter(value: Day, days: number): Day {
  const date = new Date(`${value}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return day(date.toISOString().slice(0, 10))
}

/** The calendar day before this one. */
export function dayBefore(value: Day): Day {
  return daysAfter(value, -1)
}

function beginOf({ validFrom }: DayRange): string {
  return firstDay(validFrom ?? '0000')
}

function endOf({ validTo }: DayRange): string {
  return lastDay(validTo ?? '9999')
}

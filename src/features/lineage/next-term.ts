import { type Day, day, firstDay, formatDay, isDay, lastDay } from '../../shared/day.ts'
import { dayBefore } from '../../shared/day-range.ts'
import { dayAfter } from '../organisations/index.ts'

/** The term after this one: from the day after its end, as long, in the same notation. Null for a term without an end. */
export function nextTerm(term: Day): Day | null {
  const [first, last] = [day(firstDay(term)), day(lastDay(term))]
  if (last > '2199') return null
  const begin = dayAfter(last)
  const months = monthsBetween(first, begin)
  const end = months === null ? daysOn(begin, daysBetween(first, last)) : dayBefore(day(monthsOn(begin, months)))
  const length = Math.min(10, Math.max(...term.split('/').map((part) => part.length)))
  return termOf(day(begin.slice(0, length)), day(end.slice(0, length)))
}

/** The term from one day, month or year to another, both included; null when it would end before it begins. */
export function termOf(begin: Day, end: Day): Day | null {
  if (begin === end) return begin
  return isDay(`${begin}/${end}`) ? day(`${begin}/${end}`) : null
}

/** The first and the last part of a term: `2027` and `2028`. */
export function endsOf(term: Day): { readonly begin: Day; readonly end: Day } {
  const parts = term.split('/')
  return { begin: day(parts[0]!), end: day(parts.at(-1)!) }
}

const yearsIn = /(?<!\d)((?:19|20|21)\d{2})(?:([-–/])(\d{2})(?!\d))?(?!\d)/g

/**
 * The title for the next term: its years moved on as far as the term was, `2025–2026` to `2027–2028` and `2025-26` to `2027-28`.
 * Years outside the term mean something else and stay. A title without years of the term gets those of the next one behind it.
 */
export function nextTitle(title: string, term: Day, next: Day): string {
  const [first, last] = [yearOf(firstDay(term)), yearOf(lastDay(term))]
  const shift = yearOf(firstDay(next)) - first
  const inTerm = (year: number) => year >= first && year <= last
  const moved = title.replace(yearsIn, (whole, year: string, mark: string | undefined, short: string | undefined) => {
    if (!inTerm(Number(year))) return whole
    const until = Number(`${year.slice(0, 2)}${short ?? ''}`)
    const end = short !== undefined && inTerm(until) ? String(until + shift).slice(2) : short
    return `${Number(year) + shift}${mark ?? ''}${end ?? ''}`
  })
  if (moved !== title) return moved
  return `${title} ${shift === 0 ? formatDay(next) : yearsInWords(next)}`
}

function yearsInWords(term: Day): string {
  const [from, to] = [yearOf(firstDay(term)), yearOf(lastDay(term))]
  return from === to ? String(from) : `${from}–${to}`
}

function yearOf(of: string): number {
  return Number(of.slice(0, 4))
}

/** How many whole months lie between two days; null when it is not a whole number. */
function monthsBetween(from: string, to: string): number | null {
  if (from.slice(8) !== to.slice(8)) return null
  return (yearOf(to) - yearOf(from)) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7))
}

/** The same day so many months on, or the last day of that month. */
function monthsOn(of: string, months: number): string {
  const date = new Date(`${of.slice(0, 7)}-01T00:00:00Z`)
  date.setUTCMonth(date.getUTCMonth() + months)
  const month = date.toISOString().slice(0, 7)
  const last = lastDay(month)
  const same = `${month}-${of.slice(8)}`
  return same < last ? same : last
}

const dayLength = 86_400_000

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / dayLength
}

function daysOn(of: string, days: number): string {
  return new Date(Date.parse(of) + days * dayLength).toISOString().slice(0, 10)
}

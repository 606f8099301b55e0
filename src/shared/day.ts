/**
 * A calendar day with its precision, as ISO 8601 text: `2025-03-20` (day), `2025-03` (month), `2025` (year),
 * `2025/2026` (a range, both ends included) or `2025-03-20/..` (after that day). Planned and realised are two fields.
 */
export type Day = string & { readonly brand: 'Day' }

export type DayPrecision = 'day' | 'month' | 'year' | 'range'

const single = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/** Checks and makes a Day. Throws RangeError for a day that does not exist (`2025-02-30`) or another notation. */
export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError(`not a day: ${text}`)
  return text as Day
}

/** Whether the text is a Day in one of the five notations. */
export function isDay(text: string): boolean {
  const ends = text.split('/')
  if (ends.length === 1) return isSingle(text)
  const [from, to] = ends
  if (ends.length !== 2 || from === undefined || to === undefined || !isSingle(from)) return false
  return to === '..' || (isSingle(to) && firstDay(from) <= lastDay(to))
}

const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' })

/** The calendar day of a moment in Europe/Amsterdam. */
export function calendarDay(moment: Date): Day {
  return day(calendar.format(moment))
}

/** How exact the day is. */
export function precision(value: Day): DayPrecision {
  if (value.includes('/')) return 'range'
  return value.length === 10 ? 'day' : value.length === 7 ? 'month' : 'year'
}

/** The first calendar day it can mean, `YYYY-MM-DD`. */
export function firstDay(value: string): string {
  const from = value.split('/')[0]!
  return from.length === 4 ? `${from}-01-01` : from.length === 7 ? `${from}-01` : from
}

/** Whether two days mean the same time: "2025/2026" is from 1 January 2025 to 31 December 2026. */
export function isSamePeriod(one: Day, other: Day): boolean {
  return firstDay(one) === firstDay(other) && lastDay(one) === lastDay(other)
}

/** The last calendar day it can mean, `YYYY-MM-DD`; `9999-12-31` for an open range. */
export function lastDay(value: string): string {
  const to = value.split('/').at(-1)!
  if (to === '..') return '9999-12-31'
  if (to.length === 4) return `${to}-12-31`
  if (to.length === 10) return to
  const [year, month] = to.split('-').map(Number)
  return `${to}-${new Date(Date.UTC(year!, month!, 0)).getUTCDate()}`
}

/** The years it touches, ascending; the first year only for an open range. */
export function yearsOf(value: Day): number[] {
  const from = Number(firstDay(value).slice(0, 4))
  const to = value.endsWith('..') ? from : Number(lastDay(value).slice(0, 4))
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

/** The months in full, January first. */
export const monthNames: readonly string[] = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
]
/** The months as tables write them, January first. */
export const shortMonthNames: readonly string[] = [
  'jan',
  'feb',
  'mrt',
  'apr',
  'mei',
  'jun',
  'jul',
  'aug',
  'sep',
  'okt',
  'nov',
  'dec',
]

/** `20 maart 2025`, `maart 2025`, `2025`, `2025 en 2026`, `2023 tot en met 2026`, `na 20 maart 2025`. */
export function formatDay(value: Day): string {
  return format(value, monthNames)
}

/** `20 mrt 2025`: the same with short months, for tables. */
export function formatShortDay(value: Day): string {
  return format(value, shortMonthNames)
}

function format(value: Day, names: readonly string[]): string {
  const [from, to] = value.split('/')
  if (to === undefined) return formatSingle(from!, names)
  if (to === '..') return `na ${formatSingle(from!, names)}`
  const consecutive = from!.length === 4 && to.length === 4 && Number(to) === Number(from) + 1
  return `${formatSingle(from!, names)} ${consecutive ? 'en' : 'tot en met'} ${formatSingle(to, names)}`
}

function formatSingle(text: string, names: readonly string[]): string {
  const [year, month, dayOfMonth] = text.split('-')
  if (month === undefined) return year!
  const name = names[Number(month) - 1]
  return dayOfMonth === undefined ? `${name} ${year}` : `${Number(dayOfMonth)} ${name} ${year}`
}

function isSingle(text: string): boolean {
  const match = single.exec(text)
  if (match === null) return false
  const month = Number(match[2] ?? 1)
  const dayOfMonth = Number(match[3] ?? 1)
  const date = new Date(Date.UTC(Number(match[1]), month - 1, dayOfMonth))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth
}

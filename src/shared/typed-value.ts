import { type Day, day, isDay, shortMonthNames, yearsOf } from './day.ts'
import { readAmount } from './read-amount.ts'

/** What somebody typed in a field: the value, or the sentence that says what to do. */
export type Typed<Value> = { readonly value: Value } | { readonly error: string }

const texts = {
  percentage: 'Schrijf een percentage tussen 0 en 10.000 met een komma, bijvoorbeeld 50 of 12,5.',
  year: 'Schrijf één jaar tussen 1900 en 2200, bijvoorbeeld 2030.',
  date: 'Schrijf een dag, maand of jaar, bijvoorbeeld 20 maart 2025, maart 2025 of 2025.',
  noYear: 'Vul ook het jaar in, bijvoorbeeld 20 maart 2025.',
  noSuchDay: 'Deze dag bestaat niet. Controleer de datum.',
  unlikelyYear: 'Dit jaar kan niet kloppen. Schrijf een jaar tussen 1900 en 2200.',
  years: 'Schrijf de jaren voluit, bijvoorbeeld 2025 en 2026, of 2025 tot en met 2028.',
} as const

/** An amount in cents. Empty or `-` is not stated: null. One digit after the comma is refused: millions may be meant. */
export function typedEuro(text: string): Typed<number | null> {
  return readAmount(text, 'euro', { centsInFull: true })
}

/** A capacity in hundredths of an fte. Empty or `-` is not stated: null. */
export function typedFte(text: string): Typed<number | null> {
  return readAmount(text, 'fte')
}

/** A percentage in Dutch notation: `50%`, `12,5`. Empty is not stated: null. */
export function typedPercentage(text: string): Typed<number | null> {
  const bare = text.replace(/\s+/g, '').replace(/%$|procent$/i, '')
  if (bare === '') return { value: null }
  const match = /^(\d{1,3}(?:\.\d{3})+|\d{1,6})(?:,(\d{1,2}))?$/.exec(bare)
  if (match === null) return { error: texts.percentage }
  const value = Number(`${match[1]!.replaceAll('.', '')}.${match[2] ?? '0'}`)
  return value > 10_000 ? { error: texts.percentage } : { value }
}

/** One year. Empty is not known: null. */
export function typedYear(text: string): Typed<number | null> {
  const bare = text.trim()
  if (bare === '') return { value: null }
  return /^\d{4}$/.test(bare) && isLikelyYear(Number(bare)) ? { value: Number(bare) } : { error: texts.year }
}

const month = String.raw`(jan(?:uari)?|feb(?:ruari)?|mrt|maart|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`
const single = new RegExp(String.raw`^(?:(\d{1,2})\s+)?${month}\s+(\d{4})$`, 'i')
const withoutYear = new RegExp(String.raw`^(?:\d{1,2}\s+)?${month}$`, 'i')

/** A day, month, year or range as a Dutch reader writes it. Empty is not known: null. */
export function typedDay(text: string): Typed<Day | null> {
  const bare = text.trim().replace(/\s+/g, ' ')
  if (bare === '') return { value: null }
  if (withoutYear.test(bare)) return { error: texts.noYear }
  const iso = isoRange(bare)
  if (iso === null) return { error: texts.date }
  if (!isDay(iso)) return { error: texts.noSuchDay }
  return yearsOf(day(iso)).every(isLikelyYear) ? { value: day(iso) } : { error: texts.unlikelyYear }
}

/** The years that an agreement of today can speak of; anything else is a slip of the hand. */
function isLikelyYear(year: number): boolean {
  return year >= 1900 && year <= 2200
}

function isoRange(text: string): string | null {
  const after = /^na (.+)$/i.exec(text)
  if (after !== null) return suffixed(isoSingle(after[1]!), '/..')
  const [from, to, rest] = text.split(/ tot en met | t\/m | en | ?[–/] ?|(?<=^\d{4}) ?- ?(?=\d{4}$)/i)
  if (to === undefined) return isoSingle(from!)
  const [start, end] = [isoSingle(from!), isoSingle(to)]
  return rest !== undefined || start === null || end === null ? null : `${start}/${end}`
}

function suffixed(iso: string | null, suffix: string): string | null {
  return iso === null ? null : iso + suffix
}

function isoSingle(text: string): string | null {
  if (/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text)) return text
  const numeric = /^(\d{1,2})[-.](\d{1,2})[-.](\d{4})$/.exec(text)
  if (numeric !== null) return `${numeric[3]}-${numeric[2]!.padStart(2, '0')}-${numeric[1]!.padStart(2, '0')}`
  const named = single.exec(text)
  if (named === null) return null
  const yearAndMonth = `${named[3]}-${monthNumber(named[2]!)}`
  return named[1] === undefined ? yearAndMonth : `${yearAndMonth}-${named[1].padStart(2, '0')}`
}

function monthNumber(name: string): string {
  const start = name
    .toLowerCase()
    .replace(/^maart/, 'mrt')
    .slice(0, 3)
  return String(shortMonthNames.indexOf(start) + 1).padStart(2, '0')
}

/** Years, one or more: `2025`, `2025 en 2026`, `2025, 2026`, `2025-2028`. Empty is not known: []. */
export function typedYears(text: string): Typed<number[]> {
  const bare = text.trim()
  if (bare === '') return { value: [] }
  const years = rangeOfYears(bare) ?? listOfYears(bare)
  const inReach = years?.every((year) => year >= 1950 && year <= 2150) === true
  if (years === null || years.length === 0 || years.length > 30 || !inReach) return { error: texts.years }
  return { value: [...new Set(years)].sort((a, b) => a - b) }
}

function rangeOfYears(text: string): number[] | null {
  const match = /^(\d{4})\s*(?:-|–|\/|tot en met|t\/m)\s*(\d{4})$/i.exec(text)
  if (match === null) return null
  const [from, to] = [Number(match[1]), Number(match[2])]
  return to < from || to - from > 50 ? [] : Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

function listOfYears(text: string): number[] | null {
  const parts = text.split(/\s*(?:,|;|\ben\b)\s*|\s+/).filter((part) => part !== '')
  return parts.every((part) => /^\d{4}$/.test(part)) ? parts.map(Number) : null
}

import { datesIn } from './dates.ts'
import { numberOf } from './vocabulary.ts'

/** The years that words name, in order: "2027", "2028 t/m 2030", "2027 en 2029". */
export function yearsOf(words: string): number[] {
  const years = datesIn(words).flatMap(({ value }) => (value === null ? [] : yearsOfValue(value)))
  return [...new Set(years)].sort()
}

/** The years of an ISO date or range. */
export function yearsOfValue(value: string): number[] {
  const [from, to] = value.split('/').map((end) => Number(end.slice(0, 4)))
  return Array.from({ length: (to ?? from!) - from! + 1 }, (_, index) => from! + index)
}

/** The years that words name as a run with one end: "vanaf 2028", "vier jaar vanaf 2027", "tot en met 2029". Null when they name none. */
export function openYears(words: string, termYears: readonly number[]): number[] | null {
  const found =
    /(?:\b(\d|een|twee|drie|vier|vijf|zes|zeven|acht) ja(?:ar|ren)(?: lang)?,? )?\b(vanaf|tot en met|t\/m) (?:het jaar |de jaren |begrotingsjaar )?(20\d{2})(?!\d|[-–/])/iu.exec(
      words,
    )
  if (found === null || yearsOf(words).length !== 1) return null
  const [, many, edge, named] = found
  const year = Number(named)
  if (many !== undefined) {
    return Array.from({ length: numberOf(many) }, (_, index) => year + index)
  }
  if (!termYears.includes(year)) return null
  return termYears.filter((one) => (edge!.toLowerCase() === 'vanaf' ? one >= year : one <= year))
}

/** The year of prices, of a report or of a whole date is not a year of the amounts. */
const otherYear =
  /\b(?:(?:loon- en )?prijspeil|prijzen|jaarrekening|jaarstukken|jaarverslag|kadernota|voorjaarsnota|najaarsnota|perspectiefnota|zomernota)(?: van| per| over| uit)?(?: \d+ \p{L}+)? 20\d{2}(?!\d|[-–/]\d)|(?<![\d.])[0-3]?\d (?:jan|feb|maa|apr|mei|jun|jul|aug|sep|okt|nov|dec)\p{Ll}* 20\d{2}/giu

/** Words without the years that stand in them for something else than the amounts. */
export function withoutOtherYear(words: string): string {
  return words.replaceAll(otherYear, '')
}

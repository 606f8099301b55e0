import { datesIn } from './dates.ts'

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

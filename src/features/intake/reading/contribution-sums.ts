import type { ContributionFact } from '../facts.ts'
import type { Row } from './table-rows.ts'

/** The first or last row of a table where it adds up at least three others, or two in several columns, whatever its name is. */
export function summingRow(rows: readonly Row[], isPart: (row: Row) => boolean): Row | null {
  if (rows.some(({ group }) => group !== null)) return null
  return [rows.at(-1), rows[0]].find((row) => row !== undefined && addsUp(row, rows, isPart)) ?? null
}

function addsUp(row: Row, rows: readonly Row[], isPart: (row: Row) => boolean): boolean {
  const parts = rows.filter((other) => other !== row && isPart(other))
  const stated = row.values.flatMap((value, index) => (value === null ? [] : [index]))
  const isSum = (index: number) => {
    const total = amountAt(row, index)
    const sum = parts.reduce((added, part) => added + (amountAt(part, index) ?? 0), 0)
    return total !== null && total !== 0 && Math.abs(total - sum) < 0.001
  }
  return parts.length + Math.min(stated.length, 2) > 3 && stated.length > 0 && stated.every(isSum)
}

/** The one number that stands there; null where there is none or it can be read in two ways. */
export function amountAt({ values }: Row, index: number): number | null {
  const [reading, ...others] = values[index]?.numeral ?? []
  return reading === undefined || others.length > 0 ? null : reading.digits / 10 ** reading.decimals
}

/** A total of which nothing is said is as sure as all that it adds up. */
export function withSureTotals(facts: readonly ContributionFact[]): ContributionFact[] {
  const [certainty, ...others] = new Set(facts.flatMap((fact) => (fact.isTotal ? [] : [fact.certainty])))
  if (certainty === undefined || others.length > 0) return [...facts]
  return facts.map((fact) => (fact.isTotal && fact.certainty === 'unknown' ? { ...fact, certainty } : fact))
}

const subtotalOf = /^sub-?totaal:? (?:van |voor |door )?(?:de |het )?(?=\p{L})/iu

/** The group that a row stands in: that of the line above it, or of the subtotal that adds it up; null where there is none. */
export function groupOf(row: Row, rows: readonly Row[]): string | null {
  if (row.group !== null) return row.group.text
  const found = rows.find((subtotal) => subtotalOf.test(nameOf(subtotal)) && partsOf(subtotal, rows).includes(row))
  return found === undefined ? null : nameOf(found).replace(subtotalOf, '')
}

/** A subtotal and the rows right above it that it adds up. */
function partsOf(subtotal: Row, rows: readonly Row[]): Row[] {
  const column = subtotal.values.findIndex((_, index) => (amountAt(subtotal, index) ?? 0) !== 0)
  const end = rows.indexOf(subtotal)
  let rest = amountAt(subtotal, column) ?? 0
  for (let start = end - 1; start >= 0 && rest > 0.001; start -= 1) {
    rest -= amountAt(rows[start]!, column) ?? 0
    if (Math.abs(rest) < 0.001) return rows.slice(start, end + 1)
  }
  return [subtotal]
}

function nameOf({ labels }: Row): string {
  return labels.find(({ text }) => text !== '')?.text ?? ''
}

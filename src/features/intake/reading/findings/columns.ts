import { duplicateColumnName } from '../contradiction-messages.ts'
import { correctColumnName } from '../correction-messages.ts'
import { comparable } from '../vocabulary.ts'
import { type Facts, type Finding, finding, type ReadTable } from './finding.ts'

/** Columns of one table under the same head, so that the head does not tell them apart. */
export function columnFindings(facts: Facts): Finding[] {
  return facts.tables.flatMap((table) => {
    const head = doubleHead(table) ?? doubleYear(table)
    if (head === null) return []
    const source = facts.flow.passages.over(table.table.lines.heads)
    const words = duplicateColumnName(table.table.number, head)
    const correction = correctColumnName(head, unitsUnder(table, head), source)
    return [finding('duplicate-column-name', 'midden', false, words, [source], correction)]
  })
}

const unitSigns = { euro: '€', fte: 'fte', percent: '%' } as const

/** The units of the columns under one head, where each has another. */
function unitsUnder({ table }: ReadTable, head: string): string[] {
  const same = table.heads.columns.filter((column) => comparable(column.head) === comparable(head))
  const units = same.flatMap(({ unit }) => (unit === null ? [] : [unitSigns[unit]]))
  return units.length === same.length && new Set(units).size === units.length ? units : []
}

/** Heads under a head of their own ("2026 | 2027" above "€ | fte | € | fte") come back in a fixed pattern and are no doubles. */
function doubleHead({ table }: ReadTable): string | null {
  const { heads, lines } = table
  const words = heads.columns.map(({ head }) => comparable(head))
  const double = words.findIndex((word, index) => /\p{L}/u.test(word) && words.indexOf(word) < index)
  if (double < 0 || lines.heads.length === 0) return null
  const doubles = words.filter((word) => word !== '' && words.indexOf(word) !== words.lastIndexOf(word))
  const distinct = new Set(doubles).size
  const grouped = distinct > 1 && doubles.every((word, index) => word === doubles[index % distinct])
  const overYears = lines.heads.some(({ text }) => (text.match(/\b20\d{2}\b/g) ?? []).length > 1)
  return grouped || overYears ? null : heads.columns[double]!.head
}

/** "2027 | 2028 | 2028": columns of one unit whose years follow each other but for one, which is that of the column before it. */
function doubleYear({ table }: ReadTable): string | null {
  const dated = table.heads.columns.flatMap((column) =>
    column.years.length === 1 ? [{ ...column, year: column.years[0]! }] : [],
  )
  const [first] = dated
  if (first === undefined || dated.length < 3 || new Set(dated.map(({ unit }) => unit)).size > 1) return null
  if (dated.some(({ head, name }) => !/^20\d{2}$/.test(head.trim()) || name !== null)) return null
  const wrong = dated.filter(({ year }, index) => year !== first.year + index)
  const before = dated[dated.indexOf(wrong[0]!) - 1]
  return wrong.length === 1 && wrong[0]!.year === before?.year ? wrong[0]!.head : null
}

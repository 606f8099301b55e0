import { duplicateColumnName } from '../contradiction-messages.ts'
import { comparable } from '../vocabulary.ts'
import { type Facts, type Finding, finding, type ReadTable } from './finding.ts'

/** Columns of one table under the same head, so that the head does not tell them apart. */
export function columnFindings(facts: Facts): Finding[] {
  return facts.tables.flatMap((table) => {
    const head = doubleHead(table)
    if (head === null) return []
    const source = facts.flow.passages.over(table.table.lines.heads)
    return [finding('duplicate-column-name', 'midden', false, duplicateColumnName(table.table.number, head), [source])]
  })
}

/** Heads under a head of their own ("2026 | 2027" above "€ | fte | € | fte") come back in a fixed pattern and are no doubles. */
function doubleHead({ table }: ReadTable): string | null {
  const { heads, lines } = table
  const words = heads.columns.map(({ head }) => comparable(head))
  const double = words.findIndex((word, index) => word !== '' && words.indexOf(word) < index)
  if (double < 0 || lines.heads.length === 0) return null
  const distinct = new Set(words).size
  const grouped = distinct > 1 && words.every((word, index) => word === words[index % distinct])
  const perYear = heads.columns.some(({ year, name }) => year !== null || name !== null)
  return grouped || (perYear && lines.heads.length > 1) ? null : heads.columns[double]!.head
}

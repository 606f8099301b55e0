import type { Unit } from './contribution.ts'
import type { ColumnRole } from './paste-columns.ts'
import type { PasteRow } from './paste-rows.ts'

/** A total that the table states of one column, beside the sum of the rows above it. */
export type TotalCheck = {
  readonly row: number
  readonly column: number
  readonly unit: Unit
  readonly stated: number
  /** null where it cannot be told: a cell above must be mended first, or fte of more than one year stand above each other */
  readonly counted: number | null
}

/**
 * Compares every total with the rows since the total before it, or with all rows above it where it equals those. What a total
 * says is never entered.
 */
export function checkTotals(rows: readonly PasteRow[], roles: readonly ColumnRole[]): readonly TotalCheck[] {
  return rows.flatMap((row, index) => {
    if (row.kind !== 'total') return []
    const above = rows.slice(0, index)
    const since = above.slice(above.findLastIndex(({ kind }) => kind === 'total') + 1)
    return [...row.stated].flatMap(([column, stated]) => {
      const role = roles[column - 1]
      if (role?.kind !== 'amount') return []
      const [ofBlock, ofAll] = [sumOf(since, column, role.unit), sumOf(above, column, role.unit)]
      const isOfAll = since.every(({ kind }) => kind !== 'contribution') || ofAll === stated
      return [{ row: row.row, column, unit: role.unit, stated, counted: isOfAll ? ofAll : ofBlock }]
    })
  })
}

/** Null when a cell in the column means nothing yet, or the sum would add capacity up over years. */
function sumOf(rows: readonly PasteRow[], column: number, unit: Unit): number | null {
  const counting = rows.filter(({ kind }) => kind === 'contribution')
  const entries = counting.flatMap((row) => row.entries.filter((entry) => entry.column === column))
  const filled = counting.filter(({ cells }) => cells[column - 1]!.text !== '').length
  const years = new Set(entries.map(({ year }) => year))
  if (entries.length < filled || (unit === 'fte' && years.size > 1)) return null
  return entries.reduce((sum, { amount }) => sum + (amount ?? 0), 0)
}

import { z } from 'zod'
import { type Grid, GridRefused, type GridRow, gridLimits, gridOf } from '../../documents/grid.ts'
import { pasteMessages as texts } from './paste-messages.ts'

/** What one paste may hold. A page shows it whole, and one transaction writes it. */
export const pasteLimits = { rows: 500, columns: 40, characters: 200_000, amounts: 500 } as const

/** The rows of a pasted table, or the sentence that says why they cannot be used. */
export type PastedTable = { readonly rows: readonly GridRow[] } | { readonly error: string }

/** A grid that was read, its rows of one width, when it is not more than one paste may hold. */
export function pastedTable({ rows }: Pick<Grid, 'rows'>): PastedTable {
  const widest = Math.max(...rows.map(({ cells }) => cells.length))
  const characters = rows.reduce((sum, { cells }) => cells.reduce((total, { text }) => total + text.length, sum), 0)
  if (rows.length > pasteLimits.rows) return { error: texts.tooManyRows(rows.length, pasteLimits.rows) }
  if (widest > pasteLimits.columns) return { error: texts.tooManyColumns(widest, pasteLimits.columns) }
  return characters > pasteLimits.characters
    ? { error: texts.tooMuchText }
    : { rows: rows.map((row) => padded(row, widest)) }
}

/** With the empty cells at its end, which are places to type in. */
function padded({ row, cells }: GridRow, width: number): GridRow {
  const all = Array.from({ length: width }, (_, index) => cells[index] ?? { text: '', row, column: index + 1 })
  return { row, cells: all }
}

/** The table as it travels in the form of its preview. */
export function writePastedTable(rows: readonly GridRow[]): string {
  const last = rows.at(-1)?.row ?? 0
  const byNumber = new Map(rows.map(({ row, cells }) => [row, cells.map(({ text }) => text)]))
  return JSON.stringify(Array.from({ length: last }, (_, index) => byNumber.get(index + 1) ?? []))
}

const travelled = z.array(z.array(z.string()).max(gridLimits.columns)).max(gridLimits.furthestRow)

/** The table back from the form. Never throws: what was cut off or made up on the way gives a sentence. */
export function readPastedTable(text: string): PastedTable {
  try {
    return pastedTable(gridOf(travelled.parse(JSON.parse(text)), null, []))
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError || error instanceof GridRefused)
      return { error: texts.tableLost }
    throw error
  }
}

/** The rows with what was typed over their cells; `typed` gives the new text, or undefined where a cell stays. */
export function withTypedCells(
  rows: readonly GridRow[],
  typed: (row: number, column: number) => string | undefined,
): readonly GridRow[] {
  return rows.map(({ row, cells }) => ({
    row,
    cells: cells.map((cell) => ({ ...cell, text: (typed(row, cell.column) ?? cell.text).trim() })),
  }))
}

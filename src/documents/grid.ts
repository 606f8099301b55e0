import { cellText } from './sheet-text.ts'

/** What somebody pasted or uploaded as a table: rows of cells, as they stand. Rows without any text are left out. */
export type Grid = {
  readonly rows: readonly GridRow[]
  /** the name of the sheet that was read; null where the format has no sheets */
  readonly sheet: string | null
  /** the names of the sheets that were not read */
  readonly otherSheets: readonly string[]
}

export type GridRow = { readonly row: number; readonly cells: readonly GridCell[] }

/** A text without surrounding space and controls, empty when there is none, and where it stands: row and column, both from 1. */
export type GridCell = { readonly text: string; readonly row: number; readonly column: number }

/** The most that a table may hold: rows with something in them, of which the last stands no further than `furthestRow`. */
export const gridLimits = {
  rows: 5_000,
  furthestRow: 20_000,
  columns: 50,
  bytes: 5 * 1024 * 1024,
  characters: 10_000_000,
} as const

export type GridFault =
  | 'empty'
  | 'too-large'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'quote'
  | 'old-excel'
  | 'encrypted'
  | 'damaged'
  | 'entities'
  | 'wrong-type'

/** The table cannot be read; nothing of it is kept. `row` (from 1) where the fault is in one. */
export class GridRefused extends Error {
  readonly fault: GridFault
  readonly row: number | null

  constructor(fault: GridFault, row: number | null = null) {
    super(fault)
    this.name = 'GridRefused'
    this.fault = fault
    this.row = row
  }
}

/** The rows of texts as a grid, the first being row 1. Throws GridRefused when there is nothing in it or more than fits. */
export function gridOf(
  texts: readonly (readonly string[])[],
  sheet: string | null,
  otherSheets: readonly string[],
): Grid {
  // one long text can stand in many cells, while the file holds it once
  const characters = texts.reduce((sum, cells) => cells.reduce((total, text) => total + text.length, sum), 0)
  if (characters > gridLimits.characters) throw new GridRefused('too-large')
  const rows = texts.map((cells, index) => rowOf(cells, index + 1)).filter(({ cells }) => cells.length > 0)
  if (rows.length === 0) throw new GridRefused('empty')
  if (rows.length > gridLimits.rows || texts.length > gridLimits.furthestRow) throw new GridRefused('too-many-rows')
  const wide = rows.find(({ cells }) => cells.length > gridLimits.columns)
  if (wide !== undefined) throw new GridRefused('too-many-columns', wide.row)
  return { rows, sheet, otherSheets }
}

/** Without the empty cells at its end. */
function rowOf(texts: readonly string[], row: number): GridRow {
  const trimmed = texts.map((text) => cellText(text).trim())
  const length = trimmed.findLastIndex((text) => text !== '') + 1
  return { row, cells: trimmed.slice(0, length).map((text, index) => ({ text, row, column: index + 1 })) }
}

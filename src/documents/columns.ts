import { type Cell, isAmount, isSmallWord, joinCells, rejoin } from './cell.ts'
import { headsByColumn } from './column-heads.ts'

/** A line as pieces, from left to right, that stand at least `weak` apart. */
export type Row = {
  readonly cells: readonly Cell[]
  /** white space that is wider than a word space, but can be one in a justified line */
  readonly weak: number
  /** white space that sets columns apart */
  readonly strong: number
  /** whether extra white stands above the row */
  readonly apart: boolean
}

/** How many rows above and below can show that pieces stand in a column. */
const reach = 3
/** A line with more pieces than this is prose in wide spaces, or rubbish; no table of a board paper is as wide. */
const mostColumns = 40
/** Rows are compared with the others of their table: a longer one is taken in parts, so that time stays in proportion. */
const mostRows = 200

/**
 * The rows as lines of text: `\t` between columns, a space between words that stand further apart than usual.
 * A row that lacks a cell of its table shows it as an empty one, also at the row's ends.
 */
export function layOut(rows: readonly Row[]): string[] {
  const parted = rows.map((row) => ({ ...row, cells: rejoin(row.cells) }))
  const columnar = parted.map((row, index) => ({ ...row, cells: mergeWords(parted, index) }))
  return blocksOf(columnar).flatMap(fillBlock)
}

/** The row's cells, with the pieces rejoined that only a justified line or a careless space had parted. */
function mergeWords(rows: readonly Row[], index: number): Cell[] {
  const row = rows[index]!
  const cells: Cell[] = []
  for (const [at, cell] of row.cells.entries()) {
    const previous = cells.at(-1)
    if (previous === undefined || isColumnGap(rows, index, at)) cells.push(cell)
    else cells[cells.length - 1] = joinCells(previous, cell)
  }
  return cells
}

function isColumnGap(rows: readonly Row[], index: number, at: number): boolean {
  const row = rows[index]!
  if (row.cells.length > mostColumns) return false
  if (isHeadOfRows(rows, index)) return true
  if (isJustified(row) && !row.cells.slice(1).every((cell) => isAligned(rows, index, cell))) return false
  const [left, right] = [row.cells[at - 1]!, row.cells[at]!]
  const gap = right.left - left.right
  if (gap >= row.strong) return true
  const middle = (row.weak + row.strong) / 2
  return (
    isAligned(rows, index, right) || ((isAmount(left) || isAmount(right)) && gap >= Math.min(row.weak * 1.2, middle))
  )
}

/** Whether a row nearby has a clear column with the same left or right edge. */
function isAligned(rows: readonly Row[], index: number, cell: Cell): boolean {
  const around = rows.slice(Math.max(0, index - reach), index + reach + 1)
  const near = around.filter(({ cells }) => cells.length <= mostColumns)
  const tolerance = rows[index]!.weak / 4
  return near.some((row) =>
    row.cells.some((other, at) => {
      if (at === 0 || other === cell || other.left - row.cells[at - 1]!.right < row.strong) return false
      return Math.abs(other.left - cell.left) <= tolerance || Math.abs(other.right - cell.right) <= tolerance
    }),
  )
}

/** Words that stand above as many amounts, with or without one more cell for the names: the heads of a table, however even their gaps. */
function isHeadOfRows(rows: readonly Row[], index: number): boolean {
  const { length } = rows[index]!.cells
  return rows.slice(index + 1, index + 3).some(({ cells, strong }) => {
    const apart = cells.slice(1).every((cell, at) => cell.left - cells[at]!.right >= strong)
    return apart && [length, length + 1].includes(cells.length) && cells.filter(isAmount).length * 2 > cells.length
  })
}

/** A justified line has many gaps of about one width, and single words between them; in a narrow column they are as wide as between columns. */
function isJustified({ cells, strong }: Row): boolean {
  if (cells.length < 4) return false
  const gaps = cells.slice(1).map((cell, index) => cell.left - cells[index]!.right)
  const words = cells.filter((cell) => !isAmount(cell) && cell.text.split(' ').length <= 3).length
  const amounts = cells.filter(isAmount).length
  const widest = cells.some(({ text }) => isSmallWord(text)) ? Number.POSITIVE_INFINITY : strong * 1.2
  const even = Math.max(...gaps) <= Math.min(...gaps) * 2.1 && Math.max(...gaps) <= widest
  return even && words >= 3 && amounts * 4 <= cells.length
}

/** Splits the rows into tables and the lines around them: a line that runs across the columns, or a caption, parts two tables. */
function blocksOf(rows: readonly Row[]): Row[][] {
  const blocks: Row[][] = []
  let secondColumn = Number.POSITIVE_INFINITY
  for (const row of rows) {
    const single = row.cells.length < 2
    const crosses = single && (row.apart || runsAcross(row.cells[0]!, secondColumn) || row.cells[0]!.text.endsWith(':'))
    const last = blocks.at(-1)
    if (last === undefined || crosses || last.length === mostRows) blocks.push([row])
    else last.push(row)
    if (!single) secondColumn = row.cells[1]!.left
  }
  return blocks
}

function runsAcross({ left, right, text }: Cell, secondColumn: number): boolean {
  return right > secondColumn && (left < secondColumn || text.length > longestPart)
}

/** A cell that stands alone on its line is part of a head or name over several lines: a few words. */
const longestPart = 20

function fillBlock(rows: readonly Row[]): string[] {
  const columns = columnsOf(rows)
  if (columns === null) return rows.map(asItStands)
  const filled = rows.map((row) => fill(row, columns))
  const heads = headsByColumn(rows, columns)
  return rows.map((row, index) => (heads?.get(row) ?? filled[index])?.join('\t') ?? asItStands(row))
}

function asItStands({ cells }: Row): string {
  return cells.map(({ text }) => text).join('\t')
}

/** A column from edge to edge, and the cells that show it. */
type Column = { readonly left: number; readonly right: number; readonly cells: readonly Cell[] }

/** The columns as the fullest rows show them; null when those rows do not agree. */
function columnsOf(rows: readonly Row[]): Column[] | null {
  const most = rows.reduce((count, { cells }) => Math.max(count, cells.length), 0)
  if (most < 3) return null
  const full = rows.filter(({ cells }) => cells.length === most)
  const columns = full[0]!.cells.map((_, at) => {
    const cells = full.map((row) => row.cells[at]!)
    return {
      cells,
      left: Math.min(...cells.map(({ left }) => left)),
      right: Math.max(...cells.map(({ right }) => right)),
    }
  })
  return columns.every((column, at) => at === 0 || columns[at - 1]!.right < column.left) ? columns : null
}

/** The row with an empty text for each column it lacks; null when its cells do not stand in the columns one by one. */
function fill({ cells, weak }: Row, columns: readonly Column[]): string[] | null {
  const filled = columns.map(() => '')
  let last = -1
  for (const cell of cells) {
    const at = widestOverlap(cell, columns)
    if (at <= last || !standsIn(cell, columns[at]!, weak / 4)) return null
    filled[at] = cell.text
    last = at
  }
  const isAlone = cells.length < 2
  return isAlone && (last === 0 || cells[0]!.text.length > longestPart) ? null : filled
}

function widestOverlap(cell: Cell, columns: readonly Column[]): number {
  const overlaps = columns.map(({ left, right }) => Math.min(cell.right, right) - Math.max(cell.left, left))
  const widest = Math.max(...overlaps)
  return widest > 0 ? overlaps.indexOf(widest) : -1
}

/** Whether the cell shares its left edge, its right edge or its middle with a cell of the column. */
function standsIn(cell: Cell, column: Column, tolerance: number): boolean {
  return column.cells.some((other) => {
    const [left, right] = [cell.left - other.left, cell.right - other.right]
    return Math.min(Math.abs(left), Math.abs(right), Math.abs(left + right) / 2) <= tolerance
  })
}

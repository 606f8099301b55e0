import type { Block, Flow } from './flow.ts'
import { isPartyName } from './parties.ts'
import { join, part, type Span } from './span.ts'

/** A table without amounts, such as a list of actions or risks: heads, and rows of cells. */
export type Grid = {
  readonly heads: readonly Span[]
  readonly rows: readonly GridRow[]
  readonly section: Block['section']
  readonly heading: string | null
  /** everything of the paper that stands in this table */
  readonly blocks: readonly Block[]
}

/** `number` is the row's place under the heads, from 1. Every cell stands in its column; a cell can be empty. */
export type GridRow = { readonly number: number; readonly cells: readonly Span[]; readonly block: Block }

const noText: Span = { text: '', at: [] }

/** The tables without amounts, in the order of the paper. A row that runs on over more lines is one row. */
export function gridsOf(flow: Flow): Grid[] {
  const grids: Grid[] = []
  let open: Block[] = []
  for (const [index, block] of flow.blocks.entries()) {
    const isRow = block.kind === 'cells' || isNumberedRow(block, open)
    const next = flow.blocks[index + 1]
    const belongs = isRestOfCell(block, open, next) || isAroundRow(block, open, next)
    if (isRow || belongs || openColumn(open.at(-1), block, next) !== null) open.push(block)
    else {
      if (open.length > 1) grids.push(gridOf(open))
      open = []
    }
  }
  if (open.length > 1) grids.push(gridOf(open))
  return grids
}

/** A row that begins with a number reads as a point of a list; its line still has the cells. */
function isNumberedRow(block: Block, open: readonly Block[]): boolean {
  return block.kind === 'item' && open.length > 0 && (block.lines[0]?.text.split('\t').length ?? 0) > 2
}

/** The row of which the whole text is one cell that was too long for its column. */
function isRestOfCell(block: Block, open: readonly Block[], next: Block | undefined): boolean {
  const short = block.kind === 'paragraph' && block.span.text.length < 90 && !/[.:;]$/.test(block.span.text)
  if (short && open.length > 0 && next?.kind === 'cells' && next.span.text.startsWith('\t')) return true
  if (!/^[\p{Ll}(]/u.test(block.span.text)) return false
  return block.kind === 'paragraph' && block.span.text.length < 60 && !/[:;]$/.test(block.span.text) && open.length > 1
}

/** A line of a last cell that is higher than its row: the other cells stand beside its middle, so it has lines above and below. */
function isAroundRow(block: Block, open: readonly Block[], next: Block | undefined): boolean {
  const columns = open.length === 0 ? 0 : columnsOf(open[0]!)
  const { text } = block.span
  if (block.kind !== 'paragraph' || columns < 3 || text.length > 80 || text.includes('\t')) return false
  if (isAbove(next, columns)) return !/[.:]$/.test(text)
  return isAbove(open.at(-1), columns) && open.at(-2)?.kind === 'paragraph'
}

/** Whether a row has all its cells but the last. */
function isAbove(row: Block | undefined, columns: number): boolean {
  return row?.kind === 'cells' && columnsOf(row) === columns - 1 && !row.span.text.startsWith('\t')
}

/** The column of a cell that stands by itself, between the two lines of a row of which all other cells have two. */
function openColumn(above: Block | undefined, block: Block | undefined, below: Block | undefined): number | null {
  if (above?.kind !== 'cells' || block?.kind !== 'paragraph' || below?.kind !== 'cells') return null
  const [first, last] = [cellsOf(above), cellsOf(below)]
  if (block.span.text.length > 60 || first.length !== last.length || first[0]!.text === '') return null
  const open = first.flatMap(({ text }, column) => (text === '' && last[column]!.text === '' ? [column] : []))
  return open.length === 1 && last[0]!.text !== '' ? open[0]! : null
}

function columnsOf(block: Block): number {
  return block.span.text.split('\t').length
}

function gridOf(blocks: readonly Block[]): Grid {
  const first = blocks[0]
  const heads = headsIn(first!)
  const rows: { block: Block; cells: Span[] }[] = []
  let held: Span | null = null
  for (const [at, block] of blocks.entries()) {
    if (at === 0 && heads.length > 0) continue
    const column = openColumn(blocks[at - 1], block, blocks[at + 1])
    if (column !== null) {
      const halves = cellsOf(blocks[at + 1]!)
      rows.at(-1)!.cells = rows
        .at(-1)!
        .cells.map((cell, index) => (index === column ? block.span : both(cell, halves[index])))
      continue
    }
    if (openColumn(blocks[at - 2], blocks[at - 1], block) !== null) continue
    const aside = aroundRow(blocks, at, heads.length)
    if (aside === 'above') held = block.span
    if (aside === 'below') rows.at(-1)!.cells = withLast(rows.at(-1)!.cells, block.span)
    if (aside !== null) continue
    if (held !== null) {
      rows.push({ block, cells: withLast(padded(cellsOf(block), heads.length), held) })
      held = null
      continue
    }
    for (const [index, found] of linesOf(block).entries()) {
      const isNewRow = block.kind === 'paragraph' && /^\p{Lu}/u.test(block.span.text)
      const line = isNewRow ? padded(found, heads.length) : found
      const above = rows.at(-1)
      if (above !== undefined && !isNewRow && (index > 0 || runsOn(line, above.cells)))
        above.cells = withRest(above.cells, line)
      else rows.push({ block, cells: line })
    }
  }
  return {
    heads,
    rows: rows.map(({ block, cells }, index) => ({ number: index + 1, cells, block })),
    section: first!.section,
    heading: first!.heading,
    blocks,
  }
}

/** Whether a line belongs to the last cell of the row below it, or of the row above it. */
function aroundRow(blocks: readonly Block[], at: number, columns: number): 'above' | 'below' | null {
  if (blocks[at]!.kind !== 'paragraph' || columns < 3) return null
  if (isAbove(blocks[at + 1], columns)) return 'above'
  return isAbove(blocks[at - 1], columns) && blocks[at - 2]?.kind === 'paragraph' ? 'below' : null
}

function withLast(cells: readonly Span[], rest: Span): Span[] {
  return cells.map((cell, column) => (column === cells.length - 1 ? both(cell, rest) : cell))
}

function headsIn(block: Block): Span[] {
  const cells = cellsOf(block)
  const short = cells.every(
    ({ text }) => text.length < 40 && (/^nr\.?$/i.test(text) || !/\d|[.:]$/.test(text.replace(/\b20\d\d$/, ''))),
  )
  return short && cells.every(({ text }) => text === '' || /^\p{Lu}/u.test(text) || text.length < 15) ? cells : []
}

/** A first cell that stands alone has the other cells of its row below it. */
function padded(cells: readonly Span[], columns: number): Span[] {
  return [...cells, ...Array.from({ length: Math.max(0, columns - cells.length) }, () => noText)]
}

function linesOf(block: Block): Span[][] {
  return block.kind === 'cells' ? [cellsOf(block)] : block.lines.map(cellsIn)
}

export function cellsOf(block: Block): Span[] {
  return cellsIn(block.span)
}

/** The cells of a line; a place between two tabs with nothing in it is an empty cell. */
function cellsIn(span: Span): Span[] {
  const cells: Span[] = []
  let from = 0
  for (const text of span.text.split('\t')) {
    cells.push(part(span, from, from + text.length))
    from += text.length + 1
  }
  return cells
}

/** A line that only continues the cells above it: nothing in its first column, the rest of a name there, or a few cells that begin in lower case. */
function runsOn(cells: readonly Span[], above: readonly Span[]): boolean {
  const filled = cells.filter(({ text }) => text !== '')
  if (filled.length === 0 || cells.length > above.length) return false
  const fewer = filled.length < above.filter(({ text }) => text !== '').length
  const small = filled.filter(({ text }) => /^[\p{Ll}(]/u.test(text))
  const isHalfName =
    small.length > 1 &&
    small[0] === cells[0] &&
    /^\p{Lu}/u.test(above[0]!.text) &&
    !/\d/.test(cells[0]!.text) &&
    !isPartyName(cells[0]!.text)
  return cells[0]!.text === '' || isHalfName || (fewer && small.length === filled.length)
}

const goesOn = /(?:[-/&,]|(?:^|\s)(?:en|van|voor|de|het|der|in|met|op|of|te|tot|over|bij|aan|door|om))$/i

/** Puts a line under the row above: cell by cell, or where its column was lost, in the cell that is not at its end. */
function withRest(cells: readonly Span[], rest: readonly Span[]): Span[] {
  if (rest.length > 1) return cells.map((cell, column) => both(cell, rest[column]))
  const open = cells.findIndex(({ text }) => goesOn.test(text))
  const longest = cells.reduce((best, cell, column) => (cell.text.length > cells[best]!.text.length ? column : best), 0)
  return cells.map((cell, column) => (column === (open < 0 ? longest : open) ? both(cell, rest[0]) : cell))
}

function both(cell: Span, rest: Span | undefined): Span {
  if (rest === undefined || rest.text === '') return cell
  return cell.text === '' ? rest : join([cell, rest], () => false)
}

/** The cell under the head that matches; null when no head does or the cell is empty. */
export function cellUnder(grid: Grid, row: GridRow, head: RegExp): Span | null {
  const column = grid.heads.findIndex(({ text }) => head.test(text))
  const cell = row.cells[column] ?? noText
  return cell.text === '' ? null : cell
}

/** Where a column with such a head is, or null. */
export function headIn(grid: Grid, head: RegExp): string | null {
  return grid.heads.find(({ text }) => head.test(text))?.text ?? null
}

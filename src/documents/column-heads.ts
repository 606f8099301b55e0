import { type Cell, isAmount, meets } from './cell.ts'

/** `apart`: extra white stands above it. */
type HeadRow = { readonly cells: readonly Cell[]; readonly apart: boolean }
/** A column from edge to edge. */
type Column = { readonly left: number; readonly right: number }
/** Pieces of heads that stand above each other, and the columns from `first` to `last` under them. */
type Head = Column & { readonly cells: readonly Cell[] }

/** Heads over more lines than this are no heads. */
const mostLines = 5

/**
 * The lines right above the first full row as the heads of its columns: the pieces above each other are one head, however they are
 * set against the figures below. As many heads as columns stand over them in order; fewer stand over several columns each. Gives for
 * each line the texts by column; null where the pieces cannot be told apart.
 */
export function headsByColumn(rows: readonly HeadRow[], columns: readonly Column[]): Map<HeadRow, string[]> | null {
  const first = rows.findIndex(
    ({ cells }) => cells.length >= columns.length - 1 && cells.filter(isFigure).length * 2 > cells.length,
  )
  const above = first < 0 ? [] : linesAbove(rows.slice(0, first), columns)
  const lines = above.slice(0, above.findLastIndex(({ cells }) => cells.length > 1) + 1)
  const base = lines.at(-1)
  const isBase = base !== undefined && lines.length > 1 && (base.cells.length >= columns.length - 1 || comesBack(base))
  const bottom = isBase ? overColumns(base, columns) : []
  const found = placed(isBase ? lines.slice(0, -1) : lines, columns, bottom)
  if (found === null) return null
  const { upper, places } = found
  const texts = new Map(upper.filter(isNoName(columns)).map((line) => [line, textsOf(line, places, columns.length)]))
  if (isBase)
    texts.set(base, [
      base.cells.length === columns.length ? base.cells[0]!.text : '',
      ...bottom.map((cell) => cell?.text ?? ''),
    ])
  return texts
}

/** The lines of heads with their columns. A word that stands alone over the others, as "Jaar" over years, is no head by itself. */
function placed(
  lines: readonly HeadRow[],
  columns: readonly Column[],
  bottom: readonly (Cell | null)[],
): { upper: readonly HeadRow[]; places: Map<Cell, number> } | null {
  for (let upper = lines; upper.length > 0; upper = upper.slice(1)) {
    const places = placesOf(upper, columns, bottom)
    if (places !== null) return { upper, places }
    if (upper[0]!.cells.length > 1) return null
  }
  return null
}

/** "2027 2028 2027 2028": the same heads under more than one head, with nothing under that of a total. */
function comesBack({ cells }: HeadRow): boolean {
  return cells.length > 3 && cells.filter(({ text }) => text === cells[0]!.text).length > 1
}

/** The cells by column, from the second on; null where there is none. */
function overColumns({ cells }: HeadRow, columns: readonly Column[]): (Cell | null)[] {
  if (cells.length >= columns.length - 1) return cells.slice(1 - columns.length)
  return columns.slice(1).map((column) => cells.find(meets(column)) ?? null)
}

/** What stands alone in the first column keeps its line to itself, as a name does. */
function isNoName([names]: readonly Column[]): (row: HeadRow) => boolean {
  return ({ cells }) => cells.length > 1 || cells[0]!.left > names!.right
}

/** An amount; a year can be a head. */
function isFigure(cell: Cell): boolean {
  return isAmount(cell) && !/^(?:19|20)\d\d$/.test(cell.text)
}

/** Up to the caption: a text that stands alone from the first column on over others. */
function linesAbove(rows: readonly HeadRow[], columns: readonly Column[]): HeadRow[] {
  const lines: HeadRow[] = []
  for (const row of [...rows].reverse()) {
    const [alone, ...others] = row.cells
    const isCaption =
      others.length === 0 &&
      (/^tabel\b/i.test(alone!.text) || (alone!.left < columns[0]!.right && alone!.right > columns[1]!.left))
    if (isCaption || row.cells.length > columns.length || row.cells.some(isFigure) || lines.length === mostLines) break
    lines.unshift(row)
    if (row.apart) break
  }
  return lines
}

/** The first column under each piece; null where the heads do not fit the columns. */
function placesOf(
  lines: readonly HeadRow[],
  columns: readonly Column[],
  bottom: readonly (Cell | null)[],
): Map<Cell, number> | null {
  const over = lines
    .flatMap((line) => line.cells)
    .filter((cell) => lines.some(({ cells }) => cells.filter(meets(cell)).length > 1))
  const heads = stacked(lines.flatMap((line) => line.cells.filter((cell) => !over.includes(cell))))
  const firsts = firstColumns(heads, columns, bottom)
  if (firsts === null) return null
  const places = new Map(heads.flatMap((head, index) => head.cells.map((cell) => [cell, firsts[index]!] as const)))
  for (const cell of over) places.set(cell, firsts[heads.findIndex(meets(cell))] ?? 1)
  return places
}

/** The pieces that stand above each other, from left to right. */
function stacked(cells: readonly Cell[]): Head[] {
  const heads: Head[] = []
  for (const cell of [...cells].sort((a, b) => a.left - b.left)) {
    const last = heads.at(-1)
    if (last === undefined || cell.left >= last.right) heads.push({ left: cell.left, right: cell.right, cells: [cell] })
    else heads[heads.length - 1] = { ...last, right: Math.max(last.right, cell.right), cells: [...last.cells, cell] }
  }
  return heads
}

function firstColumns(
  heads: readonly Head[],
  columns: readonly Column[],
  bottom: readonly (Cell | null)[],
): number[] | null {
  const overNames = heads[0] !== undefined && heads[0].left < columns[0]!.right
  const wanted = columns.length - (overNames ? 0 : 1)
  const from = overNames ? 0 : 1
  if (heads.length === wanted) return heads.map((_, index) => index + from)
  if (heads.length > wanted || heads.length < 2) return null
  const groups = repeated(bottom)
  if (groups.length === heads.length - (overNames ? 1 : 0)) return overNames ? [0, ...groups] : groups
  return nearestColumns(heads, columns, from)
}

/** The columns at which the heads below begin anew, or that have none below: "€ fte € fte", and a total. */
function repeated(bottom: readonly (Cell | null)[]): number[] {
  return bottom.flatMap((cell, index) => (cell === null || cell.text === bottom[0]?.text ? [index + 1] : []))
}

/** Each column is under the head that it meets, or that is nearest. */
function nearestColumns(heads: readonly Head[], columns: readonly Column[], from: number): number[] | null {
  const owners = columns.map((column) => {
    const away = heads.map((head) =>
      meets(column)(head) ? 0 : Math.abs(head.left + head.right - column.left - column.right),
    )
    return away.indexOf(Math.min(...away))
  })
  const firsts = heads.map((_, index) => owners.indexOf(index, from))
  return firsts.every((first, index) => first >= from && (index === 0 || first > firsts[index - 1]!)) ? firsts : null
}

function textsOf({ cells }: HeadRow, places: ReadonlyMap<Cell, number>, width: number): string[] {
  const texts = Array.from({ length: width }, () => '')
  for (const cell of cells) {
    const at = places.get(cell)!
    texts[at] = texts[at] === '' ? cell.text : `${texts[at]} ${cell.text}`
  }
  return texts
}

import { type Cell, isSmallWord } from './cell.ts'
import { besideBox, boxGutters } from './side-box.ts'

/** A piece of a line with its own height: those of two columns can stand almost level. */
export type PageCell = Cell & { readonly y: number }

/** A line of a page: where it stands from the top, the size of its letters, and its pieces from left to right. */
export type PageLine = { readonly y: number; readonly size: number; readonly cells: readonly PageCell[] }

/** Some lines of a page that are read from top to bottom, and within them what stands between `left` and `right`. */
export type Area<Line> = { readonly lines: readonly Line[]; readonly left: number; readonly right: number }

/** A column of running text has at least as many lines of at least as many characters. */
const fewestLines = 8
const shortestLine = 28
/** As many long lines are enough where the sentences of the two columns begin at heights of their own. */
const fewestBegun = 4
/** As many long lines are enough where the lines of the two columns stand at heights of their own. */
const fewestBeside = 3

/**
 * A page in the order in which it is read: where running text stands in two columns, first the left one and then the right one.
 * Tables are read across, however long the text in their cells.
 */
export function areasOf<Line extends PageLine>(lines: readonly Line[]): Area<Line>[] {
  const gutter = gutterOf(lines)
  const areas = gutter === null ? [] : areasBeside(lines, gutter)
  return areas.length > 1 ? areas : areasBesideBox(lines)
}

function areasBeside<Line extends PageLine>(lines: readonly Line[], gutter: number): Area<Line>[] {
  const areas: Area<Line>[] = []
  for (const run of runsBeside(lines, gutter).flatMap((found) => partedBelowTable(found, gutter))) {
    const { before, body, after } = withoutRims(run)
    if (!standsInColumns(body, gutter)) areas.push(whole(run))
    else areas.push(whole(before), leftOf(body, gutter), rightOf(body, gutter), whole(after))
  }
  return joined(areas.filter((area) => area.lines.length > 0))
}

/** A narrow box beside the text, and the text. */
function areasBesideBox<Line extends PageLine>(lines: readonly Line[]): Area<Line>[] {
  for (const gutter of boxGutters(lines)) {
    const areas = runsBeside(lines, gutter).flatMap((run) => {
      const parts = besideBox(run, gutter)
      return parts === null
        ? [whole(run)]
        : [whole(parts.before), leftOf(parts.body, gutter), rightOf(parts.body, gutter), whole(parts.after)]
    })
    const found = joined(areas.filter((area) => area.lines.length > 0))
    if (found.length > 1) return found
  }
  return [whole(lines)]
}

/** What is read across stays together: a table of which one line leaves the gutter free and the next does not. */
function joined<Line>(areas: readonly Area<Line>[]): Area<Line>[] {
  const together: Area<Line>[] = []
  for (const area of areas) {
    const last = together.at(-1)
    if (last !== undefined && isWhole(last) && isWhole(area))
      together[together.length - 1] = whole([...last.lines, ...area.lines])
    else together.push(area)
  }
  return together
}

function isWhole({ left, right }: Area<unknown>): boolean {
  return !Number.isFinite(left) && !Number.isFinite(right)
}

function whole<Line>(lines: readonly Line[]): Area<Line> {
  return { lines, left: Number.NEGATIVE_INFINITY, right: Number.POSITIVE_INFINITY }
}

function leftOf<Line extends PageLine>(lines: readonly Line[], gutter: number): Area<Line> {
  const beside = lines.filter(({ cells }) => cells.some((cell) => cell.right <= gutter))
  return { lines: beside, left: Number.NEGATIVE_INFINITY, right: gutter }
}

function rightOf<Line extends PageLine>(lines: readonly Line[], gutter: number): Area<Line> {
  const beside = lines.filter(({ cells }) => cells.some((cell) => cell.left >= gutter))
  return { lines: beside, left: gutter, right: Number.POSITIVE_INFINITY }
}

/**
 * Just left of an edge in the middle of the page where long pieces begin; null when few do. Of the edges, that of a column and
 * those of the items set in under it, it is the one that the fewest pieces run across, and then the one of most pieces.
 */
function gutterOf(lines: readonly PageLine[]): number | null {
  const cells = lines.flatMap((line) => line.cells)
  const left = cells.reduce((least, cell) => Math.min(least, cell.left), Number.POSITIVE_INFINITY)
  const right = cells.reduce((most, cell) => Math.max(most, cell.right), Number.NEGATIVE_INFINITY)
  const share = (cell: Cell) => (cell.left - left) / (right - left)
  const middle = cells.filter((cell) => isLong(cell) && share(cell) > 0.35 && share(cell) < 0.65)
  if (middle.length < fewestLines / 2) return null
  const across = (edge: number) => cells.filter((cell) => cell.left < edge - 1.5 && cell.right > edge - 1.5).length
  const edges = [...Map.groupBy(middle, (cell) => Math.round(cell.left))]
    .filter(([, begun]) => begun.length > 1)
    .map(([edge, { length }]) => ({ edge, length, across: across(edge) }))
    .sort((a, b) => a.across - b.across || b.length - a.length)
  return edges[0] === undefined ? null : edges[0].edge - 1.5
}

function isLong({ text }: Cell): boolean {
  return text.length >= shortestLine && text.split(' ').length > 3
}

/** A long piece, or a line that was spread out until its words stood apart: small words by themselves are in no table. */
function isLongLine(cells: readonly Cell[]): boolean {
  if (cells.some(isLong)) return true
  const text = cells.map((cell) => cell.text).join(' ')
  return cells.some((cell) => isSmallWord(cell.text)) && text.length >= shortestLine
}

/** The lines in runs that all leave the gutter free, or all run across it. */
function runsBeside<Line extends PageLine>(lines: readonly Line[], gutter: number): Line[][] {
  const runs: Line[][] = []
  let before: boolean | null = null
  for (const line of lines) {
    const crosses = line.cells.some((cell) => cell.left < gutter && cell.right > gutter)
    if (crosses === before) runs.at(-1)!.push(line)
    else runs.push([line])
    before = crosses
  }
  return runs
}

/** A table over the whole page has no line across the gutter either; columns of text can stand below it. */
function partedBelowTable<Line extends PageLine>(run: readonly Line[], gutter: number): (readonly Line[])[] {
  const first = run.findIndex((line) => !isRowAcross(line, gutter))
  if (first > 1) return [run.slice(0, first), ...partedBelowTable(run.slice(first), gutter)]
  const last = run.findLastIndex((line) => isRowAcross(line, gutter))
  const isBegin = last > 0 && run.slice(0, last).every((line) => isRowAcross(line, gutter))
  const isTableOnly = last < 0 || (!isBegin && standsInColumns(withoutRims(run).body, gutter))
  const below = run.slice(last + 1)
  return isTableOnly || !standsInColumns(withoutRims(below).body, gutter) ? [run] : [run.slice(0, last + 1), below]
}

/** A row of figures with cells on both sides; with text in one of them it is a table within a column, beside the other. */
function isRowAcross({ cells }: PageLine, gutter: number): boolean {
  const figures = cells.filter(({ text }) => /^[\d.,]+$/.test(text)).length
  const isOnBoth = cells.some((cell) => cell.right <= gutter) && cells.some((cell) => cell.left >= gutter)
  return figures > 1 && isOnBoth && !cells.some(({ text }) => text.split(' ').length > 4)
}

/** A header or footer stands clear of the columns. */
function withoutRims<Line extends PageLine>(run: readonly Line[]): { before: Line[]; body: Line[]; after: Line[] } {
  const isClear = (index: number) => run[index]!.y - run[index - 1]!.y > 2.2 * run[index]!.size
  const indexes = run.map((_, index) => index).slice(1)
  const start = indexes.filter((index) => index <= 2 && isClear(index)).at(-1) ?? 0
  const end = indexes.find((index) => index >= run.length - 2 && index > start && isClear(index)) ?? run.length
  return { before: run.slice(0, start), body: run.slice(start, end), after: run.slice(end) }
}

/** The lines of a row stand at one height; those of two columns of text only by chance, once their heads have moved them. */
function standsInColumns(run: readonly PageLine[], gutter: number): boolean {
  const left = run.filter(({ cells }) => cells.some((cell) => cell.right <= gutter))
  const right = run.filter(({ cells }) => cells.some((cell) => cell.left >= gutter))
  const long = (lines: readonly PageLine[], isIn: (cell: Cell) => boolean) =>
    lines.filter(({ cells }) => isLongLine(cells.filter(isIn))).length
  const inLeft = long(left, (cell) => cell.right <= gutter)
  const inRight = long(right, (cell) => cell.left >= gutter)
  const fewest = Math.min(inLeft, inRight)
  const shared = (left.length + right.length - run.length) / Math.min(left.length, right.length)
  if (fewest >= fewestBegun && !beginsTogether(run, gutter)) return true
  if (fewest >= fewestLines) return shared < 0.75 || !isInRows(run, left, right)
  return fewest >= fewestBeside && shared < 0.5
}

/** In a table a cell begins beside the one before it; sentences of two columns seldom begin on one line. */
function beginsTogether(run: readonly PageLine[], gutter: number): boolean {
  const begins = (isIn: (cell: Cell) => boolean) =>
    run.filter(({ cells }) => /^[\p{Lu}\d]/u.test(cells.find(isIn)?.text ?? ''))
  const left = new Set(begins((cell) => cell.right <= gutter))
  const right = begins((cell) => cell.left >= gutter)
  const fewest = Math.min(left.size, right.length)
  return fewest < 3 || right.filter((line) => left.has(line)).length > 0.6 * fewest
}

/** In a table the white between two rows runs on from column to column; in columns of text it does so by chance only. */
function isInRows(run: readonly PageLine[], left: readonly PageLine[], right: readonly PageLine[]): boolean {
  const shared = whitesIn(run)
  return shared > 1 && shared * 2 > Math.max(whitesIn(left), whitesIn(right))
}

/** How often there is more white between two lines than lines of one text have. */
function whitesIn(lines: readonly PageLine[]): number {
  return lines.slice(1).filter((line, index) => line.y - lines[index]!.y > 1.6 * line.size).length
}

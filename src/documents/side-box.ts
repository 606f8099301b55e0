import type { PageCell, PageLine } from './page-columns.ts'

/** A box beside the text has at least as many lines, and so has the text beside it. */
const fewestLines = 5

type Parts<Line> = { readonly before: readonly Line[]; readonly body: readonly Line[]; readonly after: readonly Line[] }

/** Where the edge of a narrow box can be: just left of where many pieces begin, in the second or fourth fifth of the page or so. */
export function boxGutters(lines: readonly PageLine[]): number[] {
  const cells = lines.flatMap((line) => line.cells)
  const left = cells.reduce((least, cell) => Math.min(least, cell.left), Number.POSITIVE_INFINITY)
  const right = cells.reduce((most, cell) => Math.max(most, cell.right), Number.NEGATIVE_INFINITY)
  const share = (cell: PageCell) => (cell.left - left) / (right - left)
  const aside = cells.filter((cell) => Math.abs(share(cell) - 0.5) > 0.12 && Math.abs(share(cell) - 0.5) < 0.32)
  return [...Map.groupBy(aside, (cell) => Math.round(cell.left))]
    .filter(([, begun]) => begun.length >= fewestLines)
    .map(([edge]) => edge - 1.5)
    .sort((a, b) => a - b)
}

/**
 * The part of a run of lines in which a box stands beside the text, and what stands above and below it; null where there is none. A box
 * has lines at heights of its own: in a form or a table a cell begins on the line of the one before it.
 */
export function besideBox<Line extends PageLine>(run: readonly Line[], gutter: number): Parts<Line> | null {
  const inLeft = (line: PageLine) => line.cells.some((cell) => cell.right <= gutter)
  const inRight = (line: PageLine) => line.cells.some((cell) => cell.left >= gutter)
  if (!run.some(inLeft) || !run.some(inRight)) return null
  const isClear = (at: number) => run[at]!.y - run[at - 1]!.y > 2.2 * run[at]!.size
  const clear = run.map((_, index) => index).filter((index) => index > 0 && isClear(index))
  const bothBegun = Math.max(run.findIndex(inLeft), run.findIndex(inRight))
  const oneEnded = Math.min(run.findLastIndex(inLeft), run.findLastIndex(inRight))
  const start = clear.findLast((index) => index <= bothBegun) ?? 0
  const end = clear.find((index) => index > oneEnded) ?? run.length
  const body = run.slice(start, end)
  return isBeside(body, gutter) ? { before: run.slice(0, start), body, after: run.slice(end) } : null
}

function isBeside(lines: readonly PageLine[], gutter: number): boolean {
  const heights = (isIn: (cell: PageCell) => boolean) => lines.flatMap(({ cells }) => cells.find(isIn)?.y ?? [])
  const left = heights((cell) => cell.right <= gutter)
  const right = heights((cell) => cell.left >= gutter)
  const level = left.filter((y) => right.some((other) => Math.abs(other - y) < 0.8)).length
  const fewest = Math.min(left.length, right.length)
  return fewest >= fewestLines && level < 0.4 * fewest
}

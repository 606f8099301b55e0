import { meets } from './cell.ts'
import type { PageCell, PageLine } from './page-columns.ts'

/** A row of a table has cells of at most this many lines. */
const mostLines = 4

/** The lines of a cell, from top to bottom. */
type Stack = readonly PageCell[]

/**
 * The lines of a page, with those of one row of a table as one line: where cells of one line stand in the middle of cells of two, their
 * lines are less than a line apart, and all cells have the same middle.
 */
export function withCentredRows<Line extends PageLine>(lines: readonly Line[]): Line[] {
  const rows: Line[] = []
  for (let index = 0; index < lines.length; ) {
    const run = closeLines(lines, index)
    const row = run.length < 3 || run.length > mostLines * 2 - 1 ? null : asOneRow(run)
    rows.push(...(row === null ? run : [row]))
    index += run.length
  }
  return rows
}

/** The lines from `index` on that stand less than a line apart. */
function closeLines<Line extends PageLine>(lines: readonly Line[], index: number): Line[] {
  const isFar = (line: PageLine, at: number) => line.y - lines[index + at]!.y > 0.9 * line.size
  const far = lines.slice(index + 1).findIndex(isFar)
  return lines.slice(index, far < 0 ? lines.length : index + 1 + far)
}

/** The lines as one with the cells of each column together; null where these have no middle in common. */
function asOneRow<Line extends PageLine>(lines: readonly Line[]): Line | null {
  const stacks = stacksOf(lines)
  const middle = (lines[0]!.y + lines.at(-1)!.y) / 2
  const isCentred = (stack: Stack) => Math.abs((stack[0]!.y + stack.at(-1)!.y) / 2 - middle) < 0.15 * lines[0]!.size
  if (stacks === null || stacks.length < 2 || !stacks.every(isCentred)) return null
  return { ...lines[Math.floor(lines.length / 2)]!, cells: stacks.map((stack) => together(stack, middle)) }
}

/** The columns from left to right; null where a cell stands over two of them. */
function stacksOf(lines: readonly PageLine[]): Stack[] | null {
  const stacks: Stack[] = []
  for (const cell of lines.flatMap(({ cells }) => cells)) {
    const met = stacks.filter((stack) => stack.some(meets(cell)))
    if (met.length > 1) return null
    if (met[0] === undefined) stacks.push([cell])
    else stacks[stacks.indexOf(met[0])] = [...met[0], cell]
  }
  return stacks.sort((a, b) => a[0]!.left - b[0]!.left)
}

function together(cells: Stack, y: number): PageCell {
  return {
    left: Math.min(...cells.map(({ left }) => left)),
    right: Math.max(...cells.map(({ right }) => right)),
    text: cells.map(({ text }) => text).join(' '),
    y,
  }
}

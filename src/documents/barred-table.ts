/** Lines that follow each other: a table drawn with bars or parted by tabs, its cells parted by `\t`; or lines as they stand. */
export type Stretch = { readonly kind: 'table' | 'lines'; readonly lines: readonly string[] }

const bars = /[|¦│┃║]/
/** A line that only draws: "|----|----|", "+----+", "├────┼────┤". */
const drawn = /^(?=.*[-–—=_─━═]{2})[\s\-–—=_+:|¦\u2500-\u257f]+$/u

/** Parts the tables drawn in a text from the lines around them. */
export function stretchesOf(lines: readonly string[]): Stretch[] {
  const stretches: Stretch[] = []
  let plain: string[] = []
  let at = 0
  while (at < lines.length) {
    const run = [bars, /\t/].map((mark) => runFrom(lines, at, mark)).find((found) => found !== null)
    if (run == null) {
      plain.push(lines[at]!)
      at += 1
      continue
    }
    if (plain.length > 0) stretches.push({ kind: 'lines', lines: plain })
    stretches.push({ kind: 'table', lines: run.rows })
    plain = []
    at += run.length
  }
  return plain.length === 0 ? stretches : [...stretches, { kind: 'lines', lines: plain }]
}

/** The lines from a place on that all have as many marks, and the drawn ones between them; null when they are no table. */
function runFrom(lines: readonly string[], from: number, mark: RegExp): { rows: string[]; length: number } | null {
  const found: (string[] | null)[] = []
  let end = from
  for (const line of lines.slice(from)) {
    const cells = isDrawn(line) ? null : cellsOf(line, mark)
    const first = found.find((each) => each !== null)
    if (cells !== null && (cells.length < 2 || (first != null && first.length !== cells.length))) break
    found.push(cells)
    end += 1
  }
  while (found.at(-1) === null && !isDrawn(lines[end - 1]!)) {
    found.pop()
    end -= 1
  }
  const rows = found.filter((cells) => cells !== null)
  const isTable = rows.length > 2 || (rows.length > 1 && (rows[0]!.length > 2 || found.includes(null)))
  if (!isTable || found[0] === undefined) return null
  return {
    rows: withoutEmptyColumns(groupsOf(found).flatMap(wrapped)).map((cells) => cells.join('\t')),
    length: end - from,
  }
}

function isDrawn(line: string): boolean {
  return drawn.test(line.trim())
}

/** The cells between the marks, without the empty ones outside a mark at the edge. */
function cellsOf(line: string, mark: RegExp): string[] {
  const cells = line.split(mark).map((cell) => cell.replace(/\s+/g, ' ').trim())
  if (mark !== bars) return cells
  const [first, last] = [cells[0] === '' ? 1 : 0, cells.at(-1) === '' ? cells.length - 1 : cells.length]
  return cells.slice(first, last)
}

/** The rows between two drawn lines. */
function groupsOf(found: readonly (string[] | null)[]): string[][][] {
  const groups: string[][][] = [[]]
  for (const cells of found) {
    if (cells === null) groups.push([])
    else groups.at(-1)!.push(cells)
  }
  return groups.filter((group) => group.length > 0)
}

/** Lines between two drawn lines of which at most one has amounts are one row, of which the cells run on over more lines. */
function wrapped(group: readonly string[][], _index: number, groups: readonly string[][][]): string[][] {
  const filled = group.filter((cells) => cells.slice(1).some((cell) => /\d/.test(cell) && !/^20\d\d\b/.test(cell)))
  if (groups.length < 2 || group.length < 2 || filled.length > 1) return [...group]
  return [
    group[0]!.map((_, column) =>
      group
        .map((cells) => cells[column]!)
        .filter(Boolean)
        .join(' '),
    ),
  ]
}

function withoutEmptyColumns(rows: readonly string[][]): string[][] {
  const used = rows[0]!.map((_, column) => rows.some((cells) => cells[column] !== ''))
  return rows.map((cells) => cells.filter((_, column) => used[column]))
}

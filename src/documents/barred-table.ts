/** Lines that follow each other: a table drawn with bars or parted by tabs, its cells parted by `\t`; or lines as they stand. */
export type Stretch = { readonly kind: 'table' | 'lines'; readonly lines: string[] }

const bars = /[|¦│┃║]/
/** A line that only draws: "|----|----|", "+----+", "├────┼────┤". */
const drawn = /^(?=.*[-–—=_─━═]{2})[\s\-–—=_+:|¦\u2500-\u257f]+$/u

/** Parts the tables drawn in a text from the lines around them. */
export function stretchesOf(lines: readonly string[]): Stretch[] {
  const stretches: Stretch[] = []
  for (let at = 0; at < lines.length; ) {
    const run = runFrom(lines, at)
    const rows = rowsOf(run)
    const last = stretches.at(-1)
    if (rows !== null) stretches.push({ kind: 'table', lines: rows })
    else if (last?.kind === 'lines') last.lines.push(...lines.slice(at, at + run.length))
    else stretches.push({ kind: 'lines', lines: lines.slice(at, at + run.length) })
    at += run.length
  }
  return stretches
}

/** The cells of a line; null for one that only draws. */
type Cells = readonly string[] | null

/** The lines from a place on that have as many marks of one kind, and the drawn ones between them; at least one line. */
function runFrom(lines: readonly string[], from: number): Cells[] {
  const run: Cells[] = []
  let mark: RegExp | null = null
  let width = 0
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at]!
    const isRule = drawn.test(line.trim())
    mark ??= isRule ? null : bars.test(line) ? bars : /\t/
    const cells = isRule || mark === null ? null : line.split(mark).map((cell) => cell.replace(/\s+/g, ' ').trim())
    if (cells !== null && width > 0 && (cells.length !== width || width < 2)) break
    if (cells !== null) width = cells.length
    run.push(cells)
  }
  return run
}

/** The rows of a run that is a table, their cells parted by `\t`; null where it is none. Two columns can also be a form or a list. */
function rowsOf(run: readonly Cells[]): string[] | null {
  const rows = withoutEmptyColumns(groupsOf(run).flatMap(wrapped))
  const width = rows[0]?.length ?? 0
  const isTable =
    rows.length > 1 && (width > 2 || (width === 2 && (run.includes(null) || isOutlined(groupsOf(run).flat()))))
  return isTable ? rows.map((cells) => cells.join('\t')) : null
}

/** Whether every line begins and ends with a bar. */
function isOutlined(rows: readonly (readonly string[])[]): boolean {
  return rows.every((cells) => cells.length > 3 && cells[0] === '' && cells.at(-1) === '')
}

/** Below one head, lines that fill every cell are rows of their own. */
function isRows(group: readonly (readonly string[])[]): boolean {
  const inner = isOutlined(group) ? group.map((cells) => cells.slice(1, -1)) : group
  return inner.every((cells) => !cells.includes(''))
}

/** The rows between two drawn lines. */
function groupsOf(run: readonly Cells[]): (readonly string[])[][] {
  const groups: (readonly string[])[][] = [[]]
  for (const cells of run) {
    if (cells === null) groups.push([])
    else groups.at(-1)!.push(cells)
  }
  return groups.filter((group) => group.length > 0)
}

/** Lines between two drawn lines of which at most one has amounts are one row, of which the cells run on over more lines. */
function wrapped(
  group: readonly (readonly string[])[],
  _index: number,
  groups: readonly unknown[],
): (readonly string[])[] {
  const filled = group.filter((cells) => cells.slice(1).some((cell) => /\d/.test(cell) && !/^20\d\d\b/.test(cell)))
  if (groups.length < 2 || group.length < 2 || filled.length > 1 || (groups.length === 2 && isRows(group)))
    return [...group]
  return [
    group[0]!.map((_, column) =>
      group
        .map((cells) => cells[column]!)
        .filter(Boolean)
        .join(' '),
    ),
  ]
}

function withoutEmptyColumns(rows: readonly (readonly string[])[]): string[][] {
  const used = (rows[0] ?? []).map((_, column) => rows.some((cells) => cells[column] !== ''))
  return rows.map((cells) => cells.filter((_, column) => used[column]))
}

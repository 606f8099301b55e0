import type { Line, Span } from './span.ts'
import type { Row } from './table-rows.ts'
import { totalWord } from './vocabulary.ts'

/** A line that stands by itself before the row with this index. */
export type LooseLine = { readonly before: number; readonly line: Line }

/** Whether the first names of some rows are left out: a cell beside several rows holds the name of them all. */
export function hasMergedLabels(rows: readonly Row[]): boolean {
  return rows.some(({ labels }) => labels.length > 1 && labels[0]!.text === '')
}

/** Gives every row the name in the cell that stands beside several rows, at its top or at its middle. */
export function withMergedLabels(rows: readonly Row[], loose: readonly LooseLine[]): Row[] {
  if (!hasMergedLabels(rows)) return [...rows]
  const names = namesByPlace(rows, loose)
  const isTop = rows[0]!.labels[0]!.text !== ''
  const owners = isTop ? fromTop(rows, names) : fromMiddle(rows, names)
  return rows.map((row, index) => {
    const name = owners[index]
    const [first, ...others] = row.labels
    return name == null || first!.text !== '' || others.length === 0 ? row : { ...row, labels: [name, ...others] }
  })
}

/** A name with its place among the rows; one that stands between two rows is half way. */
type PlacedName = { readonly at: number; readonly name: Span }

function namesByPlace(rows: readonly Row[], loose: readonly LooseLine[]): PlacedName[] {
  const beside = rows.flatMap(({ labels }, at) =>
    labels.length > 1 && labels[0]!.text !== '' ? [{ at, name: labels[0]! }] : [],
  )
  const between = loose.map(({ before, line }) => ({ at: before - 0.5, name: line }))
  return [...beside, ...between].sort((a, b) => a.at - b.at)
}

function fromTop(rows: readonly Row[], names: readonly PlacedName[]): (Span | null)[] {
  return rows.map((row, index) => (isTotal(row) ? null : (names.findLast(({ at }) => at <= index)?.name ?? null)))
}

/** A name in the middle has as many rows above it as below it. */
function fromMiddle(rows: readonly Row[], names: readonly PlacedName[]): (Span | null)[] {
  const owners: (Span | null)[] = rows.map(() => null)
  let start = 0
  for (const { at, name } of names) {
    while (start < at && isTotal(rows[start]!)) start += 1
    const end = Math.round(2 * at - start)
    if (end < start || end >= rows.length) continue
    owners.fill(name, start, end + 1)
    start = end + 1
  }
  return owners
}

function isTotal({ labels }: Row): boolean {
  return totalWord.test(labels.find(({ text }) => text !== '')?.text ?? '')
}

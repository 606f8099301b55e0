import { type Line, part, type Span } from './span.ts'
import { aboveRows, unitOfAmounts, unitsElsewhere, unitWord } from './table-captions.ts'
import { groupFrom } from './table-groups.ts'
import { aligned, areNumbered, type Row, underHeads, withoutNumber } from './table-rows.ts'

/** Lines that together are one table with amounts. */
export type TableLines = {
  readonly caption: Span | null
  /** the sentence above that says in what the amounts are: "bedragen x € 1.000"; empty when there is none */
  readonly units: string
  readonly heads: readonly Line[]
  readonly rows: readonly Row[]
  readonly lines: readonly Line[]
}

/** The tables with amounts among the lines: rows of a label and values, with the heads and the caption above them. */
export function tablesIn(all: readonly Line[]): TableLines[] {
  const lines = all.filter(({ text }) => !ruled.test(text))
  const tables: TableLines[] = []
  let index = 0
  while (index < lines.length) {
    const group = groupFrom(lines, index)
    const table = group === null ? null : tableOf(lines, index, group)
    if (table !== null) tables.push(table)
    index = table === null ? index + 1 : index + group!.length
  }
  return tables
}

/** A line drawn in marks: "-----", "===== =====", "|---|---|". */
export const ruled = /^(?=.*[-–—=_]{2})[\s\-–—=_+|:]{3,}$/u

function tableOf(
  lines: readonly Line[],
  index: number,
  found: NonNullable<ReturnType<typeof groupFrom>>,
): TableLines | null {
  const isTyped = (rows: readonly Row[]) =>
    rows.some((row) => row.values.some((value) => value?.unit === 'euro' || value?.unit === 'fte'))
  const above = aboveRows(lines, index, index + found.length, aligned(found.rows), isTyped(found.rows))
  const { caption, below } = above
  const numbered = areNumbered(found.rows)
  const allHeads = above.heads.filter((line) => line !== found.rows[0]!.group)
  const heads = numbered ? allHeads.map(withoutFirstCell) : allHeads
  const years = heads.at(-1)?.text.match(/\b20\d{2}\b|\btotaal\b/gi)?.length ?? 0
  const rows = aligned(found.rows.map((row) => underHeads(numbered ? withoutNumber(row) : row, years)))
  const typed = isTyped(rows)
  const words = `${above.units} ${[caption, ...heads].map((line) => line?.text ?? '').join(' ')}`
  const isSaid = typed || unitOfAmounts.test(words) || /€|\bEUR\b|\beuro/i.test(words)
  const elsewhere = isSaid ? '' : unitsElsewhere(lines, index, index + found.length, heads, rows)
  const units = elsewhere === '' ? above.units : elsewhere
  const headText = `${units} ${[caption, ...heads].map((line) => line?.text ?? '').join(' ')}`
  if (!typed && !unitWord.test(headText)) return null
  if (rows.length < (heads.length > 0 && rows.some((row) => row.apart) ? 1 : 2)) return null
  if (!typed && !rows.some((row) => row.apart) && !/€|fte|EUR|\beuro/i.test(headText)) return null
  const all = [...above.lines, ...found.lines, ...(below === null ? [] : [below])]
  return { caption, units, heads, rows, lines: all }
}

function withoutFirstCell(line: Line): Line {
  const tab = line.text.indexOf('\t')
  return tab < 0 ? line : { ...line, ...part(line, tab + 1) }
}

import { sectionNameOf } from './headings.ts'
import type { Line, Span } from './span.ts'
import { isRowOfHeads } from './table-heads.ts'
import { aligned, type Row, rowOf, underHeads } from './table-rows.ts'
import { totalWord } from './vocabulary.ts'

/** Lines that together are one table with amounts. */
export type TableLines = {
  readonly caption: Span | null
  /** the sentence above that says in what the amounts are: "bedragen x € 1.000"; empty when there is none */
  readonly units: string
  readonly heads: readonly Line[]
  readonly rows: readonly Row[]
  readonly lines: readonly Line[]
}

const unitWord =
  /€|\bEUR\b|\beuro.?s?\b|\bfte.?s?\b|\bbedrag(?:en)?\b|\bbijdragen?\b|\bkosten\b|\bbudget\b|\bbegroting\b|\bcapaciteit\b|\bformatie\b|\blasten\b|\bbaten\b/i
const amountMark = /€|\bEUR\b|fte|\d[.,]\d/i
const connects = /(?:[-/&,]|\b(?:en|van|voor|de|het|der|in|met|op|of|te|tot))$/i

/** The tables with amounts among the lines: rows of a label and values, with the heads and the caption above them. */
export function tablesIn(lines: readonly Line[]): TableLines[] {
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

type Group = { readonly rows: Row[]; readonly length: number }

/** The rows from `index` on. A line between two rows may be the rest of a label, or the head repeated on a new page. */
function groupFrom(lines: readonly Line[], index: number): Group | null {
  const rows: Row[] = []
  let at = index
  let pending: Line | null = null
  while (at < lines.length) {
    const line = lines[at]!
    const row = rowOf(line)
    if (row !== null && isAfterTotal(rows.at(-1), lines[at - 1], line)) break
    if (row !== null) {
      rows.push(pending === null ? row : withLabelBefore(row, pending))
      pending = null
    } else if (rows.length === 0) return null
    else if (continuesLabel(rows.at(-1)!, line)) rows.push(withLabelAfter(rows.pop()!, line))
    else if (startsLabel(line, lines[at + 1])) pending = line
    else if (isHeadOfGroup(rows.at(-1)!, line, lines[at + 1])) rows.push(withGroupLine(rows.pop()!, line, rows))
    else if (!repeatsHead(lines, index, at)) break
    at += 1
  }
  return { rows, length: at - index }
}

/** A line below the total that bears no amount as the total does: a reference, a telephone number. The table has ended. */
function isAfterTotal(last: Row | undefined, above: Line | undefined, line: Line): boolean {
  const name = last?.labels[0]?.text ?? ''
  if (above === undefined || !totalWord.test(name) || /^sub/i.test(name)) return false
  return amountMark.test(above.text) && !amountMark.test(line.text)
}

function repeatsHead(lines: readonly Line[], start: number, at: number): boolean {
  const next = lines[at + 1]
  if (next === undefined || (rowOf(next) === null && lines[at + 2] === undefined)) return false
  const above = lines.slice(Math.max(0, start - 3), start)
  return lines[at]!.text.length > 3 && above.some((line) => line.text === lines[at]!.text)
}

function continuesLabel(row: Row, line: Line): boolean {
  const label = row.labels.at(-1)!.text
  if (line.text.length > 60 || line.text.includes('\t') || /[.:;]$/.test(line.text)) return false
  return row.apart && (connects.test(label) || (/^\p{Ll}|^\(/u.test(line.text) && line.text.length < 40))
}

/** A short line between two rows, not after a total: a wrapped label, or the head of a group of rows. The table goes on. */
function isHeadOfGroup(row: Row, line: Line, next: Line | undefined): boolean {
  const name = row.labels[0]!.text
  if (!row.apart || (totalWord.test(name) && !/^sub/i.test(name)) || line.text.includes('\t')) return false
  if (line.text.length > 45 || /[.:;?!]$/.test(line.text) || sectionNameOf(line.text) !== null) return false
  return next?.text.includes('\t') === true && rowOf(next) !== null
}

/** The rest of a label when the label above is about as long as labels get; otherwise only passed over. */
function withGroupLine(row: Row, line: Line, others: readonly Row[]): Row {
  if (/^sub/i.test(row.labels[0]!.text)) return row
  const longest = others.reduce((most, other) => Math.max(most, other.labels.at(-1)!.text.length), 0)
  return row.labels.at(-1)!.text.length >= longest * 0.75 ? withLabelAfter(row, line) : row
}

function startsLabel(line: Line, next: Line | undefined): boolean {
  const row = next === undefined ? null : rowOf(next)
  if (row === null || line.text.length > 60 || line.text.includes('\t') || /[.:;]$/.test(line.text)) return false
  return connects.test(line.text) || /^\p{Ll}/u.test(row.labels[0]!.text)
}

function withLabelBefore(row: Row, line: Line): Row {
  return { ...row, labels: [glued(line, row.labels[0]!), ...row.labels.slice(1)], spans: [line, ...row.spans] }
}

function withLabelAfter(row: Row, line: Line): Row {
  return { ...row, labels: [...row.labels.slice(0, -1), glued(row.labels.at(-1)!, line)], spans: [...row.spans, line] }
}

function glued(first: Span, second: Span): Span {
  if (first.text === '') return second
  return { text: `${first.text} ${second.text}`, at: [...first.at, first.at.at(-1)! + 1, ...second.at] }
}

function tableOf(lines: readonly Line[], index: number, found: Group): TableLines | null {
  const first = headsAbove(lines, index, aligned(found.rows))
  const heads = lines.slice(first, index)
  const years = heads.at(-1)?.text.match(/\b20\d{2}\b|\btotaal\b/gi)?.length ?? 0
  const group = { ...found, rows: aligned(found.rows.map((row) => underHeads(row, years))) }
  const above = captionAbove(lines, first)
  const caption = above.length === 0 ? null : above.reduce<Span>(glued, { text: '', at: [] })
  const typed = group.rows.some((row) => row.values.some((value) => value?.unit === 'euro' || value?.unit === 'fte'))
  const units = unitsAbove(lines.slice(Math.max(0, first - above.length - 5), first - above.length), typed)
  const headText = `${units} ${[caption, ...heads].map((line) => line?.text ?? '').join(' ')}`
  if (!typed && !unitWord.test(headText)) return null
  if (group.rows.length < (heads.length > 0 && group.rows.some((row) => row.apart) ? 1 : 2)) return null
  if (!typed && !group.rows.some((row) => row.apart) && !/€|fte|EUR|\beuro/i.test(headText)) return null
  return {
    caption,
    units,
    heads,
    rows: group.rows,
    lines: [...above, ...lines.slice(first, index + group.length)],
  }
}

const unitOfAmounts =
  /\bbedragen\b[^.]*(?:€|euro|EUR)|[x×*] ?(?:€|EUR)|\bin (?:€ ?)?(?:duizend|miljoen|mln)|\bin (?:€|euro|EUR)|\bin fte\b/i
const tableBelow =
  /\b(?:tabel|overzicht|hieronder|onderstaande?|volgt|volgende)\b.*(?:€|euro|\bfte|kosten|bijdrage|bedrag|lasten|budget)|(?:€|euro|\bfte|kosten|bijdrage|bedrag|lasten|budget).*\b(?:tabel|overzicht|hieronder|onderstaande?|volgt|volgende)\b/i

/** The last sentence above a table, where it says in what the amounts are. */
function unitsAbove(lines: readonly Line[], typed: boolean): string {
  const near: string[] = []
  for (const line of [...lines].reverse()) {
    if (line.text.includes('\t') || sectionNameOf(line.text) !== null) break
    near.unshift(line.text)
  }
  const sentence =
    near
      .join(' ')
      .split(/(?<=[.?!]) (?=\p{Lu})/u)
      .at(-1) ?? ''
  if (sentence.length > 250) return ''
  return unitOfAmounts.test(sentence) || (!typed && tableBelow.test(sentence)) ? sentence : ''
}

/** The first of the head lines that stand directly above the first row. */
function headsAbove(lines: readonly Line[], index: number, rows: readonly Row[]): number {
  let first = index
  const width = rows.reduce((most, row) => Math.max(most, row.labels.length + row.values.length), 0)
  while (first > 0 && index - first < 4 && isHeadAt(lines, first - 1, width)) first -= 1
  return first
}

/** A head, or between the heads and the rows the name of the first group of rows. */
function isHeadAt(lines: readonly Line[], index: number, width: number): boolean {
  const [line, above] = [lines[index]!, lines[index - 1]]
  if (isHead(line, width)) return true
  const isShort = !/\t|[.:;,?!]$/.test(line.text) && line.text.length < 45 && sectionNameOf(line.text) === null
  return isShort && above?.text.includes('\t') === true && isHead(above, width) && rowOf(above) === null
}

function isHead(line: Line, width: number): boolean {
  const { text } = line
  if (/[.;:]$/.test(text) || text.length > 140 || sectionNameOf(text) !== null) return false
  const cells = text.split('\t').length
  if (cells > 1) return cells <= width + 1 && text.split('\t').every((cell) => cell.length < 60)
  if (isRowOfHeads(line, width)) return true
  return (
    text.length < 90 &&
    (unitWord.test(text) || /\b(?:19|20)\d{2}\b.*\b(?:(?:19|20)\d{2}|totaal)$/i.test(text)) &&
    !/\b(?:is|zijn|wordt|worden|heeft|van de)\b/.test(text)
  )
}

/** The lines that say what the table is about: they end in a colon, begin with "Tabel", or are a short title. */
function captionAbove(lines: readonly Line[], first: number): readonly Line[] {
  let from = first
  while (
    from > 0 &&
    first - from < 3 &&
    mayBeCaption(lines[from - 1]!) &&
    (from === first || isUnfinished(lines[from - 1]!, lines[from]!))
  )
    from -= 1
  const found = lines.slice(from, first)
  const text = found.map((line) => line.text).join(' ')
  const named = /^(?:Tabel|TABEL|Overzicht)\b/.test(text)
  const plain =
    !/[.;,?!]$/.test(text) &&
    /^[\p{Lu}\d(]/u.test(text) &&
    !/\b(?:is|zijn|wordt|worden|heeft|hebben|staat|staan|dat|die)\b/.test(text)
  if (text.length > 180 || !(named || /:$/.test(text) || (plain && captionWord.test(text)))) return []
  return found
}

function mayBeCaption(line: Line): boolean {
  return (
    !line.text.includes('\t') && line.text.length <= 140 && rowOf(line) === null && sectionNameOf(line.text) === null
  )
}

/** Whether the sentence of a line goes on in the next. */
function isUnfinished({ text }: Line, next: Line): boolean {
  return !/[.:;?!]$/.test(text) && (/^[\p{Ll}\d(]/u.test(next.text) || text.length > next.text.length)
}

const captionWord =
  /\b(?:middelen|bijdragen?|kosten|verdeling|verdeeld|uitgesplitst|totaal|inzet|budget|begroting|raming|dekking|indicatief|capaciteit)\b/i

import { type Value, valuesFrom } from './amounts.ts'
import { sectionNameOf } from './headings.ts'
import { type Line, part, type Span } from './span.ts'
import { totalWord } from './vocabulary.ts'

/** A value with its place in the document. */
export type PlacedValue = Value & { readonly span: Span }

export type Row = {
  /** the cells before the first value: who, and what for */
  readonly labels: readonly Span[]
  /** by cell after the labels; a cell that is not a value is null */
  readonly values: readonly (PlacedValue | null)[]
  /** whether the line's cells stand apart, so that the place of a value says its column */
  readonly apart: boolean
  readonly spans: readonly Span[]
}

/** Lines that together are one table with amounts. */
export type TableLines = {
  readonly caption: Span | null
  readonly heads: readonly Line[]
  readonly rows: readonly Row[]
  readonly lines: readonly Line[]
}

const unitWord =
  /€|\bEUR\b|\beuro.?s?\b|\bfte.?s?\b|\bbedrag(?:en)?\b|\bbijdragen?\b|\bkosten\b|\bbudget\b|\bbegroting\b|\bcapaciteit\b|\bformatie\b|\blasten\b|\bbaten\b/i
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
  if (!row.apart || totalWord.test(row.labels[0]!.text) || line.text.includes('\t')) return false
  if (line.text.length > 45 || /[.:;?!]$/.test(line.text) || sectionNameOf(line.text) !== null) return false
  return next?.text.includes('\t') === true && rowOf(next) !== null
}

/** The rest of a label when the label above is about as long as labels get; otherwise only passed over. */
function withGroupLine(row: Row, line: Line, others: readonly Row[]): Row {
  const longest = Math.max(0, ...others.map((other) => other.labels.at(-1)!.text.length))
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

/** A row of bare numbers with too few values has its first ones still in its label: "Gemeenten 4 1". */
function filledUp(row: Row, width: number): Row {
  if (row.apart || row.values.length >= width || row.values.some((value) => value === null || value.unit !== null))
    return row
  const label = row.labels[0]!
  const cut = label.text.lastIndexOf(' ')
  const values = cut < 1 ? null : placed(label, cut + 1)
  if (values?.length !== 1 || values[0]!.numeral === null) return row
  return filledUp({ ...row, labels: [part(label, 0, cut)], values: [...values, ...row.values] }, width)
}

function tableOf(lines: readonly Line[], index: number, found: Group): TableLines | null {
  const width = Math.max(...found.rows.map((row) => row.values.length))
  const group = { ...found, rows: found.rows.map((row) => filledUp(row, width)) }
  const first = headsAbove(lines, index, group.rows)
  const heads = lines.slice(first, index)
  const above = captionAbove(lines, first)
  const caption = above.length === 0 ? null : above.reduce<Span>(glued, { text: '', at: [] })
  const headText = [caption, ...heads].map((line) => line?.text ?? '').join(' ')
  const typed = group.rows.some((row) => row.values.some((value) => value?.unit === 'euro' || value?.unit === 'fte'))
  if (!typed && !unitWord.test(headText)) return null
  if (group.rows.length < (heads.length > 0 && group.rows.some((row) => row.apart) ? 1 : 2)) return null
  if (!typed && !group.rows.some((row) => row.apart) && !/€|fte|EUR/i.test(headText)) return null
  return {
    caption,
    heads,
    rows: group.rows,
    lines: [...above, ...lines.slice(first, index + group.length)],
  }
}

/** The first of the head lines that stand directly above the first row. */
function headsAbove(lines: readonly Line[], index: number, rows: readonly Row[]): number {
  let first = index
  const width = Math.max(...rows.map((row) => row.labels.length + row.values.length))
  while (first > 0 && index - first < 4 && isHead(lines[first - 1]!, width)) first -= 1
  return first
}

function isHead(line: Line, width: number): boolean {
  const { text } = line
  if (/[.;:]$/.test(text) || text.length > 140 || sectionNameOf(text) !== null) return false
  const cells = text.split('\t').length
  if (cells > 1) return cells <= width + 1 && text.split('\t').every((cell) => cell.length < 60)
  return (
    text.length < 90 &&
    (unitWord.test(text) || /\b(?:19|20)\d{2}\b.*\b(?:19|20)\d{2}$/.test(text)) &&
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

/** A line as a row of a table, or null. */
function rowOf(line: Line): Row | null {
  const row = line.text.includes('\t') ? rowApart(line) : rowTogether(line)
  if (row === null || !/\p{L}/u.test(row.labels.map((label) => label.text).join(''))) return null
  if (row.values.every((value) => value === null || isYear(value))) return null
  return row
}

function isYear(value: Value): boolean {
  const only = value.numeral?.length === 1 ? value.numeral[0]! : null
  return value.unit === null && only !== null && only.decimals === 0 && only.digits >= 1990 && only.digits <= 2060
}

function rowApart(line: Line): Row | null {
  const cells = cellsOf(line)
  const labels: Span[] = []
  const values: (PlacedValue | null)[] = []
  for (const [index, cell] of cells.entries()) {
    const found = index === 0 ? null : placed(cell, 0)
    if (found !== null) values.push(...(found.length === 0 ? [null] : found))
    else if (values.length > 0) values.push(null)
    else labels.push(cell)
  }
  const split = values.length === 0 && labels.length > 0 ? splitTail(labels.at(-1)!) : splitFirst(labels, values)
  if (split === null) return null
  const all = { labels: labels.length === 1 ? [split.label] : labels, values: [...split.values, ...values] }
  if (values.length === 0) all.labels = [...labels.slice(0, -1), split.label]
  return all.values.length === 0 ? null : { ...all, labels: all.labels.map(cleanLabel), apart: true, spans: [line] }
}

/** The first cell can hold its value too, where a column stands close: "Gemeenten € 10.000 | 0,5 fte". */
function splitFirst(
  labels: readonly Span[],
  values: readonly unknown[],
): { label: Span; values: PlacedValue[] } | null {
  if (labels.length !== 1 || values.length === 0) return { label: labels.at(-1) ?? { text: '', at: [] }, values: [] }
  return splitTail(labels[0]!) ?? { label: labels[0]!, values: [] }
}

function cellsOf(line: Line): Span[] {
  const cells: Span[] = []
  let from = 0
  for (let index = 0; index <= line.text.length; index += 1) {
    if (index < line.text.length && line.text[index] !== '\t') continue
    cells.push(part(line, from, index))
    from = index + 1
  }
  return cells
}

function rowTogether(line: Line): Row | null {
  if (line.text.length > 140) return null
  const split = splitTail(line)
  if (split === null || split.label.text.split(' ').length > 9 || /[.;?!] |^\p{Ll}{2,} /u.test(split.label.text))
    return null
  if (/\b(?:is|zijn|wordt|worden|bedraagt|bedragen|kost|van|in|op|tot|circa|ongeveer|de|het)$/i.test(split.label.text))
    return null
  return { labels: [cleanLabel(split.label)], values: split.values, apart: false, spans: [line] }
}

/** Label and values of a text that ends in values; the first value has a unit, decimals, or stands for "not stated". */
function splitTail(span: Span): { label: Span; values: PlacedValue[] } | null {
  for (let index = 1; index < span.text.length; index += 1) {
    if (!/[\s:]/.test(span.text[index - 1]!) || /\s/.test(span.text[index]!)) continue
    const values = placed(span, index)
    if (values === null || values.length === 0 || !mayStart(values[0]!, values.length)) continue
    const label = part(span, 0, index)
    return /\p{L}/u.test(label.text) ? { label, values } : null
  }
  return null
}

/** A small whole number before an amount belongs to the label: "Fase 2 € 10.000". */
function mayStart(value: Value, count: number): boolean {
  if (value.unit !== null || value.numeral === null || count === 1) return value.unit !== 'percent'
  const [reading] = value.numeral
  return value.numeral.length > 1 || reading!.decimals > 0 || Math.abs(reading!.digits) >= 100
}

function placed(span: Span, from: number): PlacedValue[] | null {
  const values = valuesFrom(span.text, from)
  return values === null ? null : values.map((value) => ({ ...value, span: part(span, value.start, value.end) }))
}

function cleanLabel(label: Span): Span {
  const marker = /^(?:[-–•·▪*]|\d{1,2}[.)]|[a-z][.)])\s+/.exec(label.text)?.[0].length ?? 0
  const tail = /\s*[:–-]?\s*$/.exec(label.text)![0].length
  return part(label, marker, label.text.length - tail)
}

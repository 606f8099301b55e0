import { type Value, valuesFrom } from './amounts.ts'
import { type Line, part, type Span } from './span.ts'
import { cellsOf } from './table-cells.ts'

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
  /** how many values each cell behind the labels holds */
  readonly perCell: readonly number[]
  /** the line above it that names a group of rows of the table; null where there is none */
  readonly group: Span | null
}

/** A line as a row of a table, or null. */
export function rowOf(line: Line): Row | null {
  const row = line.text.includes('\t') ? rowApart(line) : rowTogether(line)
  if (row === null || !isName(row)) return null
  if (row.values.every((value) => value === null || isYear(value)) || isOfHeads(row)) return null
  return row
}

/** "Euro 2027 | Fte 2027 | Euro 2028": heads, and no amounts. */
function isOfHeads({ values, apart }: Row): boolean {
  const found = values.flatMap((value) => (value === null ? [] : [value.span.text]))
  const years = found.filter((text) => /^(?:eur|euro|€|k€|fte)\s?20[0-6]\d$/i.test(text))
  return apart && found.length > 0 && years.length === found.length && (found.length > 1 || /^eu/i.test(found[0]!))
}

/** Words, or in a table that goes by years a year. */
function isName({ labels, apart }: Row): boolean {
  const text = labels.map((label) => label.text).join('')
  return /\p{L}/u.test(text) || (apart && /^20\d{2}$/.test(text))
}

/** The figures of a line whose name stands on other lines: `\t€ 10.000\t0,5`. Null when it is no such line. */
export function figuresOf(line: Line): Row | null {
  const [name, ...cells] = cellsOf(line)
  if (name?.text !== '' || cells.length === 0) return null
  const columns = cells.map((span) => ({ span, values: inCell(span) }))
  const values = spread(columns)
  if (values.every((value) => value === null || isYear(value))) return null
  return { labels: [name], values, apart: true, spans: [line], perCell: counts(columns), group: null }
}

/** Whether a value can only be a year. */
export function isYear({ span }: PlacedValue): boolean {
  return /^(?:199|20[0-6])\d(?![\d.,])/.test(span.text)
}

function rowApart(line: Line): Row | null {
  const cells = cellsOf(line).map((span, index) => ({ span, values: index === 0 ? null : inCell(span) }))
  const first = cells.findIndex(({ values }) => values !== null && values.length > 0)
  const named = cells.slice(0, first < 0 ? cells.length : first)
  const lastName = Math.max(
    0,
    named.findLastIndex(({ span }) => span.text !== ''),
  )
  const names = named.slice(0, lastName + 1).filter(({ span }, index) => index === 0 || span.text !== '')
  const { labels, columns } = splitLast(names, cells.slice(lastName + 1))
  const values = spread(columns)
  return values.length === 0
    ? null
    : { labels: labels.map(cleanLabel), values, apart: true, spans: [line], perCell: counts(columns), group: null }
}

/** `values` is null where the cell holds words, and empty where it holds nothing. */
type Cell = { readonly span: Span; readonly values: readonly PlacedValue[] | null }

function counts(cells: readonly Cell[]): number[] {
  return cells.map(({ values }) => Math.max(1, values?.length ?? 0))
}

/** The last name can hold its value too, where a column stands close: "Gemeenten € 10.000 | 0,5 fte". */
function splitLast(names: readonly Cell[], columns: readonly Cell[]): { labels: Span[]; columns: readonly Cell[] } {
  const last = names.at(-1)!.span
  const labels = names.map(({ span }) => span)
  const split = splitTail(last)
  const empty = columns.findIndex(({ span }) => span.text !== '')
  const free = empty < 0 ? columns.length : empty
  const [first] = split?.values ?? []
  if (split === null || isYear(first!) || !(free > 0 || columns.length === 0 || isAmount(first!)))
    return { labels, columns }
  const inLabel = { span: last, values: split.values }
  return {
    labels: [...labels.slice(0, -1), split.label],
    columns: [inLabel, ...columns.slice(Math.min(free, split.values.length))],
  }
}

/** A number that is no rank or count: "Fase 2" is a name. */
function isAmount(value: Value): boolean {
  return value.unit !== null || (value.numeral?.[0] !== undefined && mayStart(value, 2))
}

/** By column: a cell with several values has taken the place of the empty ones behind it, or else before it. */
function spread(cells: readonly Cell[]): (PlacedValue | null)[] {
  const isFree = (index: number) => cells[index]?.span.text === ''
  const values = cells.map(({ values: found }, index) => {
    const grouped = isFree(index + 1) || isFree(index - 1) ? (found ?? []).flatMap(groupsApart) : []
    return grouped.length > 0 && grouped.length - 1 <= freeAround(index, isFree) ? grouped : (found ?? [])
  })
  const dropped = new Set<number>()
  for (const [index, found] of values.entries()) {
    let surplus = found.length - 1
    for (let at = index + 1; surplus > 0 && isFree(at) && !dropped.has(at); at += 1, surplus -= 1) dropped.add(at)
    for (let at = index - 1; surplus > 0 && isFree(at) && !dropped.has(at); at -= 1, surplus -= 1) dropped.add(at)
  }
  return values.flatMap<PlacedValue | null>((found, index) => {
    if (dropped.has(index)) return []
    return found.length === 0 ? [null] : found
  })
}

function freeAround(index: number, isFree: (at: number) => boolean): number {
  let [from, to] = [index, index]
  while (isFree(from - 1)) from -= 1
  while (isFree(to + 1)) to += 1
  return to - from
}

/** "100 200" can be one number or two: here as two. */
function groupsApart(value: PlacedValue): PlacedValue[] {
  if (value.unit !== null || !/^\d{1,3}(?: \d{3})+$/.test(value.span.text)) return [value]
  return [...value.span.text.matchAll(/\d+/g)].flatMap(
    ({ index, 0: group }) => placed(part(value.span, index, index + group.length), 0) ?? [],
  )
}

/** A row of bare numbers under more heads than it has values: then a space parts two numbers, and no thousands. */
export function underHeads(row: Row, heads: number): Row {
  if (row.apart || row.values.length >= heads) return row
  const values = row.values.flatMap((value) => (value === null ? [value] : groupsApart(value)))
  return values.length === heads ? { ...row, values } : row
}

function rowTogether(line: Line): Row | null {
  if (line.text.length > 140 || numberedTable.test(line.text)) return null
  const split = splitTail(line)
  if (split === null || split.label.text.split(' ').length > 9 || /[.;?!] |^\p{Ll}{2,} /u.test(split.label.text))
    return null
  if (
    /\b(?:is|zijn|wordt|worden|bedraagt|bedragen|kost|betaalt|betalen|draagt|dragen|levert|leveren|reserveert|krijgt|ontvangt|van|in|op|tot|circa|ongeveer|de|het|x|×)$/i.test(
      split.label.text,
    )
  )
    return null
  return {
    labels: [cleanLabel(split.label)],
    values: split.values,
    apart: false,
    spans: [line],
    perCell: split.values.map(() => 1),
    group: null,
  }
}

/** "Tabel 2", "Vervolg tabel 2": the number of a table is no amount. */
const numberedTable = /^(?:vervolg (?:van )?)?tabel \d+[a-z]?$/i

/** Label and values of a text that ends in values; the first value has a unit, decimals, or stands for "not stated". */
function splitTail(span: Span): { label: Span; values: PlacedValue[] } | null {
  if (scaleHead.test(span.text)) return null
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

/** The amount of a cell that stands so close to the next that both read as one: "2,5 Bouwen op klei". */
function beforeName(span: Span): PlacedValue | null {
  const found = /^[€\d.,]+(?: fte)?(?= \p{Lu}\p{Ll})/u.exec(span.text)
  const [value, ...others] = (found === null ? null : placed(part(span, 0, found[0].length), 0)) ?? []
  return value !== undefined && others.length === 0 && isAmount(value) ? value : null
}

/** "x € 1.000" at the head of a column. */
const scaleHead = /^\(?(?:in )?[x×*] ?(?:€|EUR|euro)? ?1[., ]?000(?:[., ]?000)?\)?$/i

/** What one cell holds. A dash before its only number is a minus: "- 30.000". */
function inCell(span: Span): PlacedValue[] | null {
  if (scaleHead.test(span.text)) return null
  const minus = /^(?:[-−–]|-\/-)\s+(?=[€\d])/.exec(span.text)
  const before = beforeName(span)
  if (before !== null) return [before]
  const values = placed(span, minus?.[0].length ?? 0)
  const [only, ...others] = values ?? []
  if (minus === null || only === undefined || only.numeral === null || others.length > 0) return values
  const [first, ...readings] = only.numeral
  const below = (reading: typeof first) => ({ ...reading, digits: -reading.digits })
  return [{ ...only, numeral: [below(first), ...readings.map(below)], span }]
}

function cleanLabel(label: Span): Span {
  const marker = /^(?:[-–•·▪*]|\d{1,2}[.)]|[a-z][.)])\s+/.exec(label.text)?.[0].length ?? 0
  const tail = /(?:\s*[*†¹²³⁴⁵⁶⁷⁸⁹]+|(?<=\p{Ll}{3})\d| \d{1,2}\)| \[\d{1,2}\])?\s*[:–-]?\s*$/u.exec(label.text)![0]
    .length
  return part(label, marker, label.text.length - tail)
}

/** The rows with their values in the same columns, as far as the rows themselves say. */
export function aligned(rows: readonly Row[]): Row[] {
  const labels = rows.reduce((most, row) => Math.max(most, row.labels.length), 0)
  const full = rows.find((row) => row.labels.length === labels)!
  const shifted = rows.map((row) => withoutEmptyNames(row, full))
  const width = shifted.reduce((most, row) => Math.max(most, row.values.length), 0)
  return shifted.map((row) => filledUp(row, width))
}

const rowNumber = /^(?:\d{1,3}|[a-z]|[IVX]{1,4})[.)]?$/u

/** Whether the first names only number the rows: "1 | gemeente A", "a | gemeente B". */
export function areNumbered(rows: readonly Row[]): boolean {
  const named = rows.filter(({ labels }) => labels.length > 1 && labels[0]!.text !== '')
  return (
    named.length > 1 && named.length * 2 >= rows.length && named.every(({ labels }) => rowNumber.test(labels[0]!.text))
  )
}

/** A row without its number. */
export function withoutNumber(row: Row): Row {
  return row.labels.length > 1 ? { ...row, labels: row.labels.slice(1) } : row
}

/** Where other rows have a second name, the empty cell behind the first is that name, and no value. */
function withoutEmptyNames(row: Row, full: Row): Row {
  const missing = full.labels.length - row.labels.length
  const isEmpty = row.values.slice(0, missing).every((value) => value === null)
  if (missing === 0 || !isEmpty || row.values.length !== full.values.length + missing) return row
  return { ...row, values: row.values.slice(missing) }
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

import { sectionNameOf } from './headings.ts'
import { isPartyName } from './parties.ts'
import type { Line, Span } from './span.ts'
import { cellsOf } from './table-cells.ts'
import { hasMergedLabels, type LooseLine, withMergedLabels } from './table-merged-labels.ts'
import { figuresOf, type Row, rowOf } from './table-rows.ts'
import { isGrandTotal, totalWord } from './vocabulary.ts'

/** Rows that follow each other, and the lines they were made of; `length` counts the lines between them too. */
export type Group = { readonly rows: readonly Row[]; readonly lines: readonly Line[]; readonly length: number }

const amountMark = /€|\bEUR\b|fte|\d[.,]\d/i
const connects = /(?:[-/&,]|\b(?:en|van|voor|de|het|der|in|met|op|of|te|tot))$/i
/** The two sides of a budget, as heads of groups of rows. */
export const costSide = /^(?:de )?(?:totale )?(?:lasten|kosten|uitgaven|bestedingen?|investeringen)\b/i
export const incomeSide =
  /^(?:de )?(?:totale )?(?:baten|opbrengsten|inkomsten|dekking|(?:co)?financiering|bijdragen?|middelen)\b/i

/** The rows from `index` on. A line between two rows may be the rest of a label, the head of a group, or a head that comes back on a new page. */
export function groupFrom(lines: readonly Line[], index: number): Group | null {
  const builder = new GroupBuilder(lines, index)
  while (builder.takesNext());
  return builder.group()
}

class GroupBuilder {
  readonly #all: readonly Line[]
  readonly #start: number
  readonly #rows: Row[] = []
  readonly #skipped = new Set<Line>()
  readonly #loose: LooseLine[] = []
  #at: number
  #pending: Line | null = null
  #head: Span | null

  constructor(all: readonly Line[], start: number) {
    this.#all = all
    this.#start = start
    this.#at = start
    this.#head = headOfFirstGroup(all, start)
  }

  group(): Group | null {
    if (this.#rows.length === 0) return null
    const lines = this.#all.slice(this.#start, this.#at).filter((line) => !this.#skipped.has(line))
    return { rows: withMergedLabels(this.#rows, this.#loose), lines, length: this.#at - this.#start }
  }

  /** Takes the next line into the table; false where the table has ended. */
  takesNext(): boolean {
    const line = this.#all[this.#at]
    if (line === undefined) return false
    const row = rowOf(line)
    if (row !== null) return this.#takesRow(row, line)
    return this.#takesSpread() || this.#takesUnnamedTotal(line) || (this.#rows.length > 0 && this.#takesBetween(line))
  }

  #takesRow(row: Row, line: Line): boolean {
    if (isAfterTotal(this.#rows.at(-1), this.#all[this.#at - 1], line)) return false
    this.#push(this.#pending === null ? row : withLabelBefore(row, this.#pending))
    this.#at += 1
    return true
  }

  /** A name over two or more lines with the figures beside its middle: as many lines below them as above, or fewer. */
  #takesSpread(): boolean {
    const above = partsOfName(this.#all, this.#at)
    const middle = this.#all[this.#at + above.length]
    const figures = above.length === 0 || middle === undefined ? null : figuresOf(middle)
    if (figures === null || (this.#rows.length > 0 && figures.values.length !== this.#rows.at(-1)!.values.length))
      return false
    const below = partsOfName(this.#all, this.#at + above.length + 1)
    const rest = below.slice(0, above.length)
    const named = above.reduceRight<Row>(withLabelBefore, figures)
    this.#push(rest.reduce<Row>(withLabelAfter, named))
    this.#at += above.length + 1 + rest.length
    return true
  }

  /** Figures without a name below all rows add them up. */
  #takesUnnamedTotal(line: Line): boolean {
    const next = this.#all[this.#at + 1]
    const figures = this.#rows.length < 2 || (next !== undefined && rowOf(next) !== null) ? null : figuresOf(line)
    if (figures === null || figures.values.length !== this.#rows.at(-1)!.values.length) return false
    this.#head = null
    this.#push(figures)
    this.#at += 1
    return true
  }

  #takesBetween(line: Line): boolean {
    const last = this.#rows.at(-1)!
    const next = this.#all[this.#at + 1]
    const rest = restOfLabels(last, line)
    if (rest !== null) this.#rows.push(withRest(this.#rows.pop()!, line, rest))
    else if (goesOnBelow(this.#all, this.#at, last)) this.#skipped.add(line)
    else if (continuesLabel(last, line)) this.#rows.push(withLabelAfter(this.#rows.pop()!, line))
    else if (startsLabel(line, next)) this.#pending = line
    else if (isHeadOfGroup(last, line, next)) this.#takeHead(line)
    else if (!repeatsHead(this.#all, this.#start, this.#at)) return this.#skipsToNextPage()
    this.#at += 1
    return true
  }

  #push(row: Row): void {
    if (this.#rows.length > 0 && isGrandTotal(row.labels[0]!.text)) this.#head = null
    this.#rows.push({ ...row, group: this.#head })
    this.#pending = null
  }

  /** The rest of a label when the label above is about as long as labels get; otherwise the name of the rows below. */
  #takeHead(line: Line): void {
    if (hasMergedLabels(this.#rows)) {
      const named = this.#rows.at(-1)!
      if (this.#rows[0]!.labels[0]!.text !== '' && named.labels.length > 1 && named.labels[0]!.text !== '') {
        this.#rows[this.#rows.length - 1] = withNameAfter(named, line)
        return
      }
      this.#loose.push({ before: this.#rows.length, line })
      return
    }
    const last = this.#rows.pop()!
    const isRest = this.#head === null && line.emptyAtEnd === 0 && !isSide(line.text) && isLongest(last, this.#rows)
    this.#rows.push(isRest ? withLabelAfter(last, line) : last)
    if (!isRest) this.#head = line
  }

  /** Notes at the foot of a page stand between the rows of a table that goes on over the page end. */
  #skipsToNextPage(): boolean {
    const { page, text } = this.#all[this.#at]!
    if (page === null || !noteMark.test(text)) return false
    const ahead = this.#all.slice(this.#at, this.#at + mostNotes + 1)
    const notes = ahead.findIndex((line) => line.page !== page)
    if (notes < 0) return false
    const until = this.#at + notes
    const next = this.#all.slice(until, until + mostHeads + 1).find((line) => rowOf(line) !== null)
    const row = next === undefined ? null : rowOf(next)
    if (row === null || row.values.length !== this.#rows.at(-1)!.values.length) return false
    const rest = this.#all.slice(this.#at, this.#all.indexOf(next!, until))
    const heads = this.#all.slice(until, this.#all.indexOf(next!, until))
    if (!heads.every((line) => isSaidBefore(this.#all, this.#start, line))) return false
    for (const line of rest.slice(0, until - this.#at)) this.#skipped.add(line)
    this.#at += rest.length
    return true
  }
}

const mostNotes = 8
const mostHeads = 3
const noteMark = /^(?:\d{1,2}|[¹²³⁴⁵⁶⁷⁸⁹*†]+|\[\d{1,2}\])(?:$|\s|\))|^(?:bron|noot|toelichting|lees verder)\b/i

function isSaidBefore(lines: readonly Line[], start: number, line: Line): boolean {
  const above = lines.slice(Math.max(0, start - 4), start)
  return /\bvervolg\b/i.test(line.text) || above.some(({ text }) => text === line.text)
}

/** Between the heads and the first row: the name of the first group of rows. */
function headOfFirstGroup(lines: readonly Line[], index: number): Span | null {
  const [line, heads] = [lines[index - 1], lines[index - 2]]
  if (line === undefined || heads === undefined || !heads.text.includes('\t') || rowOf(heads) !== null) return null
  return isNameOfGroup(line) || isSide(line.text) ? line : null
}

function isNameOfGroup({ text }: Line): boolean {
  if (text.includes('\t') || text.length > 45 || /[.:;,?!]$/.test(text) || sectionNameOf(text) !== null) return false
  return /^[\p{Lu}\d]/u.test(text) && !/€|\bEUR\b|\beuro\b|\bfte\b|\b20\d{2}\b|\bper jaar\b/i.test(text)
}

/** Whether a line is the name of one side of a budget. */
export function isSide(text: string): boolean {
  return text.length < 45 && !text.includes('\t') && (costSide.test(text) || incomeSide.test(text))
}

/** A line below the total that bears no amount as the total does: a reference, a telephone number. The table has ended. */
function isAfterTotal(last: Row | undefined, above: Line | undefined, line: Line): boolean {
  if (last?.labels.every(({ text }) => text === '') === true) return true
  const name = last?.labels[0]?.text ?? ''
  if (above === undefined || !totalWord.test(name) || /^sub/i.test(name)) return false
  const goesOn = cellsIn(line) > 2 && cellsIn(above) === cellsIn(line)
  return amountMark.test(above.text) && !amountMark.test(line.text) && !goesOn
}

function cellsIn(line: Line): number {
  return line.text.split('\t').length + line.emptyAtEnd
}

function repeatsHead(lines: readonly Line[], start: number, at: number): boolean {
  const next = lines[at + 1]
  if (next === undefined || (rowOf(next) === null && lines[at + 2] === undefined)) return false
  const above = lines.slice(Math.max(0, start - 3), start)
  return lines[at]!.text.length > 3 && above.some((line) => line.text === lines[at]!.text)
}

/** Lines that hold nothing but words of a name, at most three. */
function partsOfName(lines: readonly Line[], from: number): Line[] {
  const parts: Line[] = []
  for (const line of lines.slice(from, from + 3)) {
    if (!isPartOfName(line) || (parts.length === 0 && sectionNameOf(line.text) !== null)) break
    parts.push(line)
  }
  return parts
}

function isPartOfName(line: Line): boolean {
  const { text } = line
  return (
    !text.includes('\t') && line.emptyAtEnd === 0 && text.length <= 60 && /^\p{L}/u.test(text) && !/[.:;]$/.test(text)
  )
}

/** The rest of the names of a row, in the columns of the names: `\twater\t\t` below `gemeente Elsbeek\tSchoon\t10\t20`. */
function restOfLabels(row: Row, line: Line): Span[] | null {
  const cells = cellsOf(line)
  const { labels, values } = row
  if (!row.apart || labels.length < 2 || cells.length !== labels.length + values.length) return null
  const names = cells.slice(0, labels.length)
  const [first, ...others] = names
  const isRest =
    others.some(({ text }) => text !== '') &&
    names.every(({ text }, index) => text === '' || (labels[index]!.text !== '' && !/\d|[.:;]$/.test(text))) &&
    cells.slice(labels.length).every(({ text }) => text === '')
  return isRest && !isPartyName(first!.text) ? names : null
}

function withRest(row: Row, line: Line, rest: readonly Span[]): Row {
  return { ...row, labels: row.labels.map((label, index) => glued(label, rest[index]!)), spans: [...row.spans, line] }
}

/** "Vervolg tabel 2", with the heads again or with the next row below it: the same table goes on. */
function goesOnBelow(lines: readonly Line[], at: number, last: Row): boolean {
  const next = lines[at + 1]
  if (next === undefined || lines[at]!.text.includes('\t') || !goesOn.test(lines[at]!.text)) return false
  const row = rowOf(next) ?? (lines[at + 2] === undefined ? null : rowOf(lines[at + 2]!))
  const isSame = lines.slice(Math.max(0, at - 60), at).some(({ text }) => text === next.text)
  return row !== null && row.values.length === last.values.length && (isSame || rowOf(next) !== null)
}

const goesOn = /^(?:vervolg (?:van )?tabel \d+[a-z]?\b|tabel \d+[a-z]?,? \(?vervolg\b)/i

function continuesLabel(row: Row, line: Line): boolean {
  const label = row.labels.at(-1)!.text
  if (line.text.length > 60 || line.text.includes('\t') || /[.:;]$/.test(line.text)) return false
  return row.apart && (connects.test(label) || (/^\p{Ll}|^\(/u.test(line.text) && line.text.length < 40))
}

/** A short line between two rows, not after the last total: a wrapped label, or the head of a group of rows. The table goes on. */
function isHeadOfGroup(row: Row, line: Line, next: Line | undefined): boolean {
  if (!row.apart || line.text.includes('\t') || line.text.length > 45 || /[.:;?!]$/.test(line.text)) return false
  const below = next?.text.includes('\t') === true ? rowOf(next) : null
  if (below === null) return false
  if (isSide(line.text) && below.values.length === row.values.length) return true
  return !isGrandTotal(row.labels[0]!.text) && sectionNameOf(line.text) === null
}

function isLongest(row: Row, others: readonly Row[]): boolean {
  if (totalWord.test(row.labels[0]!.text)) return false
  const longest = others.reduce((most, other) => Math.max(most, other.labels.at(-1)!.text.length), 0)
  return row.labels.at(-1)!.text.length >= longest * 0.75
}

function startsLabel(line: Line, next: Line | undefined): boolean {
  const row = next === undefined ? null : rowOf(next)
  if (row === null || line.text.length > 60 || line.text.includes('\t') || /[.:;]$/.test(line.text)) return false
  const { text } = row.labels[0]!
  return connects.test(line.text) || (/^\p{Ll}/u.test(text) && !isPartyName(text))
}

function withLabelBefore(row: Row, line: Line): Row {
  return { ...row, labels: [glued(line, row.labels[0]!), ...row.labels.slice(1)], spans: [line, ...row.spans] }
}

function withLabelAfter(row: Row, line: Line): Row {
  return { ...row, labels: [...row.labels.slice(0, -1), glued(row.labels.at(-1)!, line)], spans: [...row.spans, line] }
}

function withNameAfter(row: Row, line: Line): Row {
  return { ...row, labels: [glued(row.labels[0]!, line), ...row.labels.slice(1)], spans: [...row.spans, line] }
}

/** Two pieces of text as one, with a space between. */
export function glued(first: Span, second: Span): Span {
  if (first.text === '') return second
  if (second.text === '') return first
  return { text: `${first.text} ${second.text}`, at: [...first.at, first.at.at(-1)! + 1, ...second.at] }
}

import { GridRefused, gridLimits } from './grid.ts'

type Separator = ';' | ',' | '\t'

/**
 * The rows of CSV (RFC 4180) or of cells copied from a spreadsheet, with `;`, `,` or a tab between them; a first line
 * `sep=;` says which. Throws GridRefused: more rows or columns than fit, or a quote that is never closed.
 */
export function readSeparated(text: string): string[][] {
  const named = /^sep=([;,\t])\r?\n/i.exec(text)
  const separator = (named?.[1] as Separator | undefined) ?? separatorOf(text)
  const rows = new RowReader(text, named?.[0].length ?? 0, separator).rows()
  return named === null ? rows : [[], ...rows]
}

/** A tab where the first lines have one; else the mark that stands outside of quotes in most of them. */
function separatorOf(text: string): Separator {
  const sample = text.slice(0, 20_000).replace(/"(?:[^"]|"")*"/g, '')
  if (sample.includes('\t')) return '\t'
  const lines = sample.split(/\r\n?|\n/)
  const having = (mark: string) => lines.filter((line) => line.includes(mark)).length
  return having(';') === 0 && having(',') > 0 && !isOneColumn(lines) ? ',' : ';'
}

/** Lines that each hold one number with a decimal comma are one column, not two. */
function isOneColumn(lines: readonly string[]): boolean {
  const [, ...rest] = lines.filter((line) => line.trim() !== '')
  return rest.length > 0 && rest.every((line) => /^[€\s-]*[\d.]*(?:,\d{1,2})?$/.test(line))
}

class RowReader {
  private readonly text: string
  private readonly separator: Separator
  private at: number

  constructor(text: string, at: number, separator: Separator) {
    this.text = text
    this.at = at
    this.separator = separator
  }

  rows(): string[][] {
    const rows: string[][] = []
    while (this.at < this.text.length) {
      if (rows.length > gridLimits.furthestRow) throw new GridRefused('too-many-rows')
      rows.push(this.row(rows.length + 1))
    }
    return rows
  }

  private row(number: number): string[] {
    const cells = [this.cell(number)]
    while (this.text[this.at] === this.separator) {
      this.at += 1
      if (cells.length >= mostCells) throw new GridRefused('too-many-columns', number)
      cells.push(this.cell(number))
    }
    if (this.text[this.at] === '\r') this.at += 1
    if (this.text[this.at] === '\n') this.at += 1
    return cells
  }

  private cell(row: number): string {
    return this.quoted(row) ?? this.upTo(this.endOfCell(this.at))
  }

  /** A cell in quotes. A word in quotes with more text after it, as a spreadsheet copies it, is no such cell. */
  private quoted(row: number): string | null {
    if (this.text[this.at] !== '"') return null
    const end = this.closingQuote(this.at + 1)
    // in copied cells a lone quote can be text; in CSV the rest of the file would be swallowed without a word
    if (end === -1 && this.separator !== '\t') throw new GridRefused('quote', row)
    if (end === -1 || this.endOfCell(end + 1) !== end + 1) return null
    const value = this.text.slice(this.at + 1, end).replaceAll('""', '"')
    this.at = end + 1
    return value
  }

  private closingQuote(from: number): number {
    let end = this.text.indexOf('"', from)
    while (end !== -1 && this.text[end + 1] === '"') end = this.text.indexOf('"', end + 2)
    return end
  }

  private endOfCell(from: number): number {
    let end = from
    while (end < this.text.length && !this.isEnd(this.text[end]!)) end += 1
    return end
  }

  private isEnd(character: string): boolean {
    return character === this.separator || character === '\n' || character === '\r'
  }

  private upTo(end: number): string {
    const value = this.text.slice(this.at, end)
    this.at = end
    return value
  }
}

/** Some spreadsheets fill every row out with empty cells. */
const mostCells = 1_000

import { formatDay, precision } from '../shared/day.ts'
import { formatEuro } from '../shared/euro.ts'
import { formatFteBare } from '../shared/fte.ts'
import type { Sheet, SheetCell } from './workbook.ts'

/** Hundredths as a decimal number with two decimals and without thousands marks: `-1234.50`, `1234,50`. */
export function decimal(hundredths: number, mark: '.' | ','): string {
  const digits = String(Math.abs(hundredths)).padStart(3, '0')
  return `${hundredths < 0 ? '-' : ''}${digits.slice(0, -2)}${mark}${digits.slice(-2)}`
}

/** Spreadsheets count days from 1900, and count the first two months of it wrong. */
const firstDate = '1900-03-01'

/** The `YYYY-MM-DD` of a cell that a spreadsheet can hold as a date; null when the day is less exact, or older than dates go. */
export function exactDate(cell: SheetCell): string | null {
  return cell.type === 'day' && precision(cell.value) === 'day' && cell.value >= firstDate ? cell.value : null
}

/** The cell in words, as a reader sees it: `€ 1.250,50`, `14,70`, `20 maart 2025`; empty when nothing is known. */
export function shownText(cell: SheetCell): string {
  switch (cell.type) {
    case 'text':
      return cell.value
    case 'euro':
      return formatEuro(cell.value)
    case 'fte':
      return formatFteBare(cell.value)
    case 'day':
      return formatDay(cell.value)
    case 'integer':
      return String(cell.value)
    case 'absent':
      return cell.word ?? ''
  }
}

/** A text that the XML of a spreadsheet can hold: whole characters, and of the controls only tabs and line ends. */
export function cellText(text: string): string {
  return text
    .slice(0, longestText)
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(unfit, '')
}

const unfit = /(?![\t\n])[\p{Cc}\p{Noncharacter_Code_Point}]/gu

/** What one cell of Excel holds at most, in UTF-16 code units. */
const longestText = 32_767

/** How wide each column must be to show its longest line, in characters, within bounds. */
export function columnWidths({ columns, rows }: Sheet): number[] {
  return columns.map(({ label }, index) => {
    const texts = [label, ...rows.map((row) => shownText(row[index]!))]
    const longest = texts.flatMap((text) => text.split('\n')).reduce((most, line) => Math.max(most, line.length), 0)
    return Math.min(60, Math.max(10, longest + 2))
  })
}

/** Names that every spreadsheet accepts: at most 31 characters, none of `[ ] : * ? / \`, and no two alike. */
export function sheetNames(sheets: readonly Sheet[]): string[] {
  const names: string[] = []
  for (const { name } of sheets) names.push(freeName(fitName(name), names))
  return names
}

const longestName = 31

function fitName(name: string): string {
  const fit = cellText(name)
    .replace(/[[\]:*?/\\\s]+/g, ' ')
    .replace(/^[ ']+|[ ']+$/g, '')
  return fit === '' ? 'Blad' : cut(fit, longestName)
}

function freeName(name: string, taken: readonly string[], nth = 1): string {
  const suffix = nth === 1 ? '' : ` (${nth})`
  const wanted = cut(name, longestName - suffix.length) + suffix
  const isTaken = taken.some((other) => other.toLowerCase() === wanted.toLowerCase())
  return isTaken ? freeName(name, taken, nth + 1) : wanted
}

function cut(text: string, length: number): string {
  return text
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/[ ']+$/, '')
}

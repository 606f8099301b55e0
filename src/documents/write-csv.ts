import { cellText, decimal, exactDate, shownText } from './sheet-text.ts'
import type { Sheet, SheetCell } from './workbook.ts'

/**
 * A sheet as CSV (RFC 4180) for a spreadsheet with Dutch settings: a byte order mark, semicolons, CRLF, a decimal comma.
 * Lines above the table stand in its first column, with an empty row after them. An exact day is `2025-03-20`.
 */
export function writeCsv({ lines, columns, rows }: Sheet): string {
  const above = lines.length === 0 ? [] : [...lines.map((line) => [textCell(line)]), ['']]
  const table = [columns.map(({ label }) => textCell(label)), ...rows.map((row) => row.map(cell))]
  return `\uFEFF${[...above, ...table].map((cells) => `${cells.join(';')}\r\n`).join('')}`
}

function cell(of: SheetCell): string {
  if (of.type === 'euro' || of.type === 'fte') return decimal(of.value, ',')
  if (of.type === 'integer') return String(of.value)
  return exactDate(of) ?? textCell(shownText(of))
}

/** Quoted where needed. Numbers never come here: only a text can be taken for a formula. */
function textCell(text: string): string {
  const harmless = withApostrophe(cellText(text))
  return /[";\r\n\t']/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/**
 * A text that a spreadsheet would run as a formula gets an apostrophe before it, the sign that spreadsheets have for "this
 * is text" (OWASP, CSV Injection). One that starts with apostrophes of its own gets one more, so that `withoutApostrophe`
 * gives back every text as it was.
 */
function withApostrophe(text: string): string {
  return text === '-' || !formula.test(text) ? text : `'${text}`
}

/** The text without the apostrophe that kept it from being run as a formula. */
export function withoutApostrophe(text: string): string {
  return text.startsWith("'") && formula.test(text) ? text.slice(1) : text
}

// The wide forms are read as the narrow ones by an Excel with Chinese or Japanese settings.
const formula = /^'*(?:[\t\r]|\s*[=+\-@＝＋－＠])/

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { type CellStyle, type CellValue, type WriteSheet, writeXlsx as write } from 'hucre/xlsx'
import { cellText, columnWidths, exactDate, sheetNames, shownText } from './sheet-text.ts'
import type { Sheet, SheetCell, Workbook } from './workbook.ts'

/** Writes a workbook for Excel. Amounts are numbers and exact days are dates, shown the Dutch way; texts are never formulas. */
export async function writeXlsx(workbook: Workbook): Promise<Uint8Array> {
  const names = sheetNames(workbook.sheets)
  const bytes = await write({
    sheets: workbook.sheets.map((sheet, index) => sheetFor(sheet, names[index]!)),
    properties: { title: cellText(workbook.title), created: workbook.made, modified: workbook.made },
    defaultFont: font,
  })
  return inDutch(bytes, workbook.made)
}

const font = { name: 'Calibri', size: 11 } as const
const bold: CellStyle = { font: { ...font, bold: true } }
const head: CellStyle = {
  ...bold,
  border: { bottom: { style: 'thin' } },
  alignment: { vertical: 'top', wrapText: true },
}

/** 413 is Dutch of the Netherlands. The marks of thousands and decimals follow the reader's own settings. */
const formats: Readonly<Partial<Record<SheetCell['type'], string>>> = {
  euro: '[$€-413] #,##0.00;[$€-413] -#,##0.00',
  fte: '[$-413]#,##0.00',
  day: '[$-413]d mmmm yyyy',
  integer: '0',
}

function sheetFor(sheet: Sheet, name: string): WriteSheet {
  const labels = sheet.columns.map(({ label }) => cellText(label))
  const above = sheet.lines.length === 0 ? [] : [...sheet.lines.map((line) => [cellText(line)]), []]
  const styles = new Map<string, { style: CellStyle }>()
  if (above.length > 0) styles.set('0,0', { style: bold })
  for (const column of labels.keys()) styles.set(`${above.length},${column}`, { style: head })
  for (const [row, cells] of sheet.rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      const style = styleOf(cell)
      if (style !== null) styles.set(`${above.length + 1 + row},${column}`, { style })
    }
  }
  return {
    name,
    columns: columnWidths(sheet).map((width) => ({ width })),
    rows: [...above, labels, ...sheet.rows.map((cells) => cells.map(value))],
    cells: styles,
    freezePane: { rows: above.length + 1 },
  }
}

function styleOf(cell: SheetCell): CellStyle | null {
  if (cell.type === 'day' && exactDate(cell) === null) return null
  const numFmt = formats[cell.type]
  if (numFmt !== undefined) return { numFmt }
  return shownText(cell).includes('\n') ? { alignment: { wrapText: true, vertical: 'top' } } : null
}

function value(cell: SheetCell): CellValue {
  if (cell.type === 'euro' || cell.type === 'fte') return cell.value / 100
  if (cell.type === 'integer') return cell.value
  if (cell.type === 'absent' && cell.word === null) return null
  const date = exactDate(cell)
  return date === null ? cellText(shownText(cell)) : new Date(`${date}T00:00:00Z`)
}

/** The library has no way to say in which language the workbook is. */
function inDutch(bytes: Uint8Array, made: Date): Uint8Array {
  const parts = unzipSync(bytes)
  const core = 'docProps/core.xml'
  const properties = strFromU8(parts[core]!).replace('</dc:title>', '</dc:title><dc:language>nl-NL</dc:language>')
  return zipSync({ ...parts, [core]: strToU8(properties) }, { mtime: made })
}

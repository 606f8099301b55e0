import { strToU8, zipSync } from 'fflate'
import { odsManifest, odsMeta, odsSettings, odsStyles, openDocument } from './ods-parts.ts'
import { cellText, columnWidths, decimal, exactDate, sheetNames, shownText } from './sheet-text.ts'
import type { Sheet, SheetCell, Workbook } from './workbook.ts'
import { xml } from './xml.ts'

/** Writes a workbook as OpenDocument. Amounts are numbers and exact days are dates, shown the Dutch way; texts are never formulas. */
export function writeOds(workbook: Workbook): Uint8Array {
  const names = sheetNames(workbook.sheets)
  const frozen = workbook.sheets.map((sheet, index) => ({ name: names[index]!, rows: headRow(sheet) + 1 }))
  const parts = {
    'content.xml': content(workbook.sheets, names),
    'styles.xml': odsStyles,
    'meta.xml': odsMeta(workbook.title, workbook.made),
    'settings.xml': odsSettings(frozen),
    'META-INF/manifest.xml': odsManifest,
  }
  const packed = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))
  // the kind of file must come first and unpacked, so that it is known without reading further
  const mimetype = strToU8('application/vnd.oasis.opendocument.spreadsheet')
  return zipSync({ mimetype: [mimetype, { level: 0 }], ...packed }, { mtime: workbook.made })
}

/** The row of the labels, from 0. */
function headRow({ lines }: Sheet): number {
  return lines.length === 0 ? 0 : lines.length + 1
}

function content(sheets: readonly Sheet[], names: readonly string[]): string {
  const widths = sheets.map(columnWidths)
  const used = [...new Set(widths.flat())]
  const styles = used.map(
    (width) =>
      `<style:style style:name="co${width}" style:family="table-column"><style:table-column-properties style:column-width="${(width * 0.19).toFixed(2)}cm"/></style:style>`,
  )
  const tables = sheets.map((sheet, index) => table(sheet, names[index]!, widths[index]!))
  return openDocument(
    'document-content',
    `<office:automatic-styles>${styles.join('')}</office:automatic-styles><office:body><office:spreadsheet>${tables.join('')}</office:spreadsheet></office:body>`,
  )
}

function table(sheet: Sheet, name: string, widths: readonly number[]): string {
  const columns = widths.map((width) => `<table:table-column table:style-name="co${width}"/>`)
  const above = sheet.lines.map((line, index) => row([textCell(line, index === 0 ? 'title' : null)]))
  const heads = row(sheet.columns.map(({ label }) => textCell(label, 'head')))
  const rows = sheet.rows.map((cells) => row(cells.map(cell)))
  const gap = above.length === 0 ? '' : row([emptyCell])
  return `<table:table table:name="${xml(name)}">${[...columns, ...above, gap, heads, ...rows].join('')}</table:table>`
}

const emptyCell = '<table:table-cell/>'

function row(cells: readonly string[]): string {
  return `<table:table-row>${cells.length === 0 ? emptyCell : cells.join('')}</table:table-row>`
}

function cell(of: SheetCell): string {
  if (of.type === 'euro') {
    return typed('euro', `currency" office:currency="EUR" office:value="${decimal(of.value, '.')}`, shownText(of))
  }
  if (of.type === 'fte') return typed('fte', `float" office:value="${decimal(of.value, '.')}`, shownText(of))
  if (of.type === 'integer') return typed('integer', `float" office:value="${of.value}`, shownText(of))
  const date = exactDate(of)
  if (date !== null) return typed('day', `date" office:date-value="${date}`, shownText(of))
  return of.type === 'absent' && of.word === null ? emptyCell : textCell(shownText(of), null)
}

function typed(style: string, type: string, shown: string): string {
  return `<table:table-cell table:style-name="${style}" office:value-type="${type}">${paragraphs(shown)}</table:table-cell>`
}

function textCell(text: string, style: string | null): string {
  const named = style === null ? '' : ` table:style-name="${style}"`
  return `<table:table-cell${named} office:value-type="string">${paragraphs(cellText(text))}</table:table-cell>`
}

/** A paragraph per line; XML would take a row of spaces for one. */
function paragraphs(text: string): string {
  return text
    .split('\n')
    .map((line) => `<text:p>${spaced(line)}</text:p>`)
    .join('')
}

function spaced(line: string): string {
  return xml(line)
    .replaceAll('\t', '<text:tab/>')
    .replace(/^ | {2,}| $/g, (spaces) => `<text:s text:c="${spaces.length}"/>`)
}

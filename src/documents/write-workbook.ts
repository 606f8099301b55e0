import type { Workbook } from './workbook.ts'
import { writeCsv } from './write-csv.ts'
import { writeOds } from './write-ods.ts'
import { writeXlsx } from './write-xlsx.ts'

/** The forms in which tables are taken along. */
export const sheetForms = ['csv', 'xlsx', 'ods'] as const
export type SheetForm = (typeof sheetForms)[number]

/** The workbook as a file; of CSV the first sheet alone, because it knows no more than one. */
export async function writeWorkbook(form: SheetForm, workbook: Workbook): Promise<Uint8Array<ArrayBuffer>> {
  if (form === 'csv') return new TextEncoder().encode(writeCsv(workbook.sheets[0]!))
  return new Uint8Array(form === 'xlsx' ? await writeXlsx(workbook) : writeOds(workbook))
}

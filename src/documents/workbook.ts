import type { Day } from '../shared/day.ts'
import type { EuroCents } from '../shared/euro.ts'
import type { FteHundredths } from '../shared/fte.ts'

/**
 * Tables for a spreadsheet as content alone. Every writer (CSV, XLSX, ODS) draws this one model, so that they cannot say
 * different things.
 */
export type Workbook = {
  /** the title of the file, in its properties */
  readonly title: string
  readonly sheets: readonly Sheet[]
  /** the moment it was made */
  readonly made: Date
}

/** One table with the lines above it. Make one with `sheetOf`. */
export type Sheet = {
  readonly name: string
  /** what the table is and where it comes from: its title first, then `Stand: 12 maart 2026`, `Bron: …` */
  readonly lines: readonly string[]
  readonly columns: readonly { readonly label: string; readonly type: ColumnType }[]
  /** as many cells as there are columns */
  readonly rows: readonly (readonly SheetCell[])[]
}

export type ColumnType = 'text' | 'euro' | 'fte' | 'day' | 'integer'

export type SheetCell =
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'euro'; readonly value: EuroCents }
  | { readonly type: 'fte'; readonly value: FteHundredths }
  | { readonly type: 'day'; readonly value: Day }
  | { readonly type: 'integer'; readonly value: number }
  /** not known: an empty cell, or a word that says so; never 0 */
  | { readonly type: 'absent'; readonly word: string | null }

/** What is not known: null leaves the cell empty, `{ absent: 'niet vermeld' }` puts that word in it. */
export type Absent = null | { readonly absent: string }

/** A column: its label, the type of its cells, and what of a row stands in it. */
export type Column<Row> = { readonly label: string } & (
  | { readonly type: 'text'; of(row: Row): string | Absent }
  | { readonly type: 'euro'; of(row: Row): EuroCents | Absent }
  | { readonly type: 'fte'; of(row: Row): FteHundredths | Absent }
  | { readonly type: 'day'; of(row: Row): Day | Absent }
  | { readonly type: 'integer'; of(row: Row): number | Absent }
)

/** A sheet of these rows. Throws RangeError for an integer that is none. */
export function sheetOf<Row>(given: {
  readonly name: string
  readonly lines: readonly string[]
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
}): Sheet {
  const { name, lines, columns } = given
  return {
    name,
    lines,
    columns: columns.map(({ label, type }) => ({ label, type })),
    rows: given.rows.map((row) => columns.map((column) => cellOf(column, row))),
  }
}

function cellOf<Row>(column: Column<Row>, row: Row): SheetCell {
  switch (column.type) {
    case 'text':
      return present(column.of(row), (value) => ({ type: 'text', value }))
    case 'euro':
      return present(column.of(row), (value) => ({ type: 'euro', value }))
    case 'fte':
      return present(column.of(row), (value) => ({ type: 'fte', value }))
    case 'day':
      return present(column.of(row), (value) => ({ type: 'day', value }))
    case 'integer':
      return present(column.of(row), (value) => ({ type: 'integer', value: whole(value) }))
  }
}

function present<Value extends string | number>(value: Value | Absent, cell: (value: Value) => SheetCell): SheetCell {
  if (value === null) return { type: 'absent', word: null }
  return typeof value === 'object' ? { type: 'absent', word: value.absent } : cell(value)
}

function whole(value: number): number {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number: ${value}`)
  return value
}

import type { GridRow } from '../../documents/grid.ts'
import { nameKey } from '../../shared/name-key.ts'
import { messages } from '../../web/messages.ts'
import type { LineFields } from './add-entry.ts'
import { formatAmount, type Stage, stages, type Unit } from './contribution.ts'
import { readPasteAmount } from './paste-amount.ts'
import type { ColumnRole, Scale } from './paste-columns.ts'
import { pasteMessages as texts } from './paste-messages.ts'
import {
  type Choice,
  type Contributor,
  type ContributorReader,
  type NameRead,
  type PurposeFields,
  readContributor,
  readPurpose,
} from './paste-names.ts'

/** One cell of the table as it was understood. */
export type ReadCell = {
  readonly row: number
  readonly column: number
  readonly text: string
  /** what it means, for a person to check; null where it means nothing yet */
  readonly shown: string | null
  /** what to do about it; null when it can be used */
  readonly error: string | null
  /** what its words may mean, where a person must say or has said it */
  readonly choice: CellChoice | null
}

export type CellChoice = {
  /** the field of the form: one for all cells with these words */
  readonly name: string
  readonly choices: readonly Choice[]
  readonly chosen: string | null
}

/** An amount that the table says, and the cell it stands in. */
export type ProposedEntry = LineFields & {
  readonly row: number
  readonly column: number
  readonly amount: number | null
}

/** A row below the heads. `total` is a sum of the rows above; `empty` has no amount in it; `other-stage` says that it is of another. */
export type PasteRow = {
  readonly row: number
  readonly kind: 'contribution' | 'total' | 'empty' | 'other-stage'
  /** one for every column */
  readonly cells: readonly ReadCell[]
  /** of a total: what it says of each column of amounts; of a contribution: what would be entered */
  readonly entries: readonly ProposedEntry[]
  /** of a total: the amounts it states, by column */
  readonly stated: ReadonlyMap<number, number>
}

/** How the rows of one table are read. */
export type RowReader = ContributorReader & {
  readonly roles: readonly ColumnRole[]
  readonly scale: Scale
  /** how firm the amounts are; null while nobody said it */
  readonly stage: Stage | null
  /** for what a contribution is when no column says it */
  readonly purpose: PurposeFields
  /** what a person chose for words that may mean more, by the name of the field */
  chosen(field: string): string | null
}

/** Reads the rows below the heads. Never throws: what cannot be used is said at its cell. */
export function readPasteRows(reader: RowReader, rows: readonly GridRow[]): readonly PasteRow[] {
  const read: PasteRow[] = []
  let above = nobody
  for (const row of rows) {
    const who = whoTexts(reader, row.cells, above)
    const of = readRow(reader, row, who)
    if (of.kind === 'contribution') above = who
    read.push(of)
  }
  return withoutDoubles(read)
}

function readRow(reader: RowReader, { row, cells }: GridRow, whoIs: WhoTexts): PasteRow {
  const amounts = reader.roles.flatMap((role, index) => (role.kind === 'amount' ? [{ role, cell: cells[index]! }] : []))
  const filled = amounts.filter(({ cell }) => cell.text !== '')
  const untouched = cells.map((cell) => ({ ...cell, shown: null, error: null, choice: null }))
  if (filled.length === 0) return { row, kind: 'empty', cells: untouched, entries: [], stated: new Map() }
  if (isTotal(reader, cells)) return totalRow(reader, row, untouched)
  if (isOfOtherStage(reader, cells))
    return { row, kind: 'other-stage', cells: untouched, entries: [], stated: new Map() }
  const who = readWho(reader, cells, whoIs)
  const purpose = readFor(reader, cells)
  const year = readYear(reader, cells)
  const read = new Map([...who.cells, ...purpose.cells, ...year.cells].map((cell) => [cell.column, cell]))
  const entries: ProposedEntry[] = []
  for (const { role, cell } of filled) {
    const amount = readAmountCell(reader, cell, role.unit)
    read.set(cell.column, amount.cell)
    const of = role.year ?? year.value
    if (amount.value === undefined || who.value === null || purpose.value === null || of === null) continue
    const fields = { ...who.value, ...purpose.value, year: of, unit: role.unit }
    entries.push({ ...fields, row, column: cell.column, amount: amount.value })
  }
  const all = untouched.map((cell) => read.get(cell.column) ?? cell)
  return { row, kind: 'contribution', cells: all, entries, stated: new Map() }
}

type GridCells = GridRow['cells']

const totalWords = /^(?:(?:sub|eind)[- ]?)?(?:totaal|totalen|total|som)(?![\p{L}\d])/iu

/** Whether the first words of the row say that it adds up. */
function isTotal({ roles }: RowReader, cells: GridCells): boolean {
  const words = cells.filter(({ text }, index) => roles[index]!.kind !== 'amount' && /\p{L}/u.test(text))
  return words[0] !== undefined && totalWords.test(words[0].text)
}

/** A table that holds more stages is entered one stage at a time. */
function isOfOtherStage(reader: RowReader, cells: GridCells): boolean {
  const words = cellOf('stage', reader, cells)?.text.toLowerCase()
  const said = stages.find((each) => messages.stages[each] === words)
  return said !== undefined && reader.stage !== null && said !== reader.stage
}

function totalRow(reader: RowReader, row: number, untouched: readonly ReadCell[]): PasteRow {
  const stated = new Map<number, number>()
  const cells = untouched.map((cell, index) => {
    const role = reader.roles[index]!
    if (role.kind !== 'amount' || cell.text === '') return cell
    const amount = readAmountCell(reader, cell, role.unit)
    if (typeof amount.value === 'number') stated.set(cell.column, amount.value)
    // a total is never stored: one that cannot be read keeps nobody from going on
    return { ...amount.cell, error: null }
  })
  return { row, kind: 'total', cells, entries: [], stated }
}

function readAmountCell({ scale }: RowReader, cell: GridCells[number], unit: Unit) {
  const read = readPasteAmount(cell.text, unit, scale)
  const plain = { ...cell, choice: null }
  if ('error' in read) return { value: undefined, cell: { ...plain, shown: null, error: read.error } }
  const shown = read.value === null ? texts.notStated : formatAmount(unit, read.value)
  return { value: read.value, cell: { ...plain, shown, error: null } }
}

/** What part of a row means, with the cells it was read from; null when it means nothing yet. */
type Part<Value> = { readonly value: Value | null; readonly cells: readonly ReadCell[] }

function cellOf(kind: ColumnRole['kind'], { roles }: RowReader, cells: GridCells): GridCells[number] | null {
  const index = roles.findIndex((role) => role.kind === kind)
  return index === -1 ? null : cells[index]!
}

/** The words that say who, by column. */
type WhoTexts = { readonly who: string; readonly group: string; readonly organisation: string }

const nobody: WhoTexts = { who: '', group: '', organisation: '' }

/** Cells that stand for more rows are filled in the first of these only; a group without an organisation is the group itself. */
function whoTexts(reader: RowReader, cells: GridCells, above: WhoTexts): WhoTexts {
  const textOf = (kind: ColumnRole['kind']) => cellOf(kind, reader, cells)?.text ?? ''
  const own = { who: textOf('who') || above.who, group: textOf('constituency'), organisation: textOf('organisation') }
  if (own.group !== '') return own
  return { ...own, group: above.group, organisation: own.organisation || above.organisation }
}

function readWho(reader: RowReader, cells: GridCells, texts: WhoTexts): Part<Contributor> {
  const [groupCell, ofOrganisation] = [cellOf('constituency', reader, cells), cellOf('organisation', reader, cells)]
  const main = ofOrganisation ?? cellOf('who', reader, cells)
  const name = ofOrganisation === null ? texts.who : texts.organisation
  const group = groupCell === null || texts.group === '' ? null : readName(reader, groupCell, texts.group, null)
  if (main === null || (name === '' && group !== null)) return group ?? { value: null, cells: [] }
  if (group === null) return readName(reader, main, name, null)
  if (group.value === null) return group
  const read = readName(reader, main, name, group.value.constituencyId)
  return { value: read.value, cells: [...group.cells, ...read.cells] }
}

function readName(
  reader: RowReader,
  cell: GridCells[number],
  text: string,
  group: Contributor['constituencyId'] | null,
): Part<Contributor> {
  const name = `keuze-wie-${fieldKey(text)}`
  return partOf(cell, name, reader.chosen(name), (chosen) => readContributor(reader, text, group, chosen))
}

function readFor(reader: RowReader, cells: GridCells): Part<PurposeFields> {
  const cell = cellOf('purpose', reader, cells)
  if (cell === null) return { value: reader.purpose, cells: [] }
  const name = `keuze-bestemming-${fieldKey(cell.text)}`
  return partOf(cell, name, reader.chosen(name), (chosen) => readPurpose(reader.names, cell.text, chosen))
}

/** A cell whose words mean something, or may mean more; a choice that was made can be made again. */
function partOf<Value>(
  cell: GridCells[number],
  name: string,
  chosen: string | null,
  read: (chosen: string | null) => NameRead<Value>,
): Part<Value> {
  const open = read(null)
  const now = chosen === null ? open : read(chosen)
  const offered = [open, ...(now === open ? [] : [now])].flatMap((each) => ('error' in each ? each.choices : []))
  const choice = offered.length === 0 ? null : { name, choices: withChosen(offered, chosen, now), chosen }
  if ('error' in now) return { value: null, cells: [{ ...cell, shown: null, error: now.error, choice }] }
  return { value: now.value, cells: [{ ...cell, shown: now.label, error: null, choice }] }
}

/** What was chosen stays in the list, also when it was the second of two choices. */
function withChosen<Value>(offered: readonly Choice[], chosen: string | null, now: NameRead<Value>): readonly Choice[] {
  if (chosen === null || 'error' in now || offered.some(({ value }) => value === chosen)) return offered
  return [...offered, { value: chosen, label: now.label }]
}

/** Words as part of the name of a field. */
function fieldKey(text: string): string {
  return nameKey(text).slice(0, 80)
}

function readYear(reader: RowReader, cells: GridCells): Part<number> {
  const cell = cellOf('year', reader, cells)
  if (cell === null) return { value: null, cells: [] }
  const year = /^(?:19|20|21)\d\d$/.test(cell.text) ? Number(cell.text) : null
  const isNeeded = reader.roles.some((role) => role.kind === 'amount' && role.year === null)
  const error = year === null && isNeeded ? texts.wrongYear : null
  return { value: year, cells: [{ ...cell, shown: year === null ? null : cell.text, error, choice: null }] }
}

/** The same contributor, purpose, year and unit: one amount. */
export function lineKey({ constituencyId, organisationId, purpose, themeId, year, unit }: LineFields): string {
  return [constituencyId, organisationId, purpose, themeId, year, unit].join(' ')
}

/** What the table says twice is said at the second cell, and not entered. */
function withoutDoubles(rows: readonly PasteRow[]): readonly PasteRow[] {
  const first = new Map<string, ProposedEntry>()
  return rows.map((row) => {
    const doubles = new Map<number, string>()
    for (const entry of row.entries) {
      const other = first.get(lineKey(entry))
      if (other === undefined) first.set(lineKey(entry), entry)
      else doubles.set(entry.column, texts.double(other.row, columnName(other.column)))
    }
    if (doubles.size === 0) return row
    return {
      ...row,
      entries: row.entries.filter(({ column }) => !doubles.has(column)),
      cells: row.cells.map((cell) => ({ ...cell, error: doubles.get(cell.column) ?? cell.error })),
    }
  })
}

/** The letters that a spreadsheet gives to a column: A, B, … Z, AA. */
export function columnName(column: number): string {
  const rest = Math.floor((column - 1) / 26)
  return `${rest === 0 ? '' : columnName(rest)}${String.fromCharCode(65 + ((column - 1) % 26))}`
}

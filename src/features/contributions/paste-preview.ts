import type { GridRow } from '../../documents/grid.ts'
import type { Day } from '../../shared/day.ts'
import { FieldReader, type FormResult, type TypedFields } from '../../shared/field-reader.ts'
import { messages } from '../../web/messages.ts'
import { stages } from './contribution.ts'
import { readTerms as readMoneyTerms } from './entry-fields.ts'
import {
  type ColumnRole,
  formatRole,
  guessColumns,
  guessHeadRows,
  guessScale,
  type KnownNames,
  mostHeadRows,
  parseRole,
  type Scale,
  scales,
} from './paste-columns.ts'
import { pasteMessages as texts } from './paste-messages.ts'
import { isContributor, type PasteNames, purposeOfChoice, readPurpose } from './paste-names.ts'
import { type Decision, isReady, type PastePlan, type PasteTerms, planPaste } from './paste-plan.ts'
import { readPasteRows } from './paste-rows.ts'
import { pasteLimits } from './paste-table.ts'
import { checkTotals, type TotalCheck } from './paste-totals.ts'
import { readDayNeeded } from './read-day.ts'
import type { LedgerPosition } from './read-positions.ts'

/** What the register holds that a pasted table is read with. */
export type PasteContext = {
  readonly names: PasteNames
  readonly positions: readonly LedgerPosition[]
  /** on which memberships count while nobody said from when the amounts hold */
  readonly today: Day
}

/** A pasted table as it would be entered with what was typed so far. */
export type PastePreview = {
  readonly rows: readonly GridRow[]
  readonly headRows: number
  readonly roles: readonly ColumnRole[]
  readonly scale: Scale
  /** null while the stage or the day is not known: then it cannot be laid beside the ledger */
  readonly terms: PasteTerms | null
  readonly plan: PastePlan
  readonly totals: readonly TotalCheck[]
  /** what must be mended outside of the cells, by field */
  readonly errors: Readonly<Record<string, string>>
  /** what to do with a table of more amounts than can be entered at once */
  readonly tooMany: string | null
  /** nothing but the grounds can keep it from being entered */
  readonly ready: boolean
}

/** Reads a table with the fields of its form. Pure; the same fields and the same register give the same plan. */
export function previewPaste(rows: readonly GridRow[], fields: TypedFields, context: PasteContext): PastePreview {
  const columns = readColumns(rows, fields, context.names)
  const terms = readTerms(fields)
  const known = 'value' in terms ? terms.value : null
  const reader = {
    ...columns,
    names: context.names,
    on: known?.effectiveOn ?? context.today,
    stage: known?.stage ?? null,
    purpose: purposeOf(context.names, fields),
    constituencyId: context.names.constituencies.find(({ id }) => id === fields.achterban)?.id ?? null,
    chosen: (name: string) => (Object.hasOwn(fields, name) && fields[name] !== '' ? fields[name]! : null),
  }
  const read = readPasteRows(reader, rows.slice(columns.headRows))
  const positions = known === null ? [] : context.positions
  const plan = planPaste(read, positions, known ?? { ...anyTerms, effectiveOn: context.today }, decisions(fields))
  const amounts = countAmounts(plan, columns.roles)
  const tooMany = amounts > pasteLimits.amounts ? texts.tooManyAmounts(amounts, pasteLimits.amounts) : null
  const ofTable = tooMany === null ? {} : { kop: tooMany }
  const errors = { ...('errors' in terms ? terms.errors : {}), ...columnErrors(columns.roles), ...ofTable }
  const ready = known !== null && Object.keys(errors).length === 0 && isReady(plan)
  return { rows, ...columns, terms: known, plan, totals: checkTotals(read, columns.roles), errors, tooMany, ready }
}

/** The cells that hold an amount, or should. */
function countAmounts({ rows }: PastePlan, roles: readonly ColumnRole[]): number {
  const filled = rows.flatMap(({ kind, cells }) =>
    kind === 'contribution' ? cells.filter(({ text }, index) => text !== '' && roles[index]!.kind === 'amount') : [],
  )
  return filled.length
}

const nothingSaid = { cover: null, coverYear: null, vat: null }
const anyTerms = { stage: 'indicative', filling: null, onTop: false, terms: nothingSaid } as const

function readColumns(rows: readonly GridRow[], fields: TypedFields, names: PasteNames) {
  const known: KnownNames = {
    isContributor: (text) => isContributor(names, text),
    isPurpose: (text) => text !== '' && 'value' in readPurpose(names, text, null),
  }
  const asked = /^\d{1,2}$/.test(fields.kop ?? '') ? Number(fields.kop) : null
  const headRows = asked !== null && asked <= mostHeadRows ? asked : guessHeadRows(rows, known)
  const unit = fields.eenheid === 'euro' ? 'eur' : fields.eenheid === 'fte' ? 'fte' : null
  const guessed = guessColumns(rows, headRows, known, unit)
  const roles = guessed.map((role, index) => parseRole(fields[`kolom-${index + 1}`] ?? '') ?? role)
  const scale = scales.find((each) => String(each) === fields.schaal) ?? guessScale(rows, headRows)
  return { headRows, roles, scale }
}

function readTerms(fields: TypedFields): FormResult<PasteTerms> {
  const read = new FieldReader(fields)
  const stage = stages.find((each) => messages.stages[each] === read.text('fase'))
  if (stage === undefined) read.errors.fase = texts.stageMissing
  const effectiveOn = readDayNeeded(read, 'vanaf')
  const filling = (['within', 'extra'] as const).find((each) => texts.fillingValues[each] === read.text('invulling'))
  // without a stage or a day there is an error, and the value is not given
  const terms = { stage: stage!, effectiveOn: effectiveOn! }
  const money = readMoneyTerms(read, 'eur')
  return read.result({ ...terms, filling: filling ?? null, onTop: read.text('erbij') === 'ja', terms: money })
}

function purposeOf(names: PasteNames, fields: TypedFields) {
  const chosen = purposeOfChoice(names, fields.bestemming ?? '')
  return chosen?.value ?? { purpose: null, themeId: null }
}

/** A button decides for all rows at once, and stands above what was chosen for one. */
function decisions(fields: TypedFields): (row: number) => Decision | null {
  const decisionOf = (text: string | undefined) =>
    (['keep', 'change'] as const).find((each) => texts.decisionValues[each] === text) ?? null
  const ofAll = decisionOf(fields.doe?.replace(/^alles-/, ''))
  return (row) => ofAll ?? decisionOf(fields[`verschil-${row}`])
}

/** What the columns together leave open: who, what, when, or two of the same. */
function columnErrors(roles: readonly ColumnRole[]): Readonly<Record<string, string>> {
  const errors: Record<string, string> = {}
  const has = (...kinds: readonly ColumnRole['kind'][]) => roles.some(({ kind }) => kinds.includes(kind))
  if (!has('who', 'constituency', 'organisation')) errors['kolom-1'] = texts.noWho
  else if (!has('amount', 'ask')) errors[`kolom-${roles.length}`] = texts.noAmounts
  roles.forEach((role, index) => {
    const name = `kolom-${index + 1}`
    const isAgain = roles.findIndex((other) => formatRole(other) === formatRole(role)) < index
    if (role.kind === 'ask') errors[name] = texts.askColumn
    else if (role.kind === 'amount' && role.year === null && !has('year')) errors[name] = texts.noYear
    else if (isAgain && role.kind !== 'ignore' && !(role.kind === 'amount')) errors[name] = texts.twice
  })
  return errors
}

import type { Void } from '../../web/components/mark.ts'
import type { MatrixCell, MatrixGroup, MatrixProps, MatrixRow } from '../../web/components/matrix.ts'
import { paths } from '../../web/paths.ts'
import { distinctMarks } from '../provenance/index.ts'
import { formatBareAmount, type Stage, type Unit } from './contribution.ts'
import { formatCell } from './contribution-cell.ts'
import { contributionMessages as texts } from './contribution-messages.ts'
import { whyNothing } from './later.ts'
import {
  type Amounts,
  amountsIn,
  type Cell,
  type CellPurpose,
  isSpent,
  type Ledger,
  positionsIn,
  purposeOf,
} from './ledger.ts'
import type { Total } from './total.ts'

/** What of the ledger is shown, and which cell is open. */
export type LedgerView = {
  readonly slug: string
  readonly years: readonly number[]
  /** null: every stage, each cell its firmest */
  readonly stage: Stage | null
  readonly open: Cell | null
  /** the query that keeps the choice of years, stage and past */
  readonly filter: string
}

/** The ledger as a matrix: constituency × purpose × year, with sums. */
export function ledgerMatrix(ledger: Ledger, view: LedgerView): Omit<MatrixProps, 'checks'> {
  const purposes = shownPurposes(ledger)
  return {
    caption: texts.matrixCaption,
    units: [texts.euroPerYear, texts.ftePerYear],
    columns: purposes.map((purpose) => purposeName(ledger, purpose)),
    groups: ledger.constituencies.map((each) => group(ledger, view, purposes, each)),
    sums: view.years.map((year) => sumRow(ledger, view, purposes, year)),
  }
}

/** The positions of the years and stage that are shown. */
export function shownPositions(ledger: Ledger, { years, stage }: LedgerView): Ledger['positions'] {
  return ledger.positions.filter((each) => years.includes(each.year) && (stage === null || each.stage === stage))
}

/** The name of a purpose as a column or a caption shows it. */
export function purposeName(ledger: Pick<Ledger, 'themes'>, purpose: CellPurpose): string {
  const theme = ledger.themes.find((each) => each.id === purpose)
  if (theme !== undefined) return theme.shortName
  return texts.purposes[purpose as keyof typeof texts.purposes]
}

/** An amount without its unit, or the reason why there is none. */
function bareOrVoid(unit: Unit, total: Total | null, nothing: Void): string | Void {
  if (total === null) return nothing
  return total.stated === 0 ? 'notStated' : formatBareAmount(unit, total.amount)
}

/** Themes always; governance, other and what is not divided where they occur beside a theme. */
function shownPurposes(ledger: Ledger): readonly CellPurpose[] {
  const occurs = (purpose: CellPurpose) => ledger.positions.some((position) => purposeOf(position) === purpose)
  const themes: CellPurpose[] = ledger.themes.map((theme) => theme.id)
  const more = (['governance', 'other'] as const).filter(occurs)
  const mixed = ledger.positions.some(
    (a) => a.purpose === null && !isSpent(a) && ledger.positions.some((b) => b.purpose !== null && isBeside(a, b)),
  )
  return [...themes, ...more, ...(mixed ? (['undivided'] as const) : [])]
}

function isBeside(a: Ledger['positions'][number], b: Ledger['positions'][number]): boolean {
  return a.constituencyId === b.constituencyId && a.year === b.year
}

function group(
  ledger: Ledger,
  view: LedgerView,
  purposes: readonly CellPurpose[],
  { id, name, nameKey }: Ledger['constituencies'][number],
): MatrixGroup {
  const shown = view.years.flatMap((year) => positionsIn(ledger, { constituencyId: id, purpose: 'total', year }))
  const totals = ledger.statedTotals.filter((total) => total.constituencyId === id && view.years.includes(total.year))
  const of = totals.length > 0 ? totals : shown
  const rows = view.years.map((year) => row(ledger, view, purposes, id, year))
  const href = paths.constituency(view.slug, nameKey)
  return { name, href, marks: distinctMarks(of.flatMap((each) => each.marks)).slice(0, 3), rows }
}

function row(
  ledger: Ledger,
  view: LedgerView,
  purposes: readonly CellPurpose[],
  constituencyId: Cell['constituencyId'],
  year: number,
): MatrixRow {
  const divided = purposes.some((purpose) => positionsIn(ledger, { constituencyId, purpose, year }).length > 0)
  const isLater = purposes.some((purpose) => whyNothing(ledger, { constituencyId, purpose, year }) === 'notYet')
  const gap: MatrixCell = {
    kind: 'absent',
    reason: isLater ? 'notYet' : 'notInSource',
    span: Math.max(1, purposes.length),
    prefix: texts.divisionPrefix,
    label: texts.overPurposes,
  }
  const cells = divided
    ? purposes.map((purpose) => cellOf(ledger, view, { constituencyId, purpose, year }))
    : purposes.length === 0
      ? []
      : [gap]
  return { label: String(year), cells, total: cellOf(ledger, view, { constituencyId, purpose: 'total', year }) }
}

function sumRow(ledger: Ledger, view: LedgerView, purposes: readonly CellPurpose[], year: number): MatrixRow {
  const cells = purposes.map((purpose) => cellOf(ledger, view, { constituencyId: null, purpose, year }))
  const total = cellOf(ledger, view, { constituencyId: null, purpose: 'total', year })
  return { label: texts.sumOfYear(year), cells: joinAbsent(cells), total }
}

function cellOf(ledger: Ledger, view: LedgerView, cell: Cell): MatrixCell {
  const amounts = amountsIn(ledger, cell, view.stage)
  if (amounts === null) return { kind: 'absent', reason: whyNothing(ledger, cell, { stage: view.stage }) }
  return knownCell(ledger, view, cell, amounts)
}

function knownCell(
  ledger: Ledger,
  { slug, open, filter, stage }: LedgerView,
  cell: Cell,
  amounts: Amounts,
): MatrixCell {
  const isOpen =
    open !== null &&
    open.year === cell.year &&
    open.constituencyId === cell.constituencyId &&
    open.purpose === cell.purpose
  return {
    kind: 'known',
    euro: bareOrVoid('eur', amounts.eur, whyNothing(ledger, cell, { unit: 'eur', stage })),
    fte: bareOrVoid('fte', amounts.fte, whyNothing(ledger, cell, { unit: 'fte', stage })),
    stage: amounts.stage,
    href: paths.contributions(slug, formatCell(ledger, cell), filter),
    open: isOpen,
  }
}

/** Absent cells beside each other become one. */
function joinAbsent(cells: readonly MatrixCell[]): readonly MatrixCell[] {
  const joined: MatrixCell[] = []
  for (const cell of cells) {
    const last = joined.at(-1)
    if (cell.kind === 'absent' && last?.kind === 'absent' && last.reason === cell.reason) {
      joined[joined.length - 1] = { ...last, span: (last.span ?? 1) + 1 }
    } else joined.push(cell)
  }
  return joined
}

import { createHash } from 'node:crypto'
import type { Day } from '../../shared/day.ts'
import { RuleBroken } from '../../shared/errors.ts'
import type { Filling } from './add-entry.ts'
import type { Stage } from './contribution.ts'
import type { Terms } from './grounds.ts'
import { checkLater } from './ledger-rules.ts'
import { lineKey, type PasteRow, type ProposedEntry } from './paste-rows.ts'
import type { LedgerPosition } from './read-positions.ts'

/** What holds for the whole table. */
export type PasteTerms = {
  readonly stage: Stage
  readonly effectiveOn: Day
  /** of members: within what their group contributes, or extra; null leaves it to the ledger */
  readonly filling: Filling | null
  /** the amounts come on top of what is not divided, or divided already */
  readonly onTop: boolean
  /** where the money comes from; VAT is of money only */
  readonly terms: Terms
}

/** What a person wants with a row that differs from what stands in the ledger. */
export type Decision = 'keep' | 'change'

/** A proposed amount beside what stands in the ledger: nothing, the same, or another amount. */
export type PlannedEntry = {
  readonly entry: ProposedEntry
  readonly outcome: 'new' | 'same' | 'differs'
  readonly position: LedgerPosition | null
}

export type PlannedRow = PasteRow & {
  readonly planned: readonly PlannedEntry[]
  /** of a row that differs; null while nobody decided */
  readonly decision: Decision | null
  /** what to do about the row as a whole */
  readonly error: string | null
}

/** What would happen with a table, before anything of it is stored. */
export type PastePlan = {
  readonly rows: readonly PlannedRow[]
  /** what would be written, groups before their members, so that these find the line they stand within */
  readonly writes: readonly PlannedEntry[]
  readonly same: number
  /** amounts of the table that differ and stay as they stand */
  readonly kept: number
  /** cells and rows that must be mended */
  readonly faults: number
  /** rows of which somebody must say whether they change what stands there */
  readonly undecided: number
  /** what a person sees of this plan, in one short text: another plan has another */
  readonly seen: string
}

/** Lays the rows beside the positions of the agreement. Pure. */
export function planPaste(
  rows: readonly PasteRow[],
  positions: readonly LedgerPosition[],
  terms: PasteTerms,
  decisionOf: (row: number) => Decision | null,
): PastePlan {
  const standing = new Map(
    positions
      .filter(({ stage, period, year }) => stage === terms.stage && period === String(year))
      .map((position) => [lineKey(position), position]),
  )
  const planned = rows.map((row) => planRow(row, standing, terms, decisionOf(row.row)))
  const all = planned.flatMap((row) => row.planned.map((each) => ({ ...each, decision: row.decision })))
  const writes = all.filter(
    ({ outcome, decision }) => outcome === 'new' || (outcome === 'differs' && decision === 'change'),
  )
  const faults = planned.reduce(
    (sum, { cells, error }) => sum + cells.filter((cell) => cell.error !== null).length + (error === null ? 0 : 1),
    0,
  )
  return {
    rows: planned,
    writes: [...writes.filter(isOfGroup), ...writes.filter((each) => !isOfGroup(each))],
    same: all.filter(({ outcome }) => outcome === 'same').length,
    kept: all.filter(({ outcome, decision }) => outcome === 'differs' && decision === 'keep').length,
    faults,
    undecided: planned.filter(isUndecided).length,
    seen: fingerprint(planned, terms),
  }
}

/** Whether nothing keeps the plan from being carried out. */
export function isReady({ writes, faults, undecided }: PastePlan): boolean {
  return writes.length > 0 && faults === 0 && undecided === 0
}

/** Whether the row differs from what stands there, and nobody said yet what must happen. */
export function isUndecided({ planned, decision }: PlannedRow): boolean {
  return decision === null && planned.some(({ outcome }) => outcome === 'differs')
}

function isOfGroup({ entry }: PlannedEntry): boolean {
  return entry.organisationId === null
}

function planRow(
  row: PasteRow,
  standing: ReadonlyMap<string, LedgerPosition>,
  terms: PasteTerms,
  wanted: Decision | null,
): PlannedRow {
  const planned = row.entries.map((entry): PlannedEntry => {
    const position = standing.get(lineKey(entry)) ?? null
    if (position === null) return { entry, outcome: 'new', position }
    return { entry, outcome: position.amount === entry.amount ? 'same' : 'differs', position }
  })
  const differing = planned.filter(({ outcome }) => outcome === 'differs')
  const decision = differing.length === 0 ? null : wanted
  return { ...row, planned, decision, error: decision === 'change' ? changeFault(differing, terms) : null }
}

/** Why the amounts of a row cannot change from that day; null when they can. */
function changeFault(differing: readonly PlannedEntry[], { effectiveOn }: PasteTerms): string | null {
  try {
    for (const { position } of differing) checkLater(position!, effectiveOn)
    return null
  } catch (error) {
    if (error instanceof RuleBroken) return error.sentence
    throw error
  }
}

function fingerprint(rows: readonly PlannedRow[], terms: PasteTerms): string {
  const said = rows.flatMap(({ planned, decision }) =>
    planned.map(({ entry, outcome, position }) => [
      entry.row,
      entry.column,
      lineKey(entry),
      entry.amount,
      outcome,
      position?.entryId ?? null,
      outcome === 'differs' ? decision : null,
    ]),
  )
  const { stage, effectiveOn, filling, onTop } = terms
  return createHash('sha256')
    .update(JSON.stringify([stage, effectiveOn, filling, onTop, said]))
    .digest('hex')
    .slice(0, 32)
}

/** The plan with what the ledger refused of it said at its cells, by the key of a cell. */
export function withRefusals(plan: PastePlan, refused: ReadonlyMap<string, string>): PastePlan {
  if (refused.size === 0) return plan
  const rows = plan.rows.map((row) => ({
    ...row,
    planned: row.planned.filter(({ entry }) => !refused.has(cellKey(entry))),
    cells: row.cells.map((cell) => ({ ...cell, error: refused.get(cellKey(cell)) ?? cell.error })),
  }))
  return {
    ...plan,
    rows,
    faults: plan.faults + refused.size,
    writes: plan.writes.filter(({ entry }) => !refused.has(cellKey(entry))),
  }
}

/** A cell by its row and column. */
export function cellKey({ row, column }: { readonly row: number; readonly column: number }): string {
  return `${row}-${column}`
}

import type { Id } from '../../shared/id.ts'
import type { Past } from '../../shared/past.ts'
import type { Mark } from '../../web/components/mark.ts'
import type { ConstituencyTable, ThemeTable } from '../agreements/index.ts'
import { type Stage, stages, type Unit } from './contribution.ts'
import type { StatedTotalTable } from './contribution-table.ts'
import type { Moment } from './position.ts'
import type { LedgerPosition } from './read-positions.ts'
import { type Total, totalOf } from './total.ts'
import { overYear } from './year-amount.ts'

/** The ledger of one agreement as it stands: who, for what, which positions, and what papers say of the totals. */
export type Ledger = {
  readonly constituencies: readonly ConstituencyTable[]
  readonly themes: readonly ThemeTable[]
  readonly positions: readonly Position[]
  readonly statedTotals: readonly StatedTotal[]
  /** ascending; the years that occur */
  readonly years: readonly number[]
  /** of a past on which something was in force: what came into force later, as known then */
  readonly later: readonly LedgerPosition[]
  /** which past this is */
  readonly past: Past
  readonly moment: Moment
}

/** A position with the sources of its entry. */
export type Position = LedgerPosition & { readonly marks: readonly Mark[] }
export type StatedTotal = StatedTotalTable & { readonly marks: readonly Mark[] }

/** What a cell of the ledger is about: a theme, governance, other, what is not divided, or all of these. */
export type CellPurpose = Id<'theme'> | 'governance' | 'other' | 'undivided' | 'total'

/** One cell; without constituency it is the sum over all of them. */
export type Cell = {
  readonly constituencyId: Id<'constituency'> | null
  readonly purpose: CellPurpose
  readonly year: number
}

/** Which series a figure is of: a given stage, or the firmest or least firm that occurs. */
export type StageChoice = Stage | 'firmest' | 'least-firm'

/** What a cell holds, in one series. A unit without lines is null. */
export type Amounts = {
  readonly stage: Stage
  readonly eur: Total | null
  readonly fte: Total | null
  /** the positions that are added up */
  readonly positions: readonly Position[]
  /** how many lines have no position in this series, and so do not count */
  readonly leftOut: number
}

/** The purpose under which a position is shown. */
export function purposeOf({ purpose, themeId }: Pick<LedgerPosition, 'purpose' | 'themeId'>): CellPurpose {
  if (purpose === null) return 'undivided'
  return purpose === 'theme' ? themeId! : purpose
}

/** The positions that belong to a cell. */
export function positionsIn(ledger: Pick<Ledger, 'positions'>, cell: Cell): readonly Position[] {
  return ledger.positions.filter(
    (position) =>
      position.year === cell.year &&
      (cell.constituencyId === null || position.constituencyId === cell.constituencyId) &&
      (cell.purpose === 'total' || purposeOf(position) === cell.purpose) &&
      !isSpent(position),
  )
}

/** Adds positions up within one series, because stages are never added to each other. Null when there are none. */
export function amountsOf(positions: readonly Position[], choice: StageChoice): Amounts | null {
  const stage = chosenStage(positions, choice)
  const chosen = positions.filter((position) => position.stage === stage)
  if (stage === null || chosen.length === 0) return null
  const lines = (of: readonly LedgerPosition[]) => new Set(of.map((position) => position.lineId)).size
  return {
    stage,
    eur: totalIn(chosen, 'eur'),
    fte: totalIn(chosen, 'fte'),
    positions: chosen,
    leftOut: lines(positions) - lines(chosen),
  }
}

/** An undivided line of which everything has been divided: it is history. */
export function isSpent(position: Pick<LedgerPosition, 'purpose' | 'kind' | 'amount'>): boolean {
  return position.purpose === null && position.kind === 'split' && position.amount === 0
}

function totalIn(positions: readonly LedgerPosition[], unit: Unit): Total | null {
  const lines = positions.filter((position) => position.unit === unit)
  return lines.length === 0 ? null : totalOf(overYear(lines))
}

/** What a cell shows of one stage, or of every stage its firmest; a sum takes the least firm of its entries. Null when it holds nothing. */
export function amountsIn(ledger: Pick<Ledger, 'positions'>, cell: Cell, stage: Stage | null): Amounts | null {
  const isSum = cell.constituencyId === null || cell.purpose === 'total'
  return amountsOf(positionsIn(ledger, cell), stage ?? (isSum ? 'least-firm' : 'firmest'))
}

function chosenStage(positions: readonly LedgerPosition[], choice: StageChoice): Stage | null {
  const present = stages.filter((stage) => positions.some((position) => position.stage === stage))
  if (choice === 'firmest') return present.at(-1) ?? null
  if (choice === 'least-firm') return present[0] ?? null
  return choice
}

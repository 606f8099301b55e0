export { changeContribution } from './change-contribution.ts'
export {
  type EntryKind,
  formatAmount,
  formatAmountOverYears,
  formatBareAmount,
  type Stage,
  stages,
  type Unit,
} from './contribution.ts'
export { formatCell, sumCell } from './contribution-cell.ts'
export { contributionRoutes } from './contribution-routes.ts'
export { correctContribution, replaceContribution } from './correct-contribution.ts'
export { type ContributionFields, enterContribution } from './enter-contribution.ts'
export { enterMandate, type MandateFields } from './enter-mandate.ts'
export { enterStatedTotal } from './enter-stated-total.ts'
export { whyNothing } from './later.ts'
export {
  type Amounts,
  amountsOf,
  type Cell,
  isSpent,
  type Ledger,
  positionsIn,
  purposeOf,
} from './ledger.ts'
export { type LedgerCheck, ledgerChecks } from './ledger-checks.ts'
export { purposeName } from './ledger-matrix.ts'
export { readChangeDays, readMoment } from './past.ts'
export { type PositionEntry, positionOf } from './position.ts'
export { readLedger } from './read-ledger.ts'
export { type LedgerPosition, readPositions, readPositionsAround } from './read-positions.ts'
export { setContribution } from './set-contribution.ts'
export { splitContribution } from './split-contribution.ts'
export { type Total, totalOf } from './total.ts'
export { transferContribution } from './transfer-contribution.ts'
export { withdrawContribution } from './withdraw-contribution.ts'

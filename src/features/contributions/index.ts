export { formatAmount, formatAmountOverYears, formatBareAmount, type Stage, stages, type Unit } from './contribution.ts'
export { formatCell, sumCell, undividedCell } from './contribution-cell.ts'
export { contributionRoutes } from './contribution-routes.ts'
export { type ContributionFields, enterContribution } from './enter-contribution.ts'
export { enterStatedTotal } from './enter-stated-total.ts'
export {
  type Amounts,
  amountsOf,
  type Cell,
  isSpent,
  type Ledger,
  type Position,
  positionsIn,
  purposeOf,
} from './ledger.ts'
export { type LedgerCheck, ledgerChecks } from './ledger-checks.ts'
export { formatYears } from './ledger-page.ts'
export { readLedger } from './read-ledger.ts'
export { type LedgerPosition, readPositions } from './read-positions.ts'
export { type Total, totalOf } from './total.ts'

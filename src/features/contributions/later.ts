import type { Stage, Unit } from './contribution.ts'
import { type Cell, type Ledger, positionsIn } from './ledger.ts'

/** Why a cell holds nothing: no source says anything, or what one says was not in force yet on the day that is shown. */
export function whyNothing(
  { later }: Pick<Ledger, 'later'>,
  cell: Cell,
  { unit, stage }: { readonly unit?: Unit | undefined; readonly stage?: Stage | null | undefined } = {},
): 'notInSource' | 'notYet' {
  const alike = later.filter((each) => (unit ?? each.unit) === each.unit && (stage ?? each.stage) === each.stage)
  const positions = alike.map((position) => ({ ...position, marks: [] }))
  return positionsIn({ positions }, cell).length > 0 ? 'notYet' : 'notInSource'
}

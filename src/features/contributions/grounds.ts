import type { Id } from '../../shared/id.ts'
import type { LedgerEntryTable } from './contribution-table.ts'

/** On what an act on the ledger rests: where it was read, why, and the decision or person that allows it. */
export type Grounds = {
  readonly sourceId: Id<'source'>
  readonly mandateId: Id<'mandate'> | null
  readonly reason: string | null
}

/** What is said of the money beside its amount. */
export type Terms = Pick<LedgerEntryTable, 'cover' | 'coverYear' | 'vat'>

export function termsOf({ cover, coverYear, vat }: Terms): Terms {
  return { cover, coverYear, vat }
}

export function groundsOf({ sourceId, mandateId, reason }: Grounds): Grounds {
  return { sourceId, mandateId, reason }
}

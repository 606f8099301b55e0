import type { ReadDb } from '../../database/doors.ts'
import type { Id } from '../../shared/id.ts'

export type FreeMandate = { readonly id: Id<'mandate'>; readonly description: string }

/** The mandates of an agreement that belong to no office yet, by their words. */
export function readFreeMandates(db: ReadDb, agreementId: Id<'agreement'>): Promise<FreeMandate[]> {
  return db
    .selectFrom('mandate')
    .select(['id', 'description'])
    .where('agreementId', '=', agreementId)
    .where('officeId', 'is', null)
    .orderBy('description')
    .orderBy('id')
    .execute()
}

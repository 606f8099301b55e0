import type { ReadDb } from '../../database/doors.ts'
import type { Id } from '../../shared/id.ts'
import { type DocumentChoice, readDocumentChoices } from '../provenance/index.ts'

/** What an amount of an agreement can rest on without being typed: its mandates, and the documents of the register. */
export type GroundsChoices = {
  readonly mandates: readonly { readonly id: Id<'mandate'>; readonly description: string }[]
  readonly documents: readonly DocumentChoice[]
}

/** Reads the mandates of an agreement, and the papers of the register: its own first, then the newest. */
export async function readGroundsChoices(db: ReadDb, agreementId: Id<'agreement'>): Promise<GroundsChoices> {
  const mandates = await db
    .selectFrom('mandate')
    .select(['id', 'description'])
    .where('agreementId', '=', agreementId)
    .orderBy('description')
    .orderBy('id')
    .execute()
  return { mandates, documents: await readDocumentChoices(db, agreementId) }
}

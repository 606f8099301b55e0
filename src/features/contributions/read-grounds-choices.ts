import { sql } from 'kysely'
import type { ReadDb } from '../../database/doors.ts'
import type { Id } from '../../shared/id.ts'

/** What an amount of an agreement can rest on without being typed: its mandates, and the documents of the register. */
export type GroundsChoices = {
  readonly mandates: readonly { readonly id: Id<'mandate'>; readonly description: string }[]
  readonly documents: readonly { readonly id: Id<'document'>; readonly title: string }[]
}

/** A list longer than this is no longer a choice. */
const mostDocuments = 100

/** Reads the mandates of an agreement, and the papers of the register: its own first, then the newest. */
export async function readGroundsChoices(db: ReadDb, agreementId: Id<'agreement'>): Promise<GroundsChoices> {
  const mandates = await db
    .selectFrom('mandate')
    .select(['id', 'description'])
    .where('agreementId', '=', agreementId)
    .orderBy('description')
    .orderBy('id')
    .execute()
  const documents = await db
    .selectFrom('document')
    .innerJoin('paper', 'paper.documentId', 'document.id')
    .select(['document.id', 'document.title'])
    .groupBy(['document.id', 'document.title', 'document.createdAt'])
    .orderBy(sql`bool_or(paper.agreement_id = ${agreementId})`, 'desc')
    .orderBy('document.createdAt', 'desc')
    .limit(mostDocuments)
    .execute()
  return { mandates, documents }
}

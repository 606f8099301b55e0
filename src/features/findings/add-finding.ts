import type { Tx } from '../../database/doors.ts'
import { record } from '../../database/journal.ts'
import type { Actor } from '../../shared/actor.ts'
import { type Id, newId } from '../../shared/id.ts'
import { linkSource } from '../provenance/index.ts'
import type { FindingTable } from './finding-table.ts'

/** Adds a finding with the passages it is about. The same finding of the same document is added once. */
export async function addFinding(
  tx: Tx,
  actor: Actor,
  agreementId: Id<'agreement'>,
  fields: Omit<FindingTable, 'id' | 'agreementId' | 'foundAt'>,
  sourceIds: readonly Id<'source'>[],
): Promise<Id<'finding'>> {
  const { documentId, code, severity, holds, title, sentence } = fields
  const existing = await tx
    .selectFrom('finding')
    .select('id')
    .where('agreementId', '=', agreementId)
    .where('documentId', documentId === null ? 'is' : '=', documentId)
    .where('code', '=', code)
    .where('sentence', '=', sentence)
    .executeTakeFirst()
  if (existing !== undefined) return existing.id
  const ids = { id: newId<'finding'>(), agreementId, documentId }
  const row: FindingTable = { ...ids, code, severity, holds, title, sentence, foundAt: actor.now }
  await tx.insertInto('finding').values(row).execute()
  for (const sourceId of sourceIds) await linkSource(tx, 'finding', row.id, sourceId)
  await record(tx, actor, {
    chain: `agreement:${agreementId}`,
    action: 'finding.added',
    subjectKind: 'finding',
    subjectId: row.id,
    after: { ...row, sourceIds },
  })
  return row.id
}

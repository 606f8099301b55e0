import { sql } from 'kysely'
import type { Tx } from '../../database/doors.ts'
import { record } from '../../database/journal.ts'
import type { Actor } from '../../shared/actor.ts'
import { type Id, newId } from '../../shared/id.ts'
import { linkSource } from '../provenance/index.ts'
import type { FindingTable } from './finding-table.ts'
import { findingKeys, likeness } from './same-finding.ts'

/**
 * Adds a finding with the passages it is about. The same finding of the same document is added once. Where the register has
 * it from an earlier version of the document, or from a paper that is not here, it gets these passages as well.
 */
export async function addFinding(
  tx: Tx,
  actor: Actor,
  agreementId: Id<'agreement'>,
  fields: Omit<FindingTable, 'id' | 'agreementId' | 'foundAt'>,
  sourceIds: readonly Id<'source'>[],
  earlierVersions: readonly Id<'document'>[] = [],
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
  const known =
    (await findInEarlier(tx, agreementId, fields, earlierVersions)) ??
    (await findWithoutPassage(tx, agreementId, fields))
  if (known !== undefined) return confirm(tx, actor, known, sourceIds)
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

/** The same finding of an earlier version, that this document has no passage of yet. */
async function findInEarlier(
  tx: Tx,
  agreementId: Id<'agreement'>,
  fields: Omit<FindingTable, 'id' | 'agreementId' | 'foundAt'>,
  earlierVersions: readonly Id<'document'>[],
): Promise<FindingTable | undefined> {
  if (earlierVersions.length === 0) return undefined
  const rows = await tx
    .selectFrom('finding')
    .selectAll()
    .where('agreementId', '=', agreementId)
    .where('code', '=', fields.code)
    .where('documentId', 'in', earlierVersions)
    .where(({ not, exists }) => not(exists(sourcesOfIt(tx).where('source.documentId', '=', fields.documentId))))
    .orderBy('foundAt')
    .orderBy('id')
    .execute()
  const wanted = findingKeys(fields)
  return wanted.flatMap((key) => rows.find((row) => findingKeys(row).includes(key)) ?? [])[0]
}

/** The finding of this kind most like it that a paper without a file brought, and that no passage shows yet. */
async function findWithoutPassage(
  tx: Tx,
  agreementId: Id<'agreement'>,
  fields: Omit<FindingTable, 'id' | 'agreementId' | 'foundAt'>,
): Promise<FindingTable | undefined> {
  const rows = await findingsWithoutPassage(tx, agreementId, fields)
  const [first] = rows
    .map((row) => ({ row, likeness: likeness(row, fields) }))
    .toSorted((a, b) => b.likeness - a.likeness)
  // where two things differ, another two things are another finding
  const isOther = first?.likeness === 0 && /-differs?$/.test(fields.code)
  return isOther ? undefined : first?.row
}

function findingsWithoutPassage(
  tx: Tx,
  agreementId: Id<'agreement'>,
  { documentId, code, holds }: Pick<FindingTable, 'documentId' | 'code' | 'holds'>,
): Promise<FindingTable[]> {
  return tx
    .selectFrom('finding')
    .innerJoin('document', 'document.id', 'finding.documentId')
    .selectAll('finding')
    .where('finding.agreementId', '=', agreementId)
    .where('finding.code', '=', code)
    .where('finding.holds', '=', holds)
    .where('document.text', 'is', null)
    .where('document.id', 'is distinct from', documentId)
    .where(({ not, exists }) => not(exists(sourcesOfIt(tx).where('source.startOffset', 'is not', null))))
    .orderBy('finding.foundAt')
    .orderBy('finding.title')
    .execute()
}

/** The sources of the finding that the query around this one is at. */
function sourcesOfIt(tx: Tx) {
  return tx
    .selectFrom('recordSource')
    .innerJoin('source', 'source.id', 'recordSource.sourceId')
    .select('source.id')
    .where('recordSource.recordKind', '=', 'finding')
    .where('recordSource.recordId', '=', sql.ref<string>('finding.id'))
}

async function confirm(
  tx: Tx,
  actor: Actor,
  finding: FindingTable,
  sourceIds: readonly Id<'source'>[],
): Promise<Id<'finding'>> {
  for (const sourceId of sourceIds) await linkSource(tx, 'finding', finding.id, sourceId)
  await record(tx, actor, {
    chain: `agreement:${finding.agreementId}`,
    action: 'finding.confirmed',
    subjectKind: 'finding',
    subjectId: finding.id,
    after: { ...finding, sourceIds },
  })
  return finding.id
}

import { sql } from 'kysely'
import type { Tx } from '../../database/doors.ts'
import { record } from '../../database/journal.ts'
import type { NormalisedDocument } from '../../documents/document.ts'
import type { Actor } from '../../shared/actor.ts'
import { type Id, newId } from '../../shared/id.ts'
import { shortFileName } from '../../shared/short-file-name.ts'
import { addDocument, documentBySha256 } from '../provenance/index.ts'
import type { ReadingResult } from './facts.ts'
import { completeSketches, findPrevious, sketchFrom } from './find-previous.ts'
import { newProposal } from './new-proposal.ts'
import { sketchOf } from './paper-sketch.ts'
import { type IntakeId, proposedBy } from './proposal.ts'

/** A file that was read, outside any transaction: the file, its text, and what was found in it. */
export type ReadFile = {
  readonly bytes: Uint8Array
  readonly document: NormalisedDocument
  readonly reading: ReadingResult
}

export type StartedIntake = { readonly id: IntakeId; readonly isNew: boolean }

/** Starts the intake of a file, or finds the one that was started for the same file before. */
export async function startIntake(tx: Tx, actor: Actor, file: ReadFile): Promise<StartedIntake> {
  await sql`select pg_advisory_xact_lock(hashtext(${file.document.sha256}))`.execute(tx)
  const known = await documentBySha256(tx, file.document.sha256)
  const existing = known === null ? null : await intakeOf(tx, known.id)
  if (existing !== null) return { id: existing, isNew: false }
  const documentId = known?.id ?? (await store(tx, actor, file))
  const id = newId<'intake'>()
  await save(tx, actor, id, documentId, file.reading)
  const previousId = await linkPrevious(tx, id, file)
  const proposals = proposedBy(file.reading).length
  const after = { id, documentId, sha256: file.document.sha256, proposals, previousId }
  await record(tx, actor, { chain: 'platform', action: 'intake.started', subjectKind: 'intake', subjectId: id, after })
  return { id, isNew: true }
}

/** Keeps by what this paper can be found again, and which earlier one it looks like a version of. */
async function linkPrevious(tx: Tx, id: IntakeId, { document, reading }: ReadFile): Promise<IntakeId | null> {
  const own = sketchFrom(reading, sketchOf(document.text))
  await tx
    .insertInto('intakeSketch')
    .values({ intakeId: id, ...own })
    .execute()
  await completeSketches(tx)
  const found = await findPrevious(tx, id, own)
  if (found === null || !(await isStillThere(tx, found.previousId))) return null
  await tx
    .insertInto('intakeVersion')
    .values({ intakeId: id, ...found, decidedBy: null, decidedAt: null })
    .execute()
  return found.previousId
}

/** Whether the paper was not thrown away in the meantime; it stays until this transaction ends. */
async function isStillThere(tx: Tx, id: IntakeId): Promise<boolean> {
  const row = await tx.selectFrom('intake').select('id').where('id', '=', id).forKeyShare().executeTakeFirst()
  return row !== undefined
}

async function intakeOf(tx: Tx, documentId: Id<'document'>): Promise<IntakeId | null> {
  const row = await tx.selectFrom('intake').select('id').where('documentId', '=', documentId).executeTakeFirst()
  return row?.id ?? null
}

async function store(tx: Tx, actor: Actor, { bytes, document, reading }: ReadFile): Promise<Id<'document'>> {
  const title = reading.paper.title ?? shortFileName(document.name)
  return addDocument(tx, actor, { title, visibility: 'besloten', file: { ...document, bytes } })
}

async function save(
  tx: Tx,
  actor: Actor,
  id: IntakeId,
  documentId: Id<'document'>,
  reading: ReadingResult,
): Promise<void> {
  const facts = JSON.stringify({ ...reading, document: { ...reading.document, text: '' } })
  const row = { id, documentId, state: 'in-review', agreementId: null, facts } as const
  await tx
    .insertInto('intake')
    .values({ ...row, createdAt: actor.now, createdBy: actor.name })
    .execute()
  const proposals = proposedBy(reading).map((proposed, index) => newProposal(id, index + 1, proposed))
  for (let from = 0; from < proposals.length; from += 1000) {
    await tx
      .insertInto('proposal')
      .values(proposals.slice(from, from + 1000))
      .execute()
  }
}

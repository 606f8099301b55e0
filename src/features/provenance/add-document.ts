import type { ReadDb, Tx } from '../../database/doors.ts'
import { record } from '../../database/journal.ts'
import type { NormalisedDocument } from '../../documents/document.ts'
import type { Actor } from '../../shared/actor.ts'
import { type Id, newId } from '../../shared/id.ts'
import type { DocumentTable } from './provenance-table.ts'

export type NewDocument = {
  readonly title: string
  readonly visibility: DocumentTable['visibility']
  /** how many pages, where that is known of a document without a file */
  readonly pages?: number | null | undefined
  /** the file with its normalised text; null for a document that is known by name only */
  readonly file: (Omit<NormalisedDocument, 'unread'> & { readonly bytes: Uint8Array }) | null
}

/** Stores a document, with its file and text or as a record without a file. Of one file there is one document: ask `documentBySha256` first. */
export async function addDocument(tx: Tx, actor: Actor, input: NewDocument): Promise<Id<'document'>> {
  const id = newId<'document'>()
  const row: DocumentTable = { ...rowOf(input), id, createdAt: actor.now }
  await tx.insertInto('document').values(row).execute()
  if (input.file !== null) {
    await tx.insertInto('documentFile').values({ documentId: id, bytes: input.file.bytes }).execute()
  }
  // the text stays out of the journal: it never changes, sha256 names it, and a rejected file must be able to go
  const { text: _, ...after } = row
  const act = { action: 'document.added', subjectKind: 'document', subjectId: id, after } as const
  await record(tx, actor, { chain: 'platform', ...act })
  return id
}

/** The document of a file with these bytes, when it is here. */
export async function documentBySha256(
  db: ReadDb,
  sha256: string,
): Promise<{ readonly id: Id<'document'>; readonly title: string } | null> {
  const row = await db.selectFrom('document').select(['id', 'title']).where('sha256', '=', sha256).executeTakeFirst()
  return row ?? null
}

function rowOf({ title, visibility, pages, file }: NewDocument): Omit<DocumentTable, 'id' | 'createdAt'> {
  if (file === null) {
    const none = { fileName: null, format: null, sha256: null, normaliser: null, text: null }
    return { title, visibility, pages: pages ?? null, ...none }
  }
  const { name, format, sha256, normaliser, text } = file
  return { title, visibility, pages: file.pages, fileName: name, format, sha256, normaliser, text }
}

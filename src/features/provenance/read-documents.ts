import { type SqlBool, sql } from 'kysely'
import type { ReadDb } from '../../database/doors.ts'
import type { Id } from '../../shared/id.ts'
import type { DocumentTable, SourceTable } from './provenance-table.ts'

export const documentsPerPage = 50

export type DocumentRow = Pick<DocumentTable, 'id' | 'title' | 'format' | 'pages'> & {
  readonly agreements: readonly AgreementLink[]
}
export type AgreementLink = { readonly slug: string; readonly shortTitle: string }

/** Documents, newest first, without their text; `after` is the last one of the page before. One more than a page tells that there are more. */
export async function readDocuments(db: ReadDb, after: Id<'document'> | null): Promise<readonly DocumentRow[]> {
  let query = db.selectFrom('document').select(['id', 'title', 'format', 'pages'])
  if (after !== null) {
    query = query.where(
      sql<SqlBool>`(created_at, id) < (select last.created_at, last.id from document as last where last.id = ${after})`,
    )
  }
  const rows = await query
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(documentsPerPage + 1)
    .execute()
  const about = await readAgreementsOf(
    db,
    rows.map((row) => row.id),
  )
  return rows.map((row) => ({ ...row, agreements: about.get(row.id) ?? [] }))
}

export type DocumentDetails = Omit<DocumentTable, 'visibility' | 'normaliser'> & {
  readonly agreements: readonly AgreementLink[]
}

/** One document with its text; null when there is none with this id. */
export async function readDocument(db: ReadDb, id: Id<'document'>): Promise<DocumentDetails | null> {
  const row = await db
    .selectFrom('document')
    .select(['id', 'title', 'fileName', 'format', 'sha256', 'pages', 'text', 'createdAt'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return null
  return { ...row, agreements: (await readAgreementsOf(db, [id])).get(id) ?? [] }
}

/** The sources that lie in a document, in the order of the document. */
export async function readSourcesIn(db: ReadDb, documentId: Id<'document'>): Promise<readonly SourceTable[]> {
  return db
    .selectFrom('source')
    .selectAll()
    .where('documentId', '=', documentId)
    .orderBy(sql`page nulls first, line nulls first, label nulls first`)
    .orderBy('id')
    .execute()
}

/** One source; null when there is none with this id. */
export async function readSource(db: ReadDb, id: Id<'source'>): Promise<SourceTable | null> {
  return (await db.selectFrom('source').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

async function readAgreementsOf(
  db: ReadDb,
  ids: readonly Id<'document'>[],
): Promise<ReadonlyMap<Id<'document'>, readonly AgreementLink[]>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('paper')
    .innerJoin('agreement', 'agreement.id', 'paper.agreementId')
    .select(['paper.documentId', 'agreement.slug', 'agreement.shortTitle'])
    .where('paper.documentId', 'in', ids)
    .orderBy('agreement.slug')
    .execute()
  return Map.groupBy(rows, (row) => row.documentId)
}

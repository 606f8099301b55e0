import { sql } from 'kysely'
import type { Tx } from '../../database/doors.ts'
import type { Day } from '../../shared/day.ts'
import { type Id, newId } from '../../shared/id.ts'
import type { SourceTable } from './provenance-table.ts'

/** A place in the stored text of a document: page (null without pages) and line from 1, offsets in UTF-16 code units. */
type SourcePassage = {
  readonly page: number | null
  readonly line: number
  readonly endPage: number | null
  readonly endLine: number
  readonly start: number
  readonly end: number
  readonly quote: string
}

/** Where something was read: exactly one of these. */
export type NewSource =
  | {
      readonly kind: 'passage'
      readonly documentId: Id<'document'>
      /** null in a document without a file: then `label` says where, e.g. `tabel 1, rij VNG` */
      readonly passage: SourcePassage | null
      readonly page?: number | null | undefined
      readonly label?: string | undefined
      /** the figures as they stand there; only without a passage */
      readonly figures?: string | undefined
    }
  | { readonly kind: 'publication'; readonly address: string; readonly title: string; readonly readOn: Day }
  | { readonly kind: 'statement'; readonly saidBy: string; readonly saidOn: Day | null }
  | {
      readonly kind: 'computed'
      readonly formula: string
      /** the page of this register where what it was made from stands */
      readonly address?: string | undefined
    }

/** Gives the source its record: the one that is there already when it is the same place, or a new one. */
export async function addSource(tx: Tx, input: NewSource): Promise<Id<'source'>> {
  const columns = columnsOf(input)
  const same = sql.join(
    Object.entries(columns).map(([column, value]) => sql`${sql.ref(column)} is not distinct from ${value}`),
    sql` and `,
  )
  const existing = await tx.selectFrom('source').select('id').where(sql<boolean>`${same}`).executeTakeFirst()
  if (existing !== undefined) return existing.id
  const id = newId<'source'>()
  await tx
    .insertInto('source')
    .values({ id, ...columns })
    .execute()
  return id
}

/** Adds a source to a record, or to one field of it. Adding it twice changes nothing. */
export async function linkSource(
  tx: Tx,
  recordKind: string,
  recordId: string,
  sourceId: Id<'source'>,
  field = '',
): Promise<void> {
  const position = sql<number>`coalesce((
    select max(given.position) + 1 from record_source as given
    where given.record_kind = ${recordKind} and given.record_id = ${recordId}), 0)`
  await tx
    .insertInto('recordSource')
    .values({ recordKind, recordId, field, sourceId, position })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** One source of a record. */
export type SourceLink = {
  readonly recordKind: string
  readonly recordId: string
  readonly sourceId: Id<'source'>
  readonly field: string
  readonly position: number
}

/** Gives records that have no source yet their sources, in one go. */
export async function linkSources(tx: Tx, links: readonly SourceLink[]): Promise<void> {
  for (let from = 0; from < links.length; from += mostAtOnce)
    await tx
      .insertInto('recordSource')
      .values(links.slice(from, from + mostAtOnce))
      .execute()
}

/** A statement takes 65 535 values at most. */
const mostAtOnce = 1000

type Columns = Omit<SourceTable, 'id'>

const nothing: Omit<Columns, 'kind'> = {
  documentId: null,
  page: null,
  line: null,
  endPage: null,
  endLine: null,
  startOffset: null,
  endOffset: null,
  quote: null,
  label: null,
  address: null,
  title: null,
  readOn: null,
  saidBy: null,
  saidOn: null,
  formula: null,
}

function columnsOf(input: NewSource): Columns {
  switch (input.kind) {
    case 'passage':
      return { ...nothing, kind: 'passage', documentId: input.documentId, ...placeColumns(input) }
    case 'publication':
      return { ...nothing, kind: 'publication', address: input.address, title: input.title, readOn: input.readOn }
    case 'statement':
      return { ...nothing, kind: 'statement', saidBy: input.saidBy, saidOn: input.saidOn }
    case 'computed':
      return { ...nothing, kind: 'computed', formula: input.formula, address: input.address ?? null }
  }
}

function placeColumns(input: NewSource & { kind: 'passage' }): Partial<Columns> {
  const { passage, page = null, label = null, figures = null } = input
  if (passage === null) return { page, label, quote: figures }
  const { start, end, quote, ...place } = passage
  return {
    page: place.page,
    line: place.line,
    endPage: place.endPage,
    endLine: place.endLine,
    startOffset: start,
    endOffset: end,
    quote,
    label,
  }
}

import { type SqlBool, sql } from 'kysely'
import { endOf } from '../../database/after-images.ts'
import type { ReadDb } from '../../database/doors.ts'
import type { Day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import type { Mark } from '../../web/components/mark.ts'
import { markOf } from './source-mark.ts'

/** A record that has sources, by its kind and id: `{ kind: 'theme', id }`. */
export type RecordKey = { readonly kind: string; readonly id: string }

/** The marks of a record's sources, in the order they were added; of one field when it is named, else of all its fields. */
export type SourceMarks = (kind: string, id: string, field?: string) => readonly Mark[]

/**
 * Reads the sources of any number of records in one query, ready to be shown; of a day in the past those that the journal says
 * they had by the end of it.
 */
export async function readSources(
  db: ReadDb,
  keys: readonly RecordKey[],
  standOn: Day | null = null,
): Promise<SourceMarks> {
  const rows = keys.length === 0 ? [] : await readRows(db, keys, standOn)
  const byRecord = Map.groupBy(rows, (row) => `${row.recordKind} ${row.recordId}`)
  return (kind, id, field) => {
    const of = byRecord.get(`${kind} ${id}`) ?? []
    const marks = of.filter((row) => field === undefined || row.field === field).map(markOf)
    return distinctMarks(marks)
  }
}

/** The marks without repeats: the same words that lead to the same place. */
export function distinctMarks(marks: readonly Mark[]): readonly Mark[] {
  return [...new Map(marks.map((mark) => [`${mark.label} ${mark.href}`, mark])).values()]
}

/** The sources of a record, by id. */
export async function readSourceIds(
  db: ReadDb,
  keys: readonly RecordKey[],
  standOn: Day | null = null,
): Promise<readonly Id<'source'>[]> {
  if (keys.length === 0) return []
  const rows = await readRows(db, keys, standOn)
  return [...new Set(rows.map((row) => row.id))]
}

function readRows(db: ReadDb, keys: readonly RecordKey[], standOn: Day | null) {
  const kinds = keys.map((key) => key.kind)
  const ids = keys.map((key) => key.id)
  return db
    .selectFrom('recordSource')
    .innerJoin('source', 'source.id', 'recordSource.sourceId')
    .select(['recordSource.recordKind', 'recordSource.recordId', 'recordSource.field'])
    .selectAll('source')
    .where(
      sql<boolean>`(record_source.record_kind, record_source.record_id) in (select * from unnest(${kinds}::text[], ${ids}::uuid[]))`,
    )
    .$if(standOn !== null, (query) => query.where(hadSource(standOn!)))
    .orderBy(sql`source.kind = 'passage' and source.start_offset is null`) // a passage that can be read comes first
    .orderBy('recordSource.position')
    .execute()
}

/** An act that gives a record a source names that source in its after-image; of a source that no act names nobody knows since when. */
function hadSource(standOn: Day) {
  return sql<SqlBool>`coalesce((
    select min(journal.at) from journal
    where journal.subject_kind = record_source.record_kind and journal.subject_id = record_source.record_id
      and strpos(journal.after, record_source.source_id::text) > 0), '-infinity') < ${endOf(standOn)}`
}

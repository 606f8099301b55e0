import { type Selectable, type SqlBool, sql } from 'kysely'
import type { Day } from '../shared/day.ts'
import type { ReadDb } from './doors.ts'
import type { Chain } from './journal.ts'
import type { Tables } from './tables.ts'

/** Records as the register held them at the end of a day. */
export type AfterImages = {
  /** The records of a table, in the order in which they came. */
  of<Table extends keyof Tables>(table: Table, more?: ImageOptions<Table>): readonly Selectable<Tables[Table]>[]
}

export type ImageOptions<Table extends keyof Tables> = {
  /** what the journal calls these records, where that is not the name of the table */
  readonly kind?: string
  /** columns that the table got later, as they are in an image from before that */
  readonly added?: Partial<Selectable<Tables[Table]>>
}

/** Which records: those of these kinds on a chain, or by their ids on whatever chain they are. */
export type ImagesAsked =
  | { readonly chain: Chain; readonly kinds: readonly string[] }
  | { readonly records: readonly { readonly kind: string; readonly id: string }[] }

/**
 * The last after-image of every record by the end of a day in Europe/Amsterdam, in one query. What was gone by then, or had yet
 * to come, is left out.
 */
export async function readAfterImages(db: ReadDb, asked: ImagesAsked, standOn: Day): Promise<AfterImages> {
  const rows = await db
    .selectFrom('journal')
    .select(['subjectKind', 'subjectId', 'after'])
    .where(isAsked(asked))
    .where('at', '<', endOf(standOn))
    .orderBy('seq')
    .execute()
  const last = new Map<string, Map<string, string | null>>()
  for (const { subjectKind, subjectId, after } of rows) {
    const ofKind = last.get(subjectKind) ?? new Map<string, string | null>()
    last.set(subjectKind, ofKind.set(subjectId, after))
  }
  return {
    of: (table, { kind = kindOf(table), added = {} } = {}) =>
      [...(last.get(kind)?.values() ?? [])].filter((after) => after !== null).map((after) => imageOf(after, added)),
  }
}

/** The first moment after a day in Europe/Amsterdam, by the database's own calendar of summer time. */
export function endOf(day: Day) {
  return sql<Date>`((${day}::date + 1)::timestamp at time zone 'Europe/Amsterdam')`
}

/** `themeRole` is called `theme-role` in the journal. */
export function kindOf(table: string): string {
  return table.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

function isAsked(asked: ImagesAsked) {
  if ('chain' in asked)
    return sql<SqlBool>`journal.chain = ${asked.chain} and journal.subject_kind = any(${[...asked.kinds]}::text[])`
  const [kinds, ids] = [asked.records.map(({ kind }) => kind), asked.records.map(({ id }) => id)]
  return sql<SqlBool>`(journal.subject_kind, journal.subject_id) in (select * from unnest(${kinds}::text[], ${ids}::uuid[]))`
}

/** Moments end in `At` by their name, and are texts in the journal. */
function imageOf<Row extends object>(after: string, added: Partial<Row>): Row {
  const record: Row = JSON.parse(after, (key, value) =>
    /[a-z]At$/.test(key) && typeof value === 'string' ? new Date(value) : value,
  )
  return { ...added, ...record }
}

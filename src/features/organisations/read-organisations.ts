import { type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { ReadDb } from '../../database/doors.ts'
import type { Tables } from '../../database/tables.ts'
import { nameKey } from '../../shared/name-key.ts'
import type { Mark } from '../../web/components/mark.ts'
import { readSources } from '../provenance/index.ts'
import type { OrganisationKind } from './organisation.ts'
import type { OrganisationTable } from './organisation-table.ts'

/** What a reader asks of the list; `after` and `before` are codes, of the last and the first line of the page they come from. */
export type OrganisationFilter = {
  readonly search: string
  readonly kind: OrganisationKind | null
  readonly province: string | null
  readonly after: string | null
  readonly before: string | null
}

export type OrganisationRow = Pick<
  OrganisationTable,
  'code' | 'name' | 'shortName' | 'kind' | 'validFrom' | 'validTo'
> & { readonly provinceName: string | null }

/** A page of organisations by sort name. */
export type OrganisationList = {
  readonly rows: readonly OrganisationRow[]
  /** how many there are in all, and how many stand before this page */
  readonly total: number
  /** how many of them are invented */
  readonly invented: number
  readonly skipped: number
  readonly provinces: readonly Pick<OrganisationTable, 'code' | 'shortName'>[]
}

const perPage = 50

/** Reads a page in three queries. A page key that no organisation has gives the first page. */
export async function readOrganisationList(db: ReadDb, filter: OrganisationFilter): Promise<OrganisationList> {
  const backwards = filter.before !== null
  const key = filter.before ?? filter.after
  const rows = await db
    .selectFrom('organisation')
    .leftJoin('organisation as region', 'region.code', 'organisation.province')
    .select(['organisation.code', 'organisation.name', 'organisation.shortName', 'organisation.kind'])
    .select(['organisation.validFrom', 'organisation.validTo', 'region.shortName as provinceName'])
    .where((eb) => matching(eb, filter))
    .$if(key !== null, (query) => query.where(beyond(key!, backwards)))
    .orderBy(sql`organisation.sort_name collate "und-x-icu"`, backwards ? 'desc' : 'asc')
    .orderBy('organisation.code', backwards ? 'desc' : 'asc')
    .limit(perPage)
    .execute()
  if (backwards) rows.reverse()
  const first = rows[0]?.code ?? ''
  const counted = await db
    .selectFrom('organisation')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .select(sql<number>`count(*) filter (where ${isBefore(first)})`.as('skipped'))
    .select(sql<number>`count(*) filter (where organisation.fictitious)`.as('invented'))
    .where((eb) => matching(eb, filter))
    .executeTakeFirstOrThrow()
  const provinces = await db
    .selectFrom('organisation')
    .select(['code', 'shortName'])
    .where('kind', '=', 'province')
    .orderBy(sql`sort_name collate "und-x-icu"`)
    .execute()
  return { rows, provinces, ...counted }
}

/** Every organisation that the filter lets through, by sort name, with its sources: what goes into a file. */
export async function readOrganisationsForFile(
  db: ReadDb,
  filter: OrganisationFilter,
): Promise<readonly (OrganisationRow & { readonly fictitious: boolean; readonly marks: readonly Mark[] })[]> {
  const rows = await db
    .selectFrom('organisation')
    .leftJoin('organisation as region', 'region.code', 'organisation.province')
    .select([
      'organisation.id',
      'organisation.code',
      'organisation.name',
      'organisation.shortName',
      'organisation.kind',
    ])
    .select(['organisation.validFrom', 'organisation.validTo', 'organisation.fictitious'])
    .select('region.shortName as provinceName')
    .where((eb) => matching(eb, filter))
    .orderBy(sql`organisation.sort_name collate "und-x-icu"`)
    .orderBy('organisation.code')
    .execute()
  const keys = rows.map(({ id }) => ({ kind: 'organisation', id }))
  const marks = await readSources(db, keys)
  return rows.map(({ id, ...row }) => ({ ...row, marks: marks('organisation', id) }))
}

/** Every word of the search is somewhere in the name, the short name or the code; a province comes with what lies in it. */
function matching(eb: ExpressionBuilder<Tables, 'organisation'>, { search, kind, province }: OrganisationFilter) {
  const words = search.split(/\s+/).map(nameKey)
  const isNothing = search.trim() !== '' && words.every((word) => word === '')
  return eb.and([
    ...(isNothing ? [sql<SqlBool>`false`] : []),
    ...words.filter((word) => word !== '').map((word) => sql<SqlBool>`strpos(organisation.name_key, ${word}) > 0`),
    ...(kind === null ? [] : [eb('organisation.kind', '=', kind)]),
    ...(province === null
      ? []
      : [eb.or([eb('organisation.province', '=', province), eb('organisation.code', '=', province)])]),
  ])
}

const sortKey = sql`(organisation.sort_name collate "und-x-icu", organisation.code)`

function keyOf(code: string) {
  return sql`(select of_page.sort_name collate "und-x-icu", of_page.code from organisation as of_page where of_page.code = ${code})`
}

function beyond(code: string, backwards: boolean) {
  const isKnown = sql`exists (select from organisation as of_page where of_page.code = ${code})`
  return sql<SqlBool>`(not ${isKnown} or ${sortKey} ${sql.raw(backwards ? '<' : '>')} ${keyOf(code)})`
}

function isBefore(code: string) {
  return sql<SqlBool>`${sortKey} < ${keyOf(code)}`
}

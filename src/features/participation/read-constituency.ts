import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { ReadDb } from '../../database/doors.ts'
import type { Day } from '../../shared/day.ts'
import { NotFound } from '../../shared/errors.ts'
import type { Id } from '../../shared/id.ts'
import type { Mark } from '../../web/components/mark.ts'
import { type AgreementHead, readAgreementHead, readConstituencies } from '../agreements/index.ts'
import { isSpent } from '../contributions/index.ts'
import { readSources } from '../provenance/index.ts'
import type { Binding } from './binding.ts'
import {
  bindingIn,
  type GroupPosition,
  type GroupTotal,
  groupTotals,
  type Membership,
  type Share,
  sharesOf,
} from './constituency.ts'
import { constituencyMessages as texts } from './constituency-messages.ts'

/** A group that contributes to an agreement, and whose umbrella it has. */
export type Constituency = {
  readonly id: Id<'constituency'>
  readonly name: string
  readonly nameKey: string
  readonly umbrella: { readonly id: Id<'organisation'>; readonly code: string; readonly name: string } | null
  readonly umbrellaSigns: boolean
  readonly marks: readonly Mark[]
}

/** An organisation in the group: as a member, as who signs for it, or because it has a line. */
export type MemberRow = {
  readonly code: string
  readonly name: string
  readonly validFrom: Day | null
  readonly validTo: Day | null
  /** newest first */
  readonly memberships: readonly Membership[]
  readonly signs: boolean
  readonly shares: readonly Share[]
  readonly binding: Binding
  readonly article: string | null
}

/** Which page of the members, by the code of an organisation on the page before or after; and of which year. */
export type ConstituencyFilter = {
  readonly year: number | null
  readonly after: string | null
  readonly before: string | null
}

export type ConstituencyContent = {
  readonly head: AgreementHead
  readonly constituency: Constituency
  /** ascending; those in which the group or a member has a line */
  readonly years: readonly number[]
  readonly year: number
  readonly totals: readonly GroupTotal[]
  readonly rows: readonly MemberRow[]
  /** how many organisations there are in all, and how many stand before this page */
  readonly total: number
  readonly skipped: number
}

/** Reads the group at this address. Throws NotFound. */
export async function readConstituency(db: ReadDb, head: AgreementHead, nameKey: string): Promise<Constituency> {
  const row = (await readConstituencies(db, head.id)).find((each) => each.nameKey === nameKey)
  if (row === undefined) throw new NotFound(texts.notFound)
  const umbrella =
    row.umbrellaId === null
      ? undefined
      : await db
          .selectFrom('organisation')
          .select(['id', 'code', 'name'])
          .where('id', '=', row.umbrellaId)
          .executeTakeFirst()
  const signs = await db
    .selectFrom('signatory')
    .select('id')
    .where('agreementId', '=', head.id)
    .where('organisationId', 'is not distinct from', row.umbrellaId)
    .executeTakeFirst()
  const marks = await readSources(db, [{ kind: 'constituency', id: row.id }])
  const { id, name } = row
  return {
    id,
    name,
    nameKey,
    umbrella: umbrella ?? null,
    umbrellaSigns: signs !== undefined,
    marks: marks('constituency', id),
  }
}

const perPage = 50

/** Reads a page of the members of a group, with what each contributes in a year: the same number of queries, however many there are. */
export async function readConstituencyContent(
  db: ReadDb,
  slug: string,
  nameKey: string,
  filter: ConstituencyFilter,
  today: Day,
): Promise<ConstituencyContent> {
  const head = await readAgreementHead(db, slug)
  const constituency = await readConstituency(db, head, nameKey)
  const years = await readYears(db, constituency.id)
  const year =
    filter.year ?? years.find((each) => String(each) === today.slice(0, 4)) ?? years[0] ?? Number(today.slice(0, 4))
  const positions = await readGroupPositions(db, constituency.id, year)
  const list = await readList(db, constituency, filter)
  const memberships = await readMemberships(
    db,
    constituency.id,
    list.rows.map(({ id }) => id),
  )
  const signatories = await readSignatoryIds(db, constituency.id)
  const own = Map.groupBy(positions, ({ organisationId }) => organisationId)
  const rows = list.rows.map(({ id, ...organisation }): MemberRow => {
    const ofMember = own.get(id) ?? []
    const held = memberships.filter(({ organisationId }) => organisationId === id)
    return {
      ...organisation,
      memberships: held,
      signs: signatories.has(id),
      shares: sharesOf(ofMember),
      ...bindingIn(year, ofMember, held, constituency.umbrella !== null),
    }
  })
  return {
    head,
    constituency,
    years,
    year,
    totals: groupTotals(positions),
    rows,
    total: list.total,
    skipped: list.skipped,
  }
}

async function readYears(db: ReadDb, id: Id<'constituency'>): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('ledgerLine')
    .select('year')
    .distinct()
    .where('constituencyId', '=', id)
    .orderBy('year')
    .execute()
  return rows.map(({ year }) => year)
}

/** What counts now in a year, of the group as a whole and of every organisation in it. */
async function readGroupPositions(db: ReadDb, id: Id<'constituency'>, year: number): Promise<readonly GroupPosition[]> {
  const rows = await db
    .selectFrom('ledgerPosition as position')
    .innerJoin('ledgerEntry as entry', 'entry.id', 'position.entryId')
    .innerJoin('ledgerLine as line', 'line.id', 'position.lineId')
    .select(['entry.id as entryId', 'entry.stage', 'entry.period', 'entry.amount', 'entry.kind', 'entry.mandateId'])
    .select(['line.id as lineId', 'line.organisationId', 'line.withinId', 'line.unit', 'line.purpose'])
    .where('line.constituencyId', '=', id)
    .where('line.year', '=', year)
    .orderBy('position.lineId')
    .orderBy('position.period')
    .execute()
  return rows
    .filter((row) => !isSpent(row))
    .map(({ kind: _, purpose: __, mandateId, ...row }) => ({ ...row, hasMandate: mandateId !== null }))
}

async function readList(db: ReadDb, { id, umbrella }: Constituency, { after, before }: ConstituencyFilter) {
  const key = before ?? after
  const backwards = before !== null
  const inGroup = sql<SqlBool>`organisation.id in (
    select organisation_id from constituency_member where constituency_id = ${id}
    union select organisation_id from ledger_line where constituency_id = ${id}
    union select organisation_id from signatory where constituency_id = ${id} and organisation_id is distinct from ${umbrella?.id ?? null})`
  const rows = await db
    .selectFrom('organisation')
    .select(['id', 'code', 'name', 'validFrom', 'validTo'])
    .where(inGroup)
    .$if(key !== null, (query) => query.where(beyond(key!, backwards)))
    .orderBy(sql`organisation.sort_name collate "und-x-icu"`, backwards ? 'desc' : 'asc')
    .orderBy('organisation.code', backwards ? 'desc' : 'asc')
    .limit(perPage)
    .execute()
  if (backwards) rows.reverse()
  const counted = await db
    .selectFrom('organisation')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .select(sql<number>`count(*) filter (where ${sortKey} < ${keyOf(rows[0]?.code ?? '')})`.as('skipped'))
    .where(inGroup)
    .executeTakeFirstOrThrow()
  return { rows, ...counted }
}

const sortKey = sql`(organisation.sort_name collate "und-x-icu", organisation.code)`

function keyOf(code: string): RawBuilder<unknown> {
  return sql`(select of_page.sort_name collate "und-x-icu", of_page.code from organisation as of_page where of_page.code = ${code})`
}

/** A page key that no organisation has gives the first page. */
function beyond(code: string, backwards: boolean): RawBuilder<SqlBool> {
  const isKnown = sql`exists (select from organisation as of_page where of_page.code = ${code})`
  return sql<SqlBool>`(not ${isKnown} or ${sortKey} ${sql.raw(backwards ? '<' : '>')} ${keyOf(code)})`
}

async function readMemberships(
  db: ReadDb,
  id: Id<'constituency'>,
  organisations: readonly Id<'organisation'>[],
): Promise<readonly Membership[]> {
  if (organisations.length === 0) return []
  const rows = await db
    .selectFrom('constituencyMember')
    .select(['id', 'organisationId', 'validFrom', 'validTo', 'associationArticle'])
    .where('constituencyId', '=', id)
    .where('organisationId', 'in', organisations)
    .orderBy(sql`coalesce(valid_from, '')`, 'desc')
    .execute()
  const marks = await readSources(
    db,
    rows.map((row) => ({ kind: 'constituency-member', id: row.id })),
  )
  return rows.map((row) => ({ ...row, marks: marks('constituency-member', row.id) }))
}

async function readSignatoryIds(db: ReadDb, id: Id<'constituency'>): Promise<ReadonlySet<Id<'organisation'>>> {
  const rows = await db.selectFrom('signatory').select('organisationId').where('constituencyId', '=', id).execute()
  return new Set(rows.map(({ organisationId }) => organisationId))
}

import { type SqlBool, sql } from 'kysely'
import type { ReadDb } from '../../database/doors.ts'
import type { Day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import type { Mark } from '../../web/components/mark.ts'
import { isSpent, type Stage, stages } from '../contributions/index.ts'
import type { OrganisationTable } from '../organisations/index.ts'
import type { AgreementRef, Group, Position } from './participation.ts'

/** A signature of the organisation itself. */
export type Signature = AgreementRef & {
  readonly id: Id<'signatory'>
  readonly constituencyId: Id<'constituency'> | null
  readonly representedBy: string | null
  readonly signedOn: Day | null
  readonly marks: readonly Mark[]
  readonly dayMarks: readonly Mark[]
}

/** Something the organisation promised, as a paper says. */
export type Owed = AgreementRef & {
  readonly id: Id<'undertaking'>
  readonly text: string
  readonly due: Day | null
  readonly marks: readonly Mark[]
}

export type Who = Pick<OrganisationTable, 'id' | 'name' | 'shortName' | 'kind'>

/** What is known of an organisation's part in agreements, without the sources. */
export type Parts = {
  readonly signatures: readonly Omit<Signature, 'marks' | 'dayMarks'>[]
  readonly groups: readonly Group[]
  readonly positions: readonly (Omit<Position, 'marks'> & { readonly entryId: Id<'entry'> })[]
  readonly owed: readonly Omit<Owed, 'marks'>[]
}

/** What an organisation does in agreements as it stands now: five queries. */
export async function readParts(db: ReadDb, who: Who): Promise<Parts> {
  const signatures = await readSignatures(db, who.id)
  const groups = await readGroups(db, who.id)
  const positions = await readPositionsOf(db, who.id, groups)
  return { signatures, groups, positions, owed: await readOwed(db, who) }
}

const agreementColumns = [
  'agreement.id as agreementId',
  'agreement.slug',
  'agreement.title',
  'agreement.state',
  'agreement.term',
] as const

export function readSignatures(db: ReadDb, id: Id<'organisation'>) {
  return db
    .selectFrom('signatory')
    .innerJoin('agreement', 'agreement.id', 'signatory.agreementId')
    .select(agreementColumns)
    .select(['signatory.id', 'signatory.constituencyId', 'signatory.representedBy', 'signatory.signedOn'])
    .where('signatory.organisationId', '=', id)
    .orderBy('agreement.slug')
    .execute()
}

/** The groups it speaks for, is a member of, signs in, or has a line in. */
export async function readGroups(db: ReadDb, id: Id<'organisation'>): Promise<Group[]> {
  const rows = await db
    .selectFrom('constituency')
    .innerJoin('agreement', 'agreement.id', 'constituency.agreementId')
    .leftJoin('organisation as umbrella', 'umbrella.id', 'constituency.umbrellaId')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('constituencyMember as each')
          .select(['each.validFrom', 'each.validTo', 'each.associationArticle'])
          .whereRef('each.constituencyId', '=', 'constituency.id')
          .where('each.organisationId', '=', id)
          .orderBy(sql`coalesce(each.valid_from, '')`, 'desc')
          .limit(1)
          .as('member'),
      (join) => join.onTrue(),
    )
    .select(agreementColumns)
    .select(['constituency.id as constituencyId', 'constituency.name', 'constituency.umbrellaId'])
    .select(['umbrella.name as umbrella', 'member.associationArticle'])
    .select(['member.validFrom as memberFrom', 'member.validTo as memberTo'])
    .select(
      sql<SqlBool>`exists (select from signatory where signatory.agreement_id = agreement.id
        and signatory.organisation_id = constituency.umbrella_id)`.as('umbrellaSigns'),
    )
    .where(sql<SqlBool>`(constituency.umbrella_id = ${id}
      or exists (select from constituency_member as part where part.constituency_id = constituency.id and part.organisation_id = ${id})
      or exists (select from signatory where signatory.constituency_id = constituency.id and signatory.organisation_id = ${id})
      or exists (select from ledger_line where ledger_line.constituency_id = constituency.id and ledger_line.organisation_id = ${id}))`)
    .orderBy('agreement.slug')
    .orderBy('constituency.position')
    .execute()
  const memberships = Map.groupBy(await readMemberships(db, id), (each) => each.constituencyId)
  return rows.map((row) => ({
    ...row,
    umbrellaSigns: row.umbrellaSigns === true,
    memberships: memberships.get(row.constituencyId) ?? [],
  }))
}

function readMemberships(db: ReadDb, id: Id<'organisation'>) {
  return db
    .selectFrom('constituencyMember')
    .select(['constituencyId', 'validFrom', 'validTo'])
    .where('organisationId', '=', id)
    .execute()
}

/** What counts now on its own lines, and on those of its groups as a whole. */
async function readPositionsOf(
  db: ReadDb,
  id: Id<'organisation'>,
  groups: readonly Group[],
): Promise<Parts['positions']> {
  if (groups.length === 0) return []
  const rows = await db
    .selectFrom('ledgerPosition as position')
    .innerJoin('ledgerEntry as entry', 'entry.id', 'position.entryId')
    .innerJoin('ledgerLine as line', 'line.id', 'position.lineId')
    .innerJoin('constituency', 'constituency.id', 'line.constituencyId')
    .leftJoin('theme', 'theme.id', 'line.themeId')
    .select(['entry.id as entryId', 'entry.stage', 'entry.period', 'entry.amount', 'entry.kind', 'entry.mandateId'])
    .select(['line.agreementId', 'line.constituencyId', 'line.organisationId', 'line.purpose', 'line.year'])
    .select([
      'line.unit',
      'theme.name as theme',
      'theme.position as themePosition',
      'constituency.name as constituency',
    ])
    .where(
      'line.constituencyId',
      'in',
      groups.map((group) => group.constituencyId),
    )
    .where((eb) => eb.or([eb('line.organisationId', '=', id), eb('line.organisationId', 'is', null)]))
    .orderBy('position.lineId')
    .orderBy('position.stage')
    .orderBy('position.period')
    .execute()
  return rows
    .filter((row) => !isSpent(row))
    .toSorted(byPlace)
    .map(({ mandateId, themePosition: _, ...row }) => ({ ...row, hasMandate: mandateId !== null }))
}

type Placed = {
  readonly year: number
  readonly period: string
  readonly themePosition: number | null
  readonly organisationId: string | null
  readonly stage: Stage
}

/** By year, purpose and firmness, its own before what is its group's, and by period. */
export function byPlace(one: Placed, other: Placed): number {
  return placeOf(one) - placeOf(other) || one.period.localeCompare(other.period)
}

function placeOf({ year, themePosition, organisationId, stage }: Placed): number {
  const purpose = Math.min(themePosition ?? 999, 999)
  const isGroup = organisationId === null ? 1 : 0
  return ((year * 1000 + purpose) * 2 + isGroup) * stages.length + stages.indexOf(stage)
}

/** A promise names its maker in words: only the full name, or the short name of one that shares it with nobody, is sure. */
export function namesOf({ name, shortName, kind }: Who): readonly string[] {
  const isShared = kind === 'municipality' || kind === 'province' || kind === 'water-authority'
  return [name, ...(isShared ? [] : [shortName])].map((each) => each.toLowerCase())
}

export function readOwed(db: ReadDb, who: Who) {
  return db
    .selectFrom('undertaking')
    .innerJoin('agreement', 'agreement.id', 'undertaking.agreementId')
    .select(agreementColumns)
    .select(['undertaking.id', 'undertaking.text', 'undertaking.due'])
    .where(sql<string>`lower(undertaking.promised_by)`, 'in', namesOf(who))
    .orderBy('agreement.slug')
    .orderBy('undertaking.position')
    .execute()
}

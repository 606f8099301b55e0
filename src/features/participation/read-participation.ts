import { type SqlBool, sql } from 'kysely'
import type { ReadDb } from '../../database/doors.ts'
import type { Day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import type { Mark } from '../../web/components/mark.ts'
import { isSpent, type Stage, stages } from '../contributions/index.ts'
import type { OrganisationTable } from '../organisations/index.ts'
import { readSources } from '../provenance/index.ts'
import {
  type AgreementRef,
  type ContributionRow,
  contributionRows,
  type Group,
  type Position,
} from './participation.ts'

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

/** What an organisation does in one agreement. */
export type Participation = AgreementRef & {
  readonly signature: Signature | null
  readonly groups: readonly Group[]
  readonly contributions: readonly ContributionRow[]
  readonly owed: readonly Owed[]
}

type Who = Pick<OrganisationTable, 'id' | 'name' | 'shortName' | 'kind'>

/** What an organisation signs, contributes and owes, by agreement: six queries, however much there is. */
export async function readParticipation(db: ReadDb, who: Who): Promise<readonly Participation[]> {
  const signatures = await readSignatures(db, who.id)
  const groups = await readGroups(db, who.id)
  const positions = await readPositionsOf(db, who.id, groups)
  const owed = await readOwed(db, who)
  const marks = await readSources(db, [
    ...signatures.map(({ id }) => ({ kind: 'signatory', id })),
    ...positions.map(({ entryId }) => ({ kind: 'ledger-entry', id: entryId })),
    ...owed.map(({ id }) => ({ kind: 'undertaking', id })),
  ])
  const shown = positions.map(({ entryId, ...position }) => ({ ...position, marks: marks('ledger-entry', entryId) }))
  const agreements = new Map([...signatures, ...groups, ...owed].map((each) => [each.agreementId, each]))
  return [...agreements.values()].map(({ agreementId, slug, title, state, term }) => {
    const signature = signatures.find((each) => each.agreementId === agreementId)
    const own = groups.filter((each) => each.agreementId === agreementId)
    return {
      agreementId,
      slug,
      title,
      state,
      term,
      signature:
        signature === undefined
          ? null
          : {
              ...signature,
              marks: marks('signatory', signature.id, ''),
              dayMarks: marks('signatory', signature.id, 'signedOn'),
            },
      groups: own,
      contributions: contributionRows(
        who.id,
        own,
        shown.filter((each) => each.agreementId === agreementId),
      ),
      owed: owed
        .filter((each) => each.agreementId === agreementId)
        .map((each) => ({ ...each, marks: marks('undertaking', each.id) })),
    }
  })
}

const agreementColumns = [
  'agreement.id as agreementId',
  'agreement.slug',
  'agreement.title',
  'agreement.state',
  'agreement.term',
] as const

function readSignatures(db: ReadDb, id: Id<'organisation'>) {
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
async function readGroups(db: ReadDb, id: Id<'organisation'>): Promise<Group[]> {
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
): Promise<(Omit<Position, 'marks'> & { readonly entryId: Id<'entry'> })[]> {
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
    .toSorted((a, b) => placeOf(a) - placeOf(b) || a.period.localeCompare(b.period))
    .map(({ mandateId, themePosition: _, ...row }) => ({ ...row, hasMandate: mandateId !== null }))
}

/** By year, purpose and firmness; its own before what is its group's. */
function placeOf(row: {
  readonly year: number
  readonly themePosition: number | null
  readonly organisationId: string | null
  readonly stage: Stage
}): number {
  const purpose = Math.min(row.themePosition ?? 999, 999)
  const isGroup = row.organisationId === null ? 1 : 0
  return ((row.year * 1000 + purpose) * 2 + isGroup) * stages.length + stages.indexOf(row.stage)
}

/** A promise names its maker in words: only the full name, or the short name of one that shares it with nobody, is sure. */
function readOwed(db: ReadDb, { name, shortName, kind }: Who) {
  const isShared = kind === 'municipality' || kind === 'province' || kind === 'water-authority'
  const names = [name, ...(isShared ? [] : [shortName])].map((each) => each.toLowerCase())
  return db
    .selectFrom('undertaking')
    .innerJoin('agreement', 'agreement.id', 'undertaking.agreementId')
    .select(agreementColumns)
    .select(['undertaking.id', 'undertaking.text', 'undertaking.due'])
    .where(sql<string>`lower(undertaking.promised_by)`, 'in', names)
    .orderBy('agreement.slug')
    .orderBy('undertaking.position')
    .execute()
}

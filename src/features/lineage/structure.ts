import type { ReadDb } from '../../database/doors.ts'
import { NotFound } from '../../shared/errors.ts'
import type { Id } from '../../shared/id.ts'
import {
  type AgreementTable,
  type ConstituencyMemberTable,
  type ConstituencyTable,
  readAgreementDetails,
  type ThemeRoleTable,
  type ThemeTable,
  type UndertakingTable,
} from '../agreements/index.ts'
import { type GoalTable, readGoals } from '../goals/index.ts'
import type { OrganisationTable } from '../organisations/index.ts'
import { type RiskTable, readRisks } from '../risks/index.ts'
import { nextPeriodMessages as texts } from './next-period-messages.ts'

/** A member of a group, with what is known of the organisation. */
export type Member = ConstituencyMemberTable & {
  readonly organisation: Pick<OrganisationTable, 'name' | 'validFrom' | 'validTo'>
}

/** What an agreement is made of, apart from money, papers and what has happened. */
export type Structure = {
  readonly agreement: AgreementTable
  readonly constituencies: readonly ConstituencyTable[]
  readonly members: readonly Member[]
  readonly themes: readonly ThemeTable[]
  readonly roles: readonly ThemeRoleTable[]
  readonly goals: readonly GoalTable[]
  readonly undertakings: readonly UndertakingTable[]
  readonly risks: readonly RiskTable[]
}

/** Reads what an agreement is made of. Throws NotFound. */
export async function readStructure(db: ReadDb, id: Id<'agreement'>): Promise<Structure> {
  const agreement = await db.selectFrom('agreement').selectAll().where('id', '=', id).executeTakeFirst()
  if (agreement === undefined) throw new NotFound(texts.notFound)
  const { constituencies, themes, roles, undertakings } = await readAgreementDetails(db, id)
  return {
    agreement,
    constituencies,
    members: await readMembers(db, id),
    themes,
    roles,
    goals: await readGoals(db, id),
    undertakings,
    risks: await readRisks(db, id),
  }
}

async function readMembers(db: ReadDb, id: Id<'agreement'>): Promise<readonly Member[]> {
  const rows = await db
    .selectFrom('constituencyMember')
    .innerJoin('constituency', 'constituency.id', 'constituencyMember.constituencyId')
    .innerJoin('organisation', 'organisation.id', 'constituencyMember.organisationId')
    .selectAll('constituencyMember')
    .select(['organisation.name', 'organisation.validFrom as existsFrom', 'organisation.validTo as existsTo'])
    .where('constituency.agreementId', '=', id)
    .orderBy('constituency.position')
    .orderBy('organisation.sortName')
    .orderBy('constituencyMember.id')
    .execute()
  return rows.map(({ name, existsFrom, existsTo, ...row }) => ({
    ...row,
    organisation: { name, validFrom: existsFrom, validTo: existsTo },
  }))
}

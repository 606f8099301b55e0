import type { ReadDb } from '../../database/doors.ts'
import { calendarDay } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { readConstituencies, readThemes } from '../agreements/index.ts'
import { readAllOrganisations } from '../organisations/index.ts'
import type { Membership, PasteNames } from './paste-names.ts'
import type { PasteContext } from './paste-preview.ts'
import { readPositions } from './read-positions.ts'

/** Reads the names that a table of this agreement can hold, and what stands in its ledger now. */
export async function readPasteContext(db: ReadDb, agreementId: Id<'agreement'>, now: Date): Promise<PasteContext> {
  const positions = await readPositions(db, [agreementId])
  const names: PasteNames = {
    constituencies: await readConstituencies(db, agreementId),
    themes: await readThemes(db, agreementId),
    organisations: await readAllOrganisations(db),
    memberships: [...(await readMembers(db, agreementId)), ...positions.flatMap(contributingIn)],
  }
  return { names, positions, today: calendarDay(now) }
}

function readMembers(db: ReadDb, agreementId: Id<'agreement'>): Promise<Membership[]> {
  return db
    .selectFrom('constituencyMember as member')
    .innerJoin('constituency', 'constituency.id', 'member.constituencyId')
    .select(['member.constituencyId', 'member.organisationId', 'member.validFrom', 'member.validTo'])
    .where('constituency.agreementId', '=', agreementId)
    .execute()
}

/** An organisation that contributes in a group is in it, also where nobody entered it as a member. */
function contributingIn({ constituencyId, organisationId }: PasteContext['positions'][number]): Membership[] {
  return organisationId === null ? [] : [{ constituencyId, organisationId, validFrom: null, validTo: null }]
}

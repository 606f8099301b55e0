import type { Tx } from '../../database/doors.ts'
import { record } from '../../database/journal.ts'
import type { Actor } from '../../shared/actor.ts'
import { type Day, day, formatDay, lastDay } from '../../shared/day.ts'
import { NotFound, RuleBroken } from '../../shared/errors.ts'
import type { Id } from '../../shared/id.ts'
import { linkSource } from '../provenance/index.ts'
import { agreementMessages as texts } from './agreement-messages.ts'
import type { ConstituencyMemberTable } from './agreement-table.ts'
import { lockAgreement } from './create-agreement.ts'

export type EndMembership = {
  readonly memberId: Id<'member'>
  /** the last day of the membership; of a month or a year the last day of it */
  readonly validTo: Day
}

/**
 * Says which day was the last on which an organisation was in a group; its amounts stay where they are. The same day once more
 * is confirmed by the second source. Throws NotFound, and RuleBroken for another last day or one before the first.
 */
export async function endMembership(
  tx: Tx,
  actor: Actor,
  agreementId: Id<'agreement'>,
  { memberId, validTo }: EndMembership,
  sourceId: Id<'source'>,
): Promise<void> {
  await lockAgreement(tx, agreementId)
  const member = await loadMember(tx, agreementId, memberId)
  const ended = endedOn(member, day(lastDay(validTo)))
  await tx.updateTable('constituencyMember').set({ validTo: ended.validTo }).where('id', '=', memberId).execute()
  await linkSource(tx, 'constituency-member', memberId, sourceId, 'validTo')
  await record(tx, actor, {
    chain: `agreement:${agreementId}`,
    action: `constituency-member.${member.validTo === null ? 'ended' : 'confirmed'}`,
    subjectKind: 'constituency-member',
    subjectId: memberId,
    after: { ...ended, sourceId },
  })
}

async function loadMember(tx: Tx, agreementId: Id<'agreement'>, id: Id<'member'>): Promise<ConstituencyMemberTable> {
  const row = await tx
    .selectFrom('constituencyMember')
    .innerJoin('constituency', 'constituency.id', 'constituencyMember.constituencyId')
    .selectAll('constituencyMember')
    .where('constituencyMember.id', '=', id)
    .where('constituency.agreementId', '=', agreementId)
    .executeTakeFirst()
  if (row === undefined) throw new NotFound(texts.noSuchMember)
  return row
}

function endedOn(member: ConstituencyMemberTable, validTo: Day): ConstituencyMemberTable {
  if (member.validTo !== null && member.validTo !== validTo)
    throw new RuleBroken(texts.memberEndedAlready(formatDay(member.validTo)))
  if (member.validFrom !== null && validTo < member.validFrom)
    throw new RuleBroken(texts.memberEndsBeforeItBegins(formatDay(member.validFrom)))
  return { ...member, validTo }
}

import type { Tx } from '../../database/doors.ts'
import type { Actor } from '../../shared/actor.ts'
import type { Day } from '../../shared/day.ts'
import { overlaps } from '../../shared/day-range.ts'
import { RuleBroken } from '../../shared/errors.ts'
import { type Id, newId } from '../../shared/id.ts'
import { agreementMessages as texts } from './agreement-messages.ts'
import type { ConstituencyMemberTable } from './agreement-table.ts'
import { lockAgreement } from './create-agreement.ts'
import { type Entered, enterFact } from './entered.ts'

export type MemberFields = {
  readonly constituencyId: Id<'constituency'>
  readonly organisationId: Id<'organisation'>
  /** null: since when is not known */
  readonly validFrom?: Day | null | undefined
  /** the last day; null while it is a member */
  readonly validTo?: Day | null | undefined
  /** the decision of the association, with its article, that binds the member */
  readonly associationArticle?: string | null | undefined
}

/**
 * Says that an organisation is in a group, from and to which day. Throws RuleBroken when it is in that group on one of those
 * days already: the ranges of a member do not overlap.
 */
export async function enterMember(
  tx: Tx,
  actor: Actor,
  agreementId: Id<'agreement'>,
  { constituencyId, organisationId, validFrom = null, validTo = null, associationArticle = null }: MemberFields,
  sourceId: Id<'source'>,
): Promise<Entered> {
  await lockAgreement(tx, agreementId)
  const rows = await tx
    .selectFrom('constituencyMember')
    .selectAll()
    .where('constituencyId', '=', constituencyId)
    .where('organisationId', '=', organisationId)
    .execute()
  const range = { validFrom, validTo }
  const existing = rows.find((row) => row.validFrom === validFrom && row.validTo === validTo)
  if (existing === undefined && rows.some((row) => overlaps(row, range))) throw new RuleBroken(texts.memberOverlaps)
  return enterFact<ConstituencyMemberTable>(tx, actor, {
    agreementId,
    kind: 'constituency-member',
    sourceId,
    existing,
    add: async () => {
      const row = { id: newId<'member'>(), constituencyId, organisationId, ...range, associationArticle }
      await tx.insertInto('constituencyMember').values(row).execute()
      return row
    },
    complete: async (row) => {
      if (row.associationArticle !== null || associationArticle === null) return null
      await tx.updateTable('constituencyMember').set({ associationArticle }).where('id', '=', row.id).execute()
      return { ...row, associationArticle }
    },
  })
}

import type { Tx } from '../../database/doors.ts'
import { record } from '../../database/journal.ts'
import type { Actor } from '../../shared/actor.ts'
import { NotFound, RuleBroken } from '../../shared/errors.ts'
import type { Id } from '../../shared/id.ts'
import { lockAgreement } from '../agreements/index.ts'
import { linkSource } from '../provenance/index.ts'
import { governanceRules as rules } from './governance-messages.ts'
import { loadOffice } from './load-governance.ts'

export type GiveMandate = {
  readonly mandateId: Id<'mandate'>
  readonly officeId: Id<'office'>
  readonly sourceId: Id<'source'>
}

/** Says to which office a mandate was given, whoever holds it. Throws RuleBroken when it belongs to another, NotFound. */
export async function giveMandate(
  tx: Tx,
  actor: Actor,
  agreementId: Id<'agreement'>,
  { mandateId, officeId, sourceId }: GiveMandate,
): Promise<void> {
  await lockAgreement(tx, agreementId)
  await loadOffice(tx, officeId)
  const mandate = await tx
    .selectFrom('mandate')
    .selectAll()
    .where('id', '=', mandateId)
    .where('agreementId', '=', agreementId)
    .executeTakeFirst()
  if (mandate === undefined) throw new NotFound(rules.mandateNotFound)
  if (mandate.officeId !== null && mandate.officeId !== officeId) throw new RuleBroken(rules.mandateGiven)
  await tx.updateTable('mandate').set({ officeId }).where('id', '=', mandateId).execute()
  await linkSource(tx, 'mandate', mandateId, sourceId, 'officeId')
  await record(tx, actor, {
    chain: `agreement:${agreementId}`,
    action: 'mandate.given',
    subjectKind: 'mandate',
    subjectId: mandateId,
    after: { ...mandate, officeId, givenSourceId: sourceId },
  })
}

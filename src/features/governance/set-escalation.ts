import type { Tx } from '../../database/doors.ts'
import { record } from '../../database/journal.ts'
import type { Actor } from '../../shared/actor.ts'
import { RuleBroken } from '../../shared/errors.ts'
import type { Id } from '../../shared/id.ts'
import { lockAgreement } from '../agreements/index.ts'
import { linkSource } from '../provenance/index.ts'
import { makesCircle } from './governance.ts'
import { governanceRules as rules } from './governance-messages.ts'
import type { BodyTable } from './governance-table.ts'
import { loadBodies, loadBody } from './load-governance.ts'

export type SetEscalation = {
  readonly bodyId: Id<'body'>
  /** null: nobody knows, or nowhere */
  readonly to: Id<'body'> | null
  readonly sourceId: Id<'source'>
}

/** Says to which body another goes with what it cannot settle. Throws RuleBroken when it would come back to itself. */
export async function setEscalation(
  tx: Tx,
  actor: Actor,
  agreementId: Id<'agreement'>,
  { bodyId, to, sourceId }: SetEscalation,
): Promise<BodyTable> {
  await lockAgreement(tx, agreementId)
  const body = await loadBody(tx, agreementId, bodyId)
  if (to !== null) await loadBody(tx, agreementId, to)
  if (to !== null && makesCircle(await loadBodies(tx, agreementId), bodyId, to))
    throw new RuleBroken(rules.circle(body.shortName))
  const changed = { ...body, escalatesTo: to }
  await tx.updateTable('body').set({ escalatesTo: to }).where('id', '=', bodyId).execute()
  await linkSource(tx, 'body', bodyId, sourceId, escalationField(to))
  await record(tx, actor, {
    chain: `agreement:${agreementId}`,
    action: 'body.escalation-set',
    subjectKind: 'body',
    subjectId: bodyId,
    after: { ...changed, sourceId },
  })
  return changed
}

/** The part of a body that says where it goes. It names the place: an earlier one keeps its own sources. */
export function escalationField(to: Id<'body'> | null): string {
  return `escalatesTo:${to ?? ''}`
}

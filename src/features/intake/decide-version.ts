import type { Tx } from '../../database/doors.ts'
import { record } from '../../database/journal.ts'
import type { Actor } from '../../shared/actor.ts'
import { RuleBroken } from '../../shared/errors.ts'
import { type Intake, loadIntake, lockIntake } from './load-intake.ts'
import { versionMessages as texts } from './version-messages.ts'

export type DecideVersion = { readonly intakeId: string; readonly isVersion: boolean }

/**
 * Records whether a paper is a next version of the earlier one it looks like, by whom and when. Refused (RuleBroken) when it
 * looks like none, and once something of the paper is in the register.
 */
export async function decideVersion(tx: Tx, actor: Actor, input: DecideVersion): Promise<Intake> {
  await lockIntake(tx, input.intakeId)
  const intake = await loadIntake(tx, input.intakeId)
  const state = input.isVersion ? 'confirmed' : 'denied'
  if (intake.version === null) throw new RuleBroken(texts.noPrevious)
  if (intake.version.state === state) return intake
  if (intake.state === 'adopted') throw new RuleBroken(texts.alreadyAdopted)
  const decided = { state, decidedBy: actor.name, decidedAt: actor.now } as const
  await tx.updateTable('intakeVersion').set(decided).where('intakeId', '=', intake.id).execute()
  await record(tx, actor, {
    chain: 'platform',
    action: `intake.version-${state}`,
    subjectKind: 'intake',
    subjectId: intake.id,
    after: { id: intake.id, previousId: intake.version.previousId, ...decided },
  })
  return loadIntake(tx, input.intakeId)
}

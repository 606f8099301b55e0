import type { Tx } from '../../database/doors.ts'
import { record } from '../../database/journal.ts'
import type { Actor } from '../../shared/actor.ts'
import { clearProposals } from './clear.ts'
import { compareWithRegister, numbersThatDiffer } from './compare.ts'
import { findTarget } from './find-target.ts'
import { type Intake, loadIntake, lockIntake } from './load-intake.ts'
import { withRegisterFindings } from './register-findings-known.ts'

/** Accepts every open proposal that is clear. Gives the intake as it now stands, and how many were accepted. */
export async function acceptClear(
  tx: Tx,
  actor: Actor,
  intakeId: string,
): Promise<{ readonly intake: Intake; readonly accepted: number }> {
  await lockIntake(tx, intakeId)
  const loaded = await loadIntake(tx, intakeId)
  const target = await findTarget(tx, loaded)
  const intake = await withRegisterFindings(tx, loaded, target)
  const differs = numbersThatDiffer(await compareWithRegister(tx, intake, target))
  const clear = clearProposals(intake, differs)
  if (clear.length === 0) return { intake, accepted: 0 }
  const judged = { state: 'accepted', judgedBy: actor.name, judgedAt: actor.now } as const
  const ids = clear.map(({ id }) => id)
  await tx.updateTable('proposal').set(judged).where('id', 'in', ids).execute()
  const after = { id: intake.id, accepted: clear.map(({ number }) => number) }
  await record(tx, actor, {
    chain: 'platform',
    action: 'intake.clear-accepted',
    subjectKind: 'intake',
    subjectId: intake.id,
    after,
  })
  return { intake: await loadIntake(tx, intakeId), accepted: clear.length }
}

import type { Tx } from '../../database/doors.ts'
import { record } from '../../database/journal.ts'
import type { Actor } from '../../shared/actor.ts'
import { RuleBroken } from '../../shared/errors.ts'
import { intakeMessages as texts } from './intake-messages.ts'
import { type Intake, loadIntake, lockIntake } from './load-intake.ts'

/** Throws a paper away: its proposals, its text and its file are gone. Refused once something of it is in the register. */
export async function rejectIntake(tx: Tx, actor: Actor, intakeId: string): Promise<void> {
  await lockIntake(tx, intakeId)
  const intake = await loadIntake(tx, intakeId)
  if (intake.state === 'adopted' || (await isCited(tx, intake))) throw new RuleBroken(texts.rejectAdopted)
  await tx.deleteFrom('intake').where('id', '=', intake.id).execute()
  await tx.deleteFrom('document').where('id', '=', intake.documentId).execute()
  await record(
    tx,
    actor,
    { chain: 'platform', action: 'intake.rejected', subjectKind: 'intake', subjectId: intake.id, after: null },
    {
      chain: 'platform',
      action: 'document.removed',
      subjectKind: 'document',
      subjectId: intake.documentId,
      after: null,
    },
  )
}

/** Whether anything in the register points to the document. */
async function isCited(tx: Tx, { documentId }: Intake): Promise<boolean> {
  const source = await tx.selectFrom('source').select('id').where('documentId', '=', documentId).executeTakeFirst()
  const paper = await tx.selectFrom('paper').select('id').where('documentId', '=', documentId).executeTakeFirst()
  return source !== undefined || paper !== undefined
}

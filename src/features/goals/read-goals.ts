import type { ReadDb } from '../../database/doors.ts'
import type { Day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { inOrder, readImagesOf } from '../agreements/index.ts'
import type { GoalTable } from './goal-table.ts'

/** The goals of an agreement, in the order of the source; now or as the register showed them at the end of a day. */
export async function readGoals(
  db: ReadDb,
  agreementId: Id<'agreement'>,
  standOn: Day | null = null,
): Promise<readonly GoalTable[]> {
  if (standOn !== null) return inOrder((await readImagesOf(db, agreementId, standOn, ['goal'])).of('goal'))
  return db.selectFrom('goal').selectAll().where('agreementId', '=', agreementId).orderBy('position').execute()
}

import type { ReadDb } from '../../database/doors.ts'
import type { Id } from '../../shared/id.ts'
import type { GoalTable } from './goal-table.ts'

/** The goals of an agreement, in the order of the source. */
export async function readGoals(db: ReadDb, agreementId: Id<'agreement'>): Promise<readonly GoalTable[]> {
  return db.selectFrom('goal').selectAll().where('agreementId', '=', agreementId).orderBy('position').execute()
}

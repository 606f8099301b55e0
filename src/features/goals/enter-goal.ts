import type { Tx } from '../../database/doors.ts'
import type { Actor } from '../../shared/actor.ts'
import { type Id, newId } from '../../shared/id.ts'
import { type Entered, enterFact, nextPosition } from '../agreements/index.ts'
import type { GoalTable } from './goal-table.ts'
import { findSameGoal, type GoalFields, goalDifference } from './same-goal.ts'

/** A goal; see `findSameGoal` for when it is there already. Fills what was not known of it. */
export async function enterGoal(
  tx: Tx,
  actor: Actor,
  agreementId: Id<'agreement'>,
  { text, percentageHundredths, subject, year, owner }: GoalFields,
  sourceId: Id<'source'>,
): Promise<Entered> {
  const offered: GoalFields = { text, percentageHundredths, subject, year, owner }
  const all = await tx
    .selectFrom('goal')
    .selectAll()
    .where('agreementId', '=', agreementId)
    .orderBy('position')
    .execute()
  return enterFact<GoalTable>(tx, actor, {
    agreementId,
    kind: 'goal',
    sourceId,
    existing: findSameGoal(all, offered),
    difference: (row) => goalDifference(row, offered),
    add: async () => {
      const position = await nextPosition(tx, 'goal', agreementId)
      const row = { id: newId<'goal'>(), agreementId, ...offered, position }
      await tx.insertInto('goal').values(row).execute()
      return row
    },
    complete: async (row) => {
      const completed = {
        percentageHundredths: row.percentageHundredths ?? percentageHundredths,
        subject: row.subject ?? subject,
        year: row.year ?? year,
        owner: row.owner ?? owner,
      }
      if (isComplete(row, completed)) return null
      await tx.updateTable('goal').set(completed).where('id', '=', row.id).execute()
      return { ...row, ...completed }
    },
  })
}

function isComplete(row: GoalTable, completed: Omit<GoalFields, 'text'>): boolean {
  return (
    row.percentageHundredths === completed.percentageHundredths &&
    row.subject === completed.subject &&
    row.year === completed.year &&
    row.owner === completed.owner
  )
}

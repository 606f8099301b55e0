import type { Tx } from '../../database/doors.ts'
import type { Actor } from '../../shared/actor.ts'
import type { Day } from '../../shared/day.ts'
import { RuleBroken } from '../../shared/errors.ts'
import type { Id } from '../../shared/id.ts'
import { checkDays } from './enter-holder.ts'
import { governanceRules as rules } from './governance-messages.ts'
import type { OfficeHolderTable } from './governance-table.ts'
import { closeHolder, lockOffice } from './keep-holder.ts'
import { loadHolders } from './load-governance.ts'

export type EndHolder = {
  readonly officeId: Id<'office'>
  readonly holderId: Id<'office-holder'>
  readonly lastDay: Day
  readonly sourceId: Id<'source'>
}

/** Says that somebody no longer holds an office or stands in, without a successor: the office stands empty. Throws RuleBroken. */
export async function endHolder(
  tx: Tx,
  actor: Actor,
  { officeId, holderId, lastDay, sourceId }: EndHolder,
): Promise<OfficeHolderTable> {
  const office = await lockOffice(tx, officeId)
  const row = (await loadHolders(tx, officeId)).find((each) => each.id === holderId && each.validTo === null)
  if (row === undefined) throw new RuleBroken(rules.nobodyEnds)
  checkDays({ validFrom: row.validFrom, validTo: lastDay })
  return closeHolder(tx, actor, office, row, lastDay, sourceId)
}

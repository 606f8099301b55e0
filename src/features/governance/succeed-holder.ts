import type { Tx } from '../../database/doors.ts'
import type { Actor } from '../../shared/actor.ts'
import { type Day, formatDay } from '../../shared/day.ts'
import { dayBefore } from '../../shared/day-range.ts'
import { RuleBroken } from '../../shared/errors.ts'
import type { Id } from '../../shared/id.ts'
import { isTaken } from './governance.ts'
import { governanceRules as rules } from './governance-messages.ts'
import type { OfficeHolderTable } from './governance-table.ts'
import { addHolder, closeHolder, lockOffice } from './keep-holder.ts'
import { loadHolders } from './load-governance.ts'

export type SucceedHolder = {
  readonly officeId: Id<'office'>
  readonly name: string
  /** the first day of the new holder; the day before is the last of who held it */
  readonly from: Day
  /** who stands in from then on; null: whoever did stays */
  readonly deputy: string | null
  readonly sourceId: Id<'source'>
}

/**
 * An election, or any other change of person: whoever holds the office ends, and the new holder begins. Mandates, signatures
 * and seats belong to the office and stay as they are. Throws RuleBroken when the office has a holder after that day.
 */
export async function succeedHolder(tx: Tx, actor: Actor, input: SucceedHolder): Promise<OfficeHolderTable> {
  const { officeId, name, from, deputy, sourceId } = input
  const office = await lockOffice(tx, officeId)
  const leaving = (await loadHolders(tx, officeId)).filter(
    (row) => row.validTo === null && (row.kind === 'holder' || deputy !== null),
  )
  for (const row of leaving) {
    if (row.validFrom !== null && row.validFrom >= from)
      throw new RuleBroken(rules.beganLater(formatDay(row.validFrom)))
    await closeHolder(tx, actor, office, row, dayBefore(from), sourceId)
  }
  const range = { validFrom: from, validTo: null }
  if (isTaken(await loadHolders(tx, officeId), { kind: 'holder', ...range })) throw new RuleBroken(rules.taken)
  if (deputy !== null) await addHolder(tx, actor, office, { name: deputy, kind: 'deputy', ...range }, sourceId)
  return addHolder(tx, actor, office, { name, kind: 'holder', ...range }, sourceId)
}

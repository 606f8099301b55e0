import type { Tx } from '../../database/doors.ts'
import type { Actor } from '../../shared/actor.ts'
import type { Day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { addEntry, newEntry } from './add-entry.ts'
import { type Grounds, groundsOf, type Terms, termsOf } from './grounds.ts'
import { checkAmount, checkLater, checkMandate } from './ledger-rules.ts'
import { loadCurrent } from './load-entry.ts'

export type ChangeContribution = Grounds &
  Terms & {
    /** what counts now, and what the change was made from */
    readonly entryId: Id<'entry'>
    readonly amount: number | null
    /** later than what it changes */
    readonly effectiveOn: Day
  }

/** From a later day another amount holds. Throws Conflict when somebody changed it first, RuleBroken when it is not later. */
export async function changeContribution(
  tx: Tx,
  actor: Actor,
  agreementId: Id<'agreement'>,
  input: ChangeContribution,
): Promise<Id<'entry'>> {
  const { entry } = await loadCurrent(tx, agreementId, input.entryId)
  checkAmount(input.amount)
  checkMandate(entry.stage, input.mandateId)
  checkLater(entry, input.effectiveOn)
  const { lineId, stage, period } = entry
  const { amount, effectiveOn } = input
  const fields = { lineId, stage, period, amount, effectiveOn, kind: 'change' } as const
  return addEntry(tx, actor, agreementId, newEntry(actor, { ...fields, ...termsOf(input), ...groundsOf(input) }))
}

import type { Tx } from '../../database/doors.ts'
import type { Actor } from '../../shared/actor.ts'
import type { Day } from '../../shared/day.ts'
import { RuleBroken } from '../../shared/errors.ts'
import type { Id } from '../../shared/id.ts'
import { addEntry, newEntry } from './add-entry.ts'
import { type Grounds, groundsOf } from './grounds.ts'
import { ledgerRuleMessages as texts } from './ledger-rule-messages.ts'
import { checkMandate, checkNotBefore } from './ledger-rules.ts'
import { loadCurrent } from './load-entry.ts'

export type WithdrawContribution = Grounds & { readonly entryId: Id<'entry'>; readonly effectiveOn: Day }

/** Takes a contribution back from a day on: it counts as nothing, and its history stays. Throws Conflict when somebody changed it first. */
export async function withdrawContribution(
  tx: Tx,
  actor: Actor,
  agreementId: Id<'agreement'>,
  input: WithdrawContribution,
): Promise<Id<'entry'>> {
  const { entry } = await loadCurrent(tx, agreementId, input.entryId)
  if (entry.kind === 'withdraw') throw new RuleBroken(texts.withdrawnAlready)
  checkMandate(entry.stage, input.mandateId)
  checkNotBefore(entry, input.effectiveOn)
  const { lineId, stage, period, cover, coverYear, vat } = entry
  const fields = { lineId, stage, period, cover, coverYear, vat, amount: 0, kind: 'withdraw' } as const
  return addEntry(
    tx,
    actor,
    agreementId,
    newEntry(actor, { ...fields, effectiveOn: input.effectiveOn, ...groundsOf(input) }),
  )
}

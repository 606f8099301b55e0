import type { Tx } from '../../database/doors.ts'
import type { Actor } from '../../shared/actor.ts'
import { type Day, day, lastDay } from '../../shared/day.ts'
import { NotFound, RuleBroken } from '../../shared/errors.ts'
import type { Id } from '../../shared/id.ts'
import { existenceOn, readOrganisations } from '../organisations/index.ts'
import type { LedgerLineTable } from './contribution-table.ts'
import type { Grounds } from './grounds.ts'
import { ledgerRuleMessages as texts } from './ledger-rule-messages.ts'
import { checkAmount, checkNotBefore } from './ledger-rules.ts'
import { loadCurrent } from './load-entry.ts'
import { moveAmount } from './move-amount.ts'
import { inWords } from './set-contribution.ts'

export type TransferContribution = Grounds & {
  /** the organisation's amount as it counts now */
  readonly entryId: Id<'entry'>
  readonly to: { readonly constituencyId: Id<'constituency'>; readonly organisationId: Id<'organisation'> }
  /** how much goes over; cents or hundredths of fte */
  readonly amount: number
  readonly effectiveOn: Day
}

/**
 * Moves an amount, or part of it, from one organisation to another on a named decision, for the same purpose, year and stage.
 * What the one loses the other gains. Throws Conflict when somebody changed the amount first, RuleBroken without a decision.
 */
export async function transferContribution(
  tx: Tx,
  actor: Actor,
  agreementId: Id<'agreement'>,
  input: TransferContribution,
): Promise<void> {
  const { entry, line } = await loadCurrent(tx, agreementId, input.entryId)
  checkTransfer(line, entry.amount, input)
  await checkTarget(tx, input)
  checkNotBefore(entry, input.effectiveOn)
  const filling = line.withinId === null ? 'extra' : 'within'
  const gains = [{ line: { ...line, ...input.to }, amount: input.amount, filling }] as const
  await moveAmount(tx, actor, agreementId, { ...input, kind: 'transfer', from: entry, gains })
}

function checkTransfer(
  line: LedgerLineTable,
  there: number | null,
  { to, amount, mandateId }: TransferContribution,
): void {
  if (line.organisationId === null) throw new RuleBroken(texts.groupOnly)
  if (line.organisationId === to.organisationId && line.constituencyId === to.constituencyId)
    throw new RuleBroken(texts.toItself)
  if (mandateId === null) throw new RuleBroken(texts.needsDecision)
  checkAmount(amount)
  if (amount === 0) throw new RuleBroken(texts.nothingMoved)
  if (amount > (there ?? 0)) throw new RuleBroken(texts.moreThanThere(inWords(line.unit, there)))
}

/** Whoever takes an amount over must be there on the day it goes over. */
async function checkTarget(tx: Tx, { to, effectiveOn }: TransferContribution): Promise<void> {
  const target = (await readOrganisations(tx, [to.organisationId])).get(to.organisationId)
  if (target === undefined) throw new NotFound(texts.noOrganisation)
  const existence = existenceOn(target, day(lastDay(effectiveOn)))
  if (existence !== 'exists') throw new RuleBroken(texts.notThere[existence](target.name))
}

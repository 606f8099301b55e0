import type { Tx } from '../../database/doors.ts'
import type { Actor } from '../../shared/actor.ts'
import { RuleBroken } from '../../shared/errors.ts'
import type { Id } from '../../shared/id.ts'
import { addEntry, newEntry } from './add-entry.ts'
import { type Grounds, groundsOf, type Terms, termsOf } from './grounds.ts'
import { ledgerRuleMessages as texts } from './ledger-rule-messages.ts'
import { checkAmount, checkCorrectable, checkMandate } from './ledger-rules.ts'
import { type LoadedEntry, loadEntry } from './load-entry.ts'
import { isVoided } from './read-positions.ts'
import { type SetContribution, setContribution } from './set-contribution.ts'

export type CorrectContribution = Grounds & Terms & { readonly entryId: Id<'entry'>; readonly amount: number | null }

/**
 * Puts right what was wrong from its first day: voids an entry and repeats its day. Throws Conflict when somebody corrected it
 * first, RuleBroken for one half of a split or transfer, or when nothing changes.
 */
export async function correctContribution(
  tx: Tx,
  actor: Actor,
  agreementId: Id<'agreement'>,
  input: CorrectContribution,
): Promise<Id<'entry'>> {
  const entry = await loadCorrectable(tx, agreementId, input.entryId)
  checkAmount(input.amount)
  checkMandate(entry.stage, input.mandateId)
  if (isSame(entry, input)) throw new RuleBroken(texts.nothingChanges)
  const { id, lineId, stage, period, effectiveOn, fromId } = entry
  const fields = {
    lineId,
    stage,
    period,
    effectiveOn,
    fromId,
    amount: input.amount,
    voids: id,
    kind: 'correct',
  } as const
  return addEntry(tx, actor, agreementId, newEntry(actor, { ...fields, ...termsOf(input), ...groundsOf(input) }))
}

/** An entry that stood on the wrong line or day: it is voided, and set anew where it belongs. Throws as correctContribution and setContribution do. */
export async function replaceContribution(
  tx: Tx,
  actor: Actor,
  agreementId: Id<'agreement'>,
  input: Omit<SetContribution, 'voids' | 'fromId'> & { readonly voids: Id<'entry'> },
): Promise<Id<'entry'>> {
  const { fromId } = await loadCorrectable(tx, agreementId, input.voids)
  return setContribution(tx, actor, agreementId, { ...input, fromId })
}

async function loadCorrectable(tx: Tx, agreementId: Id<'agreement'>, id: Id<'entry'>): Promise<LoadedEntry> {
  const { entry } = await loadEntry(tx, agreementId, id)
  const { lineId, stage, period } = entry
  const valid = await tx
    .selectFrom('ledgerEntry as entry')
    .select(['entry.id', 'entry.seq', 'entry.countsFrom', 'entry.kind'])
    .where('entry.lineId', '=', lineId)
    .where('entry.stage', '=', stage)
    .where('entry.period', '=', period)
    .where(({ not }) => not(isVoided()))
    .execute()
  checkCorrectable(entry, valid, !valid.some((each) => each.id === id))
  return entry
}

function isSame(entry: LoadedEntry, input: CorrectContribution): boolean {
  return (['amount', 'cover', 'coverYear', 'vat', 'mandateId'] as const).every((key) => entry[key] === input[key])
}

import type { Tx } from '../../database/doors.ts'
import type { Actor } from '../../shared/actor.ts'
import type { Day } from '../../shared/day.ts'
import { RuleBroken } from '../../shared/errors.ts'
import type { Id } from '../../shared/id.ts'
import type { Purpose, Unit } from './contribution.ts'
import type { Grounds } from './grounds.ts'
import { ledgerRuleMessages as texts } from './ledger-rule-messages.ts'
import { checkAmount, checkMandate, checkNotBefore, checkPurpose } from './ledger-rules.ts'
import { loadCurrent } from './load-entry.ts'
import { moveAmount } from './move-amount.ts'
import { inWords } from './set-contribution.ts'

export type Part = { readonly purpose: Purpose; readonly themeId: Id<'theme'> | null; readonly amount: number }

export type SplitContribution = Grounds & {
  /** what is not divided, as it counts now */
  readonly entryId: Id<'entry'>
  readonly parts: readonly Part[]
  readonly effectiveOn: Day
}

/**
 * Divides an amount over purposes: it falls by what these gain, so that the sum stays. Throws Conflict when somebody changed
 * the amount first, RuleBroken when there is less than the parts ask.
 */
export async function splitContribution(
  tx: Tx,
  actor: Actor,
  agreementId: Id<'agreement'>,
  input: SplitContribution,
): Promise<void> {
  const { entry, line } = await loadCurrent(tx, agreementId, input.entryId)
  if (line.purpose !== null) throw new RuleBroken(texts.notUndivided)
  checkParts(line.unit, input.parts, entry.amount)
  checkMandate(entry.stage, input.mandateId)
  checkNotBefore(entry, input.effectiveOn)
  const filling = line.withinId === null ? 'extra' : 'within'
  const gains = input.parts.map(
    ({ purpose, themeId, amount }) => ({ line: { ...line, purpose, themeId }, amount, filling }) as const,
  )
  await moveAmount(tx, actor, agreementId, { ...input, kind: 'split', from: entry, gains })
}

function checkParts(unit: Unit, parts: readonly Part[], amount: number | null): void {
  if (amount === null || parts.length === 0) throw new RuleBroken(texts.nothingToDivide)
  for (const part of parts) {
    checkPurpose(part)
    checkAmount(part.amount)
  }
  const purposes = new Set(parts.map(({ purpose, themeId }) => `${purpose} ${themeId}`))
  if (purposes.size < parts.length) throw new RuleBroken(texts.sameTwice)
  const sum = parts.reduce((total, part) => total + part.amount, 0)
  if (sum === 0) throw new RuleBroken(texts.nothingMoved)
  if (sum > amount) throw new RuleBroken(texts.moreThanThere(inWords(unit, amount)))
}

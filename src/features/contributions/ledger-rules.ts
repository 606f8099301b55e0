import { type Day, firstDay, lastDay } from '../../shared/day.ts'
import { Conflict, RuleBroken } from '../../shared/errors.ts'
import type { Id } from '../../shared/id.ts'
import type { Filling } from './add-entry.ts'
import type { Stage } from './contribution.ts'
import type { LedgerEntryTable, LedgerLineTable } from './contribution-table.ts'
import { ledgerRuleMessages as texts } from './ledger-rule-messages.ts'

/** The largest amount of one entry: 1.000 billion euro in cents, or that many hundredths of an fte. Sums of a register stay exact. */
const largestAmount = 100_000_000_000_000

/** Throws RuleBroken for an amount that no contribution can be: below zero, not whole, or too large to add up. */
export function checkAmount(amount: number | null): void {
  if (amount === null) return
  if (amount > largestAmount) throw new RuleBroken(texts.tooLarge)
  if (!Number.isSafeInteger(amount) || amount < 0) throw new RuleBroken(texts.notAnAmount)
}

/** Throws RuleBroken for a pledge or a budget that rests on no decision or person. */
export function checkMandate(stage: Stage, mandateId: Id<'mandate'> | null | undefined): void {
  const isFirm = stage === 'pledged' || stage === 'budgeted'
  if (isFirm && (mandateId ?? null) === null) throw new RuleBroken(texts.needsMandate)
}

/** Throws RuleBroken when what is said of a theme names none, or what is not names one. */
export function checkPurpose({ purpose, themeId }: { purpose: string | null; themeId: Id<'theme'> | null }): void {
  if ((purpose === 'theme') !== (themeId !== null)) throw new RuleBroken(texts.wrongPurpose)
}

/**
 * The period that an amount is of: its year, or for what was realised a report period in that year. Throws RuleBroken for
 * another year, for a part of a year that is not yet realised, or for a period that overlaps one that is there.
 */
export function checkPeriod(
  of: { readonly stage: Stage; readonly year: number; readonly period: string },
  others: readonly string[],
): void {
  const { stage, year, period } = of
  if (period !== String(year) && stage !== 'realised') throw new RuleBroken(texts.yearOnly)
  const isInYear = firstDay(period).startsWith(`${year}-`) && lastDay(period).startsWith(`${year}-`)
  if (!isInYear) throw new RuleBroken(texts.otherYear(year))
  const overlaps = (other: string) =>
    other !== period && firstDay(other) <= lastDay(period) && firstDay(period) <= lastDay(other)
  if (others.some(overlaps)) throw new RuleBroken(texts.overlaps)
}

/** Throws RuleBroken for a member's line that counts otherwise: within its group's or beside it, for every stage, and nobody has both. */
export function checkPlace(line: LedgerLineTable, filling: Filling | null): void {
  if (line.organisationId === null || filling === null) return
  if ((filling === 'within') !== (line.withinId !== null)) throw new RuleBroken(texts.otherPlace)
}

/** Throws RuleBroken when a change does not come after what it changes. */
export function checkLater(current: Pick<LedgerEntryTable, 'countsFrom'>, effectiveOn: Day): void {
  if (lastDay(effectiveOn) <= current.countsFrom) throw new RuleBroken(texts.notLater)
}

/** Throws RuleBroken when what takes from an amount would count before it. */
export function checkNotBefore(current: Pick<LedgerEntryTable, 'countsFrom'>, effectiveOn: Day): void {
  if (lastDay(effectiveOn) < current.countsFrom) throw new RuleBroken(texts.tooEarly)
}

/** What of an entry decides whether it can still be corrected. */
export type Correctable = Pick<LedgerEntryTable, 'countsFrom' | 'kind'> & { readonly seq: number }

/**
 * Throws Conflict for an entry that was voided already, and RuleBroken for one half of a split or transfer, or for one that
 * another of the same day came after: its correction would count before that other. `valid` are the entries of its series that
 * are not voided.
 */
export function checkCorrectable(entry: Correctable, valid: readonly Correctable[], voided: boolean): void {
  if (voided) throw new Conflict(texts.voidedAlready)
  if (entry.kind === 'split' || entry.kind === 'transfer') throw new RuleBroken(texts.halfOfTwo)
  if (valid.some((other) => other.countsFrom === entry.countsFrom && other.seq > entry.seq))
    throw new RuleBroken(texts.sameDayLater)
}

import type { Tx } from '../../database/doors.ts'
import type { Actor } from '../../shared/actor.ts'
import type { Day } from '../../shared/day.ts'
import { RuleBroken } from '../../shared/errors.ts'
import type { Id } from '../../shared/id.ts'
import { lockAgreement } from '../agreements/index.ts'
import { addEntry, ensureLine, type Filling, type LineFields, newEntry } from './add-entry.ts'
import { formatAmount, isSamePurpose, type Stage, type Unit } from './contribution.ts'
import { type Grounds, groundsOf, type Terms, termsOf } from './grounds.ts'
import { ledgerRuleMessages as texts } from './ledger-rule-messages.ts'
import { checkAmount, checkMandate, checkPeriod, checkPlace, checkPurpose } from './ledger-rules.ts'
import { isVoided, type LedgerPosition, readPositionsOf } from './read-positions.ts'

export type SetContribution = LineFields &
  Grounds &
  Terms & {
    readonly stage: Stage
    /** the year, or the report period of what was realised */
    readonly period: string
    /** cents or hundredths of fte; null: not stated */
    readonly amount: number | null
    readonly effectiveOn: Day
    /** of a member: within what its group contributes (where it can be), or extra; null leaves it to the ledger */
    readonly filling: Filling | null
    /** comes on top of what this contributor has undivided, or per purpose; without it that is refused */
    readonly onTop: boolean
    /** the entry of another series that this one follows, such as the indication before a pledge */
    readonly fromId: Id<'entry'> | null
    /** an entry that stood on the wrong line or date, and is voided by this one */
    readonly voids: Id<'entry'> | null
  }

/** The amount may be one that is there already. Somebody who says that it comes on top is let through. */
export class MayCountTwice extends RuleBroken {}

/**
 * Sets the first amount of a series: who, for what, which year, unit and stage. Throws RuleBroken when an amount stands
 * there already, when it would count twice, or when a pledge has no mandate.
 */
export async function setContribution(
  tx: Tx,
  actor: Actor,
  agreementId: Id<'agreement'>,
  input: SetContribution,
): Promise<Id<'entry'>> {
  checkInput(input)
  await lockAgreement(tx, agreementId)
  const positions = await readPositionsOf(tx, agreementId, input)
  checkFree(input, positions)
  if (!input.onTop) checkOnce(input, positions)
  const line = await ensureLine(tx, agreementId, input, input.filling ?? undefined)
  checkPlace(line, input.filling)
  // only what was realised has periods that could overlap
  checkPeriod(input, input.stage === 'realised' ? await periodsOf(tx, line.id, input) : [])
  const { stage, period, amount, effectiveOn, fromId, voids } = input
  const fields = { lineId: line.id, stage, period, amount, effectiveOn, fromId, voids, kind: 'set' } as const
  return addEntry(tx, actor, agreementId, newEntry(actor, { ...fields, ...termsOf(input), ...groundsOf(input) }), line)
}

function checkInput(input: SetContribution): void {
  checkPurpose(input)
  checkAmount(input.amount)
  checkMandate(input.stage, input.mandateId)
}

/** An entry that is voided by this one does not stand in its way. */
function checkFree(input: SetContribution, positions: readonly LedgerPosition[]): void {
  const own = positions.find((each) => isSamePurpose(each, input) && each.entryId !== input.voids)
  if (own !== undefined) throw new RuleBroken(texts.standsAlready(inWords(input.unit, own.amount)))
}

/** An amount per purpose beside one that is not divided, or the other way round, may be the same money twice. */
function checkOnce(input: SetContribution, positions: readonly LedgerPosition[]): void {
  const others = positions.filter((each) => !isSamePurpose(each, input) && each.amount && each.entryId !== input.voids)
  const undivided = others.find((each) => each.purpose === null)
  if (undivided !== undefined) throw new MayCountTwice(texts.undividedStands(inWords(input.unit, undivided.amount)))
  if (input.purpose === null && others.length > 0) throw new MayCountTwice(texts.dividedStands)
}

/** The periods of a line in which something counts, also without the entry that is voided. */
async function periodsOf(
  tx: Tx,
  lineId: Id<'line'>,
  { stage, voids }: Pick<SetContribution, 'stage' | 'voids'>,
): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('ledgerEntry as entry')
    .select('entry.period')
    .distinct()
    .where('entry.lineId', '=', lineId)
    .where('entry.stage', '=', stage)
    .$if(voids !== null, (query) => query.where('entry.id', '!=', voids!))
    .where(({ not }) => not(isVoided()))
    .execute()
  return rows.map(({ period }) => period)
}

/** An amount in a sentence: `€ 40.000`, or that none was stated. */
export function inWords(unit: Unit, amount: number | null): string {
  return amount === null ? texts.noAmount : formatAmount(unit, amount)
}

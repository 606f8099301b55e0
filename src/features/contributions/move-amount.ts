import type { Tx } from '../../database/doors.ts'
import type { Actor } from '../../shared/actor.ts'
import type { Day } from '../../shared/day.ts'
import { RuleBroken } from '../../shared/errors.ts'
import type { Id } from '../../shared/id.ts'
import { addEntry, ensureLine, type Filling, type LineFields, newEntry } from './add-entry.ts'
import { formatAmount } from './contribution.ts'
import type { LedgerLineTable } from './contribution-table.ts'
import { type Grounds, groundsOf, termsOf } from './grounds.ts'
import { ledgerRuleMessages as texts } from './ledger-rule-messages.ts'
import { checkNotBefore, checkPlace } from './ledger-rules.ts'
import type { LoadedEntry } from './load-entry.ts'
import { readPosition, readPositionsAlike } from './read-positions.ts'
import { totalOf } from './total.ts'

export type Gain = { readonly line: LineFields; readonly amount: number; readonly filling: Filling }

export type MoveAmount = Grounds & {
  readonly kind: 'split' | 'transfer'
  readonly from: LoadedEntry
  readonly gains: readonly Gain[]
  readonly effectiveOn: Day
}

/**
 * One act in the ledger: an amount falls by exactly what others gain, all from the same day, each naming what it came from.
 * Throws RuleBroken when the total of the agreement would not stay: a group's own amount does not move with its member's.
 */
export async function moveAmount(tx: Tx, actor: Actor, agreementId: Id<'agreement'>, move: MoveAmount): Promise<void> {
  const { from, gains } = move
  const { year, unit } = gains[0]!.line
  const total = async () => totalOf(await readPositionsAlike(tx, agreementId, { ...from, year, unit })).amount
  const before = await total()
  const gained = gains.reduce((sum, { amount }) => sum + amount, 0)
  await addHalf(tx, actor, agreementId, move, { lineId: from.lineId, amount: from.amount! - gained })
  for (const gain of gains.filter(({ amount }) => amount > 0)) await addGain(tx, actor, agreementId, move, gain)
  const after = await total()
  if (after !== before) throw new RuleBroken(texts.sumChanges(formatAmount(unit, before), formatAmount(unit, after)))
}

async function addGain(
  tx: Tx,
  actor: Actor,
  agreementId: Id<'agreement'>,
  move: MoveAmount,
  { line: of, amount, filling }: Gain,
): Promise<void> {
  const line = await ensureLine(tx, agreementId, of, of.organisationId === null ? undefined : filling)
  checkPlace(line, filling)
  const { stage, period } = move.from
  const position = await readPosition(tx, { lineId: line.id, stage, period })
  if (position !== null) checkNotBefore(position, move.effectiveOn)
  await addHalf(tx, actor, agreementId, move, { lineId: line.id, amount: (position?.amount ?? 0) + amount }, line)
}

async function addHalf(
  tx: Tx,
  actor: Actor,
  agreementId: Id<'agreement'>,
  move: MoveAmount,
  half: { readonly lineId: Id<'line'>; readonly amount: number },
  line: LedgerLineTable | null = null,
): Promise<void> {
  const { from, kind, effectiveOn } = move
  const { stage, period, id: fromId } = from
  const fields = { ...half, stage, period, kind, effectiveOn, fromId, ...termsOf(from), ...groundsOf(move) }
  await addEntry(tx, actor, agreementId, newEntry(actor, fields), line)
}

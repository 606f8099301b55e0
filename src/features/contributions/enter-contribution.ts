import type { Tx } from '../../database/doors.ts'
import type { Actor } from '../../shared/actor.ts'
import { type Day, lastDay } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { type Entered, enterFact, lockAgreement } from '../agreements/index.ts'
import { addEntry, ensureLine, type LineFields, type NewEntry, newEntry } from './add-entry.ts'
import {
  type Cover,
  formatAmount,
  isSamePurpose,
  type Purpose,
  type Reading,
  type Stage,
  type Unit,
  type Vat,
} from './contribution.ts'
import { contributionMessages as texts } from './contribution-messages.ts'
import { enterStatedTotal } from './enter-stated-total.ts'
import { termsOf } from './grounds.ts'
import { checkMandate, checkPurpose } from './ledger-rules.ts'
import { type LedgerPosition, readPositionsOf } from './read-positions.ts'

export type ContributionFields = {
  readonly constituencyId: Id<'constituency'>
  /** null or left out: the group as a whole */
  readonly organisationId?: Id<'organisation'> | null | undefined
  /** null: not divided over purposes */
  readonly purpose: Purpose | null
  readonly themeId: Id<'theme'> | null
  readonly year: number
  readonly unit: Unit
  readonly stage: Stage
  /** report period of what was realised; the year when left out */
  readonly period?: string | undefined
  /** cents or hundredths of fte; null: the source leaves it blank */
  readonly amount: number | null
  readonly effectiveOn: Day
  /** as the source writes it */
  readonly words: string | null
  /** how a person read an amount that can be read in two ways */
  readonly reading: Reading | null
  /** who chose that reading, and when; the actor, now, when left out */
  readonly readingBy?: string | undefined
  readonly readingAt?: Date | undefined
  /** what was read by machine, where a person made something else of it */
  readonly readAmount: number | null
  readonly reason: string | null
  readonly cover: Cover | null
  readonly coverYear: number | null
  readonly vat: Vat | null
  /** the decision or person it rests on; pledged and budgeted cannot do without */
  readonly mandateId?: Id<'mandate'> | null | undefined
}

/**
 * Enters an amount of one contributor for one purpose, year, unit and stage. Where an undivided line stands, a purpose takes
 * its amount from that line, so that the sum stays; an undivided amount that equals the sum of the purposes confirms it.
 * Throws RuleBroken for a pledge without a mandate.
 */
export async function enterContribution(
  tx: Tx,
  actor: Actor,
  agreementId: Id<'agreement'>,
  fields: ContributionFields,
  sourceId: Id<'source'>,
): Promise<Entered> {
  checkPurpose(fields)
  checkMandate(fields.stage, fields.mandateId)
  await lockAgreement(tx, agreementId)
  const positions = await readPositionsOf(tx, agreementId, fields)
  const own = positions.find((position) => isSamePurpose(position, fields))
  const undivided = positions.find((position) => position.purpose === null)
  if (fields.purpose === null && positions.some((position) => position.purpose !== null)) {
    return confirmSum(tx, actor, agreementId, fields, positions, sourceId)
  }
  if (own === undefined && undivided?.amount && fields.purpose !== null && fields.amount !== null) {
    if (fields.amount > undivided.amount) return differs(fields.unit, undivided, fields.amount)
    return splitOff(tx, actor, agreementId, fields, undivided, sourceId)
  }
  return enterEntry(tx, actor, agreementId, fields, own, sourceId)
}

/** The undivided amount equals what the purposes add up to, and becomes a control figure; or it differs. */
async function confirmSum(
  tx: Tx,
  actor: Actor,
  agreementId: Id<'agreement'>,
  fields: ContributionFields,
  positions: readonly LedgerPosition[],
  sourceId: Id<'source'>,
): Promise<Entered> {
  const { constituencyId, year, unit, stage, amount, words, reading } = fields
  const sum = positions.reduce((total, position) => total + (position.amount ?? 0), 0)
  if (amount === null || sum !== amount) return differs(unit, { entryId: positions[0]!.entryId, amount: sum }, amount)
  const total = { constituencyId, year, unit, stage, amount, words, reading }
  const { id } = await enterStatedTotal(tx, actor, agreementId, total, sourceId)
  return { id, outcome: 'confirmed' }
}

/** One command: the undivided line falls by what the purpose gains. */
async function splitOff(
  tx: Tx,
  actor: Actor,
  agreementId: Id<'agreement'>,
  fields: ContributionFields,
  undivided: LedgerPosition,
  sourceId: Id<'source'>,
): Promise<Entered> {
  // what is divided counts no earlier than what it is taken from
  const effectiveOn = lastDay(fields.effectiveOn) < undivided.countsFrom ? undivided.effectiveOn : fields.effectiveOn
  const gain = { ...fields, effectiveOn }
  const rest = { ...gain, purpose: null, themeId: null, amount: undivided.amount! - fields.amount!, words: null }
  const fallen = entryOf(actor, { ...rest, reading: null, readAmount: null }, undivided.lineId, sourceId)
  const from = { kind: 'split', fromId: undivided.entryId } as const
  await addEntry(tx, actor, agreementId, { ...fallen, ...from })
  const line = await ensureLine(tx, agreementId, lineOf(fields))
  const gained = { ...entryOf(actor, gain, line.id, sourceId), ...from }
  await addEntry(tx, actor, agreementId, gained, line)
  return { id: gained.id, outcome: 'added' }
}

async function enterEntry(
  tx: Tx,
  actor: Actor,
  agreementId: Id<'agreement'>,
  fields: ContributionFields,
  own: LedgerPosition | undefined,
  sourceId: Id<'source'>,
): Promise<Entered> {
  if (own !== undefined && own.amount !== fields.amount) return differs(fields.unit, own, fields.amount)
  if (own !== undefined) {
    const existing = await tx
      .selectFrom('ledgerEntry')
      .selectAll()
      .where('id', '=', own.entryId)
      .executeTakeFirstOrThrow()
    return enterFact(tx, actor, { agreementId, kind: 'ledger-entry', sourceId, existing, add: async () => existing })
  }
  const line = await ensureLine(tx, agreementId, lineOf(fields))
  const entry = entryOf(actor, fields, line.id, sourceId)
  await addEntry(tx, actor, agreementId, entry, line)
  return { id: entry.id, outcome: 'added' }
}

/** The entry as a source gives it: with its words, and how a person read them. */
function entryOf(actor: Actor, fields: ContributionFields, lineId: Id<'line'>, sourceId: Id<'source'>): NewEntry {
  const { stage, year, period = String(year), amount, effectiveOn, mandateId = null, reason } = fields
  const { words, reading, readAmount } = fields
  const chosen = reading !== null
  const said = { lineId, stage, period, amount, effectiveOn, sourceId, mandateId, reason, kind: 'set' } as const
  return {
    ...newEntry(actor, { ...said, ...termsOf(fields) }),
    words,
    reading,
    readingBy: chosen ? (fields.readingBy ?? actor.name) : null,
    readingAt: chosen ? (fields.readingAt ?? actor.now) : null,
    readAmount,
  }
}

function lineOf({ organisationId = null, ...fields }: ContributionFields): LineFields {
  return { ...fields, organisationId }
}

function differs(
  unit: Unit,
  existing: { entryId: Id<'entry'>; amount: number | null },
  offered: number | null,
): Entered {
  const words = (amount: number | null) => (amount === null ? texts.notStated : formatAmount(unit, amount))
  return { id: existing.entryId, outcome: 'differs', existing: words(existing.amount), offered: words(offered) }
}

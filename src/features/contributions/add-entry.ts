import type { Tx } from '../../database/doors.ts'
import { record } from '../../database/journal.ts'
import type { Actor } from '../../shared/actor.ts'
import { type Day, lastDay } from '../../shared/day.ts'
import { type Id, newId } from '../../shared/id.ts'
import { linkSource } from '../provenance/index.ts'
import type { Purpose, Unit } from './contribution.ts'
import type { LedgerEntryTable, LedgerLineTable } from './contribution-table.ts'
import { keepPosition } from './keep-position.ts'

export type NewEntry = Omit<LedgerEntryTable, 'seq'>

/** What an entry says; what is left out is not known. */
export type EntryFields = Pick<NewEntry, 'lineId' | 'stage' | 'period' | 'amount' | 'kind' | 'sourceId'> &
  Partial<Pick<NewEntry, 'voids' | 'fromId' | 'mandateId' | 'reason' | 'cover' | 'coverYear' | 'vat'>> & {
    readonly effectiveOn: Day
  }

/** An entry that a person makes: no words of a source were read by machine. */
export function newEntry(actor: Actor, fields: EntryFields): NewEntry {
  const nothing = { voids: null, fromId: null, mandateId: null, reason: null, cover: null, coverYear: null, vat: null }
  const reading = { words: null, reading: null, readingBy: null, readingAt: null, readAmount: null }
  const recorded = { recordedBy: actor.name, recordedAt: actor.now }
  const countsFrom = lastDay(fields.effectiveOn)
  return { ...nothing, ...reading, ...recorded, ...fields, id: newId<'entry'>(), countsFrom }
}

/** Adds an entry to its line with its source, keeps the position, and writes it down. `line` goes into the journal when it is new. */
export async function addEntry(
  tx: Tx,
  actor: Actor,
  agreementId: Id<'agreement'>,
  entry: NewEntry,
  line: LedgerLineTable | null = null,
): Promise<Id<'entry'>> {
  const { seq } = await tx.insertInto('ledgerEntry').values(entry).returning('seq').executeTakeFirstOrThrow()
  await linkSource(tx, 'ledger-entry', entry.id, entry.sourceId)
  await keepPosition(tx, entry)
  if (entry.voids !== null) await keepVoided(tx, entry.voids)
  await record(tx, actor, {
    chain: `agreement:${agreementId}`,
    action: `ledger-entry.${entry.kind}`,
    subjectKind: 'ledger-entry',
    subjectId: entry.id,
    after: { ...entry, seq, line },
  })
  return entry.id
}

/** What was voided may have counted on another line, or for another period. */
async function keepVoided(tx: Tx, id: Id<'entry'>): Promise<void> {
  const voided = await tx
    .selectFrom('ledgerEntry')
    .select(['lineId', 'stage', 'period'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  await keepPosition(tx, voided)
}

/** What makes a line the one it is. organisationId null is the group as a whole; purpose null is not divided. */
export type LineFields = {
  readonly constituencyId: Id<'constituency'>
  readonly organisationId: Id<'organisation'> | null
  readonly purpose: Purpose | null
  readonly themeId: Id<'theme'> | null
  readonly year: number
  readonly unit: Unit
}

/** Whether a member fills in what its group contributes, or adds to it. */
export type Filling = 'within' | 'extra'

/** The line with these fields; null when there is none. */
async function findLine(tx: Tx, agreementId: Id<'agreement'>, fields: LineFields): Promise<LedgerLineTable | null> {
  const { constituencyId, organisationId, purpose, themeId, year, unit } = fields
  const line = await tx
    .selectFrom('ledgerLine')
    .selectAll()
    .where('agreementId', '=', agreementId)
    .where('constituencyId', '=', constituencyId)
    .where('organisationId', 'is not distinct from', organisationId)
    .where('purpose', 'is not distinct from', purpose)
    .where('themeId', 'is not distinct from', themeId)
    .where('year', '=', year)
    .where('unit', '=', unit)
    .executeTakeFirst()
  return line ?? null
}

/**
 * The line of these fields, made when it is not there. A member's line stands within the group's line of equal purpose, year
 * and unit when there is one, unless `filling` says otherwise; a line that is there keeps the place it has.
 */
export async function ensureLine(
  tx: Tx,
  agreementId: Id<'agreement'>,
  fields: LineFields,
  filling?: Filling,
): Promise<LedgerLineTable> {
  const existing = await findLine(tx, agreementId, fields)
  if (existing !== null) return existing
  const { constituencyId, organisationId, purpose, themeId, year, unit } = fields
  const of = { constituencyId, organisationId, purpose, themeId, year, unit }
  const line = { id: newId<'line'>(), agreementId, ...of, withinId: await placeOf(tx, agreementId, of, filling) }
  await tx.insertInto('ledgerLine').values(line).execute()
  return line
}

/** The group's line that a new line stands within. One that fills in what the group has yet to say makes the group's line. */
async function placeOf(
  tx: Tx,
  agreementId: Id<'agreement'>,
  fields: LineFields,
  filling: Filling | undefined,
): Promise<Id<'line'> | null> {
  if (fields.organisationId === null || filling === 'extra') return null
  const ofGroup = { ...fields, organisationId: null }
  const group = filling === 'within' ? ensureLine(tx, agreementId, ofGroup) : findLine(tx, agreementId, ofGroup)
  return (await group)?.id ?? null
}

import { sql } from 'kysely'
import type { ReadDb } from '../../database/doors.ts'
import type { Day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import type { EntryKind, Purpose, Reading, Stage, Unit } from './contribution.ts'

/** The position of one line × stage × period, with what a screen needs of its line. Amounts in cents or hundredths of fte. */
export type LedgerPosition = {
  readonly lineId: Id<'line'>
  readonly entryId: Id<'entry'>
  readonly agreementId: Id<'agreement'>
  readonly constituencyId: Id<'constituency'>
  readonly organisationId: Id<'organisation'> | null
  readonly withinId: Id<'line'> | null
  readonly purpose: Purpose | null
  readonly themeId: Id<'theme'> | null
  readonly year: number
  readonly unit: Unit
  readonly stage: Stage
  readonly period: string
  readonly amount: number | null
  readonly kind: EntryKind
  readonly effectiveOn: Day
  readonly countsFrom: string
  readonly words: string | null
  readonly reading: Reading | null
}

/** All positions of agreements: per line × stage × period the last entry by (effectiveOn, seq) that is not voided. */
export async function readPositions(
  db: ReadDb,
  agreementIds: readonly Id<'agreement'>[],
): Promise<readonly LedgerPosition[]> {
  if (agreementIds.length === 0) return []
  return positions(db).where('line.agreementId', 'in', agreementIds).execute()
}

/** The positions of one contributor in one year, unit, stage and period, over all purposes. */
export async function readPositionsOf(
  db: ReadDb,
  agreementId: Id<'agreement'>,
  of: {
    readonly constituencyId: Id<'constituency'>
    readonly organisationId?: Id<'organisation'> | null | undefined
    readonly year: number
    readonly unit: Unit
    readonly stage: Stage
    readonly period?: string | undefined
  },
): Promise<readonly LedgerPosition[]> {
  const organisationId = of.organisationId ?? null
  return positions(db)
    .where('line.agreementId', '=', agreementId)
    .where('line.constituencyId', '=', of.constituencyId)
    .where('line.organisationId', organisationId === null ? 'is' : '=', organisationId)
    .where('line.year', '=', of.year)
    .where('line.unit', '=', of.unit)
    .where('entry.stage', '=', of.stage)
    .where('entry.period', '=', of.period ?? String(of.year))
    .execute()
}

function positions(db: ReadDb) {
  return db
    .selectFrom('ledgerLine as line')
    .innerJoin('ledgerEntry as entry', 'entry.lineId', 'line.id')
    .distinctOn(['entry.lineId', 'entry.stage', 'entry.period'])
    .select([
      'entry.lineId',
      'entry.id as entryId',
      'entry.stage',
      'entry.period',
      'entry.amount',
      'entry.countsFrom',
      'entry.effectiveOn',
      'entry.kind',
    ])
    .select([
      'entry.words',
      'entry.reading',
      'line.agreementId',
      'line.constituencyId',
      'line.organisationId',
      'line.withinId',
    ])
    .select(['line.purpose', 'line.themeId', 'line.year', 'line.unit'])
    .where(sql<boolean>`not exists (select from ledger_entry as voiding where voiding.voids = entry.id)`)
    .orderBy('entry.lineId')
    .orderBy('entry.stage')
    .orderBy('entry.period')
    .orderBy('entry.countsFrom', 'desc')
    .orderBy('entry.seq', 'desc')
}

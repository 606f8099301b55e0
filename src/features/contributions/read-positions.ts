import { sql } from 'kysely'
import type { ReadDb } from '../../database/doors.ts'
import type { Day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import type { EntryKind, Purpose, Reading, Stage, Unit } from './contribution.ts'
import type { Series } from './keep-position.ts'
import type { Moment } from './position.ts'

/** The position of one line × stage × period, with what a screen needs of its line. Amounts in cents or hundredths of fte. */
export type LedgerPosition = {
  readonly lineId: Id<'line'>
  readonly entryId: Id<'entry'>
  /** its place among all entries: the order in which they were recorded */
  readonly seq: number
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
  readonly mandateId: Id<'mandate'> | null
}

/**
 * The positions of agreements: per line × stage × period the last entry by (effectiveOn, seq) that is not voided. As they
 * stand now from the kept table; of a moment in the past from the entries. In the order in which they were recorded.
 */
export async function readPositions(
  db: ReadDb,
  agreementIds: readonly Id<'agreement'>[],
  moment: Moment = {},
): Promise<readonly LedgerPosition[]> {
  if (agreementIds.length === 0) return []
  const isNow = moment.inForceOn === undefined && moment.knownTo === undefined
  if (isNow) return current(db).where('line.agreementId', 'in', agreementIds).execute()
  const rows = await past(db, moment).where('line.agreementId', 'in', agreementIds).execute()
  return rows.toSorted((a, b) => a.seq - b.seq)
}

/** In a past: the positions of one organisation in these groups, and of the groups as a whole. */
export async function readPositionsAround(
  db: ReadDb,
  constituencyIds: readonly Id<'constituency'>[],
  organisationId: Id<'organisation'>,
  moment: Moment,
): Promise<readonly LedgerPosition[]> {
  const rows = await past(db, moment)
    .where('line.constituencyId', 'in', constituencyIds)
    .where((eb) => eb.or([eb('line.organisationId', '=', organisationId), eb('line.organisationId', 'is', null)]))
    .execute()
  return rows.toSorted((a, b) => a.seq - b.seq)
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
  return current(db)
    .where('line.agreementId', '=', agreementId)
    .where('line.constituencyId', '=', of.constituencyId)
    .where('line.organisationId', 'is not distinct from', of.organisationId ?? null)
    .where('line.year', '=', of.year)
    .where('line.unit', '=', of.unit)
    .where('entry.stage', '=', of.stage)
    .where('entry.period', '=', of.period ?? String(of.year))
    .execute()
}

/** The positions of all contributors in one year, unit, stage and period: what makes up one total of the agreement. */
export async function readPositionsAlike(
  db: ReadDb,
  agreementId: Id<'agreement'>,
  of: Pick<LedgerPosition, 'year' | 'unit' | 'stage' | 'period'>,
): Promise<readonly LedgerPosition[]> {
  return current(db)
    .where('line.agreementId', '=', agreementId)
    .where('line.year', '=', of.year)
    .where('line.unit', '=', of.unit)
    .where('entry.stage', '=', of.stage)
    .where('entry.period', '=', of.period)
    .execute()
}

/** The position of one series as it stands now; null when nothing counts. */
export async function readPosition(db: ReadDb, series: Series): Promise<LedgerPosition | null> {
  const position = await current(db)
    .where('entry.lineId', '=', series.lineId)
    .where('entry.stage', '=', series.stage)
    .where('entry.period', '=', series.period)
    .executeTakeFirst()
  return position ?? null
}

const columns = [
  'entry.lineId',
  'entry.id as entryId',
  'entry.seq',
  'entry.stage',
  'entry.period',
  'entry.amount',
  'entry.countsFrom',
  'entry.effectiveOn',
  'entry.kind',
  'entry.words',
  'entry.reading',
  'entry.mandateId',
  'line.agreementId',
  'line.constituencyId',
  'line.organisationId',
  'line.withinId',
  'line.purpose',
  'line.themeId',
  'line.year',
  'line.unit',
] as const

function current(db: ReadDb) {
  return db
    .selectFrom('ledgerPosition as position')
    .innerJoin('ledgerEntry as entry', 'entry.id', 'position.entryId')
    .innerJoin('ledgerLine as line', 'line.id', 'position.lineId')
    .select(columns)
    .orderBy('entry.seq')
}

function past(db: ReadDb, { inForceOn, knownTo }: Moment) {
  return db
    .selectFrom('ledgerLine as line')
    .innerJoin('ledgerEntry as entry', 'entry.lineId', 'line.id')
    .distinctOn(['entry.lineId', 'entry.stage', 'entry.period'])
    .select(columns)
    .where('entry.seq', '<=', knownTo ?? lastSeq)
    .where('entry.countsFrom', '<=', inForceOn ?? '9999-12-31')
    .where(sql<boolean>`not ${isVoided(knownTo)}`)
    .orderBy('entry.lineId')
    .orderBy('entry.stage')
    .orderBy('entry.period')
    .orderBy('entry.countsFrom', 'desc')
    .orderBy('entry.seq', 'desc')
}

const lastSeq = Number.MAX_SAFE_INTEGER

/** Whether `entry` had been voided by the entries up to `knownTo`, on whatever line these stand. */
export function isVoided(knownTo: number = lastSeq) {
  return sql<boolean>`exists (select from ledger_entry as voiding where voiding.voids = entry.id and voiding.seq <= ${knownTo})`
}

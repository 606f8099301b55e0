import type { ReadDb } from '../../database/doors.ts'
import type { Day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import type { Mark } from '../../web/components/mark.ts'
import { readSources } from '../provenance/index.ts'
import type { LedgerEntryTable, LedgerLineTable } from './contribution-table.ts'
import type { Cell, Ledger } from './ledger.ts'
import { purposeOf } from './ledger.ts'
import type { Moment } from './position.ts'
import { isVoided } from './read-positions.ts'

/** An entry with its line, as a screen shows it. */
export type Entry = Omit<LedgerEntryTable, 'seq'> & {
  readonly seq: number
  readonly line: Omit<LedgerLineTable, 'id' | 'agreementId'>
  readonly organisation: string | null
  readonly organisationCode: string | null
  readonly mandate: string | null
  /** the office that the mandate was given to */
  readonly office: string | null
  /** `replaced` by a later entry of its series, or `voided` by a correction */
  readonly state: 'current' | 'replaced' | 'voided'
  readonly marks: readonly Mark[]
}

/** Every entry behind a cell of this ledger, newest first: also those that were replaced or voided. Of a past those known and in force then. */
export async function readEntries(
  db: ReadDb,
  agreementId: Id<'agreement'>,
  cell: Cell,
  { positions, moment, past }: Pick<Ledger, 'positions' | 'moment' | 'past'>,
): Promise<readonly Entry[]> {
  let query = entriesOf(db, agreementId, moment).where('line.year', '=', cell.year)
  if (cell.constituencyId !== null) query = query.where('line.constituencyId', '=', cell.constituencyId)
  const rows = await query.execute()
  const inCell = rows.filter((row) => cell.purpose === 'total' || purposeOf(row) === cell.purpose)
  return withMarks(db, inCell, new Set(positions.map(({ entryId }) => entryId)), past.standOn)
}

/**
 * An entry with all that has to do with it, newest first: its series, what it came from or made void, what came from it, and
 * the other halves of the same split or transfer. Empty when the agreement has no such entry.
 */
export async function readEntriesAround(
  db: ReadDb,
  agreementId: Id<'agreement'>,
  id: Id<'entry'>,
): Promise<readonly Entry[]> {
  const own = await entriesOf(db, agreementId).where('entry.id', '=', id).executeTakeFirst()
  if (own === undefined) return []
  const isMoved = own.kind === 'split' || own.kind === 'transfer'
  const rows = await entriesOf(db, agreementId)
    .where((eb) =>
      eb.or([
        eb.and([
          eb('entry.lineId', '=', own.lineId),
          eb('entry.stage', '=', own.stage),
          eb('entry.period', '=', own.period),
        ]),
        eb('entry.fromId', '=', id),
        eb('entry.voids', '=', id),
        ...(own.fromId === null ? [] : [eb('entry.id', '=', own.fromId)]),
        ...(own.voids === null ? [] : [eb('entry.id', '=', own.voids)]),
        ...(own.fromId !== null && isMoved ? [eb('entry.fromId', '=', own.fromId)] : []),
      ]),
    )
    .execute()
  const lines = rows.map((row) => row.lineId)
  const current = await db.selectFrom('ledgerPosition').select('entryId').where('lineId', 'in', lines).execute()
  return withMarks(db, rows, new Set(current.map(({ entryId }) => entryId)))
}

function entriesOf(db: ReadDb, agreementId: Id<'agreement'>, { knownTo, inForceOn }: Moment = {}) {
  return db
    .selectFrom('ledgerEntry as entry')
    .innerJoin('ledgerLine as line', 'line.id', 'entry.lineId')
    .leftJoin('organisation', 'organisation.id', 'line.organisationId')
    .leftJoin('mandate', 'mandate.id', 'entry.mandateId')
    .leftJoin('office', 'office.id', 'mandate.officeId')
    .selectAll('entry')
    .select(['line.constituencyId', 'line.organisationId', 'line.purpose', 'line.themeId', 'line.unit'])
    .select(['line.year', 'line.withinId'])
    .select(['organisation.name as organisation', 'organisation.code as organisationCode'])
    .select(['mandate.description as mandate', 'office.title as office'])
    .select(isVoided(knownTo).as('isVoided'))
    .where('line.agreementId', '=', agreementId)
    .$if(knownTo !== undefined, (query) => query.where('entry.seq', '<=', knownTo!))
    .$if(inForceOn !== undefined, (query) => query.where('entry.countsFrom', '<=', inForceOn!))
    .orderBy('entry.countsFrom', 'desc')
    .orderBy('entry.seq', 'desc')
}

type EntryRow = Awaited<ReturnType<ReturnType<typeof entriesOf>['execute']>>[number]

async function withMarks(
  db: ReadDb,
  rows: readonly EntryRow[],
  current: ReadonlySet<Id<'entry'>>,
  standOn: Day | null = null,
): Promise<readonly Entry[]> {
  const keys = rows.map((row) => ({ kind: 'ledger-entry', id: row.id }))
  const marks = await readSources(db, keys, standOn)
  return rows.map(
    ({ constituencyId, organisationId, purpose, themeId, unit, year, withinId, isVoided: voided, ...row }) => ({
      ...row,
      line: { constituencyId, organisationId, purpose, themeId, unit, year, withinId },
      state: current.has(row.id) ? 'current' : voided ? 'voided' : 'replaced',
      marks: marks('ledger-entry', row.id),
    }),
  )
}

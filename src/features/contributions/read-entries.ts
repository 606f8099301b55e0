import type { ReadDb } from '../../database/doors.ts'
import type { Id } from '../../shared/id.ts'
import type { Mark } from '../../web/components/mark.ts'
import { readSources } from '../provenance/index.ts'
import type { LedgerEntryTable, LedgerLineTable } from './contribution-table.ts'
import type { Cell, Ledger } from './ledger.ts'
import { purposeOf } from './ledger.ts'
import { isVoided } from './read-positions.ts'

/** An entry as the ledger's panel shows it. */
export type Entry = Omit<LedgerEntryTable, 'seq'> & {
  readonly seq: number
  readonly line: Pick<LedgerLineTable, 'constituencyId' | 'organisationId' | 'purpose' | 'themeId' | 'unit'>
  readonly organisation: string | null
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
  { positions, moment }: Pick<Ledger, 'positions' | 'moment'>,
): Promise<readonly Entry[]> {
  let query = db
    .selectFrom('ledgerEntry as entry')
    .innerJoin('ledgerLine as line', 'line.id', 'entry.lineId')
    .leftJoin('organisation', 'organisation.id', 'line.organisationId')
    .leftJoin('mandate', 'mandate.id', 'entry.mandateId')
    .leftJoin('office', 'office.id', 'mandate.officeId')
    .selectAll('entry')
    .select(['line.constituencyId', 'line.organisationId', 'line.purpose', 'line.themeId', 'line.unit'])
    .select(['organisation.name as organisation', 'mandate.description as mandate', 'office.title as office'])
    .select(isVoided(moment.knownTo).as('isVoided'))
    .where('line.agreementId', '=', agreementId)
    .where('line.year', '=', cell.year)
  if (moment.knownTo !== undefined) query = query.where('entry.seq', '<=', moment.knownTo)
  if (moment.inForceOn !== undefined) query = query.where('entry.countsFrom', '<=', moment.inForceOn)
  if (cell.constituencyId !== null) query = query.where('line.constituencyId', '=', cell.constituencyId)
  const rows = await query.orderBy('entry.countsFrom', 'desc').orderBy('entry.seq', 'desc').execute()
  const inCell = rows.filter((row) => cell.purpose === 'total' || purposeOf(row) === cell.purpose)
  const keys = inCell.map((row) => ({ kind: 'ledger-entry', id: row.id }))
  const marks = await readSources(db, keys)
  const current = new Set(positions.map(({ entryId }) => entryId))
  return inCell.map(({ constituencyId, organisationId, purpose, themeId, unit, isVoided: voided, ...row }) => ({
    ...row,
    line: { constituencyId, organisationId, purpose, themeId, unit },
    state: current.has(row.id) ? 'current' : voided ? 'voided' : 'replaced',
    marks: marks('ledger-entry', row.id),
  }))
}

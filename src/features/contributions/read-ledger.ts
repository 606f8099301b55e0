import type { ReadDb } from '../../database/doors.ts'
import type { Id } from '../../shared/id.ts'
import { readConstituencies, readThemes } from '../agreements/index.ts'
import { type RecordKey, readSources } from '../provenance/index.ts'
import type { StatedTotalTable } from './contribution-table.ts'
import type { Ledger } from './ledger.ts'
import { type LedgerPosition, readPositions } from './read-positions.ts'

/** The ledger of an agreement with the sources of every position and stated total. */
export async function readLedger(db: ReadDb, agreementId: Id<'agreement'>): Promise<Ledger> {
  const constituencies = await readConstituencies(db, agreementId)
  const themes = await readThemes(db, agreementId)
  const positions = inOrder(await readPositions(db, [agreementId]), constituencies, themes)
  const statedTotals = await readStatedTotals(db, agreementId)
  const keys: RecordKey[] = [
    ...positions.map(({ entryId }) => ({ kind: 'ledger-entry', id: entryId })),
    ...statedTotals.map(({ id }) => ({ kind: 'stated-total', id })),
  ]
  const marks = await readSources(db, keys)
  return {
    constituencies,
    themes,
    positions: positions.map((position) => ({ ...position, marks: marks('ledger-entry', position.entryId) })),
    statedTotals: statedTotals.map((total) => ({ ...total, marks: marks('stated-total', total.id) })),
    years: [...new Set([...positions, ...statedTotals].map(({ year }) => year))].sort((a, b) => a - b),
  }
}

function readStatedTotals(db: ReadDb, agreementId: Id<'agreement'>): Promise<readonly StatedTotalTable[]> {
  return db
    .selectFrom('statedTotal')
    .selectAll()
    .where('agreementId', '=', agreementId)
    .orderBy('year')
    .orderBy('unit')
    .orderBy('id')
    .execute()
}

/** In the order of the source: by constituency, theme, year and unit. */
function inOrder(
  positions: readonly LedgerPosition[],
  constituencies: Ledger['constituencies'],
  themes: Ledger['themes'],
): readonly LedgerPosition[] {
  const constituency = new Map(constituencies.map(({ id }, index) => [id, index]))
  const theme = new Map(themes.map(({ id }, index) => [id, index]))
  const place = (position: LedgerPosition) => [
    constituency.get(position.constituencyId) ?? 0,
    position.themeId === null ? themes.length : (theme.get(position.themeId) ?? 0),
    position.year,
    position.unit === 'eur' ? 0 : 1,
  ]
  const placed = positions.map((position) => ({ position, key: place(position) }))
  placed.sort((a, b) => a.key.map((part, index) => part - b.key[index]!).find((difference) => difference !== 0) ?? 0)
  return placed.map(({ position }) => position)
}

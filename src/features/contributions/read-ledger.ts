import type { ReadDb } from '../../database/doors.ts'
import type { Day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { now, type Past } from '../../shared/past.ts'
import { readConstituencies, readImagesOf, readPartiesThen, readThemes } from '../agreements/index.ts'
import { type RecordKey, readSources } from '../provenance/index.ts'
import type { StatedTotalTable } from './contribution-table.ts'
import type { Ledger } from './ledger.ts'
import { readMoment } from './past.ts'
import type { Moment } from './position.ts'
import { type LedgerPosition, readPositions } from './read-positions.ts'

/**
 * The ledger of an agreement, now or in a past, with the sources of every position and stated total. Of what was in force on a
 * day it holds no stated totals: these have no day from which they hold.
 */
export async function readLedger(db: ReadDb, agreementId: Id<'agreement'>, past: Past = now): Promise<Ledger> {
  const moment = await readMoment(db, [agreementId], past)
  const { constituencies, themes } = await readParties(db, agreementId, past.standOn)
  const positions = inOrder(await readPositions(db, [agreementId], moment), constituencies, themes)
  const later = past.inForceOn === null ? [] : await readLater(db, agreementId, positions, moment)
  const statedTotals = past.inForceOn === null ? await readStatedTotals(db, agreementId, past) : []
  const keys: RecordKey[] = [
    ...positions.map(({ entryId }) => ({ kind: 'ledger-entry', id: entryId })),
    ...statedTotals.map(({ id }) => ({ kind: 'stated-total', id })),
  ]
  const marks = await readSources(db, keys, past.standOn)
  return {
    constituencies,
    themes,
    positions: positions.map((position) => ({ ...position, marks: marks('ledger-entry', position.entryId) })),
    statedTotals: statedTotals.map((total) => ({ ...total, marks: marks('stated-total', total.id) })),
    years: [...new Set([...positions, ...later, ...statedTotals].map(({ year }) => year))].sort((a, b) => a - b),
    later,
    past,
    moment,
  }
}

async function readParties(db: ReadDb, id: Id<'agreement'>, standOn: Day | null) {
  if (standOn !== null) return readPartiesThen(db, id, standOn)
  return { constituencies: await readConstituencies(db, id), themes: await readThemes(db, id) }
}

/** What counts now, or at the same stand, in series of which nothing was in force yet. */
async function readLater(
  db: ReadDb,
  agreementId: Id<'agreement'>,
  positions: readonly LedgerPosition[],
  { knownTo }: Moment,
): Promise<readonly LedgerPosition[]> {
  const seriesOf = ({ lineId, stage, period }: LedgerPosition) => `${lineId} ${stage} ${period}`
  const inForce = new Set(positions.map(seriesOf))
  const all = await readPositions(db, [agreementId], { knownTo })
  return all.filter((position) => !inForce.has(seriesOf(position)))
}

/** The totals that sources state; of a stand in the past those that had been written down by then. */
async function readStatedTotals(
  db: ReadDb,
  agreementId: Id<'agreement'>,
  { standOn }: Past,
): Promise<readonly StatedTotalTable[]> {
  if (standOn !== null) {
    const images = await readImagesOf(db, agreementId, standOn, ['stated-total'])
    return images.of('statedTotal').toSorted((a, b) => a.year - b.year || (a.unit < b.unit ? -1 : 1))
  }
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

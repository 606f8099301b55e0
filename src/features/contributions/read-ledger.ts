import { sql } from 'kysely'
import type { ReadDb } from '../../database/doors.ts'
import type { Id } from '../../shared/id.ts'
import { readConstituencies, readThemes } from '../agreements/index.ts'
import { type RecordKey, readSources } from '../provenance/index.ts'
import type { StatedTotalTable } from './contribution-table.ts'
import type { Ledger } from './ledger.ts'
import { endOf, now, type Past, readMoment } from './past.ts'
import { type LedgerPosition, readPositions } from './read-positions.ts'

/**
 * The ledger of an agreement, now or in a past, with the sources of every position and stated total. Of what was in force on a
 * day it holds no stated totals: these have no day from which they hold.
 */
export async function readLedger(db: ReadDb, agreementId: Id<'agreement'>, past: Past = now): Promise<Ledger> {
  const moment = await readMoment(db, agreementId, past)
  const constituencies = await readConstituencies(db, agreementId)
  const themes = await readThemes(db, agreementId)
  const positions = inOrder(await readPositions(db, [agreementId], moment), constituencies, themes)
  const statedTotals = past.inForceOn === null ? await readStatedTotals(db, agreementId, past) : []
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
    past,
    moment,
  }
}

/** The totals that sources state; of a stand in the past those that had been written down by then. */
function readStatedTotals(
  db: ReadDb,
  agreementId: Id<'agreement'>,
  { standOn }: Past,
): Promise<readonly StatedTotalTable[]> {
  const known =
    standOn === null
      ? sql<boolean>`true`
      : sql<boolean>`exists (
          select from journal
          where journal.subject_kind = 'stated-total' and journal.subject_id = stated_total.id and journal.at < ${endOf(standOn)}
        )`
  return db
    .selectFrom('statedTotal')
    .selectAll()
    .where('agreementId', '=', agreementId)
    .where(known)
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

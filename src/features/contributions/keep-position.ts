import { sql } from 'kysely'
import type { Tx } from '../../database/doors.ts'
import type { LedgerEntryTable } from './contribution-table.ts'

/** One series of the ledger: amounts of one stage and period on one line. */
export type Series = Pick<LedgerEntryTable, 'lineId' | 'stage' | 'period'>

/**
 * Brings the stored position of a series up to date with its entries: the last by (countsFrom, seq) that is not voided, or
 * none. The same rule as positionOf, which the tests hold it to.
 */
export async function keepPosition(tx: Tx, { lineId, stage, period }: Series): Promise<void> {
  const { numAffectedRows } = await sql`
    insert into ledger_position (line_id, stage, period, agreement_id, entry_id)
    select entry.line_id, entry.stage, entry.period, line.agreement_id, entry.id
    from ledger_entry as entry
    join ledger_line as line on line.id = entry.line_id
    where entry.line_id = ${lineId} and entry.stage = ${stage} and entry.period = ${period}
      and not exists (select from ledger_entry as voiding where voiding.voids = entry.id)
    order by entry.counts_from desc, entry.seq desc
    limit 1
    on conflict (line_id, stage, period) do update set entry_id = excluded.entry_id`.execute(tx)
  if (numAffectedRows !== 0n) return
  await tx
    .deleteFrom('ledgerPosition')
    .where('lineId', '=', lineId)
    .where('stage', '=', stage)
    .where('period', '=', period)
    .execute()
}

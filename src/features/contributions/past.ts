import { sql } from 'kysely'
import { endOf } from '../../database/after-images.ts'
import type { ReadDb } from '../../database/doors.ts'
import { day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import type { ChangeDays, Past } from '../../shared/past.ts'
import type { Moment } from './position.ts'

/** The moment in the ledger of agreements: entries count up to the last that was recorded on the day of the stand. */
export async function readMoment(db: ReadDb, agreementIds: readonly Id<'agreement'>[], past: Past): Promise<Moment> {
  const inForceOn = past.inForceOn ?? undefined
  if (past.standOn === null) return { inForceOn }
  const { last } = await db
    .selectFrom('ledgerEntry as entry')
    .innerJoin('ledgerLine as line', 'line.id', 'entry.lineId')
    .select((eb) => eb.fn.max('entry.seq').as('last'))
    .where('line.agreementId', 'in', agreementIds)
    .where('entry.recordedAt', '<', endOf(past.standOn))
    .executeTakeFirstOrThrow()
  return { inForceOn, knownTo: last ?? 0 }
}

const mostDays = 24

/**
 * The latest days on which an amount of this agreement came into force, or on which anything of the agreement was recorded. One
 * query: the days on which something was recorded are those of the journal.
 */
export async function readChangeDays(db: ReadDb, agreementId: Id<'agreement'>): Promise<ChangeDays> {
  const { rows } = await sql<{ kind: 'in-force' | 'recorded'; day: string }>`
    (select distinct 'in-force' as kind, entry.counts_from as day
      from ledger_entry as entry join ledger_line as line on line.id = entry.line_id
      where line.agreement_id = ${agreementId} and entry.counts_from < '9999'
      order by day desc limit ${mostDays})
    union all
    (select distinct 'recorded' as kind, to_char(journal.at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') as day
      from journal where journal.chain = ${`agreement:${agreementId}`}
      order by day desc limit ${mostDays})`.execute(db)
  const days = (kind: string) => rows.filter((row) => row.kind === kind).map((row) => day(row.day))
  return { inForce: days('in-force'), recorded: days('recorded') }
}

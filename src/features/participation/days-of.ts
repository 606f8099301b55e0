import { sql } from 'kysely'
import type { ReadDb } from '../../database/doors.ts'
import { day, isDay, lastDay } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import type { ChangeDays } from '../../shared/past.ts'

const mostDays = 24

/**
 * The latest days on which something of an organisation came into force (an amount of its own or of a group it is in, a
 * membership, its signature), or was recorded.
 */
export async function readDaysOf(db: ReadDb, id: Id<'organisation'>): Promise<ChangeDays> {
  const { rows } = await sql<{ kind: 'in-force' | 'recorded'; day: string }>`
    with part as (select * from constituency_member where organisation_id = ${id}),
    signed as (select * from signatory where organisation_id = ${id}),
    line as (
      select id from ledger_line where organisation_id = ${id}
      union select id from ledger_line where organisation_id is null and constituency_id in (
        select constituency_id from part union select constituency_id from signed
        union select constituency.id from constituency where umbrella_id = ${id})),
    entry as (select * from ledger_entry where line_id in (select id from line))
    select distinct 'in-force' as kind, day from (
      select counts_from as day from entry
      union select valid_from from part
      union select valid_to from part
      union select signed_on from signed) as days where day is not null
    union
    select distinct 'recorded', to_char(at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') from (
      select recorded_at as at from entry
      union all select at from journal where (subject_kind, subject_id) in (
        select 'organisation', ${id}::uuid
        union select 'signatory', id from signed
        union select 'constituency-member', id from part)) as moments`.execute(db)
  const of = (kind: string) => {
    const days = rows.filter((row) => row.kind === kind && isDay(row.day)).map((row) => day(lastDay(row.day)))
    const known = [...new Set(days)].filter((each) => each < '9999')
    return known.sort().reverse().slice(0, mostDays)
  }
  return { inForce: of('in-force'), recorded: of('recorded') }
}

import { sql } from 'kysely'
import type { ReadDb } from '../../database/doors.ts'
import { type Day, day, firstDay, isDay, lastDay } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import type { Moment } from './position.ts'

/** Which past is asked for; both null is as it stands now. */
export type Past = {
  /** peildatum: what was in force on this day, as known now */
  readonly inForceOn: Day | null
  /** stand: what the register showed at the end of this day, in Europe/Amsterdam */
  readonly standOn: Day | null
}

export const now: Past = { inForceOn: null, standOn: null }

/** The past that an address asks for with `?peildatum=` and `?stand=`. Null when one of them is no day. */
export function parsePast(query: {
  readonly peildatum: string | undefined
  readonly stand: string | undefined
}): Past | null {
  const [inForceOn, standOn] = [query.peildatum, query.stand].map((text) => dayOrNull(text ?? ''))
  return inForceOn === undefined || standOn === undefined ? null : { inForceOn, standOn }
}

/** A month or year that is asked for counts as its last day. Undefined when it is no day that a register can know. */
function dayOrNull(text: string): Day | null | undefined {
  if (text === '') return null
  if (!isDay(text) || text.endsWith('..')) return undefined
  const year = Number(firstDay(text).slice(0, 4))
  return year < 1900 || year > 2200 ? undefined : day(lastDay(text))
}

/** The query that keeps this past in an address. */
export function pastQuery({ inForceOn, standOn }: Past): URLSearchParams {
  const query = new URLSearchParams()
  if (inForceOn !== null) query.set('peildatum', inForceOn)
  if (standOn !== null) query.set('stand', standOn)
  return query
}

/** The moment in the ledger of an agreement: entries count up to the last that was recorded on the day of the stand. */
export async function readMoment(db: ReadDb, agreementId: Id<'agreement'>, past: Past): Promise<Moment> {
  const inForceOn = past.inForceOn ?? undefined
  if (past.standOn === null) return { inForceOn }
  const { last } = await db
    .selectFrom('ledgerEntry as entry')
    .innerJoin('ledgerLine as line', 'line.id', 'entry.lineId')
    .select((eb) => eb.fn.max('entry.seq').as('last'))
    .where('line.agreementId', '=', agreementId)
    .where('entry.recordedAt', '<', endOf(past.standOn))
    .executeTakeFirstOrThrow()
  return { inForceOn, knownTo: last ?? 0 }
}

/** The first moment after a day in Europe/Amsterdam, by the database's own calendar of summer time. */
export function endOf(standOn: Day) {
  return sql<Date>`((${standOn}::date + 1)::timestamp at time zone 'Europe/Amsterdam')`
}

/** Days on which something changed in the ledger, newest first. */
export type ChangeDays = {
  /** days from which an amount holds */
  readonly inForce: readonly string[]
  /** days on which something was written into the register */
  readonly recorded: readonly string[]
}

const mostDays = 24

/** The latest days on which an amount of this agreement came into force, or was recorded. */
export async function readChangeDays(db: ReadDb, agreementId: Id<'agreement'>): Promise<ChangeDays> {
  const days = (column: ReturnType<typeof sql<string>>) =>
    db
      .selectFrom('ledgerEntry as entry')
      .innerJoin('ledgerLine as line', 'line.id', 'entry.lineId')
      .select(column.as('day'))
      .distinct()
      .where('line.agreementId', '=', agreementId)
      .where('entry.countsFrom', '<', '9999')
      .orderBy('day', 'desc')
      .limit(mostDays)
      .execute()
  const inForce = await days(sql<string>`entry.counts_from`)
  const recorded = await days(sql<string>`to_char(entry.recorded_at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD')`)
  return { inForce: inForce.map((row) => row.day), recorded: recorded.map((row) => row.day) }
}

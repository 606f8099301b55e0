import { type Day, day, firstDay, isDay, lastDay } from './day.ts'

/** Which past is asked for; both null is as it stands now. */
export type Past = {
  /** peildatum: what was in force on this day, as known now */
  readonly inForceOn: Day | null
  /** stand: what the register showed at the end of this day, in Europe/Amsterdam */
  readonly standOn: Day | null
}

export const now: Past = { inForceOn: null, standOn: null }

export function isNow({ inForceOn, standOn }: Past): boolean {
  return inForceOn === null && standOn === null
}

/** A past as an address asks for it. With a problem it is `now`. */
export type AskedPast = {
  readonly past: Past
  /** `no-day`: one of them is no day that a register can know; `not-yet`: of a stand that day has yet to come */
  readonly problem: 'no-day' | 'not-yet' | null
}

/** Reads `?peildatum=` and `?stand=`. A day that is yet to come can be in force as known now, but has no stand. */
export function askedPast(query: Readonly<Record<string, string>>, today: Day): AskedPast {
  const [inForceOn, standOn] = [askedDay(query.peildatum), askedDay(query.stand)]
  if (inForceOn === undefined || standOn === undefined) return { past: now, problem: 'no-day' }
  if (standOn !== null && standOn > today) return { past: now, problem: 'not-yet' }
  return { past: { inForceOn, standOn }, problem: null }
}

/** The day that an address names; a month or year is its last day. Null when it names none, undefined when that is no day between 1900 and 2200. */
export function askedDay(text = ''): Day | null | undefined {
  if (text === '') return null
  if (text.length > 21 || !isDay(text) || text.endsWith('..')) return undefined
  const year = Number(firstDay(text).slice(0, 4))
  return year < 1900 || year > 2200 || lastDay(text) > '2200-12-31' ? undefined : day(lastDay(text))
}

/** The query that keeps this past in an address. */
export function pastQuery({ inForceOn, standOn }: Past): URLSearchParams {
  const query = new URLSearchParams()
  if (inForceOn !== null) query.set('peildatum', inForceOn)
  if (standOn !== null) query.set('stand', standOn)
  return query
}

/** Days on which something changed, newest first. */
export type ChangeDays = {
  /** days from which something holds */
  readonly inForce: readonly Day[]
  /** days on which something was written into the register */
  readonly recorded: readonly Day[]
}

import { type Day, day } from '../../shared/day.ts'
import { dayBefore } from '../../shared/day-range.ts'
import { askedDay, type ChangeDays, type Past } from '../../shared/past.ts'

/** The two kinds of past between which changes are asked for. */
export type SpanKind = 'stand' | 'peildatum'

/** Two days: what changed after the first, up to and including the second. */
export type Span = { readonly kind: SpanKind; readonly from: Day; readonly to: Day }

/** A span as an address asks for it. With a problem it is the one that is shown without dates. */
export type AskedSpan = { readonly span: Span; readonly problem: 'no-day' | 'not-yet' | 'reversed' | null }

/**
 * Reads `?van=`, `?tot=` and `?soort=`. Left out, the first is the day before the last change, so that the last change shows,
 * and the second is today. Of a stand neither can be a day that is yet to come.
 */
export function askedSpan(query: Readonly<Record<string, string>>, days: ChangeDays, today: Day): AskedSpan {
  const kind: SpanKind = query.soort === 'peildatum' ? 'peildatum' : 'stand'
  const usual: Span = { kind, from: usualFrom(kind, days, today), to: today }
  const [from, to] = [askedDay(query.van), askedDay(query.tot)]
  if (from === undefined || to === undefined) return { span: usual, problem: 'no-day' }
  const isAhead = [from, to].some((each) => each !== null && each > today)
  if (kind === 'stand' && isAhead) return { span: usual, problem: 'not-yet' }
  const until = to ?? (from !== null && from > today ? from : today)
  const span: Span = { kind, from: from ?? (usual.from < until ? usual.from : dayBefore(until)), to: until }
  return span.from > span.to ? { span: usual, problem: 'reversed' } : { span, problem: null }
}

function usualFrom(kind: SpanKind, { inForce, recorded }: ChangeDays, today: Day): Day {
  const last = (kind === 'stand' ? recorded : inForce).find((each) => each <= today)
  return dayBefore(last ?? today)
}

/** The past at one end of a span. */
export function pastAt(kind: SpanKind, on: Day): Past {
  return kind === 'stand' ? { inForceOn: null, standOn: on } : { inForceOn: on, standOn: null }
}

/** The query that keeps a span in an address. */
export function spanQuery({ kind, from, to }: Span): string {
  return new URLSearchParams({ van: from, tot: to, ...(kind === 'stand' ? {} : { soort: kind }) }).toString()
}

/** The same day a month earlier, or the last of that month where it has no such day. */
export function monthBefore(of: Day): Day {
  const [year, month, date] = of.split('-').map(Number)
  const last = new Date(Date.UTC(year!, month! - 1, 0))
  last.setUTCDate(Math.min(date!, last.getUTCDate()))
  return day(last.toISOString().slice(0, 10))
}

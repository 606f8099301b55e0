import { formatDay } from '../../shared/day.ts'
import { changeMessages as texts } from './change-messages.ts'
import type { Span } from './span.ts'

/** Between which two days, and which kind of date they are; the same on the page and in the file. */
export function inWords({ kind, from, to }: Span): string {
  return texts.spans[kind](formatDay(from), formatDay(to))
}

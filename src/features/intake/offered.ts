import { day } from '../../shared/day.ts'
import type { InstrumentTable, UndertakingTable } from '../agreements/index.ts'
import type { GoalFields } from '../goals/index.ts'
import type { GoalFact, InstrumentFact, UndertakingFact } from './facts.ts'

/** A goal of a paper as the register keeps it. A percentage or year that no goal has is a misreading, and left out. */
export function goalOf({ text, percentage, subject, year, owner }: GoalFact): GoalFields {
  const hundredths = percentage === null ? null : Math.round(percentage * 100)
  const isLikely = hundredths !== null && Math.abs(hundredths) <= 1_000_000
  return {
    text,
    percentageHundredths: isLikely ? hundredths : null,
    subject,
    year: year !== null && year >= 1900 && year <= 2200 ? year : null,
    owner,
  }
}

/** An instrument of a paper as the register keeps it. */
export function instrumentOf({
  name,
  kind,
  year,
  relation,
}: InstrumentFact): Pick<InstrumentTable, 'name' | 'kind' | 'year' | 'relation'> {
  return { name, kind, year: year === null ? null : day(year), relation }
}

/** An undertaking of a paper as the register keeps it. */
export function undertakingOf({
  text,
  by,
  due,
}: UndertakingFact): Pick<UndertakingTable, 'text' | 'promisedBy' | 'due'> {
  return { text, promisedBy: by, due: due === null ? null : day(due) }
}

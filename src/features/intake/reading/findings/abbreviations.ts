import { unexplained } from '../abbreviations.ts'
import { correctAbbreviations } from '../correction-messages.ts'
import { abbreviations as words } from '../messages.ts'
import { type Facts, type Finding, finding } from './finding.ts'

/** The abbreviations that the paper never writes out, in one finding. */
export function abbreviationFindings({ abbreviations, flow }: Facts): Finding[] {
  const open = unexplained(abbreviations)
  if (open.length === 0) return []
  const named = open.map(({ short, span }) => ({ short, at: flow.passages.of(span) }))
  return [
    finding(
      'abbreviation-unexpanded',
      'laag',
      false,
      words(named.map(({ short }) => short)),
      named.map(({ at }) => at),
      correctAbbreviations(named),
    ),
  ]
}

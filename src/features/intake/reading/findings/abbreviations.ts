import { unexplained } from '../abbreviations.ts'
import { abbreviations as words } from '../messages.ts'
import { type Facts, type Finding, finding } from './finding.ts'

/** The abbreviations that the paper never writes out, in one finding. */
export function abbreviationFindings({ abbreviations, flow }: Facts): Finding[] {
  const open = unexplained(abbreviations)
  if (open.length === 0) return []
  const names = open.map(({ short }) => short)
  return [
    finding(
      'abbreviation-unexpanded',
      'laag',
      false,
      words(names),
      open.map(({ span }) => flow.passages.of(span)),
    ),
  ]
}

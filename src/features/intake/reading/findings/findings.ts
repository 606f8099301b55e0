import type { FindingFact } from '../../facts.ts'
import { abbreviationFindings } from './abbreviations.ts'
import { notStatedFindings, perYearFindings, thousandsMarkFindings } from './amounts.ts'
import { brokenWordFindings } from './broken-words.ts'
import { columnFindings } from './columns.ts'
import { contradictoryDateFindings } from './contradictory-dates.ts'
import { countFindings } from './counts.ts'
import { dateFindings, impossibleDateFindings, paperFindings, termFindings } from './dates.ts'
import { decisionThemesFindings } from './decision-themes.ts'
import type { Facts } from './finding.ts'
import { indicativeFindings } from './indicative.ts'
import { nameFindings } from './names.ts'
import { openQuestionFindings } from './open-questions.ts'
import { percentageFindings } from './percentages.ts'
import { plannedDateFindings } from './planned-dates.ts'
import { splitFindings } from './splits.ts'
import { sumFindings } from './sums.ts'
import { textAmountFindings } from './text-amounts.ts'
import { amountTwiceFindings } from './text-amounts-twice.ts'
import { textSumFindings } from './text-sums.ts'

const order = { hoog: 0, midden: 1, laag: 2 }

/** All findings of a paper: what is open first, by severity; then what holds. */
export function findingsOf(facts: Facts): FindingFact[] {
  const found = [
    thousandsMarkFindings,
    decisionThemesFindings,
    termFindings,
    perYearFindings,
    sumFindings,
    splitFindings,
    textAmountFindings,
    amountTwiceFindings,
    textSumFindings,
    percentageFindings,
    notStatedFindings,
    indicativeFindings,
    openQuestionFindings,
    contradictoryDateFindings,
    plannedDateFindings,
    countFindings,
    nameFindings,
    columnFindings,
    paperFindings,
    dateFindings,
    impossibleDateFindings,
    abbreviationFindings,
    brokenWordFindings,
  ].flatMap((check) => check(facts))
  const sorted = found
    .map((one, index) => ({ one, index }))
    .sort(
      (a, b) =>
        Number(a.one.holds) - Number(b.one.holds) || order[a.one.severity] - order[b.one.severity] || a.index - b.index,
    )
  return sorted.map(({ one }, index) => ({ id: `finding-${index + 1}`, ...one }))
}

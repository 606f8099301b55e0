import { day, firstDay, formatDay, lastDay } from '../../../../shared/day.ts'
import { plannedDatePassed } from '../contradiction-messages.ts'
import type { Sentence } from '../sentences.ts'
import { type Facts, type Finding, finding } from './finding.ts'
import { SentencesByPlace } from './sentence-at.ts'

const ahead =
  /\b(?:zal|zullen|wordt|worden|gaat|gaan|gepland|voorzien|verwacht|verwachting|volgt|volgen|uiterlijk|start|starten|begint|beginnen|komt|komen|ondertekenen|tekenen)\b/i
const behind =
  /\b(?:is|zijn|was|waren|werd|werden|heeft|hebben|had|hadden|al|reeds|inmiddels|sinds|vanaf|afgerond|gereed|gehouden)\b/i

/** What the paper says is still to come, on a day that had passed when the paper was written. */
export function plannedDateFindings({ paper, milestones, sentences }: Facts): Finding[] {
  if (paper.date === null || paper.sources.date === undefined) return []
  const written = day(paper.date)
  const places = new SentencesByPlace(sentences)
  const passed = milestones
    .filter(({ planned }) => planned !== null && lastDay(planned) < firstDay(written))
    .map((milestone) => ({ milestone, sentence: places.at(milestone.source) }))
  const listed = passed.filter(({ sentence }) => sentence !== undefined && isListed(sentence))
  return passed
    .filter(({ sentence }) => sentence !== undefined && (isListed(sentence) ? listed.length === 1 : isAhead(sentence)))
    .filter(({ sentence }) => !behind.test(sentence!.span.text))
    .map(({ milestone: { title, planned, source } }) =>
      finding(
        'planned-date-passed',
        'midden',
        false,
        plannedDatePassed(title, formatDay(day(planned!)), formatDay(written)),
        [source, paper.sources.date!],
      ),
    )
}

function isAhead({ span }: Sentence): boolean {
  return ahead.test(span.text)
}

/** A point of a planning says nothing of when it was written: several past points are the history of the paper. */
function isListed({ block }: Sentence): boolean {
  return block.kind === 'cells' || (block.kind === 'item' && !/\.$/.test(block.span.text))
}

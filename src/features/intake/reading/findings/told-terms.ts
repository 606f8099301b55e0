import { day, yearsOf } from '../../../../shared/day.ts'
import { termToldOtherwise } from '../contradiction-messages.ts'
import { correctToldTerm } from '../correction-messages.ts'
import { datesIn } from '../dates.ts'
import type { Sentence } from '../sentences.ts'
import { part } from '../span.ts'
import { numberOf, numberWords } from '../vocabulary.ts'
import { isOfAnother, nameOfAgreement } from './another-agreement.ts'
import { type Facts, type Finding, finding } from './finding.ts'

/** Sentences by which the agreement of the paper runs other years than those in its name. */
export function toldTermFindings(facts: Facts): Finding[] {
  const { agreement, sentences, flow } = facts
  const named = /\b(20\d{2})\s?[-–]\s?(20\d{2})\b/.exec(agreement?.title ?? '')
  if (agreement === null || named === null || named[1]! >= named[2]!) return []
  const term = day(`${named[1]}/${named[2]}`)
  const own = nameOfAgreement(agreement)
  const told = sentences.flatMap((sentence) => {
    const found = isOfAnother(sentence.span.text, own) ? null : otherTerm(sentence, yearsOf(term))
    return found === null ? [] : [found]
  })
  const [first] = told
  if (first === undefined) return []
  const source = flow.passages.of(first)
  const words = termToldOtherwise(term, first.text)
  const correction = correctToldTerm(term, { text: first.text, at: source }, agreement.source)
  return [finding('dates-differ', 'midden', false, words, [source, agreement.source], correction)]
}

const subject =
  /(?:^|[,;]\s)(?:(?:het|de|dit|deze)\s)?(?:\p{Lu}?\p{L}*(?:overeenkomst|akkoord|convenant|samenwerking|pact|deal|looptijd)(?:\s[\p{Lu}\d][\p{L}\d-]*|\svan het \p{L}+)*)\s(?:(?:is|en)\s)?(?:\p{L}+\s){0,4}?(?:loopt|eindigt|geldt|duurt|heeft een looptijd|is|eindigend)\b|\blooptijd van\b/iu
const ending = /\b(?:eindigt|loopt tot|loopt af|tot en met|t\/m|tot)\b[^.;]{0,25}$/i
const ranging = /\b(?:loopt|geldt|periode|jaren|looptijd(?: is)?|duurt)\s(?:van\s)?$/i
const aside =
  /\b(?:verleng\p{L}*|verlenging|evaluatie|eerste|vorige?|huidige|nieuwe|opvolger|daarna|optie|opzegg\p{L}*|subsidie|aanbesteding|bijdrage|middelen|budget|begroting|reserve|plan|programma|lening|afschrijving|huur\p{L}*|kosten|bedrag\p{L}*)\b/iu
const duration = new RegExp(
  String.raw`\b(?:looptijd van|duurt|geldt|loopt|voor (?:een|de) (?:periode|duur) van)\s(?<number>\d{1,2}|${numberWords.slice(2, 11).join('|')})\sjaar\b`,
  'iu',
)

/** The words that tell another end or another number of years; null when the sentence tells none. */
function otherTerm({ span, block }: Sentence, years: readonly number[]): ReturnType<typeof part> | null {
  if (
    block.kind === 'cells' ||
    block.section === 'requested-decision' ||
    !subject.test(span.text) ||
    aside.test(span.text)
  )
    return null
  const length = duration.exec(span.text)
  if (length !== null) {
    const { number } = length.groups as { number: string }
    const fits = [years.length, years.length - 1].includes(numberOf(number))
    return fits ? null : part(span, length.index, length.index + length[0].length)
  }
  const dates = datesIn(span.text).filter(({ value }) => value !== null)
  const last = dates.at(-1)
  if (last === undefined || dates.length > 2) return null
  const before = span.text.slice(0, last.start)
  const end = Number(last.value!.split('/').at(-1)!.slice(0, 4))
  const isRange = last.value!.includes('/') && Number(last.value!.slice(0, 4)) < end
  if (!(isRange ? ranging : ending).test(before)) return null
  const isYearAfter = end === years.at(-1)! + 1 && (/-01-01$/.test(last.value!) || /\btot\s$/i.test(before))
  const from = dates.length === 2 ? dates[0]!.start : last.start
  return end === years.at(-1) || isYearAfter ? null : part(span, from, last.end)
}

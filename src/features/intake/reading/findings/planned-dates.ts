import { type Day, day, firstDay, lastDay } from '../../../../shared/day.ts'
import type { MilestoneFact } from '../../facts.ts'
import { plannedDatePassed } from '../contradiction-messages.ts'
import { correctPassed } from '../correction-messages.ts'
import { datesIn } from '../dates.ts'
import type { Sentence } from '../sentences.ts'
import { type Facts, type Finding, finding } from './finding.ts'
import { SentencesByPlace } from './sentence-at.ts'

const ahead =
  /\b(?:zal|zullen|wordt|worden|gaat|gaan|gepland|voorzien|verwacht|verwachting|volgt|volgen|uiterlijk|start|starten|begint|beginnen|komt|komen|ondertekenen|tekenen|nog niet|nog (?:uit |vast |op |af |aan )?te)\b/i
const behind =
  /\b(?:is|zijn|was|waren|werd|werden|heeft|hebben|had|hadden|al|reeds|inmiddels|sinds|vanaf|besloot|besloten|stemden?|nam|namen|ging|gingen|koos|kozen|startten?|begon|verscheen|vond|vonden|besprak|bespraken|stelden?|tekenden?|gaf|gaven|kwam|kwamen|afgerond|gereed|gehouden)\b/i

const surely = /\b(?:zal|zullen|gaat|gaan|is gepland|zijn gepland|is voorzien|wordt verwacht)\b/i

/** What the paper says is still to come, on a day that had passed when the paper was written. */
export function plannedDateFindings(facts: Facts): Finding[] {
  const { paper, milestones, sentences } = facts
  if (paper.date === null || paper.sources.date === undefined) return []
  const [written, paperSource] = [day(paper.date), paper.sources.date]
  const told = isMinutes(facts)
  const places = new SentencesByPlace(sentences)
  const passed = milestones
    .filter(({ planned }) => planned !== null && lastDay(planned) < firstDay(written))
    .map((milestone) => ({ milestone, sentence: places.at(milestone.source) }))
    .filter(({ sentence }) => !told || isPlanned(sentence))
  const listed = passed.filter(({ sentence }) => sentence !== undefined && isListed(sentence))
  const dated = passed
    .filter(
      ({ sentence }) =>
        sentence !== undefined && (isListed(sentence) ? listed.length === 1 && isToCome(sentence) : isAhead(sentence)),
    )
    .filter(
      ({ milestone, sentence }) => !behind.test(withoutOwner(sentence!.span.text)) && isWhen(sentence!, milestone),
    )
    .map(({ milestone: { title, planned, source } }) => ({ title, date: day(planned!), source }))
  const met = new Set(passed.map(({ sentence }) => sentence))
  return [...dated, ...otherwise(facts, written, met)].map(({ title, date, source }) =>
    finding(
      'planned-date-passed',
      'midden',
      false,
      plannedDatePassed(title, date, written),
      [source, paperSource],
      correctPassed(date, written, source),
    ),
  )
}

/** Sentences with "zal" and one date that are no milestone, or that stand under what follows. */
function otherwise({ sentences, flow }: Facts, written: Day, met: ReadonlySet<Sentence | undefined>) {
  return sentences
    .filter((sentence) => !met.has(sentence) && !isListed(sentence))
    .filter(({ span, block }) => surely.test(span.text) || (block.section === 'follow-up' && !past.test(span.text)))
    .filter(({ span }) => !behind.test(withoutOwner(span.text)))
    .flatMap(({ span }) => {
      const dates = datesIn(span.text).filter(({ value }) => value === null || value.length > 4)
      const date = dates.length === 1 ? dates[0]!.value : null
      if (
        date === null ||
        !isOwnDate(span.text.slice(0, dates[0]!.start)) ||
        date.length === 4 ||
        date.includes('/') ||
        lastDay(date) >= firstDay(written)
      )
        return []
      const title =
        span.text.length > 90 ? `${span.text.slice(0, 84).replace(/\s\S*$/, '')}…` : span.text.replace(/\.$/, '')
      return [{ title, date: day(date), source: flow.passages.of(span) }]
    })
}

/** "Zal zijn deuren openen": with "zal" before it, "zijn" says whose they are. */
function withoutOwner(text: string): string {
  return text.replace(/(?<=\b(?:zal|zullen)\b.*)\bzijn\b/gi, '')
}

/** The date says when it happens, and not of when something is: "het verslag van 2 april". */
function isWhen({ span }: Sentence, { planned }: MilestoneFact): boolean {
  const date = datesIn(span.text).find(({ value }) => value === planned)
  if (date === undefined) return true
  return isOwnDate(span.text.slice(0, date.start))
}

/** "Naar het aantal inwoners op 1 januari": of that day is a measure, and nothing happens. */
const measuredOn =
  /\b(?:(?:aantal(?:len)? \p{L}+|inwoner\p{L}*|stand(?: van zaken)?|situatie|peildatum|prijspeil|saldo|omvang|gegevens|cijfers|tarieven|zoals bekend|gerekend|gemeten|geteld)\s(?:(?:is|van|op|per|in|naar|volgens|van de|van het)\s){0,2}|(?:peildatum|prijspeil|stand)\b[^.;]{0,30}\s)$/iu

function isOwnDate(before: string): boolean {
  return !/\b(?:van|d\.d\.|sinds|vanaf|na|t\.o\.v\.|opzichte van|uit)\s$/i.test(before) && !measuredOn.test(before)
}

/** What stands under "Vervolg" is to come, unless it tells what has been. */
function isAhead({ span, block }: Sentence): boolean {
  return ahead.test(span.text) || (block.section === 'follow-up' && !past.test(span.text))
}

/** "Leverde", "maakte": a verb in the past, or a word that looks like one. */
const past = /(?<!\p{L})\p{Ll}{2,}(?<!tw|d|ei|bei|ron|s|n)[dt]e(?!\p{L})/u

/** A planning can begin with what has been done; what follows ("Vervolg") cannot. */
function isToCome(sentence: Sentence): boolean {
  return sentence.block.section === 'follow-up' || isAhead(sentence)
}

/** A point of a planning says nothing of when it was written: several past points are the history of the paper. */
function isListed({ block }: Sentence): boolean {
  return block.kind === 'cells' || (block.kind === 'item' && !/\.$/.test(block.span.text))
}

/** What minutes tell of a planning is to come, for as far as its words say so. */
function isPlanned(sentence: Sentence | undefined): boolean {
  return (
    sentence !== undefined &&
    /^(?:planning|follow-up)$/.test(sentence.block.section ?? '') &&
    ahead.test(sentence.span.text)
  )
}

/** Minutes tell what happened in the present tense. */
function isMinutes({ paper, flow }: Facts): boolean {
  const top = flow.lines.slice(0, 6).map(({ text }) => text)
  return paper.kind === null && top.some((text) => /\b(?:verslag|notulen|besluitenlijst)\b/i.test(text))
}

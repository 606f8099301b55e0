import { datesIn, type FoundDate } from './dates.ts'
import { type Found, type Paper, shorten } from './milestone-found.ts'
import { event, planned, preposition, realised } from './milestone-words.ts'
import type { Sentence } from './sentences.ts'
import { bodyNoun, bodyWord } from './vocabulary.ts'
import { besideDate, plannedOn } from './why-messages.ts'

/** A line of a planning without a mark before it: "maart 2026: start". */
const datedLine = /^[^:]{4,40}\s?(?::|\s[–-])\s/

/** A point of a planning: "12 maart 2025: behandeling in de raad", "Evaluatie | najaar 2026". */
export function inPlanning(sentence: Sentence, date: FoundDate, { planRows, date: paperDate }: Paper): Found | null {
  const { block, span } = sentence
  const isPlan = block.section === 'planning' || block.section === 'follow-up' || planRows.has(block)
  const lead = span.text.slice(0, date.start)
  const startsWithDate =
    /^(?:(?:op|in|vanaf|per|uiterlijk|begin|medio|eind|voorjaar|najaar|zomer|winter|herfst)\s)*$/i.test(lead) &&
    /^\s?(?:[:–-]\s|\t)/.test(span.text.slice(date.end))
  const listed = isPlan
    ? block.kind !== 'paragraph' || datedLine.test(span.text) || (season.test(lead) && isShort(span.text, date))
    : block.kind !== 'paragraph' && block.section !== 'discussed-in' && startsWithDate
  if (!listed || (block.section === null && !planRows.has(block)) || span.text.length > 160) return null
  const before = span.text
    .slice(0, date.start)
    .replace(preposition, '')
    .replace(/[\s:–(|-]+$/, '')
    .replace(/^(?:fase|stap|tranche|ronde|jaar)\s\w{1,3}$/i, '')
  const after = span.text.slice(date.end).replace(/^[\s:–)|-]+/, '')
  if (before !== '' && after !== '' && !/^[)\s.,;]*(?:en)?$/.test(after) && block.kind !== 'cells') return null
  const title = shorten(before === '' ? after : before)
  if (!/\p{L}{3}/u.test(title) || formLabel.test(title) || ofMeeting.test(title)) return null
  if (datesIn(span.text)[0] !== date && datesIn(title).some(({ value }) => value !== null && value.length > 4))
    return null
  if (
    datesIn(span.text).findIndex((other) => other.start === date.start) > 0 &&
    before !== '' &&
    datesIn(before).some(({ start }) => start === 0)
  )
    return null
  const past = realised.test(span.text) && !planned.test(span.text) && !(planRows.has(block) && paperDate === null)
  return {
    why: plannedOn(span.text.slice(date.start, date.end), block),
    title,
    planned: past ? null : date.value,
    realised: past ? date.value : null,
    start: 0,
    end: span.text.length,
  }
}

/** A row of a planning that says which body meets: "Behandeling in het algemeen bestuur". */
const ofMeeting = new RegExp(
  String.raw`^(?:behandeling|bespreking|besluit|besluitvorming|instemming|vaststelling|vergadering|bijeenkomst)\s(?:in|door|van)\s(?:de |het )?(?:\p{L}+\s)?${bodyNoun}(?![\p{L}-])|^(?:\p{L}+\s)?${bodyNoun}:\s(?:ter |bespreking|behandeling|besluit|instemming|vaststelling|advies)`,
  'iu',
)

/** "vierde kwartaal 2028 eindevaluatie": a date and a few words without a mark. */
function isShort(text: string, { end }: FoundDate): boolean {
  const rest = text.slice(end).trim()
  return rest.length > 3 && rest.length < 60 && /^\p{L}/u.test(rest) && !/[.;:]\s/.test(rest) && !hasVerb.test(rest)
}

const season = /^(?:begin |medio |eind |voorjaar |najaar |zomer |winter |herfst )?$/i
const hasVerb =
  /\b(?:is|zijn|was|waren|wordt|worden|werd|werden|heeft|hebben|zal|zullen|kan|kunnen|moet|moeten|gaat|gaan|volgt|begint|vindt)\b/i

/** A line of the form at the top. */
const formLabel = /^(?:datum|versie|kenmerk|vergadering|bespreking|nummer)\b.{0,20}$/i

/** "het eerste deel in mei 2027, het tweede deel in maart 2029": the words before the date, where the verb is said only once. */
export function inGap({ span: { text }, block }: Sentence, date: FoundDate): Found | null {
  if (!/^\s?(?:[.,;]|en\s|$)/.test(text.slice(date.end)) || date.value === null || date.value.length === 4) return null
  const match = gapped.exec(text.slice(0, date.start))
  if (match === null || hasVerb.test(match[2]!) || bodyWord.test(match[2]!)) return null
  const before = text.slice(0, match.index)
  if (!event.test(before) || (match[1] !== ':' && datesIn(before).length === 0)) return null
  const start = match.index + match[0].indexOf(match[2]!)
  const words = text.slice(start, date.end)
  return {
    why: besideDate(event.exec(before)![0], text.slice(date.start, date.end), block),
    title: shorten(match[2]!),
    planned: date.value,
    realised: null,
    start,
    end: start + words.length,
  }
}

const gapped =
  /(,|:|;|\sen)\s((?:de|het|een|die|dat|deze)\s(?:[\p{L}’'-]+\s){1,8}?)(?:(?:uiterlijk|op|in|per|vanaf|eind|begin|medio|vóór|rond|naar verwachting)\s)+(?:de |het )?$/u

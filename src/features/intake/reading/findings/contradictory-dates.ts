import { type Day, day, firstDay, formatDay, isDay, lastDay } from '../../../../shared/day.ts'
import type { MilestoneFact, Passage } from '../../facts.ts'
import { beforeTerm, endsBeforeStart, twoDates, wrongOrder, wrongWeekday } from '../contradiction-messages.ts'
import {
  correctBackwards,
  correctBeforeTerm,
  correctOrder,
  correctTwoDates,
  correctWeekday,
} from '../correction-messages.ts'
import { datesIn, type FoundDate } from '../dates.ts'
import { clauseAround } from '../milestone-clauses.ts'
import type { Sentence } from '../sentences.ts'
import { part, type Span } from '../span.ts'
import { comparable } from '../vocabulary.ts'
import { isOfAnother, nameOfAgreement } from './another-agreement.ts'
import { distinctBy, type Facts, type Finding, finding } from './finding.ts'
import { milestoneDateFindings } from './milestone-dates.ts'
import { SentencesByPlace } from './sentence-at.ts'
import { toldTermFindings } from './told-terms.ts'

/** One event under two dates, and dates in an order that cannot be. */
export function contradictoryDateFindings(facts: Facts): Finding[] {
  const found = [
    ...facts.sentences.flatMap((sentence) => [...backwards(facts, sentence), ...weekdays(facts, sentence)]),
    ...twiceDated(facts),
    ...themesAfterPlan(facts),
    ...signedBeforeDecided(facts),
    ...evaluatedBeforeStart(facts),
  ]
  return [...found, ...milestoneDateFindings(facts, found), ...toldTermFindings(facts)]
}

function differ(words: { title: string; sentence: string }, passages: readonly Passage[], correction: string): Finding {
  return finding('dates-differ', 'midden', false, words, passages, correction)
}

const range =
  /(?<![\d/.-])(?<!\p{Lu}{2} )\b((?:19|20)\d{2})(\s?[-–]\s?|\s(?:tot en met|t\/m|tot)\s)((?:19|20)\d{2})\b(?![-/\d])/gu
const opens = /\b(?:treedt|treden|gaat|gaan|ingaand|vanaf|met ingang|loopt|lopen|geldt|gelden|van|start|begint)\b/i
const closes = /\b(?:eindigt|eindigen|loopt af|tot en met|t\/m|tot|expireert)\s+(?:\p{L}+\s){0,2}$/iu

/** "van 2028 tot en met 2026"; "gaat in op 1 januari 2028 en eindigt op 31 december 2026". */
function backwards({ flow }: Facts, { span, block }: Sentence): Finding[] {
  if (block.kind === 'cells') return []
  const found = [...span.text.matchAll(range)].find((match) => Number(match[3]) < Number(match[1]))
  if (found !== undefined) {
    return [endingFirst(flow, part(span, found.index, found.index + found[0].length))]
  }
  const dates = datesIn(span.text).filter(({ value }) => value?.length === 10)
  const pair = dates.flatMap((first, index) => {
    const last = dates[index + 1]
    return last !== undefined && isBackwards(span.text, first, last) ? [part(span, first.start, last.end)] : []
  })[0]
  return pair === undefined ? [] : [endingFirst(flow, pair)]
}

function endingFirst({ passages }: Facts['flow'], place: Span): Finding {
  const source = passages.of(place)
  return differ(endsBeforeStart(place.text), [source], correctBackwards(place.text, source))
}

function isBackwards(text: string, first: FoundDate, last: FoundDate): boolean {
  const between = text.slice(first.end, last.start)
  return (
    last.value! < first.value! &&
    between.length < 60 &&
    !/[.;:]/.test(between) &&
    opens.test(text.slice(Math.max(0, first.start - 40), first.start)) &&
    closes.test(between)
  )
}

const dayNames = ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag']
const weekday = new RegExp(String.raw`(?<!\p{L})(${dayNames.join('|')}),?\s+$`, 'iu')

/** "donderdag 9 juli 2026", where that day is another day of the week. */
function weekdays({ flow }: Facts, { span }: Sentence): Finding[] {
  return datesIn(span.text).flatMap((date) => {
    const written = weekday.exec(span.text.slice(Math.max(0, date.start - 14), date.start))
    if (written === null || date.value?.length !== 10) return []
    const right = dayNames[new Date(`${date.value}T00:00:00Z`).getUTCDay()]!
    const wrong = written[1]!.toLowerCase()
    if (wrong === right) return []
    const inFull = formatDay(day(date.value))
    const source = flow.passages.of(part(span, date.start - written[0].length, date.end))
    return [differ(wrongWeekday(inFull, wrong, right), [source], correctWeekday(inFull, wrong, right, source))]
  })
}

/** Events that happen once to one agreement; other words of the title say which agreement. */
const once: readonly (readonly [string, RegExp])[] = [
  ['ondertekening', /\b(?:mede)?(?:onderteken(?:d|en|t|ing)|getekend|tekenen|tekent)\b/i],
  ['tussenevaluatie', /\btussenevaluatie\b|\btussentijdse evaluatie\b/i],
  ['eindevaluatie', /\beindevaluatie\b/i],
  ['eindverslag', /\beind(?:verslag|rapport|rapportage)\b/i],
  ['inwerkingtreding', /\binwerkingtreding\b|\bin werking\b/i],
  ['startbijeenkomst', /\bstartbijeenkomst\b/i],
  ['slotbijeenkomst', /\bslotbijeenkomst\b/i],
]
const several = /\b(?:eerste|tweede|derde|andere|vorige|volgende|jaarlijkse?|elk|ieder|per|addendum|beide|concept)\b/i

type Event = { readonly name: string; readonly date: Day; readonly text: string; readonly source: Passage }

/** What the sentences say of these events: with one date in a sentence, or a list of dates with what happens on each. */
function eventsOf({ sentences, agreement, parties, flow }: Facts): Event[] {
  const own = nameOfAgreement(agreement)
  return sentences.flatMap(({ span }) =>
    datedParts(span).flatMap(({ place, date }): Event[] => {
      const names = once.filter(([, pattern]) => pattern.test(place.text))
      if (names.length !== 1 || several.test(place.text) || isOfAnother(place.text, own)) return []
      if (/\bgetekend|\bteken/i.test(place.text) && isOfOneParty(place.text, parties)) return []
      return [{ name: names[0]![0], date: day(date), text: place.text, source: flow.passages.of(place) }]
    }),
  )
}

/** Before a date: then it is a limit, or the date of something else. */
const notOn = /\b(?:vóór|voor|uiterlijk|na|tot|vanaf|sinds|per|van|d\.d\.)\s(?:\p{L}+dag\s)?$/iu

/** "Na de ondertekening op …": what follows is about something else. */
const nameAndDay =
  /\b(?:na|bij|sinds|tijdens|vanaf) de (?:ondertekening|inwerkingtreding|\p{L}+bijeenkomst)\sop\s(?:\p{L}+dag\s)?$/iu

/** A part of a sentence with the date it is about. */
function datedParts(span: Span): { place: Span; date: string }[] {
  const dates = datesIn(span.text)
  if (dates.length === 1) {
    const [{ value, start, end }] = dates as [FoundDate]
    const before = span.text.slice(0, start)
    const direct = nameAndDay.exec(before)
    const place = direct === null ? span : part(span, direct.index, end)
    return value === null || notOn.test(before) ? [] : [{ place, date: value }]
  }
  if (dates.length === 0) return []
  if (!dates.every(({ end }) => /^\s?[:–\t]/.test(span.text.slice(end)))) return ownClauses(span, dates)
  return dates.flatMap(({ value, start }, index) =>
    value === null ? [] : [{ place: part(span, start, dates[index + 1]?.start), date: value }],
  )
}

/** Days that each stand in a clause of their own: "treedt in werking op … en eindigt op …". */
function ownClauses(span: Span, dates: readonly FoundDate[]): { place: Span; date: string }[] {
  return dates.flatMap((date) => {
    const { text, start, subject } = clauseAround(span.text, date)
    const isAlone = datesIn(text).length === 1 && date.value?.length === 10 && subject === ''
    return !isAlone || notOn.test(span.text.slice(0, date.start))
      ? []
      : [{ place: part(span, start, start + text.length), date: date.value! }]
  })
}

/** Each party can sign on a day of its own. */
function isOfOneParty(text: string, parties: Facts['parties']): boolean {
  const words = ` ${comparable(text)} `
  return !/\bpartijen\b/i.test(text) && parties.some(({ name }) => words.includes(` ${comparable(name)} `))
}

function twiceDated(facts: Facts): Finding[] {
  return [...Map.groupBy(eventsOf(facts), ({ name }) => name).values()].flatMap((events) => {
    const distinct = distinctBy(events, ({ date }) => date)
    const [first] = distinct
    const others = distinct.filter(({ date }) => first !== undefined && isApart(date, first.date))
    if (first === undefined || others.length === 0) return []
    const dates = [first, ...others].map(({ date, source }) => ({ text: formatDay(date), at: source }))
    const words = twoDates(
      first.name,
      dates.map(({ text }) => text),
    )
    return [
      differ(
        words,
        dates.map(({ at }) => at),
        correctTwoDates(first.name, dates),
      ),
    ]
  })
}

/** Whether no day is in both: "maart 2026" and "12 maart 2026" can be the same. */
function isApart(one: string, other: string): boolean {
  return lastDay(one) < firstDay(other) || lastDay(other) < firstDay(one)
}

const planAdopted = /\bplan(?: van aanpak)?\b.*\b(?:vastgesteld|vast)\b|\bstelde\b.*\bplan\b/i
const themesChosen =
  /\b(?:\p{L}*thema['’]?s|programmalijnen|speerpunten|opgaven|pijlers|sporen)\b.*\b(?:gekozen|bepaald|benoemd|geselecteerd)\b|\bkoos\b.*\bthema['’]?s\b/iu

/** Themes that were chosen after the plan they are part of had been adopted. */
function themesAfterPlan({ milestones, sentences }: Facts): Finding[] {
  const places = new SentencesByPlace(sentences)
  const wordsOf = (one: MilestoneFact) => `${one.title} ${places.at(one.source)?.span.text ?? ''}`
  const done = milestones.filter(({ realised }) => realised !== null)
  const plan = done.find((one) => planAdopted.test(one.title))
  const themes = done.find((one) => themesChosen.test(one.title))
  if (plan === undefined || themes === undefined || lastDay(plan.realised!) >= firstDay(themes.realised!)) return []
  if (/\b(?:daarna|vervolgens|nadat|op basis van)\b/i.test(wordsOf(themes))) return []
  const first = { event: themes.title, on: day(themes.realised!), at: themes.source }
  const second = { event: plan.title, on: day(plan.realised!), at: plan.source }
  return [differ(wrongOrder(first, second), [plan.source, themes.source], correctOrder(first, second))]
}

const decides = /\b(?:besluit(?:en)?|stelt\b.*\bvast|behandelt|raadsvergadering|statenvergadering|vergaderdatum)\b/i
const looksBack = /\b(?:heeft|hebben|werd|was|evaluatie|verslag|jaarlijks|opini\p{L}+|informatief)\b/iu

/** The body that this kind of paper asks to decide. */
const deciding: Readonly<Partial<Record<NonNullable<Facts['paper']['kind']>, RegExp>>> = {
  raadsvoorstel: /^(?:gemeente)?raad(?:svergadering)?$/i,
  statenvoorstel: /^(?:provinciale staten|ps|statenvergadering)$/i,
  'ab-voorstel': /^(?:algemeen bestuur|ab)$/i,
}

/** An agreement that is to be signed on a day before the body that is asked to decide does so. */
function signedBeforeDecided(facts: Facts): Finding[] {
  const { paper, meetings, sentences, flow } = facts
  const body = paper.kind === null ? undefined : deciding[paper.kind]
  if (body === undefined || /\bvoorbehoud\b/i.test(flow.document.text)) return []
  const places = new SentencesByPlace(sentences)
  const signing = eventsOf(facts).find(
    ({ name, date, text }) => name === 'ondertekening' && date.length === 10 && !looksBack.test(text),
  )
  const meeting = meetings.find(({ body: name, date, source }) => {
    const words = `${places.at(source)?.span.text ?? ''} ${source.quote}`
    const isLater = signing !== undefined && date?.length === 10 && date > signing.date
    return isLater && body.test(name) && decides.test(words) && !looksBack.test(words)
  })
  if (signing === undefined || meeting === undefined) return []
  const first = { event: `besluit van ${meeting.body}`, on: day(meeting.date!), at: meeting.source }
  const second = { event: signing.name, on: signing.date, at: signing.source }
  return [differ(wrongOrder(first, second), [signing.source, meeting.source], correctOrder(first, second))]
}

/** An evaluation on a day before the term begins. */
function evaluatedBeforeStart(facts: Facts): Finding[] {
  const { agreement } = facts
  if (agreement?.term == null || agreement.termSource === null || !isDay(agreement.term)) return []
  const [term, termSource] = [day(agreement.term), agreement.termSource]
  return eventsOf(facts)
    .filter(({ name, date }) => /evaluatie|eindverslag/.test(name) && lastDay(date) < firstDay(term))
    .map(({ name, date, source }) =>
      differ(
        beforeTerm(name, date, term),
        [source, termSource],
        correctBeforeTerm({ event: name, on: date, at: source }, term, termSource),
      ),
    )
}

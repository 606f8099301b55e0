import { day, firstDay, formatDay, isDay, lastDay } from '../../../../shared/day.ts'
import type { MilestoneFact, Passage } from '../../facts.ts'
import { endsBeforeStart, twoDates, wrongOrder, wrongWeekday } from '../contradiction-messages.ts'
import { datesIn, type FoundDate } from '../dates.ts'
import type { Sentence } from '../sentences.ts'
import { part } from '../span.ts'
import { comparable } from '../vocabulary.ts'
import { type Facts, type Finding, finding } from './finding.ts'
import { SentencesByPlace } from './sentence-at.ts'

/** One event under two dates, and dates in an order that cannot be. */
export function contradictoryDateFindings(facts: Facts): Finding[] {
  return [
    ...facts.sentences.flatMap((sentence) => [...backwards(facts, sentence), ...weekdays(facts, sentence)]),
    ...twiceDated(facts),
    ...themesAfterPlan(facts),
    ...signedBeforeDecided(facts),
    ...evaluatedBeforeStart(facts),
  ]
}

function differ(words: { title: string; sentence: string }, passages: readonly Passage[]): Finding {
  return finding('dates-differ', 'midden', false, words, passages)
}

const range =
  /(?<![\p{L}\d/.-] ?)\b((?:19|20)\d{2})(\s?[-–]\s?|\s(?:tot en met|t\/m|tot)\s)((?:19|20)\d{2})\b(?![-/\d])/gu
const opens = /\b(?:treedt|treden|gaat|gaan|ingaand|vanaf|met ingang|loopt|lopen|geldt|gelden|van|start|begint)\b/i
const closes = /\b(?:eindigt|eindigen|loopt af|tot en met|t\/m|tot|expireert)\s+(?:\p{L}+\s){0,2}$/iu

/** "van 2028 tot en met 2026"; "gaat in op 1 januari 2028 en eindigt op 31 december 2026". */
function backwards({ flow }: Facts, { span, block }: Sentence): Finding[] {
  if (block.kind === 'cells') return []
  const found = [...span.text.matchAll(range)].find((match) => Number(match[3]) < Number(match[1]))
  if (found !== undefined) {
    const place = part(span, found.index, found.index + found[0].length)
    return [differ(endsBeforeStart(place.text), [flow.passages.of(place)])]
  }
  const dates = datesIn(span.text).filter(({ value }) => value?.length === 10)
  const pair = dates.flatMap((first, index) => {
    const last = dates[index + 1]
    return last !== undefined && isBackwards(span.text, first, last) ? [part(span, first.start, last.end)] : []
  })[0]
  return pair === undefined ? [] : [differ(endsBeforeStart(pair.text), [flow.passages.of(pair)])]
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
    if (written[1]!.toLowerCase() === right) return []
    const words = wrongWeekday(formatDay(day(date.value)), written[1]!.toLowerCase(), right)
    return [differ(words, [flow.passages.of(part(span, date.start - written[0].length, date.end))])]
  })
}

/** Events that happen once to one agreement; other words of the title say which agreement. */
const once: readonly (readonly [string, RegExp])[] = [
  ['ondertekening', /\b(?:mede)?(?:onderteken(?:d|en|ing)|getekend|tekenen)\b/i],
  ['tussenevaluatie', /\btussenevaluatie\b|\btussentijdse evaluatie\b/i],
  ['eindevaluatie', /\beindevaluatie\b/i],
  ['eindverslag', /\beind(?:verslag|rapport|rapportage)\b/i],
  ['inwerkingtreding', /\binwerkingtreding\b|\bin werking\b/i],
  ['startbijeenkomst', /\b(?:start|slot)bijeenkomst\b/i],
]
const several = /\b(?:eerste|tweede|derde|andere|vorige|volgende|jaarlijkse?|elk|ieder|per|addendum|beide|concept)\b/i

type Event = { readonly name: string; readonly date: string; readonly title: string; readonly source: Passage }

function eventsOf({ milestones, agreement }: Facts): Event[] {
  const own = comparable([agreement?.title ?? '', ...(agreement?.aliases ?? []).map(({ name }) => name)].join(' '))
  return milestones.flatMap((milestone) => {
    const name = once.find(([, pattern]) => pattern.test(milestone.title))?.[0]
    if (name === undefined || several.test(milestone.title) || isOfAnother(milestone, own)) return []
    return [{ name, date: milestone.realised ?? milestone.planned!, title: milestone.title, source: milestone.source }]
  })
}

/** Names another agreement than that of the paper. */
function isOfAnother({ title }: MilestoneFact, own: string): boolean {
  const named = title.match(
    /\p{Lu}[\p{L}-]*(?:akkoord|convenant|overeenkomst|deal|pact|manifest|programma|plan|agenda)\b/giu,
  )
  return (named ?? []).some(
    (name) =>
      /^\p{Lu}/u.test(name) &&
      !own.includes(comparable(name)) &&
      !/^(?:Overeenkomst|Akkoord|Convenant|Samenwerkingsovereenkomst)$/.test(name),
  )
}

function twiceDated(facts: Facts): Finding[] {
  return [...Map.groupBy(eventsOf(facts), ({ name }) => name).values()].flatMap((events) => {
    const distinct = events.filter((event, index) => events.findIndex(({ date }) => date === event.date) === index)
    const [first] = distinct
    const others = distinct.filter(({ date }) => first !== undefined && isApart(date, first.date))
    if (first === undefined || others.length === 0) return []
    const dates = [first, ...others].map(({ date }) => formatDay(day(date)))
    return [
      differ(
        twoDates(first.title, dates),
        [first, ...others].map(({ source }) => source),
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
  const words = wrongOrder(
    { event: themes.title, on: day(themes.realised!) },
    { event: plan.title, on: day(plan.realised!) },
  )
  return [differ(words, [plan.source, themes.source])]
}

const decides =
  /\b(?:besluit(?:en)?|stelt\b.*\bvast|neemt\b.*\bbesluit|behandelt|raadsvergadering|statenvergadering)\b/i

/** An agreement that is to be signed on a day before the body that is asked to decide does so. */
function signedBeforeDecided(facts: Facts): Finding[] {
  const { milestones, meetings, sentences, flow } = facts
  if (/\bvoorbehoud\b/i.test(flow.document.text)) return []
  const places = new SentencesByPlace(sentences)
  const signing = milestones.find(
    (one) =>
      one.planned?.length === 10 &&
      eventsOf(facts).some(({ name, source }) => name === 'ondertekening' && source === one.source),
  )
  if (signing === undefined) return []
  const meeting = meetings.find(({ body, date, source }) => {
    const sentence = places.at(source)
    const words = `${sentence?.span.text ?? ''} ${source.quote}`
    return (
      date?.length === 10 &&
      date > signing.planned! &&
      /^(?:(?:gemeente)?raad|raadsvergadering|algemeen bestuur|ab|provinciale staten|ps|ledenvergadering|regioraad.*)$/i.test(
        body,
      ) &&
      decides.test(words) &&
      !/\b(?:heeft|werd|was|evaluatie|evalueren|verslag|jaarlijks)\b/i.test(words)
    )
  })
  if (meeting === undefined) return []
  const words = wrongOrder(
    { event: meeting.body, on: day(meeting.date!) },
    { event: signing.title, on: day(signing.planned!) },
  )
  return [differ(words, [signing.source, meeting.source])]
}

/** An evaluation on a day before the term begins. */
function evaluatedBeforeStart(facts: Facts): Finding[] {
  const { agreement } = facts
  if (agreement?.term == null || agreement.termSource === null || !isDay(agreement.term)) return []
  const [term, termSource] = [day(agreement.term), agreement.termSource]
  return eventsOf(facts)
    .filter(({ name, date }) => /evaluatie|eindverslag/.test(name) && lastDay(date) < firstDay(term))
    .map(({ title, date, source }) =>
      differ(wrongOrder({ event: agreement.title, on: term }, { event: title, on: day(date) }), [source, termSource]),
    )
}

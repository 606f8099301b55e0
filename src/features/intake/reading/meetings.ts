import type { MeetingFact, PaperFact } from '../facts.ts'
import type { Expansions } from './compare-names.ts'
import { datesIn, type FoundDate } from './dates.ts'
import type { Flow } from './flow.ts'
import { bare, deadline, isAct, isNoBody } from './meeting-bodies.ts'
import { bodyMeant, type FoundMeeting, meetingsByAbbreviation } from './meeting-others.ts'
import { notOfBody, stops, verb } from './meeting-words.ts'
import { eachOnce } from './meetings-once.ts'
import { formMeetings, ownMeeting, previousMeeting } from './minutes.ts'
import type { Sentence } from './sentences.ts'
import { part } from './span.ts'
import { bodyNoun } from './vocabulary.ts'
import { besideDate } from './why-messages.ts'

const bodyAtEnd = new RegExp(
  String.raw`(?<![\p{L}-])((?:\p{L}[\p{L}&'’/.-]*\s){0,6}?${bodyNoun}(?:\s(?:van\s)?(?:de\s|het\s)?(?:\p{Lu}[\p{L}&-]*|\p{Ll}{2,})){0,4})$`,
  'u',
)
const paperNumber = /\b([A-Z][A-Za-z&]{1,7} \d{2,4}-\d{1,5}[a-z]?)\b/g

/** The meetings a paper names with a date: body, date as exact as it is written, and the papers it discussed. */
export function meetingsOf(
  flow: Flow,
  sentences: readonly Sentence[],
  paper: PaperFact,
  expansions: Expansions,
): MeetingFact[] {
  const own = ownMeeting(flow, paper)
  const first = own === null ? formMeetings(flow) : [own, ...previousMeeting(flow, own.body)]
  const named = [
    ...sentences.flatMap((sentence) => meetingsIn(sentence, sentences, own?.body ?? null)),
    ...meetingsByAbbreviation(sentences, expansions),
  ]
  const found = named.map(({ why, body, date, papers, span }) => ({
    why,
    body,
    date,
    papers,
    source: flow.passages.of(span),
  }))
  return eachOnce([...first, ...found], expansions).map((meeting, index) => ({
    id: `meeting-${index + 1}`,
    ...meeting,
  }))
}

function meetingsIn(sentence: Sentence, sentences: readonly Sentence[], own: string | null): FoundMeeting[] {
  const { text } = sentence.span
  const found: FoundMeeting[] = []
  const promised = /\btoegezegd\b/.exec(text)?.index ?? text.length
  for (const date of datesIn(text)) {
    if (date.start >= promised || deadline.test(text.slice(0, date.start))) continue
    const body =
      bodyThen(text, date) ??
      bodyBefore(text, date) ??
      bodyAfter(text, date) ??
      bodyBehindTalk(text, date) ??
      bodyAsSubject(text, date) ??
      bodyThatHas(text, date) ??
      bodyOfAct(text, date) ??
      bodyGathered(text, date) ??
      bodyInList(sentence, date)
    if (body === null || isNoBody(body.text, text)) found.push(...itsMeeting(sentence, date, sentences, own))
    if (body === null || (!isDay(date) && sentence.block.section !== 'discussed-in') || isNoBody(body.text, text))
      continue
    const start = Math.min(body.start, date.start)
    const end = Math.max(body.end, date.end)
    const next = datesIn(text).find((other) => other.start >= end)?.start
    const papers = [...text.slice(end, next).matchAll(paperNumber)].map((match) => match[1]!)
    const why = besideDate(bare(body.text), text.slice(date.start, date.end), sentence.block)
    found.push({ why, body: bare(body.text), date: date.value, papers, span: part(sentence.span, start, end) })
  }
  return found
}

/** A whole year says when a body met only where the paper lists that. */
function isDay({ value }: FoundDate): boolean {
  return value !== null && !/^\d{4}(?:\/|$)/.test(value)
}

type Body = { readonly text: string; readonly start: number; readonly end: number }

/** "het Bestuurlijk overleg van 3 maart 2025": the body stands before its date. */
function bodyBefore(text: string, date: FoundDate): Body | null {
  const from = Math.max(0, date.start - 260)
  const before = text.slice(from, date.start)
  const gap =
    /(?:\s\(\p{Lu}[\p{L}&]{1,7}\))?(?:,\s(?:vergadering|bijeenkomst|zitting)(?=\s))?\s*[,:(–-]?\s*(?:(?:(?:heeft|hebben|gehouden|gevoerd|(?:daar|hier|er)(?:over|mee|in|toe|naar)) )?(?<!\p{L})(?:van|d\.d\.|dd\.?|op|in de jaren|in|den)\s(?:\p{L}+dag\s)?)?\s*$/iu.exec(
      before,
    )!
  const ofMeeting = /\b(?:in|tijdens)\s(?:de|haar|zijn|hun)\s(?=vergadering$)/.exec(before.slice(0, gap.index))
  if (ofMeeting !== null) return bodyOfMeeting(text.slice(0, from + ofMeeting.index))
  const cells = before.slice(Math.max(0, gap.index - 160), gap.index).split('\t')
  const match = cells.length === 1 || isAct.test(cells[0]!) ? bodyAtEnd.exec(cells.at(-1)!) : null
  const body = match === null ? null : trimmed(match[1]!, from + gap.index - match[1]!.length)
  if (body === null || !isBody(body.text)) return null
  return body !== null && /^(?:de )?vergadering$/i.test(body.text) ? null : body
}

/** "De voorzitter heeft het algemeen bestuur in de vergadering van 3 maart toegezegd": whose meeting it was. */
function bodyOfMeeting(before: string): Body | null {
  const match = [...before.matchAll(bodyAlone)].at(-1)
  return match === undefined ? null : trimmed(match[1]!, match.index + match[0].indexOf(match[1]!))
}

const gathered = new RegExp(
  String.raw`\b(?:de|het)\s((?:[\p{Ll}-]+\s)?${bodyNoun}(?:\s\p{Lu}[\p{L}&-]*){0,3})\s(?:kwam|kwamen|komt|komen|vergaderde|vergadert|is|zal)(?![\p{L}])[^.;]{0,60}?(?:bijeen|samen|vergader)[^.;]{0,40}\sop\s$`,
  'iu',
)

const planned = new RegExp(
  String.raw`\b(?:vergadering|bijeenkomst|zitting|sessie)\svan\s(?:de|het)\s((?:[\p{Ll}-]+\s)?${bodyNoun}(?:\s\p{Lu}[\p{L}&-]*){0,3})\s(?:is|was|staat|wordt|vindt|vond|zal)(?![\p{L}])[^.;]{0,40}\s(?:op|voor)\s$`,
  'iu',
)

/** "en het bestuur kwam vier keer bijeen, voor het laatst op 3 maart". */
function bodyGathered(text: string, date: FoundDate): Body | null {
  const match = gathered.exec(text.slice(0, date.start)) ?? planned.exec(text.slice(0, date.start))
  return match === null ? null : trimmed(match[1]!, match.index + match[0].indexOf(match[1]!))
}

const bodyAtStart = new RegExp(
  String.raw`^\)?\s*(?:,\s(?:${verb})\s|[:–,-]\s*|(?<=\t)|(?:voor )?(?:is |werd |wordt |heeft |hebben |zijn |was |staat |ligt |komt )?(?:dit (?:voorstel |stuk )?|het (?:voorstel |stuk )?)?(?:voor |ter \p{L}+ |schriftelijk |mondeling )?(?:besproken |behandeld |geagendeerd |akkoord |voorgelegd |aangeboden |gepresenteerd |vastgesteld |toegelicht |goedgekeurd )?(?:in|door|aan|bij|met|tijdens|naar|op de agenda van|ter behandeling in|ter besluitvorming in)\s|(?:${verb})\s)(?:de |het |een )?((?:\p{L}[\p{L}&-]*\s){0,4}?${bodyNoun}(?:\s(?:van\s)?(?:de\s|het\s)?(?:\p{Lu}[\p{L}&-]*|overheden|gemeenten|provincies|waterschappen)|\svan\s\p{Ll}[\p{Ll}-]{4,}(?:en|s)){0,4})(?![\p{L}-])`,
  'u',
)

/** "op 3 maart 2025 in het Bestuurlijk overleg", "3 maart 2025: Stuurgroep": the body stands after its date. */
function bodyAfter(text: string, date: FoundDate): Body | null {
  const after = text.slice(date.end)
  const match = bodyAtStart.exec(after.slice(0, 200))
  const inBrackets =
    after.startsWith(')') && /\(\p{L}{4,}[^()]*$/u.test(text.slice(Math.max(0, date.start - 60), date.start))
  if (match === null || inBrackets) return null
  // "op 5 oktober, Provinciale Staten op 2 november": that body has a date of its own
  if (/^\sop\s(?:\p{L}+dag\s)?\d/u.test(after.slice(match[0].length))) return null
  const body = trimmed(match[1]!, date.end + match[0].length - match[1]!.length)
  const listed = /^\)?\s*(?:[:–,-]|(?<=\t))/.test(match[0])
  return listed && body?.text !== match[1] ? null : body
}

const then = new RegExp(
  String.raw`^\s(?:de\s|het\s)?((?:\p{L}[\p{L}&-]*\s){0,3}?${bodyNoun}(?:\s(?:van\s)?(?:de\s)?\p{Lu}[\p{L}&-]*){0,4})(?:[.;]?$|,|\sen\s)`,
  'u',
)

/** "… en op 10 december 2026 de regioraad": the verb of the body before it holds for this one. */
function bodyThen(text: string, date: FoundDate): Body | null {
  const match = /(?:,|;|\sen)\s(?:en\s)?op\s$/.test(text.slice(0, date.start)) ? then.exec(text.slice(date.end)) : null
  return match === null ? null : trimmed(match[1]!, date.end + match[0].indexOf(match[1]!))
}

const subject = new RegExp(
  String.raw`^(?!(?:Na|Voor|Vóór|Met|Door|Namens|Bij|Uit|Buiten)\s)(?:(?:De|Het|Daarna|Ook|Vervolgens|In|de|het)\s)*((?:\p{L}[\p{L}&-]*\s){0,3}?${bodyNoun}(?:\s(?:van\s)?(?:de\s|het\s)?(?:\p{Lu}[\p{L}&-]*|en(?=\s\p{Lu})|(?!(?:${verb})\s)[\p{Ll}-]{3,})){0,4})(?:\s\(\p{Lu}[\p{L}&]{1,7}\))?(?:,\s(?:die|dat|waarin)\s[^,;]{3,90},)?\s(?:${verb})\s`,
  'u',
)

/** "De stuurgroep behandelt dit voorstel op 3 maart 2025": the body does something on the date. */
function bodyAsSubject(text: string, date: FoundDate): Body | null {
  const clause = text.slice(0, date.start).lastIndexOf('; ') + 2
  if (clause > 1) {
    const found = bodyAsSubject(text.slice(clause), { ...date, start: date.start - clause, end: date.end - clause })
    return found === null ? null : { ...found, start: found.start + clause, end: found.end + clause }
  }
  const match = subject.exec(text)
  const between = match === null ? '' : text.slice(match[0].length, date.start)
  if (
    match === null ||
    match[0].length > date.start ||
    !(/(?:^|\s)(?:op|in)\s(?:\p{L}+dag\s)?$/u.test(between) || (between === '' && date.value?.length === 10)) ||
    /[;:]|,\s(?:dat|die|waar\p{L}*)\s/u.test(between) ||
    delivers.test(`${match[0].slice(-12)}${text.slice(match[0].length, date.start)}|${text.slice(date.end)}`)
  )
    return null
  return trimmed(match[1]!, match[0].indexOf(match[1]!))
}

/** "De werkgroep levert de kaart op 1 september op": what a body makes by then is no meeting. */
const delivers = /\b(?:lever(?:t|de)|rond(?:t|de))\s[^|]*\|[^.,;]{0,40}?\s?(?:op|af)[.,;]?(?:\s|$)/

const act =
  '(?:[Bb]ekrachtiging|[Bb]esluit|[Bb]esluitvorming|[Bb]ehandeling|[Vv]aststelling|[Bb]espreking|[Ii]nstemming|[Gg]oedkeuring|behandeling|vaststelling|bespreking|instemming|goedkeuring|advies|agendering|presentatie|terugkoppeling|voorlegging)'
const actBehind = new RegExp(
  String.raw`^\)?\s*[:–,-]?\s*(?:\p{L}+\s){0,2}${act}(?:\s\p{Ll}+){0,4}?\s(?:door|in|van|aan|bij)\s(?:de |het )?((?:\p{L}[\p{L}&-]*\s){0,4}?${bodyNoun}(?:\s(?:van\s)?(?:de\s|het\s)?\p{Lu}[\p{L}&-]*){0,4})\s*[.;]?$`,
  'u',
)
const asked = new RegExp(
  String.raw`\b(?:[Hh]et|[Dd]e)\s((?:\p{L}[\p{L}&-]*\s){0,3}?${bodyNoun}(?:\s\p{Lu}[\p{L}&-]*){0,3})(?:\s\(\p{Lu}+\))?\s(?:te (?:adviseren|vragen|verzoeken|laten)|(?:voor|aan) te (?:stellen|leggen|bieden))\b(?=.{0,160}(?:te bekrachtigen|vast te stellen|te besluiten|in te stemmen|te behandelen|te bespreken|goed te keuren))`,
  'u',
)

/** "29 oktober 2026: bekrachtiging door het AB", "het bestuur te adviseren … op 29 oktober 2026 te bekrachtigen": what a body does then. */
function bodyOfAct(text: string, date: FoundDate): Body | null {
  if (date.value?.length !== 10) return null
  const behind = date.start < 12 ? actBehind.exec(text.slice(date.end)) : null
  if (behind !== null) return trimmed(behind[1]!, date.end + behind[0].lastIndexOf(behind[1]!))
  const match = asked.exec(text)
  const isThen =
    match !== null && match.index < date.start && /\bop\s(?:\p{L}+dag\s)?$/u.test(text.slice(0, date.start))
  return isThen ? trimmed(match[1]!, match.index + match[0].indexOf(match[1]!)) : null
}

const talk = new RegExp(
  String.raw`^\s(?:[^.;:,]{0,60}\s)?(?:vragen|\p{L}*besproken|\p{L}*behandeld|\p{L}*gelicht|doorgenomen|gedeeld|afgestemd|toelichting|toe|agenda|orde|gesprek|debat|presentatie|gepresenteerd|presenteren|voorgelegd|geagendeerd|stil|terug|bij|spreken|bespreken|gelegenheid)(?:\s(?!(?:in|tijdens|bij|aan|van|en)\s)\p{Ll}+){0,4}\s(?:in|tijdens|bij|aan|van|met)\s(?:de|het|uw)\s((?:[\p{L}-]+\s)?${bodyNoun}(?:\s\p{Lu}[\p{L}&-]*(?:\s(?:en|van)(?=\s\p{Lu}))?){0,4})(?![\p{L}-])`,
  'u',
)

const hasDone = new RegExp(
  String.raw`(?:^|\s)(?:[Dd]e|[Hh]et)\s((?:[\p{L}-]+\s)?${bodyNoun}(?:\s\p{Lu}[\p{L}&-]*){0,3})(?:\s(?:hierover|daarover|hiermee|daarmee|(?:de|het|dit|deze)\s\p{Ll}+))?\sop\s$`,
  'u',
)

/** "dat de Regiegroep de tekst op 17 september 2026 heeft besproken": the verb stands behind the date. */
function bodyThatHas(text: string, date: FoundDate): Body | null {
  const isDone =
    /^\s(?:(?:positief|unaniem|al|reeds)\s)?(?:heeft|hebben)\s\p{Ll}+|^\s\p{Ll}+\s(?:heeft|hebben)(?![\p{L}])/u.test(
      text.slice(date.end),
    )
  const match = isDone ? hasDone.exec(text.slice(0, date.start)) : null
  return match === null ? null : trimmed(match[1]!, match.index + match[0].indexOf(match[1]!))
}

/** "Op 2 december 2026 kunt u vragen stellen in de commissie Stad": the body where people talk about it then. */
function bodyBehindTalk(text: string, date: FoundDate): Body | null {
  if (date.value?.length !== 10 || !/(?:^|\s)[Oo]p\s(?:\p{L}+dag\s)?$/u.test(text.slice(0, date.start))) return null
  const match = talk.exec(text.slice(date.end))
  return match === null ? null : trimmed(match[1]!, date.end + match[0].length - match[1]!.length)
}

const nextMeeting =
  /(?:\b(?:[Dd]e|[Hh]et|[Hh]aar|[Zz]ijn|[Dd]eze)\s|^)(?:eerste|[Ee]erstvolgende?|[Vv]olgende?|tweede|derde|laatste|vorige)\s(?:vergadering|bijeenkomst|overleg|bespreking|zitting)\b/u
const bodyAlone = new RegExp(
  String.raw`(?:\b(?:[Dd]e|[Hh]et)\s|^)((?:[\p{L}-]+\s)?${bodyNoun}(?:\s(?:van\s)?(?:de\s|het\s)?\p{Lu}[\p{L}&-]*(?:\s(?:en\s)?\p{Lu}[\p{L}&-]*){0,3})?)`,
  'gu',
)

/** "De eerste vergadering is op 14 januari": of the body that the sentences before it in the same block are about. */
function itsMeeting(
  sentence: Sentence,
  date: FoundDate,
  sentences: readonly Sentence[],
  own: string | null,
): FoundMeeting[] {
  const { span, block, index } = sentence
  const meant = isDay(date) ? bodyMeant(sentence, date, sentences) : null
  if (meant !== null) {
    const why = besideDate(meant, span.text.slice(date.start, date.end), block)
    return [{ why, body: meant, date: date.value, papers: [], span: part(span, 0, date.end) }]
  }
  const match = nextMeeting.exec(span.text)
  if (match === null || match.index > date.start || !isDay(date)) return []
  const why = besideDate(match[0], span.text.slice(date.start, date.end), block)
  const place = part(span, match.index, date.end)
  for (let at = index - 1; at >= Math.max(0, index - 4) && sentences[at]!.block === block; at -= 1) {
    const [body] = sentences[at]!.span.text.matchAll(bodyAlone)
    const name = body === undefined ? null : trimmed(body[1]!, 0)
    if (name === null || /^(?:vergadering|overleg)$/.test(name.text)) continue
    return [{ why, body: name.text, date: date.value, papers: [], span: place }]
  }
  return own === null ? [] : [{ why, body: own, date: date.value, papers: [], span: place }]
}

/** In a list of where the paper was discussed, any short name beside a date is a body: "Kernteam, 12 september 2025". */
function bodyInList({ block, span: { text } }: Sentence, date: FoundDate): Body | null {
  if (block.section !== 'discussed-in' || text.length > 90) return null
  const before =
    /^(?:[Dd]e |[Hh]et )?(\p{L}[\p{L}&'’ -]{2,60}?)(?:\s*[,:(–-]\s*|\s+)(?:(?:van|d\.d\.|dd\.?|op)\s)?$/u.exec(
      text.slice(0, date.start),
    )
  const alone = /^[).;\s]*(?:\(.*\))?[.;\s]*$/.test(text.slice(date.end))
  const words = before?.[1]?.split(' ') ?? []
  if (!alone || words.length === 0 || words.length > 6 || words.some((word) => notOfBody.test(word))) return null
  const start = text.indexOf(before![1]!)
  return { text: before![1]!, start, end: start + before![1]!.length }
}

/** Behind the noun only words of its name may stand: no verb, no "besluit", no article except after "van". */
function isBody(words: string): boolean {
  if (/^datum\b|\b\p{L}*nummer\b|\bkenmerk\b|\bagendapunt\b/iu.test(words)) return false
  const list = words.split(' ')
  const noun = list.findIndex((word) => new RegExp(`^${bodyNoun}$`, 'u').test(word))
  return list.slice(noun + 1).every((word, index, tail) => !notOfBody.test(word) || tail[index - 1] === 'van')
}

/** The body's own words: what stands before the last article, preposition or verb goes. */
function trimmed(words: string, start: number): Body | null {
  const list = words.split(' ')
  const noun = list.findLastIndex((word) => new RegExp(`^${bodyNoun}$`, 'u').test(word))
  const first = list.findIndex(
    (_, index) => index <= noun && list.slice(index, noun + 1).every((word) => !stops.test(word)),
  )
  if (first < 0) return null
  const text = list.slice(first).join(' ')
  const from = start + list.slice(0, first).join(' ').length + (first > 0 ? 1 : 0)
  return { text, start: from, end: start + words.length }
}

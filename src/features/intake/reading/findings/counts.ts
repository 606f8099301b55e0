import type { PartyFact, Passage } from '../../facts.ts'
import { countDiffersFromList, countsDiffer } from '../contradiction-messages.ts'
import { correctCount, correctCounts } from '../correction-messages.ts'
import type { Sentence } from '../sentences.ts'
import { part } from '../span.ts'
import { comparable, numberOf, numberWords } from '../vocabulary.ts'
import { partnerFindings } from './counted-partners.ts'
import { distinctBy, type Facts, type Finding, finding, isInDecision } from './finding.ts'
import { isGovernment, isGroup } from './party-groups.ts'

const themeNoun =
  "(?:hoofd|kern|deel)?thema['’]?s|programmalijnen|speerpunten|werksporen|sporen|opgaven|pijlers|actielijnen|ontwikkellijnen"
const partyNoun = 'partijen|overheden|deelnemers|ondertekenaars|partners'
const memberNoun =
  'gemeenten|provincies|waterschappen|ministeries|omgevingsdiensten|woningcorporaties|netbeheerders|koepels|scholen'
const counted = new RegExp(
  String.raw`(?<![\p{L}\d,.€-])(?<number>\d{1,3}|${numberWords.slice(2).join('|')})\s(?:(?:deelnemende|betrokken|aangesloten|samenwerkende|gezamenlijke|verschillende|gekozen|genoemde|inhoudelijke|betreffende)\s)*(?<noun>${themeNoun}|${partyNoun}|${memberNoun})(?![\p{L}-])`,
  'giu',
)

/** "In zevenvoud ondertekend": a copy for each party. Two copies, or one more, can be for the file. */
const copies = new RegExp(
  String.raw`(?<=\bin )(?<number>${numberWords.slice(3).join('|')})voud(?=[^.;]{0,30}\b(?:onder|ge)?teken)`,
  'giu',
)
const copy = /voud$/i

/** "De zes thema's", "alle 5 partijen": a number with the thing it counts. */
type Count = {
  readonly text: string
  readonly number: number
  readonly noun: string
  /** the words say that it is all of them */
  readonly all: boolean
  readonly before: string
  /** the words near it */
  readonly around: string
  readonly after: string
  readonly sentence: Sentence
  readonly source: Passage
}

/** Numbers of themes, parties or members that are not those of the list, of the table or of another passage. */
export function countFindings(facts: Facts): Finding[] {
  const counts = facts.sentences.flatMap((sentence) => countsIn(facts, sentence))
  const listed = [
    ...enumerated(facts, counts),
    ...againstThemes(facts, counts),
    ...againstParties(facts, counts),
    ...againstMembers(facts, counts),
    ...partnerFindings(facts),
  ]
  const reported = new Set(listed.flatMap(({ passages }) => passages.map(({ start }) => start)))
  return [...listed, ...againstEachOther(counts.filter(({ source }) => !reported.has(source.start)))]
}

const partly =
  /(?:^|\s)(?:van(?: de)?|eerste|laatste|andere|overige|volgende|nog|minimaal|minstens|maximaal|ruim|bijna|ongeveer|circa|zo'n|dan|tot|à|of|artikel|lid|punt|waarvan|beide|elke|per)\s$/iu
const whole = /(?:^|\s)(?:de|deze|alle|onze|die|tussen|met)\s$/iu

function countsIn({ flow }: Facts, sentence: Sentence): Count[] {
  const { span, block } = sentence
  if (block.kind === 'cells') return []
  return [...span.text.matchAll(counted), ...span.text.matchAll(copies)].flatMap((match) => {
    const { number, noun = 'partijen' } = match.groups as { number: string; noun?: string }
    const end = match.index + match[0].length
    const before = span.text.slice(Math.max(0, match.index - 40), match.index)
    if (isSome(before)) return []
    const place = part(span, match.index, end)
    return [
      {
        text: place.text,
        number: numberOf(number),
        noun: noun.toLowerCase().replaceAll("'", '’'),
        all: copy.test(match[0]) || whole.test(before) || /\bvan de\s$/iu.test(before),
        before,
        around: span.text.slice(Math.max(0, match.index - 150), end + 150),
        after: span.text.slice(end),
        sentence,
        source: flow.passages.of(place),
      },
    ]
  })
}

/** "Wij sloten met vier partners": without those who write. */
const besidesUs = /\b(?:wij|we|ons college)\s(?:[^.;]{0,30}\s)?met\s$/i

/** "Twee van de vijf", "de eerste vier": some of them. */
function isSome(before: string): boolean {
  if (besidesUs.test(before)) return true
  if (/\bvan de\s$/iu.test(before))
    return /(?:een|één|twee|drie|vier|vijf|geen|\d|helft|deel|meeste|aantal)\svan de\s$/iu.test(before)
  return partly.test(before)
}

const isTheme = new RegExp(`^(?:${themeNoun})$`, 'iu')
const isParty = new RegExp(`^(?:${partyNoun})$`, 'iu')
const isMember = new RegExp(`^(?:${memberNoun})$`, 'iu')

/** `more`: where else the same thing is counted wrong; `places`: of the names. */
function differs(
  count: Count,
  names: readonly string[],
  places: readonly Passage[],
  more: readonly Passage[] = [],
): Finding {
  const words = countDiffersFromList(count.text, names.length, names)
  const correction = correctCount(recounted(count.text, names.length), said(count), more, places[0])
  return finding('count-differs', 'midden', false, words, [count.source, ...more, ...places], correction)
}

/** The count with another number, in figures or written out as the paper has it. */
function recounted(text: string, number: number): string {
  if (copy.test(text)) return `${numberWords[number] ?? number}voud`
  const inFigures = /^\d/.test(text)
  return text.replace(/^\S+/, inFigures ? String(number) : (numberWords[number] ?? String(number)))
}

function said({ text, source }: Count) {
  return { text, at: source }
}

/** "de vier gemeenten A, B en C": the names that follow are fewer or more. */
function enumerated({ flow }: Facts, counts: readonly Count[]): Finding[] {
  return counts.flatMap((count) => {
    if (isTheme.test(count.noun) || count.number > 12) return []
    const match = names.exec(count.after)
    if (match === null) return []
    const found = match[1]!.split(/,\s+(?:en\s+)?|\s+en\s+/)
    const end = count.sentence.span.text.length - count.after.length + match[0].length
    if (found.length < 2 || found.length === count.number || !match[1]!.includes(',')) return []
    const source = flow.passages.of(part(count.sentence.span, end - match[1]!.length, end))
    return [differs(count, found, [source])]
  })
}

const name = String.raw`\p{Lu}[\p{L}'’-]+(?:\s(?:(?:van|aan|de|den|der|op|in)\s){0,2}\p{Lu}[\p{L}'’-]+)*`
const names = new RegExp(
  String.raw`^(?:\s?[:(]\s?|\s)(${name}(?:,\s${name})*,?\sen\s${name})(?=\s*[.;:)]|\s(?:\p{Ll}|$)|$)`,
  'u',
)

/** Against the list of themes, where a sentence or heading with the same word leads it in. */
function againstThemes(facts: Facts, counts: readonly Count[]): Finding[] {
  const themes = facts.themes.filter(({ source }) => !isInDecision(facts, source))
  if (themes.length === 0) return []
  const list = themes.map(({ source }) => source)
  const noun = listNoun(facts, counts)
  const wrong = counts.filter(
    (count) =>
      count.noun === noun &&
      count.number !== themes.length &&
      (leadsIn(count, list[0]!) || isWhole(count, themes.length)),
  )
  const [first] = wrong
  if (first === undefined) return []
  const others = wrong.slice(1).map(({ source }) => source)
  const names = themes.map((theme) => theme.name)
  return [differs(first, names, list, others)]
}

/** Words that say that it is about all themes, with no names behind them. "Twee thema's gaan door" can be two of them; "zes thema's" cannot. */
function isWhole({ all, before, after, number }: Count, listed: number): boolean {
  const said =
    all ||
    (before === '' && number > listed) ||
    /\b(?:in|er zijn|bestaat uit|verdeeld over|kent|heeft)\s$/i.test(before)
  return (said || /^\s?:/.test(after)) && !/^\s?[:(]?\s?\p{Lu}/u.test(after)
}

function leadsIn({ sentence, source }: Count, first: Passage): boolean {
  return source.end < first.start && first.start < sentence.span.at.at(-1)!
}

/** The word that leads in the list of themes; null when there is none. Names in a sentence can be some of them, unless it counts them. */
function listNoun({ themes, flow }: Facts, counts: readonly Count[]): string | null {
  const [first, second] = themes
  if (first === undefined || second === undefined) return null
  const start = first.source.start
  const at = flow.blocks.findIndex(({ span }) => span.at[0]! <= start && start <= span.at.at(-1)!)
  const block = flow.blocks[at]
  if (block === undefined || block.section === 'requested-decision') return null
  if (block.kind !== 'item') return counts.find((count) => leadsIn(count, first.source))?.noun ?? null
  const lead = flow.blocks[at - 1]?.span.text ?? ''
  const found = [...lead.matchAll(new RegExp(String.raw`(?<![\p{L}-])(?:${themeNoun})(?![\p{L}-])`, 'giu'))].at(-1)
  return found === undefined ? null : found[0].toLowerCase().replaceAll("'", '’')
}

const agrees =
  /(?:overeenkomst|akkoord|convenant|pact)\b|\b(?:deal|samen|afspraken|spreken|sluiten|ondertekenen|tekenen|deelnemen)\b/i
const some = /\b(?:al|reeds|inmiddels|nog|slechts|alleen|eerst|later|waarvan|vorige|eerdere|andere)\b/i

/** Before a party that another one signs for. */
const onBehalf = /\bnamens\s(?:de\s|het\s)?$/

/** Against the rows of the table or the list of parties. A row for a whole group of governments can hold more than one. */
function againstParties({ parties, flow }: Facts, counts: readonly Count[]): Finding[] {
  if (parties.length < 3) return []
  return toldOnce(counts, (count) => {
    if (!isParty.test(count.noun) || count.number < 3 || count.number > 20 || some.test(count.around)) return []
    if (!count.all && !agrees.test(count.around)) return []
    const meant = count.noun === 'overheden' ? parties.filter(({ name: party }) => isGovernment(party)) : parties
    const signing = meant.filter(
      ({ source: { start } }) => !onBehalf.test(flow.document.text.slice(0, start).slice(-25)),
    )
    if (count.number === signing.length) return []
    const groups = meant.some(({ name: party }) => isGroup(party))
    if (meant.length < 3 || count.number === meant.length || (groups && count.number > meant.length)) return []
    return Math.abs(count.number - meant.length) > Math.max(2, meant.length / 2) ? [] : meant
  })
}

/** One finding for each number that is not that of the names it should count, however often it is told. */
function toldOnce(counts: readonly Count[], listOf: (count: Count) => readonly PartyFact[]): Finding[] {
  const wrong = counts.map((count) => ({ count, list: listOf(count) })).filter(({ list }) => list.length > 0)
  return [...Map.groupBy(wrong, ({ count }) => `${count.number} ${count.noun}`).values()].map((same) => {
    const [{ count, list }, ...more] = same as [(typeof same)[0], ...typeof same]
    return differs(
      count,
      list.map(({ name: party }) => party),
      list.map(({ source }) => source),
      more.map((one) => one.count.source),
    )
  })
}

const singular: readonly (readonly [string, RegExp, RegExp])[] = [
  ['gemeenten', /^(?:de )?gemeente\s/i, /\bgemeenten\b/i],
  ['provincies', /^(?:de )?provincie\s/i, /\bprovincies\b/i],
  ['waterschappen', /^(?:het )?(?:waterschap|hoogheemraadschap)\s/i, /\bschappen\b|waterschappen/i],
]

/** Against the parties of that kind, where each of them is named by itself. */
function againstMembers({ parties, flow }: Facts, counts: readonly Count[]): Finding[] {
  const enumerated = new Map(singular.map(([noun]) => [noun, enumeratedAfter(noun, flow)]))
  return toldOnce(counts, (count) => {
    const [noun, one, many] = singular.find(([noun]) => noun === count.noun) ?? []
    if (one === undefined || many === undefined || count.number < 3 || some.test(count.around)) return []
    if (!(count.all || agrees.test(count.around)) || /^\s?[:(]?\s?\p{Lu}/u.test(count.after)) return []
    const named = parties.filter(({ name: party }) => one.test(party) || enumerated.get(noun!)!.has(party))
    const off = Math.abs(count.number - named.length)
    return named.length < 3 || off === 0 || off > 2 || parties.some(({ name: party }) => many.test(party)) ? [] : named
  })
}

/** The names in "de gemeenten A, B en C" at the start of a line of a list. */
function enumeratedAfter(noun: string, { blocks }: Facts['flow']): ReadonlySet<string> {
  const lead = new RegExp(String.raw`^(?:[Dd]e\s)?${noun}(?=\s\p{Lu})`, 'u')
  const lists = blocks.flatMap(({ span }) => {
    const match = lead.exec(span.text)
    return match === null ? [] : [names.exec(span.text.slice(match[0].length))?.[1] ?? '']
  })
  return new Set(lists.flatMap((found) => found.split(/,\s+(?:en\s+)?|\s+en\s+/)))
}

/** "de acht gemeenten" in one place and "de negen gemeenten" in another, with nothing that makes them other ones. */
function againstEachOther(counts: readonly Count[]): Finding[] {
  const plain = counts.filter(
    ({ all, after, number, noun }) =>
      all &&
      number > 2 &&
      (isMember.test(noun) || isParty.test(noun) || isTheme.test(noun)) &&
      !/^\s(?:die|dat|waar|met|zonder|buiten|rond|langs|aan|uit|van|op)\b|^\s(?:in|binnen)\s\p{Lu}|^\s?[:(]?\s?\p{Lu}/u.test(
        after,
      ),
  )
  return [...Map.groupBy(plain, ({ noun }) => comparable(noun)).values()].flatMap((same) => {
    const distinct = distinctBy(same, ({ number }) => number)
    if (distinct.length < 2) return []
    const words = countsDiffer(distinct.map(({ text }) => text))
    const passages = distinct.map(({ source }) => source)
    return [finding('count-differs', 'midden', false, words, passages, correctCounts(distinct.map(said)))]
  })
}

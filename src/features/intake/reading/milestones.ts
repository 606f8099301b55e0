import type { MilestoneFact } from '../facts.ts'
import { datesIn, type FoundDate } from './dates.ts'
import type { Flow } from './flow.ts'
import { type Grid, headIn } from './grids.ts'
import { clauseAround } from './milestone-clauses.ts'
import { happeningIn } from './milestone-events.ts'
import { type Found, type Paper, shorten } from './milestone-found.ts'
import { inGap, inPlanning } from './milestone-plans.ts'
import { auxiliary, cited, event, participle, planned, preposition, published, realised } from './milestone-words.ts'
import type { Sentence } from './sentences.ts'
import { part } from './span.ts'
import { comparable } from './vocabulary.ts'
import { besideDate } from './why-messages.ts'

/** What happened or is to happen on a date: from sentences with an event, and from the points of a planning. */
export function milestonesOf(
  flow: Flow,
  grids: readonly Grid[],
  sentences: readonly Sentence[],
  paperDate: string | null,
): MilestoneFact[] {
  const milestones: MilestoneFact[] = []
  const seen = new Set<string>()
  const paper = {
    date: paperDate,
    planRows: new Set(grids.filter(isPlanning).flatMap(({ blocks }) => blocks)),
    actionRows: new Set(grids.filter(isActions).flatMap(({ blocks }) => blocks)),
    fullDays: new Set(
      sentences.flatMap(({ span }) => datesIn(span.text).flatMap(({ value }) => value?.slice(5) ?? [])),
    ),
  }
  for (const sentence of sentences) {
    for (const date of datesIn(sentence.span.text)) {
      const found = milestoneAt(sentence, date, paper)
      if (found === null || seen.has(keyOf(found))) continue
      seen.add(keyOf(found))
      const source = flow.passages.of(part(sentence.span, found.start, found.end))
      milestones.push({
        id: `milestone-${milestones.length + 1}`,
        why: found.why,
        title: found.title,
        ...settled(found, paperDate),
        source,
      })
    }
  }
  return eachOnce(milestones).map((milestone, index) => ({ ...milestone, id: `milestone-${index + 1}` }))
}

/** One thing that the text and the planning both date is one; what the planning calls it goes first. */
function eachOnce(milestones: readonly MilestoneFact[]): MilestoneFact[] {
  const dropped = new Set<MilestoneFact>()
  for (const [date, same] of Map.groupBy(milestones, ({ planned: due, realised: done }) => `${due} ${done}`)) {
    if (date === 'null null') continue
    const byWord = new Map<string, MilestoneFact>()
    for (const milestone of same) {
      const words = tellingWords(milestone.title)
      const earlier = words.map((word) => byWord.get(word)).find((other) => other !== undefined)
      const isPlanned = /^datum /.test(milestone.why)
      if (earlier !== undefined) dropped.add(isPlanned ? earlier : milestone)
      if (earlier === undefined || isPlanned) for (const word of words) byWord.set(word, milestone)
    }
  }
  return milestones.filter((milestone) => !dropped.has(milestone))
}

function tellingWords(title: string): string[] {
  const words = comparable(title).split(' ')
  return words.filter((word) => word.length > 5 && !event.test(word) && !general.test(word))
}

/** Words of which many things on one day can have one. */
const general =
  /^(?:gemeenten?|provincies?|waterschap(?:pen)?|eerste|tweede|programma|uitvoering|overeenkomst|convenant|akkoord|samenwerking|partijen|project(?:en)?|regionale?|voorstel)$/

/** The opening of a formal decision names older papers, not events. */
const formal =
  /\b(?:gelezen het|gelet op|overwegende|ter uitvoering van het besluit|vertegenwoordigd door)\b|\b(?:verslag|notulen|besluitenlijst) van .{0,120}(?:vastgesteld|goedgekeurd)/i
/** What somebody promises is an undertaking. */
const promised =
  /^(?:toezegging|actie(?:punt)?)(?:\s[\d.-]+)?\s?:|\bzeg(?:t|gen|de|den)\b.{0,200}\btoe\b|\btoegezegd\b/i

/** The date of a text, a figure or a letter, and not of what happens. */
const ofDated =
  /\b(?:versie|peildatum|prijspeil|kenmerk|stand|brief|e-?mail|besluit|notulen|cijfers?|begroting|jaarrekening|jaar)(?:\s[\d.]+)?(?:\s(?:van|d\.d\.|per|op|is))?\s$/i
const recurring = /\b(?:jaarlijks|elk|ieder|elke|iedere|telkens|steeds)\b/i

/** A table that says when what is to happen, wherever it stands. */
function isPlanning(grid: Grid): boolean {
  return headIn(grid, planHead) !== null && headIn(grid, whenHead) !== null
}

/** A table of who is to do what: undertakings. */
function isActions(grid: Grid): boolean {
  return (
    headIn(grid, /^(?:actie(?:punt)?|toezegging)$/i) !== null && headIn(grid, /^(?:wie|door|actiehouder)/i) !== null
  )
}

const planHead =
  /^(?:mijlpa(?:al|len)|activiteit(?:en)?|(?:proces)?stap(?:pen)?|fase|product|gebeurtenis|wat|oplevering|maatregel|werkzaamheden|onderdeel|resultaat)$/i
const whenHead =
  /^(?:(?:streef|eind)?datum|wanneer|planning|gepland|gereed|termijn|periode|tijd(?:stip|pad)?|jaar|kwartaal|maand|moment|deadline|start|uiterlijk)$/i

/** What lies after the paper's own date has not happened yet, whatever its verb says: "in 2028 is de route klaar". */
function settled(
  { planned: due, realised: done }: Found,
  paperDate: string | null,
): Pick<MilestoneFact, 'planned' | 'realised'> {
  const isLater = done !== null && paperDate !== null && done.slice(0, paperDate.length) > paperDate
  return isLater ? { planned: done, realised: null } : { planned: due, realised: done }
}

function keyOf({ title, planned: due, realised: done }: Found): string {
  return `${due} ${done} ${comparable(title)}`
}

function milestoneAt(sentence: Sentence, date: FoundDate, paper: Paper): Found | null {
  const { text } = sentence.span
  if (date.value === null && (date.monthDay === null || recurring.test(text) || paper.fullDays.has(date.monthDay)))
    return null
  if (formal.test(text) || promised.test(text)) return null
  if (ofDated.test(text.slice(0, date.start)) || paper.actionRows.has(sentence.block)) return null
  if (isBehindDate(sentence, date)) return null
  if (isOtherMatter(sentence, date) || /^bijlagen?\b/i.test(text) || isTerm(text, date)) return null
  if (/^\d{4}\/\d{4}$/.test(date.value ?? '')) return date.start === 0 ? inPlanning(sentence, date, paper) : null
  return (
    inPlanning(sentence, date, paper) ??
    inSentence(sentence, date, paper) ??
    inBrackets(sentence, date, paper) ??
    ofDocument(sentence, date)
  )
}

/** What a decision asks, and what a goal says, are facts of their own. */
function isOtherMatter({ block, span }: Sentence, date: FoundDate): boolean {
  const { section, heading } = block
  if (section === 'requested-decision' && /\bonderteken/i.test(span.text))
    return !signs.test(span.text.slice(0, date.start))
  if (section === 'requested-decision' || section === 'intended-effect') return true
  if (section === 'annexes') return !/^(?:aldus|getekend|ondertekend)\b/i.test(span.text)
  return /\b\d{1,3}\s?%/.test(span.text) || /\b(?:doelen|doelstellingen|ambities)\b/i.test(heading ?? '')
}

/** "september 2026: werkplan voor 2027 gereed": the line has its own date in front. */
function isBehindDate({ span: { text } }: Sentence, { start }: FoundDate): boolean {
  const [first] = datesIn(text)
  return first!.start === 0 && first!.start < start && /^\s?(?:[:–-]\s|\t)/.test(text.slice(first!.end))
}

/** A decision that says on what day the agreement is signed. */
const signs = /\bondertekening\b.{0,80}\bop\s(?:\p{L}+dag\s)?$/iu

/** How long something runs: "loopt van 1 januari 2027 tot en met 31 december 2029". */
function isTerm(text: string, { value, start }: FoundDate): boolean {
  if (
    /\b(?:treedt|treden|gaat|gaan) in\b.*\d{4}.*\ben\s(?:eindigt|loopt|lopen|geldt|duurt)\b[^,;]*$/.test(
      text.slice(0, start),
    )
  )
    return true
  return (
    /^\d{4}-.*\/\d{4}-/.test(value ?? '') &&
    /\b(?:loopt|lopen|geldt|gelden|duurt|looptijd|periode)\b.{0,30}$/i.test(text.slice(0, start))
  )
}

function inSentence(sentence: Sentence, date: FoundDate, paper: Paper): Found | null {
  const {
    span: { text },
    block,
  } = sentence
  const lead = preposition.exec(text.slice(0, date.start))
  if (lead === null) return null
  const gap = inGap(sentence, date)
  if (gap !== null) return gap
  const clause = clauseAround(text, date)
  const happening = happeningIn({ text, clause, date, lead, block, paperDate: paper.date })
  if (happening === null || cited.test(clause.text)) return null
  const future = planned.test(withoutAside(clause.text))
  const isLater = paper.date !== null && date.value !== null && date.value > paper.date
  const told = future || isLater || realised.test(clause.text) || participle.test(clause.text)
  if (!told && clause.subject !== '') return null
  const from = lead.index - clause.start
  const without = `${clause.text.slice(0, Math.max(0, from))} ${clause.text.slice(date.end - clause.start)}`
  const title = shorten(
    `${clause.subject} ${without.replace(auxiliary, '')}`,
    happening[0].length > 24 ? '' : happening[0],
  )
  if (title.length < 6) return null
  const past = !future && (realised.test(clause.text) || participle.test(clause.text))
  return {
    why: besideDate(happening[0], text.slice(date.start, date.end), block),
    title,
    planned: past ? null : date.value,
    realised: past ? date.value : null,
    start: clause.start,
    end: clause.start + clause.text.length,
  }
}

/** "de opening van het loket (1 maart 2027)": what comes about by its noun, with its date behind it. */
function inBrackets({ span: { text }, block }: Sentence, date: FoundDate, paper: Paper): Found | null {
  const open = /\s\((?:\p{Ll}+\s){0,2}$/u.exec(text.slice(0, date.start))
  const isLater = paper.date !== null && date.value !== null && date.value > paper.date
  if (open === null || text[date.end] !== ')' || !isLater) return null
  const noun = datedNoun.exec(text.slice(0, open.index))
  if (noun === null) return null
  const start = noun.index + noun[0].length - noun[1]!.length
  return {
    why: besideDate(noun[2]!, text.slice(date.start, date.end), block),
    title: shorten(noun[1]!),
    planned: date.value,
    realised: null,
    start,
    end: date.end,
  }
}

const datedNoun =
  /\b(?:de|het|een)\s((?:\p{L}+\s){0,2}?(\p{L}*(?:start|begin|opening|levering|evaluatie|meting|onderzoek|bouw|aanleg|gunning|aanbesteding|voering|ondertekening|publicatie|ijking|lancering|inrichting|realisatie|afronding|vaststelling|name|plaatsing|sloop|verhuizing|werving|overdracht))(?:\s(?:van|voor|door|in|op)\s[^,;()]{3,60})?)$/u

/** "is gepland" and "is voorzien" are future; "zijn afgesproken" and "eerder dan voorzien" say nothing of when. */
function withoutAside(text: string): string {
  return text.replace(
    /\b(?:is|zijn)\s(?:besloten|afgesproken)\s(?:om|dat)\b|\b(?:dan|zoals|als)\s(?:was\s)?(?:voorzien|gepland|verwacht|beoogd)\b/gi,
    '',
  )
}

/** "het Programma Water van februari 2023": a document of that date. */
function ofDocument({ span: { text }, block }: Sentence, date: FoundDate): Found | null {
  const before = text.slice(Math.max(0, date.start - 160), date.start)
  const offset = Math.max(0, date.start - 160)
  const match = published.exec(before)
  if (match === null || date.value!.includes('/')) return null
  const why = besideDate(match[1]!, text.slice(date.start, date.end), block)
  return {
    why,
    title: shorten(match[1]!),
    planned: null,
    realised: date.value,
    start: match.index + offset,
    end: date.end,
  }
}

import type { GoalFact } from '../facts.ts'
import type { Block, Flow } from './flow.ts'
import { type ListLead, listLeadsOf } from './goal-lists.ts'
import { type Measure, measuresIn, numberIn, quantityIn, stateIn, subjectOf } from './goal-measures.ts'
import { mostNamedGroup, ownerIn } from './goal-owners.ts'
import { goalsOfGrid } from './goal-tables.ts'
import type { Grid } from './grids.ts'
import type { Sentence } from './sentences.ts'
import { part, type Span } from './span.ts'
import { comparable } from './vocabulary.ts'
import { itemAfter, triggeredBy, wantedByUs, whereIs } from './why-messages.ts'

export type Goal = Omit<GoalFact, 'id' | 'source'> & { readonly spans: readonly Span[] }

const aim =
  /\b(?:wil|willen|afgesproken|spreken af|streeft|streven|beoogt|beogen|beoogd|mikt|mikken|doel|doelen|doelstelling(?:en)?|ambities?|streefwaarde|moet|moeten|zal|zullen)\b/i
const wish = /\b(?:wil|willen|streeft|streven|beoogt|beogen|doel|doelstelling|ambitie)\b/i
const strongAim =
  /\b(?:(?:wil|willen) dat|(?:afgesproken|spreken (?:\p{L}+ )?af|beoogt|beogen|bereiken|inzet(?: is)?|streven(?: is)?|bedoeling(?: is)?) dat|(?:streeft|streven) ernaar|streeft|streven naar|het streven|doel|doelstelling(?:en)?|ambities?)\b/iu
const deadline =
  /(?<!\b(?:opzichte|vergelijking|sinds|peiljaar|basisjaar)\b.{0,12})\b(?:in|per|vanaf|uiterlijk|vóór|voor|tegen|richting|eind|medio|begin|rond|het jaar|januari|juli|december|tussen 20\d\d en|(?<!20\d\d\s)tot(?: en met)?)\s(?:van\s|het jaar\s|uiterlijk\s|eind\s|de zomer van\s)?((?:19|20)\d{2})(?![\d/–-])/gi
const past =
  /\b(?:was|waren|bedroeg|daalde|steeg|bleek|bleken|momenteel|op dit moment|nu nog|nu al|inmiddels|vorig jaar|afgelopen)\b|\b(?:is|zijn|heeft|hebben|werd|werden)\b.{0,80}\b(?:ge(?!middeld|rekend|zamenlijk)\p{L}+[dt]|bereikt|behaald|verminderd|bespaard)\b/iu
/** Reports and decisions are milestones, not what they are about. */
const otherMatter =
  /\b(?:\p{L}*evalu\p{L}+|herij\p{L}+|actualis\p{L}+|bijgesteld|rapport\p{L}*|onderteken\p{L}*|vaststellen|besluitvorming|begroting)\b/iu
const comparison = /\b(?:lager|hoger|minder|meer|beter|korter|langer|sneller|schoner)\b/i
const goalHeading = /\b(?:\p{L}*doel(?:en|stelling(?:en)?)?|ambities?|bereiken)\b/iu
const announces =
  /^(?:[Dd]oel(?:en)?|[Aa]mbities?|[Bb]eoogde? (?:effect|resultaat|resultaten)|(?:[Ww]at|[Ww]aar)\s[^.?!]{0,40}\b(?:bereiken|toe leiden|naartoe)[^.?!]{0,12})[.?:]$|\b(?:\d|twee|drie|vier|vijf|deze|volgende|als) doelen\b|\bdoelen (?:zijn|af|vast)/i

/**
 * What is to be reached by when or by how much: from sentences, from lists and sections of goals, and from tables of goals. `year` is
 * that of the paper, when it has one: what is said of a later year is still to come.
 */
export function goalsOf(
  flow: Flow,
  grids: readonly Grid[],
  sentences: readonly Sentence[],
  year: number | null,
): GoalFact[] {
  const leads = listLeadsOf(flow)
  const around = pointsAround(flow)
  const goals = [
    ...[...Map.groupBy(sentences, ({ block }) => block)].flatMap(([block, own]) =>
      goalsOfBlock(own, {
        block,
        lead: leads.get(block) ?? null,
        before: around.get(block) ?? '',
        year,
        announced: false,
        lastYear: null,
      }),
    ),
    ...grids.flatMap(goalsOfGrid),
  ]
  return distinct(goals).map(({ spans, ...goal }, index) => ({
    id: `goal-${index + 1}`,
    ...goal,
    source: flow.passages.over(spans),
  }))
}

/** What a sentence stands in: its block, the lead of its list, the words above it in the same point, the year of the paper. */
type Setting = {
  readonly block: Block
  readonly lead: ListLead | null
  readonly before: string
  readonly year: number | null
  /** a sentence above in the same block says that goals follow: "De partijen hebben twee doelen." */
  readonly announced: boolean
  /** that of the goal before in the same block: "is dan gehalveerd" */
  readonly lastYear: number | null
}

/** The words above a block in the same numbered point, or under the same heading: they say who "we" are. */
function pointsAround(flow: Flow): Map<Block, string> {
  const around = new Map<Block, string>()
  let words = ''
  for (const block of flow.blocks) {
    if (block.kind === 'heading' || /^\d/.test(block.marker ?? '')) words = ''
    around.set(block, words)
    words = `${words} ${block.span.text}`.slice(-1500)
  }
  return around
}

function goalsOfBlock(sentences: readonly Sentence[], setting: Setting): Goal[] {
  const { block, lead } = setting
  const { kind, section, heading } = block
  if (kind === 'cells' || section === 'annexes' || section === 'discussed-in') return []
  const found: Goal[] = []
  let announced = false
  for (const sentence of sentences) {
    const goals = goalsIn(sentence, { ...setting, announced, lastYear: found.at(-1)?.year ?? null })
    const whose = goals.length === 0 ? ofWhom.exec(sentence.span.text)?.[1] : undefined
    if (whose !== undefined && found.at(-1)?.owner === null) found.push({ ...found.pop()!, owner: whose })
    found.push(...goals)
    announced ||= announces.test(sentence.span.text) || goals.some(({ year: by }) => by !== null)
  }
  if (found.length > 0) return found
  const inGoals = goalHeading.test(heading ?? '') && section !== 'requested-decision'
  if (ofAgreement.test(block.span.text) || ofGoals.test(sentences[0]!.span.text)) return []
  if (lead !== null || (inGoals && kind === 'item')) return [plainGoal(sentences[0]!.span, block, lead)]
  if (!inGoals || kind !== 'paragraph') return []
  return sentences
    .filter(({ span: { text } }) => strongAim.test(text) || (wish.test(text) && deadlineIn(text) !== null))
    .filter(({ span }) => !/:$/.test(span.text))
    .map(({ span }) => plainGoal(span, block, null))
}

/** What an article about goals says of the agreement itself. */
const ofAgreement =
  /\blegg?(?:en|t)\b.{0,60}\bvast\b|\baan te halen als\b|\b(?:overeenkomst|convenant|akkoord) (?:regelt|bevat|beschrijft)\b/i

/** What is said of the goals above: "Partijen streven deze doelen gezamenlijk na." */
const ofGoals = /\b(?:deze|die|genoemde|bovenstaande|hun) (?:doel(?:en|stellingen)|ambities)\b/i

/** "Dit is een doel van de provincie X.": whose the goal in the sentence before is. */
const ofWhom =
  /^(?:Dit|Dat|Deze|Die)\s(?:is|was)\s(?:een |het )?(?:eigen )?(?:doel|doelstelling|ambitie|streven)\svan\s(?:de |het )?(\p{L}[^,;]{2,70}?)\.?$/u

/** A point of a list or a sentence of a section about goals, without a measure of its own. */
function plainGoal(span: Span, block: Block, lead: ListLead | null): Goal {
  return {
    why: lead === null ? whereIs(block) : itemAfter(lead.text),
    text: span.text.replace(/[;,]$/, ''),
    percentage: null,
    subject: null,
    year: deadlineIn(span.text) ?? lead?.year ?? null,
    owner: ownerIn(span.text)?.replace(/^we$/, '') || (lead?.owner ?? null),
    spans: [span],
  }
}

/** The last of the years: "van 7% in 2025 naar 5% in 2029". */
function deadlineIn(text: string): number | null {
  const years = [...text.matchAll(deadline)].map((match) => Number(match[1]))
  return years.length === 0 ? null : Math.max(...years)
}

function goalsIn(sentence: Sentence, setting: Setting): Goal[] {
  return clausesOf(sentence.span).flatMap((clause) => goalsOfClause(sentence, clause, setting))
}

/** "In 2030 50% minder … en in 2050 …" states two goals. */
function clausesOf(span: Span): Span[] {
  const starts = [
    ...span.text.matchAll(
      /(?:,|\sen)(?=\sdat\s)|\sen\s(?=(?:is|zijn|wordt|worden|heeft|hebben|daalt|dalen|stijgt|ligt)\s[^,;]*\d)|(?:,\s|\s)en\s(?=(?:uiterlijk\s)?(?:in|per|vóór|tegen|eind)\s(?:eind\s)?20\d\d)|;\s/g,
    ),
  ]
  const froms = [0, ...starts.map((match) => match.index + match[0].length)]
  const tos = [...starts.map(({ index }) => index), span.text.length]
  return froms.map((from, index) => part(span, from, tos[index]))
}

function goalsOfClause(sentence: Sentence, clause: Span, setting: Setting): Goal[] {
  const { lead } = setting
  const { text } = clause
  const then = /\b(?:dan|in dat jaar)\b/i.test(text) ? setting.lastYear : null
  const by = deadlineIn(text) ?? deadlineIn(sentence.span.text) ?? lead?.year ?? then
  const measures = measuresFor(sentence, text, by, setting)
  if (measures.length === 0 || !isAimed(sentence, text, measures, by, setting)) return []
  const owner = ownerOf(sentence, text, setting) ?? (lead === null ? null : { name: lead.owner, isWe: false })
  return measures.map((measure) => {
    const words = text.slice(measure.start, measure.end)
    const { block } = sentence
    return {
      why: owner?.isWe && owner.name !== null ? wantedByUs(words, block, owner.name) : triggeredBy(words, block),
      text: text.replace(/[;,]$/, ''),
      percentage: measure.value,
      subject: subjectOf(text, measure),
      year: by,
      owner: owner?.name ?? null,
      spans: [clause],
    }
  })
}

/** A year that lies so far ahead that no work plan is meant. */
function isFar(by: number | null, paperYear: number | null): boolean {
  return by !== null && paperYear !== null && by - paperYear > 3
}

function measuresFor({ block, span }: Sentence, text: string, by: number | null, setting: Setting): Measure[] {
  const figures = measuresIn(text)
  if (figures.length > 0) return figures
  const isGoals = setting.announced || isGoalSection(block)
  const wished = strongAim.test(span.text) || isGoals
  const found = stateIn(text, wished) ?? (wished || foretold.test(text) ? numberIn(text) : quantityIn(text))
  if (found !== null) return [found]
  const isLater = by !== null && setting.year !== null && by > setting.year
  const stated = wished && isLater && !ofMoney.test(text) ? text.matchAll(deadline).next().value : null
  const wanted =
    stated ?? (isFar(by, setting.year) ? /\b(?:wil|willen|streeft|streven|beoogt|beogen)\b/i.exec(text) : null)
  return wanted === null ? [] : [{ start: wanted.index, end: wanted.index + wanted[0].length, value: null }]
}

const ofMoney = /€|\beuro\b|\bfte\b/i
/** What is needed or in the plans, not what is reached. */
const ofPlan = /\b(?:gepland|nodig|voorzien|beschikbaar|begroot|geraamd|verwacht|opgenomen)\b/i
/** What will come by itself. */
const forecast =
  /\b(?:prognoses?|voorspel\p{L}*|naar verwachting|(?:wordt|worden) .{0,40}verwacht|autonoom|autonome)\b/iu
/** A bound that is set, also where no year is: "ten minste 70% van de deelnemers". */
const bound = /\b(?:ten ?minste|minimaal|minstens|ten hoogste|hoogstens|maximaal|niet meer dan)\b/i

/** "In 2029 hebben 400 mensen een baan gevonden": a number that is told of a later year as if it was reached. */
const foretold =
  /^(?:(?:In|Eind|Per|Uiterlijk(?: in| eind)?|Vóór|Voor|Tegen|Over)\s(?:eind\s)?20\d\d\s(?:hebben|heeft|zijn|is|doen|maken|wonen|werken)|(?:Er )?(?:hebben|zijn) in 20\d\d)\s/

function isGoalSection({ section, heading }: Block): boolean {
  return section === 'intended-effect' || (section !== 'requested-decision' && goalHeading.test(heading ?? ''))
}

/** Whether the clause says what is to be, and not what is or was, or what happens once on a date. */
function isAimed(
  { block, span }: Sentence,
  clause: string,
  [measure]: readonly Measure[],
  by: number | null,
  { lead, year: paperYear, announced }: Setting,
): boolean {
  const isLater = by !== null && paperYear !== null && by > paperYear
  if (by !== null && paperYear !== null && by < paperYear) return false
  if ((!isLater && past.test(clause)) || forecast.test(clause)) return false
  const wished = lead !== null || announced || isGoalSection(block)
  if (block.section === 'requested-decision' && !strongAim.test(span.text)) return false
  if (measure!.value === null && foretold.test(clause) && ofMoney.test(clause)) return false
  if (measure!.value === null)
    return (
      by !== null &&
      !otherMatter.test(clause) &&
      (wished || aim.test(span.text) || (isLater && foretold.test(clause) && !ofPlan.test(clause)))
    )
  if (by === null)
    return wished
      ? (announced && comparison.test(clause)) || block.kind === 'item' || aim.test(span.text) || bound.test(clause)
      : strongAim.test(span.text)
  return wished || isLater || aim.test(span.text)
}

function ownerOf(
  { block, span }: Sentence,
  clause: string,
  { before: above }: Setting,
): { name: string | null; isWe: boolean } | null {
  const owner = ownerIn(clause) ?? ownerIn(span.text)
  if (owner !== 'we') return owner === null ? null : { name: owner, isWe: false }
  const before = block.span.text.slice(0, block.span.text.indexOf(span.text))
  return { name: mostNamedGroup(`${above} ${before}`), isWe: true }
}

/** One goal that is stated more than once: the same figure and year, about the same words. */
function distinct(goals: readonly Goal[]): Goal[] {
  const kept = new Map<string, Goal[]>()
  return goals.filter((goal) => {
    const key = goal.percentage === null ? `${goal.year} ${comparable(goal.text)}` : `${goal.percentage} ${goal.year}`
    const same = kept.get(key) ?? []
    if (same.some((other) => other.subject === null || goal.subject === null || shareWord(other.subject, goal.subject)))
      return false
    kept.set(key, [...same, goal])
    return true
  })
}

function shareWord(one: string, other: string): boolean {
  const words = new Set(comparable(one).split(' '))
  return comparable(other)
    .split(' ')
    .some((word) => word.length > 3 && words.has(word))
}

import type { ContributionFact } from '../facts.ts'
import { lastBefore, sectionStarts } from './contribution-sections.ts'
import { yearsOf } from './contribution-years.ts'
import type { Flow } from './flow.ts'
import { sentencesOf } from './sentences.ts'

type Vat = ContributionFact['vat']
type Recurrence = ContributionFact['recurrence']

const structural = /\bstructure(?:el|le)\b/i
const incidental = /\bincidente(?:el|le)\b|\beenmalige?\b/i
const excluding =
  /\b(?:exclusief|excl\.?|zonder|ex)\s+(?:\d+ ?% )?(?:btw|omzetbelasting)\b|\b(?:btw|omzetbelasting)\b[^.;]{0,50}\b(?:niet (?:in de|in deze|bij de|inbegrepen|meegerekend|opgenomen|meegenomen)|(?:komt (?:er|daar) (?:nog )?(?:bij|bovenop|boven)|(?:er|daar) (?:nog )?(?:bij|bovenop) komt))/i
const including =
  /\b(?:inclusief|incl\.?|met)\s+(?:\d+ ?% )?(?:btw|omzetbelasting)\b|\b(?:btw|omzetbelasting) (?:is|zit|wordt) (?:al |hierin |daarin |in (?:de|deze|alle) (?:bedragen|bijdragen) )*(?:inbegrepen|meegerekend|opgenomen|meegenomen|begrepen|verwerkt)/i

/** Whether an amount comes back, by the words nearest to it that say so: its cell, its row, its column, its table. */
export function recurrenceOf(nearestFirst: readonly string[]): Recurrence {
  return firstOf(nearestFirst, (words) => either(words, structural, 'structural', incidental, 'incidental'))
}

/** Whether VAT is in an amount, by the words nearest to it that say so. */
export function vatOf(nearestFirst: readonly string[]): Vat {
  return firstOf(nearestFirst, (words) => either(words, including, 'including', excluding, 'excluding'))
}

const indicative =
  /\bindicatie[fv]|\braming|\bgeraamd|\bcirca\b|\bongeveer\b|\bschatting|\bgeschat|\bvoorlopig|\bnaar verwachting|\bverwachte?\b|\bprognose|\bniet (?:vast|definitief|zeker)\b|\bonder voorbehoud\b/i
const firm =
  /\bvastgesteld|\bvastgelegd|\b(?:staa[nt]|st(?:aat|aan)|ligt|liggen|zijn|is) (?:daarmee |dus |inmiddels )?vast\b|\bvastligg|\bbegroot|\btoegezegd|\bvaste bijdrage|\bvast bedrag|\bdefinitie[fv]|\bverplichte? bijdrage|\bovereengekomen|\b(?:zijn|is|werden|hebben)\b(?:(?! niet )[^.;]){0,40} afgesproken\b|\bafgesproken (?:bijdrage|bedrag|inzet|inleg)/i

/** "De ramingen hebben prijspeil 2026" says of what year the prices are, and "meer dan verwacht" nothing of the figures. */
const ofPrices =
  /\b(?:de |alle )?ramingen (?:hebben|kennen|zijn (?:op|in|uitgedrukt in)|staan in|luiden in|gaan uit van|met)(?: het)? (?:prijs|loon)(?:en)?\S*/giu

/** How sure figures are, by the words around them. */
function certaintyOf(words: string): ContributionFact['certainty'] {
  const about = words.replaceAll(ofPrices, '')
  if (indicative.test(about)) return 'indicative'
  return firm.test(about) ? 'firm' : 'unknown'
}

const ofYears =
  /^[^\p{L}\d]*(?:(?:maar|en|terwijl|alleen) )?(?:(?:de |alle |deze )?(?:(?:bedragen|bijdragen|cijfers|ramingen|getallen|jaren|jaar|middelen) )?(?:(?:voor|van|in|over|uit|vanaf|na|tot en met|t\/m) )*(?:het jaar |de jaren |de jaarschijven )?)?(?=20\d{2})/iu
const isSaid = /\b(?:is|zijn|staan|staat|betreffen|betreft|blijven|hebben)\b/i

/** A text without what it says of the amounts of other years only: "De bedragen voor 2029 zijn indicatief; die voor 2027 staan vast." */
export function withoutOtherYears(text: string, years: readonly number[]): string {
  if (years.length === 0 || !/20\d{2}/.test(text)) return text
  return text
    .split(/(?<=[;.?!]) (?=\p{L})|(?<=,) (?=(?:maar|terwijl|en) (?:de|die|deze|alle)(?!\p{L}))/u)
    .filter((clause) => {
      const start = ofYears.exec(clause)
      if (start === null || !isSaid.test(clause)) return true
      const said = yearsOf(clause)
      const isOpen = /\b(?:vanaf|na) (?:het jaar )?20\d{2}|20\d{2} en (?:verder|later)|jaren daarna/i.test(clause)
      return said.some((year) => years.includes(year)) || (isOpen && years.some((year) => year > said[0]!))
    })
    .join(' ')
}

/** How sure figures are by the first of some texts that says so. */
export function certaintyAround(nearestFirst: readonly string[]): ContributionFact['certainty'] {
  return nearestFirst.map(certaintyOf).find((each) => each !== 'unknown') ?? 'unknown'
}

/** What the running text says of the amounts as such: "De bedragen in beide tabellen staan vast en zijn exclusief btw." */
export type Statements = {
  /** in the section where the place is */
  readonly ofSection: string
  /** about all amounts of the paper, or about those of a table elsewhere */
  readonly ofPaper: string
}

const subject =
  /^[^\p{L}]*(?:(?:let op|n\.?b\.?|toelichting|noot)[:.]?\s+)?(?:(?:al|alle|de|deze|beide|genoemde|bovenstaande|onderstaande|bovengenoemde|vermelde|opgenomen)\s+)*(?:bedragen|bijdragen|cijfers|getallen|ramingen)\b|^(?:De|Deze|Alle|Genoemde) (?:kosten|lasten|budgetten|inzet|capaciteit)(?: (?:in|van|voor|per) [^,.;]{1,30})? (?:is|zijn|staan|staat|betreffen|hebben)(?![\p{L}])|^(?:Het (?:betreft|gaat (?:hier )?om)|Dit zijn)\b.*\b(?:bedragen|ramingen|schattingen|cijfers|bijdragen)\b/iu
const ofWhole = /^alle\b|\bin (?:dit|deze|beide|alle|bijlage|onderstaande tabellen|de tabellen)\b/i

/** The statements that hold at a place of the paper. */
export function statementsOf(flow: Flow): (start: number) => Statements {
  const starts = sectionStarts(flow)
  const sectionAt = (start: number) => lastBefore(starts, start)
  const withTable = new Set(flow.tables.map(({ lines }) => sectionAt(lines[0]!.start)))
  const sentences = sentencesOf(flow)
  const said = sentences
    .filter(({ span, block, index }) => subject.test(span.text) || isAboutSame(span.text, sentences[index - 1], block))
    .map(({ span }) => ({ text: span.text, section: sectionAt(span.at[0]!) }))
  const ofPaper = said.filter(({ text, section }) => ofWhole.test(text) || !withTable.has(section))
  const bySection = Map.groupBy(said, ({ section }) => section)
  const joined = (list: readonly { text: string }[] = []) => list.map(({ text }) => text).join(' ')
  const whole = joined(ofPaper)
  return (start) => ({ ofSection: joined(bySection.get(sectionAt(start))), ofPaper: whole })
}

/** "De bedragen zijn indicatief. Zij gelden voor 2027." */
function isAboutSame(text: string, before: ReturnType<typeof sentencesOf>[number] | undefined, block: object): boolean {
  return /^(?:Zij|Ze|Deze)\b/.test(text) && before?.block === block && subject.test(before.span.text)
}

/** The sentences that say of all amounts of a paper whether VAT is in them. */
export function aboutAllVat(sentences: readonly string[]): string {
  const about = (text: string) =>
    /\b(?:bedragen|bijdragen)\b/i.test(text) && (including.test(text) || excluding.test(text))
  return sentences.filter(about).join(' ')
}

function firstOf<Value>(nearestFirst: readonly string[], read: (words: string) => Value | null): Value | null {
  for (const words of nearestFirst) {
    const value = read(words)
    if (value !== null) return value
  }
  return null
}

/** Words that say both say nothing of this one amount. */
function either<One, Other>(words: string, isOne: RegExp, one: One, isOther: RegExp, other: Other): One | Other | null {
  if (isOne.test(words) === isOther.test(words)) return null
  return isOne.test(words) ? one : other
}

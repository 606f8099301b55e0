import { lastBefore, sectionStarts } from './contribution-sections.ts'
import type { Flow } from './flow.ts'
import type { Sentence } from './sentences.ts'

/** What the running text says of the amounts as such: "De bedragen in beide tabellen staan vast en zijn exclusief btw." */
export type Statements = {
  /** in the section where the place is */
  readonly ofSection: string
  /** about all amounts of the paper, or about those of a table elsewhere */
  readonly ofPaper: string
}

const subject =
  /^[^\p{L}]*(?:(?:let op|n\.?b\.?|toelichting|noot)[:.]?\s+)?(?:(?:al|alle|de|deze|beide|genoemde|bovenstaande|onderstaande|bovengenoemde|vermelde|opgenomen)\s+)*(?:bedragen|bijdragen|cijfers|getallen|ramingen)\b|^(?:De|Deze|Alle|Genoemde) (?:kosten|lasten|budgetten|middelen|inzet|inleg|capaciteit)(?: (?:in|van|voor|per) [^,.;]{1,30})? (?:is|zijn|staan|staat|betreffen|hebben)(?![\p{L}])|^(?:Het (?:betreft|gaat (?:hier )?om)|Dit zijn)\b.*\b(?:bedragen|ramingen|schattingen|cijfers|bijdragen)\b/iu
/** "Partijen verbinden zich tot de bijdragen in bijlage 1", "Het zijn jaarbedragen": of the amounts in general, not of one. */
const mentions =
  /(?<![\p{L}])(?:de|deze|alle|beide|hun|die|genoemde|onderstaande|bovenstaande|volgende|opgenomen|vermelde|eigen) (?:\p{L}+ ){0,2}(?:bedragen|bijdragen|cijfers|getallen|ramingen|inleg)(?![\p{L}])|(?<![\p{L}])(?:bedragen|bijdragen) (?:in|uit|van) (?:de |deze |dit )?(?:tabel|bijlage|overzicht|artikel)|^(?:Het|Dit) (?:zijn|betreft|gaat om) .*(?:bedragen|bijdragen|ramingen|cijfers|totalen)(?![\p{L}])|^(?:Alleen |Ook )?[Dd]e bijdrage van |^\W*(?:Ex|In)clusief btw/u
/** A question, or what was so before. */
export const notOfNow =
  /\?$|(?<![\p{L}])(?:vraagt|vroeg|vragen of|vorige|eerdere|destijds|voorgaande|afgelopen)(?![\p{L}])/iu
/** What may change later, what is of one table, or one amount. */
const ofElse =
  /(?<![\p{L}])(?:her(?:ijk|zien)\p{L}*|geactualiseerd|geïndexeerd|geëvalueerd|verantwoord|opnieuw|overzicht van|als volgt)(?![\p{L}])|\btabel(?:len)? \d|(?:€|EUR) ?\d|\d (?:euro|fte)/iu

function isStatement(text: string): boolean {
  return !notOfNow.test(text) && (subject.test(text) || (mentions.test(text) && !ofElse.test(text)))
}

const ofWhole = /^alle\b|\bin (?:dit|deze|beide|alle|bijlage|onderstaande tabellen|de tabellen)\b/i

/** The statements that hold at a place of the paper. */
export function amountStatementsOf(flow: Flow, sentences: readonly Sentence[]): (start: number) => Statements {
  const starts = sectionStarts(flow)
  const sectionAt = (start: number) => lastBefore(starts, start)
  const withTable = new Set(flow.tables.map(({ lines }) => sectionAt(lines[0]!.start)))
  const said = sentences
    .filter(({ span, block, index }) => isStatement(span.text) || isAboutSame(span.text, sentences[index - 1], block))
    .map(({ span }) => ({ text: span.text, section: sectionAt(span.at[0]!) }))
  const ofPaper = said.filter(({ text, section }) => ofWhole.test(text) || !withTable.has(section))
  const bySection = Map.groupBy(said, ({ section }) => section)
  const joined = (list: readonly { text: string }[] = []) => list.map(({ text }) => text).join(' ')
  const whole = joined(ofPaper)
  return (start) => ({ ofSection: joined(bySection.get(sectionAt(start))), ofPaper: whole })
}

/** "De bedragen zijn indicatief. Zij gelden voor 2027." */
function isAboutSame(text: string, before: Sentence | undefined, block: object): boolean {
  return /^(?:Zij|Ze|Deze)\b/.test(text) && before?.block === block && isStatement(before.span.text)
}

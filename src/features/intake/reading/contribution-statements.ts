import { ofSame } from './contribution-scopes.ts'
import { lastBefore, sectionStarts } from './contribution-sections.ts'
import type { Flow } from './flow.ts'
import { type Sentence, split } from './sentences.ts'

/** What the running text says of the amounts as such: "De bedragen in beide tabellen staan vast en zijn exclusief btw." */
export type Statements = {
  /** in the section where the place is */
  readonly ofSection: string
  /** about all amounts of the paper, or about those of a table elsewhere */
  readonly ofPaper: string
}

const subject =
  /^[^\p{L}]*(?:(?:let op|n\.?b\.?|toelichting|noot)[:.]?\s+)?(?:(?:al|alle|de|deze|beide|genoemde|bovenstaande|onderstaande|bovengenoemde|vermelde|opgenomen)\s+)*(?:bedragen|bijdragen|cijfers|getallen|ramingen)\b|^(?:Het jaar )?20\d{2} (?:is|staat|blijft)(?![\p{L}])|^(?:De|Deze|Alle|Beide|Genoemde) (?:\p{L}+ )?(?:kosten|lasten|budgetten|middelen|inzet|inleg|capaciteit|menskracht|formatie|uren|tabel|tabellen)(?: (?:in|van|voor|per) [^,.;]{1,30})? (?:is|zijn|staan|staat|betreffen|hebben)(?![\p{L}])|^(?:Het (?:betreft|gaat (?:hier )?om)|Dit zijn)\b.*\b(?:bedragen|ramingen|schattingen|cijfers|bijdragen)\b/iu
/** "Partijen verbinden zich tot de bijdragen in bijlage 1", "Het zijn jaarbedragen": of the amounts in general, not of one. */
const mentions =
  /(?<![\p{L}])(?:de|deze|alle|beide|hun|die|genoemde|onderstaande|bovenstaande|volgende|opgenomen|vermelde|eigen) (?:\p{L}+ ){0,2}(?:bedragen|bijdragen|cijfers|getallen|ramingen|inleg)(?![\p{L}])|(?<![\p{L}])(?:bedragen|bijdragen) (?:in|uit|van) (?:de |deze |dit )?(?:tabel|bijlage|overzicht|artikel)|^(?:Het|Dit) (?:zijn|betreft|gaat om) .*(?:bedragen|bijdragen|ramingen|cijfers|totalen)(?![\p{L}])|^\W*(?:(?:Noot|Let op|N\.?B\.?|Toelichting)[:.]? )?(?:Alleen |Ook )?(?:[Dd]e|[Hh]et|[Oo]nze|[Dd]eze) (?:\p{L}+ ){0,2}\p{L}*(?:bijdragen?|bedrag(?:en)?|aandeel|inleg|inbreng|dekking)(?![\p{L}])|^Het (?:gaat|betreft) |^(?:Voor )?[Dd]e (?:overige|andere|latere|volgende|eerste|laatste) (?:\p{L}+ )?ja(?:ar|ren) |^Voor [^,.;]{3,60} (?:gaat het om|is|zijn|staat|staan) |^\W*(?:Ex|In)clusief btw/u
/** A question, or what was so before. */
export const notOfNow =
  /\?$|(?<![\p{L}])(?:vraagt|vroeg|vragen of|vorige|eerdere|destijds|voorgaande|afgelopen)(?![\p{L}])/iu
/** What may change later, what is of one table, or one amount. */
const ofElse =
  /(?<![\p{L}])(?:her(?:ijk|zien)\p{L}*|geactualiseerd|geïndexeerd|geëvalueerd|verantwoord|opnieuw|overzicht van|als volgt)(?![\p{L}])|\btabel(?:len)? \d|(?:€|EUR) ?\d|\d (?:euro|fte)/iu

/** Other money than the contributions: a credit, a grant, the price of a work, or one project. */
export const ofOther =
  /^(?:(?:Voor|In|Bij|Met|Uit|Van) )?(?:[Hh]et|[Dd]e|[Ee]en) (?:\p{L}+ ){0,2}(?:krediet|\p{L}*subsidies?|aanneemsom|opdracht|aanbesteding|prijs|prijzen|project|projecten|planning|agenda|\p{L}*sleutel|\p{L}*reserve|lening|tarief|tarieven)(?![\p{L}])/u

function isStatement(text: string): boolean {
  return (
    !notOfNow.test(text) && !ofOther.test(text) && (subject.test(text) || (mentions.test(text) && !ofElse.test(text)))
  )
}

const ofWhole = /^alle\b|\bin (?:dit|deze|beide|alle|bijlage|onderstaande tabellen|de tabellen)\b/i

/** The statements that hold at a place of the paper. What the caption of one table says holds for others, and for no amount in a sentence. */
export function amountStatementsOf(
  flow: Flow,
  sentences: readonly Sentence[],
  place: 'table' | 'sentence',
): (start: number) => Statements {
  const starts = sectionStarts(flow)
  const sectionAt = (start: number) => lastBefore(starts, start)
  const withTable = new Set(flow.tables.map(({ lines }) => sectionAt(lines[0]!.start)))
  const statements = aboutAmounts(sentences)
  const ofText = sentences.filter((_, index) => statements[index]).map(({ span }) => span)
  const ofCaptions =
    place === 'sentence' ? [] : flow.tables.flatMap(({ caption }) => (caption === null ? [] : split(caption)))
  const said = [...ofText, ...ofCaptions.filter(({ text }) => isStatement(text))].map(({ text, at }) => ({
    text,
    section: sectionAt(at[0]!),
  }))
  const ofPaper = said.filter(({ text, section }) => ofWhole.test(text) || !withTable.has(section))
  const bySection = Map.groupBy(said, ({ section }) => section)
  const joined = (list: readonly { text: string }[] = []) => list.map(({ text }) => text).join(' ')
  const whole = joined(ofPaper)
  return (start) => ({ ofSection: joined(bySection.get(sectionAt(start))), ofPaper: whole })
}

/** Which sentences are of the amounts: also those that go on about them, and the rest of one that the layout broke off. */
function aboutAmounts(sentences: readonly Sentence[]): boolean[] {
  const about: boolean[] = []
  for (const [index, { span, block }] of sentences.entries()) {
    const before = sentences[index - 1]
    const goesOn =
      before !== undefined &&
      (block === before.block
        ? ofSame.test(span.text)
        : /^\p{Ll}/u.test(span.text) && !/[.?!:;]$/.test(before.span.text))
    about.push(isStatement(span.text) || (goesOn && about[index - 1]! && !notOfNow.test(span.text)))
  }
  return about
}

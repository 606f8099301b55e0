import { firstDay } from '../../../shared/day.ts'
import type { FoundDate } from './dates.ts'
import type { Block } from './flow.ts'
import type { Clause } from './milestone-clauses.ts'
import { event } from './milestone-words.ts'
import { bodyNoun } from './vocabulary.ts'

/** A clause with the date in it; `lead` is the preposition before the date. */
export type DatedClause = {
  readonly text: string
  readonly clause: Clause
  readonly date: FoundDate
  readonly lead: RegExpExecArray
  readonly block: Block
  readonly paperDate: string | null
}

/** The word that says what happens on the date; null when the clause says how things are, what they cost, or who meets. */
export function happeningIn(dated: DatedClause): RegExpExecArray | null {
  const { clause, text, lead, date } = dated
  const told = event.exec(clause.text)
  if (told !== null) return isOfMoney(clause.text, told[0]) || isDecidedBy(clause.text, told[0]) ? null : told
  return changeIn(dated) ?? nominal(text, lead.index, date)
}

/** A body that decides is a meeting: "Het algemeen bestuur besluit op 3 mei", "De werkgroep stelde dit overzicht vast". */
function isDecidedBy(clause: string, word: string): boolean {
  const isDecision = /^(?:besluit|besluiten|besloten|ingestemd|voorgelegd|besproken|behandeld)$/i.test(word)
  return (isDecision || ofThisPaper.test(clause)) && anyBody.test(clause)
}

const anyBody = new RegExp(`(?<![\\p{L}-])(?:${bodyNoun}|PS|GS|AB|DB)(?![\\p{L}-])`, 'u')
const ofThisPaper =
  /\b(?:dit|deze)\s(?:\p{Ll}+\s)?(?:overzicht|voorstel|stuk|notitie|bijlage|memo|verslag|nota|raming|begroting|sleutel|advies)\b/iu

const moneyWord =
  /€|\b(?:\p{L}*(?:kosten|bijdragen?|begroting(?:en)?|budget(?:ten)?|subsidies?|middelen|krediet(?:en)?|tarieven)|euro|lening|bedrag(?:en)?|besteding(?:en)?|uitgaven|inkomsten|fte|uren|reserve|prijspeil|indexatie|geïndexeerd)\b/iu

/** Who makes money available, and when, is a contribution: "stelt in 2028 een lening beschikbaar". */
function isOfMoney(clause: string, word: string): boolean {
  return /^beschikbaar$/i.test(word) && moneyWord.test(clause)
}

const helper = '(?:wordt|worden|werd|werden|is|zijn|was|waren|heeft|hebben|had|zal|zullen|kan|kunnen|moet|moeten)'
const particle =
  '(?:aan|af|bij|door|in|mee|na|om|onder|op|over|toe|uit|vast|voor|weg|terug|open|samen|vrij|klaar|neer|rond|stil)'
const strong =
  '(?:nomen|geven|gaan|daan|bleven|dreven|kozen|bonden|gonnen|trokken|broken|sloten|schreven|reden|worpen|worven|dragen|vangen|lopen|heven|graven|zonden|wonnen|schoven|kregen|hangen|stegen|bouwen|bracht|kocht|bleken|komen)'
const participleForm = String.raw`(?:${particle}?ge\p{L}{2,}[dt]|${particle}?(?:be|ver|ont|her)\p{L}{3,}[dt]|${particle}?(?:ge|be|ver|ont|her)${strong})`
/** "wordt … gesloopt", "zijn … geleverd", "gaat … rijden": what is done, in one clause. */
const passive = new RegExp(
  String.raw`(?<!\p{L})${helper}(?!\p{L})(?:.*\s|\s)(?<done>${participleForm})(?=\s(?:door|met|in|op|aan|en|naar|voor|te|uit|bij|om|als|tot|per|van|over|langs|tussen|binnen)\s|[.,;:)]|\s*$)`,
  'iu',
)
/** How things are, what they are of, or what is said of them: no change on a date. */
const stative =
  /^(?:gebied|geld|gezond|geluid|geschikt|gewest|gerecht|beleid|bestand|bericht|beeld|verband|bekend|bereid|bezet|bevoegd|betreft|behoort|bevat|bestaat|bedraagt|betaalt|bepaald|betekent|verplicht|verschuldigd|(?:mee)?gerekend|genoemd|opgenomen|gebaseerd|geraamd|begroot|berekend|geteld|gemeten|geschat|bedoeld|beschreven|vermeld|gebruikt|verwacht|gedaald|gestegen|(?:toe|af)genomen|gegroeid|verlaagd|verhoogd|verminderd|gebleven|gebleken|besproken|behandeld|geagendeerd|geadviseerd|geraadpleegd|geïnformeerd|gevraagd|toegezegd|afgesproken|overlegd|gesproken|vergaderd|verwarmd|gelegen|gezien|gedekt|gefinancierd|gereserveerd|gecompenseerd|verdeeld|gekomen|voorgekomen|gegaan|bereikt|bewoond|gehad|geregeld|vastgelegd|gemeld|geconstateerd|gehoord|beoordeeld|bevestigd|onderzocht|voorbereid|gezegd|bijgepraat|gemaakt|gedaan|geworden|ingebracht|geweest)$/i
const foreseen = /\b(?:gepland|ingepland|voorzien|beoogd)\b/i
/** What comes about in the present tense, said of a time to come. */
const comesAbout =
  /(?<!\p{L})(?:volg(?:t|en)(?!\s(?:uit|op|de|het|een|uw|deze|dit)\s)|verhui(?:st|zen)|krijg(?:t|en)|komt|komen|lig(?:t|gen)|sluit(?:en)?|ga(?:at|an)|rijd(?:t|en)|opent|terecht|stop(?:t|pen)|stap(?:t|pen)|plaats(?:t|en)|leg(?:t|gen)|bouw(?:t|en)|levert|leveren|vervang(?:t|en)|sloop|sloopt|slopen|plant|planten|stuurt|maakt|maken|werft|werven|brengt|brengen|kiest|koopt|kopen|verdwijn(?:t|en)|vertrek(?:t|ken)|vaart|varen|neemt|nemen|zet|zetten|haalt|halen|verbouwt|verbouwen|keert|keren|tek(?:ent|enen)|ontstaat|ontstaan|\p{L}{3,}eert)(?!\p{L})/iu
/** A body that meets: that is a meeting, whatever it does then. */
const meets =
  /\b(?:behandel(?:t|en)|bespre(?:ekt|ken)|vergader(?:t|en)|spreekt|spreken|stemt|stemmen|advise(?:ert|ren)|overleg(?:t|gen)|bijeen|agendeert|neemt kennis)\b/i

/** A change that no word of the list names: only with a day or month, or later than the paper, and not of money. */
function changeIn({ clause, text, date, lead, block, paperDate }: DatedClause): RegExpExecArray | null {
  if (block.section === 'risks' || block.section === 'attention-points' || block.kind === 'cells') return null
  const since = /\bsinds\s$/i.test(lead[0]) && date.value !== null && date.value.length > 4
  if (since) return moneyWord.test(clause.text) ? null : comesAbout.exec(clause.text)
  if (
    /\b(?:van|tot|na|sinds)\s$/i.test(lead[0]) &&
    !/\b(?:helft|voorjaar|najaar|zomer) van\s$/i.test(text.slice(0, date.start))
  )
    return null
  if (moneyWord.test(clause.text) || meets.test(clause.text)) return null
  const isLater = paperDate !== null && date.value !== null && firstDay(date.value) > firstDay(paperDate)
  if (!isLater && date.value?.length === 4) return null
  const done = passive.exec(clause.text)?.groups?.done
  const planned = foreseen.exec(clause.text)
  if (planned !== null) return planned
  if (done !== undefined && !stative.test(done)) return new RegExp(RegExp.escape(done), 'u').exec(clause.text)
  return isLater && !anyBody.test(clause.text) ? comesAbout.exec(clause.text) : null
}

/** "Eerste plekken vanaf januari 2027.": a sentence without a verb says what there is from then on. */
function nominal(text: string, lead: number, date: FoundDate): RegExpExecArray | null {
  const alone = /^[\s.)]*$/.test(text.slice(date.end)) && !/^\p{L}+:/u.test(text)
  const words = alone ? /^\p{Lu}[^,;:.\t]{6,80}$/u.exec(text.slice(0, lead).trim()) : null
  return words === null || anyVerb.test(text) || verbSecond.test(text) || bodyWord.test(text) ? null : words
}

/** "Bibliotheek beslist in …": the verb right behind the name that the sentence begins with. */
const verbSecond = /^(?:(?:De|Het|Een)\s\p{Ll}+|\p{Lu}\S*)(?:\s\p{Lu}\S*){0,3}\s\p{Ll}{2,}t\b/u
const bodyWord = new RegExp(`(?<![\\p{L}-])${bodyNoun}(?![\\p{L}-])`, 'u')

const anyVerb =
  /\b(?:is|zijn|was|waren|wordt|worden|werd|werden|heeft|hebben|had|kan|kunnen|zal|zullen|moet|moeten|wil|willen|gaat|gaan|komt|komen|staat|geldt|loopt|\p{Ll}{3,}(?:de|te)n?)\b/u

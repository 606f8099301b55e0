import { firstDay } from '../../../shared/day.ts'
import type { FoundDate } from './dates.ts'
import type { Block } from './flow.ts'
import type { Clause } from './milestone-clauses.ts'
import { event } from './milestone-words.ts'
import { bodyNoun, bodyWord } from './vocabulary.ts'

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
  if (isNoEvent(text.slice(0, date.start)) || isOtherMeeting(clause, date) || isOfYear(dated)) return null
  const told = event.exec(clause.text)
  if (told !== null) return isOfMoney(clause.text, told[0]) || isDecidedBy(clause.text, told[0]) ? null : told
  return changeIn(dated) ?? nominal(text, lead.index, date)
}

/** What is aimed at is a goal, and what may happen a risk: "beoogt dat in 2031 … wordt opgewekt", "de kans dat de bouw in mei …". */
function isNoEvent(before: string): boolean {
  if (/\b(?:kans|risico)\b[^.;]*\b(?:dat|op)\b[^.;]*$/i.test(before)) return true
  return /\b(?:beoog(?:t|en)|stre(?:eft|ven)|doel(?:en)?|ambitie|inzet|bedoeling)\b[^.;]{0,40}\bdat\b[^.;]*$/i.test(
    before,
  )
}

/** "de bijdragen voor 2027", "het werkprogramma voor 2028": the year that something is for, and not when it happens. */
function isOfYear({ text, lead, date }: DatedClause): boolean {
  if (date.value?.length !== 4 || !/^voor\s$/.test(lead[0]) || !/\p{Ll}\s$/u.test(text.slice(0, lead.index)))
    return false
  return !/^\s(?:gereed|klaar|afgerond|operationeel|opgeleverd|gestart)\b/.test(text.slice(date.end))
}

/** A body that meets on the date: "De volgende vergadering vindt plaats op 2 juni", "het bestuur kwam bijeen, voor het laatst op 3 mei". */
function isOtherMeeting(clause: Clause, date: FoundDate): boolean {
  const before = clause.text.slice(0, Math.max(0, date.start - clause.start))
  const near = clause.text.slice(Math.max(0, before.lastIndexOf(' en ')))
  return anyBody.test(near) && (convenes.test(near) || (takesPlace.test(near) && bodyAsSubject.test(near)))
}

const convenes =
  /\b(?:bijeen(?:gekomen)?|beraadslaa?g(?:t|d|en|de|den)|vergader(?:t|en|d|de)|besproken|bespreking aan|gewijd|buigt zich)\b/i
const takesPlace = /\b(?:vindt|vond|vinden|plaatsvinden|plaatsgevonden|gehouden|gepland|voorzien)\b/i
const bodyAsSubject = new RegExp(
  `(?:^|\\s)(?<!(?:van|voor|in|door|met|aan|bij|namens)\\s)(?:de|het|een|De|Het|Een)\\s(?:(?:volgende|eerstvolgende|eerste|tweede|derde|laatste|nieuwe|komende)\\s)?(?:(?:bestuurlijk|ambtelijk|regionaal|algemeen|dagelijks)e?\\s)?${bodyNoun}(?![\\p{L}-])`,
  'u',
)

/** A body that decides is a meeting: "Het algemeen bestuur besluit op 3 mei", "De werkgroep stelde dit overzicht vast". */
function isDecidedBy(clause: string, word: string): boolean {
  const isDecision =
    /^(?:besluit|besluiten|besloten|ingestemd|goedgekeurd|voorgelegd|besproken|behandeld|vaststelling|besluitvorming)$/i.test(
      word,
    )
  const ofIt =
    ofThisPaper.test(clause) ||
    (/\bvast$|^stel/.test(word) &&
      /\bstel\p{L}+\s(?:het|dit|deze|haar|hem|ze|die)(?:\s(?:op|in)\b.{3,25})?\svast\b/u.test(clause))
  return (isDecision || ofIt) && anyBody.test(clause)
}

const anyBody = new RegExp(`(?<![\\p{L}-])(?:${bodyNoun}|PS|GS|AB|DB)(?![\\p{L}-])`, 'u')
const ofThisPaper =
  /\b(?:verdeel)?sleutel\b|\b(?:dit|deze)\s(?:\p{Ll}+\s)?(?:overzicht|voorstel|stuk|notitie|bijlage|bijdragen|bedragen|cijfers|afspraken|memo|verslag|nota|raming|begroting|advies|kader|mededeling|\p{L}*brief|document|concept|toelichting|verdeling|tekst)\b/iu

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
const participleForm = String.raw`(?:${particle}?ge\p{L}{2,}[dt]|${particle}?(?:be|ver|ont|her)\p{L}{3,}[dt]|${particle}?(?:ge|be|ver|ont|her)${strong}|(?:over|onder)(?!hei|hou)\p{L}{3,}d)`
/** "wordt … gesloopt", "zijn … geleverd", "gaat … rijden": what is done, in one clause. */
const passive = new RegExp(
  String.raw`(?<!\p{L})${helper}(?!\p{L})(?:.*\s|\s)(?<done>${participleForm})(?=\s(?:door|met|in|op|aan|en|naar|voor|te|uit|bij|om|als|tot|per|van|over|langs|tussen|binnen)\s|[.,;:)]|\s*$)`,
  'iu',
)
/** How things are, what they are of, or what is said of them: no change on a date. */
const stative =
  /^(?:gebied|geld|gezond|geluid|geschikt|gewest|gerecht|beleid|bestand|bericht|beeld|verband|bekend|bereid|bezet|bevoegd|betreft|behoort|bevat|bestaat|bedraagt|betaalt|bepaald|betekent|verplicht|verschuldigd|(?:mee)?gerekend|genoemd|opgenomen|gebaseerd|geraamd|begroot|berekend|geteld|gemeten|geschat|bedoeld|beschreven|vermeld|gebruikt|verwacht|gedaald|gestegen|(?:toe|af)genomen|gegroeid|verlaagd|verhoogd|verminderd|gebleven|gebleken|besproken|behandeld|geagendeerd|geadviseerd|geraadpleegd|geïnformeerd|gevraagd|toegezegd|afgesproken|overlegd|gesproken|vergaderd|verwarmd|gelegen|gezien|gedekt|gefinancierd|gereserveerd|gecompenseerd|verdeeld|gekomen|voorgekomen|gegaan|bereikt|bewoond|gehad|geregeld|vastgelegd|gemeld|geconstateerd|gehoord|bevestigd|voorbereid|gezegd|bijgepraat|gemaakt|gedaan|geworden|ingebracht|geweest)$/i
const foreseen =
  /\b(?:gepland|ingepland|voorzien|beoogd|(?:wordt|worden)\b.*\bverwacht|(?:wij|we|partijen) verwachten|verwachten (?:wij|we|partijen))\b/i
/** What comes about in the present tense, said of a time to come. */
const comesAbout =
  /(?<!\p{L})(?:volg(?:t|en)(?!\s(?:uit|op|de|het|een|uw|deze|dit)\s)|verhui(?:st|zen)|krijg(?:t|en)|komt|komen|lig(?:t|gen)|sluit(?:en)?|ga(?:at|an)(?!\s(?:het|er)\som)|rijd(?:t|en)|opent|terecht|stop(?:t|pen)|stap(?:t|pen)|plaats(?:t|en)|leg(?:t|gen)|bouw(?:t|en)|levert|leveren|vervang(?:t|en)|sloop|sloopt|slopen|plant|planten|stuurt|maakt|maken|werft|werven|brengt|brengen|kiest|koopt|kopen|verdwijn(?:t|en)|vertrek(?:t|ken)|vaart|varen|neemt|nemen|zet|zetten|haalt|halen|verbouwt|verbouwen|keert|keren|tek(?:ent|enen)|ontstaat|ontstaan|(?:is|zijn)\ser|kunnen?(?=.*\bvanaf\b)|sta(?:at|an)(?=.*\b(?:open|op\s(?:het|de)\s(?:programma|rol|planning|agenda))\b)|\p{L}{3,}eert)(?!\p{L})/iu
/** What somebody, a body too, is to bring about, also where its day has passed: "De werkgroep levert de kaart op 1 mei op". */
const delivers =
  /(?<!\p{L})(?:lever(?:t|en)|stu(?:urt|ren)|leg(?:t|gen)|plaats(?:t|en)|bouw(?:t|en)|werft|werven|koopt|kopen|plant|planten|verspreid(?:t|en)|verzend(?:t|en)|reik(?:t|en)\b.*\buit)(?!\p{L})/iu
/** A body that meets: that is a meeting, whatever it does then. */
const meets =
  /\b(?:behandel(?:t|en)|bespre(?:ekt|ken)|vergader(?:t|en)|spreekt|spreken|stemt|stemmen|advise(?:ert|ren)|overleg(?:t|gen)|bijeen|agendeert|neemt kennis)\b/i

/** A change that no word of the list names: only with a day or month, or later than the paper, and not of money. */
function changeIn(dated: DatedClause): RegExpExecArray | null {
  const { clause, text, date, lead, block, paperDate } = dated
  if (block.section === 'risks' || block.section === 'attention-points' || block.kind === 'cells') return null
  const since = /\bsinds\s$/i.test(lead[0]) && date.value !== null && date.value.length > 4
  if (since) return moneyWord.test(clause.text) ? null : comesAbout.exec(clause.text)
  if (
    /\b(?:van|tot|na|sinds)\s$/i.test(lead[0]) &&
    !/\b(?:helft|voorjaar|najaar|zomer|week) van\s$/i.test(text.slice(0, date.start))
  )
    return null
  if (moneyWord.test(ownHalf(dated)) || meets.test(clause.text)) return null
  const isLater = paperDate !== null && date.value !== null && firstDay(date.value) > firstDay(paperDate)
  if (!isLater && date.value?.length === 4) return null
  const done = passive.exec(clause.text)?.groups?.done
  const planned = foreseen.exec(clause.text)
  if (planned !== null) return planned
  if (done !== undefined && !stative.test(done)) return new RegExp(RegExp.escape(done), 'u').exec(clause.text)
  const isExact = date.value !== null && date.value.length > 4
  const made = isExact ? delivers.exec(clause.text) : null
  if (made !== null || !isLater || anyBody.test(clause.text)) return made
  return comesAbout.exec(clause.text) ?? isOnDate(clause, date, lead) ?? verbAtDate(clause, date, lead)
}

/** From the last verb before the date on: "beheert de middelen en legt op 1 mei rekening af" is not all about money. */
function ownHalf({ clause, date }: DatedClause): string {
  const before = clause.text.slice(0, Math.max(0, date.start - clause.start))
  const half = /^.*\sen\s(?=\p{Ll}+t\s)/u.exec(before)
  return clause.text.slice(half?.[0].length ?? 0)
}

/** "Per 1 mei vervalt de regeling", "De regeling vervalt per 1 mei", "kan vanaf 1 mei …": a verb of doing beside a day or month to come. */
function verbAtDate({ text, start }: Clause, date: FoundDate, lead: RegExpExecArray): RegExpExecArray | null {
  if (date.value === null || date.value.length === 4) return null
  const before = text.slice(0, Math.max(0, lead.index - start))
  const behind = text.slice(date.end - start)
  const found =
    before.trim() === '' ? /^\s(\p{Ll}+)\s/u.exec(behind) : /(?:^|\s)(\p{Ll}{2,}(?:t|en)|kan|mag)\s$/u.exec(before)
  const verb = found?.[1]
  if (/\b(?:is|zijn)\s$/.test(before)) return /^\s(?:\p{Ll}+\s){0,3}te\s\p{Ll}+en\b/u.exec(behind)
  if (verb === undefined || !finite.test(verb) || ofState.test(verb)) return null
  return found
}

const finite = /(?:t|en)$|^(?:kan|mag|ga)$/
/** Words beside a date that say how long or how much, or are no verb. */
const ofState =
  /^(?:gaat|geldt|gelden|betaalt|betalen|bedraagt|bedragen|blijft|blijven|loopt|lopen|duurt|duren|kost|telt|tellen|woont|wonen|draagt|dragen|voldoet|voldoen|streeft|streven|heeft|hebben|zijn|wordt|worden|moet|moeten|betreft|met|het|niet|wat|dat|uit|tot|een|geen|binnen|tussen|naast|want|omdat|alleen|samen|wil|willen|verwacht|verwachten|raamt|ramen|stijgt|stijgen|daalt|dalen|groeit|groeien|neemt|staat|staan|\p{L}+(?:heden|ingen|iteiten))$/u

/** "De eerste lessen zijn in september 2027.", "Naar verwachting is de vergunning in mei 2027 onherroepelijk.": a thing, "is", and the date. */
function isOnDate({ text, start }: Clause, date: FoundDate, lead: RegExpExecArray): RegExpExecArray | null {
  const closed =
    /^(?:\s(?:in|te|bij|op)\s[^,.;]{3,60}|(?:\s(?:volledig|ook|weer|alle))?\s\p{Ll}{4,}(?<!d))?[\s.)]*$/u.test(
      text.slice(date.end - start),
    )
  return closed
    ? /^(?:(?:De|Het|Een|de|het|een)\s[^,;:]{4,60}?\s(?:is|zijn)|(?:Naar verwachting|Dan|Daarmee|Ook)\s(?:is|zijn)\s[^,;:]{4,60})\s$/.exec(
        text.slice(0, lead.index - start),
      )
    : null
}

/** "Eerste plekken vanaf januari 2027.": a sentence without a verb says what there is from then on. */
function nominal(text: string, lead: number, date: FoundDate): RegExpExecArray | null {
  const alone = /^[\s.)]*$/.test(text.slice(date.end)) && !/^\p{L}+:/u.test(text)
  const words = alone ? /^(?!Zie\s)\p{Lu}[^,;:.\t]{6,80}$/u.exec(text.slice(0, lead).trim()) : null
  return words === null || anyVerb.test(text) || verbSecond.test(text) || bodyWord.test(text) ? null : words
}

/** "Bibliotheek beslist in …": the verb right behind the name that the sentence begins with. */
const verbSecond = /^(?:(?:De|Het|Een)\s\p{Ll}+|\p{Lu}\S*)(?:\s\p{Lu}\S*){0,3}\s\p{Ll}{2,}t\b/u

const anyVerb =
  /\b(?:is|zijn|was|waren|wordt|worden|werd|werden|heeft|hebben|had|kan|kunnen|zal|zullen|moet|moeten|wil|willen|gaat|gaan|komt|komen|staat|geldt|loopt|\p{Ll}{3,}(?:de|te)n?)\b/u

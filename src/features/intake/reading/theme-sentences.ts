import { personName } from './lead-names.ts'
import type { Sentence } from './sentences.ts'
import { part, type Span } from './span.ts'
import { oneKind } from './theme-words.ts'
import { organisationNoun } from './vocabulary.ts'

/** A theme and who leads it, as one sentence says both. */
export type LedTheme = { readonly name: Span; readonly lead: Span; readonly sentence: Sentence }

const who = String.raw`(?:de\s|het\s)?(?<who>${personName}|(?:${organisationNoun}\s)?\p{Lu}[\p{L}-]*(?:\s(?:(?:van|voor|van\sde|van\shet|in|de|het|&|en(?!\s(?:${organisationNoun}\s|\p{Lu}[\p{L} ]{2,40}?\s(?:door|onder|bij)\s)))\s)?\p{Lu}[\p{L}-]*)*|${organisationNoun})(?![\p{L}-])`
/** At the head of a sentence it has a capital. */
const atHead = oneKind.replace(/(?<=\(\?:|\||\)\?)\p{Ll}/gu, (letter) => `[${letter.toUpperCase()}${letter}]`)
const kindBefore = String.raw`(?:(?:[Hh]et|[Dd]e)\s)?(?<kind>${atHead}(?:\s(?:\d{1,2}|[A-Z](?=[\s,:])))?[,:]?\s)\(?`
const theme = String.raw`(?<theme>[‘'"“]?\p{Lu}[^.;:()‘’'"“”]{1,58}?[’'"”]?)\)?`
const aside = String.raw`(?:\s\([^()]{2,12}\))?`
const answers = String.raw`(?:trekkers?|leiding|bestuurders?|aanspreek\p{L}+|verantwoordelijken?|eigenaar|penvoerders?|coördinator(?:en)?|regie)`
const leading = String.raw`(?:\p{L}*trekker|penvoerder|coördinator|verantwoordelijk)`
/** Where a name ends that nothing but its sentence closes. */
const end = String.raw`(?=[.,;(]|$|\s(?:en|terwijl)\s(?:de\s|het\s)?(?:${organisationNoun}\s|${personName}\s(?:voor|van|het|de|trekt|leidt)\s|\p{Lu}[\p{L}-]*\s(?:\p{Lu}[\p{L}-]*\s)?(?:het|de|trekt|leidt|is)\s))`

type Form = { readonly first: RegExp; readonly next: RegExp }

const rest = String.raw`^(?:,|;)?\s(?:en\s|terwijl\s)?`
const beforeLead: RegExp = form(
  String.raw`${rest}(?:(?:(?:[Dd]ie|[Dd]at)\s)?(?:van|voor)\s)?(?:${kindBefore})?${theme}${aside}\s(?:(?:is|door|bij|van|onder (?:leiding|voorzitterschap) van|wordt|staat)\s)+${who}`,
)
const forms: readonly Form[] = [
  {
    // "Het spoor A wordt getrokken door B, het spoor C door D"
    first: form(
      String.raw`(?:${kindBefore})?${theme}${aside}\s(?:wordt|worden|is|staat|ligt|valt|komt|berust)\s(?:getrokken door|geleid door|gecoördineerd door|onder (?:de |het )?(?:leiding|regie|verantwoordelijkheid|hoede|voorzitterschap) van|in handen van|(?:belegd|ondergebracht) bij|bij|onder)\s${who}`,
    ),
    next: beforeLead,
  },
  {
    first: form(
      String.raw`(?:${kindBefore})?${theme}${aside}\s(?:wordt|worden|is)\s(?:door|bij)\s${who}\s(?:getrokken|geleid|gecoördineerd|belegd|ondergebracht)`,
    ),
    next: beforeLead,
  },
  {
    // "Trekker van het spoor A is B", "De leiding van A ligt bij B"
    first: form(
      String.raw`(?:${leading}|[Tt]rekker|[Pp]envoerder|[Cc]oördinator|(?:leiding|regie|coördinatie))\s(?:van|voor|over|op|bij)\s(?:${kindBefore})?${theme}${aside}\s(?:is|wordt|zijn|ligt bij|berust bij)\s(?:in handen van\s|bij\s)?${who}`,
    ),
    next: beforeLead,
  },
  {
    // "Voor het thema A is B trekker"
    first: form(
      String.raw`(?:[Vv]oor\s(?:${kindBefore})?|(?:[Bb]innen|[Bb]ij|[Oo]p|[Ii]n)\s${kindBefore})${theme}${aside}\s(?:is|wordt|treedt|staat)\s${who}${aside}\s(?:op\sals\s|als\s)?(?:de\s|bestuurlijk\s|ambtelijk\s|eerst\s)*(?:${leading}|aan (?:zet|de lat))`,
    ),
    next: form(
      String.raw`${rest}voor\s(?:${kindBefore})?${theme}\s(?:is\s)?(?=(?:de\s|het\s)?(?:${organisationNoun}|\p{Lu}))${who}`,
    ),
  },
  {
    first: form(String.raw`${kindBefore}${theme}${aside}\s(?:heeft|kent)\s${who}\sals\s(?:\p{L}+\s)?${leading}`),
    next: form(String.raw`${rest}${kindBefore}${theme}${aside}\s(?:heeft\s|kent\s)?${who}(?=[.;,]|$|\sals)`),
  },
  {
    // "A, waarvoor B de trekker is", "A, met B als trekker"
    first: form(
      String.raw`(?:${kindBefore})?${theme}${aside},?\s(?:waar(?:voor|van|bij|in)|met)\s${who}\s(?:de\s|als\s|het\s)?(?:\p{Ll}+\s)?(?:${leading}|trekkersrol|voortouw|leiding|regie)`,
    ),
    next: form(
      String.raw`^[^,;.]{0,20}(?:,|;|\sen)\s(?:en\s)?(?:${kindBefore})?${theme}${aside},?\s(?:waar(?:voor|van|bij|in)|met)\s${who}(?=[.;,]|$|\s)`,
    ),
  },
  {
    // "B neemt A voor haar rekening, D neemt C op zich"
    first: form(
      String.raw`${who}${aside}\sneemt\s(?:${kindBefore})?${theme}\s(?:voor\s(?:haar|zijn|hun)\srekening|op\szich)`,
    ),
    next: form(
      String.raw`^(?:,|;|\.)?\s(?:en\s|terwijl\s)?${who}${aside}\s(?:neemt\s)?(?:${kindBefore})?${theme}(?=[.;,]|$|\s(?:voor|op)\s|\sen\s${organisationNoun}\s)`,
    ),
  },
  {
    // "Het spoor A trekt de gemeente B"
    first: form(
      String.raw`${kindBefore}${theme},?\s(?:trekt|leidt|coördineert)\s(?=de\s|het\s|${organisationNoun}\s)${who}`,
    ),
    next: form(String.raw`${rest}${kindBefore}${theme}\s${who}`),
  },
  {
    // "dat B het spoor A trekt, en D het spoor C"
    first: form(String.raw`${who}${aside}\s${kindBefore}${theme}${aside}\s(?:trekt|leidt|coördineert)`),
    next: form(String.raw`${rest}${who}${aside}\s${kindBefore}${theme}${end}`),
  },
  {
    // "B pakt de lijn A op, D de lijn C"
    first: form(
      String.raw`${who}${aside}\s(?:pakt|neemt|voert|stuurt|heeft|krijgt|houdt)\s${kindBefore}${theme}\s(?:op|aan|uit|op zich|onder (?:haar|zijn|hun) hoede|in (?:haar|zijn|hun) portefeuille)${end}`,
    ),
    next: form(String.raw`${rest}${who}${aside}\s(?:${kindBefore})${theme}${end}`),
  },
  {
    // "Voor A is dat B, voor C D"
    first: form(String.raw`[Vv]oor\s(?:${kindBefore})?${theme}\s(?:is|zijn)\s(?:dat|dit)\s${who}`),
    next: form(
      String.raw`${rest}voor\s(?:${kindBefore})?${theme}\s(?:is\s(?:dat|dit)\s)?(?=(?:de\s|het\s)?${organisationNoun}\s)${who}`,
    ),
  },
  {
    // "Elk spoor heeft een trekker: B voor A, D voor C"
    first: form(
      String.raw`\b\p{L}*${answers}\b[^.:]{0,60}(?::|\szijn)\s${who}\s(?:voor|van)\s(?:${kindBefore})?${theme}${end}`,
    ),
    next: form(String.raw`${rest}${who}\s(?:voor|van)\s(?:${kindBefore})?${theme}${end}`),
  },
  {
    // "De trekkers zijn: B (A) en D (C)"
    first: form(String.raw`\b\p{L}*${answers}\b[^.:]{0,60}(?::|\szijn)\s${who}\s\(${theme}\)`),
    next: form(String.raw`^(?:,|\sen)\s(?:en\s)?${who}\s\(${theme}\)`),
  },
  {
    // "B trekt het spoor A en D het spoor C"
    first: form(
      String.raw`${who}${aside}\s(?:trekt|leidt|coördineert|is\s(?:de\s)?(?:bestuurlijk\s)?${leading}\s(?:van|voor)|(?:neemt|heeft) (?:de leiding|het voortouw|de kar) (?:van|over|in|bij|voor|op)|voert de regie (?:over|op)|heeft de (?:leiding|regie|coördinatie) (?:van|over))\s(?:${kindBefore})?${theme}${end}`,
    ),
    next: form(
      String.raw`${rest}${who}${aside}\s(?:(?:trekt|leidt|is trekker van)\s)?(?:(?:voor|van)\s)?(?:${kindBefore}|(?<=(?:voor|van)\s))${theme}${end}`,
    ),
  },
]

function form(source: string): RegExp {
  return new RegExp(source, 'du')
}

/** What the running text says of who leads which theme: each sentence can name more than one. */
export function ledThemes(sentences: readonly Sentence[]): LedTheme[] {
  return sentences
    .filter(({ span, block, index }) =>
      pointsBack.test(span.text)
        ? [index - 1, index, index + 1].some((at) => isLeading(sentences[at], block))
        : saysWhoLeads.test(span.text),
    )
    .flatMap((sentence) => ledIn(sentence, isAnnounced(sentence, sentences)))
}

const saysWhoLeads =
  /trekk?|getrokken|leidt|geleid|leiding|regie|coördin|penvoerder|verantwoordelijk|belegd|ondergebracht|ligt bij|valt onder|in handen|voortouw|voorzit|aanspreek|portefeuille|hoede|pakt|voor (?:haar|zijn|hun) rekening|op zich/iu
/** "Voor het water is dat de provincie": what it is stands in the sentence before or behind. */
const pointsBack = /\bvoor\b.{2,60}\s(?:is|zijn)\s(?:dat|dit)\s/i

function isLeading(sentence: Sentence | undefined, block: Sentence['block']): boolean {
  return sentence?.block === block && saysWhoLeads.test(sentence.span.text)
}

const announces =
  /\b(?:thema['’]s|programmalijnen|deelprogramma['’]s|(?:programma)?onderdelen|deelprojecten|(?:werk)?sporen|\p{L}*lijnen|pijlers|opgaven|clusters|bouwstenen|speerpunten|werkpakketten|deelgebieden|werkvelden|domeinen|werkgroepen|(?:\p{L}*)tafels)\b/iu

const ofEach = new RegExp(String.raw`\b(?:elke?|iedere?)\s${oneKind}\b`, 'iu')

/** A name without the word "thema" is that of a theme where the sentences before it announce themes. */
function isAnnounced({ block, index }: Sentence, sentences: readonly Sentence[]): boolean {
  if (announces.test(block.heading ?? '')) return true
  if (ofEach.test(sentences[index]!.span.text)) return true
  const near = sentences.slice(Math.max(0, index - 4), index + 1)
  return near.some((one) => one.block.heading === block.heading && announces.test(one.span.text))
}

function ledIn(sentence: Sentence, announced: boolean): LedTheme[] {
  for (const { first, next } of forms) {
    const found: LedTheme[] = []
    let from = 0
    for (;;) {
      const text = sentence.span.text.slice(from)
      const match: RegExpExecArray | null =
        (found.length === 0 ? first : next).exec(text) ?? (found.length === 0 ? null : first.exec(text))
      if (match === null) break
      const { theme: name, who: lead } = match.indices!.groups!
      const isNamed = match.groups!.kind !== undefined || announced || found.length > 0 || /trekker/i.test(match[0])
      if (isNamed || /^[‘'"“]/.test(match.groups!.theme!))
        found.push({
          name: part(sentence.span, from + name![0], from + name![0] + nameEnd(match.groups!.theme!)),
          lead: part(sentence.span, from + lead![0], from + lead![1]),
          sentence,
        })
      from += match.index + match[0].length
    }
    if (found.length > 0) return found
  }
  return []
}

/** "Klein verblijf bouwt groepen af en": where the name ends that goes on with what the theme does, before who leads it. */
function nameEnd(text: string): number {
  if (!/(?:,|\sen)$/.test(text)) return text.length
  return doing.exec(text)?.index ?? text.replace(/(?:,|\sen)$/, '').length
}

const doing =
  /(?<!\s(?:de|het|een|van|voor|met|en|in|op|naar|aan|door|over|bij|zonder))\s(?:is|zijn|gaat|heeft|wil|\p{Ll}{2,}(?:[^s\s]t|[^iou\s]dt))\s(?=.*(?:,|\sen)$)/u

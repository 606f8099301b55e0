import type { Span } from './span.ts'

/** A theme where the paper lists it, with what stands behind its name, and who leads it where the list itself says so. */
export type ListedTheme = {
  readonly span: Span
  readonly why: string
  /** the block below it, which can say who leads it */
  readonly below: Span | null
  readonly lead: Span | null
}

/** The words for what the co-operation is divided into. */
export const noun = String.raw`(?:\p{L}*(?:thema)(?:['’]?s)?|programmalijn(?:en)?|programmaonderdelen|deelprogramma['’]?s|speerpunt(?:en)?|werkspo(?:or|ren)|werkgroep(?:en)?|\p{L}*opgave[ns]?|pijlers?|actielijn(?:en)?|uitvoeringslijnen|werklijnen|sporen|lijnen|onderwerpen|onderdelen|deelprojecten|ontwikkellijn(?:en)?|werkvelden|werkpakketten|deelgebieden|domeinen|clusters|bouwstenen|prioriteiten|focusgebieden|aandachtsgebieden)`
/** One of them. */
export const oneKind =
  '(?:thema|programmalijn|deelprogramma|(?:programma)?onderdeel|deelproject|(?:werk)?spoor|(?:actie|werk|ontwikkel|uitvoerings)?lijn|pijler|opgave|cluster|bouwsteen|speerpunt|werkpakket|deelgebied|werkveld|domein|werkgroep|(?:thema|werk|overleg)?tafel)'
export const countWord = String.raw`(?:\d{1,2}|twee|drie|vier|vijf|zes|zeven|acht|negen|tien)`

/** What one who leads is called; the words behind it can be a name at once: "trekker gemeente X". */
const leader = String.raw`(?:\p{L}*[Tt]rekkers?|[Pp]envoerders?|[Gg]etrokken door|[Oo]nder (?:leiding|regie|coördinatie|aanvoering) van|[Oo]\.l\.v\.|[Bb]elegd bij)`
/** Words that need a mark behind them to say who leads: "regie: gemeente X". */
const leading = String.raw`(?:\p{L}*[Cc]oördinator|[Cc]oördinatie|\p{L}*[Rr]egie(?:houder|voerder)?|\p{L}*[Ee]igenaar|\p{L}*[Vv]erantwoordelijke?|[Vv]oortouw|\p{L}*[Ll]eiding|[Ll]ead|\p{L}*[Ll]eider|(?:[Bb]estuurlijk )?[Oo]pdrachtgever|[Aa]anvoerder|[Vv]oorzitter(?:schap)?)`
const whose = String.raw`(?:(?:[Bb]estuurlijk|[Aa]mbtelijk|[Ii]nhoudelijk|[Ee]erste?)e?\s)?`
const party = String.raw`(?:\s(?:partij|organisatie|partner|overheid|bestuurder)(?![\p{L}]))?`

/** A role behind which stands who has it: "trekker", "regie:", "(coördinatie". */
export const leadRole = String.raw`${whose}(?:${leader}${party}:?|${leading}${party}:|(?<=\(${whose})${leading}${party}:?)`
/** The same where nothing else stands on the line or in the cell. */
export const leadLabel = String.raw`${whose}(?:${leader}|${leading})${party}\s?:`
/** The head of a column that says who leads. */
export const leadColumn = new RegExp(
  String.raw`^(?:${whose}(?:${leader}|${leading})(?:schap)?${party}|[Ww]ie (?:trekt|leidt|is trekker|coördineert)|[Tt]rekkende \p{Ll}+|[Tt]rekkerschap)s?(?: \([^()]*\))?$`,
  'u',
)

/** Words that make a sentence, which no name holds. */
export const finite =
  /\s(?:is|zijn|wordt|worden|heeft|hebben|bestaat|bestaan|omvat|omvatten|trekt|trekken|leidt|leiden|kent|kennen|krijgt|krijgen|stelt|stellen|neemt|nemen|draagt|dragen|levert|leveren|zorgt|zorgen|werkt|werken|richt|valt|ligt|staat|gaat|komt|kan|kunnen|moet|moeten|zal|zullen|wil|willen)\s/

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

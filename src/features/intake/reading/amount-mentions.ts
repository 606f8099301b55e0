import type { PartyFact, ThemeFact } from '../facts.ts'
import { type Value, valuesFrom } from './amounts.ts'
import { type NamePatterns, namePatterns } from './name-patterns.ts'
import { part, type Span } from './span.ts'
import { comparable } from './vocabulary.ts'

/** One amount, or an amount and the capacity beside it, with who brings it in or where it goes. */
export type Mention = {
  readonly party: Span | null
  readonly theme: string | null
  readonly euro: PlacedAmount | null
  readonly fte: PlacedAmount | null
  /** the words around it */
  readonly near: string
}
export type PlacedAmount = { readonly value: Value; readonly span: Span; readonly start: number; readonly end: number }

/** The mentions of a sentence; the sentence before it tells who "zij" is. */
type FindsMentions = (span: Span, before: Span | null) => Mention[]

/** Finds in a sentence the amounts that are of a party or for a theme. */
export function mentionFinder(parties: readonly PartyFact[], themes: readonly ThemeFact[]): FindsMentions {
  const names = namePatterns(parties)
  return (span, before) => mentionsIn(span, before, names, themes)
}

function mentionsIn(
  span: Span,
  sentenceBefore: Span | null,
  names: NamePatterns,
  themes: readonly ThemeFact[],
): Mention[] {
  const amounts = amountsIn(span)
  const mentions: Mention[] = []
  /** whether what stands between two amounts is of the first: "€ 10 naar het spoor A, € 5 …" */
  let isTaken = false
  for (const [index, amount] of amounts.entries()) {
    const before = part(span, amounts[index - 1]?.end ?? 0, amount.start)
    const after = part(span, amount.end, amounts[index + 1]?.start)
    const isListed = index > 0 && mentions.length > 0
    const party = receives.test(span.text)
      ? giverAfter(after, names)
      : (giverBefore(before, names, isListed) ?? giverAfter(after, names) ?? giverOf(before, sentenceBefore, names))
    const behind = themeBeside(themes, after.text)
    const theme = behind ?? (isTaken ? null : themeBeside(themes, before.text))
    isTaken = behind !== null
    const near = `${before.text} ${amount.span.text} ${after.text}`
    const unit = amount.value.unit === 'fte' ? 'fte' : 'euro'
    const last = mentions.at(-1)
    const joins = last !== undefined && party === null && last[unit] === null && goesWith.test(before.text)
    if (joins) mentions.splice(-1, 1, { ...last, [unit]: amount, near: `${last.near} ${near}` })
    else if (party !== null || theme !== null) {
      const of = { theme, euro: unit === 'euro' ? amount : null, fte: unit === 'fte' ? amount : null, near }
      const givers = each.test(before.text) ? namesIn(before, names) : []
      for (const giver of givers.length > 1 ? givers : [party]) mentions.push({ ...of, party: giver })
    }
  }
  return mentions
}

/** What is done with money or capacity that somebody brings in. */
export const given =
  'geleverd|betaald|bekostigd|gefinancierd|gedragen|ingebracht|ingezet|ingelegd|vergoed|gedekt|opgebracht|bijgedragen|gesteld|geschonken|verstrekt'

/** Who gives stands behind "van": "Wij kregen € 5.000 van de provincie". */
const receives = /(?<![\p{L}])(?:krijgt?|krijgen|kreeg|kregen|ontvangt?|ontvangen|ontving|ontvingen)(?![\p{L}])/iu

/** "De gemeenten A en B dragen elk € 5.000 bij": the amount of each. */
const each = /(?<![\p{L}])(?:elk|ieder|beide|allebei)(?: \p{L}+){0,3} ?$/iu

function namesIn(span: Span, { anywhere }: NamePatterns): Span[] {
  const named = [...span.text.matchAll(anywhere)].filter(([name]) => /\p{Lu}/u.test(name))
  return named.map(({ index, 0: name }) => part(span, index, index + name.length))
}

/** "€ 10.000 en 0,5 fte", "€ 10.000 bij en zet 0,5 fte in": of one party. */
const goesWith = /^[\s,(]*(?:en|met|plus)?[\s\w]{0,14}$/

/** The amounts of a text with their unit, each as long as it can be read: "€ 1,2 miljoen", "€ 40.000–60.000", "0,4 fte". */
function amountsIn(span: Span): PlacedAmount[] {
  const found: PlacedAmount[] = []
  for (const { index } of span.text.matchAll(/(?<![\p{L}\d.,])(?:€|EUR|k€|\d|½)/gu)) {
    if (index < (found.at(-1)?.end ?? 0)) continue
    const amount = longestAmount(span, index)
    if (amount !== null) found.push(amount)
  }
  return found
}

const longest = 45

function longestAmount(span: Span, start: number): PlacedAmount | null {
  const text = span.text.slice(start, start + longest)
  const ends = [...text.matchAll(/(?=[\s.,;:)]|$)/g)].map(({ index }) => index).reverse()
  for (const length of ends) {
    const [value, ...others] = length === 0 ? [] : (valuesFrom(text.slice(0, length), 0) ?? [])
    const isOfNext = /€$/.test(text.slice(0, length)) && /^\s?[\d(]/.test(text.slice(length))
    if (value === undefined || isOfNext || others.length > 0 || (value.unit !== 'euro' && value.unit !== 'fte'))
      continue
    return { value, span: part(span, start, start + length), start, end: start + length }
  }
  return null
}

/** Who brings in what follows: the last name that is not that of who receives it. */
function giverBefore(
  before: Span,
  { anywhere, first, listed, inverted }: NamePatterns,
  isListed: boolean,
): Span | null {
  const names = [...before.text.matchAll(anywhere)].filter(
    ({ index }) =>
      !/\b(?:aan|naar|bij|in|te|tegenover|zonder|naast|behalve|buiten) (?:de |het )?$/i.test(
        before.text.slice(0, index),
      ),
  )
  const match = names.at(-1)
  if (match !== undefined) return part(before, match.index, match.index + match[0].length)
  const opening = isListed ? listed.exec(before.text) : (first.exec(before.text) ?? inverted.exec(before.text))
  if (opening === null) return null
  const start = opening.index + opening[0].indexOf(opening[1]!)
  return part(before, start, start + opening[1]!.length)
}

/** Where the name begins of who pays, as "… wordt betaald door de gemeente A" and "… door de gemeente A gedragen" say. */
function paidBy(text: string): number | null {
  const match = new RegExp(
    String.raw`\b(?:${given}) door (?:de |het )?|\b(?:voor rekening|ten laste) van (?:de |het )?|\bdoor (?:de |het )?(?=[^.;€]{3,60} (?:${given})(?![\p{L}]))`,
    'iu',
  ).exec(text)
  return match === null ? null : match.index + match[0].length
}

const pronoun =
  /^(?:Het|Hij|Zij|Ze|Die|Deze) (?:draagt|dragen|betaalt|betalen|levert|leveren|zet|zetten|brengt|brengen|stelt|stellen|legt|leggen|reserveert|reserveren|investeert|investeren|financiert|financieren|geeft|geven)(?![\p{L}])/u

/** "Het waterschap X doet mee. Het levert 0,5 fte": the first name of the sentence before. */
function giverOf(before: Span, sentence: Span | null, { anywhere, first }: NamePatterns): Span | null {
  if (sentence === null || !pronoun.test(before.text)) return null
  const match = [...sentence.text.matchAll(anywhere)][0]
  if (match !== undefined) return part(sentence, match.index, match.index + match[0].length)
  const opening = first.exec(sentence.text)
  if (opening === null) return null
  const start = opening.index + opening[0].indexOf(opening[1]!)
  return part(sentence, start, start + opening[1]!.length)
}

/** "€ 10.000 van de gemeente A en € 5.000 van de provincie B". */
function giverAfter(after: Span, { anywhere }: NamePatterns): Span | null {
  const lead = /^(?:(?:per jaar|jaarlijks|eenmalig) )?(?:komt |komen )?(?:van|door|uit|namens)(?: de| het)? /i.exec(
    after.text,
  )
  const start = lead === null ? paidBy(after.text) : lead[0].length
  if (start === null) return null
  const match = [...after.text.matchAll(anywhere)].find(({ index }) => index === start)
  return match === undefined ? null : part(after, match.index, match.index + match[0].length)
}

const themeNoun =
  '(?:thema|spoor|werkspoor|programmalijn|lijn|actielijn|pijler|opgave|speerpunt|onderdeel|deelprogramma|hoofdlijn|ontwikkellijn|deelproject)'
const aNamedTheme = new RegExp(
  String.raw`\b(?:[Aa]an|[Nn]aar|[Vv]oor|[Bb]ij|[Oo]p|[Vv]an|[Ii]n|[Bb]innen) (?:het |de )?${themeNoun} (?:\d+[:.]? )?[‘“"']?(\p{Lu}[^.,;:()€’”"]*?)(?=[.,;:()€’”"]|$| en(?: |$)(?=$|€|\d|naar|aan|voor|de |het )| (?:is|zijn|wordt|worden|gaat|gaan|komt|heeft|hebben|stelt|stellen|zet|zetten|draagt|dragen|levert|leveren|brengt|brengen|legt|leggen|betaalt|betalen|reserveert|per jaar|jaarlijks|eenmalig|beschikbaar|in (?:de jaren )?\d{4}|van \d{4}|voor \d{4})(?: |$))`,
  'u',
)

/** "Het thema Veilig inkopen kost". */
const aCostlyTheme = new RegExp(
  String.raw`^(?:Het|De) ${themeNoun} (?:\d+[:.]? )?[‘“"']?(\p{Lu}[^.,;:()€]*?)[’”"']? (?:kost|krijgt|vergt|vraagt|ontvangt)(?![\p{L}])`,
  'u',
)

/** "Voor een testopstelling (thema Oefenen)". */
const aThemeInBrackets = new RegExp(
  String.raw`\((?:het |de )?${themeNoun} (?:\d+[:.]? )?[‘“"']?(\p{Lu}[^.,;:()€’”"]*)[’”"']?\)`,
  'u',
)

/** The one theme that an amount is said to go to: "aan het thema Veilig inkopen", "voor de programmalijn Bodem". */
function themeBeside(themes: readonly ThemeFact[], text: string): string | null {
  const words = comparable(text)
  const named = themes.filter(({ name }) => ` ${words} `.includes(` ${comparable(name)} `))
  const [theme] = named
  if (named.length > 1) return null
  if (theme === undefined)
    return (aNamedTheme.exec(text) ?? aThemeInBrackets.exec(text) ?? aCostlyTheme.exec(text))?.[1]?.trim() ?? null
  if (aCostlyTheme.test(text) || comparable(aThemeInBrackets.exec(text)?.[1] ?? '') === comparable(theme.name))
    return theme.name
  const before = words.slice(0, words.indexOf(comparable(theme.name)))
  return /(?:^| )(?:aan|naar|voor|bij|op|van|in|binnen) (?:\p{L}+ )?$/u.test(before) ? theme.name : null
}

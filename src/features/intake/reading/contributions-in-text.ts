import type { ContributionFact, PartyFact, ThemeFact } from '../facts.ts'
import { centsOf, centsRangeOf, hundredthsOf, type Value, valuesFrom } from './amounts.ts'
import { certaintyOf, recurrenceOf, vatOf } from './contribution-terms.ts'
import { yearsOfValue } from './contributions.ts'
import { datesIn } from './dates.ts'
import type { Flow } from './flow.ts'
import { whyInText } from './messages.ts'
import type { Sentence } from './sentences.ts'
import { part, type Span } from './span.ts'
import { comparable, governanceWord } from './vocabulary.ts'

/** What the text says of itself so far: its parties, its themes, the years of its agreement, and the rows of its tables. */
export type Known = {
  readonly parties: readonly PartyFact[]
  readonly themes: readonly ThemeFact[]
  readonly termYears: readonly number[]
  readonly rows: readonly ContributionFact[]
}

/**
 * Amounts and capacity in running text: what a named party brings in, or what goes to a named theme. An amount that a table has
 * for the same party is told again, and not another contribution; what was paid in the past is none.
 */
export function contributionsInText(flow: Flow, sentences: readonly Sentence[], known: Known): ContributionFact[] {
  const names = partyPattern(known.parties)
  const facts: ContributionFact[] = []
  for (const [index, sentence] of sentences.entries()) {
    if (!speaksOfAmounts.test(sentence.span.text) || !brings.test(sentence.span.text)) continue
    if (past.test(sentence.span.text)) continue
    const around = blockAround(sentences, index)
    for (const mention of mentionsIn(sentence.span, names, known.themes)) {
      const fact = factOf(flow, mention, sentence, around, known)
      if (!known.rows.some((row) => isToldAgain(row, fact))) facts.push(fact)
    }
  }
  return facts
}

const speaksOfAmounts = /(?:€|\bEUR|\bk€)\s?\d|\d\s?(?:euro|fte|mln|miljoen)\b/iu
const brings =
  /\b(?:draag|draagt|dragen|betaalt|betalen|bekostigt|bekostigen|levert|leveren|zet|zetten|brengt|brengen|stelt|stellen|legt|leggen|reserveert|reserveren|investeert|investeren|bijdragen|bijdrage|neemt|nemen|gaat|gaan|inzet|financiert|financieren|beschikbaar)\b/iu
const past =
  /\b(?:droeg(?:en)?|betaalden?|kostten?|leverden|zetten .{0,40} in \d{4}|stelden?|legden?|waren|was|werden?|gaf|gaven|investeerden?|ter vergelijking)\b/iu

/** One amount, or an amount and the capacity beside it, with who brings it in or where it goes. */
type Mention = {
  readonly party: Span | null
  readonly theme: ThemeFact | null
  readonly euro: PlacedAmount | null
  readonly fte: PlacedAmount | null
  /** the words around it, nearest first */
  readonly near: string
}
type PlacedAmount = { readonly value: Value; readonly span: Span; readonly start: number; readonly end: number }

function mentionsIn(span: Span, names: RegExp, themes: readonly ThemeFact[]): Mention[] {
  const amounts = amountsIn(span)
  const mentions: Mention[] = []
  for (const [index, amount] of amounts.entries()) {
    const from = amounts[index - 1]?.end ?? 0
    const until = amounts[index + 1]?.start ?? span.text.length
    const before = part(span, from, amount.start)
    const party = lastName(before, names)
    const theme = themeBeside(themes, span.text.slice(amount.end, until)) ?? themeBeside(themes, before.text)
    const near = `${before.text} ${amount.span.text} ${span.text.slice(amount.end, until)}`
    const last = mentions.at(-1)
    const unit = amount.value.unit === 'fte' ? 'fte' : 'euro'
    const joins =
      last !== undefined &&
      party === null &&
      last[unit] === null &&
      /^[\s,]*(?:en|met|plus)?[\s\w]{0,12}$/.test(before.text)
    if (joins) mentions.splice(-1, 1, { ...last, [unit]: amount, near: `${last.near} ${near}` })
    else if (party !== null || theme !== null)
      mentions.push({ party, theme, euro: unit === 'euro' ? amount : null, fte: unit === 'fte' ? amount : null, near })
  }
  return mentions
}

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
    if (value === undefined || others.length > 0 || (value.unit !== 'euro' && value.unit !== 'fte')) continue
    return { value, span: part(span, start, start + length), start, end: start + length }
  }
  return null
}

const kinds =
  'gemeente provincie waterschap hoogheemraadschap ministerie omgevingsdienst veiligheidsregio regio drinkwaterbedrijf stichting'
const groups = 'gemeenten provincies waterschappen ministeries omgevingsdiensten'
const capitalised = String.raw`\p{Lu}[\p{L}'’-]*`
const named = `(?:${anyCase(kinds.split(' '))})(?: (?:de|het|van|der|den))*(?: ${capitalised})(?:(?: (?:en|van|de|der|den|het|aan))* ${capitalised})*`

/** The parties of the paper, and names that are those of governments. */
function partyPattern(parties: readonly PartyFact[]): RegExp {
  const own = parties.map(({ name }) => name).sort((a, b) => b.length - a.length)
  const all = [anyCase(own), named, 'Rijk', anyCase(groups.split(' '))].filter((each) => each !== '')
  return new RegExp(String.raw`(?<![\p{L}-])(?:${all.join('|')})(?![\p{L}])`, 'gu')
}

/** Names that may begin a sentence. */
function anyCase(names: readonly string[]): string {
  return names
    .map((name) => {
      const [first = '', ...rest] = name
      const either = [first.toLowerCase(), first.toUpperCase()].map((letter) => RegExp.escape(letter))
      return `(?:${either.join('|')})${rest.map((letter) => RegExp.escape(letter)).join('')}`
    })
    .join('|')
}

function lastName(span: Span, names: RegExp): Span | null {
  const match = [...span.text.matchAll(names)].at(-1)
  return match === undefined ? null : part(span, match.index, match.index + match[0].length)
}

/** The one theme that an amount is said to go to: "aan het thema Veilig inkopen", "voor de programmalijn Bodem". */
function themeBeside(themes: readonly ThemeFact[], text: string): ThemeFact | null {
  const words = comparable(text)
  const named = themes.filter(({ name }) => words.includes(comparable(name)))
  const [theme] = named
  if (theme === undefined || named.length > 1) return null
  const before = words.slice(0, words.indexOf(comparable(theme.name)))
  return /(?:^| )(?:aan|naar|voor|bij|op|van|in|binnen) (?:\p{L}+ )?$/u.test(before) ? theme : null
}

/** The sentences of the same piece of text, nearest first, and the one before it when that leads in. */
function blockAround(sentences: readonly Sentence[], index: number): string[] {
  const own = sentences[index]!
  const isNear = (at: number) => sentences[at]?.block === own.block
  const before: string[] = []
  for (let at = index - 1; isNear(at) && before.length < 4; at -= 1) before.push(sentences[at]!.span.text)
  const next = isNear(index + 1) && /^(?:Dit|Deze|Dat|Die|Zij|Hij)\b/.test(sentences[index + 1]!.span.text)
  return [...(next ? [sentences[index + 1]!.span.text] : []), ...before]
}

const perYear = /\b(?:per (?:kalender)?jaar|jaarlijkse?|elk jaar|ieder jaar|structurele?)\b/i
const inTotal =
  /\b(?:in totaal|totale|eenmalige?|incidente(?:el|le)|(?:hele|gehele|volledige) (?:looptijd|periode)|over de looptijd)\b/i

function basisIn(nearestFirst: readonly string[]): ContributionFact['basis'] {
  for (const words of nearestFirst) {
    if (perYear.test(words)) return 'per-year'
    if (inTotal.test(words)) return 'total'
  }
  return 'unknown'
}

/** The years that the words nearest to an amount name; days and months are those of something else. */
function yearsAround(nearestFirst: readonly string[], termYears: readonly number[]): number[] {
  for (const words of nearestFirst) {
    const years = datesIn(words).flatMap(({ value }) =>
      value !== null && /^\d{4}(?:\/\d{4})?$/.test(value) ? yearsOfValue(value) : [],
    )
    if (years.length > 0) return [...new Set(years)].sort()
  }
  return [...termYears]
}

function factOf(
  flow: Flow,
  { party, theme, euro, fte, near }: Mention,
  { span }: Sentence,
  around: readonly string[],
  { termYears }: Known,
): ContributionFact {
  const readings = euro === null ? [] : centsOf(euro.value, 1)
  const open = readings.length > 1
  const words = [near, span.text, ...around]
  const approximate = euro?.value.approximate || fte?.value.approximate
  const certainty = words
    .slice(0, 3)
    .map(certaintyOf)
    .find((each) => each !== 'unknown')
  return {
    id: '',
    why: whyInText(party?.text ?? theme!.name),
    table: null,
    party: party?.text ?? null,
    partyRef: null,
    theme: theme?.name ?? null,
    themeRef: null,
    purpose: theme === null ? null : governanceWord.test(theme.name) ? 'governance' : 'theme',
    isTotal: false,
    euroText: euro?.span.text ?? null,
    euroCents: open ? null : (readings[0]?.cents ?? null),
    euroReadings: open ? readings.map(({ cents, notation }) => ({ cents, notation: notation! })) : [],
    euroRange: euro === null ? null : centsRangeOf(euro.value, 1),
    fteText: fte?.span.text ?? null,
    fteHundredths: fte === null ? null : hundredthsOf(fte.value),
    basis: basisIn(words),
    years: yearsAround(words, termYears),
    certainty: approximate ? 'indicative' : (certainty ?? 'unknown'),
    vat: euro === null ? null : vatOf(words),
    recurrence: recurrenceOf(words.slice(0, 2)),
    source: flow.passages.of(span),
    euroSource: euro === null ? null : flow.passages.of(euro.span),
    fteSource: fte === null ? null : flow.passages.of(fte.span),
  }
}

/** The same amount of the same party in a table. */
function isToldAgain(row: ContributionFact, fact: ContributionFact): boolean {
  const amounts = (one: ContributionFact) => [one.euroCents, ...one.euroReadings.map(({ cents }) => cents)]
  const sameEuro = fact.euroCents !== null && amounts(row).includes(fact.euroCents)
  const sameFte = fact.fteHundredths !== null && row.fteHundredths === fact.fteHundredths
  return (sameEuro || sameFte) && (fact.euroCents === null || sameEuro) && (fact.fteHundredths === null || sameFte)
}

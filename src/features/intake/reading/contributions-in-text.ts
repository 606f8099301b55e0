import type { ContributionFact, PartyFact, ThemeFact } from '../facts.ts'
import { given, type Mention, mentionFinder } from './amount-mentions.ts'
import { centsOf, centsRangeOf, hundredthsOf } from './amounts.ts'
import { basis, basisOf, basisOfCapacity } from './contribution-basis.ts'
import { certainty } from './contribution-certainty.ts'
import { valueIn } from './contribution-scopes.ts'
import { amountStatementsOf, type Statements } from './contribution-statements.ts'
import { aboutAllVat, firstOf, recurrence, vat } from './contribution-terms.ts'
import { withoutOtherYear, yearsOf, yearsOfValue } from './contribution-years.ts'
import { ByAmount, besides, isOfTable, isToldAgain, repeatsTable } from './contributions-told-again.ts'
import { datesIn } from './dates.ts'
import type { Flow } from './flow.ts'
import { whyInText } from './messages.ts'
import type { Sentence } from './sentences.ts'
import type { Span } from './span.ts'
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
  const mentionsIn = mentionFinder(known.parties, known.themes)
  const statementsAt = amountStatementsOf(flow, sentences, 'sentence')
  const allVat = aboutAllVat(sentences.map(({ span }) => span.text))
  const facts: ContributionFact[] = []
  const byAmount = new ByAmount(known.rows)
  const silentYears = yearsOfMoney(known)
  for (const [index, sentence] of sentences.entries()) {
    const { text } = sentence.span
    if (
      !speaksOfAmounts.test(text) ||
      !(isBrought(text) || costs.test(text)) ||
      isPast(text, known.termYears) ||
      supposed.test(text)
    )
      continue
    for (const found of mentionsIn(sentence.span, sentenceBefore(sentences, index))) {
      const mention = { ...found, theme: found.theme ?? themeOfHeading(sentence, known.themes) }
      if (mention.party !== null && (!isBrought(text) || isCostOf(mention) || isOfTable(mention, text, known))) continue
      const around = { ...blockAround(sentences, index), ...statementsAt(sentence.span.at[0]!), allVat }
      const fact = factOf(flow, mention, sentence, around, { ...known, silentYears })
      if (byAmount.of(fact).some((other) => isToldAgain(other, fact, known))) continue
      if (repeatsTable(fact, mention, text, known)) continue
      facts.push(fact)
      byAmount.add(fact)
    }
  }
  return facts
}

/** The theme that the heading above names: below it the paper speaks of that theme. */
function themeOfHeading({ block }: Sentence, themes: readonly ThemeFact[]): string | null {
  const words = comparable((block.heading ?? '').replace(/^(?:\d[\d.]*|[A-Z][.)])\s+/, ''))
  return themes.find(({ name }) => words !== '' && comparable(name) === words)?.name ?? null
}

const speaksOfAmounts = /(?:€|\bEUR|\bk€)\s?\d|[\d½]\s?(?:euro|fte|mln|miljoen)\b/iu
const brings =
  /\b(?:draag|draagt|dragen|betaalt|betalen|bekostigt|bekostigen|levert|leveren|zet|zetten|brengt|brengen|stelt|stellen|legt|leggen|reserveert|reserveren|investeert|investeren|bijdragen|bijdrage|aandeel|neemt|nemen|gaat|gaan|inzet|financiert|financieren|beschikbaar|geeft|geven|komt|komen|trekt|trekken|bestemd|kosten (?:voor|van)|cofinanciering|gereserveerd|detacheert|detacheren|besteedt|besteden|bijdraagt|bijgedragen|inlegt|inleggen|inleg|inbrengt|inbrengen|verstrekt|verstrekken|sponsort|sponsoren|steunt|steunen|maakt|maken|werkt|werken|toegezegd|toezegt|schenkt|schenken|doneert|doneren|subsidieert|subsidiëren|vergoedt|vergoeden|krijgt|krijgen|kreeg|kregen|ontvangt|ontvangen|ontving|ontvingen)\b/iu
/** "Wordt betaald door de gemeente A", "door de gemeente A wordt € 10.000 ingezet". */
const givenBy = new RegExp(String.raw`\b(?:wordt|worden|is|zijn)\b.*\b(?:${given})\b|\b(?:${given}) door\b`, 'iu')

function isBrought(text: string): boolean {
  return brings.test(text) || (/\bdoor\b/i.test(text) && givenBy.test(text))
}

/** What would be paid, or is a rate. */
const supposed = /^(?:Als|Mocht|Indien)\b|\bzou(?:den)?\b|\bper (?:inwoner|woning|huishouden|hectare|deelnemer)\b/i
/** What goes to a theme, and no party brings in. */
const costs = /\b(?:kost|kosten|krijgt|vergt|vraagt|ontvangt|nodig|benodigd|vereist)\b/i
const past =
  /\b(?:droeg(?:en)?|betaalden?|kostten?|leverden|zetten .{0,40} in \d{4}|stelden?|legden?|waren|was|werden?|gaf|gaven|investeerden?|ter vergelijking)\b|\b(?:heeft|hebben|had|hadden|is|zijn)\b.*\b(?:betaald|bijgedragen|uitgegeven|besteed|ontvangen|gekost)\b/iu

/** What was paid before the agreement; what was paid in one of its own years was brought in. */
function isPast(text: string, termYears: readonly number[]): boolean {
  return past.test(text) && !(perfect.test(text) && yearsOf(text).some((year) => termYears.includes(year)))
}

const perfect = /\b(?:heeft|hebben)\b.*\b(?:betaald|bijgedragen|ingelegd|ingebracht)\b/iu

/** The sentence before it in the same piece of text, of which "het" and "zij" speak. */
function sentenceBefore(sentences: readonly Sentence[], index: number): Span | null {
  const before = sentences[index - 1]
  return before !== undefined && before.block === sentences[index]!.block ? before.span : null
}

/** "Het beheer kost de gemeente A € 10.000": what something costs a party is not what it brings in. */
function isCostOf({ party, near }: Mention): boolean {
  return new RegExp(
    String.raw`\bkost(?:en)? (?:de |het |onze |ons )?${RegExp.escape(party?.text ?? '')}(?![\p{L}])`,
    'iu',
  ).test(near)
}

type Nearby = {
  /** the sentence behind it that speaks of the same: "Dit bedrag ligt vast." */
  readonly next: readonly string[]
  /** those before it in the same piece of text, nearest first */
  readonly before: readonly string[]
}
type Around = Nearby & Statements & { readonly allVat: string }

function blockAround(sentences: readonly Sentence[], index: number): Nearby {
  const own = sentences[index]!
  const isNear = (at: number) => sentences[at]?.block === own.block
  const before: string[] = []
  for (let at = index - 1; isNear(at) && before.length < 4; at -= 1) before.push(sentences[at]!.span.text)
  const goesOn =
    isNear(index + 1) && /^(?:Dit|Deze|Dat|Die|Zij|Hij|Het (?:bedrag|gaat))\b/.test(sentences[index + 1]!.span.text)
  return { next: goesOn ? [sentences[index + 1]!.span.text] : [], before }
}

/** What the sentence of the amount says, or else those around it. */
function basisIn(own: readonly string[], around: readonly string[], property: typeof basis): ContributionFact['basis'] {
  return own.map(basisOf).find((said) => said !== 'unknown') ?? firstOf(around, property) ?? 'unknown'
}

/** An amount for one year is per year, and one for the years that its own sentence names is for these together. */
function basisByYears(
  own: readonly string[],
  years: readonly number[],
  euro: Mention['euro'],
  termYears: readonly number[],
): ContributionFact['basis'] {
  if (years.length === 1) return 'per-year'
  const isOfOwn = euro !== null && own.some((words) => yearsIn(withoutOtherYear(words), termYears).length > 1)
  return isOfOwn ? 'total' : 'unknown'
}

/** The years that the words nearest to an amount name, or where they are silent others; days and months are of something else. */
function yearsAround(
  nearestFirst: readonly string[],
  termYears: readonly number[],
  silentYears: readonly number[],
): number[] {
  for (const words of nearestFirst) {
    const years = yearsIn(withoutOtherYear(words), termYears)
    if (years.length > 0) return [...new Set(years)].sort()
  }
  return [...silentYears]
}

/** The years of an amount of which the paper does not say it: those of its tables, where these are some of the agreement's years. */
function yearsOfMoney({ rows, termYears }: Known): readonly number[] {
  const years = [...new Set(rows.flatMap((row) => row.years))].sort()
  return years.length > 1 && years.every((year) => termYears.includes(year)) ? years : termYears
}

function yearsIn(words: string, termYears: readonly number[]): number[] {
  return datesIn(words).flatMap(({ value, start }) => {
    if (value === null || !/^\d{4}(?:\/\d{4})?$/.test(value)) return []
    const [year, ...others] = yearsOfValue(value)
    const before = words.slice(0, start)
    const open = others.length > 0 ? null : /\b(?:(vanaf)|(tot en met|t\/m)) $/i.exec(before)
    if (open === null || !termYears.includes(year!)) return [year!, ...others]
    return termYears.filter((one) => (open[1] === undefined ? one <= year! : one >= year!))
  })
}

/** What is said of the one amount before it. */
const ofOneAmount = /^(?:Dit|Dat|Het) (?:extra )?(?:bedrag|geld)\b|^Dit (?:is|was|betreft)\b/

const forTerm =
  /\b(?:gedurende|tijdens|over|voor) (?:de|het) (?:(?:hele|gehele|volledige) )?(?:looptijd|convenantsperiode)\b/iu
const sameYears = /\b(?:dezelfde|die|deze) (?:\p{L}+ )?(?:jaren|periode)\b/iu

function factOf(
  flow: Flow,
  { party, theme, euro, fte, near }: Mention,
  { span, block }: Sentence,
  around: Around,
  { termYears, silentYears }: Known & { readonly silentYears: readonly number[] },
): ContributionFact {
  const readings = euro === null ? [] : centsOf(euro.value, 1)
  const open = readings.length > 1
  const source = flow.passages.of(span)
  const own = [near, span.text, ...around.next]
  const words = [...own, ...around.before]
  const before = around.before.slice(0, 1).filter((text) => !besides.test(span.text) && !ofOneAmount.test(text))
  const said = [around.ofSection, around.ofPaper]
  const isOfBefore = sameYears.test(span.text) || termYears.length === 0
  const aboutYears = isOfBefore ? [...words, ...said] : [...own, ...said]
  const saidBasis = basisIn(
    own,
    isOfBefore ? [...before, ...said] : [...said, ...before],
    euro === null ? basisOfCapacity : basis,
  )
  const isOnTop = besides.test(span.text) && saidBasis !== 'per-year' && euro !== null
  const silent = forTerm.test(`${near} ${span.text}`) ? termYears : silentYears
  const years = yearsAround(aboutYears, termYears, isOnTop ? [] : silent)
  const approximate = euro?.value.approximate || fte?.value.approximate
  return {
    id: '',
    why: whyInText(party?.text ?? theme!, source.page),
    table: null,
    party: party?.text ?? null,
    partyRef: null,
    theme,
    themeRef: null,
    purpose: theme === null ? null : governanceWord.test(theme) ? 'governance' : 'theme',
    isTotal: false,
    euroText: euro?.span.text ?? null,
    euroCents: open ? null : (readings[0]?.cents ?? null),
    euroReadings: open ? readings.map(({ cents, notation }) => ({ cents, notation: notation! })) : [],
    euroRange: euro === null ? null : centsRangeOf(euro.value, 1),
    fteText: fte?.span.text ?? null,
    fteHundredths: fte === null ? null : hundredthsOf(fte.value),
    basis: saidBasis === 'unknown' ? basisByYears(own, years, euro, termYears) : saidBasis,
    years,
    certainty: approximate
      ? 'indicative'
      : certaintyInText(own, [...before, ...said], years, termYears, party?.text ?? null, binds(block)),
    vat: euro === null ? null : firstOf([...own, ...said, around.allVat], vat),
    recurrence: firstOf(euro === null ? own : [...own, around.ofPaper], recurrence),
    source,
    euroSource: euro === null ? null : flow.passages.of(euro.span),
    fteSource: fte === null ? null : flow.passages.of(fte.span),
  }
}

/** In an article the parties oblige themselves. */
function binds({ heading }: Sentence['block']): boolean {
  return /^artikel \d/i.test(heading ?? '')
}

/** What the sentence says of its amount, or else what is said of the amounts of these years and this party. */
function certaintyInText(
  own: readonly string[],
  around: readonly string[],
  years: readonly number[],
  termYears: readonly number[],
  party: string | null,
  isBinding: boolean,
): ContributionFact['certainty'] {
  const said = firstOf(own, certainty)
  if (said !== null) return said
  const allYears = [...new Set([...termYears, ...years])].sort()
  const scope = { parties: party === null ? [] : [party], groups: [], themes: [], years: allYears, table: null }
  return (
    valueIn(around, scope, certainty)({ party, group: null, theme: null, years, isCapacity: false }) ??
    (isBinding ? 'firm' : 'unknown')
  )
}

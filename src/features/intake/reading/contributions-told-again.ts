import type { ContributionFact, PartyFact } from '../facts.ts'
import type { Mention } from './amount-mentions.ts'
import { partyNamed } from './parties.ts'
import { comparable, constituencies } from './vocabulary.ts'

/** The rows of the tables, and the parties that their names stand for. */
type Tables = { readonly rows: readonly ContributionFact[]; readonly parties: readonly PartyFact[] }

/** Words by which an amount comes on top of what a table says. */
export const besides =
  /\b(?:daarnaast|(?<!ook )nog(?! (?:niet|geen|steeds))|daarbovenop|bovenop|bovendien|extra|aanvullende?|ook|verder|tevens|buiten|los van|naast|boven op)\b/i

const share = /\b(?:bijdrage|aandeel|inleg|inbreng|deel) van\b/i

/** "De bijdrage van de gemeente A komt op € 10.000" speaks of what the table says, in the same figures or in others. */
export function isOfTable({ party, euro, near }: Mention, text: string, { rows, parties }: Tables): boolean {
  if (party === null || euro === null || !share.test(near) || besides.test(text)) return false
  const told = new RegExp(
    String.raw`\b(?:bijdrage|aandeel|inleg|inbreng|deel) van (?:de |het )?${RegExp.escape(party.text)}(?![\p{L}])`,
    'iu',
  )
  const isSame = (name: string) => comparable(name) === comparable(party.text) || isNamedIn(parties, name, party.text)
  return told.test(near) && rows.some((row) => row.party !== null && row.euroText !== null && isSame(row.party))
}

function isNamedIn(parties: readonly PartyFact[], one: string, other: string): boolean {
  const id = partyNamed(parties, other)?.id
  return id !== undefined && partyNamed(parties, one)?.id === id
}

/**
 * Whether an amount in the text speaks of what the tables say: rounded, per year of a total, of some parties together, or in figures
 * that differ from the table's, which is a finding and no other contribution.
 */
export function repeatsTable(
  fact: ContributionFact,
  mention: Mention,
  text: string,
  { rows, parties }: Tables,
): boolean {
  if (fact.euroCents === null || fact.fteHundredths !== null || besides.test(text)) return false
  const stated = rows.filter(({ euroCents }) => euroCents !== null && euroCents !== 0)
  if (fact.party === null) return stated.some((row) => row.theme !== null && isSameTheme(row, fact))
  if (isOfSeveral(fact.party)) return stated.some(({ party }) => party !== null)
  const own = stated.filter(({ party }) => party !== null && isNamedIn(parties, party, fact.party!))
  const ofTheme = fact.theme === null ? own : own.filter((row) => row.theme === null || isSameTheme(row, fact))
  const amount = fact.euroCents
  const tolerance = toleranceOf(mention)
  return ofTheme.some((row) => {
    const times = [1, ...(fact.basis === 'per-year' ? [row.years.length] : [])]
    return (
      times.some(
        (factor) =>
          isNear(amount * factor, row.euroCents!, tolerance) ||
          (factor > 1 && isNear(amount * factor, row.euroCents!, 0.002)),
      ) ||
      (!hasPurpose.test(mention.near) && isNear(amount, row.euroCents!, 0.25))
    )
  })
}

function isSameTheme(one: ContributionFact, other: ContributionFact): boolean {
  return comparable(one.theme ?? '') === comparable(other.theme ?? '')
}

/** "De gemeenten", "samen": who are in the tables one by one. */
function isOfSeveral(party: string): boolean {
  return (
    /^(?:samen|tezamen|gezamenlijk|alle)\b/i.test(party) ||
    (/^\p{Ll}+(?:en|s)$/u.test(party) &&
      constituencies.test(party) &&
      /(?:en|s)$/.test(party) &&
      party !== 'waterschap')
  )
}

/** What a part of the money is for says that it is another amount. */
const hasPurpose = /(?:€|euro)[^.;]*\b(?:voor|aan|in) (?:een|de|het|\p{Ll}+)(?![\p{L}])/iu

/** How far a rounded amount may lie off, as a share. */
function toleranceOf({ euro, near }: Mention): number {
  if (euro === null) return 0
  if (
    new RegExp(
      String.raw`(?:ruim|bijna|krap|zo['’]n|afgerond|rond|circa|ca\.|ongeveer|meer dan|±) (?:de )?${RegExp.escape(euro.span.text)}`,
      'iu',
    ).test(near)
  )
    return 0.1
  const { numeral, factor } = euro.value
  const [reading] = numeral ?? []
  if (reading === undefined || factor === 1) return 0
  return Math.min(0.1, 0.5 / Math.max(1, reading.digits))
}

function isNear(one: number, other: number, tolerance: number): boolean {
  return Math.abs(one - other) <= Math.max(one, other) * tolerance
}

/** Contributions by the amounts that they can have. */
export class ByAmount {
  readonly #facts = new Map<string, ContributionFact[]>()

  constructor(facts: readonly ContributionFact[]) {
    for (const fact of facts) this.add(fact)
  }

  add(fact: ContributionFact): void {
    for (const key of keysOf(fact)) {
      const same = this.#facts.get(key)
      if (same === undefined) this.#facts.set(key, [fact])
      else same.push(fact)
    }
  }

  /** Those with the amount of another, or where that has none, with its capacity. */
  of(fact: ContributionFact): readonly ContributionFact[] {
    return this.#facts.get(keysOf(fact)[0] ?? '') ?? []
  }
}

function keysOf({ euroCents, euroRange, euroReadings, fteHundredths }: ContributionFact): string[] {
  return [
    ...(euroCents === null ? [] : [`€ ${euroCents}`]),
    ...(euroRange === null ? [] : [`€ ${euroRange.fromCents}-${euroRange.toCents}`]),
    ...euroReadings.map(({ cents }) => `€ ${cents}`),
    ...(fteHundredths === null ? [] : [`fte ${fteHundredths}`]),
  ]
}

/** The same amount of the same party, in a table or before in the text. A row that names no party is that of all. */
export function isToldAgain(other: ContributionFact, fact: ContributionFact, { rows, parties }: Tables): boolean {
  if (isOfTheme(other) && fact.party !== null && fact.theme === null && rows.some(({ party }) => party !== null))
    return false
  const hasEuro = fact.euroCents !== null || fact.euroRange !== null
  const differs = hasEuro && fact.fteHundredths !== null && fact.fteHundredths !== other.fteHundredths
  return !differs && !isOtherName(other, fact, parties)
}

/** A row for a theme, beside which other rows say whose money it is. */
function isOfTheme({ table, party, theme }: ContributionFact): boolean {
  return table !== null && party === null && theme !== null
}

function isOtherName(other: ContributionFact, fact: ContributionFact, parties: readonly PartyFact[]): boolean {
  if (other.table === null && !isSameTheme(other, fact)) return true
  if (other.party === null || fact.party === null) return other.table === null && other.party !== fact.party
  const [one, two] = [comparable(other.party), comparable(fact.party)]
  if (one.includes(two) || two.includes(one)) return false
  return !isNamedIn(parties, other.party, fact.party)
}

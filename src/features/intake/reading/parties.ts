import type { PartyFact } from '../facts.ts'
import type { Flow } from './flow.ts'
import type { Span } from './span.ts'
import { comparable, constituencies, initialsOf, organisationWord, umbrellas } from './vocabulary.ts'

/** Whether a name is that of a party: an umbrella, a group of governments, or an organisation. */
export function isPartyName(name: string): boolean {
  return umbrellaIn(name) !== null || constituencies.test(name) || organisationWord.test(name)
}

/** The umbrella a name holds, as the paper writes it; null when there is none. */
function umbrellaIn(name: string): string | null {
  return umbrellaForms.find(({ pattern }) => pattern.test(name))?.form ?? null
}

const umbrellaForms = umbrellas.flatMap((names) =>
  [...names]
    .sort((a, b) => b.length - a.length)
    .map((form) => ({ form, pattern: new RegExp(`(?<![\\p{L}-])${form}(?![\\p{L}-])`, 'u') })),
)

/** A name of a party where the paper lists it, and what list or table that is. */
export type ListedName = { readonly name: Span; readonly why: string }

/** Makes parties from their names, each name once. `names` are rows of tables or items of lists, in the order of the paper. */
export function partiesOf(flow: Flow, names: readonly ListedName[]): PartyFact[] {
  const parties: PartyFact[] = []
  const seen = new Set<string>()
  for (const { name, why } of names) {
    const isKnown = seen.has(name.text) || parties.some((party) => isSameParty(party.name, name.text))
    seen.add(name.text)
    if (isKnown) continue
    const umbrella = umbrellaIn(name.text)
    parties.push({
      id: `party-${parties.length + 1}`,
      why,
      name: name.text,
      umbrella,
      constituency: constituencyIn(name.text, umbrella),
      source: flow.passages.of(name),
    })
  }
  return parties
}

function constituencyIn(name: string, umbrella: string | null): string | null {
  const rest = umbrella === null ? name : name.replace(umbrella, ' ')
  const group = /\b(?:en|en de|\/|&|,|namens(?: de)?)\s*(\p{L}[\p{L}'’ -]*)$/u.exec(rest)?.[1]
  if (group !== undefined && constituencies.test(group)) return group.trim()
  return umbrella === null ? null : (constituencies.exec(rest)?.[0] ?? null)
}

/** The party a short or long name stands for: by its words, its abbreviation, or a known umbrella. */
export function partyNamed(parties: readonly PartyFact[], name: string): PartyFact | null {
  const same = parties.filter((party) => isSameParty(party.name, name))
  if (same.length === 1) return same[0]!
  const exact = same.find((party) => comparable(party.name) === comparable(name))
  if (exact !== undefined || same.length > 0) return exact ?? same[0]!
  const partly = parties.filter((party) => ` ${comparable(party.name)} `.includes(` ${comparable(name)} `))
  return partly.length === 1 ? partly[0]! : null
}

function isSameParty(one: string, other: string): boolean {
  const [a, b] = [comparable(one), comparable(other)]
  if (a === '' || b === '') return false
  if (a === b) return true
  const [first, second] = [umbrellaKey(one), umbrellaKey(other)]
  if (first !== null || second !== null) return first !== null && first === second
  return includesWords(a, b) || includesWords(b, a) || initialsOf(one).includes(b) || initialsOf(other).includes(a)
}

function umbrellaKey(name: string): string | null {
  const found = umbrellaIn(name)
  return found === null ? null : umbrellas.find((names) => names.includes(found))![0]!
}

function includesWords(longer: string, shorter: string): boolean {
  return shorter.length > 3 && ` ${longer} `.startsWith(` ${shorter} en `)
}

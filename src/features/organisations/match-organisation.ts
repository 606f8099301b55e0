import { distance } from 'fastest-levenshtein'
import { nameKey } from '../../shared/name-key.ts'
import type { OrganisationTable } from './organisation-table.ts'

/** What the register has under a name: the one organisation that bears it, or else those it may mean. */
export type OrganisationMatch = {
  /** bears one of the names, and no other organisation does */
  readonly exact: OrganisationTable | null
  /** may be meant; only a person can say. Empty beside an exact match. */
  readonly similar: readonly OrganisationTable[]
}

const mostCandidates = 5

/** Compares names that a paper gives to one party or body with the organisations of the register. */
export function matchOrganisation(
  names: readonly string[],
  organisations: readonly OrganisationTable[],
): OrganisationMatch {
  const keys = new Set(names.map(nameKey).filter((key) => key !== ''))
  const bearing = organisations.filter((each) => knownAs(each).keys.some((key) => keys.has(key)))
  if (bearing.length === 1) return { exact: bearing[0]!, similar: [] }
  const given = names.map((name) => ({ key: nameKey(name), words: wordsOf(name) }))
  const alike =
    bearing.length > 1 ? bearing : organisations.filter((each) => given.some((name) => isSimilar(name, each)))
  return { exact: null, similar: alike.slice(0, mostCandidates) }
}

/** The names, as keys, that one organisation alone goes by: any other text is no exact match. */
export function exactKeys(organisations: readonly OrganisationTable[]): ReadonlySet<string> {
  const bearers = new Map<string, number>()
  for (const each of organisations) for (const key of knownAs(each).keys) bearers.set(key, (bearers.get(key) ?? 0) + 1)
  return new Set([...bearers].flatMap(([key, count]) => (key !== '' && count === 1 ? [key] : [])))
}

type Given = { readonly key: string; readonly words: ReadonlySet<string> }

/** What an organisation goes by, worked out once: a register holds hundreds, and a paper dozens of names. */
type Names = {
  readonly keys: readonly string[]
  readonly full: ReadonlySet<string>
  readonly short: ReadonlySet<string>
}

const known = new WeakMap<OrganisationTable, Names>()

/** Its name and its short name, the latter also after the word for its kind: "gemeente Den Haag". */
function knownAs(organisation: OrganisationTable): Names {
  const present = known.get(organisation)
  if (present !== undefined) return present
  const { name, shortName, kind } = organisation
  const prefix = kindWords[kind]
  const all = [name, shortName, ...(prefix === undefined ? [] : [`${prefix} ${shortName}`])]
  const names = { keys: [...new Set(all.map(nameKey))], full: wordsOf(name), short: wordsOf(shortName) }
  known.set(organisation, names)
  return names
}

const kindWords: Partial<Record<OrganisationTable['kind'], string>> = {
  municipality: 'gemeente',
  province: 'provincie',
  'water-authority': 'waterschap',
}

/** One name holds all words of the other, has the same words, or differs by a slip of the hand. */
function isSimilar({ key, words }: Given, organisation: OrganisationTable): boolean {
  const { full, short } = knownAs(organisation)
  // a place is in many names that mean no government: there the word for its kind must stand too
  const isPlace = kindWords[organisation.kind] !== undefined
  const holds = holdsAll(words, full) || (!isPlace && holdsAll(words, short))
  const isPart = words.size > 1 && holdsAll(full, words)
  return holds || isPart || isSlipOf(key, organisation)
}

function holdsAll(whole: ReadonlySet<string>, part: ReadonlySet<string>): boolean {
  return part.size > 0 && part.isSubsetOf(whole)
}

const joining = new Set(['de', 'het', 'van', 'der', 'den', 'en', 'voor', 'in', 'te'])

function wordsOf(name: string): Set<string> {
  const words = name.split(/[^\p{Letter}\p{Number}]+/u).map(nameKey)
  return new Set(words.filter((word) => word.length > 1 && !joining.has(word)))
}

/** The word for its kind makes a name longer, not surer: "Gemeente Ede" is no slip of "Gemeente Epe". */
function isSlipOf(key: string, { name, shortName, kind }: OrganisationTable): boolean {
  const certain = kindWords[kind] === undefined ? Number.POSITIVE_INFINITY : nameKey(shortName).length
  return [name, shortName].some((other) => isSlip(key, nameKey(other), certain))
}

function isSlip(one: string, other: string, certain: number): boolean {
  const length = Math.min(one.length, other.length, certain)
  const allowed = length >= 12 ? 2 : length >= 6 ? 1 : 0
  return allowed > 0 && Math.abs(one.length - other.length) <= allowed && distance(one, other) <= allowed
}

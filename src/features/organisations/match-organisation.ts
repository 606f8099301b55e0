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
  const bearing = organisations.filter((each) => keys.has(nameKey(each.name)) || keys.has(nameKey(each.shortName)))
  if (bearing.length === 1) return { exact: bearing[0]!, similar: [] }
  const alike =
    bearing.length > 1 ? bearing : organisations.filter((each) => names.some((name) => isSimilar(name, each)))
  return { exact: null, similar: alike.slice(0, mostCandidates) }
}

/** One name holds all words of the other, has the same words, or differs by a slip of the hand. */
function isSimilar(name: string, { name: full, shortName }: OrganisationTable): boolean {
  const given = wordsOf(name)
  const holds = holdsAll(given, wordsOf(full)) || holdsAll(given, wordsOf(shortName))
  const isPart = given.size > 1 && holdsAll(wordsOf(full), given)
  return holds || isPart || [full, shortName].some((other) => isSlip(nameKey(name), nameKey(other)))
}

function holdsAll(whole: ReadonlySet<string>, part: ReadonlySet<string>): boolean {
  return part.size > 0 && part.isSubsetOf(whole)
}

const joining = new Set(['de', 'het', 'van', 'der', 'den', 'en', 'voor', 'in', 'te'])

function wordsOf(name: string): Set<string> {
  const words = name.split(/[^\p{Letter}\p{Number}]+/u).map(nameKey)
  return new Set(words.filter((word) => word.length > 1 && !joining.has(word)))
}

function isSlip(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length)
  const allowed = length >= 12 ? 2 : length >= 6 ? 1 : 0
  return allowed > 0 && Math.abs(one.length - other.length) <= allowed && distance(one, other) <= allowed
}

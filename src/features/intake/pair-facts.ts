import { nameKey } from '../../shared/name-key.ts'
import { type PairedBy, pairByKey, withPairs } from './pair-by-key.ts'
import type { VersionFact } from './version-facts.ts'

/** The same fact in two versions. */
export type Pair = { readonly before: VersionFact; readonly after: VersionFact }

/** `gone` is only in the earlier version, `added` only in the later one. */
export type Paired = PairedBy<VersionFact>

/**
 * Finds every fact of one version again in the other: first those that are wholly equal, then those that are known by the
 * same name, at last those whose words are most alike. The other way round it finds the same pairs.
 */
export function pairFacts(before: readonly VersionFact[], after: readonly VersionFact[]): Paired {
  const depth = [...before, ...after].reduce((most, { keys }) => Math.max(most, keys.length), 0)
  let left = pairByKey({ pairs: [], gone: before, added: after }, wholeOf)
  for (let level = 0; level < depth; level += 1) {
    left = pairByKey(left, ({ kind, keys }) => (keys[level] === undefined ? null : `${kind} ${keys[level]}`))
  }
  return pairAlike(left)
}

function wholeOf({ kind, keys, fields }: VersionFact): string {
  return JSON.stringify([kind, keys[0], fields.map(({ same }) => same)])
}

const alikeEnough = 0.6
const mostCompared = 40_000 // pairs; beyond this a likeness in words is not worth the wait

function pairAlike(left: Paired): Paired {
  if (left.gone.length * left.added.length > mostCompared) return left
  const found: Pair[] = []
  const taken = new Set<VersionFact>()
  for (const { before, after } of mostAlikeFirst(left)) {
    if (taken.has(before) || taken.has(after)) continue
    taken.add(before).add(after)
    found.push({ before, after })
  }
  return withPairs(left, found)
}

/** In an order that is the same the other way round: by likeness, then by place. */
function mostAlikeFirst({ gone, added }: Paired): Pair[] {
  const words = new Map([...gone, ...added].map((fact) => [fact, wordsOf(fact.like)]))
  const all = gone.flatMap((before, i) =>
    added.flatMap((after, j) => {
      if (before.kind !== after.kind) return []
      const likeness = likenessOf(words.get(before)!, words.get(after)!)
      return likeness < alikeEnough ? [] : [{ before, after, likeness, apart: Math.abs(i - j), place: i + j }]
    }),
  )
  return all.sort((a, b) => b.likeness - a.likeness || a.apart - b.apart || a.place - b.place)
}

function wordsOf(text: string | null): ReadonlySet<string> {
  return new Set(
    (text ?? '')
      .split(/\s+/)
      .map(nameKey)
      .filter((word) => word.length > 2),
  )
}

/** The share of words they have in common, 0 to 1 (Dice). */
function likenessOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const all = one.size + other.size
  return all === 0 ? 0 : (2 * one.intersection(other).size) / all
}

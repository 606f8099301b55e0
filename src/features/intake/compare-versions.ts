import { nameKey } from '../../shared/name-key.ts'
import { findingKeys } from '../findings/index.ts'
import type { FindingFact, ReadingResult } from './facts.ts'
import { type PairedBy, pairByKey } from './pair-by-key.ts'
import { type Pair, pairFacts } from './pair-facts.ts'
import { proposalKinds } from './proposal.ts'
import { type VersionFact, type VersionField, type VersionLook, versionFactsOf } from './version-facts.ts'

/** A part of a fact that is not what it was. */
export type FieldChange = {
  readonly name: VersionField['name']
  readonly was: string | null
  readonly now: string | null
}

/** What changed between two versions of a paper, in facts. */
export type Changes = {
  readonly changed: readonly (Pair & { readonly fields: readonly FieldChange[] })[]
  readonly added: readonly VersionFact[]
  readonly gone: readonly VersionFact[]
  readonly same: readonly Pair[]
  readonly findings: {
    readonly added: readonly FindingFact[]
    readonly solved: readonly FindingFact[]
    readonly same: number
  }
}

/**
 * Compares what was read of two versions of a paper. Pure. A reading compared with itself has no changes, and the other way
 * round every addition is a disappearance.
 */
export function compareVersions(
  before: ReadingResult,
  after: ReadingResult,
  notation: VersionLook['notation'] = null,
): Changes {
  const names = namesIn(before, after)
  const { pairs, gone, added } = pairFacts(
    versionFactsOf(before, { names: names.before, notation }),
    versionFactsOf(after, { names: names.after, notation }),
  )
  const all = pairs.map((pair) => ({ ...pair, fields: changesIn(pair) }))
  const changed = all.filter(({ fields }) => fields.length > 0)
  return {
    changed: inOrder(changed, ({ after: { kind } }) => kind),
    added: inOrder(added, ({ kind }) => kind),
    gone: inOrder(gone, ({ kind }) => kind),
    same: all.filter(({ fields }) => fields.length === 0),
    findings: compareFindings(before.findings, after.findings),
  }
}

/** Whether the two say the same: the same paper, perhaps in another form. */
export function saysTheSame({ changed, added, gone, findings }: Changes): boolean {
  return [changed, added, gone, findings.added, findings.solved].every((list) => list.length === 0)
}

function changesIn({ before, after }: Pair): FieldChange[] {
  return before.fields.flatMap((field, index) => {
    const now = after.fields[index]!
    return field.same === now.same ? [] : [{ name: field.name, was: field.words, now: now.words }]
  })
}

/** One word for a party or theme under the names it has in the two versions. */
function namesIn(
  before: ReadingResult,
  after: ReadingResult,
): {
  readonly before: VersionLook['names']
  readonly after: VersionLook['names']
} {
  const named = (reading: ReadingResult) => versionFactsOf(reading, undefined, ['party', 'theme'])
  const { pairs } = pairFacts(named(before), named(after))
  const words = pairs.map((pair) => ({ ...pair, word: [keyOf(pair.before), keyOf(pair.after)].sort().join('=') }))
  const namesOf = (side: 'before' | 'after'): VersionLook['names'] => {
    const known = new Map(words.toReversed().map((pair) => [keyOf(pair[side]), pair.word]))
    return (name) => known.get(nameKey(name)) ?? nameKey(name)
  }
  return { before: namesOf('before'), after: namesOf('after') }
}

function keyOf({ keys }: VersionFact): string {
  return keys[0] ?? ''
}

function compareFindings(before: readonly FindingFact[], after: readonly FindingFact[]): Changes['findings'] {
  const open = (findings: readonly FindingFact[]) => findings.filter(({ holds }) => !holds)
  let left: PairedBy<FindingFact> = { pairs: [], gone: open(before), added: open(after) }
  for (const level of [0, 1]) left = pairByKey(left, (finding) => findingKeys(finding)[level] ?? null)
  return { added: left.added, solved: left.gone, same: left.pairs.length }
}

function inOrder<Item>(items: readonly Item[], kindOf: (item: Item) => VersionFact['kind']): Item[] {
  return items.toSorted((a, b) => proposalKinds.indexOf(kindOf(a)) - proposalKinds.indexOf(kindOf(b)))
}

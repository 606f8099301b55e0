import { nameKey } from '../../shared/name-key.ts'
import type { FindingTable } from './finding-table.ts'

type Told = Pick<FindingTable, 'code' | 'holds' | 'title' | 'sentence'>

/**
 * By what a finding of one version of a paper is known again in another, the strictest first: the same words, or else the
 * same figures. Without figures it has its words alone.
 */
export function findingKeys({ code, holds, title, sentence }: Told): readonly string[] {
  const figures = `${title} ${sentence}`.match(/\d+(?:[.,]\d+)*/g) ?? []
  const about = `${code} ${holds}`
  return [`${about} ${nameKey(title + sentence)}`, ...(figures.length === 0 ? [] : [`${about} # ${figures.join(' ')}`])]
}

/** How many longer words and figures two findings share: more than none where they are about the same thing. */
export function likeness(one: Pick<Told, 'title' | 'sentence'>, other: Pick<Told, 'title' | 'sentence'>): number {
  return wordsOf(one).intersection(wordsOf(other)).size
}

function wordsOf({ title, sentence }: Pick<Told, 'title' | 'sentence'>): Set<string> {
  return new Set(`${title} ${sentence}`.toLowerCase().match(/\p{L}{6,}|\d+(?:[.,]\d+)*/gu) ?? [])
}

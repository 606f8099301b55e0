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

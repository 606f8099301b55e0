import type { Mark } from '../../web/components/mark.ts'
import type { Weight } from '../../web/components/tag.ts'

/** What the checks are about, in the order in which they are shown. */
export const checkKinds = ['totals', 'members', 'cover', 'sources', 'mandates', 'positions', 'papers'] as const
export type CheckKind = (typeof checkKinds)[number]

/** What one check found: that it holds, or what a person must look at. */
export type Outcome = {
  readonly kind: CheckKind
  readonly weight: Weight
  /** the claim in a few words */
  readonly title: string
  readonly sentence: string
  readonly place: Place
  /** what the source says, where the check compares with one */
  readonly marks: readonly Mark[]
}

/** Where it is seen in the register. */
export type Place = { readonly label: string; readonly path: string }

/** An outcome without marks of its own. */
export function outcome(fields: Omit<Outcome, 'marks'> & { readonly marks?: readonly Mark[] }): Outcome {
  return { marks: [], ...fields }
}

/** What was found, or else that the check holds. */
export function orHolds(found: readonly Outcome[], holds: Omit<Outcome, 'marks' | 'weight'>): readonly Outcome[] {
  return found.length > 0 ? found : [outcome({ ...holds, weight: 'holds' })]
}

const order: readonly Weight[] = ['hoog', 'midden', 'laag', 'holds']

/** The heaviest first; what holds last. Equal ones keep their order. */
export function byWeight(outcomes: readonly Outcome[]): readonly Outcome[] {
  return outcomes.toSorted((a, b) => order.indexOf(a.weight) - order.indexOf(b.weight))
}

/** How many outcomes there are of each weight. */
export function countOutcomes(outcomes: readonly Pick<Outcome, 'weight'>[]): Readonly<Record<Weight, number>> {
  const count = (weight: Weight) => outcomes.filter((each) => each.weight === weight).length
  return { hoog: count('hoog'), midden: count('midden'), laag: count('laag'), holds: count('holds') }
}

/** Whether an outcome asks for a person at this severity or above. */
export function isAtLeast(weight: Weight, least: Exclude<Weight, 'holds'>): boolean {
  return weight !== 'holds' && order.indexOf(weight) <= order.indexOf(least)
}

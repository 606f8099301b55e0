import { type Day, firstDay } from '../../shared/day.ts'
import { phaseOn } from '../agreements/index.ts'
import { lineageMessages as texts } from './lineage-messages.ts'
import type { AgreementRef, Lineage, Relation } from './read-lineage.ts'

/** Something that an agreement hangs together with, as it hangs in the family tree. */
export type Kin = {
  readonly id: string
  readonly name: string
  /** null when it is not in the register */
  readonly slug: string | null
  readonly year: Day | null
  /** how it hangs together, on the line */
  readonly words: string
  /** solid is behind us; dotted is ahead, or nobody said how it hangs together */
  readonly line: 'solid' | 'dotted'
  readonly further: readonly Kin[]
}

/** The family tree of an agreement on a day: what was before it, by year, and what came after it. No agreement stands in it twice on one side. */
export function familyOf(
  { head, own, further, incoming, onwards }: Lineage,
  on: Day,
): { readonly before: readonly Kin[]; readonly after: readonly Kin[] } {
  const unknown = [
    ...own.filter(isUnknown).map((each) => earlierKin(each, texts.unknown)),
    ...incoming.filter(isUnknown).map((each) => laterKin(each, texts.namedBy, on)),
  ]
  const known = own.filter((each) => !isUnknown(each))
  const before = known.map((each) => {
    const steps = further.filter((step) => step.by.id === each.related?.id && step.related?.id !== head.id)
    const kin = steps.map((step) => earlierKin(step, texts.fromEarlier[step.relation!]))
    return { ...earlierKin(each, texts.fromThis[each.relation!]), further: byYear(kin) }
  })
  const after = incoming
    .filter((each) => !isUnknown(each))
    .map((each) => {
      const steps = onwards.filter((step) => step.related?.id === each.by.id && step.by.id !== head.id)
      const kin = steps.map((step) => laterKin(step, texts.onwards[step.relation!], on))
      return { ...laterKin(each, texts.onwards[each.relation!], on), further: byYear(kin) }
    })
  return { before: [...byYear(unknown), ...byYear(before)], after: byYear(after) }
}

function isUnknown({ relation }: Relation): boolean {
  return relation === null
}

function earlierKin({ id, name, year, related, relation }: Relation, words: string): Kin {
  const line = relation === null ? 'dotted' : 'solid'
  return { id, name, slug: related?.slug ?? null, year: year ?? related?.term ?? null, words, line, further: [] }
}

function laterKin({ id, by, relation }: Relation, words: string, on: Day): Kin {
  const line = relation === null || isAhead(by, on) ? 'dotted' : 'solid'
  return { id, name: by.shortTitle, slug: by.slug, year: by.term, words, line, further: [] }
}

/** It is not agreed yet, or it has not begun. */
function isAhead(agreement: AgreementRef, on: Day): boolean {
  return !['running', 'past', 'ended'].includes(phaseOn(agreement, on))
}

/** The oldest first; what has no year stands farthest. */
function byYear(all: readonly Kin[]): Kin[] {
  const begin = ({ year }: Kin) => (year === null ? '' : firstDay(year))
  return all.toSorted((a, b) => (begin(a) < begin(b) ? -1 : begin(a) > begin(b) ? 1 : 0))
}

import { formatLines, type Mark } from '../../web/components/mark.ts'
import { paths } from '../../web/paths.ts'
import type { Passage } from './facts.ts'
import { lineAnchor } from './paper-blocks.ts'
import type { IntakeId } from './proposal.ts'

/** The mark of a passage, to its line on the page of the review, or on this page when no intake is given. */
export function passageMark(passage: Passage, intakeId?: IntakeId): Mark {
  const anchor = `#${lineAnchor(passage)}`
  return {
    kind: 'source',
    label: formatLines(passage),
    href: intakeId === undefined ? anchor : paths.intake(intakeId, anchor),
  }
}

/** The marks of passages, each place once. */
export function passageMarks(passages: readonly Passage[], intakeId?: IntakeId): Mark[] {
  const all = passages.map((passage) => passageMark(passage, intakeId))
  return all.filter(({ label }, index) => all.findIndex((other) => other.label === label) === index)
}

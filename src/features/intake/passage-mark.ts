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

/** The marks of passages, each place once; lines that follow each other are one place. */
export function passageMarks(passages: readonly Passage[], intakeId?: IntakeId): Mark[] {
  const all = placesOf(passages).map((passage) => passageMark(passage, intakeId))
  return all.filter(({ label }, index) => all.findIndex((other) => other.label === label) === index)
}

function placesOf(passages: readonly Passage[]): Passage[] {
  const places: Passage[] = []
  for (const passage of passages) {
    const last = places.at(-1)
    if (last !== undefined && follows(passage, last)) places[places.length - 1] = through(last, passage)
    else places.push(passage)
  }
  return places
}

/** Begins on a line of the other or on the next one, on the same page. */
function follows({ page, line }: Passage, other: Passage): boolean {
  return page === other.page && page === other.endPage && line >= other.line && line <= other.endLine + 1
}

function through(first: Passage, last: Passage): Passage {
  const ends = last.endPage !== first.endPage || last.endLine > first.endLine ? last : first
  return { ...first, endPage: ends.endPage, endLine: ends.endLine }
}

import { sql } from 'kysely'
import type { Tx } from '../../database/doors.ts'
import { type Day, day, firstDay, lastDay } from '../../shared/day.ts'
import { nameKey } from '../../shared/name-key.ts'
import type { ReadingResult } from './facts.ts'
import type { IntakeSketchTable, IntakeVersionTable } from './intake-table.ts'
import { type PaperSketch, shareOf, sketchOf } from './paper-sketch.ts'
import type { IntakeId } from './proposal.ts'

type Sketch = Omit<IntakeSketchTable, 'intakeId'>

/** Why one paper may be a next version of another, and whether a person must say so first. */
export type Likeness = Pick<IntakeVersionTable, 'ground' | 'share'> & { readonly state: 'sure' | 'doubtful' }

/** By what a paper is known again, from what was read of it. */
export function sketchFrom({ paper }: Pick<ReadingResult, 'paper'>, { sketch, bands }: PaperSketch): Sketch {
  return {
    kind: paper.kind,
    numberKey: longEnough(paper.number, 4),
    titleKey: longEnough(paper.title?.replace(versionWords, ' ') ?? null, 10),
    dated: paper.date === null ? null : day(paper.date),
    sketch,
    bands,
  }
}

/**
 * Whether `later` looks like a next version of `earlier`: the same number, the same title and kind, or much of the same text.
 * Sure only when nothing speaks against it; papers of a series look alike too. Null when they do not look alike.
 */
export function likenessOf(earlier: Sketch, later: Sketch): Likeness | null {
  const share = shareOf(earlier.sketch, later.sketch)
  const sameNumber = later.numberKey !== null && later.numberKey === earlier.numberKey
  const otherNumber = later.numberKey !== null && earlier.numberKey !== null && !sameNumber
  const otherKind = later.kind !== null && earlier.kind !== null && later.kind !== earlier.kind
  const objection = otherNumber || otherKind || isOlder(later.dated, earlier.dated)
  const as = (ground: Likeness['ground'], enough: number): Likeness => {
    return { ground, share, state: share >= enough && !objection ? 'sure' : 'doubtful' }
  }
  if (sameNumber) return as('number', 30)
  const sameTitle = later.titleKey !== null && later.titleKey === earlier.titleKey && !otherKind
  if (sameTitle && share >= 10) return as('title', 60)
  return share >= 35 ? as('text', 80) : null
}

/** The paper read in before that this one is a next version of; the newest of those that are sure, else the most alike. */
export async function findPrevious(
  tx: Tx,
  id: IntakeId,
  sketch: Sketch,
): Promise<(Likeness & { readonly previousId: IntakeId }) | null> {
  const rows = await tx
    .selectFrom('intakeSketch')
    .innerJoin('intake', 'intake.id', 'intakeSketch.intakeId')
    .selectAll('intakeSketch')
    .where('intakeSketch.intakeId', '<>', id)
    .where((eb) =>
      eb.or([
        ...(sketch.numberKey === null ? [] : [eb('numberKey', '=', sketch.numberKey)]),
        ...(sketch.titleKey === null ? [] : [eb('titleKey', '=', sketch.titleKey)]),
        sql<boolean>`bands && ${sketch.bands}::int[]`,
      ]),
    )
    .orderBy('intake.createdAt', 'desc')
    .orderBy('intake.id')
    .limit(100)
    .execute()
  const alike = rows.flatMap(({ intakeId, ...earlier }) => {
    const likeness = likenessOf(earlier, sketch)
    return likeness === null ? [] : [{ ...likeness, previousId: intakeId }]
  })
  return alike.find(({ state }) => state === 'sure') ?? alike.toSorted((a, b) => b.share - a.share)[0] ?? null
}

/** Makes the sketches of papers that were read in before there were any, a few at a time. */
export async function completeSketches(tx: Tx): Promise<void> {
  const rows = await tx
    .selectFrom('intake')
    .innerJoin('document', 'document.id', 'intake.documentId')
    .leftJoin('intakeSketch', 'intakeSketch.intakeId', 'intake.id')
    .select(['intake.id', 'intake.facts', 'document.text'])
    .where('intakeSketch.intakeId', 'is', null)
    .orderBy('intake.id')
    .limit(20)
    .execute()
  for (const { id, facts, text } of rows) {
    const sketch = sketchFrom(JSON.parse(facts), sketchOf(text ?? ''))
    await tx
      .insertInto('intakeSketch')
      .values({ intakeId: id, ...sketch })
      .onConflict((conflict) => conflict.doNothing()) // another upload may do the same
      .execute()
  }
}

/** What a title says of its version and not of its paper. */
const versionWords =
  /\b(?:concept|definitief|definitieve|herziene?|gewijzigde?|aangepaste?|nieuwe|versie\s*\d[\d.]*|v\.?\s?\d[\d.]*|versie)\b/gi

function longEnough(text: string | null, length: number): string | null {
  const key = nameKey(text ?? '').slice(0, 200)
  return key.length < length ? null : key
}

function isOlder(later: Day | null, earlier: Day | null): boolean {
  return later !== null && earlier !== null && lastDay(later) < firstDay(earlier)
}

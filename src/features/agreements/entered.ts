import type { Tx } from '../../database/doors.ts'
import { type Chain, record } from '../../database/journal.ts'
import type { Actor } from '../../shared/actor.ts'
import type { Id } from '../../shared/id.ts'
import { linkSource } from '../provenance/index.ts'

/**
 * What became of a fact that was entered. `added`: it is new, or fills what was unknown. `confirmed`: it was there, and has
 * a second source now. `differs`: something else stands there; nothing changed, and the caller makes a finding of both.
 */
export type Entered = {
  readonly id: string
  readonly outcome: 'added' | 'confirmed' | 'differs'
  /** the value that stands there, in Dutch words; only when it differs */
  readonly existing?: string
  /** the value that was entered, in Dutch words; only when it differs */
  readonly offered?: string
}

/** Two values that cannot both be true, in Dutch words. */
export type Difference = { readonly existing: string; readonly offered: string }

export type Fact<Row> = {
  readonly agreementId: Id<'agreement'>
  /** where it is written down, when it is no fact of the agreement itself */
  readonly chain?: Chain | undefined
  /** kind of the record, as sources and the journal name it, e.g. `theme` */
  readonly kind: string
  /** the parts of the record that the source speaks of; the whole when left out */
  readonly fields?: readonly string[] | undefined
  readonly sourceId: Id<'source'>
  /** what stands there; undefined when nothing does */
  readonly existing: Row | undefined
  /** stores the record as new */
  readonly add: () => Promise<Row>
  /** null when both can be true */
  readonly difference?: ((existing: Row) => Difference | null) | undefined
  /** stores what the source adds to the record and gives it back; null when it adds nothing */
  readonly complete?: ((existing: Row) => Promise<Row | null>) | undefined
}

/** Enters one fact: adds it, confirms it with a second source, or leaves what differs alone. Never overwrites. */
export async function enterFact<Row extends { readonly id: string }>(
  tx: Tx,
  actor: Actor,
  fact: Fact<Row>,
): Promise<Entered> {
  const { existing } = fact
  if (existing === undefined) return settle(tx, actor, fact, await fact.add(), 'added')
  const difference = fact.difference?.(existing) ?? null
  if (difference !== null) return { id: existing.id, outcome: 'differs', ...difference }
  const completed = (await fact.complete?.(existing)) ?? null
  return completed === null
    ? settle(tx, actor, fact, existing, 'confirmed')
    : settle(tx, actor, fact, completed, 'added', 'completed')
}

async function settle<Row extends { readonly id: string }>(
  tx: Tx,
  actor: Actor,
  { agreementId, chain = `agreement:${agreementId}`, kind, fields = [''], sourceId }: Fact<Row>,
  row: Row,
  outcome: 'added' | 'confirmed',
  deed: string = outcome,
): Promise<Entered> {
  for (const field of fields) await linkSource(tx, kind, row.id, sourceId, field)
  await record(tx, actor, {
    chain,
    action: `${kind}.${deed}`,
    subjectKind: kind,
    subjectId: row.id,
    // a record with a source of its own keeps that one
    after: 'sourceId' in row ? { ...row, enteredWith: sourceId } : { ...row, sourceId },
  })
  return { id: row.id, outcome }
}

/** The first pair of values that are both known and not equal, in words; null when there is none. */
export function firstDifference(
  ...pairs: readonly (readonly [existing: string | null, offered: string | null])[]
): Difference | null {
  const pair = pairs.find(([existing, offered]) => existing !== null && offered !== null && existing !== offered)
  return pair === undefined ? null : { existing: pair[0]!, offered: pair[1]! }
}

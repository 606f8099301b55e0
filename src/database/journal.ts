import type { Generated } from 'kysely'
import type { Actor } from '../shared/actor.ts'
import type { Tx } from './doors.ts'

declare module './tables.ts' {
  interface Tables {
    journal: JournalTable
  }
}

/** What was done: append-only. `after` is the complete record as it stood afterwards; null when it is gone. */
export type JournalTable = {
  seq: Generated<number>
  chain: string
  at: Date
  actor: string
  action: string
  subjectKind: string
  subjectId: string
  after: string | null
}

/** Where an act is written down: with its agreement, its organisation, or the platform. */
export type Chain = `agreement:${string}` | `organisation:${string}` | 'platform'

/** One act on one record, e.g. `agreement.created`. */
export type Act = {
  readonly chain: Chain
  readonly action: `${string}.${string}`
  readonly subjectKind: string
  readonly subjectId: string
  /** the complete record as it now stands; null when it is gone */
  readonly after: object | null
}

/** Writes acts into the journal. Every command ends with it, in the same transaction as the change. */
export async function record(tx: Tx, actor: Actor, ...acts: readonly Act[]): Promise<void> {
  if (acts.length === 0) return
  const rows = acts.map((act) => ({
    ...act,
    at: actor.now,
    actor: actor.name,
    after: act.after === null ? null : JSON.stringify(act.after),
  }))
  await tx.insertInto('journal').values(rows).execute()
}

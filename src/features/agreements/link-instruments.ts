import { sql } from 'kysely'
import type { Tx } from '../../database/doors.ts'
import { record } from '../../database/journal.ts'
import type { Actor } from '../../shared/actor.ts'
import type { Id } from '../../shared/id.ts'
import { nameKey } from '../../shared/name-key.ts'
import type { InstrumentTable } from './agreement-table.ts'
import { comesAfter } from './succession.ts'

type Link = Pick<InstrumentTable, 'agreementId' | 'relatedId' | 'relation'>

/** Lets one transaction at a time relate agreements: two that each make half a circle would not see one another. */
export async function lockLineage(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('lineage of agreements'))`.execute(tx)
}

/** The one other agreement of the register that goes by this name; null when there is none or more than one. */
export async function agreementNamed(tx: Tx, name: string, besides: Id<'agreement'>): Promise<Id<'agreement'> | null> {
  const rows = await tx
    .selectFrom('agreementAlias')
    .select('agreementId')
    .distinct()
    .where('nameKey', '=', nameKey(name))
    .limit(2)
    .execute()
  const [only] = rows
  return rows.length === 1 && only!.agreementId !== besides ? only!.agreementId : null
}

/** The instrument that this relation would make a circle with; null when it makes none. */
export async function circleWith(tx: Tx, { agreementId, relatedId, relation }: Link): Promise<Id<'instrument'> | null> {
  if (relatedId === null || !isSuccession(relation)) return null
  const rows = await tx
    .selectFrom('instrument')
    .select(['id', 'agreementId as later', 'relatedId as earlier'])
    .where('relatedId', 'is not', null)
    .where('relation', 'in', ['follows', 'replaces'])
    .execute()
  const steps = rows.map((row) => ({ ...row, earlier: row.earlier! }))
  return comesAfter(steps, relatedId, agreementId)?.id ?? null
}

/**
 * Relates the agreements that named this one, before it was in the register, by a name that it has now. Where two agreements
 * go by that name, or where it would make a circle, the instrument stays a name.
 */
export async function linkInstruments(tx: Tx, actor: Actor, relatedId: Id<'agreement'>, key: string): Promise<void> {
  const waiting = () =>
    tx
      .selectFrom('instrument')
      .selectAll()
      .where('nameKey', '=', key)
      .where('relatedId', 'is', null)
      .where('agreementId', '<>', relatedId)
      .orderBy('agreementId')
      .execute()
  if ((await waiting()).length === 0) return
  await lockLineage(tx)
  for (const row of await waiting()) {
    const linked = { ...row, relatedId }
    const isOne = (await agreementNamed(tx, row.name, row.agreementId)) === relatedId
    if (!isOne || (await circleWith(tx, linked)) !== null) continue
    await tx.updateTable('instrument').set({ relatedId }).where('id', '=', row.id).execute()
    await record(tx, actor, {
      chain: `agreement:${row.agreementId}`,
      action: 'instrument.linked',
      subjectKind: 'instrument',
      subjectId: row.id,
      after: linked,
    })
  }
}

function isSuccession(relation: InstrumentTable['relation']): boolean {
  return relation === 'follows' || relation === 'replaces'
}

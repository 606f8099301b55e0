import type { Tx } from '../../database/doors.ts'
import { type Act, record } from '../../database/journal.ts'
import type { Actor } from '../../shared/actor.ts'
import { type Id, newId } from '../../shared/id.ts'
import { type OrganisationFacts, searchKey } from './organisation.ts'
import type { OrganisationTable } from './organisation-table.ts'
import type { Succession } from './value-list.ts'

/** An organisation and the source that says so. */
export type Sourced = { readonly facts: OrganisationFacts; readonly sourceId: Id<'source'> }

/**
 * Adds organisations that are not there yet, in three statements however many there are. Each gets its own row in the
 * journal: what is known of an organisation must be found on its own chain.
 */
export async function addOrganisations(tx: Tx, actor: Actor, items: readonly Sourced[]): Promise<void> {
  if (items.length === 0) return
  const rows: OrganisationTable[] = items.map(({ facts }) => rowOf(newId<'organisation'>(), facts))
  const added = await tx
    .insertInto('organisation')
    .values(rows)
    .onConflict((conflict) => conflict.column('code').doNothing())
    .returningAll()
    .execute()
  const sources = new Map(items.map(({ facts, sourceId }) => [facts.code, sourceId]))
  await linkSources(
    tx,
    added.map(({ id, code }) => ({ id, sourceId: sources.get(code)! })),
  )
  await record(tx, actor, ...added.map((row) => act('organisation.added', row, sources.get(row.code)!)))
}

/** Gives an organisation of the register what a later list says of it. Its code and its id stay. */
export async function changeOrganisations(tx: Tx, actor: Actor, items: readonly Sourced[]): Promise<void> {
  for (const { facts, sourceId } of items) {
    const { code, ...values } = facts
    const row = await tx
      .updateTable('organisation')
      .set({ ...values, nameKey: searchKey(facts) })
      .where('code', '=', code)
      .returningAll()
      .executeTakeFirstOrThrow()
    await linkSources(tx, [{ id: row.id, sourceId }])
    await record(tx, actor, act('organisation.changed', row, sourceId))
  }
}

/** Says who came in the place of whom. Nothing passes from one to the other by it: that takes a decision of its own. */
export async function addSuccessions(tx: Tx, actor: Actor, items: readonly Succession[]): Promise<void> {
  if (items.length === 0) return
  const codes = items.flatMap(({ predecessor, successor }) => [predecessor, successor])
  const rows = await tx.selectFrom('organisation').select(['id', 'code']).where('code', 'in', codes).execute()
  const ids = new Map(rows.map(({ id, code }) => [code, id]))
  const known = items.filter(({ predecessor, successor }) => ids.has(predecessor) && ids.has(successor))
  if (known.length === 0) return
  const added = await tx
    .insertInto('organisationSuccessor')
    .values(
      known.map(({ predecessor, successor, since }) => ({
        predecessorId: ids.get(predecessor)!,
        successorId: ids.get(successor)!,
        since,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .execute()
  await record(
    tx,
    actor,
    ...added.map((row) => ({
      chain: `organisation:${row.predecessorId}` as const,
      action: 'organisation.succeeded' as const,
      subjectKind: 'organisation-successor',
      subjectId: row.predecessorId,
      after: row,
    })),
  )
}

/** A second source of the same organisation adds a row; the same source twice adds nothing. */
export async function linkSources(
  tx: Tx,
  items: readonly { readonly id: Id<'organisation'>; readonly sourceId: Id<'source'> }[],
): Promise<void> {
  if (items.length === 0) return
  const rows = items.map(({ id, sourceId }) => ({
    recordKind: 'organisation',
    recordId: id,
    field: '',
    sourceId,
    position: 0,
  }))
  await tx
    .insertInto('recordSource')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

function rowOf(id: Id<'organisation'>, facts: OrganisationFacts): OrganisationTable {
  return { id, ...facts, nameKey: searchKey(facts), fictitious: false }
}

function act(action: Act['action'], row: OrganisationTable, sourceId: Id<'source'>): Act {
  const after = { ...row, sourceId }
  return { chain: `organisation:${row.id}`, action, subjectKind: 'organisation', subjectId: row.id, after }
}

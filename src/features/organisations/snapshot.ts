import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { Doors, Tx } from '../../database/doors.ts'
import { type Actor, systemActor } from '../../shared/actor.ts'
import { day, isDay } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { addSource } from '../provenance/index.ts'
import { addOrganisations, addSuccessions, linkSources, type Sourced } from './enter-organisations.ts'
import { organisationKinds } from './organisation.ts'

const isoDay = z.string().refine(isDay).transform(day)

/** The organisations that come with the app. A row is code, name, short name, kind, sort name, province, begin, end, source. */
export const snapshotSchema = z.strictObject({
  sources: z.array(z.strictObject({ address: z.url({ protocol: /^https$/ }), title: z.string(), readOn: isoDay })),
  successions: z.array(z.tuple([z.string(), z.string(), isoDay.nullable()])),
  organisations: z.array(
    z.tuple([
      z.string(),
      z.string(),
      z.string(),
      z.enum(organisationKinds),
      z.string(),
      z.string().nullable(),
      isoDay.nullable(),
      isoDay.nullable(),
      z.int(),
    ]),
  ),
})
export type Snapshot = z.infer<typeof snapshotSchema>

/** Where the snapshot is kept. */
export const snapshotFile = new URL('./snapshot.json', import.meta.url)

/**
 * Adds the organisations of the snapshot that the register does not have. What is there stays as it is, because a later
 * list may have changed it; only a source that was missing is added. Returns how many were added.
 */
export async function loadOrganisations(doors: Doors): Promise<number> {
  const snapshot = snapshotSchema.parse(JSON.parse(await readFile(snapshotFile, 'utf8')))
  const actor = systemActor()
  return doors.write(actor, (tx) => addSnapshot(tx, actor, snapshot))
}

async function addSnapshot(tx: Tx, actor: Actor, snapshot: Snapshot): Promise<number> {
  const present = await tx.selectFrom('organisation').select(['id', 'code']).execute()
  const known = new Map(present.map(({ id, code }) => [code, id]))
  const missing = snapshot.organisations.filter(([code]) => !known.has(code))
  const unsourced = await readUnsourced(tx)
  if (missing.length === 0 && unsourced.size === 0) return 0
  const sources: Id<'source'>[] = []
  for (const source of snapshot.sources) sources.push(await addSource(tx, { kind: 'publication', ...source }))
  const added = missing.map((row) => sourced(row, sources))
  await addOrganisations(tx, actor, added)
  const links = snapshot.organisations.flatMap(([code, , , , , , , , source]) => {
    const id = known.get(code)
    return id === undefined || !unsourced.has(id) ? [] : [{ id, sourceId: sources[source]! }]
  })
  await linkSources(tx, links)
  const isNew = new Set(missing.map(([code]) => code))
  const successions = snapshot.successions
    .filter(([predecessor, successor]) => isNew.has(predecessor) || isNew.has(successor))
    .map(([predecessor, successor, since]) => ({ predecessor, successor, since }))
  await addSuccessions(tx, actor, successions)
  return added.length
}

/** Organisations of before there was a snapshot: nobody wrote down where they come from. */
async function readUnsourced(tx: Tx): Promise<ReadonlySet<Id<'organisation'>>> {
  const rows = await tx
    .selectFrom('organisation')
    .leftJoin('recordSource', (join) =>
      join.onRef('recordSource.recordId', '=', 'organisation.id').on('recordSource.recordKind', '=', 'organisation'),
    )
    .select('organisation.id')
    .where('recordSource.recordId', 'is', null)
    .execute()
  return new Set(rows.map(({ id }) => id))
}

function sourced(row: Snapshot['organisations'][number], sources: readonly Id<'source'>[]): Sourced {
  const [code, name, shortName, kind, sortName, province, validFrom, validTo, source] = row
  const facts = { code, name, shortName, kind, sortName, province, validFrom, validTo }
  return { facts, sourceId: sources[source]! }
}

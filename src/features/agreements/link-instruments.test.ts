import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { emptyDatabase } from '../../../test/support/database.ts'
import type { Doors, Tx } from '../../database/doors.ts'
import { localActor } from '../../shared/actor.ts'
import type { Id } from '../../shared/id.ts'
import { addSource } from '../provenance/index.ts'
import { createAgreement, enterAlias, enterInstrument, readInstruments } from './index.ts'

const actor = localActor(new Date('2026-01-29T12:00:00Z'))
let doors: Doors

type Scene = {
  readonly tx: Tx
  make(title: string, ...aliases: string[]): Promise<Id<'agreement'>>
  name(
    id: Id<'agreement'>,
    name: string,
    relation?: 'follows' | 'elaborates' | 'replaces' | null,
  ): ReturnType<typeof enterInstrument>
  relatedOf(id: Id<'agreement'>): Promise<(Id<'agreement'> | null)[]>
}

/** Runs in one transaction, that leaves nothing behind. */
async function scene(run: (scene: Scene) => Promise<void>): Promise<void> {
  const undone = new Error('undone')
  const work = doors.write(actor, async (tx) => {
    const sourceId = await addSource(tx, { kind: 'computed', formula: 'x' })
    const base = { term: null, state: 'signed', visibility: 'openbaar', sourceId } as const
    await run({
      tx,
      make: async (title, ...aliases) => (await createAgreement(tx, actor, { ...base, title, aliases })).id,
      name: (id, name, relation = 'follows') =>
        enterInstrument(tx, actor, id, { name, kind: 'agreement', year: null, relation }, sourceId),
      relatedOf: async (id) => (await readInstruments(tx, id)).map((row) => row.relatedId),
    })
    throw undone
  })
  await assert.rejects(work, undone)
}

describe('an instrument that is an agreement of the register', () => {
  before(async () => {
    doors = (await emptyDatabase()).doors
  })

  it('is known by any of its names, also when the agreement comes later', async () => {
    await scene(async ({ tx, make, name, relatedOf }) => {
      const first = await make('Eerste akkoord', 'Het Pact')
      const second = await make('Tweede akkoord')
      await name(second, 'HET PACT')
      await name(second, 'Derde akkoord', null)
      assert.deepEqual(await relatedOf(second), [first, null])
      const third = await make('Derde akkoord')
      assert.deepEqual(await relatedOf(second), [first, third])
      const acts = await tx.selectFrom('journal').select('after').where('action', '=', 'instrument.linked').execute()
      assert.deepEqual(
        acts.map(({ after }) => [JSON.parse(after!).name, JSON.parse(after!).relatedId]),
        [['Derde akkoord', third]],
      )
    })
  })

  it('stays a name where two agreements go by it, and is never the agreement itself', async () => {
    await scene(async ({ make, name, relatedOf }) => {
      await make('Akkoord A', 'Het Pact')
      const other = await make('Akkoord B')
      await name(other, 'Akkoord B')
      await name(other, 'Later pact')
      const waiting = await make('Akkoord C', 'Het Pact')
      await name(other, 'Het Pact')
      assert.deepEqual(await relatedOf(other), [null, null, null])
      assert.deepEqual(await relatedOf(waiting), [])
    })
  })

  it('cannot come both before and after: the register keeps what stands there, over any number of steps', async () => {
    await scene(async ({ make, name, relatedOf }) => {
      const [a, b, c] = [await make('Akkoord A'), await make('Akkoord B'), await make('Akkoord C')]
      const stands = await name(b, 'Akkoord A')
      await name(c, 'Akkoord B', 'replaces')
      const refused = await name(a, 'Akkoord C')
      assert.deepEqual(refused, {
        id: stands.id,
        outcome: 'differs',
        existing: 'dat het na dit akkoord komt',
        offered: 'het akkoord vloeit eruit voort',
      })
      assert.deepEqual(await relatedOf(a), [])
      assert.equal((await name(a, 'Akkoord C', 'elaborates')).outcome, 'added')
    })
  })

  it('is not filled in as an earlier one when it comes later', async () => {
    await scene(async ({ make, name }) => {
      const [a, b] = [await make('Akkoord A'), await make('Akkoord B')]
      const named = await name(a, 'Akkoord B', null)
      assert.equal((await name(b, 'Akkoord A')).outcome, 'added')
      const refused = await name(a, 'Akkoord B', 'replaces')
      assert.deepEqual([refused.id, refused.outcome], [named.id, 'differs'])
    })
  })

  it('stays a name where the agreement that comes later would make a circle', async () => {
    await scene(async ({ tx, make, name, relatedOf }) => {
      const [a, b] = [await make('Akkoord A'), await make('Akkoord B')]
      await name(a, 'Het nieuwe pact')
      await name(b, 'Akkoord A')
      const sourceId = await addSource(tx, { kind: 'computed', formula: 'x' })
      await enterAlias(tx, actor, b, { name: 'Het nieuwe pact' }, sourceId)
      assert.deepEqual(await relatedOf(a), [null])
      assert.equal((await name(a, 'Het nieuwe pact')).outcome, 'differs')
    })
  })
})

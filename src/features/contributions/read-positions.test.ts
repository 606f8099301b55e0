import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import fc from 'fast-check'
import { emptyDatabase } from '../../../test/support/database.ts'
import type { Doors, Tx } from '../../database/doors.ts'
import { localActor } from '../../shared/actor.ts'
import { day } from '../../shared/day.ts'
import { type Id, newId } from '../../shared/id.ts'
import { createAgreement, enterConstituency } from '../agreements/index.ts'
import { addSource } from '../provenance/index.ts'
import { enterContribution } from './enter-contribution.ts'
import { positionOf } from './position.ts'
import { readPositions } from './read-positions.ts'

const actor = localActor(new Date('2026-01-29T12:00:00Z'))
let doors: Doors

/** An agreement with one line that has one entry. */
async function aLine(tx: Tx): Promise<Id<'agreement'>> {
  const sourceId = await addSource(tx, { kind: 'computed', formula: 'x' })
  const base = { title: 'Proef', aliases: [], term: null, state: 'concept', visibility: 'concept', sourceId } as const
  const { id } = await createAgreement(tx, actor, base)
  const group = await enterConstituency(tx, actor, id, { name: 'Groep' }, sourceId)
  const constituencyId = group.id as Id<'constituency'>
  const nothing = { themeId: null, purpose: null, words: null, reading: null, readAmount: null, reason: null }
  const more = { cover: null, coverYear: null, vat: null, effectiveOn: day('2025-01-15') }
  const what = { constituencyId, year: 2025, unit: 'eur', stage: 'indicative', amount: 1 } as const
  await enterContribution(tx, actor, id, { ...nothing, ...more, ...what }, sourceId)
  return id
}

/** Adds an entry to the line as a later command will: on another day, perhaps voiding an earlier one. */
async function addEntry(tx: Tx, agreementId: Id<'agreement'>, on: string, amount: number | null, voids: number | null) {
  const entries = await entriesOf(tx, agreementId)
  const { seq: _, ...last } = entries.at(-1)!
  const voided = voids === null ? null : entries[voids % entries.length]!.id
  const more = { id: newId<'entry'>(), effectiveOn: day(on), countsFrom: on, amount, voids: voided }
  await tx
    .insertInto('ledgerEntry')
    .values({ ...last, ...more })
    .execute()
}

function entriesOf(tx: Tx, agreementId: Id<'agreement'>) {
  return tx
    .selectFrom('ledgerEntry')
    .innerJoin('ledgerLine', 'ledgerLine.id', 'ledgerEntry.lineId')
    .selectAll('ledgerEntry')
    .where('ledgerLine.agreementId', '=', agreementId)
    .orderBy('ledgerEntry.seq')
    .execute()
}

describe('reading positions', () => {
  before(async () => {
    doors = (await emptyDatabase()).doors
  })

  it('gives what the rule gives, whatever entries there are', async () => {
    const on = fc.integer({ min: 10, max: 20 }).map((date) => `2025-01-${date}`)
    const entry = fc.tuple(on, fc.option(fc.nat(100)), fc.option(fc.nat(10)))
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { maxLength: 6 }), async (list) => {
        const { expected, actual } = await doors.write(actor, async (tx) => {
          const id = await aLine(tx)
          for (const [date, amount, voids] of list) await addEntry(tx, id, date, amount, voids)
          return { expected: positionOf(await entriesOf(tx, id)), actual: await readPositions(tx, [id]) }
        })
        assert.deepEqual(
          actual.map(({ entryId, amount }) => [entryId, amount]),
          expected === null ? [] : [[expected.id, expected.amount]],
        )
      }),
      { numRuns: 25 },
    )
  })
})

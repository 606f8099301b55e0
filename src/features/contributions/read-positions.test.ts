import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import fc from 'fast-check'
import { emptyDatabase } from '../../../test/support/database.ts'
import type { Doors, Tx } from '../../database/doors.ts'
import { day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { addEntry, newEntry } from './add-entry.ts'
import { sampleActor as actor, aLedgerScene, aSetContribution } from './contribution-samples.ts'
import { positionOf } from './position.ts'
import { readPositions } from './read-positions.ts'
import { setContribution } from './set-contribution.ts'

let doors: Doors

/** An entry on one of two lines: which line, on which day, how much, and which earlier entry it voids. */
type Step = readonly [line: number, on: string, amount: number | null, voids: number | null]

/** Adds an entry to a series, perhaps voiding an earlier one that is not voided yet: also on the other line. */
async function add(tx: Tx, agreementId: Id<'agreement'>, entries: readonly Entry[], step: Step) {
  const [line, on, amount, voids] = step
  const open = entries.filter(({ id }) => !entries.some((other) => other.voids === id))
  const voided = voids === null || open.length === 0 ? null : open[voids % open.length]!.id
  const { lineId, stage, period, sourceId, mandateId } = entries[line]!
  const fields = { lineId, stage, period, sourceId, mandateId, amount, voids: voided, kind: 'set' } as const
  await addEntry(tx, actor, agreementId, newEntry(actor, { ...fields, effectiveOn: day(on) }))
}

type Entry = Awaited<ReturnType<typeof entriesOf>>[number]

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

  it('gives what the rule gives, whatever entries there are, now and in both pasts', async () => {
    const scene = await aLedgerScene(doors)
    const on = fc.integer({ min: 10, max: 20 }).map((date) => `2025-01-${date}`)
    const step = fc.tuple(fc.nat(1), on, fc.option(fc.nat(100)), fc.option(fc.nat(10)))
    const past = fc.record({
      inForceOn: fc.option(on, { nil: undefined }),
      known: fc.option(fc.nat(8), { nil: undefined }),
    })
    let year = 1900
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 6 }), past, async (steps, { inForceOn, known }) => {
        year += 1
        await doors.write(actor, async (tx) => {
          const fields = { year, period: String(year) }
          for (const themeId of scene.themes)
            await setContribution(tx, actor, scene.agreementId, aSetContribution(scene, { ...fields, themeId }))
          const own = async () =>
            (await entriesOf(tx, scene.agreementId)).filter((each) => each.period === String(year))
          const lines = (await own()).map(({ lineId }) => lineId)
          for (const each of steps) await add(tx, scene.agreementId, await own(), each)
          const entries = await own()
          const knownTo = known === undefined ? undefined : entries[known % entries.length]!.seq
          for (const moment of [{}, { inForceOn, knownTo }]) {
            const rule = lines.map((lineId) =>
              positionOf(
                entries.filter((each) => each.lineId === lineId),
                moment,
                entries,
              ),
            )
            const read = await readPositions(tx, [scene.agreementId], moment)
            const found = lines.map((id) => read.find(({ lineId }) => lineId === id)?.entryId)
            assert.deepEqual(
              found,
              rule.map((entry) => entry?.id),
            )
          }
        })
      }),
      { numRuns: 40 },
    )
  })
})

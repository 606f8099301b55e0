import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { emptyDatabase } from '../../../test/support/database.ts'
import type { Doors } from '../../database/doors.ts'
import { localActor } from '../../shared/actor.ts'
import type { Id } from '../../shared/id.ts'
import { createAgreement } from '../agreements/index.ts'
import { addSource, readSources } from '../provenance/index.ts'
import { enterGoal, formatPercentage, type GoalFields, readGoals } from './index.ts'

const actor = localActor(new Date('2026-01-29T10:00:00Z'))
const goal: GoalFields = {
  text: '20% van de daken groen',
  percentageHundredths: 2000,
  subject: 'platte daken',
  year: 2030,
  owner: 'Proefstad',
}

describe('entering a goal', () => {
  let doors: Doors
  let agreementId: Id<'agreement'>
  let sources: Id<'source'>[]

  before(async () => {
    doors = (await emptyDatabase()).doors
    await doors.write(actor, async (tx) => {
      sources = [
        await addSource(tx, { kind: 'computed', formula: 'eerste' }),
        await addSource(tx, { kind: 'computed', formula: 'tweede' }),
      ]
      const base = { aliases: [], term: null, state: 'signed', visibility: 'openbaar' } as const
      agreementId = (
        await createAgreement(tx, actor, { ...base, title: 'Akkoord van Proefstad', sourceId: sources[0]! })
      ).id
    })
  })

  const enter = (changed: Partial<GoalFields> = {}, source = 1) =>
    doors.write(actor, (tx) => enterGoal(tx, actor, agreementId, { ...goal, ...changed }, sources[source]!))

  it('adds it once; the same year and subject in other words is a second source', async () => {
    const added = await enter({}, 0)
    assert.equal(added.outcome, 'added')
    assert.deepEqual(await enter({ text: 'een vijfde van de daken' }), { id: added.id, outcome: 'confirmed' })
    assert.deepEqual(await enter({ text: 'een vijfde', owner: null }), { id: added.id, outcome: 'confirmed' })
    const marks = await doors.read(actor, (db) => readSources(db, [{ kind: 'goal', id: added.id }]))
    assert.equal(marks('goal', added.id).length, 2)
  })

  it('changes nothing where a source says otherwise, and gives both values', async () => {
    const more = await enter({ text: 'een kwart', percentageHundredths: 2500 })
    assert.deepEqual([more.outcome, more.existing, more.offered], ['differs', '20%', '25%'])
    const later = await enter({ year: 2035 })
    assert.deepEqual([later.outcome, later.existing, later.offered], ['differs', '2030', '2035'])
    const wider = await enter({ text: 'een vijfde van alles', subject: 'alle daken' })
    assert.deepEqual([wider.outcome, wider.existing, wider.offered], ['differs', 'platte daken', 'alle daken'])
    const [row] = await doors.read(actor, (db) => readGoals(db, agreementId))
    assert.deepEqual([row!.percentageHundredths, row!.year, row!.subject], [2000, 2030, 'platte daken'])
  })

  it('keeps the goals of others apart, and does not guess whose a goal is', async () => {
    assert.equal((await enter({ owner: 'Proefland' })).outcome, 'added')
    const ownerless = await enter({ text: 'een vijfde van de platte daken', owner: null })
    assert.equal(ownerless.outcome, 'added', 'two goals fit, so it is neither')
  })

  it('fills what was not known', async () => {
    const vague = { text: 'minder gas', percentageHundredths: null, subject: null, year: null }
    const added = await enter(vague)
    const filled = await enter({ ...vague, percentageHundredths: 3000, year: 2035 })
    assert.deepEqual(filled, { id: added.id, outcome: 'added' })
    const rows = await doors.read(actor, (db) => readGoals(db, agreementId))
    assert.equal(rows.find(({ id }) => id === added.id)?.percentageHundredths, 3000)
  })

  it('writes a percentage as a Dutch reader does', () => {
    assert.deepEqual([5000, 1250, 0, 100_000].map(formatPercentage), ['50%', '12,5%', '0%', '1.000%'])
  })
})

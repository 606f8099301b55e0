import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../test/support/app.ts'
import type { Tx } from '../../database/doors.ts'
import { day } from '../../shared/day.ts'
import { NotFound, RuleBroken } from '../../shared/errors.ts'
import { newId } from '../../shared/id.ts'
import { endHolder } from './end-holder.ts'
import { type BodyFields, enterBody } from './enter-body.ts'
import { enterSeat } from './enter-seat.ts'
import {
  aBody,
  aGovernanceScene,
  aHolder,
  anOffice,
  daysOf,
  type GovernanceScene,
  sampleActor,
} from './governance-samples.ts'
import { setEscalation } from './set-escalation.ts'
import { succeedHolder } from './succeed-holder.ts'

const aCollege: BodyFields = {
  name: 'College van Proefland',
  shortName: null,
  kind: 'steering',
  role: null,
  organisationId: null,
  themeId: null,
}

let app: TestApp
let scene: GovernanceScene

/** An emptied register; the files of a run share one database, so each part starts it anew. */
const startAnew = async () => {
  app = await testApp()
  scene = await aGovernanceScene(app.doors)
}

function write<Result>(fn: (tx: Tx) => Promise<Result>): Promise<Result> {
  return app.doors.write(sampleActor, fn)
}

describe('a body', () => {
  before(startAnew)

  it('is the same under its name and its short name, and a second source fills what was not known', async () => {
    const [first, second] = await write(async (tx) => [
      await aBody(tx, scene, { name: 'Commissie Proefwater', shortName: 'CPW', kind: 'other' }),
      await aBody(tx, scene, { name: 'CPW', kind: 'other', role: 'advises' }),
    ])
    assert.equal(second, first)
    const row = await app.doors.read(sampleActor, (db) =>
      db.selectFrom('body').selectAll().where('id', '=', first!).executeTakeFirstOrThrow(),
    )
    assert.equal(row.role, 'advises')
    assert.equal(row.name, 'Commissie Proefwater')
  })

  it('is of all parties together or of one organisation, and never becomes the other', async () => {
    const { organisationId } = scene
    const outcomes = await write(async (tx) => {
      const enter = (of: Partial<BodyFields>) =>
        enterBody(tx, sampleActor, scene.agreementId, { ...aCollege, ...of }, scene.sourceId)
      return [await enter({}), await enter({ organisationId }), await enter({ name: 'Ene groep', shortName: '-' })]
    })
    assert.deepEqual(
      outcomes.map(({ outcome }) => outcome),
      ['added', 'differs', 'added'],
    )
    assert.equal(outcomes[1]!.existing, 'van alle partijen samen')
    const again = await write((tx) =>
      enterBody(
        tx,
        sampleActor,
        scene.agreementId,
        { ...aCollege, name: 'Andere groep', shortName: '-' },
        scene.sourceId,
      ),
    )
    assert.equal(again.outcome, 'added', 'a short name without letters is no name in common')
  })

  it('is a working group when it has a theme', async () => {
    await assert.rejects(
      write((tx) => aBody(tx, scene, { name: 'Stuurgroep Thema', themeId: scene.themes[0]! })),
      RuleBroken,
    )
  })

  it('goes to another with what it cannot settle, and never back to itself', async () => {
    const { low, middle, high } = await write(async (tx) => ({
      low: await aBody(tx, scene, { name: 'Laag overleg' }),
      middle: await aBody(tx, scene, { name: 'Midden overleg' }),
      high: await aBody(tx, scene, { name: 'Hoog overleg' }),
    }))
    const escalate = (bodyId: typeof low, to: typeof low) =>
      write((tx) => setEscalation(tx, sampleActor, scene.agreementId, { bodyId, to, sourceId: scene.sourceId }))
    await escalate(low, middle)
    await escalate(middle, high)
    await assert.rejects(escalate(high, low), RuleBroken)
    await assert.rejects(escalate(high, high), RuleBroken)
    await assert.rejects(escalate(high, newId()), NotFound)
  })

  it('of another agreement is not there', async () => {
    const other = await aGovernanceScene(app.doors)
    const [mine, theirs] = await write(async (tx) => [
      await aBody(tx, scene, { name: 'Eigen overleg' }),
      await aBody(tx, other, { name: 'Ander overleg' }),
    ])
    const set = { bodyId: mine!, to: theirs!, sourceId: scene.sourceId }
    await assert.rejects(
      write((tx) => setEscalation(tx, sampleActor, scene.agreementId, set)),
      NotFound,
    )
  })

  it('gives somebody one seat: another role is a difference, and changes nothing', async () => {
    const outcomes = await write(async (tx) => {
      const bodyId = await aBody(tx, scene, { name: 'Overleg met stoelen' })
      const enter = (role: 'chair' | 'member') =>
        enterSeat(
          tx,
          sampleActor,
          scene.agreementId,
          { bodyId, who: { organisationId: scene.organisationId }, role },
          scene.sourceId,
        )
      return [await enter('chair'), await enter('chair'), await enter('member')]
    })
    assert.deepEqual(
      outcomes.map(({ outcome, existing, offered }) => [outcome, existing, offered]),
      [
        ['added', undefined, undefined],
        ['confirmed', undefined, undefined],
        ['differs', 'voorzitter', 'lid'],
      ],
    )
  })
})

describe('an office', () => {
  before(startAnew)

  it('is one record in every agreement it plays a part in', async () => {
    const other = { ...(await aGovernanceScene(app.doors)), organisationId: scene.organisationId }
    const [here, there] = await write(async (tx) => [
      await anOffice(tx, scene, 'Wethouder Water'),
      await anOffice(tx, other, 'wethouder water'),
    ])
    assert.equal(there, here)
  })

  it('changes hands in one record at an election: who held it ends the day before, seats stay with the office', async () => {
    const { officeId, seats } = await write(async (tx) => {
      const id = await anOffice(tx, scene, 'Dijkgraaf')
      await aHolder(tx, scene, id, { name: 'Eerste (fictief)' })
      await aHolder(tx, scene, id, { name: 'Vervanger (fictief)', kind: 'deputy' })
      const bodyId = await aBody(tx, scene, { name: 'Overleg van ambten' })
      await enterSeat(
        tx,
        sampleActor,
        scene.agreementId,
        { bodyId, who: { officeId: id }, role: 'chair' },
        scene.sourceId,
      )
      return { officeId: id, seats: await seatsOf(tx) }
    })
    const from = day('2026-05-27')
    const elected = { officeId, name: 'Tweede (fictief)', from, deputy: null, sourceId: scene.sourceId }
    const after = await write(async (tx) => {
      await succeedHolder(tx, sampleActor, elected)
      return seatsOf(tx)
    })
    assert.deepEqual(after, seats)
    assert.deepEqual(await holdersOf(officeId), [
      ['Eerste (fictief)', 'holder', '2025-01-01', '2026-05-26'],
      ['Tweede (fictief)', 'holder', '2026-05-27', null],
      ['Vervanger (fictief)', 'deputy', '2025-01-01', null],
    ])
  })

  it('has a new deputy too, where the election names one', async () => {
    const officeId = await write(async (tx) => {
      const id = await anOffice(tx, scene, 'Gedeputeerde')
      await aHolder(tx, scene, id, { name: 'Oud (fictief)' })
      await aHolder(tx, scene, id, { name: 'Oude vervanger (fictief)', kind: 'deputy' })
      const named = { name: 'Nieuw (fictief)', from: day('2027-03-20'), deputy: 'Nieuwe vervanger (fictief)' }
      await succeedHolder(tx, sampleActor, { officeId: id, ...named, sourceId: scene.sourceId })
      return id
    })
    assert.deepEqual(await holdersOf(officeId), [
      ['Nieuw (fictief)', 'holder', '2027-03-20', null],
      ['Nieuwe vervanger (fictief)', 'deputy', '2027-03-20', null],
      ['Oud (fictief)', 'holder', '2025-01-01', '2027-03-19'],
      ['Oude vervanger (fictief)', 'deputy', '2025-01-01', '2027-03-19'],
    ])
  })

  it('does not take a successor before who holds it began, nor two holders on one day', async () => {
    const officeId = await write(async (tx) => {
      const id = await anOffice(tx, scene, 'Programmamanager')
      await aHolder(tx, scene, id)
      return id
    })
    const early = { officeId, name: 'Vroeg (fictief)', from: day('2025-01-01'), deputy: null, sourceId: scene.sourceId }
    await assert.rejects(
      write((tx) => succeedHolder(tx, sampleActor, early)),
      RuleBroken,
    )
    const ranges = [daysOf('2024-06-01', '2025-01-01'), daysOf(null, null), daysOf('2026-01-01', '2025-01-01')]
    for (const range of ranges)
      await assert.rejects(
        write((tx) => aHolder(tx, scene, officeId, { name: 'Dubbel (fictief)', ...range })),
        RuleBroken,
      )
    await write((tx) =>
      aHolder(tx, scene, officeId, { name: 'Vorige (fictief)', ...daysOf('2024-06-01', '2024-12-31') }),
    )
    assert.equal((await holdersOf(officeId)).length, 2)
  })

  it('stands empty after its holder ended, once', async () => {
    const { officeId, holderId } = await write(async (tx) => {
      const id = await anOffice(tx, scene, 'Secretaris')
      return { officeId: id, holderId: (await aHolder(tx, scene, id)).id }
    })
    const end = (lastDay: string) =>
      write((tx) => endHolder(tx, sampleActor, { officeId, holderId, lastDay: day(lastDay), sourceId: scene.sourceId }))
    await assert.rejects(end('2024-12-31'), RuleBroken)
    assert.equal((await end('2025-12-31')).validTo, '2025-12-31')
    await assert.rejects(end('2026-01-31'), RuleBroken)
  })

  it('keeps names of people out of the journal', async () => {
    const rows = await app.doors.read(sampleActor, (db) =>
      db.selectFrom('journal').select('after').where('subjectKind', '=', 'office-holder').execute(),
    )
    assert.ok(rows.length > 5)
    for (const { after } of rows) assert.doesNotMatch(after ?? '', /fictief/)
    const held = JSON.parse(rows[0]!.after!)
    assert.deepEqual(Object.keys(held).sort(), [
      'id',
      'kind',
      'officeId',
      'personId',
      'sourceId',
      'validFrom',
      'validTo',
    ])
  })
})

function seatsOf(tx: Tx) {
  return tx.selectFrom('bodySeat').selectAll().orderBy('id').execute()
}

async function holdersOf(officeId: string) {
  const rows = await app.doors.read(sampleActor, (db) =>
    db
      .selectFrom('officeHolder')
      .innerJoin('person', 'person.id', 'officeHolder.personId')
      .select(['name', 'kind', 'validFrom', 'validTo'])
      .where('officeId', '=', officeId as never)
      .orderBy('name')
      .execute(),
  )
  return rows.map(({ name, kind, validFrom, validTo }) => [name, kind, validFrom, validTo])
}

import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { emptyDatabase } from '../../../test/support/database.ts'
import type { Doors, Tx } from '../../database/doors.ts'
import { day } from '../../shared/day.ts'
import { newId } from '../../shared/id.ts'
import type { Part } from './carry-over.ts'
import { sampleActor as actor, anAgreement, structureOf } from './lineage-samples.ts'
import { nextPeriod } from './next-period.ts'

let doors: Doors
const undone = new Error('undone')

/** Runs in one transaction, that leaves nothing behind. */
async function scene(run: (tx: Tx) => Promise<void>): Promise<void> {
  const work = doors.write(actor, async (tx) => {
    await run(tx)
    throw undone
  })
  await assert.rejects(work, undone)
}

describe('an agreement for the next period', () => {
  before(async () => {
    doors = (await emptyDatabase()).doors
  })

  it('is a concept that follows the other, and binds no member by what bound it there', async () => {
    await scene(async (tx) => {
      const groups = [{ umbrella: true, members: [null] }]
      const { input } = await anAgreement(tx, { groups })
      const made = await nextPeriod(tx, actor, { ...input, relation: 'replaces' })
      const row = await tx.selectFrom('agreement').selectAll().where('id', '=', made.id).executeTakeFirstOrThrow()
      assert.deepEqual([row.state, row.term, row.visibility], ['concept', '2027/2028', 'concept'])
      const instrument = await tx
        .selectFrom('instrument')
        .selectAll()
        .where('agreementId', '=', made.id)
        .executeTakeFirstOrThrow()
      assert.deepEqual(
        [instrument.relatedId, instrument.relation, instrument.year],
        [input.agreementId, 'replaces', '2025/2026'],
      )
      const member = await tx
        .selectFrom('constituencyMember')
        .innerJoin('constituency', 'constituency.id', 'constituencyId')
        .selectAll('constituencyMember')
        .where('agreementId', '=', made.id)
        .executeTakeFirstOrThrow()
      assert.deepEqual([member.validFrom, member.validTo, member.associationArticle], ['2027-01-01', null, null])
    })
  })

  it('takes along only what was chosen', async () => {
    await scene(async (tx) => {
      const plan = { groups: [{ umbrella: false, members: [null] }], themes: 2, goals: [2050], risks: 1 }
      const { input } = await anAgreement(tx, { ...plan, roles: [[0, 0, 'lead']] })
      const some = new Set<Part>(['themes', 'roles', 'members'])
      const { id } = await nextPeriod(tx, actor, { ...input, parts: some })
      const copy = await structureOf(tx, id)
      assert.deepEqual(
        [copy.groups, copy.members, copy.roles, copy.goals, copy.risks].map((all) => all.length),
        [0, 0, 0, 0, 0],
        'a role or a member without its group cannot be',
      )
      assert.equal(copy.themes.length, 2)
    })
  })

  it('is made once: a second press finds the first, and nothing is stored', async () => {
    const input = await doors.write(actor, async (tx) => {
      return (await anAgreement(tx, {})).input
    })
    const press = () => doors.write(actor, (tx) => nextPeriod(tx, actor, input))
    const results = await Promise.allSettled([press(), press(), press()])
    assert.deepEqual(results.map(({ status }) => status).sort(), ['fulfilled', 'rejected', 'rejected'])
    const refused = results.find((result) => result.status === 'rejected')!
    assert.match(String(refused.reason), /Er is al een akkoord met deze naam/)
    const count = await doors.read(actor, (db) =>
      db.selectFrom('agreement').select('id').where('title', '=', input.title).execute(),
    )
    assert.equal(count.length, 1)
  })

  it('does not begin before the one it comes after', async () => {
    await scene(async (tx) => {
      const { input } = await anAgreement(tx, {})
      await assert.rejects(
        nextPeriod(tx, actor, { ...input, term: day('2025/2027') }),
        /begint na het begin van de oude/,
      )
    })
  })

  it('takes a group of national size along', async () => {
    await scene(async (tx) => {
      const { input } = await anAgreement(tx, { groups: [{ umbrella: true, members: [] }] })
      const group = await tx
        .selectFrom('constituency')
        .selectAll()
        .where('agreementId', '=', input.agreementId)
        .executeTakeFirstOrThrow()
      const organisations = Array.from({ length: 1200 }, (_, index) => ({
        id: newId<'organisation'>(),
        code: `proef-veel-${index}`,
      }))
      const facts = { kind: 'municipality', province: null, validFrom: null, validTo: null, fictitious: true } as const
      await tx
        .insertInto('organisation')
        .values(
          organisations.map((each) => ({
            ...each,
            ...facts,
            name: each.code,
            shortName: each.code,
            sortName: each.code,
            nameKey: each.code,
          })),
        )
        .execute()
      const range = { constituencyId: group.id, validFrom: null, validTo: null, associationArticle: null }
      await tx
        .insertInto('constituencyMember')
        .values(organisations.map(({ id }) => ({ id: newId<'member'>(), organisationId: id, ...range })))
        .execute()
      const { id } = await nextPeriod(tx, actor, input)
      assert.equal((await structureOf(tx, id)).members.length, 1200)
    })
  })
})

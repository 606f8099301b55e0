import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { emptyDatabase } from '../../../test/support/database.ts'
import type { Doors, Tx } from '../../database/doors.ts'
import { localActor } from '../../shared/actor.ts'
import { day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { ensureOrganisation } from '../organisations/index.ts'
import { addDocument, addSource, readSources } from '../provenance/index.ts'
import {
  createAgreement,
  enterAlias,
  enterConstituency,
  enterInstrument,
  enterMeeting,
  enterMilestone,
  enterPaper,
  enterRequestedDecision,
  enterSignatory,
  enterTerm,
  enterTheme,
  enterThemeRole,
  enterUndertaking,
  findAgreementByName,
  phaseOn,
} from './index.ts'

const actor = localActor(new Date('2026-01-29T12:00:00Z'))
let doors: Doors

type Scene = { tx: Tx; agreementId: Id<'agreement'>; first: Id<'source'>; second: Id<'source'> }

/** Runs in one transaction on an agreement of its own, with two sources. */
function scene<Result>(run: (scene: Scene) => Promise<Result>): Promise<Result> {
  return doors.write(actor, async (tx) => {
    const first = await addSource(tx, { kind: 'computed', formula: 'eerste' })
    const second = await addSource(tx, { kind: 'computed', formula: 'tweede' })
    const base = { aliases: ['Proefpact'], term: null, state: 'signed', visibility: 'openbaar' } as const
    const { id } = await createAgreement(tx, actor, { ...base, title: 'Akkoord van Proefstad', sourceId: first })
    return run({ tx, agreementId: id, first, second })
  })
}

describe('entering facts of an agreement', () => {
  before(async () => {
    doors = (await emptyDatabase()).doors
  })

  it('gives every agreement an address of its own, and finds it by any name', async () => {
    const slugs = await doors.write(actor, async (tx) => {
      const sourceId = await addSource(tx, { kind: 'computed', formula: 'x' })
      const base = { aliases: ['Dakenpact'], term: null, state: 'concept', visibility: 'concept', sourceId } as const
      const one = await createAgreement(tx, actor, { ...base, title: 'Daken & Zo' })
      const two = await createAgreement(tx, actor, { ...base, title: 'Daken & zo!', aliases: [] })
      return [one.slug, two.slug]
    })
    assert.deepEqual(slugs, ['daken-zo', 'daken-zo-2'])
    const find = (names: string[]) => doors.read(actor, (db) => findAgreementByName(db, names))
    assert.equal((await find(['onbekend', 'DAKENPACT']))?.slug, 'daken-zo')
    assert.equal(await find(['', 'onbekend']), null)
    assert.equal(await find([]), null)
  })

  it('adds, confirms with a second source, and leaves what differs alone', async () => {
    await scene(async ({ tx, agreementId, first, second }) => {
      const enter = (planned: string, sourceId: Id<'source'>) =>
        enterMilestone(tx, actor, agreementId, { title: 'Start', planned: day(planned), realised: null }, sourceId)
      const added = await enter('2025-09', first)
      assert.equal(added.outcome, 'added')
      assert.deepEqual(await enter('2025-09', second), { id: added.id, outcome: 'confirmed' })
      const differs = { id: added.id, outcome: 'differs', existing: 'september 2025', offered: 'oktober 2025' }
      assert.deepEqual(await enter('2025-10', second), differs)
      const marks = await readSources(tx, [{ kind: 'milestone', id: added.id }])
      assert.deepEqual(
        marks('milestone', added.id, 'planned').map((mark) => mark.label),
        ['eerste', 'tweede'],
      )
      const { after } = await tx
        .selectFrom('journal')
        .select('after')
        .where('subjectId', '=', added.id)
        .orderBy('seq')
        .executeTakeFirstOrThrow()
      assert.equal(JSON.parse(after!).planned, '2025-09')
    })
  })

  it('fills what was not known', async () => {
    await scene(async ({ tx, agreementId, first, second }) => {
      const term = (text: string, sourceId: Id<'source'>) =>
        enterTerm(tx, actor, agreementId, { term: day(text) }, sourceId)
      assert.equal((await term('2025/2026', first)).outcome, 'added')
      assert.equal((await term('2025/2026', second)).outcome, 'confirmed')
      const differs = await term('2025/2027', second)
      assert.deepEqual([differs.existing, differs.offered], ['2025 en 2026', '2025 tot en met 2027'])
      const done = { title: 'Start', planned: null, realised: day('2025-09-04') }
      await enterMilestone(tx, actor, agreementId, { title: 'start', planned: day('2025-09'), realised: null }, first)
      assert.equal((await enterMilestone(tx, actor, agreementId, done, second)).outcome, 'added')
    })
  })

  it('knows a group by its name or its umbrella, and a theme by its name or short name', async () => {
    await scene(async ({ tx, agreementId, first }) => {
      const union = { code: 'bond', name: 'Proefbond', shortName: 'Bond', kind: 'umbrella' } as const
      const umbrellaId = await ensureOrganisation(tx, actor, union)
      assert.equal(await ensureOrganisation(tx, actor, { ...union, name: 'Anders' }), umbrellaId)
      const group = await enterConstituency(tx, actor, agreementId, { name: 'Bond en leden' }, first)
      const again = { name: 'Bond en Leden', umbrellaId }
      assert.deepEqual(await enterConstituency(tx, actor, agreementId, again, first), {
        id: group.id,
        outcome: 'added',
      })
      const other = { name: 'Proefbond', umbrellaId }
      assert.equal((await enterConstituency(tx, actor, agreementId, other, first)).id, group.id)
      const theme = await enterTheme(tx, actor, agreementId, { name: 'Toezicht op daken', shortName: 'TOD' }, first)
      assert.deepEqual(await enterTheme(tx, actor, agreementId, { name: 'tod' }, first), {
        id: theme.id,
        outcome: 'confirmed',
      })
      const role = { themeId: theme.id as Id<'theme'>, constituencyId: group.id as Id<'constituency'> }
      await enterThemeRole(tx, actor, agreementId, { ...role, role: 'lead' }, first)
      const taking = await enterThemeRole(tx, actor, agreementId, { ...role, role: 'participant' }, first)
      assert.deepEqual([taking.outcome, taking.existing, taking.offered], ['differs', 'trekt', 'neemt deel'])
      const signatory = { organisationId: umbrellaId, representedBy: 'A. Proef' }
      await enterSignatory(tx, actor, agreementId, signatory, first)
      const signed = { organisationId: umbrellaId, signedOn: day('2025-03-20') }
      assert.equal((await enterSignatory(tx, actor, agreementId, signed, first)).outcome, 'added')
      const another = { organisationId: umbrellaId, representedBy: 'B. Proef' }
      assert.equal((await enterSignatory(tx, actor, agreementId, another, first)).outcome, 'differs')
    })
  })

  it('enters papers, requests, meetings and names once', async () => {
    await scene(async ({ tx, agreementId, first }) => {
      const documentId = await addDocument(tx, actor, { title: 'Stuk', visibility: 'openbaar', file: null })
      const paper = { documentId, kind: 'bespreekstuk', number: null, dated: null, title: null }
      const { id } = await enterPaper(tx, actor, agreementId, paper, first)
      assert.equal((await enterPaper(tx, actor, agreementId, { ...paper, number: 'A 1' }, first)).outcome, 'added')
      assert.equal((await enterPaper(tx, actor, agreementId, { ...paper, number: 'A 2' }, first)).outcome, 'differs')
      const request = {
        paperId: id as Id<'paper'>,
        number: '1',
        verb: null,
        text: 'Akkoord gaan',
        annexes: [],
        position: 1,
      }
      await enterRequestedDecision(tx, actor, agreementId, request, first)
      const reworded = { ...request, text: 'Instemmen' }
      assert.equal((await enterRequestedDecision(tx, actor, agreementId, reworded, first)).outcome, 'differs')
      const meeting = { body: 'Raad', heldOn: day('2025-02-07'), papers: ['A 1'] }
      await enterMeeting(tx, actor, agreementId, meeting, first)
      const same = await enterMeeting(tx, actor, agreementId, { ...meeting, body: 'raad' }, first)
      assert.equal(same.outcome, 'confirmed')
      assert.equal((await enterAlias(tx, actor, agreementId, { name: 'PROEFPACT' }, first)).outcome, 'confirmed')
    })
  })

  it('knows an instrument by its name and an undertaking by its words; another year or promiser differs', async () => {
    await scene(async ({ tx, agreementId, first, second }) => {
      const instrument = { name: 'Regionaal Dakenplan', kind: 'strategy', year: day('2024'), relation: null } as const
      const enter = (changed: object, sourceId = second) =>
        enterInstrument(tx, actor, agreementId, { ...instrument, ...changed }, sourceId)
      const added = await enter({}, first)
      assert.deepEqual(await enter({ name: 'regionaal dakenplan', year: day('2024-05') }), {
        id: added.id,
        outcome: 'confirmed',
      })
      assert.deepEqual(await enter({ relation: 'follows' }), { id: added.id, outcome: 'added' })
      const other = await enter({ year: day('2028') })
      assert.deepEqual([other.outcome, other.existing, other.offered], ['differs', '2024', '2028'])
      const undertaking = { text: 'Het college komt met een brief.', promisedBy: 'het college', due: null }
      const promised = await enterUndertaking(tx, actor, agreementId, undertaking, first)
      const dated = await enterUndertaking(tx, actor, agreementId, { ...undertaking, due: day('2026-09') }, second)
      assert.deepEqual(dated, { id: promised.id, outcome: 'added' })
      const by = { ...undertaking, promisedBy: 'de wethouder' }
      assert.equal((await enterUndertaking(tx, actor, agreementId, by, second)).existing, 'het college')
    })
  })

  it('runs within its term, and is past after it', () => {
    const agreement = { state: 'signed', term: day('2025/2026') } as const
    const phases = ['2024-12-31', '2025-01-01', '2026-12-31', '2027-01-01'].map((on) => phaseOn(agreement, on))
    assert.deepEqual(phases, ['signed', 'running', 'running', 'past'])
    assert.equal(phaseOn({ ...agreement, state: 'ended' }, '2025-06-01'), 'ended')
    assert.equal(phaseOn({ ...agreement, term: null }, '2025-06-01'), 'signed')
  })
})

import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { emptyDatabase } from '../../../test/support/database.ts'
import type { Doors } from '../../database/doors.ts'
import { localActor } from '../../shared/actor.ts'
import { day } from '../../shared/day.ts'
import { RuleBroken } from '../../shared/errors.ts'
import type { Id } from '../../shared/id.ts'
import { createAgreement, enterConstituency, enterTheme } from '../agreements/index.ts'
import { addSource } from '../provenance/index.ts'
import { type ContributionFields, enterContribution } from './enter-contribution.ts'
import { enterStatedTotal } from './enter-stated-total.ts'
import { readPositions } from './read-positions.ts'

const actor = localActor(new Date('2026-01-29T12:00:00Z'))
let doors: Doors

type Scene = {
  readonly agreementId: Id<'agreement'>
  readonly first: Id<'source'>
  readonly second: Id<'source'>
  readonly constituencyId: Id<'constituency'>
  readonly themeId: Id<'theme'>
}

async function aScene(): Promise<Scene> {
  return doors.write(actor, async (tx) => {
    const first = await addSource(tx, { kind: 'computed', formula: 'eerste' })
    const second = await addSource(tx, { kind: 'computed', formula: 'tweede' })
    const base = {
      title: 'Akkoord van Proefstad',
      aliases: [],
      term: null,
      state: 'concept',
      visibility: 'concept',
    } as const
    const { id: agreementId } = await createAgreement(tx, actor, { ...base, sourceId: first })
    const group = await enterConstituency(tx, actor, agreementId, { name: 'Proefgroep' }, first)
    const theme = await enterTheme(tx, actor, agreementId, { name: 'Proef' }, first)
    const ids = { constituencyId: group.id as Id<'constituency'>, themeId: theme.id as Id<'theme'> }
    return { agreementId, first, second, ...ids }
  })
}

function aContribution(scene: Scene, fields: Partial<ContributionFields>): ContributionFields {
  return {
    constituencyId: scene.constituencyId,
    purpose: null,
    themeId: null,
    year: 2025,
    unit: 'eur',
    stage: 'indicative',
    amount: 4_000_000,
    effectiveOn: day('2025-02-07'),
    words: null,
    reading: null,
    readAmount: null,
    reason: null,
    cover: null,
    coverYear: null,
    vat: null,
    ...fields,
  }
}

function enter(scene: Scene, fields: Partial<ContributionFields>, sourceId = scene.first) {
  return doors.write(actor, (tx) =>
    enterContribution(tx, actor, scene.agreementId, aContribution(scene, fields), sourceId),
  )
}

async function amounts(scene: Scene): Promise<Record<string, number | null>> {
  const positions = await doors.read(actor, (db) => readPositions(db, [scene.agreementId]))
  return Object.fromEntries(positions.map((position) => [position.purpose ?? 'undivided', position.amount]))
}

describe('entering a contribution', () => {
  before(async () => {
    doors = (await emptyDatabase()).doors
  })

  it('adds, confirms with a second source, and leaves what differs alone', async () => {
    const scene = await aScene()
    assert.equal((await enter(scene, {})).outcome, 'added')
    assert.equal((await enter(scene, {}, scene.second)).outcome, 'confirmed')
    const other = await enter(scene, { amount: 5_000_000 }, scene.second)
    assert.deepEqual([other.outcome, other.existing, other.offered], ['differs', '€\u00a040.000', '€\u00a050.000'])
    assert.deepEqual(await amounts(scene), { undivided: 4_000_000 })
  })

  it('keeps what is not stated apart from zero', async () => {
    const scene = await aScene()
    await enter(scene, { amount: null })
    assert.equal((await enter(scene, { amount: 0 })).outcome, 'differs')
    assert.equal((await enter(scene, { amount: null })).outcome, 'confirmed')
  })

  it('lets the undivided line fall by what the purposes gain', async () => {
    const scene = await aScene()
    await enter(scene, {})
    await enter(scene, { purpose: 'theme', themeId: scene.themeId, amount: 2_500_000 })
    assert.deepEqual(await amounts(scene), { undivided: 1_500_000, theme: 2_500_000 })
    assert.equal((await enter(scene, { purpose: 'governance', amount: 2_000_000 })).outcome, 'differs')
    await enter(scene, { purpose: 'governance', amount: 1_500_000 })
    assert.deepEqual(await amounts(scene), { undivided: 0, theme: 2_500_000, governance: 1_500_000 })
  })

  it('takes an undivided amount that equals the purposes as a control figure', async () => {
    const scene = await aScene()
    await enter(scene, { purpose: 'theme', themeId: scene.themeId, amount: 2_500_000 })
    await enter(scene, { purpose: 'governance', amount: 1_500_000 })
    assert.equal((await enter(scene, {}, scene.second)).outcome, 'confirmed')
    assert.equal((await enter(scene, { amount: 1 }, scene.second)).outcome, 'differs')
    assert.deepEqual(await amounts(scene), { theme: 2_500_000, governance: 1_500_000 })
  })

  it('keeps stages apart and refuses a pledge without a mandate', async () => {
    const scene = await aScene()
    await enter(scene, {})
    assert.equal((await enter(scene, { stage: 'realised', amount: 1 })).outcome, 'added')
    await assert.rejects(enter(scene, { stage: 'pledged' }), RuleBroken)
  })

  it('enters a stated total once, and a second source with it', async () => {
    const scene = await aScene()
    const total = {
      constituencyId: null,
      year: 2025,
      unit: 'fte',
      stage: 'indicative',
      words: null,
      reading: null,
    } as const
    const outcomes = await doors.write(actor, async (tx) => [
      (await enterStatedTotal(tx, actor, scene.agreementId, { ...total, amount: 80 }, scene.first)).outcome,
      (await enterStatedTotal(tx, actor, scene.agreementId, { ...total, amount: 80 }, scene.second)).outcome,
      (await enterStatedTotal(tx, actor, scene.agreementId, { ...total, amount: 90 }, scene.second)).outcome,
    ])
    assert.deepEqual(outcomes, ['added', 'confirmed', 'differs'])
  })
})

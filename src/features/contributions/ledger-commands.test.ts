import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { emptyDatabase } from '../../../test/support/database.ts'
import type { Doors, Tx } from '../../database/doors.ts'
import { type Day, day } from '../../shared/day.ts'
import { Conflict, NotFound, RuleBroken } from '../../shared/errors.ts'
import type { Id } from '../../shared/id.ts'
import { changeContribution } from './change-contribution.ts'
import { sampleActor as actor, aLedgerScene, aSetContribution, type LedgerScene } from './contribution-samples.ts'
import { correctContribution, replaceContribution } from './correct-contribution.ts'
import type { Moment } from './position.ts'
import { readPositions } from './read-positions.ts'
import { type SetContribution, setContribution } from './set-contribution.ts'
import { splitContribution } from './split-contribution.ts'
import { totalOf } from './total.ts'
import { transferContribution } from './transfer-contribution.ts'
import { withdrawContribution } from './withdraw-contribution.ts'

let doors: Doors
let scene: LedgerScene

const terms = { cover: null, coverYear: null, vat: null, reason: null } as const
const grounds = () => ({ sourceId: scene.sourceId, mandateId: scene.mandateId, ...terms })
const write = <Result>(fn: (tx: Tx) => Promise<Result>) => doors.write(actor, fn)
const set = (fields: Partial<SetContribution> = {}) =>
  write((tx) => setContribution(tx, actor, scene.agreementId, aSetContribution(scene, fields)))
const change = (entryId: Id<'entry'>, on: string, amount: number | null) =>
  write((tx) =>
    changeContribution(tx, actor, scene.agreementId, { entryId, amount, effectiveOn: day(on), ...grounds() }),
  )
const correct = (entryId: Id<'entry'>, amount: number | null) =>
  write((tx) => correctContribution(tx, actor, scene.agreementId, { entryId, amount, ...grounds() }))
const withdraw = (entryId: Id<'entry'>, on: string) =>
  write((tx) => withdrawContribution(tx, actor, scene.agreementId, { entryId, effectiveOn: day(on), ...grounds() }))
const transfer = (
  entryId: Id<'entry'>,
  to: number,
  amount: number,
  on: string,
  mandateId: Id<'mandate'> | null = scene.mandateId,
) =>
  write((tx) => {
    const target = { constituencyId: scene.constituencies[0]!, organisationId: scene.organisations[to]! }
    const more = { ...grounds(), mandateId, to: target, amount, effectiveOn: day(on) }
    return transferContribution(tx, actor, scene.agreementId, { entryId, ...more })
  })
const split = (entryId: Id<'entry'>, amounts: readonly number[], on = '2025-04-01') =>
  write((tx) => {
    const parts = amounts.map((amount, index) => ({ purpose: 'theme', themeId: scene.themes[index]!, amount }) as const)
    return splitContribution(tx, actor, scene.agreementId, { entryId, parts, effectiveOn: day(on), ...grounds() })
  })

const member = (index: number, amount: number, on: string): Partial<SetContribution> => ({
  organisationId: scene.organisations[index]!,
  amount,
  effectiveOn: day(on),
})

function positions(moment: Moment = {}) {
  return doors.read(actor, (db) => readPositions(db, [scene.agreementId], moment))
}

async function total(moment: Moment = {}): Promise<number> {
  return totalOf(await positions(moment)).amount
}

async function current(of: Partial<SetContribution> = {}) {
  const { organisationId, themeId, constituencyId } = aSetContribution(scene, of)
  const all = await positions()
  return all.find(
    (each) =>
      each.organisationId === organisationId && each.themeId === themeId && each.constituencyId === constituencyId,
  )
}

async function seqOf(id: Id<'entry'>): Promise<number> {
  const query = doors.read(actor, (db) =>
    db.selectFrom('ledgerEntry').select('seq').where('id', '=', id).executeTakeFirstOrThrow(),
  )
  return (await query).seq
}

describe('the commands of the ledger', () => {
  before(async () => {
    doors = (await emptyDatabase()).doors
  })

  it('give the figures of the worked example, now and on both kinds of past day', async () => {
    scene = await aLedgerScene(doors)
    await set({ stage: 'indicative', mandateId: null })
    const group = await set()
    await set(member(0, 10, '2025-05-01'))
    const typo = await set(member(1, 15, '2025-05-02'))
    const knownTo = await seqOf(typo)
    await correct(typo, 10)
    await set({ ...member(2, 5, '2025-06-01'), filling: 'extra' })
    const pledged = async (moment: Moment = {}) =>
      totalOf((await positions(moment)).filter(({ stage }) => stage === 'pledged')).amount
    assert.equal(await pledged(), 25)
    assert.equal(await pledged({ knownTo }), 25, 'as the register then showed')
    assert.equal(await pledged({ inForceOn: '2025-05-02' }), 20, 'as now known for that day')
    await change(group, '2025-07-01', 30)
    assert.equal(await pledged(), 35)
  })

  it('refuse to set what stands there, what may be the same money twice, and a pledge on nothing', async () => {
    scene = await aLedgerScene(doors)
    await set()
    await assert.rejects(set({ amount: 5 }), /Hier staat al 0,20/)
    await assert.rejects(set({ purpose: null, themeId: null }), /al bedragen per bestemming/)
    await set({ purpose: null, themeId: null, onTop: true })
    await assert.rejects(set({ themeId: scene.themes[1]! }), /nog niet is verdeeld/)
    await assert.rejects(set({ unit: 'eur', mandateId: null }), /mandaat/)
    await assert.rejects(set({ unit: 'eur', amount: -1 }), RuleBroken)
    await assert.rejects(set({ unit: 'eur', amount: 10 ** 18 }), /te groot/)
    await assert.rejects(set({ unit: 'eur', purpose: 'governance' }), /heeft er geen/)
    assert.equal(await total(), 40)
  })

  it('change only to later days, and correct on the same day', async () => {
    scene = await aLedgerScene(doors)
    const first = await set()
    await assert.rejects(change(first, '2025-04-01', 30), /later/)
    await assert.rejects(change(first, '2025-03', 30), /later/)
    const second = await change(first, '2025-06', 30)
    assert.equal(await total({ inForceOn: '2025-06-29' }), 20, 'a month counts from its last day')
    assert.equal(await total({ inForceOn: '2025-06-30' }), 30)
    await correct(first, 10)
    assert.equal(await total(), 30, 'what was corrected had been replaced')
    assert.equal(await total({ inForceOn: '2025-05-01' }), 10)
    const third = await correct(second, 40)
    await correct(third, null)
    assert.equal((await current())?.amount, null)
    await assert.rejects(correct(third, 1), Conflict)
    await assert.rejects(change(second, '2025-09-01', 1), Conflict)
    await assert.rejects(correct((await current())!.entryId, null), /verandert niets/)
  })

  it('move what stood on a wrong line or day to where it belongs', async () => {
    scene = await aLedgerScene(doors)
    const wrong = await set()
    const right = { themeId: scene.themes[1]!, effectiveOn: day('2025-02-01') }
    const input = { ...aSetContribution(scene, right), voids: wrong }
    await write((tx) => replaceContribution(tx, actor, scene.agreementId, input))
    assert.equal(await current(), undefined)
    assert.equal((await current(right))?.amount, 20)
    assert.equal(await total(), 20)
    assert.equal(await total({ knownTo: await seqOf(wrong) }), 20, 'and on its old line before')
  })

  it('withdraw from a day on, once', async () => {
    scene = await aLedgerScene(doors)
    const entry = await set()
    await assert.rejects(withdraw(entry, '2025-03-31'), /eerder/)
    const gone = await withdraw(entry, '2025-10-01')
    assert.deepEqual([await total(), await total({ inForceOn: '2025-09-30' })], [0, 20])
    await assert.rejects(withdraw(gone, '2025-11-01'), /al ingetrokken/)
    await change(gone, '2025-12-01', 5)
    assert.equal(await total(), 5)
  })

  it('split an amount over purposes, more than once, and never more than there is', async () => {
    scene = await aLedgerScene(doors)
    const undivided = { purpose: null, themeId: null } as const
    await split(await set(undivided), [5, 3])
    const rest = (await current(undivided))!
    assert.deepEqual([rest.amount, await total()], [12, 20])
    await assert.rejects(split(rest.entryId, [12, 1]), /Er is 0,12/)
    await split(rest.entryId, [12])
    assert.deepEqual([(await current())?.amount, await total()], [17, 20])
    await assert.rejects(correct((await current())!.entryId, 1), /hoort bij een andere post/)
    await assert.rejects(split((await current())!.entryId, [1]), /heeft al een bestemming/)
  })

  it('transfer between organisations on a decision, and keep the total', async () => {
    scene = await aLedgerScene(doors)
    const group = await set()
    const entry = await set(member(0, 15, '2025-05-01'))
    await assert.rejects(transfer(entry, 1, 15, '2025-06-01', null), /besluit/)
    await assert.rejects(transfer(entry, 1, 16, '2025-06-01'), /Er is 0,15/)
    await assert.rejects(transfer(entry, 0, 15, '2025-06-01'), /andere organisatie/)
    await assert.rejects(transfer(entry, 1, 15, '2025-04-30'), /eerder/)
    await assert.rejects(transfer(group, 1, 15, '2025-06-01'), /groep als geheel/)
    await transfer(entry, 1, 10, '2025-06-01')
    assert.deepEqual(
      [(await current(member(0, 0, '2025')))?.amount, (await current(member(1, 0, '2025')))?.amount],
      [5, 10],
    )
    assert.deepEqual([await total(), await total({ inForceOn: '2025-05-15' })], [20, 20])
  })

  it('transfer to nobody who is not there yet, or no more', async () => {
    scene = await aLedgerScene(doors)
    const entry = await set(member(0, 15, '2025-05-01'))
    const existing = (to: number, validity: { validFrom?: Day; validTo?: Day }) =>
      write((tx) => tx.updateTable('organisation').set(validity).where('id', '=', scene.organisations[to]!).execute())
    await existing(1, { validFrom: day('2025-07-01') })
    await existing(2, { validTo: day('2025-05-31') })
    await assert.rejects(transfer(entry, 1, 15, '2025-06-30'), /nog niet/)
    await assert.rejects(transfer(entry, 2, 15, '2025-06-30'), /niet meer/)
    await transfer(entry, 1, 15, '2025-07-01')
    assert.equal((await current(member(1, 0, '2025')))?.amount, 15)
  })

  it('refuse a split or transfer that would change the total of the agreement', async () => {
    scene = await aLedgerScene(doors)
    const undivided = { purpose: null, themeId: null } as const
    await set(undivided)
    const entry = await set({ ...member(0, 10, '2025-05-01'), ...undivided })
    await assert.rejects(split(entry, [10], '2025-05-01'), /van 0,20\u00a0fte in 0,30\u00a0fte/)
    assert.deepEqual([await total(), (await positions()).length], [20, 2], 'nothing of it stays')
  })

  it('let a member fill in what its group has yet to say', async () => {
    scene = await aLedgerScene(doors)
    await set({ ...member(0, 10, '2025-05-01'), filling: 'within' })
    assert.equal(await total(), 10)
    await set({ amount: 30 })
    assert.equal(await total(), 30)
    await assert.rejects(set({ ...member(0, 10, '2025-05-01'), stage: 'budgeted', filling: 'extra' }), /anders meetelt/)
  })

  it('take what was realised per report period, without overlap', async () => {
    scene = await aLedgerScene(doors)
    const spent = { stage: 'realised', unit: 'eur', mandateId: null } as const
    await set({ ...spent, period: '2025-01/2025-06' })
    await set({ ...spent, period: '2025-07/2025-12', amount: 7 })
    for (const period of ['2025', '2025-06', '2025-12/2025-12']) {
      await assert.rejects(set({ ...spent, period }), /overlapt/, period)
    }
    await assert.rejects(set({ ...spent, period: '2026' }), /moet in 2025 liggen/)
    await assert.rejects(set({ period: '2025-01', unit: 'eur' }), /hele jaar/)
  })

  it('set a report period anew where it was too long, and correct what a later entry of the day left when that went elsewhere', async () => {
    scene = await aLedgerScene(doors)
    const spent = { stage: 'realised', unit: 'eur', mandateId: null, themeId: scene.themes[0]! } as const
    const tooLong = await set({ ...spent, period: '2025-01/2025-06' })
    const shorter = { ...aSetContribution(scene, { ...spent, period: '2025-01/2025-05' }), voids: tooLong }
    await write((tx) => replaceContribution(tx, actor, scene.agreementId, shorter))
    await assert.rejects(set({ ...spent, period: '2025-05' }), /overlapt/)
    await set({ ...spent, period: '2025-06' })

    scene = await aLedgerScene(doors)
    const first = await set()
    const gone = await withdraw(first, '2025-04-01')
    await assert.rejects(correct(first, 30), /dezelfde dag/)
    const elsewhere = { ...aSetContribution(scene, { themeId: scene.themes[1]! }), voids: gone }
    await write((tx) => replaceContribution(tx, actor, scene.agreementId, elsewhere))
    await correct(first, 30)
    assert.equal((await current())?.amount, 30)
  })

  it('know no entry of another agreement', async () => {
    scene = await aLedgerScene(doors)
    const elsewhere = await set()
    scene = await aLedgerScene(doors)
    await assert.rejects(correct(elsewhere, 1), NotFound)
    await assert.rejects(withdraw(elsewhere, '2026-01-01'), NotFound)
  })

  it('let one of two who correct the same entry through, and tell the other', async () => {
    scene = await aLedgerScene(doors)
    const entry = await set()
    const outcomes = await Promise.allSettled([correct(entry, 10), correct(entry, 11), change(entry, '2025-08-01', 12)])
    const refused = outcomes.filter(({ status }) => status === 'rejected')
    assert.equal(refused.length, 2)
    assert.ok(refused.every((each) => each.status === 'rejected' && each.reason instanceof Conflict))
  })

  it('write every act into the journal, complete', async () => {
    scene = await aLedgerScene(doors)
    const entry = await set()
    await correct(entry, 10)
    const rows = await doors.read(actor, (db) =>
      db
        .selectFrom('journal')
        .select(['action', 'after'])
        .where('chain', '=', `agreement:${scene.agreementId}`)
        .where('subjectKind', '=', 'ledger-entry')
        .orderBy('seq')
        .execute(),
    )
    assert.deepEqual(
      rows.map(({ action }) => action),
      ['ledger-entry.set', 'ledger-entry.correct'],
    )
    const after = JSON.parse(rows[1]!.after!)
    assert.deepEqual([after.voids, after.amount, after.effectiveOn], [entry, 10, '2025-04-01'])
  })
})

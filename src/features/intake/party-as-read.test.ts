import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../test/support/app.ts'
import { judge, proposalsOf, readInWith, samplePaper } from '../../../test/support/intake.ts'
import { localActor } from '../../shared/actor.ts'

let app: TestApp
let id: string

const proposals = () => proposalsOf(app, id)
const form = async (number: number) => (await app.get(`/inlezen/${id}/voorstellen/${number}`)).text()
const amounts = { waarvoor: 'geheel', euro: '40.000', fte: '', jaren: '2026', geldt: 'per-year', vast: 'firm' }

describe('an amount of a party that stands in no list', () => {
  before(async () => {
    app = await testApp()
    id = await readInWith(app, samplePaper(), ({ contributions }) => ({
      contributions: ['sum-1', 'sum-2'].map((own) => ({
        ...contributions[0]!,
        ...{ id: own, party: 'Stichting Dakrand', partyRef: null, isTotal: false },
      })),
    }))
  })

  it('offers that party first, and makes it one when the reader keeps it', async () => {
    const [first, second] = (await proposals()).filter(({ kind }) => kind === 'contribution')
    const option =
      /<option value="party-of-sum-1" selected>Stichting Dakrand \(zo staat het er; wordt een nieuwe partij\)/
    assert.match(await form(first!.number), option)
    const count = (await proposals()).length
    await judge(app, id, first!.number, 'bewaar', { partij: 'party-of-sum-1', ...amounts })
    const added = (await proposals()).filter(({ factId }) => factId === 'party-of-sum-1')
    assert.deepEqual(
      added.map(({ kind, state, number }) => [kind, state, number]),
      [['party', 'accepted', count + 1]],
    )
    assert.match(await (await app.get(`/inlezen/${id}`)).text(), /de naam staat bij een bedrag/)
    // the next amount of the same party finds it
    assert.match(await form(second!.number), /<option value="party-of-sum-1" selected>Stichting Dakrand<\/option>/)
    await judge(app, id, second!.number, 'bewaar', { partij: 'party-of-sum-1', ...amounts })
    assert.equal((await proposals()).length, count + 1)
  })

  it('makes no party of what was forged', async () => {
    const [first] = (await proposals()).filter(({ kind }) => kind === 'contribution')
    const count = (await proposals()).length
    const refused = await judge(app, id, first!.number, 'bewaar', { partij: 'party-of-sum-9', ...amounts })
    assert.equal(refused.status, 400)
    assert.equal((await proposals()).length, count)
  })

  it('brings it back when it was rejected, and takes it to the register', async () => {
    const party = (await proposals()).find(({ factId }) => factId === 'party-of-sum-1')!
    const [first] = (await proposals()).filter(({ kind }) => kind === 'contribution')
    await judge(app, id, party.number, 'wijs-af')
    await judge(app, id, first!.number, 'bewaar', { partij: 'party-of-sum-1', ...amounts })
    assert.equal((await proposals()).find(({ id: own }) => own === party.id)!.state, 'accepted')
    await app.post(`/inlezen/${id}/overnemen`, {
      akkoord: 'nieuw',
      titel: 'Akkoord Dakrand',
      datum: '12 februari 2026',
    })
    const names = await app.doors.read(localActor(), (db) => db.selectFrom('constituency').select('name').execute())
    assert.deepEqual(names, [{ name: 'Stichting Dakrand' }])
  })
})

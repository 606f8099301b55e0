import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../test/support/app.ts'
import {
  acceptAll,
  acceptClear,
  accepted,
  adopt,
  agreementsOf,
  chooseReadings,
  judge,
  numberOf,
  proposalsOf,
  readIn,
  samplePaper,
  sumsOf,
} from '../../../test/support/intake.ts'
import type { ReadDb } from '../../database/doors.ts'
import { localActor } from '../../shared/actor.ts'
import type { Id } from '../../shared/id.ts'

let app: TestApp

const read = <Result>(fn: (db: ReadDb) => Promise<Result>) => app.doors.read(localActor(), fn)
const agreements = () => agreementsOf(app)
const sums = (agreementId: Id<'agreement'>) => sumsOf(app, agreementId)

describe('a paper about an agreement that is in the register', () => {
  beforeEach(async () => {
    app = await testApp()
    await adopt(app, await accepted(app))
  })

  const other = () =>
    samplePaper()
      .replace('€ 120,000         0,75 fte', '€ 130,000         0,75 fte')
      .replace('€ 252,500', '€ 262,500')
      .replace('mei 2027', 'juni 2027')

  it('gives equal facts a second source, and changes nothing', async () => {
    const id = await accepted(app, `${samplePaper()}\nTweede druk.`)
    const [agreement] = await agreements()
    const before = (await sums(agreement!.id)).positions
    assert.match(
      await (await app.get(`/inlezen/${id}/overnemen`)).text(),
      /checked[^>]*id="akkoord"|id="akkoord"[^>]*checked/,
    )
    await adopt(app, id, agreement!.id)
    assert.deepEqual((await sums(agreement!.id)).positions, before)
    const rows = await proposalsOf(app, id)
    assert.deepEqual(
      [...new Set(rows.filter(({ kind }) => !['paper', 'decision'].includes(kind)).map(({ outcome }) => outcome))],
      ['confirmed'],
    )
    assert.equal((await agreements()).length, 1)
  })

  it('shows beforehand what differs, leaves it out of what is clear, and makes a finding with both values', async () => {
    const id = await readIn(app, other())
    await chooseReadings(app, id)
    const page = await (await app.get(`/inlezen/${id}`)).text()
    assert.match(page, /In het register staat nu: €\u00a0120\.000/)
    assert.match(page, /In het register staat nu: mei 2027/)
    await acceptClear(app, id)
    const open = (await proposalsOf(app, id)).filter(({ state }) => state === 'open')
    const kinds = open.map(({ kind }) => kind)
    assert.deepEqual([...new Set(kinds)].sort(), ['contribution', 'milestone', 'theme'])
    const late = open.find(({ fact }) => JSON.parse(fact).planned === '2027-06')
    assert.ok(late, 'the milestone that the register has on another date')
    await acceptAll(app, id)
    const [agreement] = await agreements()
    await adopt(app, id, agreement!.id)
    const found = await read((db) =>
      db.selectFrom('finding').selectAll().where('code', '=', 'differs-from-register').execute(),
    )
    const sentences = found.map(({ sentence }) => sentence).join('\n')
    assert.match(sentences, /staat in het register €\u00a0120\.000, en dit stuk zegt €\u00a0130\.000/)
    assert.match(sentences, /mei 2027, en dit stuk zegt juni 2027/)
    assert.equal((await sums(agreement!.id)).of('eur', 2026), 25_250_000)
  })

  it('can be made a new agreement all the same', async () => {
    const id = await accepted(app, other())
    await adopt(app, id)
    const both = await agreements()
    assert.equal(both.length, 2)
    assert.equal((await sums(both[1]!.id)).of('eur', 2026), 26_250_000)
  })

  it('refuses a day long after the agreement has ended', async () => {
    const id = await accepted(app, `${samplePaper()}\nTweede druk.`)
    const [agreement] = await agreements()
    for (const [date, status] of [
      ['2150', 400],
      ['1 januari 2034', 400],
      ['2033', 303],
    ] as const) {
      const response = await adopt(app, id, agreement!.id, date)
      assert.equal(response.status, status, date)
      if (status === 400) assert.match(await response.text(), /niet na 2033 ligt/)
    }
  })

  it('proposes today where the date of the paper is no single day, and says so', async () => {
    const id = await readIn(app, other())
    await judge(app, id, await numberOf(app, id, 'paper', ''), 'bewaar', { soort: 'bespreekstuk', datum: 'na 2025' })
    await chooseReadings(app, id)
    await acceptAll(app, id)
    const page = await (await app.get(`/inlezen/${id}/overnemen`)).text()
    assert.match(page, /Het stuk heeft als datum ‘na 2025’/)
    const date = /name="datum"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="datum"/.exec(page)
    const [agreement] = await agreements()
    assert.equal((await adopt(app, id, agreement!.id, date?.[1] ?? date?.[2] ?? '')).status, 303)
  })

  it('refuses an agreement that is not there, a period for a day, and a new one without a title', async () => {
    const id = await readIn(app, other())
    await judge(app, id, await numberOf(app, id, 'party', 'Provincie Noorderland'), 'accepteer')
    const unknown = await adopt(app, id, '00000000-0000-4000-8000-000000000000')
    assert.equal(unknown.status, 400)
    assert.match(await unknown.text(), /staat niet in het register/)
    const period = await adopt(app, id, 'nieuw', '2025 en 2026')
    assert.match(await period.text(), /één dag, maand of jaar/)
    const untitled = await adopt(app, id)
    assert.equal(untitled.status, 400)
    assert.match(await untitled.text(), /Vul de titel van het nieuwe akkoord in/)
    const titled = await app.post(`/inlezen/${id}/overnemen`, {
      akkoord: 'nieuw',
      titel: 'Akkoord van Oosterdijk',
      datum: '2025',
    })
    assert.equal(titled.status, 303)
    assert.equal((await agreements()).length, 2)
  })
})

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
  readSampleIn,
  sumsOf,
} from '../../../test/support/intake.ts'
import type { ReadDb } from '../../database/doors.ts'
import { localActor } from '../../shared/actor.ts'
import type { Id } from '../../shared/id.ts'

let app: TestApp

const read = <Result>(fn: (db: ReadDb) => Promise<Result>) => app.doors.read(localActor(), fn)
const agreements = () => agreementsOf(app)
const sums = (agreementId: Id<'agreement'>) => sumsOf(app, agreementId)
const adopted = () => accepted(app)
const outcomes = async (id: string) => (await proposalsOf(app, id)).map(({ outcome }) => outcome)

describe('adopting a paper', () => {
  beforeEach(async () => {
    app = await testApp()
  })

  it('puts nothing in the register before it is adopted, and then everything at once', async () => {
    const id = await adopted()
    assert.equal((await agreements()).length, 0)
    const response = await adopt(app, id)
    assert.equal(response.headers.get('location'), `/inlezen/${id}?melding=overgenomen`)
    const [agreement] = await agreements()
    assert.deepEqual(
      [agreement!.title, agreement!.term, agreement!.state],
      ['Akkoord Groene Daken Zuidermeer', '2026/2028', 'concept'],
    )
    assert.ok((await outcomes(id)).every((outcome) => outcome === 'added' || outcome === 'confirmed'))
    const counts = await read(async (db) => ({
      parties: (await db.selectFrom('constituency').selectAll().execute()).length,
      themes: (await db.selectFrom('theme').selectAll().execute()).length,
      leads: (await db.selectFrom('themeRole').selectAll().execute()).length,
      decisions: (await db.selectFrom('requestedDecision').selectAll().execute()).length,
    }))
    assert.deepEqual(counts, { parties: 5, themes: 4, leads: 2, decisions: 3 })
    assert.equal((await app.get(`/akkoorden/${agreement!.slug}`)).status, 200)
  })

  it('counts nothing double: a row that another table divides becomes a control figure', async () => {
    await adopt(app, await adopted())
    const [agreement] = await agreements()
    const { positions, of } = await sums(agreement!.id)
    for (const year of [2026, 2027, 2028]) {
      assert.equal(of('eur', year), 25_250_000)
      assert.equal(of('fte', year), 285)
    }
    assert.equal(positions.filter(({ purpose }) => purpose === 'theme').length, 3 * 3 * 2)
    const totals = await read((db) =>
      db.selectFrom('statedTotal').selectAll().where('year', '=', 2026).orderBy('amount').execute(),
    )
    assert.deepEqual(
      totals.map(({ unit, amount, constituencyId }) => [unit, amount, constituencyId !== null]),
      [
        ['fte', 120, true],
        ['fte', 285, false],
        ['eur', 8_500_000, true],
        ['eur', 25_250_000, false],
      ],
    )
  })

  it('keeps not stated apart from zero, and the words and the choice of the reader with every amount', async () => {
    await adopt(app, await adopted())
    const rows = await read((db) =>
      db
        .selectFrom('ledgerEntry')
        .innerJoin('ledgerLine', 'ledgerLine.id', 'ledgerEntry.lineId')
        .innerJoin('constituency', 'constituency.id', 'ledgerLine.constituencyId')
        .selectAll('ledgerEntry')
        .where('year', '=', 2026)
        .where('unit', '=', 'eur')
        .where('constituency.name', 'in', ['Woningcorporaties Zuidermeer', 'Provincie Noorderland'])
        .orderBy('constituency.name')
        .execute(),
    )
    assert.deepEqual(
      rows.map(({ amount, words, reading, stage, effectiveOn }) => [amount, words, reading, stage, effectiveOn]),
      [
        [12_000_000, '€ 120,000', 'thousands', 'indicative', '2026-02-12'],
        [null, '-', null, 'indicative', '2026-02-12'],
      ],
    )
    assert.match(rows[0]!.reason!, /per jaar \(keuze lezer: lokale gebruiker/)
  })

  it('gives every record a source in the paper', async () => {
    const id = await adopted()
    await adopt(app, id)
    const orphans = await read((db) =>
      db
        .selectFrom('constituency')
        .select('name')
        .where((eb) =>
          eb.not(
            eb.exists(eb.selectFrom('recordSource').whereRef('recordId', '=', 'constituency.id').select('sourceId')),
          ),
        )
        .execute(),
    )
    assert.deepEqual(orphans, [])
    const sources = await read((db) => db.selectFrom('source').selectAll().where('quote', 'is not', null).execute())
    const [document] = await read((db) => db.selectFrom('document').select('text').execute())
    for (const { startOffset, endOffset, quote } of sources)
      assert.equal(document!.text!.slice(startOffset!, endOffset!), quote)
  })

  it('stores the question that a reader settled as a small finding that says so', async () => {
    await adopt(app, await adopted())
    const found = await read((db) => db.selectFrom('finding').selectAll().execute())
    const mark = found.find(({ code }) => code === 'thousands-mark')!
    assert.equal(mark.severity, 'laag')
    assert.match(mark.sentence, /Gekozen lezing: .*duizendtallen \(lokale gebruiker/)
    assert.ok(found.some(({ holds }) => holds))
    assert.ok(found.some(({ severity }) => severity === 'hoog'))
  })

  it('can be repeated for what is accepted later', async () => {
    const id = await readSampleIn(app)
    await acceptClear(app, id)
    await adopt(app, id)
    const before = await outcomes(id)
    assert.ok(before.includes(null) && before.includes('added'))
    assert.equal((await read((db) => db.selectFrom('ledgerEntry').selectAll().execute())).length, 0)
    await chooseReadings(app, id)
    await acceptAll(app, id)
    assert.match(await (await app.get(`/inlezen/${id}/overnemen`)).text(), /waar al eerder uit dit stuk is overgenomen/)
    await adopt(app, id)
    assert.ok((await outcomes(id)).every((outcome) => outcome !== null))
    const [agreement, other] = await agreements()
    assert.equal(other, undefined)
    assert.equal((await sums(agreement!.id)).of('eur', 2027), 25_250_000)
    assert.equal((await adopt(app, id)).status, 409)
  })

  it('counts nothing double when the parts come after the whole', async () => {
    const id = await readSampleIn(app)
    await chooseReadings(app, id)
    for (const theme of ['Waterberging', 'Biodiversiteit', 'Koele wijken'])
      await judge(app, id, await rowOf(id, theme), 'wijs-af')
    await acceptAll(app, id)
    await adopt(app, id)
    const [agreement] = await agreements()
    assert.equal((await sums(agreement!.id)).of('eur', 2026), 25_250_000)
    for (const theme of ['Waterberging', 'Biodiversiteit', 'Koele wijken']) {
      await judge(app, id, await rowOf(id, theme), 'herzien')
      await judge(app, id, await rowOf(id, theme), 'accepteer')
      await adopt(app, id)
      assert.equal((await sums(agreement!.id)).of('eur', 2026), 25_250_000, theme)
      assert.equal((await sums(agreement!.id)).of('fte', 2026), 285, theme)
    }
  })

  it('asks for a day only where there are amounts', async () => {
    const page = async () => (await app.get(`/inlezen/${id}/overnemen`)).text()
    const id = await readSampleIn(app)
    await judge(app, id, 1, 'accepteer')
    const without = await page()
    assert.match(without, />Waarheen</)
    assert.doesNotMatch(without, /vanaf wanneer|Vanaf welke dag/)
    await chooseReadings(app, id)
    await acceptAll(app, id)
    assert.match(await page(), />Waarheen en vanaf wanneer<[\s\S]*Vanaf welke dag/)
  })

  it('lets a contribution wait for its party', async () => {
    const id = await readSampleIn(app)
    await chooseReadings(app, id)
    const party = await numberOf(app, id, 'party', 'Provincie Noorderland')
    await judge(app, id, party, 'wijs-af')
    await acceptAll(app, id)
    assert.match(
      await (await app.get(`/inlezen/${id}/overnemen`)).text(),
      new RegExp(`Provincie Noorderland: wacht op voorstel ${party}`),
    )
    await adopt(app, id)
    const waiting = (await proposalsOf(app, id)).filter(
      ({ outcome, state }) => outcome === null && state === 'accepted',
    )
    assert.deepEqual(
      waiting.map(({ kind }) => kind),
      ['contribution'],
    )
  })

  it('refuses to judge or change what is in the register', async () => {
    const id = await adopted()
    await adopt(app, id)
    for (const [verdict, fields] of [
      ['wijs-af', {}],
      ['herzien', {}],
      ['bewaar', { naam: 'Iemand anders' }],
    ] as const) {
      const response = await judge(app, id, await numberOf(app, id, 'party', 'Provincie Noorderland'), verdict, fields)
      assert.equal(response.status, 409)
      assert.match(await response.text(), /al overgenomen in het register/)
    }
    assert.equal((await app.post(`/inlezen/${id}/lezing`, { vraag: 'thousands-mark', keuze: 'decimals' })).status, 409)
  })

  it('adopts the amounts of a person, and keeps what was read', async () => {
    const id = await readSampleIn(app)
    await chooseReadings(app, id)
    const number = await rowOf(id, '"€ 120,000"')
    const party = JSON.parse((await proposalsOf(app, id))[number - 1]!.fact).partyRef
    const typed = {
      partij: party,
      waarvoor: 'geheel',
      euro: '125.000',
      fte: '0,75',
      jaren: '2026',
      geldt: 'per-year',
      vast: 'firm',
    }
    await judge(app, id, number, 'bewaar', typed)
    await acceptAll(app, id)
    await adopt(app, id)
    const [entry] = await read((db) =>
      db.selectFrom('ledgerEntry').selectAll().where('amount', '=', 12_500_000).execute(),
    )
    assert.deepEqual([entry!.readAmount, entry!.reading, entry!.stage], [12_000_000, null, 'indicative'])
    assert.match(entry!.reason!, /noemt dit vast/)
  })

  it('never divides what the paper gives over several years together', async () => {
    const id = await readSampleIn(app)
    await chooseReadings(app, id, 'thousands', 'total')
    assert.match(await (await app.get(`/inlezen/${id}`)).text(), /Wij verdelen het ook niet/)
    await acceptClear(app, id)
    assert.ok((await proposalsOf(app, id)).every(({ kind, state }) => kind !== 'contribution' || state === 'open'))
    await acceptAll(app, id)
    await adopt(app, id)
    assert.equal((await read((db) => db.selectFrom('ledgerEntry').selectAll().execute())).length, 0)
    const found = await read((db) =>
      db.selectFrom('finding').selectAll().where('code', '=', 'not-divided-over-years').execute(),
    )
    assert.match(
      found.map(({ sentence }) => sentence).join(' '),
      /€\u00a0120\.000 en 0,75\u00a0fte-jaar over 2026, 2027 en 2028 samen/,
    )
  })
})

/** The row of a table of contributions with this text, for a theme the one of that theme. */
async function rowOf(id: string, text: string): Promise<number> {
  const rows = (await proposalsOf(app, id)).filter(({ kind }) => kind === 'contribution')
  const found = rows.find(({ fact }) => JSON.parse(fact).theme === text) ?? rows.find(({ fact }) => fact.includes(text))
  assert.ok(found, text)
  return found.number
}

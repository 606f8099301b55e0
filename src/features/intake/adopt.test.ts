import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../test/support/app.ts'
import {
  acceptAll,
  acceptClear,
  adopt,
  chooseReadings,
  judge,
  numberOf,
  proposalsOf,
  readIn,
  readSampleIn,
  samplePaper,
} from '../../../test/support/intake.ts'
import type { ReadDb } from '../../database/doors.ts'
import { localActor } from '../../shared/actor.ts'
import type { Id } from '../../shared/id.ts'
import { readPositions } from '../contributions/index.ts'

let app: TestApp

const read = <Result>(fn: (db: ReadDb) => Promise<Result>) => app.doors.read(localActor(), fn)
const agreements = () => read((db) => db.selectFrom('agreement').selectAll().orderBy('createdAt').execute())
const outcomes = async (id: string) => (await proposalsOf(app, id)).map(({ outcome }) => outcome)

/** What the register adds up to per year and unit: the sum over purposes, of every contributor. */
async function sums(agreementId: Id<'agreement'>) {
  const positions = await read((db) => readPositions(db, [agreementId]))
  const of = (unit: string, year: number) =>
    positions
      .filter((each) => each.unit === unit && each.year === year)
      .reduce((sum, { amount }) => sum + (amount ?? 0), 0)
  return { positions, of }
}

async function adopted(text?: string): Promise<string> {
  const id = text === undefined ? await readSampleIn(app) : await readIn(app, text)
  await chooseReadings(app, id)
  await acceptAll(app, id)
  return id
}

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

describe('a paper about an agreement that is in the register', () => {
  beforeEach(async () => {
    app = await testApp()
    await adopt(app, await adopted())
  })

  const other = () =>
    samplePaper()
      .replace('€ 120,000         0,75 fte', '€ 130,000         0,75 fte')
      .replace('€ 252,500', '€ 262,500')
      .replace('mei 2027', 'juni 2027')

  it('gives equal facts a second source, and changes nothing', async () => {
    const id = await adopted(`${samplePaper()}\nTweede druk.`)
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
    assert.deepEqual(open.map(({ kind }) => kind).sort(), ['contribution', 'milestone', 'theme'])
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
    const id = await adopted(other())
    await adopt(app, id)
    const both = await agreements()
    assert.equal(both.length, 2)
    assert.equal((await sums(both[1]!.id)).of('eur', 2026), 26_250_000)
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

describe('throwing a paper away', () => {
  beforeEach(async () => {
    app = await testApp()
  })

  const left = () =>
    read(async (db) => [
      (await db.selectFrom('intake').select('id').execute()).length,
      (await db.selectFrom('proposal').select('id').execute()).length,
      (await db.selectFrom('document').select('id').execute()).length,
      (await db.selectFrom('documentFile').select('documentId').execute()).length,
    ])

  it('asks first, and then leaves nothing of it', async () => {
    const id = await readSampleIn(app)
    await acceptClear(app, id)
    assert.match(await (await app.get(`/inlezen/${id}/weggooien`)).text(), /alle voorstellen/)
    const response = await app.post(`/inlezen/${id}/weggooien`, {})
    assert.equal(response.headers.get('location'), '/stukken/inlezen?melding=weg')
    assert.deepEqual(await left(), [0, 0, 0, 0])
    assert.equal((await app.get(`/inlezen/${id}`)).status, 404)
    assert.notEqual(await readSampleIn(app), id, 'the file can be read in again')
  })

  it('is refused once the register points to it', async () => {
    const id = await adopted()
    await adopt(app, id)
    for (const response of [
      await app.get(`/inlezen/${id}/weggooien`),
      await app.post(`/inlezen/${id}/weggooien`, {}),
    ]) {
      assert.equal(response.status, 409)
      assert.match(await response.text(), /al iets overgenomen/)
    }
    assert.deepEqual((await left()).slice(2), [1, 1])
  })
})

/** The row of a table of contributions with this text, for a theme the one of that theme. */
async function rowOf(id: string, text: string): Promise<number> {
  const rows = (await proposalsOf(app, id)).filter(({ kind }) => kind === 'contribution')
  const found = rows.find(({ fact }) => JSON.parse(fact).theme === text) ?? rows.find(({ fact }) => fact.includes(text))
  assert.ok(found, text)
  return found.number
}

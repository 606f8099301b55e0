import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { beforeEach, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../test/support/app.ts'
import {
  acceptAll,
  accepted,
  adopt,
  agreementsOf,
  chooseReadings,
  judge,
  numberOf,
  proposalsOf,
  readIn,
  readSampleIn,
  samplePaper,
} from '../../../test/support/intake.ts'
import { localActor } from '../../shared/actor.ts'

let app: TestApp

const page = async (id: string, path = '') => (await app.get(`/inlezen/${id}${path}`)).text()
const next = (change: (text: string) => string = (text) => text) => readIn(app, change(`${samplePaper()}\nVersie 2.`))
const dearer = (text: string) => text.replace('€ 40,000 ', '€ 45,000 ').replace('mei 2027', 'juni 2027')
const takeOver = (id: string) => app.post(`/inlezen/${id}/oordelen-overnemen`, {})
const decide = (id: string, choice: string) => app.post(`/inlezen/${id}/versie`, { keuze: choice })
const doubtful = (text: string) => text.replaceAll('PRW 26-03', 'PRW 26-09')

describe('a next version of a paper', () => {
  beforeEach(async () => {
    app = await testApp()
  })

  it('is known by its number, and says what changed in facts', async () => {
    const first = await readSampleIn(app)
    const id = await next(dearer)
    const review = await page(id)
    assert.match(review, /Dit is een volgende versie van <a href="\/inlezen\/[0-9a-f-]{36}"/)
    assert.match(review, /Het nummer is hetzelfde, en ongeveer \d+% van de tekst is gelijk/)
    const changes = await page(id, '/verschillen')
    assert.match(changes, /Bijdrage Waterschap Oosterdijk[\s\S]*€ 40,000[\s\S]*€ 45,000/)
    assert.match(changes, /mei 2027[\s\S]*juni 2027/)
    assert.ok(changes.includes(`href="/inlezen/${first}#r`), 'the old passage')
    assert.ok(changes.includes(`href="/inlezen/${id}#r`), 'the new passage')
    assert.match(changes, /Van de eerdere versie staat nog niets in het register/)
    assert.equal((await app.get(`/inlezen/${first}/verschillen`)).status, 404)
  })

  it('takes over judgements on what did not change, on request and only then', async () => {
    const first = await readSampleIn(app)
    await chooseReadings(app, first)
    await judge(app, first, await numberOf(app, first, 'party', 'Provincie Noorderland'), 'bewaar', {
      naam: 'De provincie',
    })
    await judge(app, first, await numberOf(app, first, 'risk', 'hoveniers'), 'wijs-af')
    await acceptAll(app, first)
    const id = await next(dearer)
    assert.ok((await proposalsOf(app, id)).every(({ state }) => state === 'open'))
    const [, count] = /Neem (\d+) oordelen en 2 lezingen over/.exec(await page(id)) ?? []
    const response = await takeOver(id)
    assert.equal(response.headers.get('location'), `/inlezen/${id}?melding=overgenomen-oordelen&aantal=${count}`)
    const rows = await proposalsOf(app, id)
    const of = (kind: string, text: string) => rows.find((row) => row.kind === kind && row.fact.includes(text))!
    assert.equal(rows.filter(({ state }) => state !== 'open').length, Number(count))
    assert.deepEqual(
      [of('risk', 'hoveniers').state, of('party', 'Provincie Noorderland').state],
      ['rejected', 'changed'],
    )
    const value = JSON.parse(of('party', 'Provincie Noorderland').value!)
    assert.equal(value.name, 'De provincie')
    assert.deepEqual(value.source, JSON.parse(of('party', 'Provincie Noorderland').fact).source, 'with the new passage')
    const open = rows.filter(({ state }) => state === 'open').map(({ kind }) => kind)
    assert.deepEqual([...new Set(open)].sort(), ['contribution', 'milestone'])
    assert.equal(of('contribution', '€ 45,000').state, 'open')
    assert.equal((await takeOver(id)).status, 409, 'nothing is left to take over')
  })

  it('carries a change over to the same row and party, also where they have other numbers now', async () => {
    const first = await readSampleIn(app)
    await chooseReadings(app, first)
    const number = await numberOf(app, first, 'contribution', '"€ 120,000"')
    const party = JSON.parse(
      (await proposalsOf(app, first)).find((row) => row.fact.includes('Stadsnatuur') && row.kind === 'party')!.fact,
    ).id
    const typed = {
      partij: party,
      waarvoor: 'geheel',
      euro: '125.000',
      fte: '0,75',
      jaren: '2026',
      geldt: 'per-year',
      vast: 'firm',
    }
    await judge(app, first, number, 'bewaar', typed)
    const row = 'Veiligheidsregio Zuidermeer              € 10,000          0,1 fte\n'
    const id = await next((text) =>
      text.replace('Gemeenten Zuidermeer                    €', `${row}Gemeenten Zuidermeer                    €`),
    )
    await takeOver(id)
    const rows = await proposalsOf(app, id)
    const taken = JSON.parse(
      rows.find((each) => each.kind === 'contribution' && each.fact.includes('"€ 120,000"'))!.value!,
    )
    const nature = JSON.parse(rows.find((each) => each.kind === 'party' && each.fact.includes('Stadsnatuur'))!.fact)
    assert.notEqual(nature.id, party)
    assert.deepEqual([taken.partyRef, taken.euroCents, taken.certainty], [nature.id, 12_500_000, 'firm'])
  })

  it('leaves amounts that are read otherwise now to the reader', async () => {
    await accepted(app)
    const id = await next()
    await chooseReadings(app, id, 'decimals')
    await takeOver(id)
    const rows = (await proposalsOf(app, id)).filter(({ kind }) => kind === 'contribution')
    for (const { fact, state } of rows)
      assert.equal(state, JSON.parse(fact).euroReadings.length > 1 ? 'open' : 'accepted', fact)
  })

  it('waits for a person where it is not sure, and takes a no', async () => {
    const first = await accepted(app)
    const id = await next(doubtful)
    assert.match(await page(id), /Dit lijkt een volgende versie van[\s\S]*Wij kiezen niet voor jou/)
    assert.doesNotMatch(await page(id), /oordelen-overnemen/)
    assert.match(await (await takeOver(id)).text(), /Leg eerst vast/)
    await decide(id, 'nee')
    assert.match(await page(id), /Je zei dat dit geen versie is van/)
    assert.equal((await takeOver(id)).status, 409)
    await decide(id, 'ja')
    assert.match(await page(id), /Vastgesteld door lokale gebruiker[\s\S]*Dit is geen volgende versie/)
    assert.equal((await takeOver(id)).status, 303)
    for (const wrong of ['', 'misschien']) assert.equal((await decide(id, wrong)).status, 400)
    assert.equal((await decide(first, 'ja')).status, 409, 'there is no earlier one')
  })

  it('of another form has no difference', async () => {
    await readSampleIn(app) // the PDF
    const docx = readFileSync(new URL('./samples/akkoord-groene-daken.docx', import.meta.url))
    const response = await app.post('/stukken/inlezen', { bestand: new File([docx], 'akkoord.docx') })
    const id = /inlezen\/([0-9a-f-]{36})/.exec(response.headers.get('location')!)![1]!
    assert.match(await page(id), /hetzelfde stuk in een andere vorm: geen verschil/)
  })

  it('does not exist for a paper that shares nothing', async () => {
    await readSampleIn(app)
    const other = readFileSync(new URL('./samples/zonnewijzer-raadsvoorstel.txt', import.meta.url), 'utf8')
    assert.doesNotMatch(await page(await readIn(app, other)), /id="versie"/)
  })

  it('links to the newest that is sure, and forgets one that is thrown away', async () => {
    await readSampleIn(app)
    const second = await next()
    const third = await readIn(app, `${samplePaper()}\nVersie 3.`)
    assert.match(await page(third), new RegExp(`volgende versie van <a href="/inlezen/${second}"`))
    await app.post(`/inlezen/${second}/weggooien`, {})
    assert.equal((await app.get(`/inlezen/${third}`)).status, 200)
    assert.doesNotMatch(await page(third), /id="versie"/)
  })
})

describe('adopting a next version', () => {
  beforeEach(async () => {
    app = await testApp()
    await adopt(app, await accepted(app))
  })

  const findings = () =>
    app.doors.read(localActor(), (db) => db.selectFrom('finding').selectAll().orderBy('foundAt').execute())

  it('gives findings that both have a second passage, and adds the new ones', async () => {
    const before = await findings()
    const id = await next(dearer)
    assert.match(await page(id, '/verschillen'), /dit stuk als tweede bron[\s\S]*wordt een bevinding met beide waarden/)
    await takeOver(id)
    await acceptAll(app, id)
    await adopt(app, id, (await agreementsOf(app))[0]!.id)
    const after = await findings()
    const added = after.slice(before.length).map(({ code }) => code)
    assert.ok(added.includes('differs-from-register') && added.includes('euro-sum'), added.join())
    assert.ok(!added.includes('thousands-mark') && !added.includes('amount-not-stated'), added.join())
    const kept = before.find(({ code }) => code === 'amount-not-stated')!
    const sources = await app.doors.read(localActor(), (db) =>
      db
        .selectFrom('recordSource')
        .innerJoin('source', 'source.id', 'recordSource.sourceId')
        .select('source.documentId')
        .where('recordId', '=', kept.id)
        .execute(),
    )
    assert.equal(new Set(sources.map(({ documentId }) => documentId)).size, 2)
    assert.equal((await decide(id, 'nee')).status, 409, 'what is adopted stays a version')
  })

  it('leaves the findings of a paper that is no version where they stand', async () => {
    const before = await findings()
    const id = await next(doubtful)
    await decide(id, 'nee')
    await chooseReadings(app, id)
    await acceptAll(app, id)
    await adopt(app, id, (await agreementsOf(app))[0]!.id)
    const added = (await findings()).slice(before.length).map(({ code }) => code)
    assert.ok(added.includes('amount-not-stated'), added.join())
  })
})

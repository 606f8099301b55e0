import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../test/support/app.ts'
import {
  acceptClear,
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
let id: string

const page = async (path = '') => (await app.get(`/inlezen/${id}${path}`)).text()
const stateOf = async (number: number) => (await proposalsOf(app, id)).find((row) => row.number === number)!

describe('reviewing a paper', () => {
  before(async () => {
    app = await testApp()
    id = await readSampleIn(app)
  })

  it('shows the paper beside the proposals, with the same numbers', async () => {
    const markup = await page()
    const rows = await proposalsOf(app, id)
    for (const { number, kind } of rows) {
      assert.ok(markup.includes(`id="v${number}"`), `record ${number}`)
      if (kind !== 'paper') assert.ok(markup.includes(`href="#v${number}"`), `number ${number} in the text`)
    }
    const anchors = [...markup.matchAll(/class="kb-source" href="#(r[\d-]+)"/g)].map((match) => match[1]!)
    assert.ok(anchors.length > rows.length)
    for (const anchor of anchors) assert.ok(markup.includes(`id="${anchor}"`), anchor)
  })

  it('says "also" of further findings only under those in sight', async () => {
    const findings = async (text: string) => (await app.get(`/inlezen/${await readIn(app, text)}`)).text()
    assert.match(await findings('Zomaar een tekst.'), /<summary>Toon 1 midden</)
    assert.match(await findings(samplePaper()), /<summary>Toon ook \d midden/)
  })

  it('offers no accept button while a reading is open, and says why', async () => {
    const number = await numberOf(app, id, 'contribution', 'Provincie Noorderland')
    const response = await judge(app, id, number, 'accepteer')
    assert.equal(response.status, 409)
    assert.match(await response.text(), /kan nog niet geaccepteerd worden/)
    assert.match(await page(), /wacht op lezing/)
  })

  it('accepts, rejects, and brings back; each goes on to the next open proposal', async () => {
    const response = await judge(app, id, 1, 'accepteer')
    assert.equal(response.status, 303)
    assert.equal(response.headers.get('location'), `/inlezen/${id}?melding=geaccepteerd&nummer=1&bij=2#v2-melding`)
    assert.match(
      await page('?melding=geaccepteerd&nummer=1&bij=2'),
      /<li id="v2-melding">.*Voorstel 1 is geaccepteerd/s,
    )
    assert.equal((await stateOf(1)).state, 'accepted')
    await judge(app, id, 3, 'wijs-af')
    assert.equal((await stateOf(3)).state, 'rejected')
    assert.match(await page('?melding=afgewezen&nummer=3&bij=4'), /id="v4-melding">.*voorstellen\/3#v3.*Maak ongedaan/s)
    await judge(app, id, 3, 'herzien')
    assert.deepEqual([(await stateOf(3)).state, (await stateOf(3)).judgedAt], ['open', null])
  })

  it('notices that somebody else judged it in the meantime', async () => {
    const stale = { oordeel: 'wijs-af', versie: 'open.0' }
    const response = await app.post(`/inlezen/${id}/voorstellen/1`, stale)
    assert.equal(response.status, 409)
    assert.match(await response.text(), /in de tussentijd/)
    assert.equal((await stateOf(1)).state, 'accepted')
    const twice = await app.post(`/inlezen/${id}/voorstellen/1`, { oordeel: 'accepteer', versie: 'open.0' })
    assert.equal(twice.status, 303, 'the same judgement twice is no conflict')
  })

  it('keeps what was typed beside a sentence that says what to do', async () => {
    const number = await numberOf(app, id, 'milestone', 'ussenevaluatie')
    const refused = await judge(app, id, number, 'bewaar', { wat: '', gepland: '20 maart', gebeurd: '<b>x' })
    const markup = await refused.text()
    assert.equal(refused.status, 400)
    assert.match(markup, /Vul ook het jaar in/)
    assert.match(markup, /Vul in wat er gebeurt/)
    assert.ok(markup.includes(`href="#gepland-${number}"`) && markup.includes(`id="gepland-${number}"`))
    assert.match(markup, /value="20 maart"/)
    assert.match(markup, /value="&lt;b&gt;x"/)
    assert.equal((await stateOf(number)).state, 'open')
  })

  it('keeps the value that was read beside the one a person made of it', async () => {
    const number = await numberOf(app, id, 'milestone', 'ussenevaluatie')
    await judge(app, id, number, 'bewaar', { wat: 'Tussenevaluatie', gepland: 'juni 2027', gebeurd: '' })
    const row = await stateOf(number)
    assert.equal(row.state, 'changed')
    assert.equal(JSON.parse(row.fact).planned, '2027-05')
    assert.equal(JSON.parse(row.value!).planned, '2027-06')
    assert.match(await page(), /Gelezen: Tussenevaluatie, gepland: mei 2027/)
  })

  it('shows both readings with their consequences, and nothing chosen', async () => {
    const markup = await page()
    const question = markup.slice(markup.indexOf('lezing-thousands-mark'), markup.indexOf('lezing-basis'))
    assert.match(question, /€\u00a0252\.500/)
    assert.match(question, /€\u00a0252,50/)
    assert.doesNotMatch(markup.slice(markup.indexOf('lezing-thousands-mark')), /type="radio"[^>]*checked/)
    const none = await app.post(`/inlezen/${id}/lezing`, { vraag: 'thousands-mark' })
    assert.equal(none.status, 400)
    assert.match(await none.text(), /Kies een van de twee lezingen/)
  })

  it('records who read the amounts how and when, for all of them', async () => {
    await chooseReadings(app, id)
    const rows = await app.doors.read(localActor(), (db) =>
      db.selectFrom('readingChoice').selectAll().orderBy('question').execute(),
    )
    assert.deepEqual(
      rows.map(({ question, choice, chosenBy }) => [question, choice, chosenBy]),
      [
        ['basis', 'per-year', 'lokale gebruiker'],
        ['thousands-mark', 'thousands', 'lokale gebruiker'],
      ],
    )
    const markup = await page()
    assert.match(markup, /€\u00a0120\.000 <span class="kb-soft">\(keuze lezer\)/)
    assert.doesNotMatch(markup, /wacht op lezing/)
  })

  it('accepts everything that is clear, and leaves the rest', async () => {
    const response = await acceptClear(app, id)
    assert.match(response.headers.get('location')!, /melding=duidelijk/)
    const rows = await proposalsOf(app, id)
    assert.ok(rows.filter(({ state }) => state === 'accepted').length > 20)
    const meetings = rows.filter(({ kind }) => kind === 'contribution')
    assert.ok(meetings.every(({ state }) => state === 'accepted'))
  })

  it('opens amounts again that were accepted under another reading', async () => {
    await chooseReadings(app, id, 'decimals')
    const rows = (await proposalsOf(app, id)).filter(
      ({ kind, fact }) => kind === 'contribution' && JSON.parse(fact).euroReadings.length > 1,
    )
    assert.ok(rows.length > 5 && rows.every(({ state }) => state === 'open'))
  })

  it('lets a person write out one amount, whatever the reading', async () => {
    const number = await numberOf(app, id, 'contribution', 'Provincie Noorderland')
    const party = JSON.parse((await stateOf(number)).fact).partyRef
    const typed = {
      partij: party,
      waarvoor: 'geheel',
      euro: '125.000',
      fte: '0,75',
      jaren: '2026',
      geldt: 'per-year',
      vast: 'indicative',
    }
    const ambiguous = await judge(app, id, number, 'bewaar', { ...typed, euro: '125,000' })
    assert.equal(ambiguous.status, 400)
    assert.match(await ambiguous.text(), /kunnen twee dingen betekenen/)
    await judge(app, id, number, 'bewaar', typed)
    const value = JSON.parse((await stateOf(number)).value!)
    assert.deepEqual([value.euroCents, value.years, value.fteHundredths], [12_500_000, [2026], 75])
  })
})

import assert from 'node:assert/strict'
import { before, beforeEach, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../test/support/app.ts'
import { formOf, wordsOf } from '../../../test/support/form.ts'
import { day } from '../../shared/day.ts'
import { sampleActor as actor, aLedgerScene, aSetContribution, type LedgerScene } from './contribution-samples.ts'
import { pasteMessages as texts } from './paste-messages.ts'
import { readPositions } from './read-positions.ts'
import { setContribution } from './set-contribution.ts'

let app: TestApp
let scene: LedgerScene

const path = () => `/akkoorden/${scene.slug}/bijdragen/invoegen`
const terms = { fase: 'toegezegd', vanaf: '1 april 2025' }
const grounds = { bron: 'mededeling', 'gezegd-door': 'De bond (fictief)', 'gezegd-op': '1-3-2025', mandaat: 'bestaand' }
const groups = 'Gemeenten van Proefland\tWater\t10\nWaterschappen van Proefland\tWegen\t20,50'
const table = `Bijdrager\tThema\t€ 2025\n${groups}`

const send = async (fields: Readonly<Record<string, string | Blob>>) => formOf(await app.post(path(), fields))
const paste = (rijen: string, more: Readonly<Record<string, string>> = {}) => send({ rijen, ...terms, ...more })
const withGrounds = () => ({ ...grounds, 'mandaat-keuze': scene.mandateId })
const confirm = (fields: Readonly<Record<string, string>>, more: Readonly<Record<string, string>> = {}) =>
  app.post(path(), { ...fields, ...withGrounds(), doe: 'vastleggen', ...more })
const positions = () => app.doors.read(actor, (db) => readPositions(db, [scene.agreementId]))
const amounts = async () => (await positions()).map(({ amount }) => amount).sort()
const set = (fields: Parameters<typeof aSetContribution>[1]) =>
  app.doors.write(actor, (tx) => setContribution(tx, actor, scene.agreementId, aSetContribution(scene, fields)))

describe('a table that is pasted into the ledger', () => {
  before(async () => {
    app = await testApp()
  })
  beforeEach(async () => {
    scene = await aLedgerScene(app.doors)
  })

  it('is looked at, mended in a cell, confirmed, and stands in the ledger', async () => {
    const first = await paste(
      `Bijdrager\tThema\tfte 2025\nGemeenten van Proefland\tWater\t1.000\nWaterschappen van Proefland\tWegen\t0,5`,
    )
    assert.equal(first.status, 200)
    assert.match(first.words, /‘1.000’ fte kan 1,00 of 1.000,00 zijn. Schrijf 1,00 of 1000,00./)
    assert.match(first.words, /1 bedrag klaar 1 moet anders/)
    assert.doesNotMatch(first.page, /value="vastleggen"/)
    assert.deepEqual(await amounts(), [])
    const mended = await send({ ...first.fields, 'cel-2-3': '1,00', doe: 'kijk' })
    assert.match(mended.words, /2 bedragen klaar/)
    assert.match(mended.words, /Leg 2 bedragen vast/)
    assert.equal(mended.fields['cel-2-3'], '1,00', 'what was typed can be typed again')
    const done = await confirm(mended.fields)
    assert.equal(done.status, 303)
    assert.deepEqual(await amounts(), [100, 50])
    const ledger = wordsOf(await (await app.get(done.headers.get('location')!)).text())
    assert.match(ledger, /De tabel is vastgelegd 2 bedragen toegevoegd/)
    assert.match(ledger, /1,00/)
    const [position] = await positions()
    assert.deepEqual([position!.stage, position!.effectiveOn, position!.kind], ['pledged', '2025-04-01', 'set'])
  })

  it('keeps what was typed, and says what is missing', async () => {
    const nothing = await send({})
    assert.deepEqual([nothing.status, nothing.words.includes(texts.nothing)], [400, true])
    const both = await send({ rijen: table, bestand: new File(['a;b'], 'a.csv'), ...terms })
    assert.deepEqual([both.status, both.words.includes(texts.both)], [400, true])
    assert.ok(both.page.includes('Waterschappen van Proefland'))
    const bare = await send({ rijen: table })
    assert.match(bare.words, /Kies hoe vast deze bedragen zijn/)
    assert.match(bare.words, /Vul een dag in/)
    assert.match(bare.words, /€ 10/)
    const unfounded = await app.post(path(), { ...(await paste(table)).fields, doe: 'vastleggen' })
    assert.equal(unfounded.status, 400)
    assert.deepEqual(await amounts(), [])
  })

  it('asks for a mandate of a pledge, and none of an indication', async () => {
    const { fields } = await paste(table)
    const without = await formOf(await confirm(fields, { mandaat: 'geen' }))
    assert.equal(without.status, 400)
    assert.match(without.words, /Kies het mandaat/)
    const indicative = await paste(table, { fase: 'indicatief' })
    assert.equal((await confirm(indicative.fields, { mandaat: 'geen' })).status, 303)
  })

  it('enters a member of a group within what the group pledges, also when it stands above it', async () => {
    const code = (
      await app.doors.read(actor, (db) => db.selectFrom('organisation').select(['id', 'code']).execute())
    ).find(({ id }) => id === scene.organisations[0])!.code
    const rows = `Wie\tThema\t€ 2025\n${code}\tWater\t4\nGemeenten van Proefland\tWater\t10`
    const asked = await paste(rows)
    assert.match(asked.words, /Wij weten niet bij welke groep Dorp hoort/)
    const chosen = await send({ ...asked.fields, achterban: scene.constituencies[0]!, doe: 'kijk' })
    assert.equal((await confirm(chosen.fields)).status, 303)
    const all = await positions()
    assert.deepEqual(
      all.map(({ withinId }) => withinId === null),
      [true, false],
    )
  })

  it('asks which of two organisations a name means', async () => {
    const asked = await paste('Wie;Thema;€ 2025\nDorp;Water;4\nDorp;Wegen;5', { achterban: scene.constituencies[0]! })
    assert.match(asked.words, /Meer organisaties heten ‘Dorp’. Kies wie je bedoelt./)
    assert.match(asked.words, /Kies dit bij A2/)
    const chosen = await send({ ...asked.fields, 'keuze-wie-dorp': `org:${scene.organisations[0]}`, doe: 'kijk' })
    assert.match(chosen.words, /2 bedragen klaar/)
    assert.equal((await confirm(chosen.fields)).status, 303)
    assert.ok((await positions()).every(({ organisationId }) => organisationId === scene.organisations[0]))
  })

  it('compares a total with the sum, and never enters it', async () => {
    const right = await paste(`${table}\nTotaal\t\t30,50`)
    assert.match(right.words, /totaal klopt/)
    const wrong = await paste(`${table}\nTotaal\t\t40,50`)
    assert.match(wrong.words, /verschil € 10/)
    assert.equal((await confirm(wrong.fields)).status, 303)
    assert.deepEqual(await amounts(), [1000, 2050])
  })

  it('skips what stands there, and changes what differs only when somebody says so', async () => {
    await set({ unit: 'eur', amount: 1000, effectiveOn: day('2025-01-01') })
    await set({
      unit: 'eur',
      amount: 900,
      constituencyId: scene.constituencies[1]!,
      themeId: scene.themes[1]!,
      effectiveOn: day('2025-01-01'),
    })
    const asked = await paste(table)
    assert.match(asked.words, /1 rij vraagt een keuze 1 staat er al/)
    assert.match(asked.words, /nu € 9/)
    assert.equal((await confirm(asked.fields)).status, 409)
    const kept = await send({ ...asked.fields, 'verschil-3': 'laten', doe: 'kijk' })
    assert.match(kept.words, /1 blijft zoals het was/)
    assert.doesNotMatch(kept.page, /value="vastleggen"/)
    const changed = await send({ ...asked.fields, doe: 'alles-wijzigen' })
    assert.match(changed.words, /1 bedrag klaar/)
    const done = await confirm(changed.fields)
    assert.match(done.headers.get('location')!, /toegevoegd=0&gewijzigd=1/)
    assert.deepEqual(await amounts(), [1000, 2050])
    const again = await send({ ...asked.fields, doe: 'kijk' })
    assert.match(again.words, /2 staan er al/)
  })

  it('refuses a change that is not later, at its row', async () => {
    await set({ unit: 'eur', amount: 900, effectiveOn: day('2025-04-01') })
    const asked = await paste(table, { 'verschil-2': 'wijzigen' })
    assert.match(asked.words, /rij 2: Een wijziging gaat later in/)
  })

  it('is entered as it was seen, or not at all', async () => {
    const { fields } = await paste(table)
    const moved = await formOf(await confirm(fields, { 'cel-2-3': '11' }))
    assert.deepEqual([moved.status, moved.words.includes(texts.moved)], [409, true])
    assert.deepEqual(await amounts(), [])
    await set({ unit: 'eur', amount: 1100 })
    const again = await formOf(await confirm(moved.fields))
    assert.deepEqual([again.status, again.words.includes(texts.moved)], [409, true])
    assert.deepEqual(await amounts(), [1100])
  })

  it('is entered once by two who confirm it at once', async () => {
    const { fields } = await paste(table)
    const answers = await Promise.all([confirm(fields), confirm(fields)])
    assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 409])
    assert.deepEqual(await amounts(), [1000, 2050])
  })

  it('names every cell that the ledger refuses, and enters none of the others', async () => {
    await set({ unit: 'eur', purpose: null, themeId: null, amount: 5000 })
    const { fields } = await paste(table)
    const refused = await formOf(await confirm(fields))
    assert.equal(refused.status, 409)
    assert.match(refused.words, /C2: Van deze bijdrager staat € 50 dat nog niet is verdeeld/)
    assert.match(refused.words, /1 bedrag klaar 1 moet anders/)
    assert.doesNotMatch(refused.page, /value="vastleggen"/)
    assert.match(refused.page, /name="erbij"/)
    assert.deepEqual(await amounts(), [5000])
    const onTop = await send({ ...fields, erbij: 'ja', doe: 'kijk' })
    assert.equal((await confirm(onTop.fields)).status, 303)
    assert.deepEqual(await amounts(), [1000, 2050, 5000])
  })

  it('refuses grounds that are not there, and keeps the table', async () => {
    const { fields } = await paste(table)
    const gone = await formOf(await confirm(fields, { 'mandaat-keuze': scene.agreementId }))
    assert.equal(gone.status, 400)
    assert.match(gone.words, /2 bedragen klaar/)
    assert.deepEqual(await amounts(), [])
  })

  it('knows what the ledger itself gave to take along', async () => {
    await set({ unit: 'eur', amount: 123_456 })
    await set({ amount: 25, constituencyId: scene.constituencies[1]! })
    const csv = await (await app.get(`/akkoorden/${scene.slug}/bijdragen.csv`)).text()
    const same = await paste(csv)
    assert.match(same.words, /2 staan er al/)
    assert.match(same.words, /Er is niets om vast te leggen/)
    assert.doesNotMatch(same.words, /Maak eerst in orde/)
    const other = await paste(csv, { fase: 'begroot' })
    assert.match(other.words, /een andere fase: deze rij slaan wij over/)
    assert.match(other.words, /Er is niets om vast te leggen/)
  })
})

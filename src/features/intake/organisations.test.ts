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
  samplePaper,
} from '../../../test/support/intake.ts'
import { localActor } from '../../shared/actor.ts'
import { ensureOrganisation } from '../organisations/index.ts'

let app: TestApp
const actor = localActor(new Date('2026-01-29T10:00:00Z'))
const add = (name: string, shortName: string, kind: 'umbrella' | 'province' | 'partner' = 'umbrella') =>
  app.doors.write(actor, (tx) =>
    ensureOrganisation(tx, actor, { code: shortName.toLowerCase(), name, shortName, kind }),
  )
const constituencies = () =>
  app.doors.read(actor, (db) => db.selectFrom('constituency').select(['name', 'umbrellaId']).execute())

describe('parties and bodies that are in the register of organisations', () => {
  beforeEach(async () => {
    app = await testApp()
  })

  it('are shown by the name they have there; an umbrella is linked when the party is adopted', async () => {
    const umbrella = await add('Woningcorporaties Zuidermeer', 'WoZ')
    await add('Provincie Noorderland', 'Noorderland', 'province')
    await add('Regioraad Zuidermeer', 'Regioraad', 'partner')
    const id = await readIn(app, samplePaper())
    const page = await (await app.get(`/inlezen/${id}`)).text()
    assert.match(page, /Koepel in het register: Woningcorporaties Zuidermeer \(WoZ\)/)
    assert.match(page, /Staat in het register als Provincie Noorderland \(Noorderland\)/)
    assert.match(page, /Staat in het register als Regioraad Zuidermeer \(Regioraad\)/, 'a body')
    await chooseReadings(app, id)
    await acceptAll(app, id)
    await adopt(app, id)
    const linked = (await constituencies()).filter(({ umbrellaId }) => umbrellaId !== null)
    assert.deepEqual(linked, [{ name: 'Woningcorporaties Zuidermeer', umbrellaId: umbrella }])
  })

  it('are never chosen where it is doubtful; a reader may, or may say that it is none', async () => {
    const bond = await add('Bond van Woningcorporaties Zuidermeer', 'BWZ')
    await add('Zuidermeer Woningcorporaties', 'ZW')
    const id = await readIn(app, samplePaper())
    const number = await numberOf(app, id, 'party', 'Woningcorporaties')
    const page = await (await app.get(`/inlezen/${id}`)).text()
    assert.match(page, /Lijkt op Bond van Woningcorporaties Zuidermeer \(BWZ\) of Zuidermeer Woningcorporaties \(ZW\)/)
    await acceptClear(app, id)
    assert.equal((await proposalsOf(app, id))[number - 1]!.state, 'open')
    const form = await (await app.get(`/inlezen/${id}/voorstellen/${number}`)).text()
    assert.match(form, new RegExp(`<option value="${bond}">Bond van Woningcorporaties Zuidermeer \\(BWZ\\)</option>`))
    const name = { naam: 'Woningcorporaties Zuidermeer' }
    const forged = await judge(app, id, number, 'bewaar', {
      ...name,
      organisatie: '00000000-0000-4000-8000-000000000000',
    })
    assert.equal(forged.status, 400)
    assert.match(await forged.text(), /Kies een organisatie uit de lijst/)
    await judge(app, id, number, 'bewaar', { ...name, organisatie: 'geen' })
    assert.equal(JSON.parse((await proposalsOf(app, id))[number - 1]!.value!).organisationId, null)
    await judge(app, id, number, 'bewaar', { ...name, organisatie: bond })
    assert.match(await (await app.get(`/inlezen/${id}`)).text(), /in het register: Bond van Woningcorporaties/)
    await chooseReadings(app, id)
    await acceptAll(app, id)
    await adopt(app, id)
    const row = (await constituencies()).find((each) => each.name === name.naam)
    assert.equal(row!.umbrellaId, bond)
  })
})

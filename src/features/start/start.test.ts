import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../test/support/app.ts'
import { acceptAll, adopt, chooseReadings, readSampleIn } from '../../../test/support/intake.ts'

let app: TestApp
const start = async () => (await app.get('/')).text()

describe('the first page', () => {
  before(async () => {
    app = await testApp()
  })

  it('says what this is, and lets a newcomer begin', async () => {
    const page = await start()
    assert.match(page, /onthoudt afspraken die overheden samen maken/)
    assert.match(page, /action="\/stukken\/inlezen"/)
    assert.match(page, /action="\/stukken\/inlezen\/voorbeeld"/)
    assert.match(page, /Er staat nog geen akkoord in het register/)
  })

  it('shows where the reader was, and what the register has', async () => {
    const id = await readSampleIn(app)
    assert.match(await start(), new RegExp(`href="/inlezen/${id}".*0 van \\d+ beoordeeld`, 's'))
    await chooseReadings(app, id)
    await acceptAll(app, id)
    await adopt(app, id)
    const page = await start()
    assert.match(page, /href="\/akkoorden\/akkoord-groene-daken-zuidermeer"/)
    assert.doesNotMatch(page, new RegExp(`href="/inlezen/${id}"`))
  })
})

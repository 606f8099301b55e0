import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../test/support/app.ts'
import { chooseReadings, judge, numberOf, readIn, readSampleIn, samplePaper } from '../../../test/support/intake.ts'

let app: TestApp
let id: string

const sheet = async (query = '') => (await app.get(`/inlezen/${id}/bevindingenblad${query}`)).text()
const decision = async (number: number) => {
  const text = await sheet()
  return text.slice(text.indexOf(`id="besluit-${number}"`), text.indexOf(`id="besluit-${number + 1}"`))
}

describe('the findings sheet', () => {
  before(async () => {
    app = await testApp()
    id = await readSampleIn(app)
  })

  it('says per decision what it asks, costs and leaves open, under every reading that is open', async () => {
    const second = await decision(2)
    assert.match(second, /vast te stellen dat de gemeenten bijdragen/)
    assert.match(second, /Waterberging <span.*?r\.\s16.*?<\/th>.*?€\u00a045\.000 of <br>€\u00a045/s)
    assert.doesNotMatch(second, /thema Koele wijken/)
    assert.match(second, /per jaar of in totaal, 2026, 2027 en 2028/)
    assert.match(second, /€\u00a0210\.000 en 3,00\u00a0fte-jaar of <br>€\u00a070\.000 en 1,00\u00a0fte-jaar/)
    assert.match(second, /De tabel vraagt meer dan het besluit noemt/)
  })

  it('names the budget of the paper, and says when no duty is named', async () => {
    const first = await decision(1)
    assert.match(first, /regiobegroting 2026/)
    assert.match(first, /Het stuk noemt geen inspannings- of resultaatsverplichting/)
    assert.match(first, /Alle 5 bijdragen in het stuk, waarvan 1 zonder bedrag/)
  })

  it('gives one reading once it is chosen, and says whose choice it is', async () => {
    await chooseReadings(app, id)
    const second = await decision(2)
    assert.match(second, /€\u00a070\.000<.*1,00\u00a0fte<.*€\u00a0210\.000 en 3,00\u00a0fte-jaar/s)
    assert.doesNotMatch(second, /€\u00a045</)
    const text = await sheet()
    assert.match(text, /Het teken scheidt duizendtallen \(lokale gebruiker/)
    assert.ok(text.indexOf('>hoog<') < text.indexOf('>laag<'), 'the gravest first')
  })

  it('leaves out what was rejected', async () => {
    await judge(app, id, await numberOf(app, id, 'decision', 'kennis te nemen'), 'wijs-af')
    assert.doesNotMatch(await sheet(), /kennis te nemen van het werkplan/)
  })

  it('can be kept as a file that needs nothing else', async () => {
    const response = await app.get(`/inlezen/${id}/bevindingenblad?bewaar=ja`)
    assert.match(response.headers.get('content-disposition')!, /^attachment; filename="bevindingenblad-[\w-]+\.html"$/)
    const file = await response.text()
    assert.match(file, /<style>.*--kb-color/s)
    assert.doesNotMatch(file, /href="\/|src="\//)
  })

  it('finds the duty that a decision names', async () => {
    const text = samplePaper().replace('dat de gemeenten bijdragen', 'de resultaatsverplichting van de gemeenten')
    id = await readIn(app, text)
    assert.match(await decision(2), /Tot resultaat: het besluit noemt een resultaatsverplichting/)
    assert.match(
      await decision(1),
      /Het besluit noemt geen verplichting. Elders noemt het stuk een resultaatsverplichting/,
    )
  })

  it('makes a sheet of a paper in which nothing was found', async () => {
    id = await readIn(app, 'Een brief over het weer.\nHet regent.')
    assert.match(await sheet(), /Het stuk vraagt geen besluit, of wij herkennen het niet/)
    assert.equal((await app.get(`/inlezen/${id}`)).status, 200)
  })
})

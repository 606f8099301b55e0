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
    assert.match(
      second,
      /Waterberging <a[^>]*><span[^>]*>Bron: <\/span>p\.\s2, r\.\s16<\/a><\/th>.*?€\u00a045\.000 of <br>€\u00a045/s,
    )
    assert.doesNotMatch(second, /thema Koele wijken/)
    assert.match(second, /per jaar of in totaal, 2026, 2027 en 2028/)
    assert.match(second, /€\u00a0210\.000 en 3,00\u00a0fte-jaar of <br>€\u00a070\.000 en 1,00\u00a0fte-jaar/)
    assert.match(second, /De tabel vraagt meer dan het besluit noemt/)
  })

  it('names the budget of the paper, and says when no duty is named', async () => {
    const first = await decision(1)
    assert.match(first, /regiobegroting 2026/)
    assert.match(first, /Het stuk noemt geen inspannings- of resultaatsverplichting/)
    assert.match(first, /Alle 5 bijdragen in het stuk, waarvan 1 zonder vast bedrag/)
  })

  it('gives no costs and no budget to a decision that only takes note', async () => {
    const text = await sheet()
    const third = text.slice(text.indexOf('id="besluit-3"'), text.indexOf('id="bevindingen"'))
    assert.match(third, /kennis te nemen van het werkplan/)
    assert.doesNotMatch(third, /€|regiobegroting/)
    assert.match(third, /Wat het kost.*niet in bron/s)
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

  it('is open about nothing that the reader settled, and tells it among the findings', async () => {
    const text = await sheet()
    const second = text.slice(text.indexOf('id="besluit-2"'), text.indexOf('id="bevindingen"'))
    assert.match(second, /Wat nog open is.*De tabel vraagt meer dan het besluit noemt/s)
    assert.doesNotMatch(second, /Duizendtal of decimalen|Keuze lezer|naast “totaal”/)
    assert.match(text, /Keuze lezer: het teken scheidt duizendtallen/)
  })

  it('marks a sum as computed, and from what', async () => {
    const second = await decision(2)
    assert.match(
      second,
      /Samen <span class="kb-source kb-source--sum">.*?Berekend: .*?= €\u00a045\.000 \+ €\u00a025\.000</s,
    )
    assert.match(await decision(1), /Berekend: <\/span>= 5 bijdragen opgeteld<.*?Bron: <\/span>p\.\s1/s)
  })

  it('suggests the author what to write, with a button that copies it', async () => {
    const text = await sheet()
    assert.match(
      text,
      /<b>Voorstel voor de auteur:<\/b> Noem in het gevraagde besluit op bladzijde 1, regel 10 tot en met 11 /,
    )
    assert.match(
      text,
      /data-enhance="copy" hidden><button type="button"[^>]*data-text="1\. Noem in het gevraagde besluit [^"]*\n2\. /,
    )
    assert.doesNotMatch(text.slice(text.indexOf('id="klopt"')), /Voorstel voor de auteur/)
    assert.match(
      await (await app.get(`/inlezen/${id}`)).text(),
      /copy\.js.*<details class="kb-details kb-advice"><summary>Voorstel voor de auteur<.*Kopieer alle voorstellen/s,
    )
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

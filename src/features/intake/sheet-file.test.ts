import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../test/support/app.ts'
import { chooseReadings, readIn, readSampleIn, samplePaper } from '../../../test/support/intake.ts'
import { readDocument } from '../../documents/read-document.ts'
import { localActor } from '../../shared/actor.ts'
import { loadIntake } from './load-intake.ts'
import { sheetOf } from './sheet.ts'

let app: TestApp
let id: string

const file = (form: string, of = id) => app.get(`/inlezen/${of}/bevindingenblad?vorm=${form}`)
const types = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}
const intakeOf = (of = id) => app.doors.read(localActor(), (db) => loadIntake(db, of))

/** The file as this product itself reads it, with every stretch of white space as one space. */
async function textOf(form: string, of = id): Promise<string> {
  const bytes = new Uint8Array(await (await file(form, of)).arrayBuffer())
  return (await readDocument(`blad.${form}`, bytes)).text.replace(/\s+/g, ' ')
}

describe('the findings sheet as a file', () => {
  before(async () => {
    app = await testApp()
    id = await readSampleIn(app)
    await chooseReadings(app, id)
  })

  for (const form of ['pdf', 'docx'] as const) {
    it(`comes as ${form}, named after the paper`, async () => {
      const response = await file(form)
      assert.equal(response.status, 200)
      assert.equal(response.headers.get('content-type'), types[form])
      assert.equal(
        response.headers.get('content-disposition'),
        `attachment; filename="bevindingenblad akkoord-groene-daken.${form}"`,
      )
    })

    it(`says every decision, finding and suggestion, as ${form}`, async () => {
      const text = await textOf(form)
      const { decisions, findings, holding } = sheetOf(await intakeOf())
      const said = [
        ...decisions.map((each) => each.text),
        ...[...findings, ...holding].flatMap(({ title, sentence, correction }) => [title, sentence, correction ?? '']),
      ]
      assert.ok(said.length > 20)
      for (const word of said.flatMap((each) => each.split(/\s+/))) assert.ok(text.includes(word), `${word} in ${text}`)
      for (const { severity } of findings) assert.ok(text.includes(severity))
    })

    it(`says figures, sources, and of which file and whose reading it is, as ${form}`, async () => {
      const text = await textOf(form)
      const { sha256 } = (await intakeOf()).reading.document
      for (const figure of ['€ 70.000', '€ 210.000 en 3,00 fte-jaar', '= € 45.000 + € 25.000', 'p. 2, r. 16'])
        assert.ok(text.includes(figure), `${figure} in ${text}`)
      assert.ok(text.includes(sha256.match(/.{8}/g)!.join(' ')))
      assert.match(text, /0 van \d+ voorstellen/)
      assert.match(text, /Het teken scheidt duizendtallen \(lokale gebruiker, \d+ \p{L}+ \d{4}\)/u)
      assert.match(text, /Gemaakt op \d+ \p{L}+ \d{4}/u)
    })

    it(`takes a paper in which nothing was found, and one with odd characters, as ${form}`, async () => {
      const empty = await readIn(app, 'Een brief over het weer.\nHet regent.')
      assert.match(await textOf(form, empty), /Het stuk vraagt geen besluit, of wij herkennen het niet/)
      const odd = samplePaper().replaceAll('gemeenten bijdragen', '#gemeenten *bij* $dragen$ \\ <b>&amp; 😀 שלום')
      assert.match(await textOf(form, await readIn(app, odd)), /#gemeenten \*bij\* \$dragen\$ \\ <b>&amp; /)
    })
  }

  it('keeps a name with other letters whole', async () => {
    const named = await readIn(app, samplePaper(), 'coöperatie “Ω” 100%.txt')
    assert.equal(
      (await file('pdf', named)).headers.get('content-disposition'),
      `attachment; filename="bevindingenblad cooperatie --- 100-.pdf"; filename*=UTF-8''bevindingenblad%20co%C3%B6peratie%20%E2%80%9C%CE%A9%E2%80%9D%20100%25.pdf`,
    )
  })

  it('is not there for a paper that is not there', async () => {
    for (const unknown of ['00000000-0000-4000-8000-000000000000', 'x']) {
      assert.equal((await file('pdf', unknown)).status, 404)
    }
  })

  it('is the page when another form is asked for', async () => {
    for (const form of ['html', 'constructor', '']) {
      assert.match((await file(form)).headers.get('content-type')!, /^text\/html/)
    }
  })

  it('has no suggestion for a finding that was stored without one', async () => {
    const { reading } = await intakeOf()
    const { document, ...facts } = reading
    const findings = facts.findings.map(({ correction, ...finding }) => finding)
    const stored = JSON.stringify({ ...facts, findings, document: { ...document, text: '' } })
    await app.doors.write(localActor(), (tx) => tx.updateTable('intake').set({ facts: stored }).execute())
    assert.doesNotMatch(await textOf('docx'), /Voorstel voor de auteur/)
    assert.doesNotMatch(await (await app.get(`/inlezen/${id}/bevindingenblad`)).text(), /data-enhance="copy"/)
  })
})

import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../test/support/app.ts'
import { idIn, readSampleIn, samplePaper } from '../../../test/support/intake.ts'
import { aDocx, p } from '../../documents/document-samples.ts'
import { localActor } from '../../shared/actor.ts'
import { intakeMessages as texts } from './intake-messages.ts'

let app: TestApp

const upload = (bytes: string | Uint8Array<ArrayBuffer>, name = 'stuk.txt') =>
  app.post('/stukken/inlezen', { bestand: new File([bytes], name) })

async function stored(): Promise<number> {
  return app.doors.read(localActor(), async (db) => {
    const rows = await db.selectFrom('document').select('id').execute()
    return rows.length
  })
}

describe('giving a paper to read', () => {
  before(async () => {
    app = await testApp()
  })

  it('asks for a file and says what happens to it', async () => {
    const response = await app.get('/stukken/inlezen')
    const page = await response.text()
    assert.equal(response.status, 200)
    assert.match(page, /enctype="multipart\/form-data"/)
    assert.match(page, /blijft op deze computer/)
    assert.match(page, /Er is nog geen stuk ingelezen/)
  })

  it('reads the sample paper in, and goes on with the same intake the second time', async () => {
    const id = await readSampleIn(app)
    const again = await app.post('/stukken/inlezen/voorbeeld', {})
    assert.equal(again.status, 303)
    assert.equal(again.headers.get('location'), `/inlezen/${id}?melding=bekend`)
    assert.match(await (await app.get(`/inlezen/${id}?melding=bekend`)).text(), /was al ingelezen/)
    assert.equal(await stored(), 1)
    assert.match(await (await app.get('/stukken/inlezen')).text(), new RegExp(`href="/inlezen/${id}"`))
  })

  it('starts one intake when the same file comes twice at once', async () => {
    const before = await stored()
    const text = `${samplePaper()}\nnog een regel`
    const both = await Promise.all([upload(text), upload(text)])
    const places = both.map((response) => response.headers.get('location')?.split('?')[0])
    assert.equal(places[0], places[1])
    assert.equal(await stored(), before + 1)
  })

  it('says what to do about a file that cannot be read, and keeps nothing of it', async () => {
    const before = await stored()
    const cases = [
      [await upload(''), texts.unreadable.empty],
      [await upload(' \n \n'), texts.unreadable.empty],
      [await upload(new Uint8Array(aDocx(p(' '))), 'leeg.docx'), texts.unreadable['no-text']],
      [await upload(new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9]), 'stuk.docx'), null],
      [await upload('%PDF-1.7\n%cut', 'stuk.pdf'), texts.unreadable.damaged],
      [
        await upload(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 1]), 'foto.png'),
        texts.unreadable.image,
      ],
      [await upload('{\\rtf1 Gevraagd besluit}', 'stuk.doc'), texts.unreadable['rich-text']],
      [await upload('<html><p>Gevraagd besluit', 'stuk.doc'), texts.unreadable['web-page']],
      [await app.post('/stukken/inlezen', {}), texts.noFile],
      [await app.post('/stukken/inlezen', { bestand: 'geen bestand' }), texts.noFile],
    ] as const
    for (const [response, sentence] of cases) {
      const page = await response.text()
      assert.equal(response.status, 400)
      assert.match(page, /aria-invalid="true"/)
      if (sentence !== null) assert.ok(page.includes(sentence), sentence)
    }
    assert.equal(await stored(), before)
    assert.equal((await app.get('/stukken/inlezen')).status, 200)
  })

  it('refuses a file over 50 MB, and any other form over 1 MB', async () => {
    const before = await stored()
    const large = await upload(new Uint8Array(52 * 1024 * 1024))
    assert.equal(large.status, 413)
    assert.ok((await large.text()).includes(texts.tooLarge))
    const id = await readSampleIn(app)
    const form = await app.post(`/inlezen/${id}/lezing`, { vraag: 'x'.repeat(1_100_000) })
    assert.equal(form.status, 413)
    assert.ok((await form.text()).includes(texts.tooMuch))
    assert.equal(await stored(), before)
  })

  it('keeps a name that is a path or an attempt at markup for a name', async () => {
    const response = await app.post('/stukken/inlezen', {
      bestand: new File([`${samplePaper()}x`], '../../<b>etc</b>\u202efdp.txt'),
    })
    const page = await (await app.get(response.headers.get('location')!)).text()
    assert.ok(!page.includes('<b>etc'))
    assert.ok(!page.includes('../..') && !page.includes('\u202e'))
  })
})

describe('a paper whose file has a very long name', () => {
  it('is shown by its begin and end on every page, with the whole name behind it', async () => {
    app = await testApp()
    const name = `${'bijlage bij het besluit over de samenwerking '.repeat(4)}2026.txt`
    const id = idIn(await upload('Zomaar een tekst zonder titel of datum.', name))
    for (const path of ['', '/overnemen', '/weggooien', '/bevindingenblad']) {
      const page = await (await app.get(`/inlezen/${id}${path}`)).text()
      assert.match(page, new RegExp(`title="${name}"`), path)
      const shown = page.replaceAll(`title="${name}"`, '')
      assert.equal(shown.split(name).length - 1, path === '/bevindingenblad' ? 1 : 0, path)
    }
  })
})

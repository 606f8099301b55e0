import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { Hono } from 'hono'
import { type TestApp, testApp } from '../../../test/support/app.ts'
import { idIn, proposalsOf, samplePaper } from '../../../test/support/intake.ts'
import { aPdf, aPdfOf, aScan, printed } from '../../documents/document-samples.ts'
import { localActor } from '../../shared/actor.ts'
import type { WebEnv } from '../../web/context.ts'
import { handleError } from '../../web/errors.ts'
import { intakeMessages as texts } from './intake-messages.ts'
import { Readers } from './readers.ts'
import { uploadRoutes } from './upload-routes.ts'

let app: TestApp

const send = (bytes: string | Uint8Array, name = 'stuk.pdf') =>
  app.post('/stukken/inlezen', { bestand: new File([new Uint8Array(Buffer.from(bytes))], name) })

async function review(bytes: string | Uint8Array, name?: string): Promise<{ id: string; page: string }> {
  const id = idIn(await send(bytes, name))
  return { id, page: await (await app.get(`/inlezen/${id}`)).text() }
}

describe('a scan', () => {
  before(async () => {
    app = await testApp()
  })

  it('starts an intake that says that nothing was read, and shows its pages', async () => {
    const { id, page } = await review(aScan(2), 'scan.pdf')
    assert.match(page, /Dit stuk is een scan/)
    assert.match(page, /alt="Beeld van bladzijde 2; deze bladzijde heeft geen tekst die wij kunnen lezen"/)
    assert.doesNotMatch(page, /aria-invalid/)
    assert.deepEqual(await proposalsOf(app, id), [])
    const picture = await app.get(`/inlezen/${id}/bladzijde/2.png`)
    assert.equal(picture.headers.get('content-type'), 'image/png')
    assert.match(picture.headers.get('cache-control') ?? '', /^private, max-age=\d+$/)
    assert.equal(
      Buffer.from(await picture.arrayBuffer())
        .subarray(1, 4)
        .toString(),
      'PNG',
    )
  })

  it('says of a picture that is too large why it is not shown, and gives the file instead', async () => {
    const side = 6400
    const picture = `<< /Type /XObject /Subtype /Image /Width ${side} /Height ${side} /ColorSpace /DeviceGray /BitsPerComponent 1 /Length 0 >>\nstream\n\nendstream`
    const page = { content: 'q 595 0 0 842 0 0 cm /Im1 Do Q' }
    const bytes = aPdfOf([page, { content: printed([[56, 780, 'Bespreekstuk']]) }], '', [picture])
    const { id, page: shown } = await review(bytes, 'grote scan.pdf')
    assert.match(shown, /Bladzijde 1 is een beeld dat wij niet kunnen lezen en niet kunnen tonen/)
    assert.match(shown, new RegExp(`het is te groot\\. <a href="/inlezen/${id}/bestand">Open het bestand dat je inlas`))
    assert.doesNotMatch(shown, /bladzijde\/1\.png/)
    const file = await app.get(`/inlezen/${id}/bestand`)
    assert.equal(file.headers.get('content-disposition'), 'attachment; filename="grote scan.pdf"')
    assert.deepEqual(Buffer.from(await file.arrayBuffer()), Buffer.from(bytes))
    assert.equal((await app.get('/inlezen/00000000-0000-4000-8000-000000000000/bestand')).status, 404)
  })

  it('has no pictures of pages that are not there', async () => {
    const { id } = await review(aScan(3), 'scan.pdf')
    const nothing = '00000000-0000-4000-8000-000000000000'
    for (const path of [
      `${id}/bladzijde/4.png`,
      `${id}/bladzijde/0.png`,
      `${id}/bladzijde/1`,
      `${nothing}/bladzijde/1.png`,
    ])
      assert.equal((await app.get(`/inlezen/${path}`)).status, 404, path)
    const text = await review(`${samplePaper()}.`, 'stuk.txt')
    assert.equal((await app.get(`/inlezen/${text.id}/bladzijde/1.png`)).status, 404)
  })

  it('of some pages is shown between the pages that were read', async () => {
    const mixed = aPdf([printed([[56, 780, 'Bespreekstuk']]), '', printed([[56, 780, 'Slot']])])
    const { page } = await review(mixed)
    assert.match(page, /Bladzijde 2 heeft geen tekst die wij kunnen lezen/)
    assert.match(page, /Bespreekstuk[\s\S]*<img[^>]*bladzijde\/2\.png[\s\S]*Slot/)
  })
})

describe('the review of a paper that was not read in full', () => {
  before(async () => {
    app = await testApp()
  })

  it('names the pages that are damaged', async () => {
    const page = (text: string) => printed([[56, 780, text]])
    const bad = 'BT Tf Td (x) Tj ET'
    const { page: shown } = await review(aPdf([page('een'), bad, bad, page('vier'), bad]))
    assert.match(shown, /De bladzijden 2 en 3 en 5 zijn beschadigd en niet gelezen/)
    assert.match(shown, /Deze bladzijde is beschadigd en niet gelezen/)
  })

  it('says that the paper is in another language', async () => {
    const english = 'The board is asked to approve the agreement and to decide on the costs of it. '.repeat(12)
    assert.match((await review(english, 'paper.txt')).page, /Dit stuk is niet in het Nederlands/)
    assert.doesNotMatch((await review(samplePaper(), 'stuk.txt')).page, /niet in het Nederlands/)
  })
})

describe('a reading that takes long', () => {
  before(async () => {
    app = await testApp()
  })

  /** The upload routes alone, which do not wait for any reading. */
  const routes = (readers?: Readers) => {
    const impatient = new Hono<WebEnv>()
    impatient.use(async (c, next) => {
      c.set('actor', localActor())
      await next()
    })
    return impatient.route('/', uploadRoutes(app.doors, { patience: 0, readers })).onError(handleError)
  }
  const post = (on: Hono<WebEnv>, bytes: string | Uint8Array) => {
    const body = new FormData()
    body.append('bestand', new File([new Uint8Array(Buffer.from(bytes))], 'lang.pdf'))
    return on.request('/stukken/inlezen', { method: 'POST', body })
  }
  /** Asks again until the reading has ended, as the page does by itself. */
  const ended = async (on: Hono<WebEnv>, sent: Response): Promise<Response> => {
    const place = sent.headers.get('location')
    return place === null ? sent : endedAt(on, place)
  }
  const endedAt = async (on: Hono<WebEnv>, place: string): Promise<Response> => {
    for (;;) {
      const response = await on.request(place)
      const page = response.status === 200 ? await response.clone().text() : ''
      if (!page.includes('data-enhance="reading-progress"')) return response
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }

  it('says how far it is, on a page that loads itself again, and goes on to the review', async () => {
    const on = routes()
    const sent = await post(on, aPdf(Array.from({ length: 40 }, (_, at) => printed([[56, 780, `Bladzijde ${at}`]]))))
    const place = sent.headers.get('location') ?? ''
    assert.match(place, /^\/inlezen\/bezig\/[0-9a-f-]{36}$/)
    const page = await (await on.request(place)).text()
    assert.match(page, /<noscript><meta http-equiv="refresh" content="2"><\/noscript>/)
    assert.match(page, /Bezig met lezen…|Bladzijde \d+ van 40/)
    const done = await ended(on, sent)
    assert.equal(done.status, 303)
    assert.match(done.headers.get('location') ?? '', /^\/inlezen\/[0-9a-f-]{36}\?melding=nieuw$/)
    assert.equal((await ended(on, sent)).headers.get('location'), done.headers.get('location'))
  })

  it('ends in a sentence on the form when the file cannot be read', async () => {
    const on = routes()
    const done = await ended(on, await post(on, '%PDF-1.7\n%cut'))
    assert.equal(done.status, 400)
    const page = await done.text()
    assert.match(page, /aria-invalid="true"/)
    assert.ok(page.includes(texts.unreadable.damaged))
  })

  it('is known to whoever has its address only', async () => {
    const on = routes()
    for (const id of ['00000000-0000-4000-8000-000000000000', 'x'])
      assert.equal((await on.request(`/inlezen/bezig/${id}`)).status, 404)
  })

  it('is asked to come back when too many wait, and leaves the other pages their answers', async () => {
    const on = routes(new Readers(1, 2))
    const long = Buffer.from('Gevraagd besluit\n1. in te stemmen met € 1.000 voor het jaar 2026.\n'.repeat(5_000))
    const places: string[] = []
    let sent = await post(on, long)
    for (let at = 0; sent.status === 303; at += 1) {
      places.push(sent.headers.get('location')!)
      assert.ok(at < 50, 'never too busy')
      sent = await post(on, Buffer.concat([long, Buffer.from(`${at}`)]))
    }
    assert.equal(sent.status, 503)
    assert.ok((await sent.text()).includes(texts.tooBusy))
    assert.equal((await app.get('/stukken/inlezen')).status, 200)
    const first = await on.request(places[0]!)
    assert.ok([200, 303].includes(first.status))
    // what is still being read would otherwise come into the register of a later test
    for (const place of places) await endedAt(on, place)
  })
})

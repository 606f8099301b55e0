import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import fc from 'fast-check'
import { type TestApp, testApp } from '../../../test/support/app.ts'
import { acceptAll, adopt, chooseReadings, judge, proposalsOf, readSampleIn } from '../../../test/support/intake.ts'
import { localActor } from '../../shared/actor.ts'

let app: TestApp
let id: string
const unknown = '00000000-0000-4000-8000-000000000000'

describe('requests that no page makes', () => {
  before(async () => {
    app = await testApp()
    id = await readSampleIn(app)
  })

  it('answers 404 for what is not there', async () => {
    const places = ['', '/voorstellen/1', '/verschillen', '/overnemen', '/weggooien', '/bevindingenblad']
    for (const other of [unknown, 'x', '%00', "'; drop table intake; --", 'a'.repeat(3000)]) {
      for (const place of places)
        assert.equal((await app.get(`/inlezen/${encodeURIComponent(other)}${place}`)).status, 404, other + place)
      const posts = [
        '/voorstellen/1',
        '/lezing',
        '/overnemen',
        '/weggooien',
        '/duidelijke-voorstellen',
        '/oordelen-overnemen',
      ]
      for (const place of [...posts, '/versie']) {
        const keuze = place === '/versie' ? 'ja' : 'total'
        const fields = { oordeel: 'accepteer', vraag: 'basis', keuze, akkoord: 'nieuw', datum: '2025' }
        assert.equal(
          (await app.post(`/inlezen/${encodeURIComponent(other)}${place}`, fields)).status,
          404,
          other + place,
        )
      }
    }
    for (const number of ['0', '-1', '9999', '1e3', '1.5', 'x', '99999999999999999999']) {
      assert.equal((await app.get(`/inlezen/${id}/voorstellen/${number}`)).status, 404, number)
      assert.equal(
        (await app.post(`/inlezen/${id}/voorstellen/${number}`, { oordeel: 'accepteer' })).status,
        404,
        number,
      )
    }
  })

  it('answers a forged judgement or choice with a sentence', async () => {
    const cases = [
      app.post(`/inlezen/${id}/voorstellen/1`, {}),
      app.post(`/inlezen/${id}/voorstellen/1`, { oordeel: '__proto__' }),
      app.post(`/inlezen/${id}/voorstellen/1`, { oordeel: 'constructor', versie: 'x' }),
      app.post(`/inlezen/${id}/lezing`, { vraag: 'years', keuze: '2025' }),
      app.post(`/inlezen/${id}/lezing`, { vraag: 'basis', keuze: 'beide' }),
      app.post(`/inlezen/${id}/lezing`, { vraag: 'constructor', keuze: 'x' }),
      app.post(`/inlezen/${id}/voorstellen/1`, { oordeel: new File(['x'], 'x') }),
    ]
    for (const response of await Promise.all(cases))
      assert.ok([400, 409].includes(response.status), String(response.status))
  })

  it('never fails on an address with odd notices', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.string(), async (notice, number) => {
        const query = new URLSearchParams({ melding: notice, nummer: number, bij: number, aantal: number })
        assert.equal((await app.get(`/inlezen/${id}?${query}`)).status, 200)
      }),
      { numRuns: 20 },
    )
  })

  it('never fails on what is typed in a form, and stores only what its schema allows', async () => {
    await chooseReadings(app, id)
    const rows = await proposalsOf(app, id)
    const one = ['paper', 'agreement', 'decision', 'party', 'theme', 'contribution', 'meeting', 'milestone'].map(
      (kind) => rows.find((row) => row.kind === kind)!,
    )
    const odd = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('\0', '\ud800', 'x'.repeat(20_000), '2025-02-30', '9'.repeat(400), 'thema:', '-1', '€', '{}'),
    )
    const names = [
      'soort',
      'nummer',
      'datum',
      'titel',
      'looptijd',
      'namen',
      'tekst',
      'bijlagen',
      'naam',
      'afkorting',
      'trekker',
    ]
    const more = [
      'wie',
      'stukken',
      'wat',
      'gepland',
      'gebeurd',
      'partij',
      'waarvoor',
      'euro',
      'fte',
      'jaren',
      'geldt',
      'vast',
    ]
    const fields = fc.record(Object.fromEntries([...names, ...more].map((name) => [name, odd])))
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...one), fields, async ({ number }, typed) => {
        const { status } = await judge(app, id, number, 'bewaar', typed)
        assert.ok([303, 400].includes(status), String(status))
        assert.equal((await app.get(`/inlezen/${id}`)).status, 200)
      }),
      { numRuns: 60 },
    )
  })

  it('never fails to adopt what was typed', async () => {
    await acceptAll(app, id)
    for (const date of [
      '',
      'x',
      '20 maart',
      '2025 en 2026',
      'na 2025',
      '9999',
      '0000',
      '2026-02-12'.repeat(300),
      '2026',
    ]) {
      const { status } = await adopt(app, id, 'nieuw', date)
      assert.ok([303, 400, 409].includes(status), `${date.slice(0, 20)} ${status}`)
    }
    assert.equal((await app.get(`/inlezen/${id}`)).status, 200)
    assert.equal((await app.get(`/inlezen/${id}/bevindingenblad`)).status, 200)
    const { slug } = await app.doors.read(localActor(), (db) =>
      db.selectFrom('agreement').select('slug').executeTakeFirstOrThrow(),
    )
    for (const page of ['', '/bijdragen', '/bevindingen', '/stukken']) {
      assert.equal((await app.get(`/akkoorden/${slug}${page}`)).status, 200, page)
    }
  })
})

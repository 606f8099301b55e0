import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import fc from 'fast-check'
import { type TestApp, testApp } from '../../test/support/app.ts'
import { createApp } from '../app.ts'
import { paths } from './paths.ts'

const token = 'x'.repeat(43)
const own = { cookie: `kb-csrf=${token}`, origin: 'http://localhost:8080' }
const form = { ...own, 'content-type': 'application/x-www-form-urlencoded' }

describe('a form that is sent', () => {
  let app: TestApp
  let send: (headers: Record<string, string>, body: string) => Promise<number>

  before(async () => {
    app = await testApp()
    const hono = createApp(app.doors)
    send = async (headers, body) => {
      const request = new Request(`http://localhost:8080${paths.readIn()}`, { method: 'POST', headers, body })
      return (await hono.request(request)).status
    }
  })

  const cases = [
    ['with its cookie and token', form, `_csrf=${token}`, 400], // let through; it has no file
    ['without a token', form, '', 403],
    ['with another token', form, `_csrf=${'y'.repeat(43)}`, 403],
    ['without the cookie', { ...form, cookie: '' }, `_csrf=${token}`, 403],
    ['with an empty cookie and token', { ...form, cookie: 'kb-csrf=' }, '_csrf=', 403],
    ['to another name of this machine', { ...form, host: 'elders.example.nl' }, `_csrf=${token}`, 403],
    ['from another origin', { ...form, origin: 'http://elders.example.nl' }, `_csrf=${token}`, 403],
    ['across sites', { ...form, 'sec-fetch-site': 'cross-site' }, `_csrf=${token}`, 403],
    ['as something else than a form', { ...own, 'content-type': 'application/json' }, '{}', 403],
    ['in parts without a boundary', { ...own, 'content-type': 'multipart/form-data' }, 'x', 400],
  ] as const
  for (const [name, headers, body, status] of cases) {
    it(`${name} gets ${status}`, async () => assert.equal(await send(headers, body), status))
  }

  it('is never too broken to answer', async () => {
    const type = fc.constantFrom(
      'multipart/form-data; boundary=a',
      'multipart/form-data',
      'application/x-www-form-urlencoded',
    )
    const piece = fc.constantFrom(
      '--a',
      '--a--',
      '\r\n',
      'Content-Disposition: form-data; name="_csrf"',
      '\0',
      '%00%',
      '=',
    )
    const body = fc.array(fc.oneof(piece, fc.string())).map((pieces) => pieces.join(''))
    await fc.assert(
      fc.asyncProperty(type, body, async (contentType, text) => {
        assert.ok([400, 403].includes(await send({ ...own, 'content-type': contentType }, text)))
      }),
    )
  })
})

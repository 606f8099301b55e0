import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { aPdf, aScan, printed } from '../../src/documents/document-samples.ts'
import { look } from '../support/axe.ts'
import { type Visit, visit, withoutBrowser } from '../support/browser.ts'

/** Long to read, and light to show: prose without a table. */
const sentence =
  'De gemeenten en de waterschappen werken samen aan een groene oever en zij berichten daarover aan het bestuur.'
const page = printed(Array.from({ length: 10 }, (_, line) => [56, 780 - line * 14, `${line}. ${sentence}`]))
const manyPages = aPdf(Array.from({ length: 1500 }, () => page))

describe('somebody with a difficult file', { skip: withoutBrowser, timeout: 900_000 }, () => {
  let guest: Visit

  before(async () => {
    guest = await visit()
  })
  after(() => guest?.close())

  async function send(page: Page, name: string, bytes: Uint8Array): Promise<void> {
    await page.goto('/stukken/inlezen')
    const file = { name, mimeType: 'application/pdf', buffer: Buffer.from(bytes) }
    await page.locator('input[type=file]').setInputFiles(file)
    await page.getByRole('button', { name: 'Lees in', exact: true }).click()
  }

  for (const javaScriptEnabled of [true, false]) {
    it(`waits for a long paper and comes to its review, ${javaScriptEnabled ? 'with' : 'without'} script`, async () => {
      await guest.startOver()
      const page = await guest.open({ javaScriptEnabled })
      const seen: string[] = []
      page.on('response', (response) => seen.push(new URL(response.url()).pathname))
      await send(page, 'lang.pdf', manyPages)
      await page.waitForURL(/\/inlezen\/[0-9a-f-]{36}\?melding=nieuw/, { waitUntil: 'commit' })
      assert.ok(
        seen.some((path) => path.startsWith('/inlezen/bezig/')),
        seen.join(),
      )
    })
  }

  it('is told how far it is on a page that is accessible', async () => {
    await guest.startOver()
    const page = await guest.open()
    // the page is looked at as it is: its script, which would go on, stays away
    await page.route(/reading-progress\.js/, (route) => route.abort())
    await send(page, 'lang.pdf', manyPages)
    await page.waitForURL(/\/inlezen\/bezig\//)
    assert.match((await page.locator('main').textContent()) ?? '', /Bezig met lezen…|Bladzijde \d+ van 1500/)
    await look(page)
    // what is still being read would come into the register of the next test, and keep its file waiting
    await page.unroute(/reading-progress\.js/)
    await page.reload({ waitUntil: 'commit' })
    await page.waitForURL(/\/inlezen\/[0-9a-f-]{36}\?melding=nieuw/, { waitUntil: 'commit' })
  })

  it('sees the pages of a scan, and that nothing was read', async () => {
    await guest.startOver()
    const page = await guest.open()
    const drawn = page.waitForResponse(/bladzijde\/1\.png$/)
    await send(page, 'scan.pdf', aScan(2))
    await page.waitForURL(/\/inlezen\/[0-9a-f-]{36}/)
    await page.getByText('Dit stuk is een scan').waitFor()
    const picture = page.getByAltText('Beeld van bladzijde 1; deze bladzijde heeft geen tekst die wij kunnen lezen')
    await picture.scrollIntoViewIfNeeded()
    assert.equal((await drawn).headers()['content-type'], 'image/png')
    await look(page)
  })
})

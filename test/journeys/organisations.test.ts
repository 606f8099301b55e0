import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { look } from '../support/axe.ts'
import { type Visit, visit, withoutBrowser } from '../support/browser.ts'

const widths = [1280, 360, 320]

describe('somebody who looks for an organisation', { skip: withoutBrowser, timeout: 900_000 }, () => {
  let guest: Visit

  before(async () => {
    guest = await visit()
  })
  after(() => guest?.close())

  it('types, sees the list become shorter, keeps the focus, and can share the address', async () => {
    const page = await guest.open()
    await page.goto('/organisaties')
    const all = await page.locator('#aantal').textContent()
    const search = page.getByLabel('Zoek op naam of code')
    await search.pressSequentially('hertogenb', { delay: 20 })
    await page.locator('#aantal', { hasText: /^1 organisatie$/ }).waitFor()
    assert.equal(await page.locator('#resultaat tbody tr').count(), 1)
    assert.equal(await page.evaluate('document.activeElement.id'), 'zoek')
    assert.equal(await page.locator('#aantal').getAttribute('role'), 'status')
    assert.equal(new URL(page.url()).search, '?zoek=hertogenb')
    await page.reload()
    assert.equal(await search.inputValue(), 'hertogenb')
    await search.fill('')
    await page.locator('#aantal', { hasText: all! }).waitFor()
    await page.getByLabel('Soort').selectOption('province')
    await page.locator('#aantal', { hasText: /^13 organisaties, waarvan 1 fictief$/ }).waitFor()
    await search.fill('%%%')
    await page.getByRole('link', { name: 'Toon alle organisaties' }).waitFor()
    await look(page)
  })

  it('does the same without script, page by page', async () => {
    const page = await guest.open({ javaScriptEnabled: false })
    await page.goto('/organisaties')
    await page.getByRole('link', { name: 'Volgende' }).click()
    assert.match((await page.locator('.kb-pages').textContent()) ?? '', /51 tot en met 100 van/)
    await page.getByLabel('Soort').selectOption('water-authority')
    await page.getByRole('button', { name: 'Toon' }).click()
    assert.equal(await page.locator('#aantal').textContent(), '23 organisaties, waarvan 2 fictief')
    await page.getByLabel('Zoek op naam of code').fill('fryslan')
    await page.getByLabel('Zoek op naam of code').press('Enter')
    await page.getByRole('link', { name: 'Wetterskip Fryslân' }).click()
    assert.equal(await page.locator('h1').textContent(), 'Wetterskip Fryslân')
  })

  it('finds every page accessible and within a window of any width', async () => {
    const page = await guest.open()
    for (const path of [
      '/organisaties',
      '/organisaties?zoek=qqqq',
      '/organisaties/kp-uvw',
      '/organisaties/mnre1130',
      '/organisaties/so0826',
      '/organisaties/gm0796',
    ]) {
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 })
        await page.goto(path)
        await look(page)
      }
    }
  })
})

import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { look } from '../support/axe.ts'
import { type Visit, visit, withoutBrowser } from '../support/browser.ts'

const home = '/akkoorden/circulaire-economie-2025-2026'

describe('somebody who looks back', { skip: withoutBrowser, timeout: 180_000 }, () => {
  let guest: Visit

  before(async () => {
    guest = await visit()
  })
  after(() => guest?.close())

  it('goes back in an agreement with the keyboard, through its pages, and back to now, without script', async () => {
    const page = await guest.open({ javaScriptEnabled: false })
    await page.goto(home)
    await page.getByText('Terugkijken', { exact: true }).focus()
    await page.keyboard.press('Enter')
    await page.getByLabel('Peildatum').fill('2025-03-19')
    await page.getByLabel('Peildatum').press('Enter')
    assert.match((await page.locator('.kb-note').textContent()) ?? '', /Peildatum 19 maart 2025/)
    assert.ok((await page.getByText('nog niet getekend').count()) > 1)
    assert.equal(await page.getByText('€ 1.977.000').count(), 0)
    await page.locator('.kb-tabs').getByRole('link', { name: 'Bijdragen' }).click()
    assert.equal(new URL(page.url()).search, '?peildatum=2025-03-19')
    assert.ok((await page.getByText('gold nog niet').count()) > 5)
    await page.getByRole('link', { name: 'Terug naar nu' }).click()
    assert.equal(new URL(page.url()).search, '')
  })

  it('sees what changed on a day, and takes it along', async () => {
    const page = await guest.open()
    await page.goto(`${home}/bijdragen?peildatum=2025-03-19`)
    await page.getByRole('link', { name: 'Wat veranderde er sindsdien?' }).click()
    await page.getByText(/^Van peildatum 19 maart 2025/).waitFor()
    const row = page.getByRole('row', { name: /VNG en gemeenten.*2025.*€ 130\.000/ })
    assert.match((await row.first().textContent()) ?? '', /stond er niet/)
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('.kb-filter__result').getByRole('link', { name: 'CSV' }).click(),
    ])
    assert.equal(file.suggestedFilename(), 'veranderingen circulaire-economie-2025-2026.csv')
    await page.getByLabel('Soort datum').selectOption('stand')
    await page.getByLabel('Van het eind van').fill('2020-01-01')
    await page.getByRole('button', { name: 'Toon' }).click()
    await page.getByText('stond dit akkoord nog niet in dit register').waitFor()
  })

  it('finds every page accessible and within a window of any width', async () => {
    const page = await guest.open()
    for (const path of [
      `${home}?peildatum=2025-01-01`,
      `${home}?stand=2020-01-01`,
      `${home}?stand=2199-01-01`,
      `${home}/bijdragen?peildatum=2025-01-01`,
      `${home}/stukken?peildatum=2025-01-01`,
      `${home}/veranderingen`,
      `${home}/veranderingen?van=2010-01-01&tot=2010-01-02`,
      '/organisaties/kp-vng?peildatum=2025-01-01',
      '/organisaties/kp-vng?stand=2020-01-01',
    ]) {
      for (const width of [1280, 360]) {
        await page.setViewportSize({ width, height: 900 })
        await page.goto(path)
        await look(page)
      }
    }
  })
})

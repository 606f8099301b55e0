import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { look } from '../support/axe.ts'
import { type Visit, visit, withoutBrowser } from '../support/browser.ts'

const agreement = '/akkoorden/circulaire-economie-2025-2026'

describe('somebody who looks where an agreement comes from, and makes the next one', {
  skip: withoutBrowser,
  timeout: 180_000,
}, () => {
  let guest: Visit

  before(async () => {
    guest = await visit()
  })
  after(() => guest?.close())

  for (const javaScriptEnabled of [true, false]) {
    it(`${javaScriptEnabled ? 'with' : 'without'} script`, async () => {
      await guest.startOver()
      const page = await guest.open({ javaScriptEnabled })
      const seen = () => (javaScriptEnabled ? look(page) : undefined)
      await page.goto(agreement)
      await page.getByRole('link', { name: /^Bekijk de stamboom/ }).click()
      await seen()
      await page.getByRole('link', { name: 'Zeg hoe het samenhangt : Grondstoffenakkoord' }).click()
      await seen()
      await page.getByLabel('dit akkoord vloeit eruit voort').check()
      await page.getByLabel('Iemand heeft het gezegd of geschreven').check()
      await page.getByRole('button', { name: 'Leg vast' }).click()
      await page.getByRole('link', { name: 'Schrijf wie het heeft gezegd of geschreven.' }).waitFor()
      await seen()
      await page.getByLabel('Wie', { exact: true }).fill('Een medewerker (fictief)')
      await page.getByLabel('Op welke dag').fill('20 maart 2025')
      await page.getByRole('button', { name: 'Leg vast' }).click()
      await page.getByRole('status').getByText('Vastgelegd').waitFor()
      const tree = page.getByRole('list', { name: 'Wat er eerder was, het oudste eerst' })
      assert.match((await tree.textContent()) ?? '', /dit akkoord vloeit eruit voort: ?\s*Grondstoffenakkoord 2017/)

      await page.getByRole('link', { name: 'Zelfde akkoord, volgende periode' }).click()
      await seen()
      await page.getByLabel('Laatste dag, maand of jaar').fill('2026')
      await page.getByRole('button', { name: 'Bekijk wat er meegaat' }).click()
      await page.getByRole('link', { name: /^Het eind ligt voor het begin/ }).waitFor()
      await seen()
      await page.getByLabel('Laatste dag, maand of jaar').fill('2028')
      await page.getByRole('button', { name: 'Bekijk wat er meegaat' }).click()
      await page.getByRole('heading', { name: 'Dit gaat niet mee' }).waitFor()
      await seen()
      await page.getByRole('button', { name: 'Maak het akkoord' }).click()
      await page.getByText('Dit akkoord is de volgende periode van').waitFor()
      await seen()
      await page.getByRole('link', { name: 'Bekijk wat is overgenomen' }).click()
      await seen()
      await page.getByRole('link', { name: 'Bijdragen' }).click()
      assert.equal(await page.locator('.kb-empty').count(), 1)
      await seen()
    })
  }
})

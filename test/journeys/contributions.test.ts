import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { look } from '../support/axe.ts'
import { type Visit, visit, withoutBrowser } from '../support/browser.ts'

describe('a secretary who keeps the ledger', { skip: withoutBrowser, timeout: 360_000 }, () => {
  let guest: Visit

  before(async () => {
    guest = await visit()
  })
  after(() => guest?.close())

  for (const javaScriptEnabled of [true, false]) {
    it(`enters an amount, corrects it and splits it, ${javaScriptEnabled ? 'with' : 'without'} script`, async () => {
      const page = await guest.open({ javaScriptEnabled })
      const check = javaScriptEnabled ? () => look(page) : async () => {} // axe itself is script
      await enter(page, check, javaScriptEnabled ? '2031' : '2032')
      await correct(page, check)
      await split(page, check)
      await seeBack(page, check)
    })
  }
})

type Check = () => Promise<void>

/** First with a mistake: the form says what is wrong and keeps what was typed. */
async function enter(page: Page, check: Check, year: string): Promise<void> {
  await page.goto('/akkoorden')
  await page.locator('main a[href^="/akkoorden/"]').first().click()
  await page.getByRole('link', { name: 'Bijdragen', exact: true }).click()
  await page.getByRole('link', { name: 'Bedrag invoeren' }).click()
  await check()
  await page.getByLabel('Bijdrager', { exact: true }).selectOption({ index: 1 })
  await page.getByLabel('De groep als geheel').check()
  await page.getByLabel('Waarvoor', { exact: true }).selectOption('geheel')
  await page.getByLabel('Jaar', { exact: true }).fill(year)
  await page.getByLabel('Euro', { exact: true }).check()
  await page.getByLabel('Hoeveel', { exact: true }).fill('1,5')
  await page.getByLabel('indicatief', { exact: true }).check()
  await page.locator('#vanaf').fill('20-3-2030')
  await sayWhere(page)
  await page.getByRole('button', { name: 'Voer het bedrag in' }).click()
  assert.match(await page.title(), /^Fout: /)
  await check()
  assert.equal(await page.getByLabel('Jaar', { exact: true }).inputValue(), year)
  await page.getByLabel('Hoeveel', { exact: true }).fill('25.000')
  await page.getByRole('button', { name: 'Voer het bedrag in' }).click()
  await page.getByText('Het bedrag is ingevoerd.').waitFor()
  await check()
}

async function correct(page: Page, check: Check): Promise<void> {
  await page.getByRole('link', { name: 'Verbeteren' }).click()
  await check()
  assert.equal(await page.getByLabel('Bedrag in euro').inputValue(), '25.000')
  await page.getByLabel('Bedrag in euro').fill('20.000')
  await sayWhere(page)
  await page.getByRole('button', { name: 'Verbeter het bedrag' }).click()
  await page.getByText(/eerst €\s25\.000, nu €\s20\.000/).waitFor()
  await check()
}

async function split(page: Page, check: Check): Promise<void> {
  await page.getByRole('link', { name: 'Splitsen' }).click()
  await check()
  await page.getByLabel('Governance').fill('15.000')
  await page.getByLabel('Iets anders').fill('5.000')
  await page.locator('#vanaf').fill('1 april 2030')
  await sayWhere(page)
  await page.getByRole('button', { name: 'Splits het bedrag' }).click()
  await page.getByText(/blijft €\s20\.000/).waitFor()
  await check()
}

/** From a part back to the table, and to the entry that came first. */
async function seeBack(page: Page, check: Check): Promise<void> {
  await page.getByRole('link', { name: '€ 15.000' }).click()
  assert.match((await page.locator('h1').textContent()) ?? '', /15\.000, indicatief/)
  await page.getByRole('link', { name: 'Naar de cel in de tabel' }).click()
  await page.locator('#posten').getByRole('link', { name: '€ 15.000' }).click()
  await page.getByRole('link', { name: '€ 20.000' }).click()
  await page.getByText('Deze post geldt niet meer').waitFor()
  await check()
}

async function sayWhere(page: Page): Promise<void> {
  await page.getByLabel('Iemand heeft het gezegd of geschreven').check()
  await page.getByLabel('Wie', { exact: true }).fill('De secretaris (fictief)')
  await page.getByLabel('Op welke dag').fill('20 maart 2030')
}

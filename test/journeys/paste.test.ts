import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { look } from '../support/axe.ts'
import { type Visit, visit, withoutBrowser } from '../support/browser.ts'

describe('somebody with a spreadsheet of contributions', { skip: withoutBrowser, timeout: 180_000 }, () => {
  let guest: Visit

  before(async () => {
    guest = await visit()
  })
  after(() => guest?.close())

  for (const javaScriptEnabled of [true, false]) {
    it(`pastes it, mends a cell, and finds it in the ledger ${javaScriptEnabled ? 'with' : 'without'} script`, async () => {
      await guest.startOver()
      const page = await guest.open({ javaScriptEnabled })
      const see = javaScriptEnabled ? look : async () => {}
      const group = await toPaste(page)
      await see(page)
      await page.getByLabel('Plak hier de cellen').fill(table(group))
      await page.getByLabel('toegezegd').check()
      await page.getByLabel('Geldt vanaf').fill('1 april 2031')
      await page.getByRole('button', { name: 'Bekijk wat het wordt' }).click()
      assert.match(await words(page), /1 bedrag klaar 2 moeten anders/)
      await see(page)
      await page.getByRole('link', { name: /^C2:.*Schrijf 1,00 of 1000,00/ }).click()
      await page.getByLabel('Cel A3 ‘').selectOption({ index: 2 })
      await page.getByLabel('Cel C2').fill('1,00')
      await page.getByLabel('Cel C2').press('Enter')
      await page.getByRole('button', { name: 'Leg 4 bedragen vast' }).waitFor()
      await see(page)
      await found(page)
      await page.getByRole('button', { name: 'Leg 4 bedragen vast' }).click()
      await page.getByText('4 bedragen toegevoegd').waitFor()
      assert.match((await page.locator('main').textContent()) ?? '', /2031/)
      await see(page)
    })
  }
})

/** From the front of the site to the page to paste on; gives the name of the first group of that agreement. */
async function toPaste(page: Page): Promise<string> {
  await page.goto('/akkoorden')
  await page.locator('main a[href^="/akkoorden/"]').first().click()
  await page.getByRole('link', { name: 'Bijdragen', exact: true }).first().click()
  const group = await page.locator('.kb-matrix__repeat').first().textContent()
  await page.getByRole('link', { name: 'Tabel plakken' }).click()
  return group!.replace(/, $/, '')
}

/** One amount that can mean two things, and one of nobody that is known. */
const table = (group: string) => `Wie\t€ 2031\tfte 2031\n${group}\t12.500\t1.000\nNiemand hier\t4.000\t0,25`

async function found(page: Page): Promise<void> {
  await page.getByLabel('Iemand heeft het gezegd of geschreven').check()
  await page.getByLabel('Wie', { exact: true }).fill('De secretaris (fictief)')
  await page.getByLabel('Op welke dag').fill('1 maart 2031')
  await page.getByLabel('Een nieuw mandaat').check()
  await page.getByLabel('Welk besluit of welke persoon').fill('Besluit van 1 maart 2031 (fictief)')
}

const words = async (page: Page) => ((await page.locator('#telling').textContent()) ?? '').replace(/\s+/g, ' ')

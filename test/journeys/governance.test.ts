import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { look } from '../support/axe.ts'
import { type Visit, visit, withoutBrowser } from '../support/browser.ts'

const root = '/akkoorden/groene-wijken-proefdelta-fictief/sturing'

describe('somebody who asks who decides', { skip: withoutBrowser, timeout: 240_000 }, () => {
  let guest: Visit

  before(async () => {
    guest = await visit()
  })
  after(() => guest?.close())

  for (const javaScriptEnabled of [true, false])
    it(`records an election in one form ${javaScriptEnabled ? 'with' : 'without'} script`, async () => {
      const page = await guest.open({ javaScriptEnabled })
      await page.goto(root)
      await page.getByRole('link', { name: 'Gedeputeerde Water en groen' }).first().click()
      await page.getByRole('link', { name: 'Nieuwe bekleder' }).click()
      const name = javaScriptEnabled ? 'Eerste Opvolger (fictief)' : 'Tweede Opvolger (fictief)'
      await page.getByLabel('Naam', { exact: true }).fill(name)
      await page.getByRole('button', { name: 'Leg vast' }).click()
      assert.match(await page.title(), /^Fout: /)
      if (javaScriptEnabled) await look(page)
      await page.getByLabel('Vanaf').fill(javaScriptEnabled ? '1 oktober 2026' : '1 november 2026')
      await sayWho(page)
      await page.getByRole('button', { name: 'Leg vast' }).click()
      assert.equal(await page.getByRole('status').isVisible(), true)
      const row = page.locator('tbody tr', { hasText: name })
      assert.match((await row.textContent()) ?? '', /bekleder.*2026.*nu/s)
      await page.getByRole('link', { name: 'Stuurgroep Groene wijken' }).click()
      assert.match((await page.locator('main').textContent()) ?? '', new RegExp(`nu ${name.slice(0, 6)}`))
    })

  it('finds every page accessible and within a window of any width', async () => {
    const page = await guest.open()
    await page.goto(root)
    await look(page)
    const hrefs = await page
      .locator('main a[href*="/sturing/"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')!))
    const office = hrefs.find((href) => /ambten\/[0-9a-f-]+$/.test(href))!
    const body = hrefs.find((href) => /gremia\/[0-9a-f-]+$/.test(href))!
    const forms = [
      `${body}/deelnemer`,
      `${body}/escalatie`,
      `${office}/bekleder`,
      `${office}/einde`,
      `${office}/mandaat`,
    ]
    for (const path of [office, body, ...forms, `${root}/nieuw-gremium`, `${root}/nieuw-ambt`]) {
      await page.goto(path)
      await look(page)
    }
    await page.goto('/akkoorden/circulaire-economie-2025-2026/sturing')
    await look(page)
  })
})

async function sayWho(page: Page): Promise<void> {
  await page.getByLabel('Iemand heeft het gezegd of geschreven').check()
  await page.getByLabel('Wie', { exact: true }).fill('Proefpersoon (fictief)')
  await page.getByLabel('Op welke dag').fill('24 november 2026')
}

import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { look } from '../support/axe.ts'
import { type Visit, visit, withoutBrowser } from '../support/browser.ts'

describe('somebody who checks whether an agreement fits together', { skip: withoutBrowser, timeout: 120_000 }, () => {
  let guest: Visit

  before(async () => {
    guest = await visit()
  })
  after(() => guest?.close())

  it('chooses a severity, follows an outcome, and records who is in a group, without script', async () => {
    const page = await guest.open({ javaScriptEnabled: false })
    await page.goto('/akkoorden')
    await page.locator('main a[href^="/akkoorden/"]').first().click()
    await page.getByRole('link', { name: 'Controle', exact: true }).click()
    await page.getByLabel('Ernst').selectOption('laag')
    await page.getByRole('button', { name: 'Toon' }).click()
    assert.equal(await page.getByRole('heading', { name: 'Wat klopt' }).count(), 0)
    await page.getByRole('link', { name: /^Bekijk het stuk/ }).click()
    assert.match(page.url(), /\/stukken\//)
    await page.goBack()
    await page.getByRole('link', { name: 'Overzicht' }).click()
    await page.getByRole('link', { name: 'UvW en waterschappen' }).first().click()
    await page.getByRole('link', { name: 'Voeg een lid toe' }).click()
    await page.getByLabel('Organisatie').fill('Wetterskip Fryslan')
    await page.getByRole('button', { name: 'Leg vast' }).click()
    await page
      .getByRole('alert')
      .getByRole('link', { name: /Kies waar je dit vandaan hebt/ })
      .waitFor()
    assert.equal(await page.getByLabel('Organisatie').inputValue(), 'Wetterskip Fryslan')
    await page.getByLabel('Iemand heeft het gezegd of geschreven').check()
    await page.getByLabel('Wie', { exact: true }).fill('De secretaris (fictief)')
    await page.getByLabel('Op welke dag').fill('3 maart 2025')
    await page.getByRole('button', { name: 'Leg vast' }).click()
    await page.getByRole('status', { name: '' }).getByText('Het lid is toegevoegd.').waitFor()
    await page.getByRole('link', { name: 'Beëindig het lidmaatschap van Wetterskip Fryslân' }).click()
    await page.getByLabel('Laatste dag').fill('2025')
    await page.getByLabel('Iemand heeft het gezegd of geschreven').check()
    await page.getByLabel('Wie', { exact: true }).fill('De secretaris (fictief)')
    await page.getByLabel('Op welke dag').fill('3 maart 2025')
    await page.getByRole('button', { name: 'Leg vast' }).click()
    await page.getByText('tot en met 31 dec 2025').waitFor()
  })

  it('finds every page accessible and within a narrow window', async () => {
    const page = await guest.open()
    await page.goto('/akkoorden')
    const slug = (await page.locator('main a[href^="/akkoorden/"]').first().getAttribute('href'))!
    const group = `${slug}/partijen/uvwenwaterschappen`
    for (const path of [
      `${slug}/controle`,
      `${slug}/controle?ernst=hoog`,
      group,
      `${slug}/partijen/vngengemeenten`,
      `${group}/leden/nieuw`,
    ]) {
      await page.goto(path)
      await look(page)
    }
    await page.getByRole('button', { name: 'Leg vast' }).click()
    await page.getByRole('alert').waitFor()
    await look(page)
  })
})

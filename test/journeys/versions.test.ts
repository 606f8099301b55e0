import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { look } from '../support/axe.ts'
import { type Visit, visit, withoutBrowser } from '../support/browser.ts'
import { samplePaper } from '../support/intake.ts'

const second = samplePaper()
  .replace('€ 40,000 ', '€ 45,000 ')
  .replace('mei 2027: tussenevaluatie', 'juni 2027: tussenevaluatie')

describe('a second version of a paper', { skip: withoutBrowser, timeout: 900_000 }, () => {
  let guest: Visit

  before(async () => {
    guest = await visit()
  })
  after(() => guest?.close())

  for (const javaScriptEnabled of [true, false]) {
    it(`says what changed and takes the judgements over, ${javaScriptEnabled ? 'with' : 'without'} script`, async () => {
      await guest.startOver()
      const page = await guest.open({ javaScriptEnabled })
      const check = javaScriptEnabled ? look : async () => {} // axe itself is script
      await readIn(page, 'stuk-1.txt', samplePaper())
      await settleReadings(page)
      await page.getByRole('button', { name: /alles wat duidelijk is/i }).click()
      await readIn(page, 'stuk-2.txt', second)
      await check(page)
      await seeChanges(page)
      await check(page)
      const taken = page.getByRole('button', { name: /^Neem \d+ oordelen en 2 lezingen over/ })
      const count = Number(/\d+/.exec((await taken.textContent()) ?? '')?.[0])
      assert.ok(count > 25, `${count} judgements`)
      await taken.click()
      await check(page)
      const main = (await page.locator('main').textContent()) ?? ''
      assert.ok(main.includes(`${count} oordelen zijn overgenomen`))
      await judgeWhatChanged(page)
    })
  }

  it('asks where it is not sure, and takes no for an answer', async () => {
    const page = await guest.open()
    await readIn(page, 'stuk-3.txt', samplePaper().replaceAll('PRW 26-03', 'PRW 26-09'))
    assert.match((await page.locator('main').textContent()) ?? '', /Dit lijkt een volgende versie van/)
    await look(page)
    await page.getByRole('button', { name: 'Nee, een ander stuk' }).click()
    assert.match((await page.locator('main').textContent()) ?? '', /Je zei dat dit geen versie is/)
    await look(page)
  })
})

async function readIn(page: Page, name: string, text: string): Promise<void> {
  await page.goto('/stukken/inlezen')
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
  await page.getByRole('button', { name: 'Lees in', exact: true }).click()
  await page.waitForURL(/\/inlezen\/[0-9a-f-]{36}/)
}

async function settleReadings(page: Page): Promise<void> {
  for (const [label, choice] of [
    ['thousands-mark', /duizendtallen/],
    ['basis', /^De bedragen zijn per jaar/],
  ] as const) {
    const question = page.locator(`#vraag-${label}`)
    await question.getByLabel(choice).check()
    await question.getByRole('button', { name: /leg .* vast/i }).click()
  }
}

async function seeChanges(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Bekijk wat er is veranderd' }).click()
  const table = (await page.locator('main table').first().textContent()) ?? ''
  assert.match(table, /Waterschap Oosterdijk[^€]*€\s40\.000[^€]*€\s45\.000/)
  assert.match(table, /mei 2027[\s\S]*juni 2027/)
}

/** What changed is still open, and is judged like any other proposal. */
async function judgeWhatChanged(page: Page): Promise<void> {
  const row = page.locator('.kb-record', { hasText: '€ 45,000' }).first()
  await row.getByRole('button', { name: /^Accepteer/ }).click()
  assert.match((await page.locator('main').textContent()) ?? '', /Voorstel \d+ is geaccepteerd/)
}

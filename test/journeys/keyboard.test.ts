import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { look } from '../support/axe.ts'
import { type Visit, visit, withoutBrowser } from '../support/browser.ts'

const long = new URL('../../src/features/intake/corpus/tuning/statenvoorstel-bereikbaarheid.pdf', import.meta.url)

describe('with the keyboard alone', { skip: withoutBrowser, timeout: 900_000 }, () => {
  let guest: Visit

  before(async () => {
    guest = await visit()
  })
  after(() => guest?.close())

  it('a reader skips to the content, reads the sample in, and judges a proposal', async () => {
    const page = await guest.open()
    await page.goto('/')
    await page.keyboard.press('Tab')
    assert.equal(await focused(page), 'Naar de inhoud')
    await page.keyboard.press('Enter')
    await tabTo(page, 'Lees het voorbeeldstuk in')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/inlezen\/[0-9a-f-]{36}/)
    await tabTo(page, 'Naar het volgende voorstel')
    await page.keyboard.press('Enter')
    await tabTo(page, 'Accepteer')
    await page.keyboard.press('Enter')
    await page.getByText('1 geaccepteerd').first().waitFor()
  })

  it('a reader judges every proposal of a paper, one key each, and takes one back', async (context) => {
    await guest.startOver()
    const page = await guest.open()
    await page.goto('/stukken/inlezen')
    await page.getByRole('button', { name: 'Lees het voorbeeldstuk in' }).click()
    await page.waitForURL(/\/inlezen\/[0-9a-f-]{36}/)
    for (const question of ['thousands-mark', 'basis']) {
      await tabTo(page, 'Leg de lezing vast', `#vraag-${question} input[type=radio]`)
      await page.keyboard.press('Enter')
      await page.locator(`#vraag-${question} .kb-note`).waitFor()
    }
    const start = performance.now()
    await tabTo(page, 'Naar het volgende voorstel')
    await page.keyboard.press('Enter')
    const all = Number(/van (\d+)/.exec(await judgedSoFar(page))?.[1])
    for (let judged = 0; judged < all; judged += 1) await judgeByKey(page, judged % 4 === 3 ? 'x' : 'a', judged + 1)
    context.diagnostic(`${((performance.now() - start) / 1000).toFixed(1)} s for ${all} proposals`)
    assert.match(await judgedSoFar(page), new RegExp(`^${all} `))
    await page.getByRole('button', { name: /^Maak ongedaan/ }).press('Enter')
    await page.getByText(/is weer open/).waitFor()
    assert.match(await judgedSoFar(page), new RegExp(`^${all - 1} `))
  })

  it('a reader goes through the folds of a long paper', async () => {
    await guest.startOver()
    const page = await guest.open()
    await page.goto('/stukken/inlezen')
    await page.locator('input[type=file]').setInputFiles(fileURLToPath(long))
    await page.getByRole('button', { name: 'Lees in', exact: true }).click()
    await page.waitForURL(/\/inlezen\/[0-9a-f-]{36}/)
    await look(page)
    await page.getByRole('link', { name: 'Bijdragen', exact: true }).press('Enter')
    const [first] = await page.locator('#groep-contribution .kb-record').all()
    const number = Number((await first!.getAttribute('id'))?.slice(1))
    await page.goto(`${page.url().split('#')[0]}#v${number - 1}`)
    await page.locator(`#v${number - 1}:focus`).waitFor()
    // the next one stands in two folds
    await page.keyboard.press('j')
    await page.locator(`#v${number}:focus`).waitFor()
    await judgeByKey(page, 'a', 1)
    await page.locator(`#v${number + 1}:focus`).waitFor()
    await look(page)
  })

  it('keys judge nothing outside a proposal, nor in a field', async () => {
    await guest.startOver()
    const page = await guest.open()
    await page.goto('/stukken/inlezen')
    await page.getByRole('button', { name: 'Lees het voorbeeldstuk in' }).click()
    await page.waitForURL(/\/inlezen\/[0-9a-f-]{36}/)
    await page.locator('h1').click()
    await page.keyboard.press('a')
    assert.match(await judgedSoFar(page), /^0 /)
    await page.goto(`${page.url().split('#')[0]}#v1`)
    await page.locator('#v1:focus').waitFor()
    await page.keyboard.press('w')
    await page.waitForURL(/voorstellen\/1/)
    await page.locator('.kb-record--edit input:not([type=hidden])').first().focus()
    await page.keyboard.press('x')
    assert.match(await judgedSoFar(page), /^0 /)
  })

  it('a reader opens a cell of the ledger and its source', async () => {
    const page = await guest.open()
    await page.goto('/akkoorden/circulaire-economie-2025-2026/bijdragen')
    await tabTo(page, '1.355.000')
    await page.keyboard.press('Enter')
    await page.locator('#posten').waitFor()
    assert.match(page.url(), /cel=.*#posten$/)
  })
})

/** Presses Tab until something with these words has the focus, and that focus can be seen. */
async function tabTo(page: Page, words: string, first?: string): Promise<void> {
  if (first !== undefined) await chooseFirst(page, first)
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press('Tab')
    if ((await focused(page)).includes(words)) {
      const outline = await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')
      assert.notEqual(outline, 'none', `the focus on “${words}” cannot be seen`)
      return
    }
  }
  assert.fail(`no amount of tabbing reaches “${words}”`)
}

/** Chooses the first of these options with the keyboard: the focus goes there as Tab would bring it. */
async function chooseFirst(page: Page, selector: string): Promise<void> {
  await page.locator(selector).first().focus()
  await page.keyboard.press('Space')
}

/** Presses the key once a proposal has the focus, and waits until that many are judged. */
async function judgeByKey(page: Page, key: string, count: number): Promise<void> {
  await page.locator('.kb-record:focus').waitFor()
  await page.keyboard.press(key)
  await page.locator('#voortgang', { hasText: new RegExp(`^${count} van`) }).waitFor()
}

async function judgedSoFar(page: Page): Promise<string> {
  return String(await page.evaluate('document.querySelector("#voortgang")?.textContent ?? ""'))
}

/** The words of the link or button that has the focus; empty when something else has it. */
async function focused(page: Page): Promise<string> {
  const words = 'document.activeElement?.closest("a, button")?.textContent ?? ""'
  return String(await page.evaluate(words))
    .replace(/\s+/g, ' ')
    .trim()
}

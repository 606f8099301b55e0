import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { type Visit, visit, withoutBrowser } from '../support/browser.ts'

describe('with the keyboard alone', { skip: withoutBrowser, timeout: 120_000 }, () => {
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
async function tabTo(page: Page, words: string): Promise<void> {
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

/** The words of the link or button that has the focus; empty when something else has it. */
async function focused(page: Page): Promise<string> {
  const words = 'document.activeElement?.closest("a, button")?.textContent ?? ""'
  return String(await page.evaluate(words))
    .replace(/\s+/g, ' ')
    .trim()
}

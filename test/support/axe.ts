import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'

const source = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

type Violation = { id: string; help: string; nodes: { html: string }[] }

/** Every page on a journey must be accessible, and fit a narrow window; the window is as wide as before afterwards. */
export async function look(page: Page): Promise<void> {
  const size = page.viewportSize()!
  await assertAccessible(page)
  await assertNoSidewaysScroll(page, 320)
  await page.setViewportSize(size)
}

/** Fails on anything axe finds on the page as it now stands: WCAG 2.2 A and AA, and its best practices. */
async function assertAccessible(page: Page): Promise<void> {
  // evaluated by the debugger, so the page's content policy holds for the page alone
  await page.evaluate(source)
  const run = `axe.run(document, { runOnly: ${JSON.stringify(tags)} }).then((result) => result.violations)`
  const violations = (await page.evaluate(run)) as Violation[]
  const told = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((node) => node.html).join('\n  ')}`,
  )
  assert.deepEqual(told, [], `${page.url()} is not accessible`)
}

/** Fails when the page is wider than the window, so that one must scroll sideways. */
async function assertNoSidewaysScroll(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 800 })
  const wide = Number(await page.evaluate('document.documentElement.scrollWidth'))
  assert.ok(wide <= width, `${page.url()} is ${wide} px wide in a window of ${width}`)
}

import assert from 'node:assert/strict'
import type { TestApp } from './app.ts'

/** What the main part of a page says, without its markup. Fails when there is no such page. */
export async function wordsOn(app: TestApp, path: string): Promise<string> {
  const response = await app.get(path)
  assert.equal(response.status, 200, path)
  const main = /<main[\s\S]*<\/main>/.exec(await response.text())![0]
  return main
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('\u00a0', ' ')
    .replace(/\s+/g, ' ')
    .replaceAll(' ,', ',')
}

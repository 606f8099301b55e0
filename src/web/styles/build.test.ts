import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { buildStylesheet, minify, stylesheet, usedClasses } from './build.ts'

test('the committed stylesheet is the one the sources give', async () => {
  const committed = await readFile(stylesheet, 'utf8')
  assert.ok(committed === (await buildStylesheet()), 'src/web/public/krachtenbundel.css is stale: run npm run css')
})

test('the stylesheet stays small', async () => {
  const size = gzipSync(await readFile(stylesheet), { level: 9 }).byteLength
  assert.ok(size <= 11_000, `the stylesheet is ${size} bytes gzipped, more than 11 000`)
})

test('every class a component uses has a rule', async () => {
  const css = await readFile(stylesheet, 'utf8')
  const known = new Set([...css.matchAll(/\.(kb-[a-z0-9_-]+)/g)].map((match) => match[1]))
  const used = await usedClasses(new URL('../components/', import.meta.url))
  assert.deepEqual(
    [...used].filter((name) => !known.has(name)),
    [],
  )
})

test('minifying keeps strings and takes out comments', () => {
  assert.equal(
    minify('/* a */ .a , .b { content: " , ; " ;  color: red; }\n\n.c > d { margin: calc(1px + 2px) }'),
    '.a,.b{content:" , ; ";color:red}.c > d{margin:calc(1px + 2px)}',
  )
})

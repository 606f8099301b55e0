import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { schemaTables } from '../../docs/intake-json.ts'
import { readingResult } from '../../src/features/intake/facts.ts'

const page = readFileSync(new URL('../../docs/intake-json.md', import.meta.url), 'utf8')

describe('docs/intake-json.md', () => {
  it('describes every field as the schema has it', () => {
    const tables = schemaTables()
    for (const key of Object.keys(readingResult.shape)) assert.match(tables, new RegExp(`### \`${key}\``))
    assert.ok(page.includes(tables), 'docs/intake-json.md is stale: npm run docs')
  })
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Passage } from './facts.ts'
import { passageMarks } from './passage-mark.ts'

function at(page: number | null, line: number, endLine = line, endPage = page): Passage {
  return { document: 'a'.repeat(64), page, line, endPage, endLine, start: 0, end: 1, quote: 'a' }
}

const labels = (...passages: Passage[]) => passageMarks(passages).map(({ label }) => label.replaceAll('\u00a0', ' '))

test('lines that follow each other are one place, and a place stands there once', () => {
  assert.deepEqual(labels(at(3, 24), at(3, 25), at(3, 26, 27), at(3, 29)), ['p. 3, r. 24–27', 'p. 3, r. 29'])
  assert.deepEqual(labels(at(null, 4), at(null, 9), at(null, 4)), ['r. 4', 'r. 9'])
  assert.deepEqual(labels(at(2, 4, 8), at(2, 5)), ['p. 2, r. 4–8'])
})

test('another page and a line before it are places of their own', () => {
  assert.deepEqual(labels(at(2, 48), at(3, 1)), ['p. 2, r. 48', 'p. 3, r. 1'])
  assert.deepEqual(labels(at(2, 9), at(2, 8)), ['p. 2, r. 9', 'p. 2, r. 8'])
  assert.deepEqual(labels(at(2, 47), at(2, 48, 2, 3)), ['p. 2, r. 47 – p. 3, r. 2'])
})

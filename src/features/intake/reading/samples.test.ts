import assert from 'node:assert/strict'
import { test } from 'node:test'
import { papersIn, scoresOfPaper } from '../corpus/read-corpus.ts'

/** The share of the facts in an answer key that the reader must find, and of what it finds that must be in the key. */
const bar = 0.97

for (const paper of papersIn(new URL('../samples/', import.meta.url))) {
  test(`${paper.name} reads as its answer key says, in every format`, async () => {
    for (const { file, scores } of await scoresOfPaper(paper)) {
      const faults = scores.flatMap(({ kind, missed, wrong }) => [
        ...missed.map((name) => `${kind} missed: ${name}`),
        ...wrong.map((name) => `${kind} wrong: ${name}`),
      ])
      const right = scores.reduce((sum, one) => sum + one.right, 0)
      const share = right / (right + faults.length)
      assert.ok(share >= bar, `${file}, ${(share * 100).toFixed(1)} %:\n${faults.join('\n')}`)
    }
  })
}

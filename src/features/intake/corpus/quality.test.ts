import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { papersIn, scoresOfPaper } from './read-corpus.ts'
import type { Score } from './score.ts'

// What was reached on the papers that the reading was improved with, so that no change loses it unseen. What a new paper may
// expect is another figure: see README.md.
const most = new Set(['decision', 'contribution', 'theme', 'meeting'])
const bars = { most: 0.95, rest: 0.9 }

describe('the papers that the reading was improved with', async () => {
  const scores: Score[] = []
  let alarms = 0
  const papers = papersIn(new URL('tuning/', import.meta.url))
  for (const paper of papers) {
    for (const file of await scoresOfPaper(paper)) {
      scores.push(...file.scores)
      const findings = file.scores.find(({ kind }) => kind === 'finding')
      if (paper.key.clean === true) alarms += findings?.wrong.length ?? 0
    }
  }

  for (const [kind, own] of Map.groupBy(scores, (score) => score.kind)) {
    if (kind === 'finding') continue
    it(`give each ${kind}, and nothing that is none`, () => {
      const bar = most.has(kind) ? bars.most : bars.rest
      const right = own.reduce((sum, score) => sum + score.right, 0)
      const missed = own.flatMap((score) => score.missed)
      const wrong = own.flatMap((score) => score.wrong)
      assert.ok(right / (right + missed.length) >= bar, `missed:\n${missed.join('\n')}`)
      assert.ok(right / (right + wrong.length) >= bar, `wrong:\n${wrong.join('\n')}`)
    })
  }

  it('give no false alarm where nothing is wrong, and show nine in ten planted contradictions', () => {
    const found = scores.filter(({ kind }) => kind === 'finding')
    const right = found.reduce((sum, score) => sum + score.right, 0)
    const missed = found.flatMap((score) => score.missed)
    assert.equal(alarms, 0)
    assert.ok(right / (right + missed.length) >= 0.9, missed.join('\n'))
  })
})

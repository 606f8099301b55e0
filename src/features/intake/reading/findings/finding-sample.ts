import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDocument } from '../document-sample.ts'
import { readPaper } from '../read-paper.ts'

/** Words of a paper, and whether a finding is drawn from them: 1 or 0. */
export type Case = readonly [text: string, found: number]

/** Tests for each case, put behind the same beginning, whether the paper has an open finding of this kind. */
export function check(code: string, before: string, cases: readonly Case[], after = ''): void {
  for (const [text, found] of cases) {
    test(`${code}: ${text}`, () => {
      const { findings } = readPaper(aDocument(`${before}${text}\n${after}`))
      const open = findings.filter((finding) => finding.code === code && !finding.holds)
      assert.equal(Math.min(1, open.length), found, open.map(({ sentence }) => sentence).join('\n'))
    })
  }
}

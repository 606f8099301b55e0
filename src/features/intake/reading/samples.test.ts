import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { readDocument } from '../../../documents/read-document.ts'
import { answerKey, answersTo } from './answer-key.ts'
import { readPaper } from './read-paper.ts'

/** The share of the questions of an answer key that the reader must answer rightly. */
const bar = 0.97

const folder = new URL('../samples/', import.meta.url)
const keys = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.key.json')) : []

for (const name of keys) {
  const key = answerKey.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8')))
  for (const file of key.files) {
    test(`${file} reads as its answer key says`, async (context) => {
      const document = await readDocument(file, readFileSync(new URL(file, folder)))
      const answers = answersTo(key, readPaper(document))
      const wrong = answers.filter(({ right }) => !right)
      const score = 1 - wrong.length / answers.length
      context.diagnostic(`${(score * 100).toFixed(1)} % of ${answers.length}`)
      for (const { question } of wrong) context.diagnostic(question)
      assert.ok(score >= bar, `${(score * 100).toFixed(1)} %:\n${wrong.map(({ question }) => question).join('\n')}`)
    })
  }
}

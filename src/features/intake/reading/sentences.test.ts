import assert from 'node:assert/strict'
import { test } from 'node:test'
import { computingTime } from '../../../../test/support/computing-time.ts'
import { lastSentence } from './sentences.ts'

test('the last sentence stands behind the last end mark that is not its own', () => {
  assert.equal(lastSentence('Er is veel te doen. De doelen zijn:'), 'De doelen zijn:')
  assert.equal(lastSentence('Wat willen wij? Drie dingen!'), 'Drie dingen!')
  assert.equal(lastSentence('De doelen zijn:'), 'De doelen zijn:')
  assert.equal(lastSentence(':'), ':')
  assert.equal(lastSentence(''), '')
})

test('a long text without end marks takes no time', async () => {
  const took = await computingTime(() => lastSentence(`${'woord '.repeat(200_000)}.\n`))
  assert.ok(took < 500, `${took} ms`)
})

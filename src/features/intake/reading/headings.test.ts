import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sectionNameOf } from './headings.ts'

const headings = {
  'Gevraagd besluit': 'requested-decision',
  '1. Beslispunten': 'requested-decision',
  'Gevraagde beslissing:': 'requested-decision',
  'De kern van het advies': 'core',
  Aanleiding: 'introduction',
  'Beoogd effect': 'intended-effect',
  Argumenten: 'arguments',
  Kanttekeningen: 'attention-points',
  'Risico’s': 'risks',
  'Besproken in': 'discussed-in',
  'Vervolg/Communicatie': 'follow-up',
  '3. Financiën': 'financial',
  'Financiële gevolgen': 'financial',
  'Planning en uitvoering': 'planning',
  Achtergrondinformatie: 'background',
  Bijlagen: 'annexes',
} as const

for (const [heading, name] of Object.entries(headings)) {
  test(`${heading} is ${name}`, () => assert.equal(sectionNameOf(heading), name))
}

test('a sentence is no heading of a known section', () => {
  assert.equal(sectionNameOf('De financiën zijn op orde en de planning ook.'), null)
})

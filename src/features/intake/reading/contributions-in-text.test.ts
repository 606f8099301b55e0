import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ContributionFact } from '../facts.ts'
import { aDocument } from './document-sample.ts'
import { readPaper } from './read-paper.ts'

function inText(text: string): ContributionFact[] {
  return readPaper(aDocument(text)).contributions.filter(({ table }) => table === null)
}

test('who brings in how much, for which years, once or every year', () => {
  const facts = inText(
    'Financiën\nDe gemeente Aldorp draagt in 2026 en 2027 jaarlijks € 45.000 bij. De provincie Bergland stelt in 2027 eenmalig € 120.000 beschikbaar.',
  )
  assert.deepEqual(
    facts.map(({ party, euroCents, basis, years, recurrence }) => [party, euroCents, basis, years, recurrence]),
    [
      ['gemeente Aldorp', 4_500_000, 'per-year', [2026, 2027], null],
      ['provincie Bergland', 12_000_000, 'total', [2027], 'incidental'],
    ],
  )
})

test('several parties in one sentence, each with its own amount', () => {
  const facts = inText(
    'Financiën\nDe provincie Bergland draagt in totaal € 1.500.000 bij, de gemeente Aldorp € 900.000 en Waterschap De Laak € 0,6 mln.',
  )
  assert.deepEqual(
    facts.map(({ party, euroCents }) => [party, euroCents]),
    [
      ['provincie Bergland', 150_000_000],
      ['gemeente Aldorp', 90_000_000],
      ['Waterschap De Laak', 60_000_000],
    ],
  )
})

test('money and capacity of one party in one sentence are one contribution', () => {
  const [only, ...others] = inText('Financiën\nDe gemeente Aldorp levert € 10.000 en 0,5 fte per jaar.')
  assert.deepEqual([only?.euroCents, only?.fteHundredths, only?.basis, others.length], [1_000_000, 50, 'per-year', 0])
})

test('a range stays a range', () => {
  const [only] = inText('Financiën\nDe gemeente Aldorp betaalt in 2027 eenmalig € 40.000–60.000.')
  assert.deepEqual([only?.euroCents, only?.euroRange], [null, { fromCents: 4_000_000, toCents: 6_000_000 }])
})

test('what was paid before, what nobody brings in, and what a table says already is not proposed', () => {
  assert.deepEqual(inText('Financiën\nIn 2019 kostte het vorige programma van de gemeente Aldorp € 3 miljoen.'), [])
  assert.deepEqual(inText('Financiën\nDe schade was € 3,2 miljoen. Een nieuwe winning kost € 45 miljoen.'), [])
  const table = 'Bijdragen per jaar 2026\nGemeente Aldorp € 45.000 0,5 fte\nGemeente Berkum € 30.000 0,4 fte'
  assert.deepEqual(inText(`Financiën\nDe gemeente Aldorp draagt jaarlijks € 45.000 bij.\n${table}`), [])
})

test('an amount for two themes together is given to neither', () => {
  const text = `Thema’s:\n- Zon op daken\n- Ruimte op het net\nFinanciën\n`
  const facts = inText(`${text}Voor het thema Zon op daken en het thema Ruimte op het net is € 10.000 beschikbaar.`)
  assert.deepEqual(facts, [])
})

test('names with marks that mean something in a pattern do no harm', () => {
  const lines = ['Bijdragen 2026', 'Gemeente A(b]c € 10.000', 'Provincie D+*? € 20.000', '𝔘nie \\d € 5.000']
  assert.doesNotThrow(() => inText(`Financiën\n${lines.join('\n')}\n\nGemeente A(b]c draagt € 1.000 bij.`))
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { centsOf, headFactor, hundredthsOf, readNumeral, valuesFrom } from './amounts.ts'

const euros: readonly (readonly [string, readonly number[]])[] = [
  ['€ 12.500', [1_250_000]],
  ['€ 12.500,-', [1_250_000]],
  ['€ 1.250,50', [125_050]],
  ['€ 1,250.50', [125_050]],
  ['€ 1.250.000', [125_000_000]],
  ['€ 1,250,000', [125_000_000]],
  ['EUR 10 000', [1_000_000]],
  ['10.000 euro', [1_000_000]],
  ['€ 1,2 mln', [120_000_000]],
  ['€ 1,125 mln', [112_500_000]],
  ['€ 2 miljard', [200_000_000_000]],
  ['€ 40k', [4_000_000]],
  ['€ 0,125', [13]],
  ['€ 0', [0]],
  ['nihil', [0]],
  ['€ 75,000', [7_500_000, 7500]],
  ['€ 1.355,000', [135_500_000, 135_500]],
  ['-', []],
  ['n.v.t.', []],
  ['p.m.', []],
  ['PM', []],
  ['€ -', []],
]

for (const [written, cents] of euros) {
  test(`${written} is ${cents.join(' or ') || 'not stated'} in cents`, () => {
    const [value, ...rest] = valuesFrom(written, 0)!
    assert.equal(rest.length, 0)
    assert.deepEqual(
      centsOf(value!, 1).map((reading) => reading.cents),
      cents,
    )
  })
}

const capacities: readonly (readonly [string, number | null])[] = [
  ['14,7fte', 1470],
  ['0,5 fte', 50],
  ['7,15', 715],
  ['1 fte', 100],
  ['½ fte', 50],
  ['1½ fte', 150],
  ["0,2 fte's", 20],
  ['0,125 fte', 13],
  ['- fte', null],
]

for (const [written, hundredths] of capacities) {
  test(`${written} is ${hundredths ?? 'not stated'} in hundredths of an fte`, () => {
    assert.equal(hundredthsOf(valuesFrom(written, 0)![0]!), hundredths)
  })
}

test('a text that is not only values is none', () => {
  assert.equal(valuesFrom('€ 12.500 en meer', 0), null)
  assert.equal(valuesFrom('20 maart 2025', 0), null)
  assert.equal(readNumeral('1.23.4,567'), null)
})

test('the head of a column can count in thousands or millions', () => {
  assert.equal(headFactor('Bijdrage (x € 1.000)'), 1000)
  assert.equal(headFactor("bedragen in duizenden euro's"), 1000)
  assert.equal(headFactor('in miljoenen euro'), 1_000_000)
  assert.equal(headFactor('Bijdrage (€)'), 1)
})

test('a minus or brackets make an amount negative', () => {
  for (const written of ['-100', '−100', '-/- 100', '(100)', '€ -100', '-€ 100', '€ (100)', '(€ 100)']) {
    assert.deepEqual(
      valuesFrom(written, 0)?.map((value) => centsOf(value, 1)[0]?.cents),
      [-10_000],
      written,
    )
  }
})

test('a euro sign between two numbers belongs to the second', () => {
  assert.deepEqual(
    valuesFrom('0,7 € 55.000', 0)?.map(({ unit }) => unit),
    [null, 'euro'],
  )
})

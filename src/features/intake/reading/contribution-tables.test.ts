import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ContributionFact } from '../facts.ts'
import { aDocument } from './document-sample.ts'
import { readPaper } from './read-paper.ts'

function rowsOf(text: string): ContributionFact[] {
  return readPaper(aDocument(`Financieel\n${text}`)).contributions
}

function amountsOf(text: string): (string | number | null)[][] {
  return rowsOf(text).map(({ party, theme, euroCents, fteHundredths }) => [party ?? theme, euroCents, fteHundredths])
}

test('rows with single spaces and rows with cells give the same', () => {
  const expected = [
    ['Gemeenten', 1_000_000, 50],
    ['Provincie Noord', 500_000, 120],
    [null, 1_500_000, 170],
  ]
  assert.deepEqual(
    amountsOf(
      'Partij Bedrag Fte\nGemeenten € 10.000 0,5 fte\nProvincie Noord € 5.000 1,2 fte\nTotaal € 15.000 1,7 fte',
    ),
    expected,
  )
  assert.deepEqual(
    amountsOf('Partij\tBedrag (€)\tFte\nGemeenten\t10.000\t0,5\nProvincie Noord\t5.000\t1,2\nTotaal\t15.000\t1,7'),
    expected,
  )
  assert.deepEqual(
    amountsOf('Partij Bedrag Fte\nGemeenten 10.000 0,5\nProvincie Noord 5.000 1,2\nTotaal 15.000 1,7'),
    expected,
  )
})

test('the fte column can stand first', () => {
  assert.deepEqual(amountsOf('Wie\tFte\tEuro\nGemeenten\t1,40\t€ 95.000\nProvincie\t0,80\t€ 60.000'), [
    ['Gemeenten', 9_500_000, 140],
    ['Provincie', 6_000_000, 80],
  ])
})

test('a column per year gives a contribution per year, and the column that adds them up is a total', () => {
  const rows = rowsOf(
    'Bijdragen (€)\nPartij\t2026\t2027\tTotaal\nGemeenten\t10.000\t12.000\t22.000\nProvincie\t5.000\t5.000\t10.000',
  )
  assert.deepEqual(rows.map(({ years, basis, isTotal }) => [years.join(), basis, isTotal]).slice(0, 3), [
    ['2026', 'per-year', false],
    ['2027', 'per-year', false],
    ['2026,2027', 'total', true],
  ])
})

test('a table of parties and themes gives a contribution for each of both', () => {
  const rows = rowsOf('Bijdragen (x € 1.000)\nPartij\tBodem\tWater\nGemeenten\t10\t20\nProvincie\t5\t-')
  assert.deepEqual(
    rows.map(({ party, theme, euroCents }) => [party, theme, euroCents]),
    [
      ['Gemeenten', 'Bodem', 1_000_000],
      ['Gemeenten', 'Water', 2_000_000],
      ['Provincie', 'Bodem', 500_000],
      ['Provincie', 'Water', null],
    ],
  )
})

test('a label over two lines is one label, and a head repeated on the next page is no row', () => {
  const text =
    'Partij\tBedrag\nMinisterie van Werk en\t€ 10.000\nZekerheid\nGemeenten\t€ 5.000\fPartij\tBedrag\nProvincie\t€ 2.000\nTotaal\t€ 17.000'
  assert.deepEqual(
    rowsOf(text).map(({ party, isTotal }) => [party, isTotal]),
    [
      ['Ministerie van Werk en Zekerheid', false],
      ['Gemeenten', false],
      ['Provincie', false],
      [null, true],
    ],
  )
})

test('how sure the figures are stands in the caption or in the text above', () => {
  assert.equal(rowsOf('Bijdragen (raming):\nGemeenten € 10.000\nProvincie € 5.000')[0]?.certainty, 'indicative')
  assert.equal(
    rowsOf('De bedragen zijn door iedereen toegezegd.\nPartij\tBedrag\nGemeenten\t€ 10.000\nProvincie\t€ 5.000')[0]
      ?.certainty,
    'firm',
  )
  assert.equal(rowsOf('Partij\tBedrag\nGemeenten\tcirca € 10.000\nProvincie\t€ 5.000')[0]?.certainty, 'indicative')
  assert.equal(rowsOf('Partij\tBedrag\nGemeenten\t€ 10.000\nProvincie\t€ 5.000')[0]?.certainty, 'unknown')
})

test('figures in running text and tables of other things are no contributions', () => {
  assert.deepEqual(rowsOf('Het kost € 10.000 per jaar.\nDaar komt € 5.000 bij in 2026.'), [])
  assert.deepEqual(rowsOf('Gemeente\tInwoners\nDorp\t12.000\nStad\t80.000'), [])
  assert.deepEqual(rowsOf('Mijlpaal\tDatum\nStart\t3 maart 2026\nEinde\tmei 2027'), [])
})

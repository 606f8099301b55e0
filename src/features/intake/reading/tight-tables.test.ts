import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDocument } from './document-sample.ts'
import { readPaper } from './read-paper.ts'

function read(text: string) {
  return readPaper(aDocument(`Financieel\n${text}`))
}

function cellsOf(text: string): (string | number | null)[][] {
  return read(text).contributions.map((row) => [
    row.party ?? row.theme,
    row.euroCents ?? row.fteHundredths,
    row.basis,
    ...row.years,
  ])
}

test('values that stand too close in one cell go to the empty cells beside it', () => {
  const text = `Bijdragen (in €)
Partij\t2027\t2028 Totaal
Gemeente Aarle\t100 200\t\t300
Gemeente Berg 400\t\t500\t900
Provincie\t\t\t(10) (20) (30)`
  const amounts = read(text).contributions.map(({ euroCents }) => (euroCents ?? 0) / 100)
  assert.deepEqual(amounts, [100, 200, 300, 400, 500, 900, -10, -20, -30])
  assert.deepEqual(
    cellsOf(text)
      .slice(0, 3)
      .map(([, , , ...years]) => years),
    [[2027], [2028], [2027, 2028]],
  )
})

test('a number that ends a name stays in the name', () => {
  const rows = cellsOf('Bijdragen\nOnderdeel\tBedrag\tfte\nFase 2\t€ 10.000\t1,0\nNazorg 2029\t€ 5.000\t0,5')
  assert.deepEqual(
    rows.map(([name, amount]) => [name, amount]),
    [
      ['Fase 2', 1_000_000],
      ['Nazorg 2029', 500_000],
    ],
  )
})

test('the sentence above the table says in what the amounts are', () => {
  const text = `De kosten staan in onderstaande tabel (bedragen x € 1 miljoen).
Partner\t2027\t2028
Rijk\t2,5\t3,0
Gemeenten\t0,5\t1,0`
  assert.deepEqual(cellsOf(text)[0], ['Rijk', 250_000_000, 'per-year', 2027])
})

test('a head over several columns belongs to each, also where the years come twice', () => {
  for (const heads of [
    'Dienst\tfte\t\tKosten (x € 1.000)\t\n\t2027\t2028\t2027\t2028',
    'fte\tKosten (x € 1.000)\nDienst\n2027 2028 2027\t2028',
  ]) {
    const rows = read(`${heads}\nDienst Noord\t1,5\t1,0\t120\t80\nDienst Zuid\t1,0\t2,0\t80\t150`).contributions
    assert.deepEqual(
      rows.slice(0, 2).map(({ euroCents, fteHundredths, years }) => [euroCents, fteHundredths, ...years]),
      [
        [12_000_000, 150, 2027],
        [8_000_000, 100, 2028],
      ],
    )
  }
})

test('single words above a table are its heads', () => {
  const text = `Lasten 2027 (in euro)
Deelnemer Structureel Incidenteel Totaal
Gemeente Aarle 1.000 200 1.200
Gemeente Berg 2.000 300 2.300`
  assert.deepEqual(
    read(text)
      .contributions.slice(0, 3)
      .map(({ euroCents, basis, isTotal }) => [euroCents, basis, isTotal]),
    [
      [100_000, 'per-year', false],
      [20_000, 'total', false],
      [120_000, 'per-year', true],
    ],
  )
})

test('names of groups of rows, sub-totals and a column of words are no contributions', () => {
  const text = `Bijdragen, in duizenden euro's
Partij\tBedrag\tToelichting
Overheden
Rijk\t400\tbeschikt
Provincie\t100\t
Subtotaal overheden\t500\t
Overige partijen
Stichting Bos\t50\tin natura
Totaal\t550\t`
  assert.deepEqual(
    read(text).contributions.map(({ party, euroCents, isTotal }) => [party, euroCents, isTotal]),
    [
      ['Rijk', 40_000_000, false],
      ['Provincie', 10_000_000, false],
      [null, 50_000_000, true],
      ['Stichting Bos', 5_000_000, false],
      [null, 55_000_000, true],
    ],
  )
  assert.ok(read(text).findings.every(({ code, holds }) => code !== 'euro-sum' || holds))
})

test('totals of costs and of income each add up their own rows; a balance is never a wrong sum', () => {
  const table = (costs: string) => `Raming
Post\tBedrag
Aanleg\t€ 700
Beheer\t€ 300
Totaal lasten\t€ ${costs}
Subsidie\t€ 600
Eigen inleg\t€ 200
Totaal baten\t€ 800
Saldo\t€ 200`
  const open = (costs: string) => read(table(costs)).findings.filter(({ code, holds }) => code === 'euro-sum' && !holds)
  assert.equal(open('1.000').length, 0)
  assert.equal(open('1.100').length, 1)
})

test('three digits behind a space are a number of their own where the heads ask for one', () => {
  const rows = read('Bedragen x € 1.000\nPost 2027 2028 Totaal\nAanleg 120 100 220\nBeheer 110 150 260').contributions
  assert.deepEqual(
    rows.map(({ euroCents, years }) => [(euroCents ?? 0) / 100_000, ...years]),
    [
      [120, 2027],
      [100, 2028],
      [220, 2027, 2028],
      [110, 2027],
      [150, 2028],
      [260, 2027, 2028],
    ],
  )
})

test('a reference or telephone number below the total is no row', () => {
  const table = 'Bijdragen (in €)\nGemeente Aarle € 100\nGemeente Berg € 200\nTotaal € 300'
  for (const line of ['Zaaknummer 2025014', 'Telefoon 0301234567', 'Bijlage 4']) {
    const { contributions, findings } = read(`${table}\n${line}`)
    assert.equal(contributions.length, 3, line)
    assert.ok(
      findings.every(({ code, holds }) => code !== 'euro-sum' || holds),
      line,
    )
  }
})

test('a label that is nothing but a mark names nobody', () => {
  const reading = read('Bijdragen in euro\nPartij\tWater\tBodem\n-\t€ 1.000\t€ 2.000\nGemeente Aarle\t€ 3.000\t€ 4.000')
  assert.ok(reading.parties.every(({ name }) => name !== ''))
  assert.ok(reading.contributions.every(({ party, theme }) => party !== '' && theme !== ''))
})

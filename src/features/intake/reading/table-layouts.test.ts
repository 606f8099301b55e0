import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ContributionFact } from '../facts.ts'
import { aDocument } from './document-sample.ts'
import { readPaper } from './read-paper.ts'

/** Cells are parted by `|`, as the normaliser parts them by a tab. */
function rowsOf(text: string): readonly ContributionFact[] {
  const laidOut = `Financiën\n${text.replace(/ *\| */g, '\t')}`
  return readPaper(aDocument(laidOut, { text: laidOut })).contributions
}

/** `Gemeente Aldorp · Water 2026: € 150000`; a total is `Σ`. */
function inWords(rows: readonly ContributionFact[]): string[] {
  return rows.map(({ party, theme, isTotal, years, euroCents, fteHundredths }) => {
    const who = [isTotal ? 'Σ' : null, party, theme].filter((name) => name !== null).join(' · ')
    const euro = euroCents === null ? '' : ` € ${euroCents / 100}`
    return `${who}${years.length === 0 ? '' : ` ${years.join()}`}:${euro}${fteHundredths === null ? '' : ` ${fteHundredths / 100} fte`}`
  })
}

test('a name beside several rows is that of each of them, whether it stands at their top or at their middle', () => {
  const expected = [
    'Provincie Bergland · Lucht: € 10000',
    'Gemeente Aldorp · Lucht: € 5000',
    'Gemeente Berkum · Lucht: € 4000',
    'Provincie Bergland · Water: € 20000',
    'Waterschap De Laak · Water: € 15000',
    'Σ: € 54000',
  ]
  const top = rowsOf(`Thema | Partij | Bedrag (€)
Lucht | Provincie Bergland | 10.000
 | Gemeente Aldorp | 5.000
 | Gemeente Berkum | 4.000
Water | Provincie Bergland | 20.000
 | Waterschap De Laak | 15.000
Totaal | | 54.000`)
  assert.deepEqual(inWords(top), expected)
  const middle = rowsOf(`Thema | Partij | Bedrag (€)
 | Provincie Bergland | 10.000
Lucht | Gemeente Aldorp | 5.000
 | Gemeente Berkum | 4.000
 | Provincie Bergland | 20.000
Water
 | Waterschap De Laak | 15.000
Totaal | | 54.000`)
  assert.deepEqual(inWords(middle), expected)
})

test('a name over several lines with the figures beside its middle', () => {
  const rows = rowsOf(`Bijdragen per partij
Partij | € | fte
Ministerie van
Infrastructuur,
 | 120.000 | 1,2
Waterstaat en
Volkshuisvesting
Gemeente Aldorp | 60.000 | 0,8
Hoogheemraadschap
van de Lage Polders | 90.000 | 1,0
en Boezemlanden`)
  assert.deepEqual(inWords(rows), [
    'Ministerie van Infrastructuur, Waterstaat en Volkshuisvesting: € 120000 1.2 fte',
    'Gemeente Aldorp: € 60000 0.8 fte',
    'Hoogheemraadschap van de Lage Polders en Boezemlanden: € 90000 1 fte',
  ])
})

test('heads over several columns, with the names of parties beside both lines of heads', () => {
  const below = 'Gemeente Aldorp | 10.000 | 0,5 | 11.000 | 0,6\nProvincie Bergland | 20.000 | 1,0 | 21.000 | 1,1'
  const expected = [
    'Gemeente Aldorp 2027: € 10000 0.5 fte',
    'Gemeente Aldorp 2028: € 11000 0.6 fte',
    'Provincie Bergland 2027: € 20000 1 fte',
    'Provincie Bergland 2028: € 21000 1.1 fte',
  ]
  assert.deepEqual(inWords(rowsOf(`Partij | 2027 | | 2028 |\n | € | fte | € | fte\n${below}`)), expected)
  assert.deepEqual(inWords(rowsOf(`2027 | 2028\nPartij\n€ | fte | € | fte\n${below}`)), expected)
})

test('an empty cell at the end of a line of heads keeps the heads in their columns', () => {
  const rows = rowsOf(`Bijdragen (in euro)
Partij | Thema | | Alle thema’s
 | Lucht | Water |
Gemeente Aldorp | 10.000 | 20.000 | 30.000
Provincie Bergland | 15.000 | 25.000 | 40.000`)
  assert.deepEqual(inWords(rows).slice(0, 3), [
    'Gemeente Aldorp · Lucht: € 10000',
    'Gemeente Aldorp · Water: € 20000',
    'Σ · Gemeente Aldorp: € 30000',
  ])
})

test('two tables right below each other are two, and the total of the first is no head of the second', () => {
  const rows = rowsOf(`Partij | Bedrag
Gemeente Aldorp | € 10.000
Provincie Bergland | € 20.000
Totaal | € 30.000
Thema | Bedrag
Lucht | € 18.000
Water | € 12.000
Totaal | € 30.000`)
  assert.deepEqual(
    rows.map(({ table, party, theme }) => [table, party ?? theme]),
    [
      [1, 'Gemeente Aldorp'],
      [1, 'Provincie Bergland'],
      [1, null],
      [2, 'Lucht'],
      [2, 'Water'],
      [2, null],
    ],
  )
})

test('a table goes on over a page end, past the notes at its foot and the heads that come back', () => {
  const start =
    'Partij | Fte | Uren² | Bijdrage\nGemeente Aldorp | 0,5 | 700 | € 10.000\nGemeente Berkum | 0,5 | 700 | € 9.000'
  const end = 'Gemeente Dorst | 0,25 | 350 | € 5.000\nTotaal | 1,25 | 1.750 | € 24.000'
  for (const notes of ['2\nPer jaar van 1.400 uur.', '² Per jaar van 1.400 uur.', '* Zie de toelichting in bijlage 3.'])
    for (const heads of ['', 'Partij | Fte | Uren² | Bijdrage\n']) {
      const rows = rowsOf(`${start}\n${notes}\f${heads}${end}`)
      assert.deepEqual(inWords(rows), [
        'Gemeente Aldorp: € 10000 0.5 fte',
        'Gemeente Berkum: € 9000 0.5 fte',
        'Gemeente Dorst: € 5000 0.25 fte',
        'Σ: € 24000 1.25 fte',
      ])
      assert.ok(rows.every(({ table }) => table === 1))
    }
})

test('figures below all rows that have no name add them up', () => {
  const rows = rowsOf(`Gemeente | Aandeel | Bijdrage
Aldorp | 60% | € 60.000
Berkum | 40% | € 40.000
 | 100% | € 100.000`)
  assert.deepEqual(inWords(rows), ['Aldorp: € 60000', 'Berkum: € 40000', 'Σ: € 100000'])
})

test('two values in a cell are an amount and a capacity under one head', () => {
  for (const [before, after] of [
    [' (', ')'],
    [' en ', ''],
    [' / ', ''],
    [', ', ''],
  ]) {
    const cell = (euro: string, fte: string) => `€ ${euro}${before}${fte} fte${after}`
    const rows = rowsOf(`Partij | 2027 | 2028
Gemeente Aldorp | ${cell('12.500', '0,5')} | ${cell('13.000', '0,5')}
Provincie Bergland | ${cell('30.000', '1,0')} | ${cell('31.000', '1,0')}`)
    assert.deepEqual(inWords(rows), [
      'Gemeente Aldorp 2027: € 12500 0.5 fte',
      'Gemeente Aldorp 2028: € 13000 0.5 fte',
      'Provincie Bergland 2027: € 30000 1 fte',
      'Provincie Bergland 2028: € 31000 1 fte',
    ])
  }
})

test('a caption below the table', () => {
  const rows = rowsOf(`Partij | Bedrag
Gemeente Aldorp | € 10.000
Gemeente Berkum | € 20.000
Tabel 1: Bijdragen per jaar, 2027 tot en met 2029
De dekking is daarmee rond.`)
  assert.deepEqual(inWords(rows), [
    'Gemeente Aldorp 2027,2028,2029: € 10000',
    'Gemeente Berkum 2027,2028,2029: € 20000',
  ])
  assert.ok(rows.every(({ basis }) => basis === 'per-year'))
})

test('a minus sign with a space, and an amount with "p.m." behind it', () => {
  const rows = rowsOf(`Lasten en baten (in euro)
 | 2027 | 2028
Lasten van het netwerk | 120.000 | 130.000
Bijdrage provincie | - 30.000 | -/- 30.000
Bijdrage Rijk | - € 5.000 | 0
Totaal | 85.000 + p.m. | 100.000`)
  assert.deepEqual(
    rows.map(({ euroCents }) => (euroCents ?? 0) / 100),
    [120_000, 130_000, -30_000, -30_000, -5_000, 0, 85_000, 100_000],
  )
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readDocument } from '../../../documents/read-document.ts'
import type { ContributionFact } from '../facts.ts'
import { readPaper } from './read-paper.ts'

async function rowsOf(text: string): Promise<readonly ContributionFact[]> {
  return readPaper(await readDocument('stuk.txt', Buffer.from(text))).contributions
}

/** `Gemeente Aldorp 2026: € 150000`; a total is `Σ`. */
function inWords(rows: readonly ContributionFact[]): string[] {
  return rows.map(({ party, theme, isTotal, years, euroCents, euroRange, fteHundredths }) => {
    const euro = euroRange === null ? euroCents : `${euroRange.fromCents / 100}–${euroRange.toCents / 100}`
    const amount = typeof euro === 'number' ? euro / 100 : euro
    const who = [isTotal ? 'Σ' : '', party, theme].filter(Boolean).join(' ')
    return `${who} ${years.join()}: € ${amount}${fteHundredths === null ? '' : `, ${fteHundredths / 100} fte`}`
  })
}

test('a total on top, years as columns, thousands said above the table', async () => {
  const rows = await rowsOf(`Financiën
Bijdragen per jaar (bedragen x € 1.000)
Partij                 2026    2027
Totaal                  350     360
Gemeente Aldorp         150     160
Provincie Bergland      200     200
`)
  assert.deepEqual(inWords(rows), [
    'Σ 2026: € 350000',
    'Σ 2027: € 360000',
    'Gemeente Aldorp 2026: € 150000',
    'Gemeente Aldorp 2027: € 160000',
    'Provincie Bergland 2026: € 200000',
    'Provincie Bergland 2027: € 200000',
  ])
})

test('heads that stand as evenly as words still part the columns; inhabitants and shares are no money', async () => {
  const rows = await rowsOf(`Financieel
Verdeling van de kosten
Gemeente     Inwoners   Aandeel   Bijdrage 2026   Bijdrage 2027
Aldorp         20.000     60%       € 60.000        € 66.000
Berkum         15.000     40%       € 40.000        € 44.000
Totaal         35.000    100%      € 100.000       € 110.000
`)
  assert.deepEqual(inWords(rows), [
    'Aldorp 2026: € 60000',
    'Aldorp 2027: € 66000',
    'Berkum 2026: € 40000',
    'Berkum 2027: € 44000',
    'Σ 2026: € 100000',
    'Σ 2027: € 110000',
  ])
})

test('costs, income in brackets or with a minus, and a balance that is no contribution', async () => {
  const rows = await rowsOf(`Financiën
Overzicht van baten en lasten per onderdeel in 2026 (in euro)
Onderdeel               Lasten       Baten       Saldo
Energieloket            120.000     (80.000)     40.000
Aanpak wijken            60.000     -20.000      40.000
Totaal                  180.000    (100.000)     80.000
`)
  assert.deepEqual(inWords(rows), [
    'Energieloket 2026: € 120000',
    'Energieloket 2026: € -80000',
    'Σ Energieloket 2026: € 40000',
    'Aanpak wijken 2026: € 60000',
    'Aanpak wijken 2026: € -20000',
    'Σ Aanpak wijken 2026: € 40000',
    'Σ 2026: € 180000',
    'Σ 2026: € -100000',
    'Σ 2026: € 80000',
  ])
})

test('a range keeps both ends and says nothing in between', async () => {
  const rows = await rowsOf(`Kosten
Raming van de kosten per maatregel in 2026
Maatregel                Kosten
Fietsroutes              € 40.000–60.000
Deelvervoer              € 25.000 - € 30.000
Campagne                 € 10.000 tot € 15.000
`)
  assert.deepEqual(inWords(rows), [
    'Fietsroutes 2026: € 40000–60000',
    'Deelvervoer 2026: € 25000–30000',
    'Campagne 2026: € 10000–15000',
  ])
  assert.ok(rows.every(({ euroCents }) => euroCents === null))
})

test('a column of years, or a range that falls, is no range of amounts', async () => {
  const rows = await rowsOf(
    'Kosten\nMaatregel  Periode  Kosten\nFietsroutes  2026-2029  € 40.000\nPontje  2027-2028  € 1.000\n',
  )
  assert.ok(rows.every(({ euroRange }) => euroRange === null))
})

test('what comes back and what does not, by the head of the column', async () => {
  const rows = await rowsOf(`Financiën
Kosten van de samenwerking per deelnemer
Deelnemer            Structureel   Incidenteel   Totaal
Gemeente Aldorp       € 20.000      € 5.000      € 25.000
Gemeente Berkum       € 15.000      € 5.000      € 20.000
`)
  assert.deepEqual(
    rows.slice(0, 3).map(({ recurrence, basis, isTotal }) => [recurrence, basis, isTotal]),
    [
      ['structural', 'per-year', false],
      ['incidental', 'total', false],
      [null, 'per-year', true],
    ],
  )
})

test('VAT by the caption, or by a sentence about all amounts', async () => {
  const table = 'Gemeente Aldorp       € 20.000\nGemeente Berkum       € 15.000\n'
  const caption = await rowsOf(`Financiën\nBijdrage per partij in 2026, exclusief btw\n${table}`)
  assert.deepEqual(
    caption.map(({ vat }) => vat),
    ['excluding', 'excluding'],
  )
  const sentence = await rowsOf(
    `Financiën\nBijdrage per partij in 2026:\n${table}\nAlle bedragen zijn inclusief 21% btw.\n`,
  )
  assert.deepEqual(
    sentence.map(({ vat }) => vat),
    ['including', 'including'],
  )
  const silent = await rowsOf(`Financiën\nBijdrage per partij in 2026:\n${table}`)
  assert.deepEqual(
    silent.map(({ vat }) => vat),
    [null, null],
  )
})

test('a head that comes back after a page mark belongs to the table, not to the sheet', async () => {
  const rows = await rowsOf(`Financiën
Bijdragen per jaar
Partij              Bedrag     fte
Gemeente Aldorp     € 10.000   0,5
Gemeente Berkum     € 11.000   0,4
Pagina 3 van 5
Partij              Bedrag     fte
Gemeente Dorst      € 13.000   0,2
Totaal              € 34.000   1,1
`)
  assert.deepEqual(inWords(rows), [
    'Gemeente Aldorp : € 10000, 0.5 fte',
    'Gemeente Berkum : € 11000, 0.4 fte',
    'Gemeente Dorst : € 13000, 0.2 fte',
    'Σ : € 34000, 1.1 fte',
  ])
})

test('a matrix gives each theme to its party, and its totals to their theme', async () => {
  const rows = await rowsOf(`Financiën
Verdeling van de bijdragen per thema in 2026 (x € 1.000)
                     Water    Bodem    Lucht    Totaal
Gemeente Aldorp        10       20       30        60
Provincie Bergland     15       25       35        75
Totaal                 25       45       65       135
`)
  assert.deepEqual(inWords(rows).slice(0, 4), [
    'Gemeente Aldorp Water 2026: € 10000',
    'Gemeente Aldorp Bodem 2026: € 20000',
    'Gemeente Aldorp Lucht 2026: € 30000',
    'Σ Gemeente Aldorp 2026: € 60000',
  ])
  assert.deepEqual(inWords(rows).slice(8), [
    'Σ Water 2026: € 25000',
    'Σ Bodem 2026: € 45000',
    'Σ Lucht 2026: € 65000',
    'Σ 2026: € 135000',
  ])
})

test('each row says where it stands and under which head', async () => {
  const [first] = await rowsOf(
    'Middelen\nPartij  €  fte\nGemeente Aldorp  € 10.000  0,5\nProvincie Bergland  € 20.000  1,0\n',
  )
  assert.equal(first?.why, 'rij 1 van tabel 1, kolomkoppen ‘€’ en ‘fte’')
})

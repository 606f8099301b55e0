import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ContributionFact } from '../facts.ts'
import { aDocument } from './document-sample.ts'
import { readPaper } from './read-paper.ts'
import type { Line } from './span.ts'
import { glue, headCells } from './table-heads.ts'

function read(text: string): readonly ContributionFact[] {
  return readPaper(aDocument(text.replace(/ *\| */g, '\t'))).contributions
}

const rows = `Partij | Bedrag | Inzet
Gemeente Aldorp | € 20.000 | 0,5 fte
Gemeente Bosheim | € 10.000 | 0,2 fte
Totaal | € 30.000 | 0,7 fte`

for (const sentence of [
  'In de tabel staat wat elke partij in 2028 inbrengt.',
  'Onderstaande tabel geeft de bijdragen voor het jaar 2028.',
  'De partijen dragen als volgt bij in de kosten van 2028.',
  'Het overzicht hieronder laat de bijdragen over 2028 zien.',
  'De jaarrekening 2026 is bekend. De volgende tabel bevat de inleg voor 2028.',
])
  test(`the text above a table says for which year it is: ${sentence}`, () => {
    const found = read(`Financiën\n${sentence}\n${rows}`)
    assert.equal(found.length, 3)
    for (const { years, basis } of found) assert.deepEqual([years, basis], [[2028], 'per-year'])
  })

for (const sentence of [
  'De tabel is op 3 maart 2027 besproken.',
  'De raad heeft deze tabel in 2027 vastgesteld.',
  'De bedragen in de tabel hebben prijspeil 2027.',
])
  test(`a year of something else is no year of the table: ${sentence}`, () => {
    for (const { years } of read(`Financiën\n${sentence}\n${rows}`)) assert.deepEqual(years, [])
  })

for (const [sentence, certainty] of [
  ['De bijdragen zijn door de partijen afgesproken. De ramingen hebben prijspeil 2026.', 'firm'],
  ['De bijdragen in de tabel zijn in artikel 7 vastgelegd.', 'firm'],
  ['De bedragen hebben prijspeil 2026 en staan vast.', 'firm'],
  ['De kosten zijn geraamd op basis van ervaring elders.', 'indicative'],
  ['De inzet is nog een raming.', 'indicative'],
  ['De bedragen hebben prijspeil 2026.', 'unknown'],
  ['De ramingen hebben prijspeil 2026.', 'unknown'],
] as const)
  test(`how sure the amounts are: ${sentence}`, () => {
    const found = read(`Financiën\n${sentence}\n${rows}`)
    assert.deepEqual([...new Set(found.map((fact) => fact.certainty))], [certainty])
  })

for (const [sentence, vat] of [
  ['De btw is verrekenbaar en staat daarom niet in de bedragen.', 'excluding'],
  ['De bedragen zijn zonder btw.', 'excluding'],
  ['De btw is niet in de bedragen meegerekend.', 'excluding'],
  ['Bij deze bedragen geldt dat de btw er nog bij komt.', 'excluding'],
  ['De btw is in de bedragen inbegrepen.', 'including'],
  ['De bedragen zijn inclusief 21% btw.', 'including'],
] as const)
  test(`whether VAT is in the amounts: ${sentence}`, () => {
    for (const fact of read(`Financiën\n${sentence}\n${rows}`)) assert.equal(fact.vat, vat)
  })

test('what the paper says elsewhere of "tabel 1" holds for that table alone', () => {
  const found = read(`A. Uitgangspunten
De partijen hebben de bijdragen in tabel 1 vastgelegd in artikel 7.
B. Bijdragen
Tabel 1 Bijdragen per partij
Partij | 2027 | 2028 | Totaal
Gemeente Aldorp | € 20.000 | € 10.000 | € 30.000
Gemeente Bosheim | € 10.000 | € 10.000 | € 20.000
C. Andere middelen
De raad vroeg op 15 oktober 2026 om een overzicht.
Tabel 2 Bijdragen van fondsen
Fonds | 2027 | 2028 | Totaal
Stichting Groenfonds | € 20.000 | € 10.000 | € 30.000
Stichting Landfonds | € 10.000 | € 10.000 | € 20.000`)
  assert.deepEqual(
    found.filter(({ isTotal }) => isTotal).map(({ table, years, certainty }) => [table, years, certainty]),
    [
      [1, [2027, 2028], 'firm'],
      [1, [2027, 2028], 'firm'],
      [2, [2027, 2028], 'unknown'],
      [2, [2027, 2028], 'unknown'],
    ],
  )
})

for (const heads of [
  'Partij | Euro 2027 | Fte 2027 | Euro 2028 | Fte 2028',
  'Partij | € 2027 | fte 2027 | € 2028 | fte 2028',
  'Partij | EUR 2027 | FTE 2027 | EUR 2028 | FTE 2028',
  'Partij | 2027 (€) | 2027 (fte) | 2028 (€) | 2028 (fte)',
  'Partij | Bedrag 2027 | Inzet 2027 | Bedrag 2028 | Inzet 2028',
])
  test(`a unit and a year together are a head: ${heads}`, () => {
    const found = read(`Financiën\n${heads}
Gemeente Aldorp | 20.000 | 0,5 | 21.000 | 0,6
Gemeente Bosheim | 10.000 | 0,2 | 11.000 | 0,3`)
    assert.deepEqual(
      found.map(({ party, years, euroCents, fteHundredths }) => [party, years, euroCents, fteHundredths]),
      [
        ['Gemeente Aldorp', [2027], 2_000_000, 50],
        ['Gemeente Aldorp', [2028], 2_100_000, 60],
        ['Gemeente Bosheim', [2027], 1_000_000, 20],
        ['Gemeente Bosheim', [2028], 1_100_000, 30],
      ],
    )
  })

for (const label of ['Alle kosten', 'Bij elkaar', 'Gezamenlijk', 'Gemeente Aldorp', 'Hele programma'])
  test(`the last row adds up the themes, and is none itself: ${label}`, () => {
    const found = read(`Financiën\nTabel 1. Kosten per thema
Thema | € per jaar
Wonen | 25.000
Werken | 50.000
Water | 15.000
${label} | 90.000`)
    const { isTotal, theme, party, euroCents } = found.at(-1)!
    assert.deepEqual([isTotal, theme, euroCents], [true, null, 9_000_000])
    assert.equal(party, label.startsWith('Gemeente') ? label : null)
  })

test('a party that brings in as much as all others together is no total', () => {
  const found = read(`Financiën
Partij | € per jaar
Gemeente Aldorp | 25.000
Gemeente Bosheim | 50.000
Gemeente Cuiksel | 15.000
Provincie Bergland | 90.000`)
  assert.deepEqual(
    found.map(({ isTotal }) => isTotal),
    [false, false, false, false],
  )
})

test('counted things can be a part of the name of a theme, where the last column adds up all', () => {
  const found = read(`Financiën
Bijdrage per partij en per thema, per jaar (in euro's)
Partij | Betaalbare woningen | Wonen met zorg | Vraag en aanbod | Totaal
Gemeente Aldorp | 62.000 | 51.000 | 35.000 | 148.000
Gemeente Bosheim | 41.000 | 33.000 | 22.000 | 96.000
Totaal | 103.000 | 84.000 | 57.000 | 244.000`)
  assert.deepEqual(
    found.slice(0, 4).map(({ theme, isTotal, basis }) => [theme, isTotal, basis]),
    [
      ['Betaalbare woningen', false, 'per-year'],
      ['Wonen met zorg', false, 'per-year'],
      ['Vraag en aanbod', false, 'per-year'],
      [null, true, 'per-year'],
    ],
  )
})

function headLine(text: string, emptyAtEnd = 0): Line {
  return {
    text,
    at: Array.from(text, (_, index) => index),
    start: 0,
    end: text.length,
    emptyAtEnd,
    page: null,
    number: 1,
  }
}

for (const [first, second, expected] of [
  ['\tVraag en', '\taanbod\tTotaal', ['Vraag en aanbod', 'Totaal']],
  ['\tPassende', '\twoningen\tTotaal', ['Passende woningen', 'Totaal']],
  ['\tBouwen van', '\tWoningen\tTotaal', ['Bouwen van Woningen', 'Totaal']],
  ['\t2027', '\tbijdrage\tkosten', ['2027 bijdrage', '2027 kosten']],
  ['\tWonen', '\t2027\t2028', ['Wonen 2027', 'Wonen 2028']],
] as const)
  test(`a head goes on in the line below it, or stands over two columns: ${expected.join(', ')}`, () => {
    const cells = headCells([headLine(first, 1), headLine(second)], 1, 2)
    assert.deepEqual(
      cells.map((pieces) => glue(pieces).text),
      expected,
    )
  })

test('a column of dwellings beside amounts holds no money', () => {
  const found = read(`Financiën
Gemeente | Woningen | Bijdrage 2027
Gemeente Aldorp | 62.000 | € 12.000
Gemeente Bosheim | 41.000 | € 8.000`)
  assert.deepEqual(
    found.map(({ euroCents }) => euroCents),
    [1_200_000, 800_000],
  )
})

for (const sentence of [
  'Voor het spoor Bewoners heeft de provincie Bergland in 2027 eenmalig € 60.000 beschikbaar gesteld.',
  'De provincie Bergland stelt in 2027 eenmalig € 60.000 beschikbaar voor een proef (thema Bewoners).',
  'De provincie Bergland levert in 2027 eenmalig € 60.000 voor het spoor Bewoners.',
  'Aan de programmalijn Bewoners draagt de provincie Bergland in 2027 eenmalig € 60.000 bij.',
])
  test(`the theme of an amount in the text: ${sentence}`, () => {
    const [fact] = read(`Financiën\n${sentence}`)
    assert.deepEqual([fact?.party, fact?.theme, fact?.years], ['provincie Bergland', 'Bewoners', [2027]])
  })

test('what something costs a party later is not what it brings in', () => {
  assert.deepEqual(
    read('Financiën\nHet beheer kost de provincie Bergland straks € 410.000 per jaar; dat nemen wij mee.'),
    [],
  )
})

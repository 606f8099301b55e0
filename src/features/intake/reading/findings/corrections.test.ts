import assert from 'node:assert/strict'
import { test } from 'node:test'
import { where } from '../correction-messages.ts'
import { aDocument } from '../document-sample.ts'
import { readPaper } from '../read-paper.ts'

/** What the author is told for each finding with this code; no-break spaces read as plain ones. */
function correctionsOf(text: string, code: string): (string | null)[] {
  const { findings } = readPaper(aDocument(text))
  return findings
    .filter((finding) => finding.code === code)
    .map(({ correction }) => correction?.replaceAll('\u00a0', ' ') ?? null)
}

const table = (total: string, fte = '0,7') =>
  `Financieel\nGemeenten € 10.000 0,5 fte\nProvincie € 5.000 0,2 fte\nTotaal ${total} ${fte} fte`

test('a place is said as one says it, to the end where that is elsewhere', () => {
  const place = { page: 4, line: 12, endPage: 4, endLine: 12 }
  assert.equal(where(place), ' op bladzijde 4, regel 12')
  assert.equal(where({ ...place, endLine: 14 }), ' op bladzijde 4, regel 12 tot en met 14')
  assert.equal(where({ ...place, endPage: 5, endLine: 2 }), ' op bladzijde 4, regel 12 tot en met bladzijde 5, regel 2')
  assert.equal(where({ ...place, page: null, endPage: null }), ' in regel 12')
  assert.equal(where(null), '')
})

test('a sum that differs: what it adds up to, at the total', () => {
  assert.deepEqual(correctionsOf(table('€ 16.000'), 'euro-sum'), [
    'Schrijf in regel 4 ‘€ 15.000’ in plaats van ‘€ 16.000’, of pas een van de bedragen erboven aan.',
  ])
  assert.deepEqual(correctionsOf(table('€ 15.000', '0,8'), 'fte-sum'), [
    'Schrijf in regel 4 ‘0,70 fte’ in plaats van ‘0,8 fte’, of pas een van de getallen erboven aan.',
  ])
})

test('what holds asks nothing of the author', () => {
  assert.deepEqual(correctionsOf(table('€ 15.000'), 'euro-sum'), [null])
  assert.deepEqual(correctionsOf(table('€ 15.000'), 'fte-sum'), [null])
})

test('a row that does not add up: its own total', () => {
  const row =
    'Financieel\nPartij\t2026 (€)\t2027 (€)\tTotaal (€)\nGemeenten\t10.000\t20.000\t31.000\nProvincie\t1.000\t2.000\t3.000'
  assert.deepEqual(correctionsOf(row, 'euro-sum'), [
    'Schrijf in de rij ‘Gemeenten’ in regel 3 als totaal ‘€ 30.000’ in plaats van ‘€ 31.000’, of pas een van de getallen ervoor aan.',
  ])
})

test('a split that differs: the line it divides, or the split', () => {
  const text = `${table('€ 15.000')}\nBijdrage provincie uitgesplitst:\nBodem € 3.000 0,1 fte\nWater € 1.000 0,1 fte`
  assert.deepEqual(correctionsOf(text, 'table-against-split'), [
    'Schrijf bij Provincie in regel 3 ‘€ 4.000’ in plaats van ‘€ 5.000’, of pas de uitsplitsing in tabel 2 daarop aan.',
  ])
})

test('an ambiguous amount: both ways to write it, and how many more there are', () => {
  assert.deepEqual(correctionsOf('Financieel\nGemeenten € 10,000\nProvincie € 5,000', 'thousands-mark'), [
    'Schrijf in regel 2 ‘€ 10.000’ in plaats van ‘€ 10,000’, of ‘€ 10’ als dat bedoeld is: een punt tussen duizendtallen, een komma voor centen. Doe hetzelfde bij de andere bedragen die zo geschreven zijn (1).',
  ])
})

test('per year beside total: which word goes', () => {
  const text =
    'Financieel\nPer jaar (€)\tTotaal\tTotaal\nGemeenten\t€ 1\t0,1 fte\nProvincie\t€ 2\t0,2 fte\nTotaal\t€ 3\t0,3 fte'
  assert.deepEqual(correctionsOf(text, 'per-year-beside-total'), [
    'Schrap in regel 2 het woord ‘Totaal’ als de getallen per jaar gelden. Gelden ze voor de hele looptijd, schrap dan ‘Per jaar’.',
  ])
})

test('an amount left open: fill it in, or say that it is nothing or not known yet', () => {
  assert.deepEqual(correctionsOf('Financieel\nGemeenten € 10.000\nProvincie p.m.\nRijk € 0', 'amount-not-stated'), [
    'Vul bij Provincie in regel 3 het bedrag in. Is er geen bijdrage, schrijf dan ‘€ 0’; is die nog niet bekend, schrijf dan ‘nog niet bekend’.',
  ])
})

test('other themes in the decision than in the table: what to add or leave out, on either side', () => {
  const decided = (themes: string) =>
    `Besluit\n1. in te stemmen met de inzet voor ${themes}.\nFinancieel\nThema\tBedrag\nBodem\t€ 10.000\nWater\t€ 5.000\nTotaal\t€ 15.000`
  assert.deepEqual(correctionsOf(decided('het thema Bodem en het thema Lucht'), 'decision-themes-differ'), [
    'Noem in het gevraagde besluit in regel 2 ook Water, of schrap die regel uit de tabel. Vul de tabel aan met Lucht.',
  ])
  assert.deepEqual(
    correctionsOf(decided('het thema Bodem, het thema Water en het thema Lucht'), 'decision-themes-differ'),
    ['Vul de tabel aan met Lucht, of schrap dat thema uit het gevraagde besluit in regel 2.'],
  )
})

test('a term longer than the budget: say where the rest comes from', () => {
  const text =
    'Besluit\n1. in te stemmen met het Convenant Heldere Sloot 2026-2027.\nFinancieel\nHet geld staat in de begroting 2026.'
  assert.deepEqual(correctionsOf(text, 'term-exceeds-budget'), [
    'Voeg in regel 4 toe waaruit de bijdrage voor 2027 betaald wordt, of schrijf dat de dekking voor 2027 nog volgt en wanneer.',
  ])
})

test('a paper without a date or a number: put it on top', () => {
  const of = (text: string) => correctionsOf(text, 'paper-without-date-or-number')
  assert.deepEqual(of('Bespreekstuk\nKern\nTekst.'), ['Zet bovenaan het stuk de datum en het nummer van het stuk.'])
  assert.deepEqual(of('Bespreekstuk\nDatum: 3 maart 2026\nKern\nTekst.'), [
    'Zet bovenaan het stuk het nummer van het stuk.',
  ])
  assert.deepEqual(of('Bespreekstuk ABC 26-01\nKern\nTekst.'), ['Zet bovenaan het stuk de datum van het stuk.'])
})

test('a date without its year: the year, where the paper has it elsewhere', () => {
  const of = (text: string) => correctionsOf(text, 'date-without-year')
  assert.deepEqual(of('Vervolg\nOp 9 oktober tekenen wij.'), ['Schrijf in regel 2 het jaar achter ‘9 oktober’.'])
  assert.deepEqual(of('Vervolg\nOp 9 oktober tekenen wij. Op 9 oktober 2026 is er feest.'), [
    'Schrijf in regel 2 ‘9 oktober 2026’ in plaats van ‘9 oktober’, als die dag bedoeld is.',
  ])
})

test('abbreviations: each with its first place', () => {
  const of = (text: string) => correctionsOf(text, 'abbreviation-unexpanded')
  assert.deepEqual(of('Kern\nWij werken met het QXZ.'), [
    'Schrijf ‘QXZ’ (in regel 2) de eerste keer voluit, met de afkorting erachter tussen haakjes.',
  ])
  assert.deepEqual(of('Kern\nWij werken met het QXZ.\nEn met de ZXQ.'), [
    'Schrijf deze afkortingen de eerste keer voluit, met de afkorting erachter tussen haakjes: ‘QXZ’ (in regel 2) en ‘ZXQ’ (in regel 3).',
  ])
})

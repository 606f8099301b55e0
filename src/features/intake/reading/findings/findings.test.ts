import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FindingFact } from '../../facts.ts'
import { aDocument } from '../document-sample.ts'
import { readPaper } from '../read-paper.ts'

function findingsOf(text: string, code: string): FindingFact[] {
  return readPaper(aDocument(text)).findings.filter((finding) => finding.code === code)
}

/** Sentences have no-break spaces before amounts; here they read as plain ones. */
function sentencesOf(text: string, code: string): string[] {
  return findingsOf(text, code).map(
    ({ holds, sentence }) => `${holds ? 'klopt' : 'open'}: ${sentence.replaceAll('\u00a0', ' ')}`,
  )
}

const table = (total: string) =>
  `Financieel\nGemeenten € 10.000 0,5 fte\nProvincie € 5.000 0,2 fte\nTotaal ${total} 0,7 fte`

test('a sum that holds, and one that does not', () => {
  assert.deepEqual(sentencesOf(table('€ 15.000'), 'euro-sum'), [
    'klopt: De twee bedragen in tabel 1 tellen op tot € 15.000 en het stuk noemt hetzelfde totaal.',
  ])
  assert.deepEqual(sentencesOf(table('€ 16.000'), 'euro-sum'), [
    'open: De twee bedragen in tabel 1 tellen op tot € 15.000, maar het stuk noemt als totaal € 16.000: € 1.000 meer.',
  ])
  assert.equal(sentencesOf(table('€ 15.000'), 'fte-sum').length, 1)
})

test('a sum that only holds in one reading says in which', () => {
  const [only] = sentencesOf('Financieel\nGemeenten € 10,000\nProvincie € 5.000\nTotaal € 15.000', 'euro-sum')
  assert.match(only!, /^klopt: .* alleen .* als de komma een duizendtal aangeeft/)
})

test('without a total there is nothing to add up', () => {
  assert.deepEqual(findingsOf('Financieel\nGemeenten € 10.000\nProvincie € 5.000', 'euro-sum'), [])
})

const split = (amount: string) =>
  `${table('€ 15.000')}\nBijdrage provincie uitgesplitst:\nBodem ${amount} 0,1 fte\nWater € 1.000 0,1 fte`

test('a split that comes to the same as the line it divides, and one that does not', () => {
  assert.deepEqual(
    findingsOf(split('€ 4.000'), 'table-against-split').map(({ holds }) => holds),
    [true],
  )
  assert.deepEqual(sentencesOf(split('€ 3.000'), 'table-against-split'), [
    'open: De uitsplitsing in tabel 2 komt niet uit op hetzelfde als Provincie in tabel 1: € 4.000 tegenover € 5.000.',
  ])
})

test('a comma with three digits is a question, Dutch and English notation with decimals are not', () => {
  assert.equal(findingsOf('Financieel\nGemeenten € 10,000\nProvincie € 5,000', 'thousands-mark').length, 1)
  assert.deepEqual(findingsOf('Financieel\nGemeenten € 10.000\nProvincie € 1.250,50', 'thousands-mark'), [])
})

test('per year above a column that says total is a question; a column for each is not', () => {
  const heads = (words: string) =>
    findingsOf(
      `Financieel\n${words}\nGemeenten\t€ 1\t0,1 fte\nProvincie\t€ 2\t0,2 fte\nTotaal\t€ 3\t0,3 fte`,
      'per-year-beside-total',
    ).length
  assert.equal(heads('Per jaar (€)\tTotaal\tTotaal'), 1)
  assert.equal(heads('Partij\tBedrag per jaar\tFte per jaar'), 0)
  assert.equal(
    findingsOf(
      'Financieel\nPartij\tPer jaar (€)\tTotaal 2026-2027 (€)\nGemeenten\t1\t2\nProvincie\t2\t4',
      'per-year-beside-total',
    ).length,
    0,
  )
})

test('a mark instead of an amount is not stated; zero is stated', () => {
  assert.equal(
    findingsOf('Financieel\nGemeenten € 10.000\nProvincie p.m.\nRijk € 0', 'amount-not-stated')[0]?.passages.length,
    1,
  )
})

const decided = (themes: string) =>
  `Besluit\n1. in te stemmen met de inzet voor ${themes}.\nFinancieel\nThema\tBedrag\nBodem\t€ 10.000\nWater\t€ 5.000\nTotaal\t€ 15.000`

test('the decision names the themes of the table, or others', () => {
  assert.deepEqual(
    findingsOf(decided('het thema Bodem en het thema Water'), 'decision-themes-differ').map(({ holds }) => holds),
    [true],
  )
  assert.deepEqual(sentencesOf(decided('het thema Bodem en het thema Lucht'), 'decision-themes-differ'), [
    'open: Het gevraagde besluit noemt Bodem en Lucht, maar de tabel vraagt ook om Water; over Lucht zegt de tabel niets.',
  ])
  assert.deepEqual(findingsOf(decided('alle thema’s'), 'decision-themes-differ'), [])
})

const term = (budget: string) =>
  `Besluit\n1. in te stemmen met het Convenant Heldere Sloot 2026-2027.\nFinancieel\n${budget}`

test('the budget covers the term, or part of it, or the paper names several years at once', () => {
  const held = (budget: string) => findingsOf(term(budget), 'term-exceeds-budget').map(({ holds }) => holds)
  assert.deepEqual(held('Het geld staat in de begroting 2026.'), [false])
  assert.deepEqual(held('Het geld staat in de begrotingen 2026 en 2027.'), [true])
  assert.deepEqual(held('Het geld staat in de begroting 2026 en de meerjarenraming.'), [])
  assert.deepEqual(held('Er is geen begroting nodig.'), [])
})

test('a date without a year is a question, unless it comes back every year', () => {
  assert.deepEqual(
    sentencesOf('Vervolg\nOp 9 oktober tekenen wij. Op 9 oktober 2026 is er feest.', 'date-without-year'),
    ['open: Bij “9 oktober” staat geen jaar; elders in het stuk staat 9 oktober 2026.'],
  )
  assert.deepEqual(findingsOf('Vervolg\nWij rapporteren jaarlijks op 1 april.', 'date-without-year'), [])
  assert.deepEqual(findingsOf('Vervolg\nWij komen op 4 en 5 juni 2026 bijeen.', 'date-without-year'), [])
})

test('abbreviations: written out, well known, or open', () => {
  const text = 'Kern\nDe Regionale Water Tafel (RWT) en de VNG werken met het QXZ. De RWT helpt.'
  assert.deepEqual(
    findingsOf(text, 'abbreviation-unexpanded').map(({ passages }) => passages.map(({ quote }) => quote)),
    [['QXZ']],
  )
})

test('a paper with a date and a number of its own has no finding about them', () => {
  assert.deepEqual(
    findingsOf('Bespreekstuk ABC 26-01\nDatum: 3 maart 2026\nKern\nTekst.', 'paper-without-date-or-number'),
    [],
  )
  assert.equal(findingsOf('Bespreekstuk\nKern\nTekst.', 'paper-without-date-or-number').length, 1)
})

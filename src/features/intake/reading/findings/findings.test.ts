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
    'open: Het gevraagde besluit noemt “Bodem” en “Lucht”, maar in de tabel staat ook “Water”; over “Lucht” zegt de tabel niets.',
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
  for (const date of ['31 februari 2027', '31 april', '29 februari 2027', '30 februari']) {
    const text = `Vervolg\nDe brug gaat op ${date} open.`
    assert.deepEqual(sentencesOf(text, 'date-impossible'), [
      `open: Het stuk noemt “${date}”, maar die dag bestaat niet.`,
    ])
    assert.deepEqual(findingsOf(text, 'date-without-year'), [])
  }
  assert.deepEqual(findingsOf('Vervolg\nDe brug gaat op 29 februari 2028 open.', 'date-impossible'), [])
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

test('per year and total clash in either order, and not where the total adds up the columns beside it', () => {
  const clashes = (lines: string) => findingsOf(`Financieel\n${lines}`, 'per-year-beside-total').length
  const rows = 'Bodem\t€ 10.000\t€ 5.000\t€ 15.000\nWater\t€ 20.000\t€ 5.000\t€ 25.000'
  const one = 'Bodem\t€ 10.000\nWater\t€ 20.000'
  assert.equal(clashes(`Bijdragen per jaar, 2027 tot en met 2030\nThema\tOosterhei\tDalwijk\tTotaal\n${rows}`), 0)
  assert.equal(clashes(`Bijdragen per jaar, 2027 tot en met 2030\nThema\tTotaal\n${one}`), 1)
  assert.equal(clashes(`Tabel 1. Kosten, totaal 2027-2030\nThema\tKosten per jaar\n${one}`), 1)
  assert.equal(clashes(`Tabel 1. Kosten, 2027-2030\nThema\tKosten per jaar\n${one}`), 0)
})

test('a caption that is the name of a row divides that row', () => {
  const split = (amount: string) =>
    sentencesOf(
      `Financieel\nTabel 1 Kosten per thema\nThema\t2027\t2028\t2027-2028\nSchone bodem\t€ 10.000\t€ 20.000\t€ 30.000\nHelder water\t€ 5.000\t€ 5.000\t€ 10.000\n\nTabel 2 Schone bodem, 2027-2028\nOnderdeel\tBedrag\nMeten\t€ 10.000\nSchoonmaken\t${amount}`,
      'table-against-split',
    )
  assert.deepEqual(split('€ 15.000'), [
    'open: De uitsplitsing in tabel 2 komt niet uit op hetzelfde als Schone bodem in tabel 1: € 25.000 tegenover € 30.000.',
  ])
  assert.deepEqual(
    split('€ 20.000').filter((sentence) => sentence.startsWith('open')),
    [],
  )
})

test('two tables of the same rows are held to each other when most of them agree', () => {
  const tables = (...totals: string[]) =>
    sentencesOf(
      `Financieel\nTabel 1 Per partij\nPartij\t2027\t2028\tTotaal\n${parties.map((name) => `${name}\t€ 10.000\t€ 20.000\t€ 30.000`).join('\n')}\n\nTabel 2 Per partij en soort\nPartij\tPersoneel\tMaterieel\tTotaal\n${parties.map((name, index) => `${name}\t€ 15.000\t€ 15.000\t${totals[index]}`).join('\n')}`,
      'table-against-split',
    ).filter((sentence) => sentence.startsWith('open'))
  const parties = ['Gemeente Oosterhei', 'Gemeente Dalwijk', 'Provincie Laagland']
  assert.equal(tables('€ 30.000', '€ 30.000', '€ 25.000').length, 1)
  assert.equal(tables('€ 30.000', '€ 30.000', '€ 30.000').length, 0)
  assert.equal(tables('€ 30.000', '€ 26.000', '€ 25.000').length, 0)
})

test('a wrong total in the column with totals is told once', () => {
  const sums = (column: string, whole: string) =>
    sentencesOf(
      `Financieel\nTabel 1\nPartij\t2027\t2028\tTotaal\nGemeente Oosterhei\t€ 10.000\t€ 20.000\t€ 30.000\nGemeente Dalwijk\t€ 5.000\t€ 5.000\t€ 10.000\nTotaal\t${column}\t€ 25.000\t${whole}`,
      'euro-sum',
    ).filter((sentence) => sentence.startsWith('open'))
  assert.equal(sums('€ 15.000', '€ 40.000').length, 0)
  assert.equal(sums('€ 16.000', '€ 40.000').length, 1)
  assert.equal(sums('€ 15.000', '€ 45.000').length, 1)
})

test('a year above two columns, where the years should follow each other', () => {
  const doubled = (heads: string) =>
    findingsOf(
      `Financieel\nPartij\t${heads}\nGemeente Oosterhei\t€ 1.000\t€ 2.000\t€ 3.000\nGemeente Dalwijk\t€ 1.000\t€ 2.000\t€ 3.000`,
      'duplicate-column-name',
    ).length
  assert.deepEqual([doubled('2027\t2028\t2028'), doubled('2027\t2028\t2029'), doubled('2027\t2027\t2027')], [1, 0, 0])
})

test('an amount that a decision makes available is that of the body itself', () => {
  const decided = (amount: string) =>
    sentencesOf(
      `Statenvoorstel\nBesluit\n1. een bedrag beschikbaar te stellen van ${amount}.\nFinancieel\nPartij\t2027\t2028\tTotaal\nProvincie Laagland\t€ 100.000\t€ 120.000\t€ 220.000\nGemeente Dalwijk\t€ 50.000\t€ 50.000\t€ 100.000`,
      'text-amount-differs',
    )
  assert.deepEqual(decided('€ 200.000'), [
    'open: De tekst noemt € 200.000 voor Provincie Laagland, maar in tabel 1 staat € 220.000.',
  ])
  assert.deepEqual(decided('€ 220.000'), [])
})

test('a question is open when the words behind it say so, and belongs to the decision it names', () => {
  const asked = (text: string) =>
    findingsOf(
      `Gevraagd besluit\na. in te stemmen met de samenwerking;\nb. de verdeelsleutel vast te stellen.\nFinancieel\n${text}`,
      'open-question',
    ).map(({ passages }) => passages[1]?.quote)
  assert.deepEqual(asked('Nog open is hoe wij de rest verdelen.'), ['de verdeelsleutel vast te stellen.'])
  assert.deepEqual(asked('De sleutel staat in de bijlage.'), [])
})

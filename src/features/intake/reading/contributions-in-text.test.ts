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

const parties = `Partijen zijn:
- Provincie Bergland
- drinkwaterbedrijf Bronwater Oost
- Gemeente Aldorp
Financiën
`

test('a party by its own name, by the name that begins the sentence, and in a list of amounts', () => {
  const facts = inText(
    `${parties}De provincie Bergland draagt in totaal € 1.500.000 bij, Bronwater Oost € 900.000 en Netwerk Zuid € 60.000. De Ondernemerskring verwacht € 5.000 tot € 8.000 per jaar te kunnen bijdragen.`,
  )
  assert.deepEqual(
    facts.map(({ party, euroCents, euroRange, certainty }) => [party, euroCents ?? euroRange?.toCents, certainty]),
    [
      ['provincie Bergland', 150_000_000, 'unknown'],
      ['Bronwater Oost', 90_000_000, 'unknown'],
      ['Netwerk Zuid', 6_000_000, 'unknown'],
      ['Ondernemerskring', 800_000, 'indicative'],
    ],
  )
})

test('who receives an amount does not bring it in', () => {
  const facts = inText(
    `${parties}De provincie Bergland betaalt aan de gemeente Aldorp € 10.000 per jaar. Van de gemeente Aldorp komt € 4.000.`,
  )
  assert.deepEqual(
    facts.map(({ party, euroCents }) => [party, euroCents]),
    [
      ['provincie Bergland', 1_000_000],
      ['gemeente Aldorp', 400_000],
    ],
  )
})

test('what goes to a theme that only this sentence names', () => {
  const facts = inText(
    'Financiën\nVan dit geld gaat € 875.000 naar het spoor Zuinig met water, € 600.000 naar het spoor Schoon grondwater en € 50.000 naar het programmabureau. Het thema Licht kost € 20.000 per jaar.',
  )
  assert.deepEqual(
    facts.map(({ theme, euroCents }) => [theme, euroCents]),
    [
      ['Zuinig met water', 87_500_000],
      ['Schoon grondwater', 60_000_000],
      ['Licht', 2_000_000],
    ],
  )
})

test('a year before a euro sign is no amount', () => {
  const facts = inText('Financiën\nDe gemeente Aldorp heeft toegezegd in 2027 € 60.000 bij te dragen.')
  assert.deepEqual(
    facts.map(({ euroCents, years, certainty }) => [euroCents, years, certainty]),
    [[6_000_000, [2027], 'firm']],
  )
})

test('years and certainty by the sentence behind, by the same years as before, and by what holds for all amounts', () => {
  const facts = inText(
    'Financiën\nDe bijdragen liggen vast in artikel 7 en gelden voor de hele looptijd, 2027 tot en met 2030. De gemeente Aldorp betaalt € 18.000. De gemeente Berkum draagt in 2028 eenmalig € 5.000 bij. Dit bedrag is nog niet zeker.\n\nIn 2029 begint de uitvoering. De gemeente Dorst zet in 2028 en 2029 0,5 fte per jaar in. In dezelfde jaren zet de gemeente Eem 0,2 fte in.',
  )
  assert.deepEqual(
    facts.map(({ party, basis, years, certainty }) => [party, basis, years.join(), certainty]),
    [
      ['gemeente Aldorp', 'total', '2027,2028,2029,2030', 'firm'],
      ['gemeente Berkum', 'total', '2028', 'indicative'],
      ['gemeente Dorst', 'per-year', '2028,2029', 'firm'],
      ['gemeente Eem', 'per-year', '2028,2029', 'firm'],
    ],
  )
})

test('the same amount of another party in a table is another contribution', () => {
  const table = 'Bijdragen per jaar 2026\nGemeente Aldorp € 45.000 0,5 fte\nGemeente Berkum € 30.000 0,4 fte'
  const facts = inText(`Financiën\n${table}\nDe provincie Bergland draagt daarnaast eenmalig € 45.000 bij.`)
  assert.deepEqual(
    facts.map(({ party }) => party),
    ['provincie Bergland'],
  )
})

test('damage, budgets and what was paid are no contributions, though a party is named', () => {
  for (const sentence of [
    'De schade in de gemeente Aldorp was € 3 miljoen.',
    'De gemeente Aldorp heeft een begroting van € 80 miljoen.',
    'De boete voor de gemeente Aldorp kan oplopen tot € 20.000.',
    'In 2025 heeft de gemeente Aldorp € 80.000 betaald voor de voorbereiding.',
    'Een huishouden in Aldorp betaalt € 12 per jaar meer.',
  ])
    assert.deepEqual(inText(`${parties}${sentence}`), [], sentence)
})

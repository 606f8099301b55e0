import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ContributionFact } from '../facts.ts'
import { aDocument } from './document-sample.ts'
import { readPaper } from './read-paper.ts'

function inText(text: string): ContributionFact[] {
  return readPaper(aDocument(text)).contributions.filter(({ table }) => table === null)
}

const parties = 'Partijen\nDeelnemers zijn:\n- Gemeente Aldorp\n- Provincie Bergland\n'

const passive = [
  'De secretaris wordt geleverd door de gemeente Aldorp, voor 0,4 fte per jaar.',
  'Door de gemeente Aldorp wordt jaarlijks 0,4 fte ingezet.',
  'Jaarlijks wordt 0,4 fte beschikbaar gesteld door de gemeente Aldorp.',
  'Van de gemeente Aldorp komt jaarlijks 0,4 fte.',
  'De inzet van 0,4 fte per jaar wordt betaald door de gemeente Aldorp.',
]

for (const sentence of passive)
  test(`who gives can stand behind "door" or "van": ${sentence}`, () => {
    const facts = inText(`${parties}Financiën\n${sentence}`)
    assert.deepEqual(
      facts.map(({ party, fteHundredths, basis }) => [party, fteHundredths, basis]),
      [['gemeente Aldorp', 40, 'per-year']],
    )
  })

const received = [
  'Voor de proef kregen wij in 2027 eenmalig € 12.500 van de Stichting Groene Straat.',
  'Wij ontvangen in 2027 eenmalig € 12.500 van de Stichting Groene Straat.',
  'De gemeente Aldorp ontvangt in 2027 eenmalig € 12.500 van de Stichting Groene Straat.',
  'De gemeente Aldorp krijgt in 2027 eenmalig € 12.500 uit de Stichting Groene Straat.',
  'Het programma krijgt daarnaast eenmalig € 12.500 van de Stichting Groene Straat in 2027.',
]

for (const sentence of received)
  test(`who receives brings nothing in: ${sentence}`, () => {
    assert.deepEqual(
      inText(`Financiën\n${sentence}`).map(({ party, euroCents, years }) => [party, euroCents, years]),
      [['Stichting Groene Straat', 1_250_000, [2027]]],
    )
  })

const verbs = ['schenkt', 'doneert', 'vergoedt', 'geeft', 'investeert']

for (const verb of verbs)
  test(`a name with words about it, and "${verb}"`, () => {
    const facts = inText(`Financiën\nHet Fonds Oud Ambacht, dat geen partij is, ${verb} in 2028 eenmalig € 75.000.`)
    assert.deepEqual(
      facts.map(({ party, euroCents, years, recurrence }) => [party, euroCents, years, recurrence]),
      [['Fonds Oud Ambacht', 7_500_000, [2028], 'incidental']],
    )
  })

const pronouns = [
  'Het Waterberaad Oost draagt niet bij in geld. Het stelt jaarlijks 1,5 fte beschikbaar.',
  'Waterschap De Laak is geen ondertekenaar. Het levert jaarlijks 1,5 fte.',
  'De provincie Bergland doet mee. Zij zet jaarlijks 1,5 fte in.',
  'De Stichting Groene Straat is partner. Ze levert jaarlijks 1,5 fte.',
  'De Vereniging Oude Wegen sluit aan. Die zet jaarlijks 1,5 fte in.',
]

for (const text of pronouns)
  test(`"het" and "zij" are who the sentence before is about: ${text}`, () => {
    const [only, ...others] = inText(`Financiën\n${text}`)
    assert.ok(only !== undefined && others.length === 0)
    assert.ok(text.includes(only.party!) && only.party!.length > 5, String(only.party))
    assert.deepEqual([only.fteHundredths, only.basis], [150, 'per-year'])
  })

test('nobody is named by a pronoun alone', () => {
  assert.deepEqual(inText('Financiën\nHet stelt jaarlijks 1,5 fte beschikbaar.'), [])
  assert.deepEqual(inText('Financiën\nZij leggen in 2027 € 10.000 in.'), [])
})

const table =
  'Bijdragen in euro\nPartij\t2027\t2028\tTotaal\nGemeente Aldorp\t10.000\t10.000\t20.000\nGemeente Berkum\t5.000\t5.000\t10.000\n'
const told = [
  'Over twee jaar komt de bijdrage van de gemeente Aldorp op € 21.000.',
  'De bijdrage van de gemeente Aldorp van in totaal € 21.000 is gedekt.',
  'Het aandeel van gemeente Aldorp is in totaal € 21.000.',
  'De inleg van Gemeente Aldorp komt op € 21.000.',
  'Het deel van de gemeente Aldorp bedraagt € 21.000 en komt uit de reserve.',
]

for (const sentence of told)
  test(`the contribution of a party in the table is told again, also when the figure differs: ${sentence}`, () => {
    assert.deepEqual(inText(`Financiën\n${table}${sentence}`), [])
  })

test('what comes on top of the table is another contribution', () => {
  for (const word of ['Daarnaast', 'Bovendien', 'Ook'])
    assert.equal(
      inText(`Financiën\n${table}${word} gaat een extra bijdrage van de gemeente Aldorp van € 3.000 naar de start.`)
        .length,
      1,
    )
})

const asides = [
  'De gemeente Aldorp draagt in 2027 naar verwachting € 30.000 bij. Dit bedrag is indicatief. De gemeente Berkum levert daarnaast in 2027 0,4 fte.',
  'De gemeente Aldorp draagt in 2027 circa € 30.000 bij. Dat bedrag is een raming. De gemeente Berkum levert in 2027 0,4 fte.',
]

for (const text of asides)
  test(`what is said of one amount is not said of the next: ${text}`, () => {
    assert.deepEqual(
      inText(`Financiën\n${text}`).map(({ party, certainty }) => [party, certainty]),
      [
        ['gemeente Aldorp', 'indicative'],
        ['gemeente Berkum', 'unknown'],
      ],
    )
  })

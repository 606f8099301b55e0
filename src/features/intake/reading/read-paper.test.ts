import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readingResult } from '../facts.ts'
import { aDocument } from './document-sample.ts'
import { readPaper } from './read-paper.ts'

const paper = `Bespreekstuk
Gevraagd besluit
De commissie adviseren om:
1. akkoord te gaan met het Convenant Heldere Sloot 2027-2028 (Bijlage ABC 26-03a).
2. in te stemmen met de inzet op het thema Oevers en het thema Monitoring.
Besproken in
Het Bestuurlijk overleg sloten van 4 maart 2026.
In de ABC-vergadering van mei 2026 is een mededeling geagendeerd (ABC 26-01).
Vervolg/Communicatie
Op 9 oktober 2026 zal het Convenant Heldere Sloot worden ondertekend in Meerdam.
Na de ondertekening op 9 oktober volgt de uitvoering. De inzet voor 2027 staat in de begroting 2027.
Financieel
Totaal middelen (indicatief):
Per jaar voor 2 jaar (€) Totaal Totaal
VNG en Gemeenten € 30,000 1,5fte
UvW en Waterschappen € 1.040,000 0,8fte
ODNL en Omgevingsdiensten - 0,2fte
Totaal € 1.070,000 2,5fte
Bijdrage Unie uitgesplitst:
Per jaar voor 2 jaar (€) (fte)
Oevers € 1.000,000 0,5 fte
Monitoring € 30,000 0,2 fte
Secretariaat € 10,000 0,1 fte
Totaal € 1.040,000 0,8 fte`

test('a paper gives its decisions, parties, money, meetings and milestones', () => {
  const reading = readPaper(aDocument(paper))
  assert.equal(reading.paper.kind, 'bespreekstuk')
  assert.deepEqual(
    reading.requestedDecisions.map(({ number, verb, annexes }) => [number, verb, annexes]),
    [
      ['1', 'akkoord gaan', ['ABC 26-03a']],
      ['2', 'instemmen', []],
    ],
  )
  assert.equal(reading.agreement?.title, 'Convenant Heldere Sloot 2027-2028')
  assert.equal(reading.agreement?.term, '2027/2028')
  assert.deepEqual(
    reading.parties.map(({ umbrella }) => umbrella),
    ['VNG', 'UvW', 'ODNL'],
  )
  assert.deepEqual(
    reading.meetings.map(({ body, date, papers }) => [body, date, ...papers]),
    [
      ['Bestuurlijk overleg sloten', '2026-03-04'],
      ['ABC', '2026-05', 'ABC 26-01'],
    ],
  )
  assert.deepEqual(
    reading.milestones.map(({ planned }) => planned),
    ['2026-10-09'],
  )
})

test('an amount with two readings keeps both, and one that is not stated has none', () => {
  const { contributions } = readPaper(aDocument(paper))
  const [first, , none, total] = contributions
  assert.equal(first?.euroCents, null)
  assert.deepEqual(
    first?.euroReadings.map(({ cents }) => cents),
    [3_000_000, 3000],
  )
  assert.deepEqual([none?.euroText, none?.euroCents, none?.euroReadings, none?.fteHundredths], ['-', null, [], 20])
  assert.equal(total?.isTotal, true)
  assert.deepEqual([first?.basis, first?.years, first?.certainty], ['per-year', [2027, 2028], 'indicative'])
})

test('the split of a party belongs to that party, also under another name', () => {
  const { contributions, parties } = readPaper(aDocument(paper))
  const split = contributions.filter(({ table }) => table === 2)
  const water = parties.find(({ umbrella }) => umbrella === 'UvW')!.id
  assert.ok(split.every(({ party, partyRef }) => party === 'Unie' && partyRef === water))
  assert.deepEqual(
    split.map(({ purpose }) => purpose),
    ['theme', 'theme', 'governance', null],
  )
})

test('the findings say what is open and what holds', () => {
  const { findings } = readPaper(aDocument(paper))
  assert.deepEqual(
    findings.filter(({ holds }) => !holds).map(({ code }) => code),
    [
      'thousands-mark',
      'decision-themes-differ',
      'term-exceeds-budget',
      'per-year-beside-total',
      'amount-not-stated',
      'amounts-indicative',
      'duplicate-column-name',
      'paper-without-date-or-number',
      'date-without-year',
      'abbreviation-unexpanded',
    ],
  )
  assert.deepEqual(
    findings.filter(({ holds }) => holds).map(({ code }) => code),
    ['euro-sum', 'fte-sum', 'euro-sum', 'fte-sum', 'table-against-split'],
  )
})

function checkWhole(text: string): void {
  const document = aDocument(text)
  const reading = readingResult.parse(readPaper(document))
  JSON.stringify(reading, (_, value) => {
    if (value !== null && typeof value === 'object' && 'quote' in value) {
      assert.equal(value.quote, document.text.slice(value.start, value.end))
    }
    return value
  })
}

test('any text gives a whole reading, and every quote stands in the text', () => {
  const words = fc.constantFrom(
    '1. ',
    '- ',
    '€ 10,000 ',
    '0,5 fte',
    '\t',
    '\n',
    '\f',
    'Totaal',
    'op 3 maart ',
    '2025',
    'Gemeenten ',
    'Besluit\n',
    '(',
    'thema’s: ',
    'ABC-\n',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.array(words, { maxLength: 60 }).map((list) => list.join('')),
      ),
      checkWhole,
    ),
    { numRuns: 300 },
  )
})

test('a paper with parts cut out, doubled or changed still gives a whole reading', () => {
  const place = fc.nat({ max: paper.length })
  const change = fc.tuple(
    place,
    fc.nat({ max: 200 }),
    fc.constantFrom('', '\n', '\f', '\t', '€', '-', '1.000,000', ' totaal '),
  )
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
      const changed = changes.reduce(
        (text, [at, length, put]) => text.slice(0, at) + put + text.slice(at + length),
        paper,
      )
      checkWhole(changed)
    }),
    { numRuns: 200 },
  )
})

test('the same text gives the same reading', () => {
  assert.deepEqual(readPaper(aDocument(paper)), readPaper(aDocument(paper)))
})

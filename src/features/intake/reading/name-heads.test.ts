import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDocument } from './document-sample.ts'
import { readPaper } from './read-paper.ts'

// More heads and words that officials put names, decisions and meetings under.

function read(text: string) {
  return readPaper(aDocument(text, { format: 'docx' }))
}

const parties: readonly (readonly [string, readonly string[]])[] = [
  [
    'Het pact is ondertekend door:\n- gemeente Oord\n- woningcorporatie Thuis\n- vervoerbedrijf Rap\n- Werkgeversplatform Dal',
    ['gemeente Oord', 'woningcorporatie Thuis', 'vervoerbedrijf Rap', 'Werkgeversplatform Dal'],
  ],
  [
    'Het wordt gesloten door:\nprovincie Dalland;\ngemeente Oord;\nvervoersbedrijf Rap.\nPartijen werken samen.',
    ['provincie Dalland', 'gemeente Oord', 'vervoersbedrijf Rap'],
  ],
  [
    'Deelnemers zijn:\ngemeente Oord\ngemeente Dal\nGGD Zand\nProgrammalijnen\nHet werk is verdeeld.',
    ['gemeente Oord', 'gemeente Dal', 'GGD Zand'],
  ],
  [
    'In het pact werken de gemeenten Oord, Dal en Berg, waterschap Kom en Stichting Groen samen.',
    ['Oord', 'Dal', 'Berg', 'waterschap Kom', 'Stichting Groen'],
  ],
  ['Het wordt gesloten door de gemeenten en kent twee sporen:\nBodem;\nWeerbare ondernemers.', []],
]

for (const [text, expected] of parties)
  test(`parties: ${text.replaceAll('\n', ' | ')}`, () =>
    assert.deepEqual(
      read(`Inleiding\n${text}`).parties.map(({ name }) => name),
      expected,
    ))

const heads = [
  'Geadviseerd besluit',
  'Voorgenomen besluit',
  'Beslispunten college',
  'Ontwerpbesluit AB',
  'Beoogd besluit',
]
for (const head of heads)
  test(`decisions below "${head}"`, () => {
    const text = `Advies\n${head}\n1. Het pact aan te gaan.\n2. De trekkers te bevestigen.\nAanleiding\nEr is veel.`
    assert.deepEqual(
      read(text).requestedDecisions.map(({ number, verb }) => [number, verb]),
      [
        ['1', 'aangaan'],
        ['2', 'bevestigen'],
      ],
    )
  })

const meetings: readonly (readonly [string, string | null])[] = [
  ['Op 8 juni 2027 kunt u vragen stellen in de commissie Stad en Verkeer.', 'commissie Stad en Verkeer'],
  ['Op 8 juni 2027 presenteren wij de cijfers in de raadscommissie Wonen.', 'raadscommissie Wonen'],
  ['De commissie Ruimte adviseerde 8 juni 2027 positief.', 'commissie Ruimte'],
  ['Een bijeenkomst van de stuurgroep is gepland op 8 juni 2027.', 'stuurgroep'],
  ['De werkgroep Data levert de kaart op 8 juni 2027 op.', null],
]

for (const [text, body] of meetings)
  test(`meetings: ${text}`, () => assert.equal(read(`Inleiding\n${text}`).meetings[0]?.body ?? null, body))

test('the term is what the text says, before the years of the money', () => {
  const text =
    'Raadsvoorstel\nGevraagd besluit\n1. In te stemmen met het Convenant Schone Kade.\n2. Geld te geven voor de jaren 2027, 2028 en 2029.\nInleiding\nHet convenant gaat in op 1 juli 2027 en eindigt op 31 december 2031.'
  assert.equal(read(text).agreement?.term, '2027-07-01/2031-12-31')
})

test('a time is no number, and a line in capitals is no rest of a title', () => {
  const text =
    'Betreft:\tVerslag stuurgroep Haven\nVERSLAG STUURGROEP HAVEN\nDatum\t17 maart 2027, 13.30 - 15.30 uur\n1. Opening\nDe voorzitter opent.'
  const { paper } = read(text)
  assert.deepEqual([paper.number, paper.title], [null, 'Verslag stuurgroep Haven'])
  assert.equal(read('Datum: 3 mei 2026\nNummer: Raadsmededeling 2026/112\nKern\nTekst.').paper.number, '2026/112')
})

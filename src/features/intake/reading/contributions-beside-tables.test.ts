import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDocument } from './document-sample.ts'
import { readPaper } from './read-paper.ts'

const paper = (sentence: string) => `Samenwerkingsakkoord Hartland 2027-2029
Partijen
Partijen zijn de gemeente Elsbeek en de provincie Hartland.
Financiën
${sentence}
Tabel 1 Bijdragen 2027-2029 in euro
Partij\tWater\tDaken\tTotaal
gemeente Elsbeek\t10.000\t20.000\t30.000
provincie Hartland\t5.000\t15.000\t20.000
Totaal\t15.000\t35.000\t50.000`

const inTextOf = (sentence: string) => {
  const text = paper(sentence)
  return readPaper(aDocument(text, { text }))
    .contributions.filter(({ table }) => table === null)
    .map(({ party, euroCents }) => `${party} ${euroCents! / 100}`)
}

for (const sentence of [
  'De provincie Hartland betaalt in totaal € 22.000, vooral voor de aanleg van daken.',
  'De gemeente Elsbeek draagt voor de hele looptijd € 31.000 bij, met name voor de sloten in het buitengebied.',
  'Alles bij elkaar brengt de provincie Hartland € 24.000 in, omdat een groot deel voor de daken is.',
  'De totale bijdrage van de gemeente Elsbeek bedraagt € 33.000 voor de drie jaren.',
])
  test(`"${sentence}" tells what the table says, in another figure`, () => {
    assert.deepEqual(inTextOf(sentence), [])
  })

for (const [sentence, expected] of [
  ['Daarnaast betaalt de provincie Hartland in totaal € 22.000 voor een onderzoek.', 'provincie Hartland 22000'],
  ['De provincie Hartland betaalt verder € 4.000 voor het secretariaat.', 'provincie Hartland 4000'],
] as const)
  test(`"${sentence}" is another contribution than the table's`, () => {
    assert.deepEqual(inTextOf(sentence), [expected])
  })

const convenant = (article: string) => `Convenant Weerbaar Hartland 2027-2030
De ondergetekenden:
1. de gemeente Elsbeek;
2. de provincie Hartland;
komen overeen:
Artikel 3 Inzet
${article}
Artikel 8 Looptijd
1. Dit convenant treedt in werking op 1 januari 2027 en eindigt op 31 december 2030.`

const articles: readonly (readonly [article: string, expected: string])[] = [
  ['1. De provincie Hartland levert gedurende de looptijd jaarlijks 1,5 fte.', 'firm'],
  ['1. De gemeente Elsbeek stelt in 2028 een bedrag van € 40.000 beschikbaar.', 'firm'],
  ['1. De gemeente Elsbeek draagt ieder jaar € 40.000 bij.', 'firm'],
  ['1. De gemeente Elsbeek draagt naar verwachting ieder jaar € 40.000 bij.', 'indicative'],
  ['1. De gemeente Elsbeek draagt ieder jaar € 40.000 bij, onder voorbehoud van haar begroting.', 'indicative'],
]

for (const [article, expected] of articles)
  test(`an article binds: "${article}"`, () => {
    const { contributions } = readPaper(aDocument(convenant(article)))
    assert.deepEqual(
      contributions.map(({ certainty }) => certainty),
      [expected],
    )
  })
test('what a party brings in for the term has the years of the term, whatever the tables are for', () => {
  const table = `2. Partijen dragen bij:
Partij\t2027\t2028
gemeente Elsbeek\t€ 65.000\t€ 65.000
provincie Hartland\t€ 20.000\t€ 20.000`
  const text = convenant(`1. De provincie Hartland levert gedurende de looptijd jaarlijks 1,5 fte.\n${table}`)
  const { contributions } = readPaper(aDocument(text, { text }))
  const [fact] = contributions.filter((one) => one.table === null)
  assert.deepEqual(fact!.years, [2027, 2028, 2029, 2030])
})

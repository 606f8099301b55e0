import assert from 'node:assert/strict'
import { test } from 'node:test'
import { amountsIn, byYear, opening } from './unseen-tables-sample.ts'

const wrapped = [
  'gemeente Elsbeek · Schoon water 2027 € 10000',
  'gemeente Elsbeek · Schoon water 2028 € 20000',
  'gemeente Elsbeek · Groene daken 2027 € 5000',
  'gemeente Elsbeek · Groene daken 2028 € 6000',
  'waterschap De Linge · Stille wegen 2027 € 7000',
  'waterschap De Linge · Stille wegen 2028 € 8000',
  'Σ 2027 € 22000',
  'Σ 2028 € 34000',
]
const share = (theme: string, party: string | null, amounts: readonly number[]) =>
  amounts.map((amount) => `${party === null ? '' : `${party} `}· ${theme} € ${amount}`)

const texts: readonly (readonly [name: string, table: string, expected: readonly string[]])[] = [
  [
    'names over two lines, in the first column and in the second',
    `Bijdragen in euro
Partij | Thema | 2027 | 2028
gemeente Elsbeek | Schoon | 10.000 | 20.000
 | water | |
 | Groene daken | 5.000 | 6.000
waterschap De | Stille wegen | 7.000 | 8.000
Linge
Totaal | | 22.000 | 34.000`,
    wrapped,
  ],
  [
    'the rest of two names on one line',
    `Bijdragen in euro
Partij | Thema | 2027 | 2028
gemeente Elsbeek | Schoon water | 10.000 | 20.000
 | Groene | 5.000 | 6.000
 | daken | |
waterschap De | Stille | 7.000 | 8.000
Linge | wegen | |
Totaal | | 22.000 | 34.000`,
    wrapped,
  ],
  ...['Leerlingen', 'Aansluitingen (1 januari 2026)', 'Huishoudens', 'Zetels', 'Oppervlak (peildatum 1-1-2026)'].map(
    (head) =>
      [
        `a column with a count: ${head}`,
        `Tabel 1 Bijdragen in euro
Partij | ${head} | 2027 | 2028
gemeente Elsbeek | 3.100 | 10.000 | 20.000
gemeente Wolder | 9.300 | 30.000 | 40.000
Totaal | 12.400 | 40.000 | 60.000`,
        byYear,
      ] as const,
  ),
  ...['Vervolg tabel 1', 'Tabel 1 (vervolg)', 'Vervolg van tabel 1', 'Tabel 1, vervolg'].map(
    (again) =>
      [
        `a table that goes on: ${again}`,
        `Tabel 1 Bijdragen in euro
Partij | 2027 | 2028
gemeente Elsbeek | 10.000 | 20.000
${again}
Partij | 2027 | 2028
gemeente Wolder | 30.000 | 40.000
Totaal | 40.000 | 60.000`,
        byYear,
      ] as const,
  ),
  ...[
    'Tabel 2 Uitsplitsing thema Schoon water, bijdrage waterschap, in euro',
    'Tabel 2 Waar de bijdrage van waterschap De Linge aan Schoon water naartoe gaat (in euro)',
    'Tabel 2 Schoon water: verdeling van de bijdrage van het waterschap (in euro)',
  ].map(
    (caption) =>
      [
        `the parts of one theme of one party: ${caption}`,
        `${caption}
Onderdeel | Bedrag
Aanleg van oevers | 9.000
Pompen en sluizen | 3.000
Totaal | 12.000`,
        [...share('Schoon water', 'waterschap De Linge', [9000, 3000]), 'Σ waterschap De Linge · Schoon water € 12000'],
      ] as const,
  ),
]

test('a note below the table before it and the heading in between say nothing of whose money a table divides', async () => {
  const text = `${opening}Tabel 1 Bijdragen in euro
Partij\t2027\t2028
gemeente Elsbeek\t10.000\t20.000
provincie Hartland\t5.000\tp.m.
Noot: de bijdrage van provincie Hartland in euro voor 2028 is nog niet bekend, omdat de provincie dan over haar begroting spreekt.
3.3 Besteding per thema
De verdeling over de thema's is indicatief.
Tabel 2 Besteding per thema
Thema\t2027 €\t2028 €
Schoon water\t9.000\t8.000
Groene daken\t6.000\t12.000
`
  const found = await amountsIn('stuk.txt', new TextEncoder().encode(text))
  assert.deepEqual(found.slice(4), [
    '· Schoon water 2027 € 9000',
    '· Schoon water 2028 € 8000',
    '· Groene daken 2027 € 6000',
    '· Groene daken 2028 € 12000',
  ])
})

for (const [name, table, expected] of texts)
  test(`a table in text is read: ${name}`, async () => {
    const text = `${opening}${table}\n`.replace(/ *\| */g, '\t')
    const found = await amountsIn('stuk.txt', new TextEncoder().encode(text))
    assert.deepEqual(found, expected)
  })

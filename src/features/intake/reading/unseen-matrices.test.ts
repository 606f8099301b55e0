import assert from 'node:assert/strict'
import { test } from 'node:test'
import { amountsIn, both, byTheme, byYear, opening } from './unseen-tables-sample.ts'

const texts: readonly (readonly [name: string, table: string, expected: readonly string[]])[] = [
  [
    'matrix by bars',
    `Verdeling per thema (in euro)
| Partij | Schoon water | Groene daken | Totaal |
| gemeente Elsbeek | 10.000 | 20.000 | 30.000 |
| provincie Hartland | 5.000 | 15.000 | 20.000 |
| Totaal | 15.000 | 35.000 | 50.000 |`,
    byTheme,
  ],
  [
    'matrix with the kind above the names',
    `Verdeling (in euro)
|  | Thema |  |  |
| Partij | Schoon water | Groene daken | Totaal |
| gemeente Elsbeek | 10.000 | 20.000 | 30.000 |
| provincie Hartland | 5.000 | 15.000 | 20.000 |
| Totaal | 15.000 | 35.000 | 50.000 |`,
    byTheme,
  ],
  [
    'matrix with a head in words over the themes',
    `| Deelnemer | Bijdrage per thema (x € 1.000) |  |  |
|  | Schoon water | Groene daken | Totaal |
| gemeente Elsbeek | 10 | 20 | 30 |
| provincie Hartland | 5 | 15 | 20 |
| Totaal | 15 | 35 | 50 |`,
    byTheme,
  ],
  [
    'matrix with measures in each head',
    `| Deelnemer | Kosten Schoon water (€) | Kosten Groene daken (€) | Totaal (€) |
| gemeente Elsbeek | 10.000 | 20.000 | 30.000 |
| provincie Hartland | 5.000 | 15.000 | 20.000 |
| Totaal | 15.000 | 35.000 | 50.000 |`,
    byTheme,
  ],
  [
    'matrix with heads over two lines in spaces',
    `Verdeling in euro
                        Schoon      Groene
Partij                   water       daken     Totaal
gemeente Elsbeek        10.000      20.000     30.000
provincie Hartland       5.000      15.000     20.000
Totaal                  15.000      35.000     50.000`,
    byTheme,
  ],
  [
    'matrix of which the heads stand left and the figures right',
    `Verdeling in euro
Partij                  Schoon        Groene        Totaal
                        water         daken
gemeente Elsbeek            10.000        20.000        30.000
provincie Hartland           5.000        15.000        20.000
Totaal                      15.000        35.000        50.000`,
    byTheme,
  ],
  [
    'themes as rows and parties as columns',
    `Verdeling in euro
| Thema | gemeente Elsbeek | provincie Hartland | Totaal |
| Schoon water | 10.000 | 5.000 | 15.000 |
| Groene daken | 20.000 | 15.000 | 35.000 |
| Totaal | 30.000 | 20.000 | 50.000 |`,
    [
      'gemeente Elsbeek · Schoon water € 10000',
      'provincie Hartland · Schoon water € 5000',
      'Σ · Schoon water € 15000',
      'gemeente Elsbeek · Groene daken € 20000',
      'provincie Hartland · Groene daken € 15000',
      'Σ · Groene daken € 35000',
      'Σ gemeente Elsbeek € 30000',
      'Σ provincie Hartland € 20000',
      'Σ € 50000',
    ],
  ],
  [
    '€ and fte under each year',
    `| Partij | 2027 |  | 2028 |  |
|  | € | fte | € | fte |
| gemeente Elsbeek | 10.000 | 0,5 | 20.000 | 0,6 |
| gemeente Wolder | 30.000 | 0,7 | 40.000 | 0,8 |`,
    both,
  ],
  [
    'year and unit in each head',
    `| Partij | 2027 (euro) | 2027 (fte) | 2028 (euro) | 2028 (fte) |
| gemeente Elsbeek | 10.000 | 0,5 | 20.000 | 0,6 |
| gemeente Wolder | 30.000 | 0,7 | 40.000 | 0,8 |`,
    both,
  ],
  [
    'years under each unit',
    `| Partij | Bijdrage in € |  | Inzet in fte |  |
|  | 2027 | 2028 | 2027 | 2028 |
| gemeente Elsbeek | 10.000 | 20.000 | 0,5 | 0,6 |
| gemeente Wolder | 30.000 | 40.000 | 0,7 | 0,8 |`,
    both,
  ],
  [
    'both in one cell',
    `| Partij | 2027 | 2028 |
| gemeente Elsbeek | € 10.000 / 0,5 fte | € 20.000 / 0,6 fte |
| gemeente Wolder | € 30.000 / 0,7 fte | € 40.000 / 0,8 fte |`,
    both,
  ],
  [
    '€ and fte side by side, for the whole term',
    `Bijdragen per jaar
| Partij | € | fte |
| gemeente Elsbeek | 10.000 | 0,5 |
| provincie Hartland | 20.000 | 1,0 |
| Totaal | 30.000 | 1,5 |`,
    ['gemeente Elsbeek € 10000 0.5 fte', 'provincie Hartland € 20000 1 fte', 'Σ € 30000 1.5 fte'],
  ],
  [
    'fte before €',
    `| Thema | Formatie (fte) | Kosten (€) |
| Schoon water | 0,5 | 10.000 |
| Groene daken | 1,0 | 20.000 |
| Totaal | 1,5 | 30.000 |`,
    ['· Schoon water € 10000 0.5 fte', '· Groene daken € 20000 1 fte', 'Σ € 30000 1.5 fte'],
  ],
  [
    'theme and party in two columns',
    `| Thema | Partij | Bedrag (€) |
| Schoon water | gemeente Elsbeek | 10.000 |
| Schoon water | provincie Hartland | 5.000 |
| Groene daken | gemeente Elsbeek | 20.000 |
| Totaal |  | 35.000 |`,
    [
      'gemeente Elsbeek · Schoon water € 10000',
      'provincie Hartland · Schoon water € 5000',
      'gemeente Elsbeek · Groene daken € 20000',
      'Σ € 35000',
    ],
  ],
  [
    'theme left out where it is that of the row above',
    `| Thema | Partij | Bedrag (€) |
| Schoon water | gemeente Elsbeek | 10.000 |
|  | provincie Hartland | 5.000 |
| Groene daken | gemeente Elsbeek | 20.000 |
| Totaal |  | 35.000 |`,
    [
      'gemeente Elsbeek · Schoon water € 10000',
      'provincie Hartland · Schoon water € 5000',
      'gemeente Elsbeek · Groene daken € 20000',
      'Σ € 35000',
    ],
  ],
  [
    'who leads is no contributor',
    `Kosten per thema (in euro)
| Thema | Trekker | 2027 | 2028 |
| Schoon water | waterschap De Linge | 10.000 | 20.000 |
| Groene daken | gemeente Wolder | 30.000 | 40.000 |
| Totaal |  | 40.000 | 60.000 |`,
    [
      '· Schoon water 2027 € 10000',
      '· Schoon water 2028 € 20000',
      '· Groene daken 2027 € 30000',
      '· Groene daken 2028 € 40000',
      'Σ 2027 € 40000',
      'Σ 2028 € 60000',
    ],
  ],
  [
    'a remark in the last column',
    `Bijdragen
| Partij | Bedrag | Toelichting |
| gemeente Elsbeek | € 10.000 | uit de reserve |
| gemeente Wolder | € 30.000 | Reserve water |
| Totaal | € 40.000 |  |`,
    ['gemeente Elsbeek € 10000', 'gemeente Wolder € 30000', 'Σ € 40000'],
  ],
  [
    'inhabitants and a share beside it',
    `Verdeling van de bijdrage in 2027
| Gemeente | Inwoners | Aandeel | Bijdrage (€) |
| Elsbeek | 20.000 | 25% | 10.000 |
| Wolder | 60.000 | 75% | 30.000 |
| Totaal | 80.000 | 100% | 40.000 |`,
    ['Elsbeek 2027 € 10000', 'Wolder 2027 € 30000', 'Σ 2027 € 40000'],
  ],
  [
    'the theme of the whole table in its caption',
    `Tabel 2. Verdeling van het thema Schoon water (in euro)
| Partij | 2027 | 2028 |
| gemeente Elsbeek | 10.000 | 20.000 |
| gemeente Wolder | 30.000 | 40.000 |
| Totaal | 40.000 | 60.000 |`,
    [
      'gemeente Elsbeek · Schoon water 2027 € 10000',
      'gemeente Elsbeek · Schoon water 2028 € 20000',
      'gemeente Wolder · Schoon water 2027 € 30000',
      'gemeente Wolder · Schoon water 2028 € 40000',
      'Σ · Schoon water 2027 € 40000',
      'Σ · Schoon water 2028 € 60000',
    ],
  ],
  [
    'the theme as the head of a group',
    `| Partij | 2027 (€) | 2028 (€) |
| Schoon water |  |  |
| gemeente Elsbeek | 10.000 | 20.000 |
| gemeente Wolder | 30.000 | 40.000 |
| Groene daken |  |  |
| gemeente Elsbeek | 1.000 | 2.000 |
| gemeente Wolder | 3.000 | 4.000 |
| Totaal | 44.000 | 66.000 |`,
    [
      'gemeente Elsbeek · Schoon water 2027 € 10000',
      'gemeente Elsbeek · Schoon water 2028 € 20000',
      'gemeente Wolder · Schoon water 2027 € 30000',
      'gemeente Wolder · Schoon water 2028 € 40000',
      'gemeente Elsbeek · Groene daken 2027 € 1000',
      'gemeente Elsbeek · Groene daken 2028 € 2000',
      'gemeente Wolder · Groene daken 2027 € 3000',
      'gemeente Wolder · Groene daken 2028 € 4000',
      'Σ 2027 € 44000',
      'Σ 2028 € 66000',
    ],
  ],
  [
    'sub-totals by kind of party',
    `Bijdragen (in euro)
| Partij | 2027 | 2028 |
| gemeente Elsbeek | 10.000 | 20.000 |
| gemeente Wolder | 30.000 | 40.000 |
| Subtotaal gemeenten | 40.000 | 60.000 |
| provincie Hartland | 5.000 | 5.000 |
| Totaal | 45.000 | 65.000 |`,
    [...byYear, 'provincie Hartland 2027 € 5000', 'provincie Hartland 2028 € 5000', 'Σ 2027 € 45000', 'Σ 2028 € 65000'],
  ],
  [
    'a dash and p.m. where nothing is stated',
    `Bijdragen (in euro)
| Partij | 2027 | 2028 |
| gemeente Elsbeek | 10.000 | - |
| gemeente Wolder | p.m. | 40.000 |`,
    ['gemeente Elsbeek 2027 € 10000', 'gemeente Elsbeek 2028', 'gemeente Wolder 2027', 'gemeente Wolder 2028 € 40000'],
  ],
]

for (const [name, table, expected] of texts)
  test(`a table in a text: ${name}`, async () => {
    const bytes = Buffer.from(`${opening}${table}\n\nPlanning\nIn april besluit de raad.\n`)
    assert.deepEqual(await amountsIn('stuk.txt', bytes), expected)
  })

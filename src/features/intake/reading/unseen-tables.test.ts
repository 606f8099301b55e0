import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDocx, aPdf, p, printed } from '../../../documents/document-samples.ts'
import { readDocument } from '../../../documents/read-document.ts'
import { readPaper } from './read-paper.ts'

const opening = `Gemeente Elsbeek
Raadsvoorstel Samenwerkingsakkoord Hartland 2027-2029
Datum: 3 maart 2026
Partijen
De partijen bij het akkoord zijn:
- gemeente Elsbeek
- gemeente Wolder
- provincie Hartland
- waterschap De Linge
Thema's
De samenwerking heeft drie thema's: Schoon water, Groene daken en Stille wegen.
Financiën
`

/** `gemeente Elsbeek · Schoon water 2027 € 10 0.5 fte`; a total begins with Σ. */
async function amountsIn(name: string, bytes: Uint8Array): Promise<string[]> {
  const { contributions } = readPaper(await readDocument(name, bytes))
  return contributions.map(({ party, theme, isTotal, years, euroCents, fteHundredths }) =>
    [
      isTotal ? 'Σ' : null,
      party,
      theme === null ? null : `· ${theme}`,
      years.length === 0 || years.length === 3 ? null : years.join(),
      euroCents === null ? null : `€ ${euroCents / 100}`,
      fteHundredths === null ? null : `${fteHundredths / 100} fte`,
    ]
      .filter((part) => part !== null)
      .join(' '),
  )
}

const byYear = [
  'gemeente Elsbeek 2027 € 10000',
  'gemeente Elsbeek 2028 € 20000',
  'gemeente Wolder 2027 € 30000',
  'gemeente Wolder 2028 € 40000',
  'Σ 2027 € 40000',
  'Σ 2028 € 60000',
]
const byTheme = [
  'gemeente Elsbeek · Schoon water € 10000',
  'gemeente Elsbeek · Groene daken € 20000',
  'Σ gemeente Elsbeek € 30000',
  'provincie Hartland · Schoon water € 5000',
  'provincie Hartland · Groene daken € 15000',
  'Σ provincie Hartland € 20000',
  'Σ · Schoon water € 15000',
  'Σ · Groene daken € 35000',
  'Σ € 50000',
]
const both = [
  'gemeente Elsbeek 2027 € 10000 0.5 fte',
  'gemeente Elsbeek 2028 € 20000 0.6 fte',
  'gemeente Wolder 2027 € 30000 0.7 fte',
  'gemeente Wolder 2028 € 40000 0.8 fte',
]
const transposed = [
  'gemeente Elsbeek 2027 € 10000',
  'gemeente Wolder 2027 € 30000',
  'Σ 2027 € 40000',
  'gemeente Elsbeek 2028 € 20000',
  'gemeente Wolder 2028 € 40000',
  'Σ 2028 € 60000',
]

const texts: readonly (readonly [name: string, table: string, expected: readonly string[]])[] = [
  [
    'bars, framed',
    `Tabel 1 Bijdragen (in euro)
| Partij | 2027 | 2028 |
|---|---|---|
| gemeente Elsbeek | 10.000 | 20.000 |
| gemeente Wolder | 30.000 | 40.000 |
| Totaal | 40.000 | 60.000 |`,
    byYear,
  ],
  [
    'bars, not framed',
    `Bijdragen in euro's
Partij            | 2027   | 2028
------------------+--------+-------
gemeente Elsbeek  | 10.000 | 20.000
gemeente Wolder   | 30.000 | 40.000
Totaal            | 40.000 | 60.000`,
    byYear,
  ],
  [
    'bars without a head above the names',
    `Bijdragen (x € 1.000)
                  | 2027 | 2028
gemeente Elsbeek  | 10   | 20
gemeente Wolder   | 30   | 40
Totaal            | 40   | 60`,
    byYear,
  ],
  [
    'grid with a line under each row',
    `Tabel 1 Bijdragen in euro
+------------------+--------+--------+
| Partij           |   2027 |   2028 |
+==================+========+========+
| gemeente Elsbeek | 10.000 | 20.000 |
+------------------+--------+--------+
| gemeente Wolder  | 30.000 | 40.000 |
+------------------+--------+--------+
| Totaal           | 40.000 | 60.000 |
+------------------+--------+--------+`,
    byYear,
  ],
  [
    'grid with cells over two lines',
    `Tabel 1 Bijdragen in euro
+------------------+----------+----------+
| Partij           | Bijdrage | Bijdrage |
|                  |     2027 |     2028 |
+------------------+----------+----------+
| gemeente         |   10.000 |   20.000 |
| Elsbeek          |          |          |
+------------------+----------+----------+
| gemeente Wolder  |   30.000 |   40.000 |
+------------------+----------+----------+
| Totaal           |   40.000 |   60.000 |
+------------------+----------+----------+`,
    byYear,
  ],
  [
    'box lines',
    `Bijdragen in euro
┌──────────────────┬────────┬────────┐
│ Partij           │ 2027   │ 2028   │
├──────────────────┼────────┼────────┤
│ gemeente Elsbeek │ 10.000 │ 20.000 │
│ gemeente Wolder  │ 30.000 │ 40.000 │
├──────────────────┼────────┼────────┤
│ Totaal           │ 40.000 │ 60.000 │
└──────────────────┴────────┴────────┘`,
    byYear,
  ],
  [
    'tabs',
    `Bijdragen in euro
Partij\t2027\t2028
gemeente Elsbeek\t10.000\t20.000
gemeente Wolder\t30.000\t40.000
Totaal\t40.000\t60.000`,
    byYear,
  ],
  [
    'tabs with empty cells in the head',
    `Bijdragen (x € 1.000)
\t2027\t2028
gemeente Elsbeek\t10\t20
gemeente Wolder\t30\t40
Totaal\t40\t60`,
    byYear,
  ],
  [
    'spaces',
    `Bijdragen in euro
Partij                2027      2028
gemeente Elsbeek    10.000    20.000
gemeente Wolder     30.000    40.000
Totaal              40.000    60.000`,
    byYear,
  ],
  [
    'spaces with ruled lines',
    `Bijdragen in euro
Partij                2027      2028
-------------------------------------
gemeente Elsbeek    10.000    20.000
gemeente Wolder     30.000    40.000
-------------------------------------
Totaal              40.000    60.000`,
    byYear,
  ],
  [
    'spaces with the unit in the first head',
    `Bijdragen per jaar
(x € 1.000)           2027      2028
gemeente Elsbeek        10        20
gemeente Wolder         30        40
Totaal                  40        60`,
    byYear,
  ],
  [
    'a euro sign in each cell',
    `Bijdragen
Partij                     2027          2028
gemeente Elsbeek    €    10.000   €    20.000
gemeente Wolder     €    30.000   €    40.000
Totaal              €    40.000   €    60.000`,
    byYear,
  ],
  [
    'amounts with ,- behind',
    `Bijdragen
| Partij | 2027 | 2028 |
| gemeente Elsbeek | € 10.000,- | € 20.000,- |
| gemeente Wolder | € 30.000,- | € 40.000,- |
| Totaal | € 40.000,- | € 60.000,- |`,
    byYear,
  ],
  [
    'a sum without the word total',
    `Bijdragen in euro
| Partij | 2027 | 2028 |
| gemeente Elsbeek | 10.000 | 20.000 |
| gemeente Wolder | 30.000 | 40.000 |
| Alle partijen | 40.000 | 60.000 |`,
    byYear,
  ],
  [
    'a total on top',
    `Bijdragen in euro
| Partij | 2027 | 2028 |
| Totaal | 40.000 | 60.000 |
| gemeente Elsbeek | 10.000 | 20.000 |
| gemeente Wolder | 30.000 | 40.000 |`,
    [...byYear.slice(4), ...byYear.slice(0, 4)],
  ],
  [
    'years under a head in words',
    `Bijdragen
| Partij | Jaar 2027 (€) | Jaar 2028 (€) |
| gemeente Elsbeek | 10.000 | 20.000 |
| gemeente Wolder | 30.000 | 40.000 |
| Totaal | 40.000 | 60.000 |`,
    byYear,
  ],
  [
    'begroting in the head',
    `Bijdragen in euro
| Partij | Begroting 2027 | Raming 2028 |
| gemeente Elsbeek | 10.000 | 20.000 |
| gemeente Wolder | 30.000 | 40.000 |
| Totaal | 40.000 | 60.000 |`,
    byYear,
  ],
  [
    'numbered rows',
    `Bijdragen in euro
| Nr. | Partij | 2027 | 2028 |
| 1 | gemeente Elsbeek | 10.000 | 20.000 |
| 2 | gemeente Wolder | 30.000 | 40.000 |
|   | Totaal | 40.000 | 60.000 |`,
    byYear,
  ],
  [
    'years as rows, parties as columns',
    `Bijdragen in euro
| Jaar | gemeente Elsbeek | gemeente Wolder | Totaal |
| 2027 | 10.000 | 30.000 | 40.000 |
| 2028 | 20.000 | 40.000 | 60.000 |`,
    transposed,
  ],
  [
    'years as rows, the amounts under one head',
    `| Jaar | Bijdrage gemeente Elsbeek (€) | Bijdrage gemeente Wolder (€) | Totaal (€) |
| 2027 | 10.000 | 30.000 | 40.000 |
| 2028 | 20.000 | 40.000 | 60.000 |`,
    transposed,
  ],
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

/** Rows of `x text` pieces, each `lead` points below the row above it. */
function onPage(rows: readonly (readonly (readonly [x: number, text: string])[])[], lead = 14): Uint8Array {
  const lines = opening.trimEnd().split('\n')
  const head = lines.map((line, index) => [50, 800 - index * 14, line] as const)
  const top = 800 - lines.length * 14 - 14
  const table = rows.flatMap((cells, index) => cells.map(([x, text]) => [x, top - index * lead, text] as const))
  return aPdf([
    printed(
      [...head, ...table].map(([x, y, text]) => [x, y, text.replace(/[()]/g, '\\$&').replace('€', '\\200')] as const),
    ),
  ])
}

/** Where a figure of ten points begins that ends at `right`. */
function endingAt(right: number, text: string): readonly [number, string] {
  const width = [...text].reduce((sum, letter) => sum + (letter === '.' || letter === ',' ? 2.78 : 5.56), 0)
  return [right - width, text]
}

const matrixRows = [
  [[50, 'gemeente Elsbeek'], endingAt(250, '10.000'), endingAt(350, '20.000'), endingAt(450, '30.000')],
  [[50, 'provincie Hartland'], endingAt(250, '5.000'), endingAt(350, '15.000'), endingAt(450, '20.000')],
  [[50, 'Totaal'], endingAt(250, '15.000'), endingAt(350, '35.000'), endingAt(450, '50.000')],
] as const

const pages: readonly (readonly [
  name: string,
  rows: Parameters<typeof onPage>[0],
  lead: number,
  expected: readonly string[],
])[] = [
  [
    'heads that stand left of the figures',
    [
      [
        [50, 'Partij \\(in euro\\)'.replaceAll('\\', '')],
        [180, 'Schoon water'],
        [290, 'Groene daken'],
        [390, 'Totaal'],
      ],
      ...matrixRows,
    ],
    14,
    byTheme,
  ],
  [
    'heads over two lines, set left',
    [
      [[50, 'Bijdragen in euro']],
      [
        [180, 'Schoon'],
        [290, 'Groene'],
      ],
      [
        [50, 'Partij'],
        [180, 'water'],
        [290, 'daken'],
        [390, 'Totaal'],
      ],
      ...matrixRows,
    ],
    12,
    byTheme,
  ],
  [
    'heads in the middle of their columns',
    [
      [[50, 'Bijdragen in euro']],
      [
        [205, 'Schoon'],
        [305, 'Groene'],
      ],
      [
        [50, 'Partij'],
        [400, 'Totaal'],
      ],
      [
        [209, 'water'],
        [308, 'daken'],
      ],
      ...matrixRows,
    ],
    11,
    byTheme,
  ],
  [
    'a head over the themes',
    [
      [[200, 'Bijdrage per thema (euro)']],
      [
        [50, 'Partij'],
        [180, 'Schoon water'],
        [290, 'Groene daken'],
        [390, 'Totaal'],
      ],
      ...matrixRows,
    ],
    12,
    byTheme,
  ],
  [
    '€ and fte under the years, that stand in the middle',
    [
      [[50, 'Bijdragen per partij']],
      [
        [205, '2027'],
        [345, '2028'],
      ],
      [
        [50, 'Partij'],
        [190, '€'],
        [240, 'fte'],
        [330, '€'],
        [380, 'fte'],
      ],
      [
        [50, 'gemeente Elsbeek'],
        endingAt(215, '10.000'),
        endingAt(253, '0,5'),
        endingAt(355, '20.000'),
        endingAt(393, '0,6'),
      ],
      [
        [50, 'gemeente Wolder'],
        endingAt(215, '30.000'),
        endingAt(253, '0,7'),
        endingAt(355, '40.000'),
        endingAt(393, '0,8'),
      ],
    ],
    14,
    both,
  ],
  [
    '€ and fte under the years, that stand right',
    [
      [[50, 'Bijdragen per partij']],
      [
        [231, '2027'],
        [371, '2028'],
      ],
      [[50, 'Partij']],
      [
        [165, 'x € 1.000'],
        [240, 'fte'],
        [305, 'x € 1.000'],
        [380, 'fte'],
      ],
      [[50, 'gemeente Elsbeek'], endingAt(215, '10'), endingAt(253, '0,5'), endingAt(355, '20'), endingAt(393, '0,6')],
      [[50, 'gemeente Wolder'], endingAt(215, '30'), endingAt(253, '0,7'), endingAt(355, '40'), endingAt(393, '0,8')],
    ],
    14,
    both,
  ],
]

for (const [name, rows, lead, expected] of pages)
  test(`a table on a page: ${name}`, async () => {
    assert.deepEqual(await amountsIn('stuk.pdf', onPage(rows, lead)), expected)
  })

/** A Word table; a cell may say over how many columns it stands: `Bijdrage>3`. */
function inWord(rows: readonly (readonly string[])[], caption: string): Uint8Array {
  const cell = (text: string) => {
    const [words, span] = text.split('>')
    return `<w:tc><w:tcPr>${span === undefined ? '' : `<w:gridSpan w:val="${span}"/>`}</w:tcPr>${p(words!)}</w:tc>`
  }
  const table = rows.map((cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`).join('')
  const above = opening
    .trimEnd()
    .split('\n')
    .map((line) => p(line))
    .join('')
  return aDocx(`${above}${p(caption)}<w:tbl>${table}</w:tbl>${p('Planning')}${p('In april besluit de raad.')}`)
}

const words: readonly (readonly [
  name: string,
  caption: string,
  rows: readonly (readonly string[])[],
  expected: readonly string[],
])[] = [
  [
    'a head over the themes',
    'Tabel 1 Bijdragen',
    [
      ['Deelnemer', 'Bijdrage per jaar naar thema (x € 1.000)>2', 'Totaal'],
      ['', 'Schoon water', 'Groene daken', ''],
      ['gemeente Elsbeek', '10', '20', '30'],
      ['provincie Hartland', '5', '15', '20'],
      ['Totaal', '15', '35', '50'],
    ],
    byTheme,
  ],
  [
    '€ and fte under each year',
    'Tabel 1 Bijdragen',
    [
      ['Partij', '2027>2', '2028>2'],
      ['', '€', 'fte', '€', 'fte'],
      ['gemeente Elsbeek', '10.000', '0,5', '20.000', '0,6'],
      ['gemeente Wolder', '30.000', '0,7', '40.000', '0,8'],
    ],
    both,
  ],
  [
    '€ and fte under each theme',
    'Bijdragen per partij en per thema',
    [
      ['Partij', 'Schoon water>2', 'Groene daken>2', 'Totaal>2'],
      ['', '€', 'fte', '€', 'fte', '€', 'fte'],
      ['gemeente Elsbeek', '10.000', '0,5', '20.000', '0,6', '30.000', '1,1'],
      ['gemeente Wolder', '30.000', '0,7', '40.000', '0,8', '70.000', '1,5'],
    ],
    [
      'gemeente Elsbeek · Schoon water € 10000 0.5 fte',
      'gemeente Elsbeek · Groene daken € 20000 0.6 fte',
      'Σ gemeente Elsbeek € 30000 1.1 fte',
      'gemeente Wolder · Schoon water € 30000 0.7 fte',
      'gemeente Wolder · Groene daken € 40000 0.8 fte',
      'Σ gemeente Wolder € 70000 1.5 fte',
    ],
  ],
  [
    'the years under the themes',
    'Bijdragen per thema (in euro)',
    [
      ['Partij', 'Schoon water>2', 'Groene daken>2'],
      ['', '2027', '2028', '2027', '2028'],
      ['gemeente Elsbeek', '1.000', '2.000', '3.000', '4.000'],
      ['gemeente Wolder', '5.000', '6.000', '7.000', '8.000'],
    ],
    [
      'gemeente Elsbeek · Schoon water 2027 € 1000',
      'gemeente Elsbeek · Schoon water 2028 € 2000',
      'gemeente Elsbeek · Groene daken 2027 € 3000',
      'gemeente Elsbeek · Groene daken 2028 € 4000',
      'gemeente Wolder · Schoon water 2027 € 5000',
      'gemeente Wolder · Schoon water 2028 € 6000',
      'gemeente Wolder · Groene daken 2027 € 7000',
      'gemeente Wolder · Groene daken 2028 € 8000',
    ],
  ],
  [
    'a row across the table as the head of a group',
    'Bijdragen (in euro)',
    [
      ['Partij', '2027', '2028'],
      ['Schoon water>3'],
      ['gemeente Elsbeek', '10.000', '20.000'],
      ['Groene daken>3'],
      ['gemeente Elsbeek', '1.000', '2.000'],
      ['Totaal', '11.000', '22.000'],
    ],
    [
      'gemeente Elsbeek · Schoon water 2027 € 10000',
      'gemeente Elsbeek · Schoon water 2028 € 20000',
      'gemeente Elsbeek · Groene daken 2027 € 1000',
      'gemeente Elsbeek · Groene daken 2028 € 2000',
      'Σ 2027 € 11000',
      'Σ 2028 € 22000',
    ],
  ],
]

for (const [name, caption, rows, expected] of words)
  test(`a table in Word: ${name}`, async () => {
    assert.deepEqual(await amountsIn('stuk.docx', inWord(rows, caption)), expected)
  })

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDocx, aPdf, p, printed } from '../../../documents/document-samples.ts'
import { amountsIn, both, byTheme, opening } from './unseen-tables-sample.ts'

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
    'a word over all years, and two heads that stand beside it in the middle',
    [
      [[50, 'Bijdragen in euro']],
      [[262, 'Jaar']],
      [
        [50, 'Partij'],
        [400, 'Totaal'],
      ],
      [
        [215, '2027'],
        [315, '2028'],
      ],
      [[50, 'gemeente Elsbeek'], endingAt(250, '10.000'), endingAt(350, '20.000'), endingAt(450, '30.000')],
      [[50, 'gemeente Wolder'], endingAt(250, '30.000'), endingAt(350, '40.000'), endingAt(450, '70.000')],
    ],
    11,
    [
      'gemeente Elsbeek 2027 € 10000',
      'gemeente Elsbeek 2028 € 20000',
      'Σ gemeente Elsbeek 2027,2028 € 30000',
      'gemeente Wolder 2027 € 30000',
      'gemeente Wolder 2028 € 40000',
      'Σ gemeente Wolder 2027,2028 € 70000',
    ],
  ],
  [
    'a word over all themes, and two heads that stand beside it in the middle',
    [
      [[50, 'Bijdragen in euro']],
      [[282, 'Thema']],
      [
        [50, 'Partij'],
        [400, 'Totaal'],
      ],
      [
        [195, 'Schoon water'],
        [295, 'Groene daken'],
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

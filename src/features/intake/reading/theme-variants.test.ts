import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDocument } from './document-sample.ts'
import { readPaper } from './read-paper.ts'

// What other officials write for the same thing: for themes and who leads them.

function read(text: string) {
  return readPaper(aDocument(text, { format: 'docx' }))
}

const themes: readonly (readonly [string, string, readonly (readonly [string, string | null])[]])[] = [
  [
    'a number and a comma before the name of a track',
    'Stand per spoor\nSpoor 1, Beken (trekker: Provincie Dalland)\nHet gaat goed.\nSpoor 2, Bossen (trekker: Staatsbosbeheer)\nHet gaat matig.',
    [
      ['Beken', 'Provincie Dalland'],
      ['Bossen', 'Staatsbosbeheer'],
    ],
  ],
  [
    'a letter and a dash before the name of a pillar',
    'Stand per pijler\nPijler A – Beken (trekker: Provincie Dalland)\nHet gaat goed.\nPijler B – Bossen (trekker: Staatsbosbeheer)\nHet gaat matig.',
    [
      ['Beken', 'Provincie Dalland'],
      ['Bossen', 'Staatsbosbeheer'],
    ],
  ],
  [
    'parts of the work, two leads in one sentence',
    'Werkverdeling\nDe samenwerking kent drie onderdelen. Stichting Groen trekt het onderdeel Beken en Gemeente Dal het onderdeel Bos en heide. Waterschap Kom is trekker van het onderdeel Kaarten.',
    [
      ['Beken', 'Stichting Groen'],
      ['Bos en heide', 'Gemeente Dal'],
      ['Kaarten', 'Waterschap Kom'],
    ],
  ],
  [
    'a bouwsteen that somebody leads',
    'Werkverdeling\nDe bouwsteen Beken wordt getrokken door Gemeente Dal. Waterschap Kom leidt de bouwsteen Kaarten.',
    [
      ['Beken', 'Gemeente Dal'],
      ['Kaarten', 'Waterschap Kom'],
    ],
  ],
  [
    'lines that begin with the name, and a sentence that says who leads',
    'Hoe staan de twee sporen ervoor?\nBeken. De provincie Dalland trekt dit spoor.\nBossen. Staatsbosbeheer heeft de leiding.',
    [
      ['Beken', 'provincie Dalland'],
      ['Bossen', 'Staatsbosbeheer'],
    ],
  ],
  [
    'headings of their own',
    '1. Inleiding\nDit plan is kort.\n2. Programmalijnen\n2.1 Samen leren\nLijntrekker: gemeente Oord. Doel is meer les.\n2.2 Samen werken\nLijntrekker: Waterschap De Venen. Doel is meer werk.',
    [
      ['Samen leren', 'gemeente Oord'],
      ['Samen werken', 'Waterschap De Venen'],
    ],
  ],
  [
    'a table of amounts with who leads',
    'Kosten\nThema\tTrekker\t2027\t2028\nBeken\tGemeente Oord\t€ 40.000\t€ 30.000\nBossen\tProvincie Dalland\t€ 10.000\t€ 20.000\nTotaal\t\t€ 50.000\t€ 50.000',
    [
      ['Beken', 'Gemeente Oord'],
      ['Bossen', 'Provincie Dalland'],
    ],
  ],
  [
    'names that hold "en" or end in small words',
    "Kern\nEr zijn drie thema's: Leren en werken, Taal in de wijk en Hulp op maat.",
    [
      ['Leren en werken', null],
      ['Taal in de wijk', null],
      ['Hulp op maat', null],
    ],
  ],
  [
    'a lead in brackets behind each name of a sentence',
    'Kern\nWij werken aan Nieuwbouw (getrokken door gemeente Oord) en Herstel (getrokken door provincie Dalland).',
    [
      ['Nieuwbouw', 'gemeente Oord'],
      ['Herstel', 'provincie Dalland'],
    ],
  ],
]

for (const [name, text, expected] of themes) {
  test(`themes: ${name}`, () => {
    assert.deepEqual(
      read(text).themes.map((theme) => [theme.name, theme.lead]),
      expected,
    )
  })
}

test('themes: a last column of more lines than its row, one lead to be decided yet', () => {
  const lines = [
    ['Thema\tTrekker\tWaar gaat het om?'],
    ['Meer water in de bovenloop van elke beek,'],
    ['Noordelijke beken\tGemeente Dal'],
    ['gemeten aan de stuwen'],
    ['Poelen\tWaterschap Kom\tNieuwe poelen'],
    ['Bossen\tnog te bepalen\tMeer schaduw'],
  ]
  const { themes: found } = read(`Verdeling\n${lines.join('\n')}`)
  assert.deepEqual(
    found.map(({ name, lead }) => [name, lead]),
    [
      ['Noordelijke beken', 'Gemeente Dal'],
      ['Poelen', 'Waterschap Kom'],
      ['Bossen', null],
    ],
  )
})

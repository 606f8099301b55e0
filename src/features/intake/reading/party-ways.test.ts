import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDocument } from './document-sample.ts'
import { readPaper } from './read-paper.ts'

// Lists of parties that something else stands in or right below.

const lists: readonly (readonly [string, string])[] = [
  [
    'Partijen bij de deal zijn gemeente Oord, provincie Dalland en Weide Voorop, de coöperatie van boeren in de polder.',
    'gemeente Oord, provincie Dalland, Weide Voorop',
  ],
  [
    'Deelnemers zijn: gemeente Oord, Groen Thuis, een stichting voor jonge tuinders, en waterschap Kom.',
    'gemeente Oord, Groen Thuis, waterschap Kom',
  ],
  [
    'Partijen\ngemeente Oord\nprovincie Dalland\nwaterschap Kom\nWerkwijze\nDe partijen komen elk kwartaal bij elkaar om te praten.',
    'gemeente Oord, provincie Dalland, waterschap Kom',
  ],
  [
    'Partijen\ngemeente Oord\nprovincie Dalland\nRijk\nOnze opgaven\nHet werk bestaat uit vele kleine en grote stukken land.',
    'gemeente Oord, provincie Dalland, Rijk',
  ],
  [
    'Partijen\ngemeente Oord\nprovincie Dalland\nStaatsbosbeheer\nNatuurmonumenten\nRisico’s\nHet kan uitlopen.',
    'gemeente Oord, provincie Dalland, Staatsbosbeheer, Natuurmonumenten',
  ],
]

for (const [text, expected] of lists)
  test(`parties: ${text.replaceAll('\n', ' | ')}`, () => {
    const { parties } = readPaper(aDocument(`Bespreekstuk\nNummer: 26-1\nInleiding\n${text}`))
    assert.equal(parties.map(({ name }) => name).join(', '), expected)
  })

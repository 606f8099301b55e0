import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { InstrumentFact } from '../facts.ts'
import { aDocument } from './document-sample.ts'
import { readPaper } from './read-paper.ts'

type Short = readonly [
  name: string,
  kind: InstrumentFact['kind'],
  year: string | null,
  relation: InstrumentFact['relation'],
]

function instrumentsOf(text: string): Short[] {
  const paper = `Bespreekstuk\nGevraagd besluit\n1. in te stemmen met het Convenant Heldere Sloot 2027-2030.\nToelichting\n${text}`
  return readPaper(aDocument(paper)).instruments.map(({ name, kind, year, relation }) => [name, kind, year, relation])
}

const sentences: readonly (readonly [string, readonly Short[]])[] = [
  [
    'Het convenant vloeit voort uit het Nationaal Programma Schone Lucht 2023–2030.',
    [['Nationaal Programma Schone Lucht', 'programme', '2023/2030', 'follows']],
  ],
  [
    'Het is een uitwerking van de Nationale Woon- en Bouwagenda en vervangt de Regionale Woonagenda uit 2019.',
    [
      ['Nationale Woon- en Bouwagenda', 'programme', null, 'elaborates'],
      ['Regionale Woonagenda', 'programme', '2019', 'replaces'],
    ],
  ],
  [
    'Denk aan het Klimaatakkoord (2019) en het Manifest Verantwoord Opdrachtgeven en Inkopen.',
    [
      ['Klimaatakkoord', 'agreement', '2019', null],
      ['Manifest Verantwoord Opdrachtgeven en Inkopen', 'agreement', null, null],
    ],
  ],
  [
    'De Wet gemeenschappelijke regelingen, de Omgevingswet en de Europese Kaderrichtlijn Water gelden.',
    [
      ['Wet gemeenschappelijke regelingen', 'law', null, null],
      ['Omgevingswet', 'law', null, null],
      ['Europese Kaderrichtlijn Water', 'law', null, null],
    ],
  ],
  [
    'In het Gezond en Actief Leven Akkoord (GALA) van januari 2023 staat meer.',
    [['Gezond en Actief Leven Akkoord', 'agreement', '2023-01', null]],
  ],
  ['Zie de nota ‘Ruimte voor vennen’.', [['Ruimte voor vennen', 'strategy', null, null]]],
  [
    'De Nota Klimaatadaptatie van het Rijk past bij de Omgevingsvisie Veenrijk 2040.',
    [
      ['Nota Klimaatadaptatie', 'strategy', null, null],
      ['Omgevingsvisie Veenrijk', 'strategy', '2040', null],
    ],
  ],
  [
    'De Green Deal Zeevaart, Binnenvaart en Havens loopt nog.',
    [['Green Deal Zeevaart, Binnenvaart en Havens', 'agreement', null, null]],
  ],
  [
    'Het is een vervolg op de Intentieverklaring Heldere Sloot (2024).',
    [['Intentieverklaring Heldere Sloot', 'agreement', '2024', 'follows']],
  ],
]

for (const [sentence, instruments] of sentences) {
  test(`instruments: ${sentence}`, () => assert.deepEqual(instrumentsOf(sentence), instruments))
}

const others = [
  'Het Convenant Heldere Sloot loopt vier jaar.',
  'Het programma is klaar. Programma en plan volgen. De strategie ook.',
  'De stuurgroep Programma Water komt bijeen.',
  'Het werkplan (bijlage 2) en het Uitvoeringsplan (bijlage 3) gaan mee.',
  'De impact van de wet is groot.',
  'Het Besluit van de raad volgt.',
]

for (const sentence of others) {
  test(`no instrument: ${sentence}`, () => assert.deepEqual(instrumentsOf(sentence), []))
}

test('one instrument under short and full names is one, with the year from where it stands', () => {
  const text = `De Strategie Duurzaam Bouwen helpt. In de Strategie Duurzaam Bouwen Waterschappen uit 2021 staat hoe.
Het Nationaal Programma Schone Lucht (NPSL) volgt. In het Nationaal Programma SL staat meer over Schone Lucht (SL).`
  assert.deepEqual(
    instrumentsOf(text).map(([name, , year]) => [name, year]),
    [
      ['Strategie Duurzaam Bouwen Waterschappen', '2021'],
      ['Nationaal Programma Schone Lucht', null],
    ],
  )
})

test('two editions of one programme are two', () => {
  const text = 'Het Regionaal Klimaatplan 2020-2024 is af. Het Regionaal Klimaatplan 2025-2030 volgt.'
  assert.deepEqual(
    instrumentsOf(text).map(([, , year]) => year),
    ['2020/2024', '2025/2030'],
  )
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDocument } from './document-sample.ts'
import { readPaper } from './read-paper.ts'

// Who leads what, without a verb: in a column of another name, behind a label in the row, in brackets, in a sentence of its own.

const led: readonly (readonly [string, string])[] = [
  [
    'Opgave\tVerantwoordelijke partij\nBodem\tgemeente Oord\nLucht\tprovincie Dalland',
    'Bodem: gemeente Oord; Lucht: provincie Dalland',
  ],
  [
    'Werkpakket\tRegie\nBodem\tgemeente Oord\nLucht\tprovincie Dalland',
    'Bodem: gemeente Oord; Lucht: provincie Dalland',
  ],
  [
    'Lijn\tBestuurlijk eigenaar\nBodem\twethouder T. Smit\nLucht\tgedeputeerde L. Bos',
    'Bodem: wethouder T. Smit; Lucht: gedeputeerde L. Bos',
  ],
  [
    'Cluster\tWat we doen\tAmbtelijk trekker\nBodem\tploegen\tgemeente Oord\nLucht\tmeten\tprovincie Dalland',
    'Bodem: gemeente Oord; Lucht: provincie Dalland',
  ],
  [
    'Pijler\t| Penvoerder\nBodem\t| gemeente Oord\nLucht\t| provincie Dalland',
    'Bodem: gemeente Oord; Lucht: provincie Dalland',
  ],
  [
    '1. Bodem\tregie: gemeente Oord\n2. Lucht\tregie: provincie Dalland',
    'Bodem: gemeente Oord; Lucht: provincie Dalland',
  ],
  [
    'Spoor 1: Bodem\ttrekker: gemeente Oord\nSpoor 2: Lucht\ttrekker: provincie Dalland',
    'Bodem: gemeente Oord; Lucht: provincie Dalland',
  ],
  [
    'Bodem\tBestuurlijk trekker: wethouder T. Smit\nLucht\tBestuurlijk trekker: wethouder K. Vos',
    'Bodem: wethouder T. Smit; Lucht: wethouder K. Vos',
  ],
  [
    'Er zijn twee sporen: Bodem (coördinatie: gemeente Oord) en Lucht (coördinatie: provincie Dalland).',
    'Bodem: gemeente Oord; Lucht: provincie Dalland',
  ],
  [
    'De thema’s zijn:\n- Bodem (kartrekker gemeente Oord)\n- Lucht (penvoerder provincie Dalland)',
    'Bodem: gemeente Oord; Lucht: provincie Dalland',
  ],
  [
    'Wij werken in twee lijnen.\nBodem. We ploegen de akkers om. Dat duurt twee jaar. Kartrekker: gemeente Oord. Schone lucht. Er komen meters. Kartrekker: provincie Dalland.',
    'Bodem: gemeente Oord; Schone lucht: provincie Dalland',
  ],
  [
    'Wij werken in twee lijnen.\nBodem. We ploegen de akkers om. Verantwoordelijk: gemeente Oord.\nLucht. Er komen meters. Verantwoordelijk: provincie Dalland.',
    'Bodem: gemeente Oord; Lucht: provincie Dalland',
  ],
  [
    'Het spoor Bodem verbetert de akkers en staat onder leiding van gemeente Oord. Het spoor Lucht zorgt voor meters en wordt getrokken door provincie Dalland.',
    'Bodem: gemeente Oord; Lucht: provincie Dalland',
  ],
  [
    'De pijler Bodem en water richt zich op akkers en wordt geleid door gemeente Oord. De pijler Lucht brengt meters aan en wordt geleid door provincie Dalland.',
    'Bodem en water: gemeente Oord; Lucht: provincie Dalland',
  ],
  [
    'De deal kent twee clusters. Bodem draait om akkers; eigenaar is gemeente Oord. Lucht draait om meters; eigenaar is provincie Dalland.',
    'Bodem: gemeente Oord; Lucht: provincie Dalland',
  ],
  [
    'Opgaven\n1. Bodem\nRegie: gemeente Oord\n2. Lucht\nRegie: provincie Dalland',
    'Bodem: gemeente Oord; Lucht: provincie Dalland',
  ],
  ['Maatregel\tEigenaar\nExtra controle\tgemeente Oord\nNieuwe meters\tprovincie Dalland', ''],
  ['Onderzoek\tVerantwoordelijke\nNulmeting\tgemeente Oord\nEindmeting\tprovincie Dalland', ''],
  ['Risico\tKans\tEigenaar\nUitval\tklein\tgemeente Oord\nUitloop\tgroot\tprovincie Dalland', ''],
  ['Nulmeting\tVoorzitter: A. Dal\nEindmeting\tSecretaris: B. Berg', ''],
]

for (const [text, expected] of led)
  test(`who leads: ${text.replaceAll('\n', ' | ')}`, () => {
    const { themes } = readPaper(aDocument(`Aanpak\n${text}\nRisico’s\nHet kan uitlopen.`, { format: 'docx' }))
    assert.equal(themes.map(({ name, lead }) => `${name}: ${lead}`).join('; '), expected)
  })

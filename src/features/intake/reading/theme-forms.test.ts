import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDocument } from './document-sample.ts'
import { readPaper } from './read-paper.ts'

// What the work is divided into, under any word and in any form, in a paper that has money as well.

const money =
  'Financieel\nTabel 1 Bijdragen in euro’s\nPartij\t2027\t2028\tTotaal\ngemeente Oord\t10.000\t10.000\t20.000\nprovincie Dalland\t5.000\t5.000\t10.000\nTotaal\t15.000\t15.000\t30.000'
const forms: readonly (readonly [text: string, themes: string])[] = [
  [
    'Werkpakketten\nWP1 Bodem en oevers. Penvoerder: gemeente Oord.\nWP2 Schone lucht. Penvoerder: provincie Dalland.',
    'Bodem en oevers: gemeente Oord; Schone lucht: provincie Dalland',
  ],
  [
    'Het programma is opgebouwd uit drie clusters: Bodem en oevers, Schone lucht en Stille wegen.',
    'Bodem en oevers: null; Schone lucht: null; Stille wegen: null',
  ],
  [
    'ACTIELIJNEN\n1. Bodem en oevers\nWe planten riet. De gemeente Oord heeft de regie.\n2. Schone lucht\nWe hangen meters op. De provincie Dalland heeft de regie.',
    'Bodem en oevers: gemeente Oord; Schone lucht: provincie Dalland',
  ],
  [
    'PIJLERS EN TREKKERS\nPijler 1 Bodem en oevers: gemeente Oord\nPijler 2 Schone lucht: provincie Dalland',
    'Bodem en oevers: gemeente Oord; Schone lucht: provincie Dalland',
  ],
  [
    'Pijler\tAmbitie\tKartrekker\nBodem en oevers\tmeer riet\tgemeente Oord\nSchone lucht\tminder roet\tprovincie Dalland',
    'Bodem en oevers: gemeente Oord; Schone lucht: provincie Dalland',
  ],
  [
    'Nr.\tDeelproject\tCoördinator\n1\tBodem en oevers\tgemeente Oord\n2\tSchone lucht\tprovincie Dalland',
    'Bodem en oevers: gemeente Oord; Schone lucht: provincie Dalland',
  ],
  [
    'De samenwerking kent twee opgaven.\nOpgave 1: Bodem en oevers (gemeente Oord)\nOpgave 2: Schone lucht (provincie Dalland)',
    'Bodem en oevers: gemeente Oord; Schone lucht: provincie Dalland',
  ],
  [
    'Artikel 3 Sporen\n1. Partijen werken in twee sporen: a. Bodem en oevers en b. Schone lucht.\n2. De gemeente Oord trekt het spoor Bodem en oevers.\n3. De provincie Dalland trekt het spoor Schone lucht.',
    'Bodem en oevers: gemeente Oord; Schone lucht: provincie Dalland',
  ],
  [
    'Artikel 3 Werklijnen\nDe werklijnen zijn:\na. Bodem en oevers, met als trekker de gemeente Oord;\nb. Schone lucht, met als trekker de provincie Dalland.',
    'Bodem en oevers: gemeente Oord; Schone lucht: provincie Dalland',
  ],
  [
    'Wij verdelen het werk in twee lijnen. De gemeente Oord pakt de lijn Bodem en oevers op, de provincie Dalland de lijn Schone lucht.',
    'Bodem en oevers: gemeente Oord; Schone lucht: provincie Dalland',
  ],
  [
    'De lijn Bodem en oevers ligt bij de gemeente Oord en de lijn Schone lucht bij de provincie Dalland.',
    'Bodem en oevers: gemeente Oord; Schone lucht: provincie Dalland',
  ],
  [
    'Voor elke opgave is een bestuurder aanspreekbaar: wethouder T. Smit voor Bodem en oevers en gedeputeerde L. Bos voor Schone lucht.',
    'Bodem en oevers: wethouder T. Smit; Schone lucht: gedeputeerde L. Bos',
  ],
  [
    'Opgave Bodem en oevers\nDe gemeente Oord is verantwoordelijk.\nOpgave Schone lucht\nDe provincie Dalland is verantwoordelijk.',
    'Bodem en oevers: gemeente Oord; Schone lucht: provincie Dalland',
  ],
  [
    'Spoor\tVoortouw\nA. Bodem en oevers\tgemeente Oord\nB. Schone lucht\tprovincie Dalland',
    'Bodem en oevers: gemeente Oord; Schone lucht: provincie Dalland',
  ],
  [
    'Onze programmalijnen\n• Bodem en oevers | gemeente Oord\n• Schone lucht | provincie Dalland',
    'Bodem en oevers: gemeente Oord; Schone lucht: provincie Dalland',
  ],
  [
    'Het akkoord rust op twee pijlers, te weten Bodem en oevers en Schone lucht. Beide pijlers worden door de gemeente Oord getrokken.',
    'Bodem en oevers: gemeente Oord; Schone lucht: gemeente Oord',
  ],
  ['Jaar\tActiviteit\n2027\tRiet planten\n2028\tMeters ophangen', ''],
  ['Wij nemen twee maatregelen: Riet planten en Meters ophangen.', ''],
]

for (const [text, expected] of forms)
  test(`themes: ${text.replaceAll('\n', ' | ')}`, () => {
    const { themes } = readPaper(
      aDocument(`Raadsvoorstel\nNummer: 26-1\nAanpak\n${text}\n${money}`, { format: 'docx' }),
    )
    assert.equal(themes.map(({ name, lead }) => `${name}: ${lead}`).join('; '), expected)
  })

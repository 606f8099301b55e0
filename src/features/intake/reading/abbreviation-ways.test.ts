import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDocument } from './document-sample.ts'
import { readPaper } from './read-paper.ts'

// Where else a paper says what its abbreviations stand for, and capitals that are none.

const ways: readonly (readonly [text: string, ...asked: string[]])[] = [
  [
    'Artikel 1 Begrippen\nIn dit convenant wordt verstaan onder:\na. OKT: het Ondersteunend Keten Team;\nb. beek: elk water dat stroomt.',
    'OKT = Ondersteunend Keten Team',
  ],
  [
    'Definities\n1. BRP: de basisregistratie personen, zoals bedoeld in de wet;\n2. GVS: een gegevensverwerkend samenwerkingsverband.',
    'BRP = basisregistratie personen',
    'GVS = gegevensverwerkend samenwerkingsverband',
  ],
  ['Begrippen\n“ZIT” – zorg- en informatietafel', 'ZIT = zorg- en informatietafel'],
  ['Begrippenlijst\nRVT\tregionale vervoerstafel die elk kwartaal bijeenkomt', 'RVT = regionale vervoerstafel'],
  ['Het RTM, het Regionaal Team Mensenhandel, levert cijfers.', 'RTM = Regionaal Team Mensenhandel'],
  ['Het Regionaal Team Mensenhandel, kortweg RTM, levert cijfers.', 'RTM = Regionaal Team Mensenhandel'],
  [
    'Het Samenwerkingsverband Passend Onderwijs, beter bekend als SPO, tekent mee.',
    'SPO = Samenwerkingsverband Passend Onderwijs',
  ],
  ['Ons kenmerk is DVR-MT-2026-041 en dat van de provincie PZK/BJZ/26-118.'],
  ['Bespreek punt 4 van stuk KSG 26-7 en besluit AB.2026.12 vandaag.'],
  ['Het KLT: een team dat iedereen helpt.', 'KLT = null'],
  ['De VSK, de provincie en de gemeenten tekenen.', 'VSK = null'],
]

for (const [text, ...asked] of ways)
  test(`abbreviation: ${text.replaceAll('\n', ' | ')}`, () => {
    const top = 'Raadsvoorstel\nNummer: 2026-14\nDatum: 10 september 2026\nOnderwerp: Deal Groene Oevers'
    const { abbreviations } = readPaper(
      aDocument(`${top}\nAanleiding\nDe oevers zijn kaal.\n${text}\n`, { format: 'docx' }),
    )
    assert.deepEqual(
      abbreviations.map(({ short, expansion }) => `${short} = ${expansion}`),
      asked,
    )
  })

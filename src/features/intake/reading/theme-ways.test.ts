import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDocument } from './document-sample.ts'
import { readPaper } from './read-paper.ts'

// More ways to say what the work is divided into and who leads; and lists and tables that divide no work.

function themesIn(text: string): string[] {
  const { themes } = readPaper(aDocument(text, { format: 'docx' }))
  return themes.map(({ name, lead }) => `${name}: ${lead ?? '–'}`)
}

const three = ['Bodem: gemeente Oord', 'Lucht: provincie Dalland', 'Water: waterschap Kom']
const led: readonly string[] = [
  'Het akkoord bestaat uit drie delen: Bodem (gemeente Oord), Lucht (provincie Dalland) en Water (waterschap Kom).',
  'De thema’s zijn verdeeld: Bodem: gemeente Oord; Lucht: provincie Dalland; Water: waterschap Kom.',
  'Er zijn drie thema’s. Trekker van Bodem is gemeente Oord. Voor Lucht is dat provincie Dalland, voor Water waterschap Kom.',
  'Elk thema heeft een trekker: gemeente Oord voor Bodem, provincie Dalland voor Lucht en waterschap Kom voor Water.',
  'Wij spraken af dat gemeente Oord het thema Bodem trekt, provincie Dalland het thema Lucht en waterschap Kom het thema Water.',
  'Er zijn drie tafels. De tafel Bodem staat onder voorzitterschap van gemeente Oord, de tafel Lucht onder voorzitterschap van provincie Dalland en de tafel Water onder voorzitterschap van waterschap Kom.',
  'Er zijn drie lijnen:\n1. Bodem. Wij herstellen akkers. De gemeente Oord is trekker.\n2. Lucht. Trekker van deze lijn is provincie Dalland.\n3. Water. Het waterschap Kom heeft hier het voortouw.',
  'Artikel 2 Sporen\n1. Er zijn drie sporen: Bodem, Lucht en Water.\n2. Gemeente Oord is trekker van het spoor Bodem.\n3. Provincie Dalland is trekker van het spoor Lucht.\n4. Waterschap Kom is trekker van het spoor Water.',
]

for (const text of led)
  test(`themes and leads: ${text.replaceAll('\n', ' | ')}`, () =>
    assert.deepEqual(
      themesIn(`Aanpak\n${text}`).map((theme) => theme.toLowerCase()),
      three.map((theme) => theme.toLowerCase()),
    ))

const others: readonly (readonly [string, readonly string[]])[] = [
  [
    'Er zijn twee pijlers. Trekker van de pijler Bodem is wethouder T. Smit van Oord. Trekker van de pijler Lucht is heemraad L. Bos.',
    ['Bodem: wethouder T. Smit van Oord', 'Lucht: heemraad L. Bos'],
  ],
  [
    'Spoor 1 (Bodem) wordt geleid door vervoersbedrijf Rap. Spoor 2 (Lucht) wordt geleid door GGD Dalland.',
    ['Bodem: vervoersbedrijf Rap', 'Lucht: GGD Dalland'],
  ],
  ['De drie thema’s zijn:\nBodem\nLucht en geluid\nWater', ['Bodem: –', 'Lucht en geluid: –', 'Water: –']],
  ['Het akkoord heeft de volgende onderdelen.\n• Bodem: wij ploegen.\n• Lucht: wij meten.', ['Bodem: –', 'Lucht: –']],
  ['Wij werken langs drie lijnen: bodem, lucht en water.', ['bodem: –', 'lucht: –', 'water: –']],
  [
    'Geld\nThema\t2027\t2028\nBodem\t€ 1.000\t€ 2.000\nLucht\t€ 4.000\t€ 5.000\nUitvoeringskosten\t€ 3\t€ 4\nTotaal\t€ 5.003\t€ 7.004',
    ['Bodem: –', 'Lucht: –'],
  ],
  ['Onderwerp\tTrekker\tStand\nWebsite\tgemeente Oord\tklaar\nFolder\tprovincie Dalland\tloopt', []],
  ['Doel\tTrekker\tJaar\nMeer bomen\tgemeente Oord\t2028\nMinder uitval\tprovincie Dalland\t2029', []],
  ['Fase\tTrekker\tPeriode\nVerkenning\tgemeente Oord\t2027\nUitvoering\tprovincie Dalland\t2028', []],
  ['Onderdeel\t2027\t2028\nPersoneel\t€ 1.000\t€ 2.000\nHuisvesting\t€ 4.000\t€ 5.000', []],
  ['Het voorstel bestaat uit twee onderdelen:\n- een bijdrage van de gemeente;\n- een lening van de provincie.', []],
  ['Er zijn twee prioriteiten: meer geld en minder regels.', []],
]

for (const [text, expected] of others)
  test(`themes: ${text.replaceAll('\n', ' | ')}`, () => assert.deepEqual(themesIn(`Aanpak\n${text}`), expected))

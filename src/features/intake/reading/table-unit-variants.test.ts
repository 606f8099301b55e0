import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ContributionFact } from '../facts.ts'
import { aDocument } from './document-sample.ts'
import { readPaper } from './read-paper.ts'

/** `Σ gemeente Aldorp·Lucht 2027-2028 € 10000 0.5 fte` */
function inWords({ party, theme, isTotal, years, euroCents, fteHundredths }: ContributionFact): string {
  const period = years.length > 1 ? `${years[0]}-${years.at(-1)}` : years.join()
  const words = [
    isTotal ? 'Σ' : '',
    `${party ?? ''}${theme === null ? '' : `·${theme}`}`,
    period,
    euroCents === null ? '' : `€ ${euroCents / 100}`,
    fteHundredths === null ? '' : `${fteHundredths / 100} fte`,
  ]
  return words.filter((word) => word !== '').join(' ')
}

/** Cells are parted by `|`, as the normaliser parts them by a tab. */
function add(name: string, text: string, ...wanted: readonly string[]): void {
  test(`a table is read: ${name}`, () => {
    const laidOut = text.replace(/ *\| */g, '\t')
    const pages = laidOut.includes('\f') ? 2 : null
    const { contributions } = readPaper(aDocument(laidOut, { text: laidOut, pages }))
    assert.deepEqual(contributions.filter(({ table }) => table !== null).map(inWords), wanted)
  })
}

const A = 'gemeente Aldorp'
const B = 'gemeente Bosheim'
const W = 'Waterschap Meer'
const simple = [`${A} € 20000`, `${B} € 10000`, `${W} € 5000`, `Σ € 35000`]
const body = `gemeente Aldorp | 20.000\ngemeente Bosheim | 10.000\nWaterschap Meer | 5.000\nTotaal | 35.000`
for (const [n, lead] of [
  [
    'unit two sentences before',
    'De bedragen zijn in euro. De verdeling volgt het aantal inwoners. De partijen hebben ermee ingestemd.',
  ],
  ['unit in same section after', 'De verdeling volgt het aantal inwoners.'],
  ["(in euro's) mid", "De partijen dragen de volgende bedragen bij (in euro's). De verdeling is eerder besproken."],
  ['wie betaalt wat', 'Wie betaalt wat?'],
  ['no unit but bijdragen', 'De partijen dragen als volgt bij aan de kosten.'],
  ['per inwoner', 'De bijdrage is gebaseerd op € 0,45 per inwoner. Dat geeft het volgende beeld.'],
] as const)
  add(
    `heads Partij|Bijdrage; ${n}`,
    `Wat het kost\n${lead}\nPartij | Bijdrage\n${body}\nAlle bedragen zijn in euro.`,
    ...simple,
  )
for (const [n, lead, below] of [
  ['unit below', 'De verdeling volgt het aantal inwoners.', 'Bedragen in euro.'],
  [
    'unit far',
    'De verdeling volgt het aantal inwoners.',
    'Slot\nAlle bedragen in dit stuk zijn in euro en exclusief btw.',
  ],
  ['unit heading', '', ''],
] as const)
  add(
    `years no unit; ${n}`,
    `Financiën\n${lead}\nPartij | 2027 | 2028 | Totaal\n${A} | 20.000 | 10.000 | 30.000\n${B} | 10.000 | 10.000 | 20.000\nTotaal | 30.000 | 20.000 | 50.000\n${below}`.replace(
      '\n\n',
      '\n',
    ),
    `${A} 2027 € 20000`,
    `${A} 2028 € 10000`,
    `Σ ${A} 2027-2028 € 30000`,
    `${B} 2027 € 10000`,
    `${B} 2028 € 10000`,
    `Σ ${B} 2027-2028 € 20000`,
    'Σ 2027 € 30000',
    'Σ 2028 € 20000',
    'Σ 2027-2028 € 50000',
  )
for (const [n, head, f] of [
  ['x1000', 'Bijdrage (x € 1.000)', 1000],
  ['k', 'Bijdrage in k€', 1000],
  ['dzd', "Bijdrage (in duizenden euro's)", 1000],
  ['mln', 'Bijdrage (in € mln)', 1e6],
  ['keur', 'Bijdrage (€ x1000)', 1000],
  ['x1000c', 'Bijdrage (× € 1000)', 1000],
] as const)
  add(
    `scale ${n}`,
    `Financiën\nPartij | ${head}\n${A} | 20\n${B} | 10\nTotaal | 30`,
    `${A} € ${20 * f}`,
    `${B} € ${10 * f}`,
    `Σ € ${30 * f}`,
  )
add(
  'scale in lead',
  'Financiën\nAlle bedragen zijn x € 1.000. De raad stelt ze vast.\nPartij | 2027 | 2028\n' +
    `${A} | 20 | 30\n${B} | 10 | 15`,
  `${A} 2027 € 20000`,
  `${A} 2028 € 30000`,
  `${B} 2027 € 10000`,
  `${B} 2028 € 15000`,
)
add(
  'scale in note below',
  `Financiën\nTabel 1. Bijdragen\nPartij | 2027 | 2028\n${A} | 20 | 30\n${B} | 10 | 15\nBedragen x € 1.000`,
  `${A} 2027 € 20000`,
  `${A} 2028 € 30000`,
  `${B} 2027 € 10000`,
  `${B} 2028 € 15000`,
)
add(
  'mln decimals',
  `Financiën\nBijdragen (in miljoenen euro's)\nPartij | 2027 | 2028\n${A} | 1,2 | 0,8\n${B} | 0,4 | 0,35`,
  `${A} 2027 € 1200000`,
  `${A} 2028 € 800000`,
  `${B} 2027 € 400000`,
  `${B} 2028 € 350000`,
)
add(
  'euro words',
  `Financiën\nPartij | Bijdrage\n${A} | 1,2 miljoen euro\n${B} | 400.000 euro`,
  `${A} € 1200000`,
  `${B} € 400000`,
)
add(
  'cents',
  `Financiën\nPartij | Bijdrage in euro\n${A} | 20.000,00\n${B} | 10.000,50\nTotaal | 30.000,50`,
  `${A} € 20000`,
  `${B} € 10000.5`,
  'Σ € 30000.5',
)
add(
  ',- style',
  `Financiën\nPartij | Bijdrage\n${A} | € 20.000,-\n${B} | € 10.000,--\nTotaal | € 30.000,–`,
  `${A} € 20000`,
  `${B} € 10000`,
  'Σ € 30000',
)
add(
  'row numbers',
  `Financiën\nNr | Partij | Bijdrage (€)\n1 | ${A} | 20.000\n2 | ${B} | 10.000\n | Totaal | 30.000`,
  `${A} € 20000`,
  `${B} € 10000`,
  'Σ € 30000',
)
add(
  'row numbers glued',
  `Financiën\nPartij | Bijdrage (€)\n1. ${A} | 20.000\n2. ${B} | 10.000\nTotaal | 30.000`,
  `${A} € 20000`,
  `${B} € 10000`,
  'Σ € 30000',
)
add(
  'letters col',
  `Financiën\n# | Deelnemer | Bijdrage per jaar\na | ${A} | € 20.000\nb | ${B} | € 10.000`,
  `${A} € 20000`,
  `${B} € 10000`,
)
add(
  'subtotals',
  `Financiën\nPartij | Bijdrage (€)\n${A} | 20.000\n${B} | 10.000\nSubtotaal gemeenten | 30.000\n${W} | 5.000\nTotaal | 35.000`,
  `${A} € 20000`,
  `${B} € 10000`,
  'Σ € 30000',
  `${W} € 5000`,
  'Σ € 35000',
)
add(
  'pm',
  `Financiën\nPartij | Bijdrage (€) | Inzet (fte)\n${A} | 20.000 | p.m.\n${B} | - | 0,5\n${W} | n.t.b. | –\nTotaal | 20.000 | 0,5`,
  `${A} € 20000`,
  `${B} 0.5 fte`,
  `${W}`,
  'Σ € 20000 0.5 fte',
)
add(
  'matrix with unknown themes',
  `Financiën\nPartij | Lucht | Water | Samen\n${A} | € 10.000 | € 5.000 | € 15.000\n${B} | € 4.000 | € 6.000 | € 10.000\nSamen | € 14.000 | € 11.000 | € 25.000`,
  `${A}·Lucht € 10000`,
  `${A}·Water € 5000`,
  `Σ ${A} € 15000`,
  `${B}·Lucht € 4000`,
  `${B}·Water € 6000`,
  `Σ ${B} € 10000`,
  'Σ ·Lucht € 14000',
  'Σ ·Water € 11000',
  'Σ € 25000',
)
add(
  'matrix no unit, lead',
  `Financiën\nDe tabel laat zien wat elke partij per thema bijdraagt, in euro. De bijdragen gelden voor 2027.\nPartij | Lucht | Water | Totaal\n${A} | 10.000 | 5.000 | 15.000\n${B} | 4.000 | 6.000 | 10.000`,
  `${A}·Lucht 2027 € 10000`,
  `${A}·Water 2027 € 5000`,
  `Σ ${A} 2027 € 15000`,
  `${B}·Lucht 2027 € 4000`,
  `${B}·Water 2027 € 6000`,
  `Σ ${B} 2027 € 10000`,
)
add(
  'matrix wrapped heads',
  `Financiën\n | Schone | Gezonde | \nPartij | lucht | bodem | Totaal\n${A} | € 10.000 | € 5.000 | € 15.000\n${B} | € 4.000 | € 6.000 | € 10.000`,
  `${A}·Schone lucht € 10000`,
  `${A}·Gezonde bodem € 5000`,
  `Σ ${A} € 15000`,
  `${B}·Schone lucht € 4000`,
  `${B}·Gezonde bodem € 6000`,
  `Σ ${B} € 10000`,
)
add(
  'wrapped cell',
  `Financiën\nPartij | Bijdrage (€)\n${A} | 20.000\nSamenwerkingsverband\n | 10.000\nGroene Hart\nTotaal | 30.000`,
  `${A} € 20000`,
  `Samenwerkingsverband Groene Hart € 10000`,
  'Σ € 30000',
)
add(
  'wrapped label below',
  `Financiën\nPartij | Bijdrage (€)\n${A} | 20.000\nHoogheemraadschap van | 10.000\nNoorderland\nTotaal | 30.000`,
  `${A} € 20000`,
  `Hoogheemraadschap van Noorderland € 10000`,
  'Σ € 30000',
)
add(
  'theme+lead column',
  `Financiën\nThema | Trekker | Kosten | Inzet\nLucht | ${A} | € 10.000 | 0,5 fte\nWater | ${B} | € 5.000 | 0,2 fte\nTotaal | | € 15.000 | 0,7 fte`,
  '·Lucht € 10000 0.5 fte',
  '·Water € 5000 0.2 fte',
  'Σ € 15000 0.7 fte',
)
add(
  'inhabitants',
  `Financiën\nGemeente | Inwoners | Aandeel | Bijdrage\nAldorp | 20.000 | 40% | € 4.000\nBosheim | 30.000 | 60% | € 6.000\nTotaal | 50.000 | 100% | € 10.000`,
  'Aldorp € 4000',
  'Bosheim € 6000',
  'Σ € 10000',
)
add(
  'remarks column',
  `Financiën\nPartij | Bijdrage | Toelichting\n${A} | € 20.000 | per jaar, uit eigen begroting\n${B} | € 10.000 | in natura\nTotaal | € 30.000 |`,
  `${A} € 20000`,
  `${B} € 10000`,
  'Σ € 30000',
)
add(
  'remarks col long',
  `Financiën\nPartij | Wat | Bijdrage\n${A} | projectleider en communicatie | € 20.000\n${B} | vergaderruimte | € 10.000`,
  `${A} € 20000`,
  `${B} € 10000`,
)

add(
  'page break header repeat',
  `Financiën\nPartij | Bijdrage (€)\n${A} | 20.000\n\fPartij | Bijdrage (€)\n${B} | 10.000\nTotaal | 30.000`,
  `${A} € 20000`,
  `${B} € 10000`,
  'Σ € 30000',
)
add(
  'not a money table: woningen',
  `Opgave\nGemeente | 2027 | 2028 | Totaal\nAldorp | 1.200 | 1.300 | 2.500\nBosheim | 300 | 400 | 700\nIn de tabel staat het aantal woningen.`,
)
add(
  'not a money table: hectare',
  `Financiën\nDe kosten komen later. Het gaat om de volgende hectares.\nGemeente | Oppervlakte | Waarvan natuur\nAldorp | 1.200 | 130\nBosheim | 300 | 40`,
)
add('not a money: huishoudens', `Bereik\nGemeente | Huishoudens\nAldorp | 12.000\nBosheim | 8.000`)
add(
  'two tables units',
  `Financiën\nTabel 1. Bijdragen (x € 1.000)\nPartij | 2027 | 2028\n${A} | 20 | 30\n${B} | 10 | 15\nTabel 2. Inzet in fte\nPartij | 2027 | 2028\n${A} | 2 | 3\n${B} | 1 | 1,5`,
  `${A} 2027 € 20000`,
  `${A} 2028 € 30000`,
  `${B} 2027 € 10000`,
  `${B} 2028 € 15000`,
  `${A} 2027 2 fte`,
  `${A} 2028 3 fte`,
  `${B} 2027 1 fte`,
  `${B} 2028 1.5 fte`,
)
add(
  'dutch words head',
  `Financiën\nWie | Wat we inleggen\n${A} | 20.000 euro\n${B} | 10.000 euro\nSamen | 30.000 euro`,
  `${A} € 20000`,
  `${B} € 10000`,
  'Σ € 30000',
)
add(
  'note marks',
  `Financiën\nPartij | Bijdrage (€)\n${A} 1) | 20.000\n${B}* | 10.000 *\nTotaal | 30.000\n1) Exclusief btw.\n* Onder voorbehoud.`,
  `${A} € 20000`,
  `${B} € 10000`,
  'Σ € 30000',
)

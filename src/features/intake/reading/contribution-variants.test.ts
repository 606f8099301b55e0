import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ContributionFact } from '../facts.ts'
import { aDocument } from './document-sample.ts'
import { readPaper } from './read-paper.ts'

/** Cells are parted by `|`, as the normaliser parts them by a tab. */
function rowsOf(text: string): readonly ContributionFact[] {
  const laidOut = `Financiën\n${text.replace(/ *\| */g, '\t')}`
  return readPaper(aDocument(laidOut, { text: laidOut })).contributions
}

/** `Gemeente Aldorp · Water 2026 total € 150000`; a total is `Σ`. */
function inWords(rows: readonly ContributionFact[]): string[] {
  return rows.map(({ party, theme, isTotal, years, basis, euroCents, fteHundredths }) => {
    const who = [isTotal ? 'Σ' : null, party, theme].filter((name) => name !== null).join(' · ')
    const period = years.length > 1 ? `${years[0]}-${years.at(-1)}` : years.join()
    const euro = euroCents === null ? '' : ` € ${euroCents / 100}`
    return `${who} ${period} ${basis}${euro}${fteHundredths === null ? '' : ` ${fteHundredths / 100} fte`}`
  })
}

const sumHeads = ['2027-2029', '2027 t/m 2029', 'Totaal 2027-2029', '2027 tot en met 2029', '2027–2029 samen']

for (const head of sumHeads)
  test(`"${head}" beside the years themselves adds them up`, () => {
    const rows = rowsOf(`Bijdragen in euro
Partij | 2027 | 2028 | 2029 | ${head}
Gemeente Aldorp | 10.000 | 20.000 | 30.000 | 60.000
Provincie Bergland | 5.000 | 5.000 | 5.000 | 15.000`)
    assert.deepEqual(inWords(rows.slice(2, 4)), [
      'Gemeente Aldorp 2029 per-year € 30000',
      'Σ · Gemeente Aldorp 2027-2029 total € 60000',
    ])
  })

const periods = [
  ['2027-2028 (€)', '2029-2030 (€)'],
  ['2027 en 2028', '2029 en 2030'],
  ['2027–2028', '2029–2030'],
  ['Periode 2027-2028', 'Periode 2029-2030'],
  ['Bedrag 2027 t/m 2028', 'Bedrag 2029 t/m 2030'],
] as const

for (const [first, second] of periods)
  test(`a column of more years than one is for these years together: "${first}"`, () => {
    const rows = rowsOf(`Verdeling in euro
Thema | ${first} | ${second}
Schone lucht | 10.000 | 20.000
Veilig water | 5.000 | 5.000`)
    assert.deepEqual(inWords(rows.slice(0, 2)), [
      'Schone lucht 2027-2028 total € 10000',
      'Schone lucht 2029-2030 total € 20000',
    ])
  })

for (const head of [
  'Over drie jaar (€)',
  'In 3 jaar (€)',
  'Gehele looptijd (€)',
  'Over de looptijd (€)',
  'In totaal (€)',
])
  test(`"${head}" beside an amount per year adds up the years`, () => {
    const rows = rowsOf(`Bijdragen 2027-2029
Partij | Per jaar (€) | ${head}
Gemeente Aldorp | 10.000 | 30.000
Provincie Bergland | 5.000 | 15.000`)
    assert.deepEqual(inWords(rows.slice(0, 2)), [
      'Gemeente Aldorp 2027-2029 per-year € 10000',
      'Σ · Gemeente Aldorp 2027-2029 total € 30000',
    ])
  })

for (const line of [
  '----------------------------',
  '=====   =====   =====',
  '---- | ---- | ----',
  '____________________',
  '|-----|-----|',
])
  test(`a line of marks is no end of a table: ${line}`, () => {
    const rows = rowsOf(`Bijdragen in euro
Partij | 2027 | 2028
${line}
Gemeente Aldorp | 10.000 | 20.000
Provincie Bergland | 5.000 | 5.000
${line}
Totaal | 15.000 | 25.000`)
    assert.deepEqual(inWords(rows.slice(4)), ['Σ 2027 per-year € 15000', 'Σ 2028 per-year € 25000'])
  })

const captions = [
  'Bijdragen per deelnemer (in euro)',
  'Inleg (x € 1)',
  'Inbreng van partijen in euro',
  'Aandelen in euro',
  'Wie betaalt wat (€)',
]

for (const caption of captions)
  test(`columns beside years are parties when the caption speaks of what is brought in: "${caption}"`, () => {
    const rows = rowsOf(`${caption}
Jaar | Aldorp | Berkum | Oostveen | Samen
2027 | 10.000 | 20.000 | 5.000 | 35.000
2028 | 10.000 | 20.000 | 5.000 | 35.000
Totaal | 20.000 | 40.000 | 10.000 | 70.000`)
    assert.deepEqual(
      rows.slice(0, 3).map(({ party, theme }) => [party, theme]),
      [
        ['Aldorp', null],
        ['Berkum', null],
        ['Oostveen', null],
      ],
    )
  })

for (const caption of [
  'Kosten per thema (€)',
  'Bijdragen per programmalijn (€)',
  'Verdeling over de sporen (€)',
  'Kosten per jaar in euro',
  'Uitgaven per opgave in euro',
])
  test(`columns beside years are themes when the caption speaks of what it is for: "${caption}"`, () => {
    const rows = rowsOf(`${caption}
Jaar | Lucht | Water | Bodem
2027 | 10.000 | 20.000 | 5.000
2028 | 10.000 | 20.000 | 5.000`)
    assert.deepEqual(
      rows.slice(0, 3).map(({ party, theme }) => [party, theme]),
      [
        [null, 'Lucht'],
        [null, 'Water'],
        [null, 'Bodem'],
      ],
    )
  })

test('a table with the total of another for the same years has its basis', () => {
  const paper = (years: string) => `Tabel 1 Bijdragen in euro
Partij | 2027 | 2028 | Totaal 2027-2028
Gemeente Aldorp | 10.000 | 20.000 | 30.000
Provincie Bergland | 5.000 | 5.000 | 10.000
Totaal | 15.000 | 25.000 | 40.000
De bijdragen zijn over de thema's verdeeld.
Tabel 2 Verdeling over de thema's, ${years} in euro
Thema | Bedrag
Lucht | 25.000
Water | 15.000
Totaal | 40.000`
  const last = (years: string) =>
    rowsOf(paper(years))
      .slice(-3)
      .map(({ basis }) => basis)
  assert.deepEqual(last('2027-2028'), ['total', 'total', 'total'])
  assert.deepEqual(last('per jaar, 2027-2028'), ['per-year', 'per-year', 'per-year'])
})

const partly = [
  'De bedragen voor 2029 zijn indicatief; de bedragen voor 2027 en 2028 staan vast.',
  'De bedragen voor 2027 en 2028 staan vast. De bedragen vanaf 2029 zijn indicatief.',
  'De bijdragen in 2027 en 2028 zijn vastgesteld, maar de bijdragen voor 2029 zijn een raming.',
  'De ramingen voor 2029 zijn voorlopig. De bedragen voor 2027 en 2028 zijn vastgesteld.',
  'De bedragen van 2029 zijn onder voorbehoud; die van 2027 en 2028 zijn toegezegd.',
]

for (const statement of partly)
  test(`what is said of some years holds for these alone: ${statement}`, () => {
    const rows = rowsOf(`Bijdragen in euro
Partij | 2027 | 2028 | 2029
Gemeente Aldorp | 10.000 | 20.000 | 30.000
Provincie Bergland | 5.000 | 5.000 | 5.000
${statement}`)
    assert.deepEqual(
      rows.slice(0, 3).map(({ certainty }) => certainty),
      ['firm', 'firm', 'indicative'],
    )
  })

test('two heads that stand together beside an empty place are one for each', () => {
  const rows = rowsOf(`Bijdragen per jaar, 2028 tot en met 2031, in euro
Thema | Aldorp | | Berkum Totaal
Lucht | 32.000 | 16.000 | 48.000
Water | 52.500 | 26.500 | 79.000`)
  assert.deepEqual(inWords(rows.slice(0, 3)), [
    'Aldorp · Lucht 2028-2031 per-year € 32000',
    'Berkum · Lucht 2028-2031 per-year € 16000',
    'Σ · Lucht 2028-2031 per-year € 48000',
  ])
})

const wrapped = [
  ['| | | | Totaal 2027-', 'Partij | 2027 | 2028 | 2029 |', '| | | | 2029'],
  ['| | | | Totaal', 'Partij | 2027 | 2028 | 2029 |', '| | | | 2027-2029'],
  ['| | | | Samen', 'Partij | 2027 | 2028 | 2029 | 2027-2029'],
  ['| Begroting | Begroting | Raming | Totaal', 'Partij | 2027 | 2028 | 2029 | 2027-2029'],
  ['Partij | 2027 | 2028 | 2029 | Totaal', '| | | | (2027-2029)'],
]

for (const heads of wrapped)
  test(`a head over several lines is one head: ${heads.join(' / ')}`, () => {
    const rows = rowsOf(`Tabel 1 Bijdragen van de deelnemers in euro
${heads.join('\n')}
Gemeente Aldorp | 10.000 | 20.000 | 30.000 | 60.000
Provincie Bergland | 5.000 | 5.000 | 5.000 | 15.000`)
    assert.deepEqual(inWords(rows.slice(0, 4)), [
      'Gemeente Aldorp 2027 per-year € 10000',
      'Gemeente Aldorp 2028 per-year € 20000',
      'Gemeente Aldorp 2029 per-year € 30000',
      'Σ · Gemeente Aldorp 2027-2029 total € 60000',
    ])
  })

test('the names of columns over several lines leave the total beside them alone', () => {
  const rows = rowsOf(`Tabel 2 Inleg per partij en programmalijn 2027-2029 in euro
| Toegang en | Zorg en |
Partij | | | Totaal
| voorlichting | respijt |
Gemeente Aldorp | 10.000 | 20.000 | 30.000
Gemeente Berkum | 5.000 | 5.000 | 10.000`)
  assert.deepEqual(
    rows.slice(0, 3).map(({ theme, isTotal }) => [theme, isTotal]),
    [
      ['Toegang en voorlichting', false],
      ['Zorg en respijt', false],
      [null, true],
    ],
  )
})

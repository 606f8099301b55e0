import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDocument } from './document-sample.ts'
import { readPaper } from './read-paper.ts'

// What other officials write for the same thing: points, goals, instruments, promises, annexes, abbreviations and parties.

function read(text: string) {
  return readPaper(aDocument(text, { format: 'docx' }))
}

test('risks and points to note under a question are told apart by their words', () => {
  const { risks, attentionPoints } = read(
    'Kern\nKort.\nWaar letten wij op?\nHet risico is dat het net vol raakt.\nBewoners zijn nog niet gevraagd.\nWat kan er misgaan?\n- De aannemer stopt.\n(zie ook het vorige stuk)',
  )
  assert.deepEqual(
    risks.map(({ text }) => text),
    ['Het risico is dat het net vol raakt.', 'De aannemer stopt.'],
  )
  assert.deepEqual(
    attentionPoints.map(({ text }) => text),
    ['Bewoners zijn nog niet gevraagd.'],
  )
})

test('a table of risks with amounts names risks, and no parties', () => {
  const { risks, parties } = read(
    'Risico’s\nRisico\tKans\tMogelijk effect\nHet Rijk verlaagt de uitkering\t30%\t€ 90.000\nDe vraag groeit\t50%\t€ 60.000',
  )
  assert.equal(risks.length, 2)
  assert.deepEqual(parties, [])
})

type GoalRow = readonly [number | null, string | null, number | null, string | null]
const goals: readonly (readonly [string, string, readonly GoalRow[]])[] = [
  [
    'a goal that follows a goal',
    'De partijen willen in 2030 20% minder ritten. Daarnaast heeft in 2031 iedere kern een halte.',
    [
      [20, 'ritten', 2030, null],
      [null, null, 2031, null],
    ],
  ],
  [
    'two in one sentence, with a number and a share',
    'Het doel is dat er in 2030 1.400 laadpunten staan en dat 60% van de laadbeurten buiten de piek valt.',
    [
      [null, 'laadpunten staan', 2030, null],
      [60, 'laadbeurten buiten de piek valt', 2030, null],
    ],
  ],
  [
    'whose it is, in the sentence behind it',
    'In 2030 zijn er 25% minder bezwaren. Dit is een doel van de Rijksdienst voor Inkomens.',
    [[25, 'bezwaren', 2030, 'Rijksdienst voor Inkomens']],
  ],
  [
    'a unit is not what it is of',
    'Het doel is dat de regio in 2030 0,42 terawattuur (TWh) duurzame stroom opwekt.',
    [[null, 'duurzame stroom opwekt', 2030, 'regio']],
  ],
  [
    'a word in front that is nobody',
    'Daarnaast moeten in 2029 500 laadpalen zijn geplaatst.',
    [[null, 'laadpalen', 2029, null]],
  ],
]

for (const [name, text, expected] of goals) {
  test(`goals: ${name}`, () => {
    const found = read(`Raadsvoorstel\nDatum: 3 maart 2026\nDoelen\n${text}`).goals
    assert.deepEqual(
      found.map(({ percentage, subject, year, owner }) => [percentage, subject, year, owner]),
      expected,
    )
  })
}

const instruments: readonly (readonly [
  string,
  string,
  readonly (readonly [string, string | null, string | null])[],
])[] = [
  [
    'named before, and replaced by a word for it',
    'In 2024 sloten wij de Intentieovereenkomst Oevers. Het convenant vervangt de intentieovereenkomst.',
    [['Intentieovereenkomst Oevers', null, 'replaces']],
  ],
  [
    'that convenant',
    'Het Convenant Oud Water 2020-2026 loopt af. Het akkoord vervangt dat convenant.',
    [['Convenant Oud Water', '2020/2026', 'replaces']],
  ],
  [
    'what builds on it',
    'In 2025 verscheen de Watervisie Dalland. Het akkoord bouwt daarop voort.',
    [['Watervisie Dalland', null, 'follows']],
  ],
  [
    'kinds that are no agreement, plan or law',
    'Wij volgen de Baseline Informatiebeveiliging en het Regionaal Risicoprofiel 2025.',
    [
      ['Baseline Informatiebeveiliging', null, null],
      ['Regionaal Risicoprofiel', '2025', null],
    ],
  ],
]

for (const [name, text, expected] of instruments) {
  test(`instruments: ${name}`, () => {
    const found = read(`Besluit\n1. in te stemmen met het Akkoord Heldere Sloot 2027-2030;\nKern\n${text}`).instruments
    assert.deepEqual(
      found.map((one) => [one.name, one.year, one.relation]),
      expected,
    )
  })
}

test('a promise in the text and its row in the list are one, and "zij" is who the sentence before is about', () => {
  const { undertakings } = read(
    'Verslag overleg Beken\n1. Kern\nMevrouw Bos vertelt over de cijfers. Zij zegt toe ons vóór 15 mei 2026 te laten weten wat dat betekent.\nToezeggingen\nNr\tToezegging\tDoor\tGereed\nT1\tLaten weten wat het betekent\tmevrouw Bos\t15 mei 2026\nT2\tBrief sturen\tde heer Prins\t1 juni 2026',
  )
  assert.deepEqual(
    undertakings.map(({ by, due }) => [by, due]),
    [
      ['Mevrouw Bos', '2026-05-15'],
      ['de heer Prins', '2026-06-01'],
    ],
  )
})

test('money for more than one is pledged, not promised to be done', () => {
  assert.deepEqual(read('Kern\nAlle partijen hebben deze bedragen toegezegd.').undertakings, [])
})

const annexes: readonly (readonly [string, string, readonly (readonly [string | null, string | null])[]])[] = [
  [
    'bare numbers',
    'Bijlagen\n1 Tekst van het akkoord\n2 Kaart',
    [
      ['1', 'Tekst van het akkoord'],
      ['2', 'Kaart'],
    ],
  ],
  [
    'letters in one cell of the form',
    'Collegeadvies\nBijlagen\tA. Tekst van het akkoord B. Conceptbrief\nInleiding\nKort.',
    [
      ['A', 'Tekst van het akkoord'],
      ['B', 'Conceptbrief'],
    ],
  ],
  [
    'behind the text of minutes',
    'Kern\nKort.\nBijlage bij dit verslag: Overzicht van ongevallen',
    [[null, 'Overzicht van ongevallen']],
  ],
  [
    'above a table of the agreement',
    'Artikel 1 Doel\nSamen.\nBijlage 1 Bijdragen van partijen\nPartij\t2027\t2028\nGemeente Oord\t€ 10.000\t€ 20.000\nGemeente Elst\t€ 10.000\t€ 20.000',
    [['1', 'Bijdragen van partijen']],
  ],
  ['the paper itself is none', 'Bijlage 3 bij het programma\nBestedingsplan Beken\nInleiding\nDit is bijlage 3.', []],
]

for (const [name, text, expected] of annexes) {
  test(`annexes: ${name}`, () => {
    assert.deepEqual(
      read(text).annexes.map(({ label, title }) => [label, title]),
      expected,
    )
  })
}

test('abbreviations with a digit, small letters or mixed letters, where the paper explains them', () => {
  const { abbreviations } = read(
    'Kern\nVelen leren Nederlands als tweede taal (NT2). De Wet publieke gezondheid (Wpg) geldt. Wij halen groente-, fruit- en tuinafval (gft) op en maken 3 terawattuur (TWh) stroom (zie hierna), inclusief btw (excl. toeslag).',
  )
  assert.deepEqual(
    abbreviations.map(({ short, expansion }) => [short, expansion]),
    [
      ['NT2', 'Nederlands als tweede taal'],
      ['Wpg', 'Wet publieke gezondheid'],
      ['gft', 'groente-, fruit- en tuinafval'],
      ['TWh', 'terawattuur'],
    ],
  )
})

const parties: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'in a sentence',
    'Partijen bij de overeenkomst zijn de gemeente Oord, de gemeente Elst en Waterbedrijf De Bron.',
    ['gemeente Oord', 'gemeente Elst', 'Waterbedrijf De Bron'],
  ],
  [
    'who signed it',
    'Het akkoord is ondertekend door de gemeenten Oord, Elst en Dorp, de provincie Dalland en netbeheerder Stroomnet.',
    ['Oord', 'Elst', 'Dorp', 'provincie Dalland', 'netbeheerder Stroomnet'],
  ],
  [
    'a name that holds "en"',
    'Het ministerie van Water en Bodem, het Gemeentenverbond en de provincie Dalland hebben onderhandeld over het akkoord.',
    ['ministerie van Water en Bodem', 'Gemeentenverbond', 'provincie Dalland'],
  ],
  [
    'a count names nobody',
    'Het akkoord is gesloten tussen het Rijk, de provincie Dalland en drie gemeenten.',
    ['Rijk', 'provincie Dalland'],
  ],
]

for (const [name, text, expected] of parties) {
  test(`parties: ${name}`, () => {
    assert.deepEqual(
      read(`Kern\n${text}`).parties.map((party) => party.name),
      expected,
    )
  })
}

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDocument } from './document-sample.ts'
import { readPaper } from './read-paper.ts'

// What other officials write for the same thing: each test is one kind of fact in several forms.

function read(text: string) {
  return readPaper(aDocument(text, { format: 'docx' }))
}

const decisions: readonly (readonly [string, string, readonly (readonly [string | null, string])[]])[] = [
  [
    'Roman numerals',
    'Gevraagd besluit\nI. in te stemmen met het plan;\nII. het bestuur te machtigen;',
    [
      ['I', 'instemmen'],
      ['II', 'machtigen'],
    ],
  ],
  [
    'points that say what they are',
    'Memo\nBesluit 1: in te stemmen met het plan.\nBesluit 2: het bestuur te machtigen.\nToelichting\nKort.',
    [
      ['1', 'instemmen'],
      ['2', 'machtigen'],
    ],
  ],
  [
    'a heading that says who asks, and bullets',
    'Raadsvoorstel\nWij stellen de raad voor te besluiten:\n• de middelen vrij te geven;\n• een zienswijze in te dienen;',
    [
      [null, 'vrijgeven'],
      [null, 'indienen'],
    ],
  ],
  [
    'a draft of the decision below repeats the points once more',
    'Voorstel\na. het plan vast te stellen;\nb. het uit te breiden;\nOntwerpbesluit\nDe raad besluit:\na. het plan vast te stellen;\nb. het uit te breiden;',
    [
      ['a', 'vaststellen'],
      ['b', 'uitbreiden'],
    ],
  ],
  ['a letter that asks nothing', 'Mededeling\nGeachte raad,\nWij vertellen u hoe het gaat.', []],
]

for (const [name, text, expected] of decisions) {
  test(`decisions: ${name}`, () => {
    assert.deepEqual(
      read(text).requestedDecisions.map(({ number, verb }) => [number, verb]),
      expected,
    )
  })
}

test('a theme that only the decision names is a theme of that decision', () => {
  const { themes: found, requestedDecisions } = read(
    "Gevraagd besluit\n1. geld vrij te geven voor de thema's Beken en Wegen;\nKern\nDe thema's zijn:\n- Beken (trekker: gemeente Oord)\n- Bossen (trekker: provincie Dalland)",
  )
  assert.deepEqual(
    found.map(({ name }) => name),
    ['Beken', 'Bossen', 'Wegen'],
  )
  assert.deepEqual(requestedDecisions[0]!.themes, ['theme-1', 'theme-3'])
})

const aliases: readonly (readonly [string, string, string, readonly string[]])[] = [
  [
    'the region alone is no name',
    'Kern\nDe Regiodeal Zuidland is klaar. In Zuidland wonen veel mensen. Zuidland groeit.',
    'Regiodeal Zuidland',
    [],
  ],
  [
    'an agreement of another stage or other years is another',
    'De Intentieovereenkomst Heldere Sloot ging vooraf. Het Convenant Heldere Sloot 2020-2024 is voorbij.',
    'Convenant Heldere Sloot 2027-2030',
    [],
  ],
  [
    'what it is called from here on',
    'Het Convenant Heldere Sloot 2027-2030, kortweg Heldere Sloot, begint. De stuurgroep Heldere Sloot komt bijeen.',
    'Convenant Heldere Sloot 2027-2030',
    ['Heldere Sloot'],
  ],
  [
    'small words inside the name',
    'Het Convenant Water uit de Kraan 2027-2030 loopt vier jaar.',
    'Convenant Water uit de Kraan 2027-2030',
    [],
  ],
]

for (const [name, text, title, expected] of aliases) {
  test(`aliases: ${name}`, () => {
    const found = read(`Besluit\n1. in te stemmen met het ${title};\nKern\n${text}`).agreement!
    assert.deepEqual([found.title, ...found.aliases.map((alias) => alias.name)], [title, ...expected])
  })
}

test('a term to the day stays to the day', () => {
  const text = 'Kern\nHet convenant loopt van 1 januari 2027 tot en met 31 december 2029.'
  assert.equal(
    read(`Besluit\n1. in te stemmen met het Convenant Sloot.\n${text}`).agreement?.term,
    '2027-01-01/2029-12-31',
  )
})

const papers: readonly (readonly [string, string, readonly (string | null)[]])[] = [
  [
    'the subject of a message is not the title of what it brings',
    'Onderwerp: FW: graag vandaag\nHierbij de tekst.\nCollegeadvies\nOnderwerp: Convenant Heldere Sloot\nAdvies\n1. in te stemmen met het convenant.',
    ['Convenant Heldere Sloot', null, null],
  ],
  [
    'an annex has its title behind its number',
    'Bijlage 3: Financiën en dekking\nBehoort bij het Convenant Heldere Sloot\nKenmerk: 26.01',
    ['Bijlage 3: Financiën en dekking', '26.01', null],
  ],
  [
    'a form with two labels a row',
    'DB-voorstel\nVoorstelnummer\t2026-41\tVergadering\t1 oktober 2026\nDatum voorstel\t14 september 2026\tAgendapunt\t7\nOnderwerp: Akkoord Heldere Sloot',
    ['Akkoord Heldere Sloot', '2026-41', '2026-09-14'],
  ],
  [
    'an agreement has the date on which it was signed',
    'Convenant Heldere Sloot\nKenmerk: A/12\nArtikel 1 Doel\nPartijen werken samen.\nAldus overeengekomen te Meerdam op 3 mei 2026.',
    ['Convenant Heldere Sloot', 'A/12', '2026-05-03'],
  ],
]

for (const [name, text, expected] of papers) {
  test(`paper: ${name}`, () => {
    const { paper } = read(text)
    assert.deepEqual([paper.title, paper.number, paper.date], expected)
  })
}

const meetings: readonly (readonly [string, string, readonly (readonly [string, string | null])[]])[] = [
  [
    'the body is named in the sentence before',
    'Kern\nDe stuurgroep Beken bestaat uit bestuurders. De eerste vergadering is op 14 januari 2027.',
    [['stuurgroep Beken', '2027-01-14']],
  ],
  [
    'a form names the reader and the day',
    'Advies\nAan\t: de leden van het Bestuurlijk Overleg Wonen\nBespreking\t: 5 november 2026, agendapunt 3\nBetreft\t: Woonpact',
    [['Bestuurlijk Overleg Wonen', '2026-11-05']],
  ],
  [
    'a committee has its name behind the label',
    'Raadsvoorstel\nCommissie:\tSamenleving, 3 juni 2027\nOnderwerp:\tWoonpact',
    [['Commissie Samenleving', '2027-06-03']],
  ],
  [
    'one body in full and by its abbreviation is one',
    'Besproken in\nHet algemeen bestuur (AB) besprak het plan op 2 juli 2026. Het AB besloot op 2 juli 2026.',
    [['algemeen bestuur', '2026-07-02']],
  ],
  [
    'a line of the planning that says who decides',
    'Vervolg\n- 29 oktober 2026: bekrachtiging door het algemeen bestuur',
    [['algemeen bestuur', '2026-10-29']],
  ],
  [
    'a clause between the body and what it does',
    'Vervolg\nDe Stuurgroep Kringlopen, die de uitvoering leidt, vergadert op 14-1-2027 over het plan.',
    [['Stuurgroep Kringlopen', '2027-01-14']],
  ],
  [
    'whom a promise is made to does not meet',
    'Kern\nDe wethouder heeft toegezegd dat hij de raad vóór 1 april 2028 informeert.',
    [],
  ],
]

for (const [name, text, expected] of meetings) {
  test(`meetings: ${name}`, () => {
    assert.deepEqual(
      read(text).meetings.map(({ body, date }) => [body, date]),
      expected,
    )
  })
}

test('meetings: minutes name the one before and the next', () => {
  const { meetings: found } = read(
    'Verslag stuurgroep Beken\nDatum: 5 november 2026\n1. Opening\nDe voorzitter opent.\n2. Verslag van 10 september 2026\nHet verslag wordt vastgesteld.\n3. Sluiting\nDe volgende vergadering is op 14 januari 2027.',
  )
  assert.deepEqual(
    found.map(({ body, date }) => [body, date]),
    [
      ['stuurgroep Beken', '2026-11-05'],
      ['stuurgroep Beken', '2026-09-10'],
      ['stuurgroep Beken', '2027-01-14'],
    ],
  )
})

const milestones: readonly (readonly [string, string, readonly (readonly [string, string | null])[]])[] = [
  [
    'dates without a mark, in figures, quarters and seasons',
    'Planning\n01-02-2027 Start proef\nQ3 2027 Tussenevaluatie\nNajaar 2028 Peiling onder bewoners\n1e kwartaal 2029 Eindverslag',
    [
      ['Start proef', '2027-02-01'],
      ['Tussenevaluatie', '2027-07/2027-09'],
      ['Peiling onder bewoners', '2028'],
      ['Eindverslag', '2029-01/2029-03'],
    ],
  ],
  [
    'a day without a year',
    'Planning\n- 19 mei: ondertekening door alle partijen',
    [['Ondertekening door alle partijen', null]],
  ],
  [
    'a second date inside the line is no date of it',
    'Planning\n- september 2026: werkplan voor 2027 gereed',
    [['Werkplan voor 2027 gereed', '2026-09']],
  ],
  ['no verb', 'Vervolg\nEerste plekken in gezinnen vanaf januari 2027.', [['Eerste plekken in gezinnen', '2027-01']]],
  [
    'the text and the planning tell of one thing',
    'Kern\nHet dashboard wordt op 1 september 2027 in gebruik genomen.\nPlanning\n- 1 september 2027: dashboard klaar',
    [['Dashboard klaar', '2027-09-01']],
  ],
  [
    'a term is no event',
    'Kern\nHet convenant loopt van 1 januari 2027 tot en met 31 december 2029 en wordt gesloten.',
    [],
  ],
  ['what another text says', 'Kern\nDat blijkt uit de evaluatie van maart 2027.', []],
]

for (const [name, text, expected] of milestones) {
  test(`milestones: ${name}`, () => {
    assert.deepEqual(
      read(text).milestones.map(({ title, planned }) => [title, planned]),
      expected,
    )
  })
}

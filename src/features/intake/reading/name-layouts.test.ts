import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDocument } from './document-sample.ts'
import { readPaper } from './read-paper.ts'

// Where officials put names: parties, themes and who leads them, meetings, and what an agreement is called.

const start = 'Inleiding\nDit stuk gaat over water.\n'

function read(text: string) {
  return readPaper(aDocument(text, { format: 'docx' }))
}

const parties: readonly (readonly [string, readonly string[]])[] = [
  [
    'Aan het akkoord doen de volgende organisaties mee:\n- gemeente Oord\n- Waterschap Venen\n- Stichting Groen',
    ['gemeente Oord', 'Waterschap Venen', 'Stichting Groen'],
  ],
  [
    'Het gaat om water. Het akkoord kent drie deelnemers:\n- gemeente Oord\n- Waterschap Venen\n- provincie Zand',
    ['gemeente Oord', 'Waterschap Venen', 'provincie Zand'],
  ],
  ['Wie doen mee?\n- gemeente Oord\n- Waterschap Venen', ['gemeente Oord', 'Waterschap Venen']],
  [
    'Samenwerkingspartners\ngemeente Oord\nWaterschap Venen\nprovincie Zand',
    ['gemeente Oord', 'Waterschap Venen', 'provincie Zand'],
  ],
  [
    'Aan de samenwerking nemen deel: gemeente Oord, Waterschap Venen en Stichting Groen.',
    ['gemeente Oord', 'Waterschap Venen', 'Stichting Groen'],
  ],
  [
    'Partijen bij het akkoord zijn het ministerie van Bos, Veen en Klei, de gemeente Oord en Waterschap Venen.',
    ['ministerie van Bos, Veen en Klei', 'gemeente Oord', 'Waterschap Venen'],
  ],
  [
    'Deelnemer\tRol\ngemeente Oord\ttrekker\nWaterschap Venen\tpartner\nTotaal\t2',
    ['gemeente Oord', 'Waterschap Venen'],
  ],
  ['De partijen spreken af:\n- de gemeente levert een plan;\n- het waterschap meet het water.', []],
]

for (const [text, names] of parties) {
  test(`parties: ${text.replaceAll('\n', ' | ')}`, () => {
    assert.deepEqual(
      read(`${start}${text}\n`).parties.map(({ name }) => name),
      names,
    )
  })
}

const beken = [
  ['Schone beken', 'gemeente Oord'],
  ['Slim telen', 'Waterschap Venen'],
]
const bos = ['Nieuw bos', 'provincie Zand']
const themes: readonly (readonly [string, readonly (readonly string[])[]])[] = [
  ['Thema’s\n1. Schone beken\nTrekker: gemeente Oord\nHet gaat goed.\n2. Slim telen\nTrekker: Waterschap Venen', beken],
  [
    'Stand van zaken per spoor\n1. Schone beken\nOnder leiding van gemeente Oord is gegraven.\n2. Slim telen\nOnder leiding van Waterschap Venen is gezaaid.',
    beken,
  ],
  [
    'Er zijn drie sporen: Schone beken, waarvoor gemeente Oord de trekker is, Slim telen, waarvoor Waterschap Venen de trekker is, en Nieuw bos, waarvoor provincie Zand de trekker is.',
    [...beken, bos],
  ],
  [
    'Er zijn drie opgaven. De gemeente Oord neemt Schone beken voor haar rekening, Waterschap Venen Slim telen en provincie Zand Nieuw bos.',
    [...beken, bos],
  ],
  [
    'Het werk is ingedeeld in drie ketens. Bij Schone beken gaat het om water; gemeente Oord is trekker. Slim telen richt zich op de akker, met Waterschap Venen als trekker. Nieuw bos zorgt voor hout en wordt getrokken door provincie Zand.',
    [...beken, bos],
  ],
  ['Keten\tTrekker\nSchone beken\tgemeente Oord\nSlim telen\tWaterschap Venen', beken],
  ['Actie\tTrekker\nBeken graven\tgemeente Oord\nAkkers zaaien\tWaterschap Venen', []],
]

for (const [text, expected] of themes) {
  test(`themes: ${text.replaceAll('\n', ' | ')}`, () => {
    assert.deepEqual(
      read(`${start}${text}\n`).themes.map(({ name, lead }) => [name, lead]),
      expected,
    )
  })
}

const meetings: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
  ['Het ligt op 8 juni 2027 voor in de raad.', [['raad', '2027-06-08']]],
  ['Op 8 juni 2027 staat het op de agenda van Provinciale Staten.', [['Provinciale Staten', '2027-06-08']]],
  [
    'Het wordt op 8 juni 2027 ter vaststelling voorgelegd aan het bestuurlijk overleg Water.',
    [['bestuurlijk overleg Water', '2027-06-08']],
  ],
  [
    'De voorzitter heeft het algemeen bestuur in de vergadering van 8 juni 2027 een brief toegezegd.',
    [['algemeen bestuur', '2027-06-08']],
  ],
  [
    'Er is veel gebeurd en het bestuur kwam vier keer bijeen, voor het laatst op 8 juni 2027.',
    [['bestuur', '2027-06-08']],
  ],
  ['De directie neemt dit op in het draaiboek, dat op 8 juni 2027 gereed is.', []],
]

for (const [text, expected] of meetings) {
  test(`meetings: ${text}`, () => {
    assert.deepEqual(
      read(`${start}${text}\n`).meetings.map(({ body, date }) => [body, date]),
      expected,
    )
  })
}

test('what a sentence says the agreement is called is another name for it', () => {
  const said = [
    'Hierna noemen we dit de Beekafspraken.',
    'In deze afspraken, die worden aangehaald als Beekafspraken, gaat het om water.',
  ]
  for (const sentence of said) {
    const { agreement } = read(
      `Raadsvoorstel\nOnderwerp: Samenwerkingsafspraken Schone Beken 2027-2030\nKern\nHet gaat om de Samenwerkingsafspraken Schone Beken 2027-2030. ${sentence}\n`,
    )
    assert.equal(agreement?.title, 'Samenwerkingsafspraken Schone Beken 2027-2030')
    assert.ok(agreement.aliases.some(({ name }) => name === 'Beekafspraken'))
  }
})

test('a title goes on where its last word wants another, and a sender is no title', () => {
  const { paper } = read(
    'Bureau Zandstreek\nFinanciële bijlage bij het Bestuursakkoord\nSchone Beken Zandstreek 2027-2030\nDatum: 3 mei 2027\nInleiding\nDit is kort.\n',
  )
  assert.equal(paper.title, 'Financiële bijlage bij het Bestuursakkoord Schone Beken Zandstreek 2027-2030')
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDocument } from './document-sample.ts'
import { readPaper } from './read-paper.ts'

type Short = readonly [percentage: number | null, year: number | null, subject: string | null, owner: string | null]

function goalsOf(text: string): Short[] {
  const { goals } = readPaper(aDocument(`Bespreekstuk\nDatum: 4 maart 2026\n${text}`))
  return goals.map(({ percentage, year, subject, owner }) => [percentage, year, subject, owner])
}

const sentences: readonly (readonly [string, readonly Short[]])[] = [
  [
    'In 2030 willen de gemeenten 40% minder drinkwater gebruiken en in 2045 willen zij 100% klimaatbestendig zijn.',
    [
      [40, 2030, 'drinkwater', 'gemeenten'],
      [100, 2045, 'klimaatbestendig', 'gemeenten'],
    ],
  ],
  ['De provincie wil de uitstoot van stikstof in 2035 halveren.', [[50, 2035, 'uitstoot van stikstof', 'provincie']]],
  ['Wij streven naar een halvering van het aantal ongevallen in 2032.', [[50, 2032, 'aantal ongevallen', null]]],
  ['Het aandeel sociale huur stijgt van 24% nu naar 30% in 2030.', [[30, 2030, 'aandeel sociale huur', null]]],
  ['Het Rijk heeft als doel de CO2-uitstoot in 2031 met 55 procent te verlagen.', [[55, 2031, 'CO2-uitstoot', 'Rijk']]],
  ['Het waterschap wil in 2028 energieneutraal zijn.', [[null, 2028, 'energieneutraal', 'waterschap']]],
  ['De gemeente wil in 2040 volledig circulair werken.', [[100, 2040, 'circulair', 'gemeente']]],
  ['De regio wil in 2031 de dorpen beter bereikbaar hebben.', [[null, 2031, null, 'regio']]],
]

for (const [sentence, goals] of sentences) {
  test(`a goal: ${sentence}`, () => assert.deepEqual(goalsOf(`Achtergrond\n${sentence}`), goals))
}

const others = [
  'De gemeente betaalt in 2027 30% van de kosten van het programma.',
  'De bijdrage stijgt in 2028 met 3% door inflatie.',
  'In 2024 was 38% van de daken groen.',
  'In 2025 is 60% van het werk uitgevoerd.',
  'Op dit moment is 15% van de oevers natuurlijk.',
  'De partijen willen de samenwerking verbeteren.',
  'Het college wil in 2027 een evaluatie van het convenant uitvoeren.',
  'De uitstoot daalde tussen 2019 en 2025 met 12%.',
]

for (const sentence of others) {
  test(`no goal: ${sentence}`, () => assert.deepEqual(goalsOf(`Achtergrond\n${sentence}`), []))
}

test('a list that is led in gives its year and owner to every point', () => {
  const list = `Achtergrond
De regio heeft drie doelen voor 2030:
- 5% van de jongeren rookt;
- alle scholen doen mee;
- er is in elk dorp een beweegplek.`
  assert.deepEqual(
    goalsOf(list).map(([percentage, year]) => [percentage, year]),
    [
      [5, 2030],
      [null, 2030],
      [null, 2030],
    ],
  )
})

test('in a section about goals a point needs no figure, and a sentence needs a wish', () => {
  const section = `Doelen
Het doel van de overeenkomst is schoner water in de beken.
De beken zijn nu vaak troebel.
- Boeren hebben een goed inkomen.
Planning
Klaar in mei.`
  assert.deepEqual(
    readPaper(aDocument(section)).goals.map(({ text }) => text),
    ['Het doel van de overeenkomst is schoner water in de beken.', 'Boeren hebben een goed inkomen.'],
  )
})

test('a table of goals gives one a row, with the year of its head', () => {
  const table = `Doelen
Doel\tIndicator\tStreefwaarde 2031\tWie
Minder zout in de polder\tafname sinds 2024\t20%\tWaterschap
Meer heggen\tkilometer\t120 km\tGemeenten`
  assert.deepEqual(goalsOf(table), [
    [20, 2031, 'Minder zout in de polder', 'Waterschap'],
    [null, 2031, 'Meer heggen', 'Gemeenten'],
  ])
})

test('"we" are the group that the point speaks of, and the why says so', () => {
  const { goals } = readPaper(
    aDocument(`Bespreekstuk
De kern
1. De waterschappen kopen samen in. Andere overheden doen dat ook. In 2033 willen we 25% minder beton gebruiken.`),
  )
  assert.deepEqual(
    goals.map(({ owner }) => owner),
    ['waterschappen'],
  )
  assert.match(goals[0]!.why, /met wij bedoeld: ‘waterschappen’/)
})

test('a goal that is stated twice is one', () => {
  const twice = 'In 2030 willen wij 40% minder beton gebruiken. Ons doel is 40% minder beton in 2030.'
  assert.equal(goalsOf(`Achtergrond\n${twice}`).length, 1)
})

for (const [sentence, value, of] of [
  ['In 2029 is de kans op een lekkende dijk in het poldergebied met 30% afgenomen.', 30, /dijk/],
  ['Eind 2027 is de ambulance in 90% van de gevallen binnen tien minuten ter plaatse.', 90, /ambulance/],
  ['Van de oudere inwoners die in 2029 verhuizen, vindt 80% een huis in de eigen wijk.', 80, /inwoners/],
  ['Van alle leerlingen heeft in 2030 minstens 95% een diploma.', 95, /leerlingen/],
] as const) {
  test(`goals: ${sentence}`, () => {
    const [goal] = goalsOf(sentence)
    assert.equal(goal?.[0], value)
    assert.match(goal?.[2] ?? '', of)
  })
}

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDocument } from './document-sample.ts'
import { readPaper } from './read-paper.ts'

const milestones: readonly (readonly [string, string, string | null, string | null])[] = [
  [
    'Op 9 oktober 2026 kan het Convenant Sloten ondertekend worden in Meerdam.',
    'Convenant Sloten ondertekend in Meerdam',
    '2026-10-09',
    null,
  ],
  [
    'In mei 2026 zal het nieuwe plan naar de Kamer gestuurd worden.',
    'Nieuwe plan naar de Kamer gestuurd',
    '2026-05',
    null,
  ],
  [
    'Het volgt de Nota Oevers die in het overleg van mei 2025 is vastgesteld.',
    'Nota Oevers in het overleg vastgesteld',
    null,
    '2025-05',
  ],
  ['Wij lezen de Monitor Water, die in maart 2026 zal verschijnen.', 'Monitor Water verschijnen', '2026-03', null],
  ['De uitvoering start in september 2026.', 'Uitvoering start', '2026-09', null],
  ['Het programmaplan is op 12 september 2025 vastgesteld.', 'Programmaplan vastgesteld', null, '2025-09-12'],
  ['In het Programma Bodem (vastgesteld in maart 2024) staat dit al.', 'Programma Bodem vastgesteld', null, '2024-03'],
  ['De Regioraad stelde op 6 november 2025 het plan vast.', 'Regioraad stelde het plan vast', null, '2025-11-06'],
  ['Dit komt voort uit het Nationaal Programma Bodem van februari 2023.', 'Nationaal Programma Bodem', null, '2023-02'],
  ['- 16 april 2026: ondertekening in Molenwaard', 'Ondertekening in Molenwaard', '2026-04-16', null],
  ['- tussenevaluatie (mei 2027)', 'Tussenevaluatie', '2027-05', null],
]

for (const [text, title, planned, realised] of milestones) {
  test(text, () => {
    const reading = readPaper(aDocument(`Vervolg\n${text}`))
    assert.deepEqual(
      reading.milestones.map((one) => [one.title, one.planned, one.realised]),
      [[title, planned, realised]],
    )
  })
}

test('a goal and a year in a name are no milestones', () => {
  const text = 'Vervolg\nIn 2050 willen wij alles anders doen. Het Oeverakkoord 2017 is uitgevoerd.'
  assert.deepEqual(readPaper(aDocument(text)).milestones, [])
})

for (const [sentence, happens] of [
  ['De provincie heeft de bouw op 22 februari 2027 gegund.', '2027-02-22'],
  ['Het eerste voorschot wordt op 1 maart 2027 betaald.', '2027-03-01'],
  ['De uitslag wordt in juni 2027 bekendgemaakt.', '2027-06'],
  ['De loods gaat op 14 september 2027 open voor bezoekers.', '2027-09-14'],
  ['De pomp is in mei 2028 in bedrijf.', '2028-05'],
  ['De gemeente stelt in 2028 een renteloze lening van € 1,5 miljoen beschikbaar.', null],
  ['Het waterschap heeft in 2027 eenmalig € 60.000 beschikbaar gesteld.', null],
  ['De stuurgroep maakt in 2027 extra budget beschikbaar.', null],
] as const) {
  test(`milestones: ${sentence}`, () => {
    const { milestones } = readPaper(aDocument(`Voortgang\n${sentence}`, { format: 'docx' }))
    assert.equal(milestones[0]?.planned ?? milestones[0]?.realised ?? null, happens)
  })
}

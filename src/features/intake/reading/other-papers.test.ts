import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ReadingResult } from '../facts.ts'
import { aDocument } from './document-sample.ts'
import { readPaper } from './read-paper.ts'

/** Two invented papers of other kinds, with the disorder of real ones. */
const provincial = `Provincie Hogeland
Statenvoorstel 2025-44
Aan Provinciale Staten
Titel: Bestuursakkoord Stikstofarm
Hogeland 2025-2027
Voorgesteld besluit
Provinciale Staten,
gelezen het voorstel van Gedeputeerde Staten van 4 februari
2025, besluiten:
I. het Bestuursakkoord Stikstofarm Hogeland 2025-2027 vast
te stellen;
II. in te stemmen met een provinciale bijdrage voor de
thema's:
a. Landbouw;
b. Industrie;
III. Gedeputeerde Staten te verzoeken jaarlijks vóór 1 juli
te rapporteren over de voort-
gang.
Toelichting
Het akkoord is in de Statencommissie Landelijk Gebied van
15 januari 2025 besproken.
Financiën
Tabel 2: Inzet van middelen (x € 1 mln)
Partner\t2025\t2026\t2027
Provincie Hogeland\t2,5\t3,25\t3,0
Gezamenlijke gemeenten\t0,5\t0,5\t0,5
2/3
Provincie Hogeland
Waterschap\t-\t0,25\t0,25
Hogelandse Delta
Ministerie van Landbouw,\t10\t10\tn.t.b.
Natuur en Voedselkwaliteit
Totaal\t13,0\t14,0\t3,75
Bijlagen: A. Bestuursakkoord; B. Monitoringsplan`

const association = `Ledenvergadering Vereniging van Groene Gemeenten\tAgendapunt 7
HAMERSTUK
Nr. LV-2025-19
12 september 2025
Akkoord op hoofdlijnen Natuurlijk Samen
Gevraagde besluiten
De leden wordt gevraagd:
1 in te stemmen met het Akkoord op hoofdlijnen
Natuurlijk Samen;
2 het bestuur te machtigen tot ondertekening.
Waarom dit voorstel?
Het kabinet wil met de koepels (VNG, IPO en UvW) een akkoord sluiten. Het akkoord geldt
voor de periode 2026-2030. De looptijd kan met twee jaar worden verlengd.
Wat kost het?
De gevraagde inzet staat hieronder. Totale bijdrage over de looptijd, in miljoenen euro's:
Koepel Bijdrage Totaal fte
VNG 12,5 3
IPO 8,25 2
UvW 4 1
Rijk 75 n.n.b.
Totaal 99,75 6
Hoe verder?
Na instemming door de ledenvergaderingen van IPO (26 september 2025) en UvW (10 oktober 2025)
wordt het akkoord op 1 november 2025 ondertekend. De eerste voortgangsrapportage verschijnt
in het voorjaar van 2027.`

function decisionsOf({ requestedDecisions }: ReadingResult): (string | null)[][] {
  return requestedDecisions.map(({ number, verb }) => [number, verb])
}

function openOf({ findings }: ReadingResult): string[] {
  return findings.filter(({ holds }) => !holds).map(({ code }) => code)
}

test('a provincial proposal: roman numerals, a table in millions that a page end breaks', () => {
  const reading = readPaper(aDocument(provincial))
  assert.deepEqual(
    [reading.paper.kind, reading.paper.number, reading.paper.title],
    ['statenvoorstel', '2025-44', 'Bestuursakkoord Stikstofarm Hogeland 2025-2027'],
  )
  assert.deepEqual(decisionsOf(reading), [
    ['I', 'vaststellen'],
    ['II', 'instemmen'],
    ['III', 'verzoeken'],
  ])
  assert.deepEqual(
    reading.themes.map(({ name }) => name),
    ['Landbouw', 'Industrie'],
  )
  assert.deepEqual(
    reading.parties.map(({ name }) => name),
    [
      'Provincie Hogeland',
      'Gezamenlijke gemeenten',
      'Waterschap',
      'Ministerie van Landbouw, Natuur en Voedselkwaliteit',
    ],
  )
  assert.deepEqual(
    reading.contributions.slice(0, 3).map(({ euroCents, years }) => [euroCents, ...years]),
    [
      [250_000_000, 2025],
      [325_000_000, 2026],
      [300_000_000, 2027],
    ],
  )
  assert.deepEqual(openOf(reading), ['amount-not-stated', 'paper-without-date-or-number'])
})

test('a paper of an association: points without dots, rows of bare numbers', () => {
  const reading = readPaper(aDocument(association))
  assert.deepEqual(
    [reading.paper.kind, reading.paper.number, reading.paper.date],
    ['hamerstuk', 'LV-2025-19', '2025-09-12'],
  )
  assert.deepEqual(
    [reading.agreement?.title, reading.agreement?.term],
    ['Akkoord op hoofdlijnen Natuurlijk Samen', '2026/2030'],
  )
  assert.deepEqual(decisionsOf(reading), [
    ['1', 'instemmen'],
    ['2', 'machtigen'],
  ])
  assert.deepEqual(
    reading.contributions.map(({ party, euroCents, fteHundredths }) => [party, euroCents, fteHundredths]),
    [
      ['VNG', 1_250_000_000, 300],
      ['IPO', 825_000_000, 200],
      ['UvW', 400_000_000, 100],
      ['Rijk', 7_500_000_000, null],
      [null, 9_975_000_000, 600],
    ],
  )
  assert.deepEqual(openOf(reading), ['amount-not-stated'])
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDocument } from './document-sample.ts'
import { readPaper } from './read-paper.ts'

const minutes = `Besluitenlijst regiegroep Stadsranden
Vergadering van 9 april 2026
1. Vaststellen agenda
De agenda wordt vastgesteld.
2. Regionaal akkoord Stadsranden
De regiegroep besluit:
- in te stemmen met het concept-Regioakkoord Stadsranden 2026-2029;
- het akkoord voor te leggen aan de raden.
Het verslag van 12 februari 2026 wordt vastgesteld.
3. Volgende vergadering
De regiegroep komt op 11 juni 2026 weer bijeen in Cleef.`

test('minutes ask no decision: what they hold was decided', () => {
  const reading = readPaper(aDocument(minutes))
  assert.deepEqual(reading.requestedDecisions, [])
  assert.deepEqual(reading.milestones, [])
})

test('the meeting of the minutes is one of the meetings', () => {
  assert.deepEqual(
    readPaper(aDocument(minutes)).meetings.map(({ body, date }) => [body, date]),
    [
      ['regiegroep Stadsranden', '2026-04-09'],
      ['regiegroep', '2026-06-11'],
    ],
  )
})

test('the points of an agenda are headings', () => {
  assert.deepEqual(
    readPaper(aDocument(minutes)).sections.map(({ heading }) => heading),
    ['1. Vaststellen agenda', '2. Regionaal akkoord Stadsranden', '3. Volgende vergadering'],
  )
})

const agreement = `SAMENWERKINGSOVEREENKOMST ENERGIEHUB NOORDERHAVEN
Partijen:
a) Gemeente Noorderhaven, rechtsgeldig vertegenwoordigd door burgemeester H. Tol, ter uitvoering van het besluit van het college van 3 juni 2026;
b) Netbeheerder Stroomkust B.V., statutair gevestigd te Dorp aan Zee, hierna te noemen "Stroomkust";
c) Ministerie van Economische Zaken, mede namens het ministerie van Financiën;
In overweging nemende dat:
1. het elektriciteitsnet in de haven vol is;
2. Partijen op 12 december 2025 een intentieovereenkomst hebben gesloten.
Artikel 1 - Doel
Partijen willen dat de haven in 2031 voor 75% op eigen stroom draait.
Artikel 2 - Duur en beëindiging
De overeenkomst geldt van 1 januari 2027 tot en met 31 december 2031.`

test('the text of an agreement: parties, also those for whom another signs, and no considerations', () => {
  const { parties } = readPaper(aDocument(agreement))
  assert.deepEqual(
    parties.map(({ name }) => name),
    [
      'Gemeente Noorderhaven',
      'Netbeheerder Stroomkust B.V.',
      'Ministerie van Economische Zaken',
      'ministerie van Financiën',
    ],
  )
})

test('the text of an agreement: its articles are headings, with the term and the goal in them', () => {
  const { sections, agreement: found, goals, milestones } = readPaper(aDocument(agreement))
  assert.deepEqual(
    sections.map(({ name, heading }) => [name, heading]),
    [
      ['intended-effect', 'Artikel 1 - Doel'],
      ['other', 'Artikel 2 - Duur en beëindiging'],
    ],
  )
  assert.equal(found?.term, '2027-01-01/2031-12-31')
  assert.deepEqual(
    goals.map(({ percentage, year, owner }) => [percentage, year, owner]),
    [[75, 2031, null]],
  )
  assert.deepEqual(
    milestones.map(({ realised }) => realised),
    ['2025-12-12'],
  )
})

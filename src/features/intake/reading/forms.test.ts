import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDocument } from './document-sample.ts'
import { readPaper } from './read-paper.ts'

function docx(text: string) {
  return readPaper(aDocument(text, { format: 'docx' }))
}

test('the form at the top names the meetings that are to come', () => {
  const { meetings } = docx(`Statenvoorstel
Nummer\tPS 2026-41
Datum\t22 september 2026
Commissie\tStatencommissie Ruimte, 14 oktober 2026
Vergadering\tProvinciale Staten, 11 november 2026
Raadsvergadering\t15 oktober 2026
Voorstel
1. in te stemmen met het Akkoord Heldere Sloot.`)
  assert.deepEqual(
    meetings.map(({ body, date }) => [body, date]),
    [
      ['Statencommissie Ruimte', '2026-10-14'],
      ['Provinciale Staten', '2026-11-11'],
      ['Raadsvergadering', '2026-10-15'],
    ],
  )
})

test('a memo with its kind as a heading above its form', () => {
  const { paper } = docx(`BESTUURLIJK OVERLEG WATER
Advies
Aan\t: de leden van het overleg
Kenmerk\t: 2026-0117
Datum\t: 12 oktober 2026
Betreft\t: Akkoord Heldere Sloot
Inleiding
Kort.`)
  assert.deepEqual([paper.number, paper.date, paper.title], ['2026-0117', '2026-10-12', 'Akkoord Heldere Sloot'])
})

test('the title of an agreement or an annex is its first line that can be one', () => {
  assert.equal(
    docx('Convenant Heldere Sloot 2027-2029\nKenmerk: A/12\nDe ondergetekenden:').paper.title,
    'Convenant Heldere Sloot 2027-2029',
  )
  assert.equal(
    docx('Bijlage 3 bij het voorstel\nBestedingsplan Heldere Sloot\nInleiding\nKort.').paper.title,
    'Bestedingsplan Heldere Sloot',
  )
})

test('questions are headings, also with a number', () => {
  const { sections } = docx(`Raadsvoorstel
Waar gaat het over?
De sloten zijn troebel en daar willen de gemeenten samen iets aan doen.
Welke risico’s zijn er?
1. Het kan lang duren.
3. Wat betalen de partijen?
Iedere partij betaalt hetzelfde bedrag en dat staat in de overeenkomst.
Welke bijlagen horen erbij?
1. Kaart met sloten`)
  assert.deepEqual(
    sections.map(({ name }) => name),
    ['introduction', 'risks', 'financial', 'annexes'],
  )
})

test('the number of the next section is no point of the list above it', () => {
  const { risks, sections } = docx(`6. Risico’s bij de besteding
1. Geld dat over is, moet terug.
2. De kosten stijgen.
7. Verantwoording en planning
- 1 juli 2026: eerste aanvragen`)
  assert.deepEqual(
    risks.map(({ text }) => text),
    ['Geld dat over is, moet terug.', 'De kosten stijgen.'],
  )
  assert.equal(sections.at(-1)!.heading, '7. Verantwoording en planning')
})

test('a planning counts wherever its lines begin with a date, and what lies ahead is planned', () => {
  const { milestones } = docx(`Mededeling
Datum: 4 mei 2026
Achtergrond
De partijen gaan aan de slag:
- 1 juli 2026: eerste aanvragen
- tweede helft van 2027: knopen gereed
In maart 2028 is de route aangelegd. Op 9 maart 2026 is de eerste boring gedaan. Het algemeen bestuur besluit op 8 juni 2026.`)
  assert.deepEqual(
    milestones.map(({ planned, realised }) => [planned, realised]),
    [
      ['2026-07-01', null],
      ['2027-07/2027-12', null],
      ['2028-03', null],
      [null, '2026-03-09'],
    ],
  )
})

test('parties on lines of their own, and a group of which each is a party', () => {
  const { parties } = docx(`Toelichting
Partijen bij het akkoord zijn:
Provincie Westerland
Stichting Veilig Naar School
De gemeenten Veenrijk, Aardam en Beekveld
Het akkoord loopt vier jaar en daarna kijken de partijen samen verder.`)
  assert.deepEqual(
    parties.map(({ name }) => name),
    ['Provincie Westerland', 'Stichting Veilig Naar School', 'Veenrijk', 'Aardam', 'Beekveld'],
  )
})

test('the years in a name say which term is meant, and the noun alone is another name', () => {
  const { agreement } = docx(`Gevraagd besluit
1. in te stemmen met het Woonakkoord Lindevallei 2027-2030.
Achtergrond
Het Convenant Lezen loopt van 2023 tot en met 2026. Het Woonakkoord geldt van 2027 tot en met 2030.`)
  assert.equal(agreement?.term, '2027/2030')
  assert.deepEqual(
    agreement?.aliases.map(({ name }) => name),
    ['Woonakkoord'],
  )
})

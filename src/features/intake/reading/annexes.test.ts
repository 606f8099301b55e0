import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDocument } from './document-sample.ts'
import { readPaper } from './read-paper.ts'

function annexesOf(text: string): (string | null)[][] {
  return readPaper(aDocument(text)).annexes.map(({ label, title }) => [label, title])
}

test('a list of annexes, up to the names of who signs', () => {
  const text = `Bijlagen
1. Akkoord Groene Oever 2026-2029
2. Kaart met oevers
Burgemeester en wethouders van Veenrijk,
de secretaris,\tde burgemeester,
A. Wiersema\tK. van der Laan`
  assert.deepEqual(annexesOf(text), [
    ['1', 'Akkoord Groene Oever 2026-2029'],
    ['2', 'Kaart met oevers'],
  ])
})

test('labels of the paper itself, and titles without a label', () => {
  assert.deepEqual(annexesOf('Bijlagen\n- ABC 26-03a: Akkoord\n- ABC 26-03b: Werkplan 2026'), [
    ['ABC 26-03a', 'Akkoord'],
    ['ABC 26-03b', 'Werkplan 2026'],
  ])
  assert.deepEqual(annexesOf('Bijlagen\n- Conceptakkoord\n- Begroting van het fonds'), [
    [null, 'Conceptakkoord'],
    [null, 'Begroting van het fonds'],
  ])
  assert.deepEqual(annexesOf('Bijlagen\nNr.\tTitel\n1\tConvenant\n2\tKaart'), [
    ['1', 'Convenant'],
    ['2', 'Kaart'],
  ])
})

test('annexes in one line, and headings of annexes behind an agreement', () => {
  assert.deepEqual(annexesOf('Toelichting\nKort.\nBijlagen: A. Akkoord; B. Advies van de Commissie Natuur'), [
    ['A', 'Akkoord'],
    ['B', 'Advies van de Commissie Natuur'],
  ])
  assert.deepEqual(annexesOf('Convenant Zon\nBijlage 1 Lijst van wijken\nBijlage 2: Verdeling van de kosten'), [
    ['1', 'Lijst van wijken'],
    ['2', 'Verdeling van de kosten'],
  ])
})

test('annexes that only the text names, each once, with the name before the bracket as title', () => {
  const text = `Gevraagd besluit
1. in te stemmen met het Akkoord Groene Oever (bijlage ABC 25-04b);
2. kennis te nemen van het werkplan 2026 (Bijlage 2).
Toelichting
Het werkplan (zie bijlage 2) en de bijlagen 3 en 4 horen erbij. Bijlage 1 bij de Wet milieubeheer niet.`
  assert.deepEqual(annexesOf(text), [
    ['ABC 25-04b', 'Akkoord Groene Oever'],
    ['2', 'werkplan 2026'],
    ['3', null],
    ['4', null],
  ])
})

test('a paper that says it has none has none', () => {
  assert.deepEqual(annexesOf('Bijlagen\nGeen.'), [])
  assert.deepEqual(annexesOf('Toelichting\nKort.\nBijlagen: geen'), [])
  assert.deepEqual(annexesOf('Toelichting\nKort.\nBijlagen: 2'), [])
})

test('annexes that a sentence tells of, a list elsewhere, and how many there are', () => {
  const text = `Toelichting
Het overzicht van de kosten is opgenomen als bijlage 4. Het werkplan staat in bijlage 2 bij het Pact Oevers (Werkplan 2027).
In bijlage A staat de verdeelsleutel. Als bijlage is het conceptakkoord bijgevoegd.`
  assert.deepEqual(annexesOf(text), [
    ['4', 'overzicht van de kosten'],
    ['2', 'Werkplan 2027'],
    ['A', 'verdeelsleutel'],
    [null, 'conceptakkoord'],
  ])
  assert.deepEqual(
    annexesOf('Toelichting\nBij dit voorstel horen de volgende bijlagen:\n- kaart van de oevers;\n- raming.'),
    [
      [null, 'kaart van de oevers'],
      [null, 'raming'],
    ],
  )
  assert.deepEqual(annexesOf('Datum\t12 juni 2026\tBijlagen\t2\nToelichting\nKort.'), [])
})

test('annexes one a line below the label of the form', () => {
  for (const list of [
    'A. Akkoord\nB. Advies\nC. Brief',
    'a. Akkoord\nb. Advies\nc. Brief',
    '1. Akkoord\n2. Advies\n3. Brief',
  ]) {
    const titles = annexesOf(`Voorstel\nBijlagen\t: ${list}\nAanleiding\nKort.`).map(([, title]) => title)
    assert.deepEqual(titles, ['Akkoord', 'Advies', 'Brief'], list)
  }
})

test('annexes in a drawn row, and by what they hold', () => {
  assert.deepEqual(annexesOf('Bijlagen\n| Bijlage A | Akkoord Zon |\n| Bijlage B | Kaart met daken |'), [
    ['A', 'Akkoord Zon'],
    ['B', 'Kaart met daken'],
  ])
  assert.deepEqual(
    annexesOf(
      'Convenant Zon\nVooraf\nKort.\nWij willen zon.\nBijlage 1 bevat de verdeling van de kosten, bijlage 2 de planning.',
    ),
    [
      ['1', 'verdeling van de kosten'],
      ['2', 'planning'],
    ],
  )
  assert.deepEqual(
    annexesOf(
      'Convenant Zon\nVooraf\nKort.\nWij willen zon.\nBijlage 1 beschrijft de rollen en bijlage 2 de planning.',
    ),
    [
      ['1', 'rollen'],
      ['2', 'planning'],
    ],
  )
})

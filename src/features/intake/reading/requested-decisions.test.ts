import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDocument } from './document-sample.ts'
import { readPaper } from './read-paper.ts'

function decisionsOf(text: string): (string | null)[][] {
  return readPaper(aDocument(text)).requestedDecisions.map(({ number, verb, annexes }) => [number, verb, ...annexes])
}

test('points under the heading of another body: numbers, letters, roman numerals, bullets', () => {
  assert.deepEqual(
    decisionsOf(
      'Beslispunten\nDe raad voor te stellen:\n1. vast te stellen de nota;\n2. een krediet van € 5.000 beschikbaar te stellen.',
    ),
    [
      ['1', 'vaststellen'],
      ['2', 'beschikbaar stellen'],
    ],
  )
  assert.deepEqual(
    decisionsOf(
      'Gevraagde beslissing\nProvinciale Staten besluiten:\na) in te stemmen met het plan (bijlagen 1 en 2);\nb) kennis te nemen van de brief.',
    ),
    [
      ['a', 'instemmen', '1', '2'],
      ['b', 'kennisnemen'],
    ],
  )
  assert.deepEqual(decisionsOf('Voorgesteld besluit\nI. het plan vast te stellen;\nII. het college te machtigen.'), [
    ['I', 'vaststellen'],
    ['II', 'machtigen'],
  ])
  assert.deepEqual(decisionsOf('Advies\n- In te stemmen met het plan\n- De raad te informeren'), [
    [null, 'instemmen'],
    [null, 'informeren'],
  ])
})

test('a point with points of its own stays one decision', () => {
  const reading = readPaper(aDocument('Besluit\n1. in te stemmen met:\na. het ene;\nb. het andere;\n2. te stoppen.'))
  assert.deepEqual(
    reading.requestedDecisions.map(({ text }) => text),
    ['in te stemmen met: het ene; het andere;', 'te stoppen.'],
  )
})

test('a decision in a sentence is a decision without a number', () => {
  assert.deepEqual(
    decisionsOf('Gevraagd besluit\nHet bestuur wordt gevraagd in te stemmen met het plan.\nInleiding\nTekst.'),
    [[null, 'instemmen']],
  )
})

test('without a heading, a line that leads in the points is enough', () => {
  assert.deepEqual(
    decisionsOf('Nota\nWij stellen u voor:\n1. akkoord te gaan met het plan;\n2. daarvan kennis te nemen.'),
    [
      ['1', 'akkoord gaan'],
      ['2', 'kennisnemen'],
    ],
  )
})

test('a paper that asks nothing gives no decisions', () => {
  assert.deepEqual(decisionsOf('Mededeling\nKern\nAlles loopt volgens plan.'), [])
})

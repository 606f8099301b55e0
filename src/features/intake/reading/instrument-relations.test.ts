import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDocument } from './document-sample.ts'
import { readPaper } from './read-paper.ts'

function relationsIn(sentence: string): (string | null)[][] {
  const text = `Raadsvoorstel\nOnderwerp: Convenant Zonnige Daken 2027-2030\nAanleiding\n${sentence}`
  return readPaper(aDocument(text)).instruments.map(({ name, kind, relation }) => [name, kind, relation])
}

test('a verb around the name says how the agreement stands to it', () => {
  for (const sentence of [
    'Het convenant werkt de Energievisie Merendal 2040 uit.',
    'Daarmee werken wij de Energievisie Merendal 2040 verder uit.',
    'Het geeft aan de Energievisie Merendal 2040 nadere invulling.',
    'Dit convenant vult de Energievisie Merendal 2040 in voor daken.',
  ])
    assert.deepEqual(relationsIn(sentence), [['Energievisie Merendal', 'strategy', 'elaborates']], sentence)
  for (const sentence of [
    'Het convenant vloeit uit het Klimaatpact Merendal voort.',
    'Dit convenant bouwt op het Klimaatpact Merendal voort en loopt vier jaar.',
    'De afspraken zijn op het Klimaatpact Merendal gebaseerd.',
    'Het convenant volgt het Klimaatpact Merendal 2021 op.',
  ])
    assert.deepEqual(relationsIn(sentence), [['Klimaatpact Merendal', 'agreement', 'follows']], sentence)
})

test('another who works something out is no relation of the agreement', () => {
  assert.deepEqual(relationsIn('De provincie werkt de Energievisie Merendal 2040 uit.'), [
    ['Energievisie Merendal', 'strategy', null],
  ])
})

test('a programme that money is booked in is one of the budget', () => {
  assert.deepEqual(relationsIn('De lasten worden verantwoord in het programma Wonen.'), [])
  assert.deepEqual(relationsIn('Wij ramen de kosten binnen programma Leefomgeving.'), [])
  assert.deepEqual(relationsIn('Wij doen mee aan het programma Groene Wijken.'), [['Groene Wijken', 'programme', null]])
})

test('what an agreement stems from is of the kind its noun says', () => {
  assert.deepEqual(relationsIn('Het is een uitwerking van de Visie op Zonnekracht 2030.'), [
    ['Visie op Zonnekracht', 'strategy', 'elaborates'],
  ])
})

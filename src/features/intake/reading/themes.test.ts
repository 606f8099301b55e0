import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDocument } from './document-sample.ts'
import { readPaper } from './read-paper.ts'

function themesOf(text: string): (string | null)[][] {
  const { themes } = readPaper(aDocument(text, { format: 'docx' }))
  return themes.map(({ name, lead }) => [name, lead])
}

test('a list of themes that says in each point who leads it', () => {
  const brackets = `Inleiding
Er zijn drie programmalijnen:
- Ruimte op het net (trekker: netbeheerder Stroomkust)
- Warmte in de wijk (trekker: gemeente Veenrijk);
- Kennis delen (nog geen trekker)`
  assert.deepEqual(themesOf(brackets), [
    ['Ruimte op het net', 'netbeheerder Stroomkust'],
    ['Warmte in de wijk', 'gemeente Veenrijk'],
    ['Kennis delen', null],
  ])
  const sentences = `Inleiding
Het werk is verdeeld in twee sporen:
- Snelle fietsroutes. Provincie Westerland trekt dit spoor.
- Zuinig met water. Trekker is de gemeente Veenrijk. Huishoudens krijgen advies.`
  assert.deepEqual(themesOf(sentences), [
    ['Snelle fietsroutes', 'Provincie Westerland'],
    ['Zuinig met water', 'gemeente Veenrijk'],
  ])
})

test('a table of themes and who leads them', () => {
  const text = `Inleiding
De samenwerking kent sporen.
Spoor\tTrekker
Lege schuren\tgemeente Veenrijk
Schone bermen\twaterschap Oosterdijk`
  assert.deepEqual(themesOf(text), [
    ['Lege schuren', 'gemeente Veenrijk'],
    ['Schone bermen', 'waterschap Oosterdijk'],
  ])
})

test('themes as labelled lines, with who leads them below', () => {
  const text = `Inleiding
Het akkoord is verdeeld in twee delen.
Spoor 1: Fietsroutes
Trekker: Provincie Westerland. Er komen drie routes.
Spoor 2: Vervoer op maat
Trekker: de gemeente Veenrijk. Kleine bussen rijden op afspraak.`
  assert.deepEqual(themesOf(text), [
    ['Fietsroutes', 'Provincie Westerland'],
    ['Vervoer op maat', 'gemeente Veenrijk'],
  ])
})

test('themes in one sentence, and who leads them in another', () => {
  const text = `Inleiding
De agenda kent drie thema’s: Preventie, Ouderen thuis en Mentale gezondheid. De trekkers zijn Zorgverzekeraar Het Anker (thema Ouderen thuis) en Gemeenten Veenrijk (thema Mentale gezondheid).`
  assert.deepEqual(themesOf(text), [
    ['Preventie', null],
    ['Ouderen thuis', 'Zorgverzekeraar Het Anker'],
    ['Mentale gezondheid', 'Gemeenten Veenrijk'],
  ])
})

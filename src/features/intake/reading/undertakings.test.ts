import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDocument } from './document-sample.ts'
import { readPaper } from './read-paper.ts'

function undertakingsOf(text: string): (string | null)[][] {
  return readPaper(aDocument(text)).undertakings.map(({ text: words, by, due }) => [words, by, due])
}

test('promises in sentences: who, what and when', () => {
  const text = `Verslag Stuurgroep Kust
Datum: 12 februari 2026
1. Mededelingen
Mevrouw Bos zegt toe de uitkomst van de peiling voor 1 april 2026 rond te sturen. De burgemeester zegt de provincie een reactie toe.
Tijdens de commissie van 8 januari 2026 heeft wethouder Pronk toegezegd dat de raad uiterlijk in mei 2026 een kaart krijgt.
Ook doen wij de toezegging u ieder jaar te rapporteren.`
  assert.deepEqual(
    undertakingsOf(text).map(([, by, due]) => [by, due]),
    [
      ['Mevrouw Bos', '2026-04-01'],
      ['burgemeester', null],
      ['wethouder Pronk', '2026-05'],
      ['Wij', null],
    ],
  )
})

test('money that somebody pledges, and what is not promised, is no undertaking', () => {
  const text = `Financiën
De provincie heeft een bijdrage van € 40.000 toegezegd. Het Rijk heeft nog niets toegezegd. Zij zegt dat het goed is.`
  assert.deepEqual(undertakingsOf(text), [])
})

test('lines of minutes that begin with "Actie", with who before or after them', () => {
  const text = `Verslag Werkgroep Bodem
Actie: Yilmaz stuurt het verslag naar de deelnemers (uiterlijk 20 februari 2026).
Actie 2: mw. Bos: nagaan of de vergunning langer kan gelden, voor eind maart 2026.
Actiepunt: offerte vragen voor de metingen (secretaris)`
  assert.deepEqual(undertakingsOf(text), [
    ['Yilmaz stuurt het verslag naar de deelnemers (uiterlijk 20 februari 2026).', 'Yilmaz', '2026-02-20'],
    ['nagaan of de vergunning langer kan gelden, voor eind maart 2026.', 'mw. Bos', '2026-03'],
    ['offerte vragen voor de metingen (secretaris)', 'secretaris', null],
  ])
})

test('a table of actions gives one a row; a row that runs on is one row', () => {
  const text = `Verslag Werkgroep Bodem
Actielijst
Nr.\tActie\tWie\tWanneer
1\tGesprek plannen met de boeren over\tDe Wit\tapril 2026
het beheer van de paden
2\tBegroting 2027 voorbereiden\tKarels\t1 juni 2026`
  assert.deepEqual(undertakingsOf(text), [
    ['Gesprek plannen met de boeren over het beheer van de paden', 'De Wit', '2026-04'],
    ['Begroting 2027 voorbereiden', 'Karels', '2026-06-01'],
  ])
})

test('the planning of a paper is no list of promises', () => {
  const text = `Planning
Wat\tWie\tWanneer
Aanbesteding\tGemeente\tmei 2026
Bouw\tAannemer\tjuni 2027`
  assert.deepEqual(undertakingsOf(text), [])
})

test('points under a heading with promises', () => {
  const text = `Toezeggingen
- GS zeggen toe de Staten twee keer per jaar te informeren.
- Gedeputeerde Van Dam komt in september 2026 met een voorstel.
Bijlagen: A. Kaart; B. Plan`
  assert.deepEqual(
    undertakingsOf(text).map(([, by, due]) => [by, due]),
    [
      ['GS', null],
      ['Gedeputeerde Van Dam', '2026-09'],
    ],
  )
})

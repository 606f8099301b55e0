import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDocument } from './document-sample.ts'
import { readPaper } from './read-paper.ts'

function agreementOf(text: string) {
  const found = readPaper(aDocument(text)).agreement
  return found === null ? null : [found.title, found.term, ...found.aliases.map(({ name }) => name)]
}

test('the agreement is the one in the requested decision, by its fullest name', () => {
  const text = `Besluit
1. akkoord te gaan met de Overeenkomst Waterbundel Rijk-Regio.
Kern
De conceptovereenkomst Waterbundel WZ volgt het Plan van Aanpak Waterbundel en het Klimaatakkoord.
De overeenkomst heeft een looptijd van 2026 tot en met 2029.`
  assert.deepEqual(agreementOf(text), [
    'Overeenkomst Waterbundel Rijk-Regio',
    '2026/2029',
    'overeenkomst Waterbundel WZ',
  ])
})

test('years in the name are its term when nothing else says so', () => {
  assert.deepEqual(agreementOf('Besluit\n1. in te stemmen met het Convenant Heldere Sloot 2027-2030.'), [
    'Convenant Heldere Sloot 2027-2030',
    '2027/2030',
  ])
})

test('a name between quotation marks, and a compound head', () => {
  assert.equal(
    agreementOf('Besluit\n1. in te stemmen met de intentieverklaring ‘Samen Sterk’.')?.[0],
    'intentieverklaring ‘Samen Sterk’',
  )
  assert.equal(
    agreementOf('Besluit\n1. in te stemmen met de Regiodeal Brede Kust en met de Regiodeal te beginnen.')?.[0],
    'Regiodeal Brede Kust',
  )
})

test('agreements that are only mentioned are not the agreement of the paper', () => {
  assert.equal(agreementOf('Kern\nWij denken aan het Klimaatakkoord en het Manifest Groene Kade.'), null)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDocument } from './document-sample.ts'
import { readPaper } from './read-paper.ts'

test('an agreement without a table names its parties at its head, its title in capitals and its term from day to day', () => {
  const text = `SAMENWERKINGSOVEREENKOMST SCHONE KADE
De ondergetekenden:
1. De gemeente Aarle, te dezen vertegenwoordigd door haar burgemeester;
2. Waterschap Berg, hierna te noemen: "het waterschap";
3. ProRail B.V., gevestigd te Utrecht;
komen overeen als volgt:
Artikel 1 - Duur
Deze overeenkomst (hierna: Kadeovereenkomst) treedt in werking op 1 januari 2027 en eindigt op 31 december 2029.`
  const { parties, agreement } = readPaper(aDocument(text))
  assert.deepEqual(
    parties.map(({ name }) => name),
    ['gemeente Aarle', 'Waterschap Berg', 'ProRail B.V.'],
  )
  assert.deepEqual(
    [agreement?.title, agreement?.term, ...(agreement?.aliases.map(({ name }) => name) ?? [])],
    ['SAMENWERKINGSOVEREENKOMST SCHONE KADE', '2027-01-01/2029-12-31', 'Kadeovereenkomst'],
  )
})

test('a list behind "partijen" that names no organisations is no list of parties', () => {
  assert.deepEqual(readPaper(aDocument('Partijen:\n- werken samen;\n- delen kennis;')).parties, [])
})

test('a term can be a start and a number of years', () => {
  const text =
    'Besluit\n1. aan te gaan het Convenant Schone Kade.\nKern\nHet convenant gaat in op 1 januari 2027 en geldt voor de duur van drie jaar.'
  assert.equal(readPaper(aDocument(text)).agreement?.term, '2027/2029')
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asText, longPaper } from '../../../../bench/long-paper.ts'
import { readDocument } from '../../../documents/read-document.ts'
import { aDocument } from './document-sample.ts'
import { readPaper } from './read-paper.ts'
import { remembered } from './remembered.ts'

test('a long paper gives on each page what a short one gives', async () => {
  const [short, long] = await Promise.all([10, 60].map((pages) => readDocument('stuk.txt', asText(longPaper(pages)))))
  const [few, many] = [readPaper(short!), readPaper(long!)]
  const perPage = few.contributions.length / 9
  assert.equal(many.contributions.length, perPage * 59)
  assert.deepEqual(
    many.parties.map(({ name }) => name),
    few.parties.map(({ name }) => name),
  )
  assert.deepEqual(
    many.contributions.slice(0, few.contributions.length).map(({ euroCents, partyRef }) => [euroCents, partyRef]),
    few.contributions.map(({ euroCents, partyRef }) => [euroCents, partyRef]),
  )
})

test('a table of thousands of parties keeps them apart and finds each again', () => {
  const rows = Array.from({ length: 3000 }, (_, at) => `Gemeente Naam${at}\t€ ${at + 1}.000`)
  const { parties, contributions } = readPaper(aDocument(['Bijdrage per partij in euro', ...rows].join('\n')))
  const names = new Set(contributions.map(({ party }) => party))
  assert.ok(names.size > 2900)
  assert.equal(parties.length, names.size)
  assert.ok(contributions.every(({ party, partyRef }) => parties.find(({ id }) => id === partyRef)?.name === party))
})

test('a hyphen stays at a line end where the same word has it elsewhere in a long text', () => {
  const text = `Risico’s\n- de net-\nwerk dag en de samen-\nwerking lopen uit.\nInleiding\n${'een twee-drie '.repeat(500)}net-werk`
  assert.equal(readPaper(aDocument(text)).risks[0]?.text, 'de net-werk dag en de samenwerking lopen uit.')
})

test('an answer that is remembered is the one that was given, also when there are very many', () => {
  let asked = 0
  const length = remembered((text) => {
    asked += 1
    return text.length
  })
  for (let round = 0; round < 2; round += 1)
    for (let at = 0; at < 1000; at += 1) assert.equal(length(`a${at}`), `a${at}`.length)
  assert.equal(asked, 1000)
  for (let at = 0; at < 50_000; at += 1) assert.equal(length(`lange tekst ${at}`), `lange tekst ${at}`.length)
})

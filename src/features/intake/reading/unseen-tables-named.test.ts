import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readDocument } from '../../../documents/read-document.ts'
import { readPaper } from './read-paper.ts'
import { amountsIn, opening } from './unseen-tables-sample.ts'

const bytes = (text: string) => new TextEncoder().encode(opening + text)

test('who leads brings the amounts in where the table says so, and otherwise only leads', async () => {
  const rows = 'Schoon water\tgemeente Elsbeek\t0,8\nGroene daken\tgemeente Wolder\t0,5\n'
  assert.deepEqual(await amountsIn('a.txt', bytes(`Tabel 1 Inzet van de trekkers\nThema\tTrekker\tFte\n${rows}`)), [
    'gemeente Elsbeek · Schoon water 0.8 fte',
    'gemeente Wolder · Groene daken 0.5 fte',
  ])
  assert.deepEqual(await amountsIn('b.txt', bytes(`Tabel 1 Benodigde formatie\nThema\tTrekker\tFte\n${rows}`)), [
    '· Schoon water 0.8 fte',
    '· Groene daken 0.5 fte',
  ])
})

test('parts of a town or kinds of bodies are who brings in, whatever word stands over them', async () => {
  for (const head of ['Stadsdeel', 'Ministerie', 'Deelregio', 'Instelling', 'Contractpartij'])
    assert.deepEqual(
      await amountsIn(
        'a.txt',
        bytes(`Verdeling van Schoon water, in euro's\n${head}\tBedrag\nNoord\t10.000\nZuid\t20.000\n`),
      ),
      ['Noord · Schoon water € 10000', 'Zuid · Schoon water € 20000'],
    )
})

test('a caption over two lines tells the years of its table', async () => {
  const text =
    "Tabel 1. Bijdragen per partij, 2027 tot\nen met 2029 (in euro's)\nPartij\tBedrag\ngemeente Elsbeek\t10.000\ngemeente Wolder\t20.000\n"
  assert.deepEqual(await amountsIn('a.txt', bytes(text)), ['gemeente Elsbeek € 10000', 'gemeente Wolder € 20000'])
})

test('what is said of a group holds for the rows that its subtotal adds up', async () => {
  const text =
    "De bijdragen van de overheden staan vast. De bijdragen van de private partners zijn indicatief.\n\nTabel 1 Bijdragen (in euro's)\nPartij\t2027\t2028\ngemeente Elsbeek\t100.000\t200.000\nprovincie Hartland\t300.000\t400.000\nSubtotaal overheden\t400.000\t600.000\nKring Hartland\t5.000\t6.000\nCollege De Vaart\t7.000\t8.000\nSubtotaal private partners\t12.000\t14.000\nTotaal\t412.000\t614.000\n"
  const { contributions } = readPaper(await readDocument('a.txt', bytes(text)))
  assert.deepEqual(
    contributions.slice(0, 12).map(({ certainty }) => certainty),
    ['firm', 'firm', 'firm', 'firm', 'firm', 'firm', ...Array.from({ length: 6 }, () => 'indicative')],
  )
})

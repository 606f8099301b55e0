import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pdfLines } from './pdf-lines.ts'

/** A text as a PDF places it: letters of 10 points, 5 points wide each. */
function at(x: number, y: number, text: string) {
  return { text, x, y, width: text.length * 5, size: 10, upright: true }
}

const left = Array.from({ length: 12 }, (_, index) => `links staat hier de lopende tekst van regel ${index + 1}`)
const right = Array.from({ length: 12 }, (_, index) => `rechts gaat het over iets anders op regel ${index + 1}`)

test('a page of two columns of text is read column by column, between its header and its footer', () => {
  const header = [at(40, 20, 'Gemeente Aldorp'), at(420, 20, 'Raadsvoorstel')]
  const footer = [at(40, 800, 'RV 26-12'), at(480, 800, 'pagina 1')]
  for (const shift of [0, 4]) {
    const body = [
      ...left.map((text, index) => at(40, 80 + index * 14, text)),
      ...right.map((text, index) => at(310, 80 + shift + index * 14, text)),
    ]
    assert.deepEqual(pdfLines([...footer, ...body, ...header]), [
      'Gemeente Aldorp\tRaadsvoorstel',
      ...left,
      ...right,
      'RV 26-12\tpagina 1',
    ])
  }
})

test('a title across the page stands above both columns, and a table in a column keeps its cells', () => {
  const rows = [
    ['Gemeente Aldorp', '0,5', '20.000'],
    ['Gemeente Berkum', '0,7', '25.000'],
  ]
  const texts = [
    at(40, 40, 'Een titel die van de linkerrand tot over de rechterkolom van de bladzijde loopt'),
    ...left.map((text, index) => at(40, 80 + index * 14, text)),
    ...right.slice(0, 9).map((text, index) => at(310, 80 + index * 14, text)),
    ...rows.flatMap((cells, index) => cells.map((text, column) => at(310 + column * 110, 215 + index * 16, text))),
  ]
  assert.deepEqual(pdfLines(texts).slice(13), [
    ...right.slice(0, 9),
    'Gemeente Aldorp\t0,5\t20.000',
    'Gemeente Berkum\t0,7\t25.000',
  ])
})

test('a table with long texts in two columns is read across', () => {
  const texts = left.flatMap((text, index) => {
    const y = 80 + index * 14 + Math.floor(index / 2) * 12
    return [at(40, y, text), at(310, y, right[index]!)]
  })
  assert.deepEqual(
    pdfLines(texts),
    left.map((text, index) => `${text}\t${right[index]}`),
  )
})

test('a form whose second column begins in the middle of the page is read across', () => {
  const names = [
    'Onderwerp',
    'Datum',
    'Nummer',
    'Portefeuillehouder',
    'Commissie',
    'Programma',
    'Vergadering',
    'Steller',
  ]
  const texts = names.flatMap((name, index) => [at(40, 80 + index * 14, name), at(310, 80 + index * 14, right[index]!)])
  assert.deepEqual(
    pdfLines(texts),
    names.map((name, index) => `${name}\t${right[index]}`),
  )
})

test('a column with items set in under its text, and heads that move its lines, is still a column', () => {
  const rightColumn = right.map((text, index) => ({
    text,
    x: index < 5 ? 322 : 308,
    y: 82 + index * 14 + (index < 5 ? 0 : 7),
  }))
  const texts = [
    ...left.map((text, index) => at(40, 80 + index * 14 + Math.floor(index / 6) * 20, text)),
    ...rightColumn.map(({ text, x, y }) => at(x, y, text)),
  ]
  assert.deepEqual(pdfLines(texts), [...left, ...right])
})

test('a short column beside a longer one is read by itself where its lines stand at heights of their own', () => {
  const texts = [
    ...left.slice(0, 7).map((text, index) => at(40, 80 + index * 14, text)),
    ...right.slice(0, 4).map((text, index) => at(310, 87 + index * 14, text)),
  ]
  assert.deepEqual(pdfLines(texts), [...left.slice(0, 7), ...right.slice(0, 4)])
})

test('short columns below a table over the whole page are read one after the other', () => {
  const table = [
    ['Oevers', '2,4', '2,4', '2,0'],
    ['Sloten', '0,8', '0,8', '0,6'],
  ]
  const xs = [40, 180, 330, 420]
  const begun = (text: string, index: number, rest: number) =>
    index % 2 === rest ? `${text[0]!.toUpperCase()}${text.slice(1)}` : text
  const [before, after] = [
    left.slice(0, 6).map((text, index) => begun(text, index, 0)),
    right.slice(0, 6).map((text, index) => begun(text, index, 1)),
  ]
  const texts = [
    ...table.flatMap((cells, row) => cells.map((text, index) => at(xs[index]!, 40 + row * 14, text))),
    ...before.map((text, index) => at(40, 80 + index * 14, text)),
    ...after.map((text, index) => at(310, 80 + index * 14, text)),
  ]
  assert.deepEqual(pdfLines(texts), [...table.map((cells) => cells.join('\t')), ...before, ...after])
})

test('the head of one column over several lines stands in its column', () => {
  const heads = ['Deelnemer', '2027', '2028', '2029']
  const rows = [
    ['Gemeente Aldorp', '10.000', '10.000', '10.000', '30.000'],
    ['Gemeente Berkum', '20.000', '20.000', '20.000', '60.000'],
  ]
  const xs = [40, 180, 260, 340, 420]
  const texts = [
    at(420, 80, 'Totaal'),
    ...heads.map((text, index) => at(xs[index]!, 87, text)),
    at(420, 94, '2027-2029'),
    ...rows.flatMap((cells, row) => cells.map((text, index) => at(xs[index]!, 112 + row * 14, text))),
  ]
  assert.deepEqual(pdfLines(texts).slice(0, 2), [
    'Deelnemer\t2027\t2028\t2029\tTotaal 2027-2029',
    'Gemeente Aldorp\t10.000\t10.000\t10.000\t30.000',
  ])
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pdfLines } from './pdf-lines.ts'

/** A text as a PDF places it: letters of 10 points, 5 points wide each. */
function at(x: number, y: number, text: string) {
  return { text, x, y, width: text.length * 5, size: 10, upright: true }
}

const text = Array.from({ length: 10 }, (_, index) => `de lopende tekst van het voorstel op regel ${index + 1}`)
const form = ['Overleg', 'Zorg en Wonen', 'Datum', '3 maart 2026', 'Kenmerk', 'RW-26-04']

test('a narrow box with a form is read by itself, left or right of the text', () => {
  const title = at(40, 40, 'De titel van het stuk loopt over de hele breedte van de bladzijde, van links tot rechts')
  for (const [box, body] of [
    [40, 180],
    [360, 40],
  ] as const) {
    const texts = [
      title,
      ...form.map((line, index) => at(box, 80 + index * 17, line)),
      ...text.map((line, index) => at(body, 77 + index * 14, line)),
    ]
    const [first, second] = box < body ? [form, text] : [text, form]
    assert.deepEqual(pdfLines(texts), [title.text, ...first, ...second])
  }
})

test('a form of which the values stand beside the names is read across', () => {
  const texts = form.flatMap((line, index) => [at(40, 80 + index * 14, line), at(180, 80 + index * 14, text[index]!)])
  assert.deepEqual(
    pdfLines(texts),
    form.map((line, index) => `${line}\t${text[index]}`),
  )
})

test('a row whose cells have one line and two is one line, each cell in its middle', () => {
  const texts = [
    at(40, 80, 'Gemeente'),
    at(200, 80, '2027'),
    at(280, 80, '2028'),
    at(40, 100, 'Waterschap'),
    at(40, 112, 'De Linge'),
    at(200, 106, '10.000'),
    at(280, 106, '20.000'),
    at(40, 130, 'gemeente Elsbeek'),
    at(200, 130, '30.000'),
    at(280, 130, '40.000'),
  ]
  assert.deepEqual(pdfLines(texts).slice(1), [
    'Waterschap De Linge\t10.000\t20.000',
    'gemeente Elsbeek\t30.000\t40.000',
  ])
})

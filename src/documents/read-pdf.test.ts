import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { aPdf, printed } from './document-samples.ts'
import { readPdf } from './read-pdf.ts'

async function lines(content: string, pageExtras = ''): Promise<string[]> {
  return (await readPdf(aPdf([content], pageExtras))).text.split('\n')
}

describe('the lines of a PDF', () => {
  it('go from top to bottom and left to right, whatever the order in the file', async () => {
    const content = printed([
      [56, 700, 'onder'],
      [100, 780, 'rechts'],
      [56, 780, 'links'],
      [56, 760, 'midden'],
    ])
    assert.deepEqual(await lines(content), ['links\trechts', 'midden', 'onder'])
  })

  it('keep a raised or lowered number on its line', async () => {
    const content = printed([
      [56, 780, 'De nota'],
      [92, 784, '1', 6],
      [98, 780, 'over CO'],
      [133, 778, '2', 6],
      [56, 768, 'gaat verder'],
    ])
    assert.deepEqual(await lines(content), ['De nota1 over CO2', 'gaat verder'])
  })

  it('join the letters of a word and part words', async () => {
    const content = printed([
      [56, 780, 'samen'],
      [84.4, 780, 'werking'],
      [122, 780, 'helpt'],
    ])
    assert.deepEqual(await lines(content), ['samenwerking helpt'])
  })

  it('show columns, a missing cell in the middle, at the end and at the start', async () => {
    const row = (y: number, ...cells: readonly (string | null)[]) =>
      cells.flatMap((text, at) => (text === null ? [] : [[56 + at * 120, y, text] as const]))
    const content = printed([
      ...row(780, null, 'Bijdrage', 'Inzet'),
      ...row(765, 'Gemeenten', '12.500', '0,5 fte'),
      ...row(750, 'Provincies', null, '1,2 fte'),
      ...row(735, 'Waterschappen', '5.000', null),
    ])
    assert.deepEqual(await lines(content), [
      '\tBijdrage\tInzet',
      'Gemeenten\t12.500\t0,5 fte',
      'Provincies\t\t1,2 fte',
      'Waterschappen\t5.000\t',
    ])
  })

  it('join the number of a list item and its text', async () => {
    assert.deepEqual(
      await lines(
        printed([
          [56, 780, '1.'],
          [80, 780, 'in te stemmen met het akkoord'],
        ]),
      ),
      ['1. in te stemmen met het akkoord'],
    )
  })

  it('are prose where every word of a justified line is placed by itself', async () => {
    const words: [width: number, word: string][] = [
      [13, 'De'],
      [21, 'raad'],
      [29, 'wordt'],
      [45, 'gevraagd'],
      [14, 'om'],
      [8, 'in'],
      [22, '2026'],
      [39, 'akkoord'],
    ]
    let x = 56
    const placed = words.map(([width, word]) => {
      const at = x
      x += width + 8
      return [at, 780, word] as const
    })
    assert.deepEqual(await lines(printed(placed)), ['De raad wordt gevraagd om in 2026 akkoord'])
  })

  it('put turned text last', async () => {
    const turned = 'BT /F1 10 Tf 0 1 -1 0 20 400 Tm (CONCEPT) Tj ET'
    assert.deepEqual(
      await lines(
        `${turned}\n${printed([
          [56, 780, 'Besluit'],
          [56, 300, 'Slot'],
        ])}`,
      ),
      ['Besluit', 'Slot', 'CONCEPT'],
    )
  })

  it('follow a page that is shown turned', async () => {
    const content = 'BT /F1 10 Tf 0 1 -1 0 100 56 Tm (boven) Tj ET\nBT /F1 10 Tf 0 1 -1 0 120 56 Tm (onder) Tj ET'
    assert.deepEqual(await lines(content, '/Rotate 90'), ['boven', 'onder'])
  })

  it('drop the second print of a text that is made bold that way', async () => {
    assert.deepEqual(
      await lines(
        printed([
          [56, 780, 'Totaal'],
          [56.3, 780, 'Totaal'],
        ]),
      ),
      ['Totaal'],
    )
  })

  it('keep the place of a page without text', async () => {
    const { pages, text } = await readPdf(aPdf([printed([[56, 780, 'een']]), '', printed([[56, 780, 'drie']])]))
    assert.deepEqual([pages, text], [3, 'een\f\fdrie'])
  })
})

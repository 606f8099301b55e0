import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDocument } from './document-sample.ts'
import { flowOf } from './flow.ts'

function textsOf(text: string): string[] {
  return flowOf(aDocument(text)).blocks.map(({ span }) => span.text)
}

const wide = 'Dit is een gewone regel van een stuk die zo lang is als de regels van een stuk meestal zijn, ongeveer'

test('a word that was split at the end of a line is whole again', () => {
  assert.ok(textsOf(`${wide} de water-\nschappen en de rest.`)[0]!.includes('de waterschappen en'))
})

test('a hyphen that belongs to the word stays', () => {
  assert.ok(textsOf(`${wide} met de VTH-\ntaken erbij.`)[0]!.includes('VTH-taken'))
  assert.ok(textsOf(`${wide} tussen Rijk-\nRegio samen.`)[0]!.includes('Rijk-Regio'))
  assert.ok(textsOf(`${wide} over de in-\nen verkoop.`)[0]!.includes('in- en verkoop'))
})

test('headers, footers and page numbers are not in the text, and a list runs on over the page', () => {
  const flow = flowOf(
    aDocument(
      `Gemeente Dorp\nBesluit\n1. eerst het ene te doen en dan\nPagina 1 van 3\fGemeente Dorp\nhet andere ook;\n2. te stoppen.\nPagina 2 van 3\fGemeente Dorp\nSlot van het stuk.\nPagina 3 van 3`,
    ),
  )
  assert.deepEqual(
    flow.blocks.map(({ kind, marker, span }) => [kind, marker, span.text]),
    [
      ['heading', null, 'Besluit'],
      ['item', '1', 'eerst het ene te doen en dan het andere ook;'],
      ['item', '2', 'te stoppen.'],
      ['paragraph', null, 'Slot van het stuk.'],
    ],
  )
})

test('every character of a block stands at its offset in the stored text', () => {
  const document = aDocument(`Inleiding\n${wide} de over-\nheden   samen.\n- punt een\n- punt twee`)
  for (const { span } of flowOf(document).blocks) {
    for (const [index, offset] of span.at.entries()) {
      if (span.text[index] !== ' ') assert.equal(document.text[offset], span.text[index])
    }
  }
})

test('a line that leads in a list is no heading', () => {
  const kinds = flowOf(aDocument('Besluit\nDe raad voor te stellen:\n1. iets te doen.')).blocks.map(({ kind }) => kind)
  assert.deepEqual(kinds, ['heading', 'paragraph', 'item'])
})

test('headings in a column beside the text stand above it, also over two lines', () => {
  const form = [
    'Onderwerp\tDeelname aan het Akkoord Zilte Polder',
    'Voorgesteld\tHet bestuur besluit:',
    'besluit',
    '1. in te stemmen met het akkoord.',
    'Samenvatting\tDe polder verzilt en dat willen de overheden samen keren, met geld en met mensen,',
    'in tien jaar.',
    'Wat gaan de\tDe overheden leggen twee bekkens aan waarin zoet water een zomer lang wordt',
    'overheden doen?\tvastgehouden voor de boeren.',
    'Risico’s\t1. De grond wordt duurder.',
  ]
  const blocks = flowOf(aDocument(form.join('\n'))).blocks.map(({ kind, section, span }) => [kind, section, span.text])
  assert.deepEqual(blocks.slice(1), [
    ['heading', 'requested-decision', 'Voorgesteld besluit'],
    ['heading', 'requested-decision', 'Het bestuur besluit:'],
    ['item', 'requested-decision', 'in te stemmen met het akkoord.'],
    ['heading', 'core', 'Samenvatting'],
    [
      'paragraph',
      'core',
      'De polder verzilt en dat willen de overheden samen keren, met geld en met mensen, in tien jaar.',
    ],
    ['heading', 'other', 'Wat gaan de overheden doen?'],
    [
      'paragraph',
      'other',
      'De overheden leggen twee bekkens aan waarin zoet water een zomer lang wordt vastgehouden voor de boeren.',
    ],
    ['heading', 'risks', 'Risico’s'],
    ['item', 'risks', 'De grond wordt duurder.'],
  ])
})

test('a sentence goes on over the full lines of a narrow column, also before a capital', () => {
  const column = [
    'In dit gebied werken de gemeenten al',
    'jaren samen aan schoon en helder water,',
    'met boeren die hun land anders inrichten',
    'en met bewoners die hun tuin vergroenen',
    'en hun regenpijp afkoppelen. De gemeente',
    'Zuiderwijk is daarvan het mooiste voorbeeld',
    'en trekt het thema',
  ]
  const pages = [wide, wide, wide, wide, wide].map((line) => `${line}.`)
  const blocks = flowOf(aDocument([...pages, ...column].join('\n'), { format: 'pdf' })).blocks
  assert.ok(blocks.at(-1)!.span.text.endsWith(column.join(' ')))
})

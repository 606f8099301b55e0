import assert from 'node:assert/strict'
import { test } from 'node:test'
import { excerpt, paper } from './paper.ts'
import { foldQuietLines, groupLines, type PaperLine } from './paper-lines.ts'

const full = 'x'.repeat(90)
const line = (number: number, text: string, more: Partial<PaperLine> = {}): PaperLine => ({
  number,
  parts: [{ text }],
  ...more,
})
const shape = (lines: readonly PaperLine[]) =>
  groupLines(lines, true).map((group) => `${group.kind} ${group.lines.map((one) => one.number).join('+')}`)

test('a full line runs on; a short line ends its paragraph', () => {
  assert.deepEqual(shape([line(1, full), line(2, 'kort.'), line(3, full), line(4, full), line(5, 'einde')]), [
    'paragraph 1+2',
    'paragraph 3+4+5',
  ])
})

test('an item of a list, a heading and a table stand apart', () => {
  const lines = [
    line(1, full),
    line(2, '2. in te stemmen'),
    line(3, 'Financieel', { heading: true }),
    line(4, 'Inkoop\t€ 25,000'),
    line(5, 'VTH\t€ 10,000'),
    line(6, full),
  ]
  assert.deepEqual(shape(lines), ['paragraph 1', 'paragraph 2', 'heading 3', 'table 4+5', 'paragraph 6'])
})

test('without flow every line stands on its own', () => {
  assert.equal(groupLines([line(1, full), line(2, full)], false).length, 2)
})

test('lines without proposals fold away, whole paragraphs at a time, and a heading stays with its text', () => {
  const marked = line(9, 'besluit', { parts: [{ text: 'besluit', mark: 'open', badge: 3, href: '#v3' }] })
  const quiet = Array.from({ length: 6 }, (_, index) => line(index + 1, 'kort'))
  const blocks = foldQuietLines([
    ...quiet,
    line(7, 'Argumenten', { heading: true }),
    line(8, 'kort'),
    line(10, 'Besluit', { heading: true }),
    marked,
  ])
  assert.deepEqual(
    blocks.map((block) => (block.kind === 'fold' ? block.label : block.kind)),
    ['Regels 1–8: Argumenten', 'lines'],
  )
  assert.deepEqual(
    foldQuietLines(quiet.slice(0, 5)).map(({ kind }) => kind),
    ['lines'],
  )
  assert.deepEqual(foldQuietLines([]), [])
})

test('no line is lost or doubled by folding', () => {
  const lines = Array.from({ length: 60 }, (_, index) =>
    line(index + 1, 'kort', {
      heading: index % 7 === 0,
      parts: [{ text: 'kort', ...(index % 11 === 0 ? { mark: 'open' as const } : {}) }],
    }),
  )
  const numbers = foldQuietLines(lines).flatMap((block) =>
    'lines' in block ? block.lines.map((one) => one.number) : [],
  )
  assert.deepEqual(
    numbers,
    lines.map((one) => one.number),
  )
})

test('a passage shows its state, and its number leads to the proposal', () => {
  const parts = [{ text: 'Voor ' }, { text: '<b>', mark: 'judged' as const, badge: 3, href: '#v3' }]
  const shown = String(paper({ blocks: [{ kind: 'lines', lines: [{ number: 4, id: 'r1-4', parts }] }] }))
  assert.match(
    shown,
    /<span id="r1-4">Voor <mark class="kb-pass kb-pass--yes">&lt;b&gt;<\/mark><a class="kb-ref kb-ref--yes" href="#v3">/,
  )
  assert.match(shown, /<span class="kb-sr">beoordeeld, voorstel <\/span>3/)
  assert.match(shown, /<span class="kb-sr">Regel <\/span>4/)
})

test('a passage over several cells is marked in each, with its number in the last', () => {
  const parts = [{ text: 'Inkoop\t€ 25,000\t0,5 fte', mark: 'open' as const, badge: 23, href: '#v23', id: 'b23' }]
  const shown = String(
    paper({ blocks: [{ kind: 'lines', lines: [{ number: 32, parts }, line(33, 'VTH\t€ 10,000\t0,2 fte')] }] }),
  )
  assert.equal(shown.match(/<mark /g)?.length, 3)
  assert.equal(shown.match(/class="kb-ref"/g)?.length, 1)
  assert.equal(shown.match(/id="b23"/g)?.length, 1)
  assert.match(
    shown,
    /<td class=""><mark class="kb-pass" id="b23">Inkoop<\/mark><\/td><td class="kb-num"><mark class="kb-pass">€ 25,000<\/mark><\/td>/,
  )
  assert.match(shown, /0,5 fte<\/mark><a class="kb-ref" href="#v23">/)
})

test('an excerpt has no headings of its own and says which lines it leaves out', () => {
  const lines = [line(30, 'Bijdrage Unie', { heading: true }), line(31, 'tekst')]
  const shown = String(
    excerpt({
      title: 'Stuk',
      blocks: [
        { kind: 'page', label: 'Pagina 3' },
        { kind: 'lines', lines },
        { kind: 'gap', label: 'regels 32–40' },
      ],
    }),
  )
  assert.doesNotMatch(shown, /<h[1-6]/)
  assert.match(shown, /regels 32–40/)
})

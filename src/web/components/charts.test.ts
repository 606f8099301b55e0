import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../shared/day.ts'
import { type BarValue, bars } from './bars.ts'
import { matrix } from './matrix.ts'
import { progress } from './progress.ts'
import { table } from './table.ts'
import { timetable } from './timetable.ts'

const source = { kind: 'source', label: 'p. 3, r. 24' } as const
const bar = (size: number): BarValue => ({ text: String(size), size, stage: 'indicative', marks: [source] })
const chart = (rows: readonly BarValue[]) =>
  String(
    bars({
      caption: 'c',
      head: 'Partij',
      panels: ['€ per jaar'],
      rows: rows.map((value) => ({ name: 'n', values: [value] })),
    }),
  )
const widths = (shown: string) => [...shown.matchAll(/<rect[^>]* width="([^"]+)"/g)].map((match) => match[1])

test('bars are in proportion to the largest of their panel', () => {
  assert.deepEqual(widths(chart([bar(1355000), bar(452000), bar(0)])), ['100%', '33.36%', '0%'])
})

test('an unknown value is a dotted line with words and no bar', () => {
  const shown = chart([bar(100), { reason: 'notStated', marks: [source] }])
  assert.equal(widths(shown).length, 1)
  assert.match(shown, /niet opgegeven<\/span>.*kb-ink-void/)
})

test('only zeros or only voids still draw', () => {
  assert.deepEqual(widths(chart([bar(0)])), ['0%'])
  assert.deepEqual(widths(chart([{ reason: 'notInSource', marks: [] }])), [])
})

const milestone = (planned: string, realised: string) => ({
  title: 'Herzien NPCE',
  marks: [],
  planned: day(planned),
  realised: day(realised),
  judgement: { late: true, text: '13 dagen na september' },
})

test('a month is a block, a day a dot, planned above realised, lateness in words', () => {
  const shown = String(timetable({ caption: 'c', rows: [milestone('2025-09', '2025-10-13')] }))
  assert.match(shown, /<rect class="kb-ink-hatched" fill="url\(#hatch\)" x="66\.58%" y="-11"/)
  assert.match(shown, /<circle class="kb-ink-realised" cx="78\.08%" cy="6"/)
  assert.match(shown, /sep 2025.*13 okt 2025<span class="kb-late">13 dagen na september/)
})

test('a milestone without any date keeps its words and draws nothing', () => {
  const shown = String(
    timetable({
      caption: 'c',
      rows: [{ title: 'Evaluatie', marks: [], planned: 'notInSource', realised: 'notInSource' }],
    }),
  )
  assert.equal(shown.match(/niet in bron/g)?.length, 2)
  assert.doesNotMatch(shown, /<rect|<circle|NaN|Infinity/)
})

test('a long road has few ticks, and an open end needs no far year', () => {
  const shown = String(
    timetable({
      caption: 'c',
      rows: [milestone('2000', '2050-01-01'), { ...milestone('2025-03-20/..', '2025'), judgement: undefined }],
    }),
  )
  assert.ok(shown.match(/<text /g)!.length <= 5)
  assert.doesNotMatch(shown, /9999|NaN/)
  assert.match(shown, /na 20 mrt 2025/)
})

test('there is no inline style or script in any drawing', () => {
  const shown = chart([bar(1)]) + String(timetable({ caption: 'c', rows: [milestone('2025', '2026')] }))
  assert.doesNotMatch(shown, /\sstyle=|<script|\son\w+=/)
})

test('a known cell is one link with its stage in words; the units stand in it for who stacks it', () => {
  const cell = {
    kind: 'known',
    euro: '25.000',
    fte: '0,50',
    stage: 'budgeted',
    href: '?cel=1#posten',
    open: true,
  } as const
  const total = { kind: 'known', euro: 'notStated', fte: '0,60', stage: 'indicative' } as const
  const gap = { kind: 'absent', reason: 'notInSource', span: 2 } as const
  const rows = [{ label: '2025', cells: [cell, gap], total }]
  const shown = String(
    matrix({
      caption: 'c',
      units: ['€', 'fte'],
      columns: ['Inkoop', 'MKB', 'Ketens'],
      groups: [{ name: 'UvW', marks: [source], rows }],
      sums: [],
    }),
  )
  assert.match(shown, /data-label="Inkoop"><a class="kb-cell__link" aria-current="true" href="\?cel=1#posten">/)
  assert.match(shown, /, begroot, bekijk posten/)
  assert.match(shown, /colspan="2" data-label="MKB tot en met Ketens"/)
  assert.match(shown, /kb-cell--total" data-label="Totaal"><span class="kb-cell__link">.*niet opgegeven/)
  assert.match(shown, /<th scope="rowgroup" rowspan="1"/)
})

test('progress counts what was judged', () => {
  const shown = String(progress({ groups: [['accepted', 'changed'], [], ['rejected', 'open', 'open']] }))
  assert.match(shown, /<b>3<\/b> van 5 beoordeeld/)
  assert.match(shown, /1 gewijzigd.*2 open/)
  assert.equal(shown.match(/<rect /g)?.length, 5)
})

test('a table says what is unknown, and labels each cell for narrow screens', () => {
  const columns = [{ label: 'Thema' }, { label: 'Trekker' }, { label: '€', numeric: true }]
  const rows = [
    { head: 'MKB', cells: [{ content: 'notInSource', span: 2, label: 'Trekker en €' }] },
    { head: 'Som', cells: ['', '5.000'] },
  ] as const
  const shown = String(table({ caption: 'c', columns, rows }))
  assert.match(shown, /<td class="kb-full" colspan="2" data-label="Trekker en €"><span class="kb-absent">niet in bron/)
  assert.match(shown, /<td class=""><\/td><td class="kb-num" data-label="€">5\.000<\/td>/)
})

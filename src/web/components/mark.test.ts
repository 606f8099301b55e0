import assert from 'node:assert/strict'
import { test } from 'node:test'
import { figure } from './figure.ts'
import { absent, formatLines, isVoid, mark, marks, orAbsent } from './mark.ts'
import { stage } from './stage.ts'

test('each kind of mark says what it is to who cannot see it', () => {
  const text = (kind: 'source' | 'web' | 'sum') => String(mark({ kind, label: 'x', href: '/y' }))
  assert.equal(text('source'), '<a class="kb-source" href="/y"><span class="kb-sr">Bron: </span>x</a>')
  assert.match(text('web'), /kb-source--web.*<span class="kb-sr">Openbare bron: <\/span>x/)
  assert.match(text('sum'), /kb-source--sum.*<span class="kb-sr">Berekend: <\/span>x/)
})

test('a mark without a safe address is shown and cannot be followed', () => {
  assert.match(String(mark({ kind: 'source', label: 'p. 3' })), /^<span class="kb-source">/)
  assert.match(String(mark({ kind: 'web', label: 'x', href: 'javascript:alert(1)' })), /^<span /)
})

test('no marks give no markup', () => {
  assert.equal(String(marks([])), '')
})

test('the voids are three different things, and none is a dash or a 0', () => {
  assert.equal(String(absent('notInSource')), '<span class="kb-absent">niet in bron</span>')
  assert.equal(String(absent('notStated')), '<span class="kb-absent">niet opgegeven</span>')
  assert.equal(String(absent('notReported')), '<span class="kb-absent">nog geen bericht</span>')
  assert.match(String(absent('notInSource', 'datum niet in bron')), /datum niet in bron/)
  assert.equal(orAbsent('0'), '0')
  assert.ok(!isVoid('constructor'))
})

test('a place is page and line, with no-break spaces', () => {
  const at = (page: number | null, line: number, endPage: number | null, endLine: number) =>
    formatLines({ page, line, endPage, endLine }).replaceAll('\u00a0', '_')
  assert.equal(at(3, 29, 3, 29), 'p._3, r._29')
  assert.equal(at(3, 24, 3, 35), 'p._3, r._24–35')
  assert.equal(at(1, 48, 2, 2), 'p._1, r._48 – p._2, r._2')
  assert.equal(at(null, 12, null, 14), 'r._12–14')
})

test('a stage always has its word', () => {
  assert.match(String(stage('indicative')), /kb-ink-hatched.*indicatief/)
  assert.match(String(stage('realised', 'gepland')), /kb-ink-realised.*gepland/)
})

test('a figure cannot be shown without a mark', () => {
  const value = { text: '€ 1.977.000', data: 1977000 }
  // @ts-expect-error a figure without marks is no figure
  assert.throws(() => figure({ label: 'Geld', value, marks: [] }), /figure without a source: Geld/)
  const over = { value: '€ 3.954.000', text: 'over 2 jaar', marks: [] as never }
  const source = { kind: 'source', label: 'p. 3' } as const
  assert.throws(() => figure({ label: 'Geld', value, marks: [source], over }), /figure without a source/)
})

test('a figure that nobody knows is a void with words', () => {
  const shown = String(figure({ label: 'Geld', value: 'notStated', marks: [{ kind: 'source', label: 'p. 3' }] }))
  assert.match(shown, /kb-figure__value"><span class="kb-absent">niet opgegeven/)
})

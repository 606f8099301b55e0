import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../shared/day.ts'
import type { Html } from '../html.ts'
import { page } from '../layout.ts'
import { bars } from './bars.ts'
import { facts } from './facts.ts'
import {
  checkbox,
  checkboxField,
  fieldGroup,
  fileField,
  radioField,
  selectField,
  textArea,
  textField,
} from './field.ts'
import { figure } from './figure.ts'
import { findings } from './finding.ts'
import { button, buttonLink, errorSummary, filterForm, form } from './form.ts'
import { goals } from './goal.ts'
import { matrix } from './matrix.ts'
import { empty, fictiveNote, notice } from './notice.ts'
import { pagination } from './pagination.ts'
import { entries, panel } from './panel.ts'
import { excerpt, paper } from './paper.ts'
import { rail } from './rail.ts'
import { readingChoice } from './reading.ts'
import { record, recordGroup } from './record.ts'
import { review } from './review.ts'
import { section } from './section.ts'
import { key, stage } from './stage.ts'
import { strip } from './strip.ts'
import { table } from './table.ts'
import { stateTag, weightTag } from './tag.ts'
import { timetable } from './timetable.ts'
import { uploadFields } from './upload.ts'

/** Text as a document or a person could bring it in: closes attributes, opens elements, asks for another scheme. */
const bad = '"><script>alert(1)</script><img src=x onerror=alert(1)>\' javascript:alert(1) &lt;'
const evil = 'javascript:alert(document.cookie)'
const mark = { kind: 'source', label: bad, href: evil } as const
const field = { name: bad, id: bad, label: bad, hint: bad, error: bad }
const options = [{ value: bad, label: bad, hint: bad }]
const blocks = [
  { kind: 'page', label: bad },
  { kind: 'gap', label: bad },
  {
    kind: 'fold',
    label: bad,
    lines: [{ number: 1, id: bad, parts: [{ text: bad, mark: 'open', badge: 1, href: evil, id: bad }] }],
  },
  {
    kind: 'lines',
    lines: [{ number: 2, id: bad, parts: [{ text: `${bad}\t${bad}`, mark: 'open', badge: 1, href: evil, id: bad }] }],
  },
] as const
const cell = { kind: 'known', euro: bad, fte: bad, stage: 'indicative', href: evil } as const
const row = {
  label: bad,
  cells: [cell, { kind: 'absent', reason: 'notInSource', prefix: bad, label: bad }],
  total: cell,
} as const

const components: Readonly<Record<string, Html>> = {
  page: page({
    title: bad,
    heading: bad,
    eyebrow: bad,
    lead: bad,
    crumbs: [{ label: bad, href: evil }, { label: bad }],
    tabs: { label: bad, items: [{ label: bad, href: evil, current: true, count: 3 }] },
    body: bad,
    aside: bad,
    below: bad,
    account: { href: evil, label: bad },
    state: bad,
  }),
  section: section({ id: bad, title: bad, intro: [bad], body: bad }),
  figure: figure({
    label: bad,
    value: { text: bad, unit: bad, data: bad },
    marks: [mark],
    over: { value: bad, text: bad, marks: [mark] },
  }),
  facts: facts([{ term: bad, value: bad, marks: [mark] }]),
  bars: bars({
    caption: bad,
    head: bad,
    panels: [bad],
    rows: [{ name: bad, sub: bad, values: [{ text: bad, size: 1, stage: 'pledged', marks: [mark] }] }],
    total: { name: bad, values: [bad] },
  }),
  table: table({
    caption: bad,
    columns: [{ label: bad }, { label: bad }],
    rows: [{ head: bad, cells: [{ content: bad, span: 1, label: bad }] }],
    foot: [{ head: bad, cells: [bad] }],
  }),
  timetable: timetable({
    caption: bad,
    rows: [
      {
        title: bad,
        marks: [mark],
        planned: day('2025'),
        realised: { text: bad },
        judgement: { late: true, text: bad },
      },
    ],
  }),
  rail: rail(bad, [{ title: bad, when: bad, state: 'now' }]),
  strip: strip([{ name: bad, present: true, meaning: bad }]),
  key: key(bad, [bad, stage('pledged', bad)]),
  goals: goals([{ title: bad, note: bad, steps: [{ year: bad, value: bad, text: bad, marks: [mark] }] }]),
  findings: findings([
    { weight: 'hoog', title: bad, text: bad, marks: [mark], id: bad, advice: { label: bad, text: bad } },
  ]),
  tags: stateTag('good', bad),
  weight: weightTag('hoog', bad),
  matrix: matrix({
    caption: bad,
    units: [bad, bad],
    columns: [bad, bad],
    groups: [{ name: bad, marks: [mark], rows: [row] }],
    sums: [row],
    checks: [{ label: bad, note: bad, total: cell }],
  }),
  panel: panel({ id: bad, eyebrow: bad, title: bad, close: { href: evil, label: bad }, main: bad, passage: bad }),
  entries: entries([{ stage: 'pledged', state: bad, value: bad, note: bad, marks: [mark], old: true }]),
  paper: paper({ blocks }),
  excerpt: excerpt({ title: bad, subtitle: bad, blocks, more: { href: evil, label: bad } }),
  record: record({
    id: bad,
    number: 1,
    title: bad,
    marks: [mark],
    values: [bad],
    note: bad,
    state: 'editing',
    fields: bad,
    actions: bad,
  }),
  group: recordGroup({ id: bad, title: bad, judged: 1, total: 2, body: bad }),
  review: review({ paper: { title: bad, body: bad }, proposals: { title: bad, body: bad }, finish: bad }),
  reading: readingChoice({
    id: bad,
    title: bad,
    explanation: bad,
    name: bad,
    error: bad,
    scope: bad,
    submit: { label: bad },
    options: [
      {
        value: bad,
        label: bad,
        rows: [
          { source: bad, reading: bad },
          { source: null, text: bad, reading: bad },
        ],
        verdict: { holds: false, text: bad },
      },
    ],
  }),
  notice: notice({ tone: 'alert', title: bad, text: bad }),
  fictive: fictiveNote(bad),
  empty: empty({ title: bad, text: bad, action: bad }),
  pagination: pagination({ shown: bad, previous: evil, next: evil }),
  form: form({ action: evil, csrf: bad, body: bad, enhance: bad }),
  filter: filterForm({ action: evil, fields: bad, result: bad, submit: bad }),
  errors: errorSummary({ [bad]: bad }, bad),
  button: button({ label: bad, about: bad, name: bad, value: bad, formaction: evil }),
  link: buttonLink({ href: evil, label: bad }),
  text: textField({ ...field, value: bad, autocomplete: bad, suggestions: [bad] }),
  area: textArea({ ...field, value: bad }),
  select: selectField({ ...field, options, value: bad }),
  radios: radioField({ ...field, options: options.map((each) => ({ ...each, fields: bad })) }),
  fields: fieldGroup({ ...field, body: bad }),
  boxes: checkboxField({ ...field, options }),
  box: checkbox({ name: bad, value: bad, label: bad, id: bad }),
  file: fileField({ ...field, accept: bad }),
  upload: uploadFields({ file: field, submit: bad, note: bad }),
}

for (const [name, shown] of Object.entries(components)) {
  test(`${name} escapes what it is given and follows no other scheme`, () => {
    assert.ok(!(shown instanceof Promise), 'a view is synchronous')
    const text = String(shown)
    assert.doesNotMatch(text, /<script>|<img/)
    assert.doesNotMatch(text, /(href|action|formaction)="javascript:/)
    assert.doesNotMatch(text, /\[object|undefined|null/)
    assert.doesNotMatch(text, /\sstyle=/)
  })
}

import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { readDocument } from '../../../documents/read-document.ts'
import { type ReadingResult, readingResult } from '../facts.ts'
import { withoutPlace } from './document-sample.ts'
import { readPaper } from './read-paper.ts'

/** A real paper may lie beside the project; it is not part of it. Only its figures and dates stand here. */
const folder = new URL('../../../../../shared/papers/', import.meta.url)
const files = existsSync(folder) ? readdirSync(folder).filter((name) => /\.(?:txt|pdf|docx)$/.test(name)) : []
const skip = files.length === 0 ? 'the real paper is not here' : false

async function read(extension: string): Promise<ReadingResult> {
  const name = files.find((file) => file.endsWith(extension))!
  const document = await readDocument(name, readFileSync(new URL(name, folder)))
  return readingResult.parse(readPaper(document))
}

/** The facts without their places, also those that `why` names in words, and with every blank alike. */
function factsOf(reading: ReadingResult): unknown {
  const places = new Set([
    'document',
    'source',
    'sources',
    'passages',
    'euroSource',
    'fteSource',
    'termSource',
    'leadSource',
    'start',
    'end',
    'why',
  ])
  return JSON.parse(
    JSON.stringify(reading, (key, value) =>
      places.has(key) ? undefined : typeof value === 'string' ? withoutPlace(value).replace(/\s+/g, ' ') : value,
    ),
  )
}

test('the paper gives the same facts as text, PDF and DOCX', { skip }, async () => {
  const text = factsOf(await read('.txt'))
  assert.deepEqual(factsOf(await read('.pdf')), text)
  assert.deepEqual(factsOf(await read('.docx')), text)
})

test('the paper gives its decisions, themes, parties and money', { skip }, async () => {
  const reading = await read('.txt')
  const rows = reading.contributions
  assert.deepEqual([reading.paper.kind, reading.paper.number, reading.paper.date], ['bespreekstuk', null, null])
  assert.deepEqual(
    reading.requestedDecisions.map(({ number, annexes }) => [number, annexes.length]),
    [
      ['1', 1],
      ['2', 0],
      ['3', 0],
    ],
  )
  assert.deepEqual([reading.themes.length, reading.parties.length, reading.agreement?.term], [6, 5, '2025/2026'])
  assert.deepEqual(
    rows.map(({ fteHundredths }) => fteHundredths),
    [1470, 715, 80, 650, 60, 2975, 50, 20, 10, 80],
  )
  assert.deepEqual(
    rows.map(({ euroReadings }) => euroReadings.map(({ cents }) => cents)),
    [13_000_000, 45_200_000, 4_000_000, 135_500_000, null, 197_700_000, 2_500_000, 1_000_000, 500_000, 4_000_000].map(
      (cents) => (cents === null ? [] : [cents, cents / 1000]),
    ),
  )
  assert.ok(
    rows.every(
      ({ basis, years, certainty }) =>
        basis === 'per-year' && years.join() === '2025,2026' && certainty === 'indicative',
    ),
  )
  assert.ok(rows.filter(({ table }) => table === 2).every(({ partyRef }) => partyRef === 'party-3'))
})

test('the paper gives its meetings and milestones, each as exact as it is written', { skip }, async () => {
  const { meetings, milestones } = await read('.txt')
  assert.deepEqual(
    meetings.map(({ date }) => date),
    ['2023-10', '2023/2024', '2025-01-22', '2025-02-07', '2024-02', '2023-12', '2025-01'],
  )
  for (const planned of ['2025-03-20', '2025-09', '2025-02'])
    assert.ok(
      milestones.some((one) => one.planned === planned),
      planned,
    )
  for (const realised of ['2023-10', '2023-12', '2023-02'])
    assert.ok(
      milestones.some((one) => one.realised === realised),
      realised,
    )
})

test('the paper gives its goals, instruments, annexes, risks and attention points', { skip }, async () => {
  const reading = await read('.txt')
  assert.deepEqual(
    reading.goals.map(({ percentage, year }) => [percentage, year]),
    [
      [50, 2030],
      [100, 2050],
      [null, 2050],
    ],
  )
  assert.equal(new Set(reading.goals.map(({ owner }) => owner)).size, 2)
  assert.deepEqual(
    reading.instruments.map(({ kind, year, relation }) => [kind, year, relation]),
    [
      ['strategy', null, 'follows'],
      ['strategy', '2021', null],
      ['strategy', null, null],
      ['agreement', '2017', null],
      ['agreement', null, null],
      ['agreement', '2030', null],
      ['agreement', null, null],
      ['programme', '2025/2030', null],
      ['programme', '2023-02', 'follows'],
    ],
  )
  assert.deepEqual(
    [reading.annexes.length, reading.risks.length, reading.attentionPoints.length, reading.undertakings.length],
    [1, 1, 2, 0],
  )
})

test('the paper gives its findings', { skip }, async () => {
  const { findings } = await read('.txt')
  assert.deepEqual(
    findings.map(({ code, holds }) => `${code} ${holds ? 'holds' : 'open'}`),
    [
      'thousands-mark open',
      'decision-themes-differ open',
      'term-exceeds-budget open',
      'per-year-beside-total open',
      'amount-not-stated open',
      'amounts-indicative open',
      'open-question open',
      'dates-differ open',
      'count-differs open',
      'names-differ open',
      'names-differ open',
      'duplicate-column-name open',
      'paper-without-date-or-number open',
      'date-without-year open',
      'abbreviation-unexpanded open',
      'broken-word open',
      'euro-sum holds',
      'fte-sum holds',
      'euro-sum holds',
      'fte-sum holds',
      'table-against-split holds',
    ],
  )
})

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { readDocument } from '../../documents/read-document.ts'
import { type Changes, compareVersions, saysTheSame } from './compare-versions.ts'
import type { Passage, ReadingResult } from './facts.ts'
import { readPaper } from './reading/read-paper.ts'

const folder = new URL('./samples/', import.meta.url)
const read = async (name: string, bytes: Uint8Array) => readPaper(await readDocument(name, bytes))
const sample = (extension: string) => {
  const name = `akkoord-groene-daken.${extension}`
  return read(name, readFileSync(new URL(name, folder)))
}
const text = readFileSync(new URL('akkoord-groene-daken.txt', folder), 'utf8')
const changed = (change: (text: string) => string) => read('stuk.txt', Buffer.from(change(text)))

const told = ({ changed, added, gone }: Changes) => ({
  changed: changed.flatMap(({ after, fields }) => fields.map(({ was, now }) => `${after.title}: ${was} > ${now}`)),
  added: added.map(({ title }) => title),
  gone: gone.map(({ title }) => title),
})

describe('comparing two versions of a paper', () => {
  it('finds nothing between a paper and itself, in any form', async () => {
    const forms = [await sample('txt'), await sample('pdf'), await sample('docx')]
    for (const one of forms) {
      for (const other of forms) {
        const changes = compareVersions(one, other)
        assert.deepEqual(told(changes), { changed: [], added: [], gone: [] })
        assert.ok(saysTheSame(changes))
        assert.ok(changes.same.length > 30)
      }
    }
  })

  it('tells what changed in facts, with both values and both passages', async () => {
    const before = await sample('txt')
    const after = await changed((paper) =>
      paper.replace('€ 40,000         ', '€ 45,000         ').replace('19 maart 2026', '26 maart 2026'),
    )
    const changes = compareVersions(before, after)
    const { changed: words, added, gone } = told(changes)
    assert.deepEqual([added, gone], [[], []])
    assert.ok(
      words.includes('Bijdrage Waterschap Oosterdijk, 2026, 2027 en 2028: € 40,000 > € 45,000'),
      words.join('\n'),
    )
    assert.ok(
      words.some((line) => /Regioraad.*19 maart 2026 > 26 maart 2026/.test(line)),
      words.join('\n'),
    )
    for (const { before: old, after: young } of changes.changed) {
      assert.ok(before.document.text.includes(old.passages[0]!.quote))
      assert.ok(after.document.text.includes(young.passages[0]!.quote))
    }
    assert.ok(
      changes.findings.added.some(({ code }) => code === 'euro-sum'),
      'the sum no longer holds',
    )
  })

  it('tells what is new and what is gone', async () => {
    const before = await sample('txt')
    const after = await changed((paper) =>
      paper
        .replace(
          '     3. kennis te nemen',
          '     3. het dagelijks bestuur te machtigen tot ondertekening;\n     4. kennis te nemen',
        )
        .replace(/ {4}• {4}mei 2027: tussenevaluatie\n/, ''),
    )
    const { added, gone } = told(compareVersions(before, after))
    assert.deepEqual(added, ['Besluit 3'])
    assert.equal(gone.length, 1)
    assert.match(gone[0]!, /ussenevaluatie/)
  })

  it('keeps the contributions of a party that has another name', async () => {
    const before = await sample('txt')
    const after = await changed((paper) =>
      paper.replaceAll('Stichting Stadsnatuur Zuidermeer', 'Stichting Stadsnatuur Zuider'),
    )
    const { added, gone, changed: words } = told(compareVersions(before, after))
    assert.deepEqual([added, gone], [[], []])
    assert.ok(words.some((line) => /Stadsnatuur/.test(line)))
  })
})

const passage: Passage = {
  document: '0'.repeat(64),
  ...{ page: null, line: 1, endPage: null, endLine: 1, start: 0, end: 1, quote: 'x' },
}
const word = fc.constantFrom('dak', 'gracht', 'weg', 'brug', 'park', 'haven', 'school', 'plein')
const words = fc.array(word, { minLength: 1, maxLength: 5 }).map((all) => all.join(' '))
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null })
const year = fc.integer({ min: 2025, max: 2028 })
const more = { why: '', source: passage }

/** Any reading with few words, so that facts meet, and nearly meet. */
async function readings(): Promise<fc.Arbitrary<ReadingResult>> {
  const empty = await read('leeg.txt', Buffer.from('niets'))
  const list = <Fact>(fact: fc.Arbitrary<Fact>, kind: string) =>
    fc.array(fact, { maxLength: 5 }).map((all) => all.map((each, index) => ({ ...each, id: `${kind}-${index + 1}` })))
  return fc
    .record({
      parties: list(fc.record({ name: words, umbrella: maybe(word), constituency: fc.constant(null) }), 'party'),
      milestones: list(
        fc.record({ title: words, planned: maybe(year.map(String)), realised: fc.constant(null) }),
        'milestone',
      ),
      risks: list(fc.record({ text: words }), 'risk'),
      meetings: list(fc.record({ body: word, date: maybe(year.map(String)), papers: fc.constant([]) }), 'meeting'),
      goals: list(
        fc.record({
          text: words,
          percentage: maybe(fc.constantFrom(20, 50)),
          subject: maybe(word),
          year: maybe(year),
          owner: maybe(word),
        }),
        'goal',
      ),
      findings: list(
        fc.record({
          code: fc.constantFrom('euro-sum', 'dates-differ'),
          title: word,
          sentence: words,
          holds: fc.boolean(),
        }),
        'finding',
      ),
    })
    .map(({ findings, ...lists }) => {
      const withMore = Object.fromEntries(
        Object.entries(lists).map(([name, facts]) => [name, facts.map((fact) => ({ ...more, ...fact }))]),
      )
      const found = findings.map((finding) => ({
        ...finding,
        severity: 'laag' as const,
        passages: [],
        correction: null,
      }))
      return { ...empty, ...withMore, findings: found }
    })
}

describe('comparing any two readings', () => {
  it('finds nothing between a reading and itself', async () => {
    fc.assert(
      fc.property(await readings(), (reading) => {
        assert.ok(saysTheSame(compareVersions(reading, reading)))
      }),
    )
  })

  it('is its own mirror image, and loses no fact', async () => {
    const any = await readings()
    fc.assert(
      fc.property(any, any, (one, other) => {
        const [there, back] = [compareVersions(one, other), compareVersions(other, one)]
        const ids = (facts: readonly { readonly kind: string; readonly factId: string }[]) =>
          facts.map(({ kind, factId }) => kind + factId).sort()
        assert.deepEqual(ids(there.added), ids(back.gone))
        assert.deepEqual(ids(there.gone), ids(back.added))
        const swapped = (changes: Changes) =>
          changes.changed.flatMap(({ fields }) => fields.map(({ name, was, now }) => [name, now, was].join())).sort()
        const straight = (changes: Changes) =>
          changes.changed.flatMap(({ fields }) => fields.map(({ name, was, now }) => [name, was, now].join())).sort()
        assert.deepEqual(straight(there), swapped(back))
        assert.equal(there.same.length, back.same.length)
        assert.deepEqual(there.findings.added.length, back.findings.solved.length)
        const count = there.changed.length + there.same.length
        const facts = (reading: ReadingResult) =>
          1 +
          reading.parties.length +
          reading.milestones.length +
          reading.risks.length +
          reading.meetings.length +
          reading.goals.length
        assert.equal(count + there.gone.length, facts(one))
        assert.equal(count + there.added.length, facts(other))
      }),
      { numRuns: 300 },
    )
  })
})

import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { readFolder, snapshotOf } from '../../../docs/organisations-snapshot.ts'
import { InvalidInput } from '../../shared/errors.ts'
import { listFile, mergerNode, municipalityNode } from './organisation-samples.ts'
import { planSync } from './plan-sync.ts'
import { snapshotFile, snapshotSchema } from './snapshot.ts'
import { readValueList } from './value-list.ts'

const beside = fileURLToPath(new URL('../../../../shared/data/tooi', import.meta.url))
const official = [process.env.TOOI_LISTS ?? '', beside].find((folder) => existsSync(folder))
const withoutLists = official === undefined ? 'de officiële lijsten staan niet op deze computer (TOOI_LISTS)' : false

describe('reading an official list', () => {
  it('gives what the list says of an organisation, and leaves out what it does not say', () => {
    const more = { einddatum: '2025-12-31', voorkeursnaamExclSoort: 'Den Proef' }
    const list = readValueList('lijst.json', listFile([municipalityNode('gm0001', "'s-Proefhage", more)], 7))
    assert.equal(list.title, 'Register proef compleet, versie 7')
    assert.equal(list.seenOn, '2026-01-29')
    assert.deepEqual(list.organisations, [
      {
        code: 'gm0001',
        name: "Gemeente 's-Proefhage",
        shortName: 'Den Proef',
        kind: 'municipality',
        sortName: 'proefhage',
        province: null,
        validFrom: null,
        validTo: '2025-12-31',
      },
    ])
  })

  it('skips names of the past, and what a change of name ended', () => {
    const past = { ...municipalityNode('gm0002', 'Oud'), '@id': 'https://identifier.overheid.nl/tooi/id/gemeente/hv_1' }
    const renamed = mergerNode(['gm0002_hv1'], ['gm0002'], '2025-01-01')
    const list = readValueList('lijst.json', listFile([past, renamed, municipalityNode('gm0002', 'Nieuw')]))
    assert.deepEqual(
      list.organisations.map(({ name }) => name),
      ['Gemeente Nieuw'],
    )
    assert.deepEqual(list.successions, [])
  })

  it('knows who came in the place of whom, n to m', () => {
    const list = readValueList(
      'lijst.json',
      listFile([mergerNode(['gm0001', 'gm0002'], ['gm0003', 'gm0004'], '2026-01-01')]),
    )
    assert.deepEqual(
      list.successions.map(({ predecessor, successor, since }) => `${predecessor} ${successor} ${since}`),
      ['gm0001 gm0003 2026-01-01', 'gm0001 gm0004 2026-01-01', 'gm0002 gm0003 2026-01-01', 'gm0002 gm0004 2026-01-01'],
    )
  })

  it('says of a damaged or foreign file which it is and what to do', () => {
    for (const [text, sentence] of [
      ['[{"@id": "x"', /^lijst\.json is beschadigd.*opnieuw op\.$/],
      ['{"organisations": []}', /^lijst\.json is geen officiële lijst/],
      ['[]', /^lijst\.json is geen officiële lijst/],
      ['[{"@id": "x", "@type": ["y"]}]', /^lijst\.json is geen officiële lijst/],
      ['null', /^lijst\.json is geen officiële lijst/],
    ] as const) {
      assert.throws(
        () => readValueList('lijst.json', text),
        (error) => error instanceof InvalidInput && sentence.test(error.sentence),
        text,
      )
    }
  })

  it('reads any JSON under the head of a list without falling over', () => {
    const node = fc.record({ '@id': fc.string(), '@type': fc.array(fc.string()), x: fc.jsonValue() })
    const odd = fc.dictionary(fc.constantFrom('organisatiecode', 'einddatum', 'begindatum'), fc.jsonValue())
    fc.assert(
      fc.property(fc.array(node), odd, (nodes, values) => {
        const keyed = Object.entries(values).map(([name, value]) => [
          `https://identifier.overheid.nl/tooi/def/ont/${name}`,
          value,
        ])
        const strange = { ...municipalityNode('gm0001', 'Proef'), ...Object.fromEntries(keyed) }
        assert.ok(readValueList('lijst.json', listFile([...nodes, strange])).organisations.length <= 1)
      }),
    )
  })
})

describe('the lists of 29 January 2026', { skip: withoutLists }, () => {
  const empty = { organisations: [], successions: [] }
  const count = (kind: string, ended: boolean) =>
    planSync(readFolder(official!), empty).added.filter(
      ({ facts }) => facts.kind === kind && (facts.validTo !== null) === ended,
    ).length

  it('hold the numbers that are known, without names of the past', () => {
    assert.deepEqual(
      ['municipality', 'province', 'water-authority', 'environmental-service'].map((kind) => count(kind, false)),
      [342, 12, 21, 28],
    )
    assert.equal(count('environmental-service', true), 2)
  })

  it('warn of one service that began beside two that have no end', () => {
    const { warnings } = planSync(readFolder(official!), empty)
    assert.deepEqual(
      warnings.map((each) =>
        each.kind === 'same-name' ? [each.successor.code, ...each.predecessors.map(({ code }) => code).sort()] : each,
      ),
      [['so1104', 'so0697', 'so0843']],
    )
  })

  it('are what the snapshot holds', () => {
    const snapshot = snapshotSchema.parse(JSON.parse(readFileSync(snapshotFile, 'utf8')))
    assert.deepEqual(snapshotOf(readFolder(official!), snapshot), snapshot)
  })
})

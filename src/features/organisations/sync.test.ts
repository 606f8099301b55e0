import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, beforeEach, describe, it } from 'node:test'
import { emptyDatabase } from '../../../test/support/database.ts'
import type { Doors } from '../../database/doors.ts'
import { localActor } from '../../shared/actor.ts'
import { Conflict } from '../../shared/errors.ts'
import { isId } from '../../shared/id.ts'
import { applySync, readRegister } from './apply-sync.ts'
import { facts, listFile, mergerNode, municipalityNode, valueList } from './organisation-samples.ts'
import { planSync } from './plan-sync.ts'
import { runSync } from './sync-command.ts'

let doors: Doors
let folder: string

describe('keeping the register in step with the official lists', () => {
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'krachtenbundel-lists-'))
  })
  after(() => rmSync(folder, { recursive: true, force: true }))
  beforeEach(async () => {
    doors = (await emptyDatabase()).doors
  })

  it('says what would change and changes nothing until somebody agrees', async () => {
    const path = file([municipalityNode('gm0001', 'Proefstad')])
    const told = await sync([path])
    assert.equal(told.code, 0)
    assert.match(
      told.out,
      /Erbij: 1\n {2}gm0001 {2}Gemeente Proefstad\n.*Niets gewijzigd\. Neem het over met --yes\.\n$/s,
    )
    assert.deepEqual(await organisations(), [])
    const refused = await sync([path], false)
    assert.match(refused.out, /\nNiets gewijzigd\.\n$/)
    assert.deepEqual(await organisations(), [])
    assert.match((await sync([path], true)).out, /\nOvergenomen\.\n$/)
    assert.deepEqual(await names(), ['Gemeente Proefstad'])
    assert.match((await sync([path, '--yes'])).out, /Er verandert niets\.\n$/)
  })

  it('ends an organisation on its own record, with its successor, source and journal', async () => {
    await sync([file([municipalityNode('gm0001', 'Oud'), municipalityNode('gm0002', 'Mede')]), '--yes'])
    const [old] = await organisations()
    const next = [
      municipalityNode('gm0001', 'Oud', { einddatum: '2025-12-31' }),
      municipalityNode('gm0002', 'Mede', { einddatum: '2025-12-31' }),
      municipalityNode('gm0003', 'Nieuw', { begindatum: '2026-01-01' }),
      mergerNode(['gm0001', 'gm0002'], ['gm0003'], '2026-01-01'),
    ]
    const { out } = await sync([file(next, 2), '--yes'])
    assert.match(out, /Opgehouden: 2\n {2}gm0001 {2}Gemeente Oud, opgehouden per 1 januari 2026\n/)
    assert.match(out, /Opvolging: 2\n {2}gm0001 → gm0003\n/)
    const [ended] = await organisations()
    assert.deepEqual({ id: ended!.id, validTo: ended!.validTo }, { id: old!.id, validTo: '2025-12-31' })
    const journal = await doors.read(localActor(), (db) =>
      db
        .selectFrom('journal')
        .select(['action', 'after'])
        .where('chain', '=', `organisation:${old!.id}`)
        .orderBy('seq')
        .execute(),
    )
    assert.deepEqual(
      journal.map(({ action }) => action),
      ['organisation.added', 'organisation.changed', 'organisation.succeeded'],
    )
    const { sourceId, ...image } = JSON.parse(journal[1]!.after!)
    assert.deepEqual(image, ended)
    assert.ok(isId(sourceId), 'with the source that says so')
    const sources = await doors.read(localActor(), (db) =>
      db
        .selectFrom('recordSource')
        .innerJoin('source', 'source.id', 'recordSource.sourceId')
        .select('source.title')
        .where('recordId', '=', old!.id)
        .orderBy('source.title')
        .execute(),
    )
    assert.deepEqual(
      sources.map(({ title }) => title),
      ['Register proef compleet, versie 1', 'Register proef compleet, versie 2'],
    )
  })

  it('does not do what was not agreed to', async () => {
    const list = valueList([facts({ code: 'gm0001' })])
    const agreed = planSync([list], await doors.read(localActor(), readRegister))
    await sync([file([municipalityNode('gm0001', 'Iets anders')]), '--yes'])
    await assert.rejects(
      doors.write(localActor(), (tx) => applySync(tx, localActor(), [list], agreed)),
      Conflict,
    )
    assert.deepEqual(await names(), ['Gemeente Iets anders'])
  })

  it('gives a sentence for what cannot be read, and opens no register for it', async () => {
    const damaged = join(folder, 'kapot.json')
    writeFileSync(damaged, '[{')
    const empty = mkdtempSync(join(folder, 'leeg-'))
    for (const [args, sentence] of [
      [[damaged], /^kapot\.json is beschadigd/],
      [[join(folder, 'niets.json')], /bestaat niet\. Geef een bestand of een map/],
      [[empty], /staat geen JSON-bestand/],
      [[], /^Gebruik: /],
      [[damaged, damaged], /^Gebruik: /],
      [[damaged, '--ja'], /^Onbekende optie: --ja/],
    ] as const) {
      const { code, err, out, opened } = await sync(args)
      assert.deepEqual([code, out, opened], [1, '', false], err)
      assert.match(err, sentence)
      assert.equal(err.trim().split('\n').length, 1)
    }
  })
})

/** Runs the command; without an answer there is nobody to ask. */
async function sync(args: readonly string[], answer?: boolean) {
  const said = { out: '', err: '', opened: false }
  const code = await runSync(['sync', ...args], {
    out: { write: (text) => (said.out += text) },
    err: { write: (text) => (said.err += text) },
    ask: answer === undefined ? null : async () => answer,
    open: async () => {
      said.opened = true
      return { doors, close: async () => {} }
    },
  })
  return { code, ...said }
}

function file(nodes: readonly object[], version = 1): string {
  const path = join(folder, 'lijst.json')
  writeFileSync(path, listFile(nodes, version))
  return path
}

function organisations() {
  return doors.read(localActor(), (db) => db.selectFrom('organisation').selectAll().orderBy('code').execute())
}

async function names(): Promise<string[]> {
  return (await organisations()).map(({ name }) => name)
}

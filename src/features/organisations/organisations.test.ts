import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../test/support/app.ts'
import type { Doors } from '../../database/doors.ts'
import { localActor } from '../../shared/actor.ts'
import { ensureOrganisation } from './ensure-organisation.ts'
import { loadOrganisations, snapshotFile, snapshotSchema } from './snapshot.ts'

const snapshot = snapshotSchema.parse(JSON.parse(readFileSync(snapshotFile, 'utf8')))
const inSnapshot = snapshot.organisations.length
let app: TestApp

describe('the organisations that come along', () => {
  before(async () => {
    app = await testApp()
    // as a register of before there was a snapshot has them
    const known = { code: 'kp-vng', name: 'Eigen naam', shortName: 'VNG', kind: 'umbrella' } as const
    await app.doors.write(localActor(), (tx) => ensureOrganisation(tx, localActor(), known))
    assert.equal(await loadOrganisations(app.doors), inSnapshot - 1)
  })

  it('are added once, each with its source and its row in the journal', async () => {
    assert.equal(await loadOrganisations(app.doors), 0)
    assert.deepEqual(await counts(app.doors), {
      organisations: inSnapshot,
      sourced: inSnapshot,
      journal: inSnapshot + 2,
    })
  })

  it('leave what the register says as it is', async () => {
    const { name } = await app.doors.read(localActor(), (db) =>
      db.selectFrom('organisation').select('name').where('code', '=', 'kp-vng').executeTakeFirstOrThrow(),
    )
    assert.equal(name, 'Eigen naam')
  })

  it('are those that the example agreement names', () => {
    const example = JSON.parse(
      readFileSync(new URL('../../../examples/krachtenbundeling-ce.json', import.meta.url), 'utf8'),
    )
    const rows = new Map(
      snapshot.organisations.map(([code, name, shortName, kind]) => [code, { code, name, shortName, kind }]),
    )
    assert.ok(example.organisations.length > 5)
    for (const each of example.organisations) assert.deepEqual(each, rows.get(each.code))
  })

  it('stand in a list by official sort name, fifty to a page, forward and back', async () => {
    const seen: string[] = []
    const pages: string[] = []
    for (let path: string | undefined = '/organisaties'; path !== undefined; ) {
      pages.push(path)
      const text: string = await page(path)
      const names = namesIn(text)
      const from = seen.length + 1
      seen.push(...names)
      assert.ok(text.includes(`${from} tot en met ${seen.length} van ${inSnapshot} organisaties`), path)
      path = hrefOf(text, 'Volgende')
      assert.equal(names.length, path === undefined ? inSnapshot % 50 : 50)
    }
    assert.equal(seen.length, inSnapshot)
    assert.equal(new Set(seen).size, inSnapshot)
    const at = (name: string) => seen.indexOf(name)
    assert.ok(at('Gemeente Hengelo') < at('Gemeente &#39;s-Hertogenbosch'))
    assert.ok(at('Gemeente &#39;s-Hertogenbosch') < at('Gemeente Heusden'))
    assert.ok(at('Wetterskip Fryslân') < at('Gemeente Geertruidenberg'))
    const third = await page(pages[2]!)
    const second = await page(hrefOf(third, 'Vorige')!)
    assert.deepEqual(namesIn(second), seen.slice(50, 100))
    assert.equal(hrefOf(await page(hrefOf(second, 'Vorige')!), 'Vorige'), undefined)
  })

  it('are found by name, short name and code, and by kind and province together', async () => {
    assert.deepEqual(await found('zoek=hertogenBOSCH'), ['Gemeente &#39;s-Hertogenbosch'])
    assert.ok((await found('zoek=den+haag')).includes('Gemeente &#39;s-Gravenhage'))
    assert.deepEqual(await found('zoek=GM0014'), ['Gemeente Groningen'])
    assert.deepEqual(await found('zoek=fryslan&soort=water-authority'), ['Wetterskip Fryslân'])
    const both = await found('zoek=groningen')
    assert.ok(both.includes('Gemeente Groningen') && both.includes('Provincie Groningen'))
    const lies = await found('provincie=pv24')
    assert.ok(
      lies.includes('Provincie Flevoland') && lies.includes('Gemeente Almere') && lies.length === 7,
      String(lies),
    )
  })

  it('mark who has ended', async () => {
    const text = await page('/organisaties?zoek=omgevingsdienst+regio+arnhem')
    assert.match(text, /opgehouden per 1 jan 2026/)
    assert.match(await page('/organisaties?zoek=groene+metropool'), /<td[^>]*>ja<\/td>/)
  })

  it('keep what was typed when nothing was found, also where it is no name at all', async () => {
    for (const search of ['%', '_', '\\', "'; drop table organisation --", '%_\\', '\u0000%', 'qqqq', '🏛']) {
      const text = await page(`/organisaties?zoek=${encodeURIComponent(search)}`)
      assert.match(text, /Geen organisatie gevonden/, search)
      assert.ok(text.includes('Toon alle organisaties'))
    }
    assert.match(await page('/organisaties?zoek=%3Cb%3E'), /value="&lt;b&gt;"/)
    const long = await page(`/organisaties?zoek=${'a'.repeat(10_000)}`)
    assert.ok(long.includes(`value="${'a'.repeat(100)}"`))
  })

  it('go along as a file: all that the filter lets through, each with its source', async () => {
    const answer = await app.get('/organisaties.csv?soort=water-authority')
    const lines = (await answer.text()).trim().split('\r\n')
    assert.equal(lines[1], '21 organisaties')
    assert.equal(lines[2], 'Zoals het nu in dit register staat.')
    assert.equal(lines.length, 21 + 5)
    assert.match(lines.join('\n'), /Wetterskip Fryslân;Wetterskip Fryslân;ws\d+;waterschap;.*;Register waterschappen/)
    assert.match(
      await (await app.get('/organisaties?soort=water-authority&zoek=fry')).text(),
      /organisaties\.csv\?zoek=fry&amp;soort=water-authority"/,
    )
    for (const form of ['xlsx', 'ods']) {
      const file = await app.get(`/organisaties.${form}?zoek=%00`)
      assert.equal(file.headers.get('content-disposition'), `attachment; filename="organisaties.${form}"`)
    }
  })

  it('give the first page for a page key, kind or province that is none', async () => {
    const first = namesIn(await page('/organisaties'))
    for (const query of [
      'na=nergens',
      'na=%00',
      "na='x",
      `na=${'9'.repeat(5000)}`,
      'voor=nergens',
      'soort=koning',
      'soort=constructor',
    ])
      assert.deepEqual(namesIn(await page(`/organisaties?${query}`)).length, first.length, query)
    assert.deepEqual(namesIn(await page('/organisaties?na=nergens')), first)
    assert.match(await page('/organisaties?provincie=nergens'), /Geen organisatie gevonden/)
  })
})

async function page(path: string): Promise<string> {
  const response = await app.get(path)
  assert.equal(response.status, 200, path)
  return response.text()
}

async function found(query: string): Promise<string[]> {
  return namesIn(await page(`/organisaties?${query}`))
}

function namesIn(text: string): string[] {
  return [...text.matchAll(/<th scope="row"><a href="\/organisaties\/[^"]+">([^<]+)</g)].map((match) => match[1]!)
}

function hrefOf(text: string, label: string): string | undefined {
  return new RegExp(`href="([^"]+)"[^>]*>${label}<`).exec(text)?.[1]?.replaceAll('&amp;', '&')
}

async function counts(doors: Doors) {
  return doors.read(localActor(), async (db) => {
    const count = async (table: 'organisation' | 'journal' | 'recordSource') => {
      const row = await db
        .selectFrom(table)
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
      return row.count
    }
    return {
      organisations: await count('organisation'),
      sourced: await count('recordSource'),
      journal: await count('journal'),
    }
  })
}

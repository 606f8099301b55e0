import assert from 'node:assert/strict'
import { before, beforeEach, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../test/support/app.ts'
import type { Tx } from '../../database/doors.ts'
import { day } from '../../shared/day.ts'
import { newId } from '../../shared/id.ts'
import { enterMember } from '../agreements/index.ts'
import { aLedgerScene, aSetContribution, type LedgerScene, sampleActor } from '../contributions/contribution-samples.ts'
import { type SetContribution, setContribution } from '../contributions/set-contribution.ts'
import { ensureOrganisation } from '../organisations/index.ts'

let app: TestApp
let scene: LedgerScene
let path: string

const statement = { bron: 'mededeling', 'gezegd-door': 'De secretaris (fictief)', 'gezegd-op': '3 maart 2025' }

const write = <Result>(act: (tx: Tx) => Promise<Result>) => app.doors.write(sampleActor, act)
const set = (fields: Partial<SetContribution>) =>
  write((tx) => setContribution(tx, sampleActor, scene.agreementId, aSetContribution(scene, fields)))
const members = () =>
  app.doors.read(sampleActor, (db) =>
    db
      .selectFrom('constituencyMember')
      .selectAll()
      .where('constituencyId', '=', scene.constituencies[0]!)
      .orderBy('validFrom')
      .execute(),
  )

async function text(address: string, status = 200): Promise<string> {
  const response = await app.get(address)
  assert.equal(response.status, status, address)
  return response.text()
}

/** Table rows as plain text, cells with a bar between them. */
function rows(page: string, className: string): string[] {
  const table = new RegExp(`<table class="[^"]*${className}[\\s\\S]*?</table>`).exec(page)?.[0] ?? ''
  const body = table.slice(table.indexOf('<tbody>'))
  return [...body.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map((match) =>
    match[1]!
      .replace(/<\/(?:th|td)>/g, ' | ')
      .replace(/<[^>]+>/g, ' ')
      .replace(/&#39;/g, '’')
      .replace(/\s+/g, ' ')
      .trim(),
  )
}

describe('the page of a group that contributes', () => {
  before(async () => {
    app = await testApp()
  })
  beforeEach(async () => {
    scene = await aLedgerScene(app.doors)
    path = `/akkoorden/${scene.slug}/partijen/gemeentenvanproefland`
  })

  it('tells who is in it, what binds each, what each brings in, and how that stands to what the group says', async () => {
    const [village, city, polder] = scene.organisations
    const id = scene.agreementId
    await write(async (tx) => {
      const of = { constituencyId: scene.constituencies[0]! }
      const article = { associationArticle: 'Ledenbesluit 7, artikel 4' }
      await enterMember(
        tx,
        sampleActor,
        id,
        { ...of, organisationId: village!, validFrom: day('2020-01-01') },
        scene.sourceId,
      )
      await enterMember(tx, sampleActor, id, { ...of, ...article, organisationId: city! }, scene.sourceId)
      await tx
        .updateTable('organisation')
        .set({ validTo: day('2024-12-31') })
        .where('id', '=', city!)
        .execute()
    })
    await set({ amount: 30 })
    await set({ organisationId: village!, filling: 'within', amount: 10 })
    await set({ organisationId: polder!, filling: 'extra', amount: 5 })
    const page = await text(`${path}?jaar=2025`)
    assert.deepEqual(rows(page, 'kb-members'), [
      'Dorp | sinds 1 jan 2020 Bron: Proefpersoon (fictief) Beëindig het lidmaatschap van Dorp | zelf besloten | toegezegd 0,10 fte (invulling) |',
      'Polder | geen lid in het register | zelf besloten | toegezegd 0,05 fte (extra) |',
      'Stad opgehouden per 1 jan 2025 | ja, begin niet in bron Bron: Proefpersoon (fictief) Beëindig het lidmaatschap van Stad | verenigingsbesluit Ledenbesluit 7, artikel 4 | nog geen bericht |',
    ])
    assert.match(
      rows(page, 'kb-table--pair')[0]!,
      /^toegezegd \| 0,30 fte \| 0,10 fte \| 0,20 fte \| 0,05 fte \| 0,35 fte \|$/,
    )
    const amounts = [...page.matchAll(/href="([^"]+)">0,10/g)].map((match) => match[1]!)
    assert.match(await text(amounts[0]!), /0,10/)
  })

  it('is reached from the overview and the ledger, and says so where nothing is known', async () => {
    await set({ amount: 30 })
    for (const from of [`/akkoorden/${scene.slug}`, `/akkoorden/${scene.slug}/bijdragen`])
      assert.match(await text(from), new RegExp(`href="${path}"`))
    assert.match(await text(path), /Nog niemand bij deze groep[\s\S]*leden\/nieuw/)
    const other = await text(`/akkoorden/${scene.slug}/partijen/waterschappenvanproefland`)
    assert.match(other, /is van deze groep geen bijdrage bekend/)
  })

  it('shows fifty at a time, by name, to the end and back', async () => {
    await write(async (tx) => {
      for (let number = 0; number < 120; number += 1) {
        const name = `Gemeente Proef ${String(number).padStart(3, '0')}`
        const code = newId<'organisation'>().slice(0, 12)
        const shortName = name.replace('Gemeente ', '')
        const organisationId = await ensureOrganisation(tx, sampleActor, {
          code,
          name,
          shortName,
          kind: 'municipality',
        })
        const member = { constituencyId: scene.constituencies[0]!, organisationId }
        await enterMember(tx, sampleActor, scene.agreementId, member, scene.sourceId)
      }
    })
    const seen: string[] = []
    let address: string | undefined = path
    let last = ''
    while (address !== undefined) {
      last = address
      const page: string = await text(address)
      seen.push(...rows(page, 'kb-members').map((row) => row.slice(0, 18)))
      address = /href="([^"#]+)#leden"[^>]*>Volgende/.exec(page)?.[1]?.replaceAll('&amp;', '&')
    }
    assert.equal(seen.length, 120)
    assert.deepEqual(seen, [...seen].sort())
    const page = await text(last)
    assert.match(page, /101 tot en met 120 van 120 organisaties/)
    const previous = /href="([^"#]+)#leden"[^>]*>Vorige/.exec(page)![1]!.replaceAll('&amp;', '&')
    assert.match(await text(previous), /51 tot en met 100 van 120/)
  })

  it('takes no harm from an address that makes no sense', async () => {
    for (const query of ['jaar=abc&na=%00', 'na=bestaat-niet', 'voor=%27', 'gedaan=alles', 'jaar=99999'])
      await text(`${path}?${query}`)
    for (const wrong of ['nergens', '%00', '..%2f', 'é', '__proto__'])
      await text(`/akkoorden/${scene.slug}/partijen/${wrong}`, 404)
    await text('/akkoorden/nergens/partijen/gemeentenvanproefland', 404)
  })
})

describe('the members of a group', () => {
  before(async () => {
    app = await testApp()
  })
  beforeEach(async () => {
    scene = await aLedgerScene(app.doors)
    path = `/akkoorden/${scene.slug}/partijen/gemeentenvanproefland`
  })

  const codeOf = async (of: number) =>
    (
      await app.doors.read(sampleActor, (db) =>
        db
          .selectFrom('organisation')
          .select('code')
          .where('id', '=', scene.organisations[of]!)
          .executeTakeFirstOrThrow(),
      )
    ).code

  it('are added with a source, and leave with one; what they brought in stays', async () => {
    await set({ organisationId: scene.organisations[0]!, filling: 'extra', amount: 5 })
    const typed = { organisatie: await codeOf(0), 'lid-sinds': 'januari 2025', verenigingsbesluit: '', ...statement }
    const added = await app.post(`${path}/leden/nieuw`, typed)
    assert.deepEqual([added.status, added.headers.get('location')], [303, `${path}?gedaan=lid`])
    assert.match(await text(`${path}?gedaan=lid`), /role="status"[\s\S]*Het lid is toegevoegd/)
    const [member] = await members()
    assert.deepEqual([member!.validFrom, member!.validTo, member!.associationArticle], ['2025-01-01', null, null])
    const ended = await app.post(`${path}/leden/${member!.id}/einde`, { 'laatste-dag': 'juni 2025', ...statement })
    assert.equal(ended.headers.get('location'), `${path}?gedaan=einde`)
    assert.equal((await members())[0]!.validTo, '2025-06-30')
    const page = await text(`${path}?jaar=2025`)
    assert.match(page, /sinds 1 jan 2025, tot en met 30 jun 2025/)
    assert.match(page, /0,05\sfte/)
    const journal = await app.doors.read(sampleActor, (db) =>
      db.selectFrom('journal').select(['action', 'after']).where('subjectId', '=', member!.id).orderBy('seq').execute(),
    )
    assert.deepEqual(
      journal.map(({ action }) => action),
      ['constituency-member.added', 'constituency-member.ended'],
    )
    assert.equal(JSON.parse(journal[1]!.after!).validTo, '2025-06-30')
  })

  it('have the same fact once, with a second source', async () => {
    const typed = { organisatie: await codeOf(0), 'lid-sinds': '', ...statement }
    await app.post(`${path}/leden/nieuw`, typed)
    const again = await app.post(`${path}/leden/nieuw`, { ...typed, 'gezegd-door': 'De penningmeester (fictief)' })
    assert.equal(again.headers.get('location'), `${path}?gedaan=bekend`)
    assert.equal((await members()).length, 1)
    assert.match(await text(path), /De secretaris \(fictief\)[\s\S]*De penningmeester \(fictief\)/)
    const { id } = (await members())[0]!
    for (let time = 0; time < 2; time += 1) {
      const ended = await app.post(`${path}/leden/${id}/einde`, { 'laatste-dag': '31-12-2025', ...statement })
      assert.equal(ended.status, 303)
    }
  })

  it('come back as typed with a sentence at the field, and nothing changes', async () => {
    const typed = { organisatie: await codeOf(0), 'lid-sinds': '1 juli 2025', ...statement }
    await app.post(`${path}/leden/nieuw`, typed)
    const before = await members()
    for (const [fields, field, sentence] of [
      [{ organisatie: '' }, 'organisatie', /Typ de naam of de code/],
      [{ organisatie: 'qqqq' }, 'organisatie', /Deze organisatie kennen wij niet/],
      [{ organisatie: 'Dorp' }, 'organisatie', /Dit kan meer dan één organisatie zijn\. Typ de code: /],
      [{ 'lid-sinds': '31 februari 2025' }, 'lid-sinds', /Deze dag bestaat niet/],
      [{ 'lid-sinds': 'na 20 maart 2025' }, 'lid-sinds', /Noem een dag die vaststaat/],
      [{ 'lid-sinds': '1 augustus 2025' }, 'organisatie', /hoort op een van deze dagen al bij deze achterban/],
      [{ bron: '' }, 'bron', /Kies waar je dit vandaan hebt/],
      [{ bron: 'stuk', stuk: newId(), plek: 'tabel 1' }, 'stuk', /Kies het stuk/],
      [{ verenigingsbesluit: 'x'.repeat(400) }, 'verenigingsbesluit', /Kort deze tekst in/],
    ] as const) {
      const response = await app.post(`${path}/leden/nieuw`, { ...typed, ...fields })
      const page = await response.text()
      assert.equal(response.status, 400, JSON.stringify(fields))
      assert.match(page, sentence)
      assert.match(page, new RegExp(`<a href="#${field}">`))
      assert.match(page, /De secretaris \(fictief\)/)
    }
    const { id } = before[0]!
    for (const [last, sentence] of [
      ['', /Noem de laatste dag/],
      ['30 juni 2025', /begon op 1 juli 2025\. Noem een laatste dag op of na die dag/],
      ['morgen', /Schrijf een dag/],
    ] as const) {
      const response = await app.post(`${path}/leden/${id}/einde`, { 'laatste-dag': last, ...statement })
      assert.equal(response.status, 400, last)
      assert.match(await response.text(), sentence)
    }
    assert.deepEqual(await members(), before)
    await app.post(`${path}/leden/${id}/einde`, { 'laatste-dag': '2025-12-31', ...statement })
    const twice = await app.post(`${path}/leden/${id}/einde`, { 'laatste-dag': '2026-01-31', ...statement })
    assert.match(await twice.text(), /is al geëindigd: 31 december 2025 was de laatste dag/)
    assert.equal((await members())[0]!.validTo, '2025-12-31')
  })

  it('are found in their own group only', async () => {
    await app.post(`${path}/leden/nieuw`, { organisatie: await codeOf(0), ...statement })
    const { id } = (await members())[0]!
    const elsewhere = path.replace('gemeentenvanproefland', 'waterschappenvanproefland')
    for (const address of [
      `${elsewhere}/leden/${id}/einde`,
      `${path}/leden/${newId()}/einde`,
      `${path}/leden/x/einde`,
    ]) {
      await text(address, 404)
      assert.equal((await app.post(address, { 'laatste-dag': '2025', ...statement })).status, 404, address)
    }
    await text(`${path}/leden/${id}/einde`)
    await text(`${path}/leden/nieuw`)
  })
})

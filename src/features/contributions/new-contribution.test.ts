import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../test/support/app.ts'
import { newId } from '../../shared/id.ts'
import { sampleActor as actor, aLedgerScene, type LedgerScene } from './contribution-samples.ts'

let app: TestApp
let scene: LedgerScene
let year = 2024

const path = () => `/akkoorden/${scene.slug}/bijdragen/nieuw`
const plain = (text: string) => text.replaceAll('\u00a0', ' ')
/** A pledge of a group as a whole, in a year of its own. */
const aPledge = (fields: Record<string, string> = {}): Record<string, string> => {
  year += 1
  return {
    groep: scene.constituencies[0]!,
    wie: 'groep',
    telt: 'invulling',
    waarvoor: scene.themes[0]!,
    jaar: String(year),
    eenheid: 'euro',
    bedrag: '25.000',
    fase: 'toegezegd',
    vanaf: '20 maart 2025',
    bron: 'publicatie',
    adres: 'https://example.nl/besluit',
    titel: 'Besluit (fictief)',
    'gelezen-op': '21-3-2025',
    mandaat: 'bestaand',
    'mandaat-keuze': scene.mandateId,
    ...fields,
  }
}
const send = async (fields: Record<string, string>) => {
  const response = await app.post(path(), fields)
  return { status: response.status, place: response.headers.get('location') ?? '', text: plain(await response.text()) }
}
const entered = async (fields: Record<string, string>) => {
  const { status, place, text } = await send(fields)
  assert.equal(status, 303, text.match(/kb-errors.*?<\/div>|kb-note--alert.*?<\/div>/s)?.[0])
  return plain(await (await app.get(place)).text())
}
const linesOf = () =>
  app.doors.read(actor, (db) =>
    db
      .selectFrom('ledgerLine')
      .selectAll()
      .where('agreementId', '=', scene.agreementId)
      .where('year', '=', year)
      .execute(),
  )

/** An emptied register; the files of a run share one database, so each part starts it anew. */
const startAnew = async () => {
  app = await testApp()
  scene = await aLedgerScene(app.doors)
}

describe('entering an amount', () => {
  before(startAnew)

  it('is reached from the ledger, also from an empty one', async () => {
    const ledger = await (await app.get(`/akkoorden/${scene.slug}/bijdragen`)).text()
    assert.ok(ledger.includes(`href="${path()}"`))
    const form = plain(await (await app.get(path())).text())
    assert.match(form, /name="jaar"[^>]*value="2025"/)
    assert.match(form, /Dit akkoord loopt 2025 en 2026/)
  })

  it('puts it in the ledger with its source and mandate, and says what the total became', async () => {
    const page = await entered(aPledge({ dekking: 'bestaand', 'dekking-jaar': '2025', btw: 'exclusief' }))
    assert.match(page, /Het bedrag is ingevoerd\..*eerst geen bedrag, nu € 25\.000/s)
    for (const part of ['exclusief btw', 'begroting 2025', 'Besluit van 1 maart 2025', 'Besluit (fictief)'])
      assert.ok(page.includes(part), part)
    const ledger = plain(await (await app.get(`/akkoorden/${scene.slug}/bijdragen?jaar=${year}`)).text())
    assert.match(ledger, /25\.000/)
  })

  it('enters a new mandate along with it', async () => {
    const mandate = { mandaat: 'nieuw', 'mandaat-omschrijving': 'Raadsbesluit (fictief)', 'mandaat-van': '2025' }
    assert.match(await entered(aPledge({ ...mandate, 'mandaat-keuze': '' })), /Raadsbesluit \(fictief\)/)
  })

  it('lets an organisation fill in what its group brings, or add to it', async () => {
    const group = aPledge({ bedrag: '30.000' })
    await entered(group)
    const member = { ...group, wie: 'organisatie', organisatie: 'Dorp', bedrag: '10.000' }
    const page = await entered(member)
    assert.match(page, /invulling van wat de groep inbrengt/)
    assert.match(page, /blijft € 30\.000/)
    const extra = await entered({ ...member, organisatie: 'Stad', telt: 'extra', bedrag: '5.000' })
    assert.match(extra, /eerst € 30\.000, nu € 35\.000/)
    const [whole, ...members] = (await linesOf()).toSorted(
      (a, b) => Number(a.organisationId !== null) - Number(b.organisationId !== null),
    )
    assert.deepEqual(members.map(({ withinId }) => withinId).sort(), [whole!.id, null].sort())
  })

  it('asks of which period it is once it has been spent', async () => {
    const spent = aPledge({ fase: 'gerealiseerd', mandaat: 'geen' })
    const asked = await send(spent)
    assert.equal(asked.status, 400)
    assert.match(asked.text, /href="#periode"/)
    const page = await entered({ ...spent, periode: `eerste kwartaal ${year}` })
    assert.match(page, new RegExp(`januari ${year} tot en met maart ${year}`))
    const twice = await send({ ...spent, periode: `maart ${year}` })
    assert.equal(twice.status, 409)
    assert.match(twice.text, /Deze periode overlapt/)
    const elsewhere = await send({ ...spent, periode: '1999' })
    assert.match(elsewhere.text, new RegExp(`De periode moet in ${year} liggen`))
  })

  it('adds what was spent over the periods of a year, and weighs capacity by their length', async () => {
    const spent = aPledge({ fase: 'gerealiseerd', mandaat: 'geen', eenheid: 'fte', bedrag: '1' })
    const own = { ...spent, jaar: '2025', waarvoor: 'governance' }
    assert.match(await entered({ ...own, periode: 'januari 2025 tot en met juni 2025' }), /nu 0,50 fte/)
    const page = await entered({ ...own, periode: 'Q3 2025', bedrag: '2' })
    assert.match(page, /eerst 0,50 fte, nu 1,00 fte/)
    const cell = /bijdragen\?cel=[^"#]+/.exec(page)![0]
    const panel = plain(await (await app.get(`/akkoorden/${scene.slug}/${cell}`)).text())
    assert.match(panel, /jul 2025 tot en met sep 2025, nu geldig/)
    assert.match(panel, /1,00 fte = 1,00 fte × 181\/365 dagen \+ 2,00 fte × 92\/365 dagen/)
  })
})

describe('an amount that is refused', () => {
  before(startAnew)

  it('because one stands there already: a form that is sent twice does one thing', async () => {
    const pledge = aPledge()
    await entered(pledge)
    const { status, text } = await send(pledge)
    assert.equal(status, 409)
    assert.match(text, /Hier staat al € 25\.000\. Wijzig of verbeter dat bedrag/)
    assert.match(text, /value="25\.000"/)
    assert.equal((await linesOf()).length, 1)
  })

  it('because it may be one that is there undivided, until somebody says that it comes on top', async () => {
    const whole = aPledge({ waarvoor: 'geheel' })
    await entered(whole)
    const part = { ...whole, waarvoor: scene.themes[0]!, bedrag: '5.000' }
    const { status, text } = await send(part)
    assert.equal(status, 409)
    assert.match(text, /href="#erbij">Van deze bijdrager staat € 25\.000 dat nog niet is verdeeld/)
    assert.match(text, /name="erbij"[^>]*value="ja"/)
    assert.match(await entered({ ...part, erbij: 'ja' }), /nu € 5\.000/)
    assert.doesNotMatch((await send({})).text, /name="erbij"/)
  })

  it('because the organisation already counts otherwise', async () => {
    const member = aPledge({ wie: 'organisatie', organisatie: 'Polder', telt: 'extra' })
    await entered(member)
    const { status, text } = await send({ ...member, telt: 'invulling', fase: 'begroot' })
    assert.equal(status, 409)
    assert.match(text, /anders meetelt/)
  })

  it('because nothing was filled in: every sentence at once', async () => {
    const { status, text } = await send({})
    assert.equal(status, 400)
    const asked = ['groep', 'wie', 'waarvoor', 'jaar', 'eenheid', 'bedrag', 'fase', 'vanaf', 'bron']
    for (const name of asked) assert.ok(text.includes(`href="#${name}"`), name)
    assert.match(text, /<title>Fout: /)
  })

  it('because of what cannot be used, which it keeps', async () => {
    const bad: readonly (readonly [string, string])[] = [
      ['groep', newId()],
      ['wie', 'iedereen'],
      ['waarvoor', newId()],
      ['waarvoor', '__proto__'],
      ['jaar', '3000'],
      ['jaar', '2025 en 2026'],
      ['eenheid', 'dollar'],
      ['bedrag', '-1'],
      ['bedrag', '1,5'],
      ['bedrag', '9'.repeat(40)],
      ['fase', 'beloofd'],
      ['vanaf', '31 februari 2025'],
      ['dekking', 'loterij'],
      ['btw', 'misschien'],
      ['mandaat-keuze', 'x'],
    ]
    for (const [name, typed] of bad) {
      const { status, text } = await send(aPledge({ [name]: typed }))
      assert.equal(status, 400, `${name} ${typed}`)
      assert.ok(text.includes(`href="#${name}"`), `${name} ${typed}`)
    }
    const fte = await send(aPledge({ eenheid: 'fte', bedrag: '1.000' }))
    assert.match(fte.text, /kunnen twee dingen betekenen/)
    assert.match(fte.text, /value="1\.000"/)
  })

  it('because a pledge has no mandate', async () => {
    const { status, text } = await send(aPledge({ mandaat: 'geen' }))
    assert.equal(status, 400)
    assert.match(text, /href="#mandaat"/)
    assert.match(await entered(aPledge({ mandaat: 'geen', fase: 'indicatief' })), /geen mandaat genoemd/)
  })

  it('because the organisation is unknown, or may be several', async () => {
    const member = { wie: 'organisatie', organisatie: 'Nergens' }
    assert.match((await send(aPledge(member))).text, /Deze organisatie kennen wij niet/)
    await aLedgerScene(app.doors) // a second organisation of each name
    assert.match((await send(aPledge({ ...member, organisatie: 'Dorp' }))).text, /Schrijf de code: Dorp \(/)
  })
})

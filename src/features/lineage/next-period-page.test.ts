import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../test/support/app.ts'
import { localActor } from '../../shared/actor.ts'
import { day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import {
  createAgreement,
  enterConstituency,
  enterMember,
  enterTheme,
  enterThemeRole,
  enterUndertaking,
} from '../agreements/index.ts'
import { enterGoal } from '../goals/index.ts'
import { ensureOrganisation } from '../organisations/index.ts'
import { addSource } from '../provenance/index.ts'

const actor = localActor(new Date('2026-11-25T12:00:00Z'))
const path = '/akkoorden/waterpact-2025-2026/volgende-periode'
let app: TestApp
/** what the form sends when nobody changes it, by name */
let proposed: Record<string, string>

async function body(at: string, status = 200): Promise<string> {
  const response = await app.get(at)
  assert.equal(response.status, status, at)
  return response.text()
}

const words = (markup: string) => markup.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

const agreements = () =>
  app.doors.read(actor, (db) => db.selectFrom('agreement').select(['slug', 'title', 'term']).orderBy('slug').execute())

/** The fields of the form with what stands in them, as a browser would send them. */
function fieldsOf(markup: string): Record<string, string> {
  const form = markup.slice(markup.indexOf('<form class="kb-form"'))
  const inputs = [...form.matchAll(/<input([^>]*)>/g)].map((match) => match[1]!)
  const of = (attributes: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1] ?? ''
  const sent = inputs.filter((each) => !/type="(radio|checkbox)"/.test(each) || / checked/.test(each))
  return Object.fromEntries(
    sent.map((each) => [of(each, 'name'), of(each, 'value')]).filter(([name]) => name !== '_csrf'),
  )
}

async function send(step: string, fields: Record<string, string> = {}): Promise<Response> {
  return app.post(path, { ...proposed, stap: step, ...fields })
}

describe('the pages that make an agreement for the next period', () => {
  before(async () => {
    app = await testApp()
    await app.doors.write(actor, async (tx) => {
      const sourceId = await addSource(tx, {
        kind: 'statement',
        saidBy: 'Proefpersoon (fictief)',
        saidOn: day('2025-01-02'),
      })
      const base = { aliases: [], state: 'signed', visibility: 'openbaar', sourceId } as const
      const { id } = await createAgreement(tx, actor, { ...base, title: 'Waterpact 2025–2026', term: day('2025/2026') })
      await createAgreement(tx, actor, { ...base, title: 'Leeg akkoord', term: null })
      const umbrella = { code: 'kp-proef', name: 'Proefbond', shortName: 'Proefbond', kind: 'umbrella' } as const
      const umbrellaId = await ensureOrganisation(tx, actor, umbrella)
      const group = (await enterConstituency(tx, actor, id, { name: 'Proefbond en leden', umbrellaId }, sourceId))
        .id as Id<'constituency'>
      for (const [name, validTo] of [
        ['Proefdam', null],
        ['Proefveen', day('2026-12-31')],
      ] as const) {
        const organisation = {
          code: `proef-${name.toLowerCase()}`,
          name,
          shortName: name,
          kind: 'municipality',
          validTo,
        } as const
        const organisationId = await ensureOrganisation(tx, actor, organisation)
        await enterMember(tx, actor, id, { constituencyId: group, organisationId }, sourceId)
      }
      const themeId = (await enterTheme(tx, actor, id, { name: 'Dijken' }, sourceId)).id as Id<'theme'>
      await enterThemeRole(tx, actor, id, { themeId, constituencyId: group, role: 'lead' }, sourceId)
      for (const year of [2026, 2030])
        await enterGoal(
          tx,
          actor,
          id,
          { text: `Droog in ${year}`, percentageHundredths: null, subject: null, year, owner: null },
          sourceId,
        )
      for (const [text, due] of [
        ['Elk jaar een kaart <b>', null],
        ['Een telling', day('2025-09')],
      ] as const)
        await enterUndertaking(tx, actor, id, { text, promisedBy: 'Proefbond', due }, sourceId)
    })
    proposed = fieldsOf(await body(path))
  })

  it('propose a title, a term and what goes along', () => {
    const { titel, 'korte-titel': short, begin, eind, verhouding, ...rest } = proposed
    assert.deepEqual(
      [titel, short, begin, eind, verhouding],
      ['Waterpact 2027–2028', 'Waterpact 2027–2028', '2027', '2028', 'volgt'],
    )
    const chosen = Object.keys(rest).map((name) => name.replace(/-[0-9a-f-]{36}$/, ''))
    assert.deepEqual(chosen.sort(), ['achterbannen', 'doelen', 'leden', 'rollen', 'themas', 'toezegging', 'toezegging'])
  })

  it('say that money never goes along, and that a term of an undertaking is over', async () => {
    const markup = await body(path)
    assert.match(markup, /Geld gaat nooit mee/)
    assert.match(markup, /uiterlijk september 2025, de termijn is voorbij/)
    assert.ok(!markup.includes('kaart <b>'))
  })

  it('show what goes along and what does not before anything is stored', async () => {
    const before = await agreements()
    const response = await send('bekijk')
    assert.equal(response.status, 200)
    const told = words(await response.text())
    assert.match(
      told,
      /Achterbannen, met hun koepel 1 Proefbond en leden .*Leden van achterbannen 1 Proefdam .*Thema’s 1 Dijken/,
    )
    assert.match(told, /Proefbond en leden trekt Dijken .*Droog in 2030, 2030 .*Toezeggingen 2 Elk jaar een kaart/)
    assert.match(
      told,
      /Dit gaat niet mee .*geen bijdragen, geen totalen, geen mandaten\. .*Proefveen: opgehouden per 1 jan 2027 .*Doel van 2026: Droog in 2026/,
    )
    assert.deepEqual(await agreements(), before)
  })

  it('let somebody go back and change what was typed', async () => {
    const markup = await (await send('wijzig', { titel: 'Een andere naam' })).text()
    assert.equal(fieldsOf(markup).titel, 'Een andere naam')
  })

  const wrong: readonly (readonly [string, Record<string, string>, RegExp])[] = [
    ['no title', { titel: ' ' }, /Vul de titel van het nieuwe akkoord in\./],
    ['no short title', { 'korte-titel': '–' }, /Vul een korte titel in\./],
    ['a title of 10 000 characters', { titel: 'x'.repeat(10_000) }, /Kort deze tekst in tot 500 tekens/],
    [
      'a title that is there',
      { titel: 'waterpact 2025-2026' },
      /Er is al een akkoord met deze naam[\s\S]*href="\/akkoorden\/waterpact-2025-2026">Waterpact/,
    ],
    ['31 februari', { begin: '31 februari 2027' }, /Deze dag bestaat niet/],
    ['an end before the begin', { begin: '2028', eind: '2027' }, /Het eind ligt voor het begin/],
    ['a begin before that of the old one', { begin: '2024' }, /begint na het begin van de oude/],
    ['no begin', { begin: '' }, /Vul in wanneer het nieuwe akkoord begint/],
    ['a period for a day', { begin: '2027 en 2028' }, /Een periode kan hier niet/],
    ['a relation that is none', { verhouding: 'constructor' }, /Kies hoe het nieuwe akkoord tot het oude staat/],
    ['members without their groups', { achterbannen: '' }, /Leden gaan alleen mee als hun achterban meegaat/],
    ['roles without their themes', { themas: '' }, /Een rol gaat alleen mee/],
  ]
  for (const step of ['bekijk', 'maak'])
    for (const [what, fields, sentence] of wrong)
      it(`refuse ${what} at ‘${step}’, keep what was typed and change nothing`, async () => {
        const before = await agreements()
        const response = await send(step, { 'korte-titel': 'Bewaard', ...fields })
        assert.equal(response.status, 400)
        const markup = await response.text()
        assert.match(markup, sentence)
        assert.equal(fieldsOf(markup)['korte-titel'], fields['korte-titel'] ?? 'Bewaard')
        assert.deepEqual(await agreements(), before)
      })

  it('make it once, say on top from which it came, and start without money', async () => {
    const made = await send('maak')
    assert.equal(made.status, 303)
    assert.equal(made.headers.get('location'), '/akkoorden/waterpact-2027-2028')
    const overview = await body('/akkoorden/waterpact-2027-2028')
    assert.match(overview, /Dit akkoord is de volgende periode van <a href="\/akkoorden\/waterpact-2025-2026">/)
    assert.match(
      overview,
      /Een telling[\s\S]*href="\/akkoorden\/waterpact-2025-2026#toezeggingen"[^>]*>.*komt uit Waterpact 2025–2026/,
    )
    assert.match(await body('/akkoorden/waterpact-2027-2028/bijdragen'), /kb-empty/)
    const again = await send('maak')
    assert.equal(again.status, 400)
    assert.match(await again.text(), /Er is al een akkoord met deze naam[\s\S]*href="\/akkoorden\/waterpact-2027-2028"/)
    assert.equal((await agreements()).length, 3)
  })

  it('lead from what was taken over to its place and its source in the old one, and from there onwards', async () => {
    const markup = await body('/akkoorden/waterpact-2027-2028/samenhang')
    const taken = markup.slice(markup.indexOf('id="overgenomen"'))
    const rows = taken.slice(taken.indexOf('<tbody>')).split('<tr>').slice(1)
    assert.equal(rows.length, 7)
    for (const row of rows) assert.match(row, /waterpact-2025-2026#[a-z]+"[\s\S]*Proefpersoon \(fictief\)/)
    assert.match(words(rows[1]!), /1 lid van Proefbond en leden/)
    assert.match(words(await body('/akkoorden/waterpact-2025-2026')), /opgevolgd door Waterpact 2027–2028/)
    assert.match(await body(path), /Er is al een volgend akkoord[\s\S]*waterpact-2027-2028/)
  })

  it('propose no term where there is none, and serve an agreement that has nothing', async () => {
    const markup = await body('/akkoorden/leeg-akkoord/volgende-periode')
    assert.match(markup, /geen looptijd met een einde[\s\S]*niets wat mee kan/)
    assert.equal(fieldsOf(markup).begin, '')
    const typed = {
      ...fieldsOf(markup),
      titel: 'Leeg akkoord 2',
      'korte-titel': 'Leeg 2',
      begin: '1 mei 2027',
      eind: '30 april 2029',
    }
    const made = await app.post('/akkoorden/leeg-akkoord/volgende-periode', { ...typed, stap: 'maak' })
    assert.equal(made.headers.get('location'), '/akkoorden/leeg-2')
    assert.equal((await agreements()).find(({ slug }) => slug === 'leeg-2')!.term, '2027-05-01/2029-04-30')
  })

  it('are not there for an agreement that is not', async () => {
    await body('/akkoorden/bestaat-niet/volgende-periode', 404)
    assert.equal((await app.post('/akkoorden/bestaat-niet/volgende-periode', proposed)).status, 404)
  })
})

import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../test/support/app.ts'
import type { Tx } from '../../database/doors.ts'
import { type Actor, localActor } from '../../shared/actor.ts'
import { day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import {
  createAgreement,
  enterConstituency,
  enterMember,
  enterSignatory,
  enterTheme,
  enterUndertaking,
} from '../agreements/index.ts'
import { enterContribution, enterMandate } from '../contributions/index.ts'
import { changeOrganisations } from '../organisations/enter-organisations.ts'
import { ensureOrganisation } from '../organisations/index.ts'
import { addSource } from '../provenance/index.ts'

const codes = ['kp-proefbond', 'gm9991', 'gm9992'] as const
let app: TestApp

/** What each of three days brought, a step each. */
const steps: readonly ((tx: Tx, actor: Actor) => Promise<void>)[] = [
  async (tx, actor) => {
    const sourceId = await someSource(tx, 'A. Proef')
    const [umbrellaId, member] = [await organisation(tx, actor, 'kp-proefbond', 'Proefbond'), await town(tx, actor, 1)]
    const base = { aliases: [], term: null, visibility: 'openbaar', state: 'concept', sourceId } as const
    const { id } = await createAgreement(tx, actor, { ...base, title: 'Proefakkoord (fictief)', shortTitle: 'Proef' })
    const group = await enterConstituency(tx, actor, id, { name: 'Bond en steden', umbrellaId }, sourceId)
    const constituencyId = group.id as Id<'constituency'>
    await enterSignatory(tx, actor, id, { organisationId: umbrellaId, constituencyId }, sourceId)
    const validFrom = day('2025-02-01')
    await enterMember(tx, actor, id, { constituencyId, organisationId: member, validFrom }, sourceId)
  },
  async (tx, actor) => {
    const { id, constituencyId } = await agreement(tx)
    const sourceId = await someSource(tx, 'B. Proef')
    const organisationId = await town(tx, actor, 2)
    await enterMember(tx, actor, id, { constituencyId, organisationId, validFrom: day('2025-03-01') }, sourceId)
    await pledge(tx, actor, { organisationId: null, amount: 123_400, effectiveOn: day('2025-03-01') })
    const promise = { text: 'Wij sturen een kaart', promisedBy: null, due: null }
    await enterUndertaking(tx, actor, id, promise, sourceId)
  },
  async (tx, actor) => {
    const { id, constituencyId } = await agreement(tx)
    const sourceId = await someSource(tx, 'C. Proef')
    const organisationId = await organisation(tx, actor, 'kp-proefbond', 'Proefbond')
    const signed = { organisationId, constituencyId, representedBy: 'D. Proef', signedOn: day('2025-04-01') }
    await enterSignatory(tx, actor, id, signed, sourceId)
    const own = { organisationId: await town(tx, actor, 1), amount: 98_700, effectiveOn: day('2025-04-01') }
    await pledge(tx, actor, own)
    const promise = { text: 'Wij sturen een kaart', promisedBy: 'Gemeente Proefstad 2', due: day('2026-05') }
    await enterUndertaking(tx, actor, id, promise, sourceId)
    const facts = { code: 'gm9991', name: 'Gemeente Nieuwstad', shortName: 'Nieuwstad', kind: 'municipality' } as const
    const more = { sortName: 'nieuwstad', province: null, validFrom: null, validTo: null }
    await changeOrganisations(tx, actor, [{ facts: { ...facts, ...more }, sourceId }])
  },
]

const dayOf = (step: number) => `2025-0${step + 2}-20`

describe('the page of an organisation in the past', () => {
  /** by day and organisation what its page said at the end of that day */
  const then: { readonly day: string; readonly code: string; readonly text: string }[] = []

  before(async () => {
    app = await testApp()
    for (const [index, step] of steps.entries()) {
      const actor = localActor(new Date(`${dayOf(index)}T21:30:00Z`))
      await app.doors.write(actor, (tx) => step(tx, actor))
      for (const code of codes) {
        const response = await app.get(`/organisaties/${code}`)
        if (response.status === 200) then.push({ day: dayOf(index), code, text: content(await response.text()) })
      }
    }
  })

  it('shows of a stand what it showed at the end of that day', async () => {
    assert.equal(then.length, 8)
    for (const { day: on, code, text } of then) {
      assert.equal(await words(code, `stand=${on}`), text, `${code} on ${on}`)
    }
    const [first, last] = [then[1]!, then.at(-2)!]
    assert.match(first.text, /Gemeente Proefstad 1 .*Van een bijdrage is niets bekend/)
    assert.match(last.text, /Gemeente Nieuwstad .*eigen bijdrage 2025 € 987 /)
  })

  it('shows of a peildatum what was in force, as known now', async () => {
    const early = await words('gm9991', 'peildatum=2025-03-31')
    assert.match(early, /Gemeente Nieuwstad .*van Bond en steden 2025 € 1\.234 .*namens/)
    assert.doesNotMatch(early, /987/)
    assert.match(await words('gm9991', 'peildatum=2025-04-01'), /eigen bijdrage 2025 € 987/)
    assert.match(await words('kp-proefbond', 'peildatum=2025-03-31'), /Getekend op nog niet getekend/)
    assert.match(await words('kp-proefbond', 'peildatum=2025-04-01'), /Getekend op 1 april 2025/)
    assert.doesNotMatch(await words('gm9992', 'peildatum=2025-02-28'), /hoort bij/)
    assert.match(await words('gm9992', 'peildatum=2025-03'), /hoort bij Bond en steden, vanaf 1 maart 2025/)
  })

  it('shows both at once: what was in force as the register knew it', async () => {
    assert.doesNotMatch(await words('gm9991', 'peildatum=2025-04-01&stand=2025-03-20'), /987/)
    assert.match(await words('gm9991', 'peildatum=2025-04-01&stand=2025-04-20'), /987/)
  })

  it('says which past it is, lists the days, and leads back', async () => {
    const html = await (await app.get('/organisaties/gm9991?stand=2025-03-20')).text()
    assert.match(html, /Stand van 20 maart 2025/)
    assert.match(html, /<a href="\/organisaties\/gm9991">Terug naar nu<\/a>/)
    assert.match(html, /<a href="\/organisaties\/gm9991\?peildatum=2025-02-01">1 februari 2025<\/a>/)
    assert.match(html, /<a href="\/organisaties\/gm9991\?stand=2025-04-20">20 april 2025<\/a>/)
    assert.match(html, /<a href="\/akkoorden\/proef\?stand=2025-03-20">/)
    assert.match(html, /<a href="\/akkoorden\/proef\/bijdragen\?stand=2025-03-20">/)
  })

  it('gives the same as a file, which names both dates and the sources', async () => {
    const file = (query: string, form = 'csv') => app.get(`/organisaties/gm9991/bijdragen.${form}?${query}`)
    const csv = await (await file('peildatum=2025-04-01&stand=2025-04-20')).text()
    assert.match(csv, /Peildatum 1 april 2025: .*\r\nStand van 20 april 2025: /)
    assert.match(
      csv,
      /Proefakkoord \(fictief\);Draagt bij;Daken;eigen bijdrage;2025;toegezegd;987,00;;zelf besloten;;;E\. Proef/,
    )
    assert.doesNotMatch(await (await file('peildatum=2025-03-31')).text(), /987/)
    const signed = await (await app.get('/organisaties/kp-proefbond/bijdragen.csv?peildatum=2025-03-31')).text()
    assert.match(signed, /Tekent;D\. Proef;;;;;;;;;/)
    assert.doesNotMatch(signed, /2025-04-01/)
    for (const form of ['xlsx', 'ods']) {
      assert.match((await file('', form)).headers.get('content-disposition')!, new RegExp(`Nieuwstad\\.${form}"`))
    }
    assert.equal((await app.get('/organisaties/gm0000/bijdragen.csv')).status, 404)
    assert.equal((await file('stand=%00')).status, 200)
    assert.doesNotMatch(
      await (await app.get('/organisaties/gm9992/bijdragen.csv?stand=2025-03-19')).text(),
      /Draagt bij/,
    )
  })

  it('says that it did not know the organisation yet, and refuses a day that is none', async () => {
    assert.match(await words('gm9992', 'stand=2025-03-19'), /Op 19 maart 2025 stond deze organisatie nog niet/)
    for (const wrong of ['peildatum=2025-02-31', 'stand=2025-13', 'stand=..', 'peildatum=0001', 'stand=%00']) {
      assert.match(await all('gm9991', wrong), /Deze datum kennen wij niet/, wrong)
    }
    assert.match(await all('gm9991', `stand=${'9'.repeat(3_000)}`), /Deze datum kennen wij niet/)
    assert.match(await all('gm9991', 'stand=2199-01-01'), /Van die dag is er nog geen stand/)
  })
})

function someSource(tx: Tx, saidBy: string): Promise<Id<'source'>> {
  return addSource(tx, { kind: 'statement', saidBy, saidOn: null })
}

function organisation(tx: Tx, actor: Actor, code: string, name: string): Promise<Id<'organisation'>> {
  return ensureOrganisation(tx, actor, { code, name, shortName: name, kind: 'umbrella' })
}

function town(tx: Tx, actor: Actor, number: number): Promise<Id<'organisation'>> {
  const names = { name: `Gemeente Proefstad ${number}`, shortName: `Proefstad ${number}` }
  return ensureOrganisation(tx, actor, { code: `gm999${number}`, ...names, kind: 'municipality' })
}

async function agreement(tx: Tx) {
  const { id, agreementId } = await tx.selectFrom('constituency').selectAll().executeTakeFirstOrThrow()
  return { id: agreementId, constituencyId: id }
}

async function pledge(
  tx: Tx,
  actor: Actor,
  fields: {
    readonly organisationId: Id<'organisation'> | null
    readonly amount: number
    readonly effectiveOn: ReturnType<typeof day>
  },
): Promise<void> {
  const { id, constituencyId } = await agreement(tx)
  const sourceId = await someSource(tx, 'E. Proef')
  const mandate = { description: 'Besluit (fictief)', validFrom: null, validTo: null }
  const mandateId = await enterMandate(tx, actor, id, mandate, sourceId)
  const themeId = (await enterTheme(tx, actor, id, { name: 'Daken' }, sourceId)).id as Id<'theme'>
  const of = {
    constituencyId,
    purpose: 'theme',
    themeId,
    year: 2025,
    unit: 'eur',
    stage: 'pledged',
    mandateId,
  } as const
  const nothing = {
    words: null,
    reading: null,
    readAmount: null,
    reason: null,
    cover: null,
    coverYear: null,
    vat: null,
  }
  await enterContribution(tx, actor, id, { ...of, ...fields, ...nothing }, sourceId)
}

async function all(code: string, query: string): Promise<string> {
  const response = await app.get(`/organisaties/${code}?${query}`)
  assert.equal(response.status, 200, query)
  return response.text()
}

const words = async (code: string, query: string) => content(await all(code, query))

/** What a page says of the organisation: without its markup, which past it is, and the way to another. */
function content(markup: string): string {
  const main = /<main[\s\S]*<\/main>/.exec(markup)![0]
  return main
    .replace(/<details class="kb-details kb-past"[\s\S]*<\/details>/, '')
    .replace(/<div class="kb-note">(?:(?!<\/div>)[\s\S])*Je kijkt terug[\s\S]*?<\/div><\/div>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('\u00a0', ' ')
    .replace(/\s+/g, ' ')
}

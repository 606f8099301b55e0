import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../test/support/app.ts'
import { testDatabase } from '../../../test/support/database.ts'
import type { Tx } from '../../database/doors.ts'
import { day } from '../../shared/day.ts'
import { type Id, newId } from '../../shared/id.ts'
import { enterConstituency, enterMember, enterSignatory, readAgreementHead } from '../agreements/index.ts'
import { aLedgerScene, aSetContribution, type LedgerScene, sampleActor } from '../contributions/contribution-samples.ts'
import { enterMandate, enterStatedTotal, type MandateFields } from '../contributions/index.ts'
import { type SetContribution, setContribution } from '../contributions/set-contribution.ts'
import { ensureOrganisation } from '../organisations/index.ts'
import { addSource, linkSource } from '../provenance/index.ts'
import type { Outcome } from './outcome.ts'
import { readFacts } from './read-facts.ts'
import { reconcile } from './reconcile.ts'

let app: TestApp
let scene: LedgerScene

/** Does something in a new agreement, and gives what the checks find on a day: weight and title. */
async function found(act: (tx: Tx) => Promise<unknown>, today = '2026-01-29'): Promise<readonly Outcome[]> {
  scene = await aLedgerScene(app.doors)
  await app.doors.write(sampleActor, act)
  return app.doors.read(sampleActor, async (db) =>
    reconcile(await readFacts(db, await readAgreementHead(db, scene.slug), day(today))),
  )
}

/** The outcomes with this in their title, by weight: exactly one each, unless more are told. */
function weigh(outcomes: readonly Outcome[], title: RegExp): readonly string[] {
  return outcomes.filter((each) => title.test(each.title)).map(({ weight }) => weight)
}

const set = (tx: Tx, fields: Partial<SetContribution> = {}) =>
  setContribution(tx, sampleActor, scene.agreementId, aSetContribution(scene, fields))
const member = (tx: Tx, of: number, validFrom: string | null = null, validTo: string | null = null) =>
  enterMember(
    tx,
    sampleActor,
    scene.agreementId,
    {
      constituencyId: scene.constituencies[0]!,
      organisationId: scene.organisations[of]!,
      validFrom: validFrom === null ? null : day(validFrom),
      validTo: validTo === null ? null : day(validTo),
    },
    scene.sourceId,
  )
const mandate = (tx: Tx, fields: Partial<MandateFields>) => {
  const base = { description: 'Besluit van het bestuur (fictief)', validFrom: null, validTo: null }
  return enterMandate(tx, sampleActor, scene.agreementId, { ...base, ...fields }, scene.sourceId)
}
const end = (tx: Tx, of: number, validTo: string) =>
  tx
    .updateTable('organisation')
    .set({ validTo: day(validTo) })
    .where('id', '=', scene.organisations[of]!)
    .execute()

describe('the checks of an agreement', () => {
  before(async () => {
    app = await testApp()
  })

  it('count a stated total after, and say what differs or cannot be counted', async () => {
    const stated = { constituencyId: null, year: 2025, unit: 'fte', words: null, reading: null } as const
    const state = (tx: Tx, stage: 'pledged' | 'budgeted', amount: number) =>
      enterStatedTotal(tx, sampleActor, scene.agreementId, { ...stated, stage, amount }, scene.sourceId)
    const same = await found(async (tx) => {
      await set(tx, { amount: 20 })
      await state(tx, 'pledged', 20)
    })
    assert.deepEqual(weigh(same, /^Som van alle bijdragers in fte, 2025: klopt$/), ['holds'])
    const other = await found(async (tx) => {
      await set(tx, { amount: 20 })
      await set(tx, { amount: null, themeId: scene.themes[1]! })
      await state(tx, 'pledged', 25)
      await state(tx, 'budgeted', 25)
    })
    const less = other.find(
      ({ title }) => title === 'Som van alle bijdragers in fte, 2025: 0,05\u00a0fte minder dan de bron noemt',
    )
    assert.equal(less?.weight, 'hoog')
    assert.match(
      less.sentence,
      /noemt 0,25\sfte per jaar \(toegezegd\), wij tellen 0,20\sfte\. 1 bijdrage noemt geen bedrag\.$/,
    )
    assert.match(less.place.path, /\?cel=-\.-\.2025#posten$/)
    assert.equal(less.marks.length, 1)
    assert.deepEqual(weigh(other, /niets om na te tellen/), ['midden'])
  })

  it('compare what members fill in with what their group says', async () => {
    const exact = await found(async (tx) => {
      await set(tx, { amount: 20 })
      await set(tx, { organisationId: scene.organisations[0]!, filling: 'within', amount: 20 })
      await set(tx, { organisationId: scene.organisations[1]!, filling: 'extra', amount: 5 })
    })
    assert.deepEqual(weigh(exact, /vullen nergens meer in|is niets meer open/), ['holds', 'holds'])
    const wrong = await found(async (tx) => {
      await set(tx, { amount: 20 })
      await set(tx, { amount: 10, themeId: scene.themes[1]! })
      const filling = { organisationId: scene.organisations[0]!, filling: 'within' } as const
      await set(tx, { ...filling, amount: 30 })
      await set(tx, { ...filling, amount: 4, themeId: scene.themes[1]! })
      await set(tx, { ...filling, amount: 4, year: 2026, period: '2026' })
    })
    const over = wrong.find(({ weight }) => weight === 'midden')
    assert.equal(over?.title, 'Leden van Gemeenten van Proefland vullen voor 2025 meer in dan de groep noemt')
    assert.match(over.sentence, /Water 0,10\sfte \(groep: 0,20\sfte\)/)
    assert.match(over.place.path, /\?cel=gemeentenvanproefland\.water\.2025#posten$/)
    assert.deepEqual(weigh(wrong, /nog niet alles ingevuld/), ['laag'])
    assert.deepEqual(weigh(wrong, /voor 2026 iets in wat de groep nog niet noemt/), ['laag'])
    assert.deepEqual(weigh(wrong, /is niets meer open/), [])
  })

  it('ask whether who contributes is a member in that year', async () => {
    const extra = (of: number) => ({ organisationId: scene.organisations[of]!, filling: 'extra', amount: 5 }) as const
    const members = await found(async (tx) => {
      await member(tx, 0, '2025-06-01')
      await set(tx, extra(0))
      const umbrella = { name: 'Derde groep', umbrellaId: scene.organisations[1]! }
      const group = await enterConstituency(tx, sampleActor, scene.agreementId, umbrella, scene.sourceId)
      await set(tx, { ...extra(1), constituencyId: group.id as Id<'constituency'> })
      const signs = { organisationId: scene.organisations[2]!, constituencyId: scene.constituencies[1]! }
      await enterSignatory(tx, sampleActor, scene.agreementId, signs, scene.sourceId)
      await set(tx, { ...extra(2), constituencyId: scene.constituencies[1]! })
    })
    assert.deepEqual(weigh(members, /hoort in dat jaar bij zijn groep/), ['holds'])
    const gone = await found(async (tx) => {
      await member(tx, 0, null, '2024-12-31')
      await set(tx, extra(0))
    })
    assert.deepEqual(weigh(gone, /draagt iemand bij die dat jaar geen lid is/), ['midden'])
    assert.match(gone[0]!.place.path, /\/partijen\/gemeentenvanproefland$/)
    const unknown = await found((tx) => set(tx, extra(0)))
    assert.deepEqual(weigh(unknown, /kent het register geen leden/), ['laag'])
  })

  it('see amounts that stay with an organisation after its end', async () => {
    const extra = { filling: 'extra', amount: 5, year: 2026, period: '2026' } as const
    const lasting = await found(async (tx) => {
      await end(tx, 0, '2026-01-01')
      await set(tx, { ...extra, organisationId: scene.organisations[0]! })
    })
    assert.deepEqual(weigh(lasting, /bij een organisatie die er dan niet meer is/), ['holds'])
    const over = await found(async (tx) => {
      await end(tx, 0, '2025-12-31')
      await set(tx, { ...extra, organisationId: scene.organisations[0]! })
      await end(tx, 1, '2025-12-31')
      await set(tx, { ...extra, organisationId: scene.organisations[1]!, amount: 0 })
    })
    const [ended] = over.filter(({ title }) => /bestaat in 2026 niet meer/.test(title))
    assert.equal(ended?.weight, 'midden')
    assert.match(ended.sentence, /Opgehouden per 1 januari 2026\. Bij haar staat nog 0,05\sfte voor Gemeenten/)
    assert.match(ended.place.path, /^\/organisaties\//)
    assert.equal(weigh(over, /niet meer/).length, 1)
  })

  it('see a member twice on one day, and an umbrella that does not sign', async () => {
    const apart = await found(async (tx) => {
      await member(tx, 0, null, '2024-12-31')
      await member(tx, 0, '2025-01-01')
    })
    assert.deepEqual(weigh(apart, /twee keer lid/), ['holds'])
    assert.deepEqual(weigh(apart, /^Wie tekent, is niet bekend$/), ['laag'])
    const twice = await found(async (tx) => {
      await member(tx, 0)
      const row = { id: newId<'member'>(), constituencyId: scene.constituencies[0]!, associationArticle: null }
      const range = { validFrom: day('2025-01-01'), validTo: null, organisationId: scene.organisations[0]! }
      await tx
        .insertInto('constituencyMember')
        .values({ ...row, ...range })
        .execute()
      const code = newId<'organisation'>().slice(0, 12)
      const bond = { code, name: 'Bond van Proefland', shortName: 'Bond', kind: 'umbrella' } as const
      const umbrellaId = await ensureOrganisation(tx, sampleActor, bond)
      const id = scene.agreementId
      await enterConstituency(tx, sampleActor, id, { name: 'Diensten', umbrellaId }, scene.sourceId)
      await enterSignatory(tx, sampleActor, id, { organisationId: scene.organisations[0]! }, scene.sourceId)
    })
    assert.deepEqual(weigh(twice, /^Dorp is op een dag twee keer lid$/), ['midden'])
    assert.deepEqual(weigh(twice, /^Bond van Proefland draagt bij, maar tekent niet$/), ['laag'])
    const signing = await found((tx) =>
      enterSignatory(tx, sampleActor, scene.agreementId, { organisationId: scene.organisations[0]! }, scene.sourceId),
    )
    assert.deepEqual(weigh(signing, /Elke koepel van een bijdrager tekent/), ['holds'])
  })

  it('compare the cover of money with the term', async () => {
    const money = { unit: 'eur', amount: 100 } as const
    const covered = await found(async (tx) => {
      await set(tx, { ...money, stage: 'indicative', mandateId: null })
      await set(tx, { ...money, cover: 'existing', coverYear: 2025 })
    })
    const holding = /noemt zijn dekking|er geen dekking is|genoemde dekking valt in/
    assert.deepEqual(weigh(covered, holding), ['holds', 'holds', 'holds'])
    const silent = await found(async (tx) => {
      await set(tx, money)
      await set(tx, { ...money, themeId: scene.themes[1]!, stage: 'indicative', mandateId: null })
      await set(tx, { ...money, themeId: scene.themes[1]!, year: 2026, period: '2026', cover: 'none' })
      const second = { constituencyId: scene.constituencies[1]!, cover: 'new', coverYear: 2031 } as const
      await set(tx, { ...money, ...second })
    })
    assert.deepEqual(weigh(silent, /niet overal gezegd waar het geld vandaan komt/), ['midden', 'laag'])
    assert.deepEqual(weigh(silent, /^Voor 2026 is er geen dekking$/), ['hoog'])
    assert.deepEqual(weigh(silent, /^De dekking komt uit 2031, buiten de looptijd$/), ['midden'])
  })

  it('compare years and days with the term', async () => {
    const both = await found(async (tx) => {
      await set(tx)
      await set(tx, { year: 2026, period: '2026' })
    })
    const holding = /vallen in de looptijd|Elk jaar van de looptijd|datum die bij zijn jaar past/
    assert.deepEqual(weigh(both, holding), ['holds', 'holds', 'holds'])
    const odd = await found(async (tx) => {
      await set(tx, { effectiveOn: day('2026-02') })
      const spent = { stage: 'realised', mandateId: null, themeId: scene.themes[1]! } as const
      await set(tx, { ...spent, effectiveOn: day('2024-12-31') })
      await set(tx, { year: 2027, period: '2027' })
    })
    assert.deepEqual(weigh(odd, /^Er staan bedragen voor 2027, buiten de looptijd$/), ['midden'])
    assert.deepEqual(weigh(odd, /^Voor 2026 is geen bedrag bekend$/), ['laag'])
    assert.deepEqual(weigh(odd, /gaat pas na dat jaar in|van voor die tijd/), ['laag', 'laag'])
    const without = await found((tx) =>
      tx.updateTable('agreement').set({ term: null }).where('id', '=', scene.agreementId).execute(),
    )
    assert.deepEqual(weigh(without, /looptijd/), ['laag'])
  })

  it('look for sources that are missing or lead nowhere', async () => {
    const sourced = await found((tx) => set(tx))
    const holding = /Elk bedrag heeft een bron|Alles wat over het akkoord|Elke bron van een bedrag/
    assert.deepEqual(weigh(sourced, holding), ['holds', 'holds', 'holds'])
    const lost = await found(async (tx) => {
      const theme = { id: newId<'theme'>(), agreementId: scene.agreementId, name: 'Kaal', nameKey: 'kaal' }
      await tx
        .insertInto('theme')
        .values({ ...theme, shortName: 'Kaal', position: 9 })
        .execute()
      const entryId = await set(tx)
      const publication = { kind: 'publication', title: 'Besluit', readOn: day('2025-01-01') } as const
      await linkSource(tx, 'ledger-entry', entryId, await addSource(tx, { ...publication, address: 'besluit.pdf' }))
    })
    assert.deepEqual(weigh(lost, /^1 gegeven heeft geen bron$/), ['midden'])
    assert.deepEqual(weigh(lost, /adres dat niet opengaat/), ['midden'])
  })

  it('see an amount that shows no source at all', async () => {
    scene = await aLedgerScene(app.doors)
    const id = await app.doors.write(sampleActor, (tx) => set(tx))
    const { kysely } = await testDatabase() // the app itself may not take a source away
    await kysely.deleteFrom('recordSource').where('recordId', '=', id).execute()
    const outcomes = await app.doors.read(sampleActor, async (db) =>
      reconcile(await readFacts(db, await readAgreementHead(db, scene.slug), day('2026-01-29'))),
    )
    assert.deepEqual(weigh(outcomes, /^Een bedrag van Gemeenten van Proefland heeft geen bron$/), ['hoog'])
  })

  it('hold a mandate to its own period, on its first and last day too', async () => {
    const within = await found(async (tx) => {
      const period = { validFrom: day('2025-04-01'), validTo: day('2026-12-31') }
      await set(tx, { mandateId: await mandate(tx, period), effectiveOn: day('2025-04-01') })
    })
    assert.deepEqual(weigh(within, /mandaat dat toen gold/), ['holds'])
    for (const period of [{ validFrom: day('2025-04-02') }, { validTo: day('2025-03-31') }]) {
      const outside = await found(async (tx) => {
        await set(tx, { mandateId: await mandate(tx, period), effectiveOn: day('2025-04-01') })
      })
      assert.deepEqual(weigh(outside, /^Een bedrag rust op een mandaat dat toen niet gold$/), ['hoog'])
    }
  })

  it('tell of a mandate that lapses within 90 days, or lapsed under amounts that are still to come', async () => {
    const resting =
      (year: number, amount: number | null = 20) =>
      async (tx: Tx) => {
        const mandateId = await mandate(tx, { validTo: day('2026-03-31') })
        if (amount !== null) await set(tx, { mandateId, year, period: String(year), amount })
      }
    const lapse = /Een mandaat (?:is afgelopen|loopt binnenkort af)|Geen mandaat loopt/
    for (const [year, today, weight] of [
      [2026, '2025-12-30', 'holds'],
      [2026, '2025-12-31', 'midden'],
      [2026, '2026-03-31', 'midden'],
      [2026, '2026-04-01', 'hoog'],
      [2025, '2026-03-31', 'laag'],
      [2025, '2026-04-01', 'holds'],
    ] as const)
      assert.deepEqual(weigh(await found(resting(year), today), lapse), [weight], `${year} on ${today}`)
    assert.deepEqual(weigh(await found(resting(2026, null), '2026-04-01'), lapse), ['holds'])
    assert.deepEqual(weigh(await found(resting(2026, 0), '2026-04-01'), lapse), ['holds'])
  })

  it('recompute the positions that the register keeps', async () => {
    const right = await found((tx) => set(tx))
    assert.deepEqual(weigh(right, /rekent zichzelf na/), ['holds'])
    const wrong = await found(async (tx) => {
      await set(tx)
      await tx.deleteFrom('ledgerPosition').where('agreementId', '=', scene.agreementId).execute()
    })
    assert.deepEqual(weigh(wrong, /^Een stand volgt niet uit de posten$/), ['hoog'])
  })

  it('tell how many findings of papers are open', async () => {
    const finding = (severity: 'hoog' | 'laag', holds: boolean) => ({
      ...{ id: newId<'finding'>(), agreementId: scene.agreementId, documentId: null, code: 'proef', severity, holds },
      ...{ title: 'Proef', sentence: 'Proef.', foundAt: sampleActor.now },
    })
    const closed = await found((tx) => tx.insertInto('finding').values(finding('hoog', true)).execute())
    assert.deepEqual(weigh(closed, /^Geen bevinding over een stuk/), ['holds'])
    const open = await found((tx) =>
      tx
        .insertInto('finding')
        .values([finding('hoog', false), finding('laag', false)])
        .execute(),
    )
    const [papers] = open.filter(({ kind }) => kind === 'papers')
    assert.deepEqual([papers?.weight, papers?.title], ['laag', '2 bevindingen over stukken staan open'])
    assert.match(papers!.sentence, /1 hoog en 1 laag/)
  })
})

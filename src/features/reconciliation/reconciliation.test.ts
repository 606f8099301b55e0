import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../test/support/app.ts'
import { outcomesAfter, set as setIn, weigh } from '../../../test/support/checked-agreement.ts'
import type { Tx } from '../../database/doors.ts'
import { day } from '../../shared/day.ts'
import { type Id, newId } from '../../shared/id.ts'
import { enterConstituency, enterMember, enterSignatory } from '../agreements/index.ts'
import { type LedgerScene, sampleActor } from '../contributions/contribution-samples.ts'
import { enterStatedTotal } from '../contributions/index.ts'
import { ensureOrganisation } from '../organisations/index.ts'

let app: TestApp
let scene: LedgerScene

/** Does something in a new agreement, and gives what the checks find on a day. */
const found = (act: (tx: Tx) => Promise<unknown>, today?: string) =>
  outcomesAfter(
    app.doors,
    (tx, of) => {
      scene = of
      return act(tx)
    },
    today,
  )
const set = (tx: Tx, fields: Parameters<typeof setIn>[2] = {}) => setIn(tx, scene, fields)
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
    assert.equal(over?.title, 'Leden van Gemeenten van Proefland vullen meer in dan de groep noemt')
    assert.match(over.sentence, /: 2025 Water 0,10\sfte \(groep: 0,20\sfte\)/)
    assert.match(over.place.path, /\?cel=gemeentenvanproefland\.water\.2025#posten$/)
    assert.deepEqual(weigh(wrong, /nog niet alles ingevuld/), ['laag'])
    const [unnamed] = wrong.filter(({ title }) => /vullen iets in wat de groep nog niet noemt/.test(title))
    assert.match(unnamed!.sentence, /^Door leden toegezegd: 2026 Water 0,04\sfte\./)
    assert.deepEqual(weigh(wrong, /is niets meer open/), [])
  })

  it('let members pledge what their group only indicates', async () => {
    const outcomes = await found(async (tx) => {
      await set(tx, { stage: 'indicative', mandateId: null })
      await set(tx, { organisationId: scene.organisations[0]!, filling: 'within' })
    })
    assert.deepEqual(weigh(outcomes, /iets in wat de groep nog niet noemt|nog niet alles ingevuld/), [])
    assert.deepEqual(weigh(outcomes, /vullen nergens meer in/), ['holds'])
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
    const [ended] = over.filter(({ title }) => /bestaat niet meer, maar/.test(title))
    assert.equal(ended?.weight, 'midden')
    assert.match(ended.sentence, /Opgehouden per 1 januari 2026\. Bij haar staat nog 0,05\sfte voor 2026 \(Gemeenten/)
    assert.match(ended.place.path, /^\/organisaties\//)
    assert.equal(weigh(over, /bestaat niet meer, maar/).length, 1)
  })

  it('see a member that ended before today', async () => {
    const closed = await found(async (tx) => {
      await member(tx, 0, null, '2025-12-31')
      await end(tx, 0, '2025-12-31')
      await member(tx, 1)
      await end(tx, 1, '2026-01-29')
    })
    assert.deepEqual(weigh(closed, /Elk lid dat nu vastligt, bestaat/), ['holds'])
    const lasting = await found(async (tx) => {
      await member(tx, 0)
      await end(tx, 0, '2026-01-28')
    })
    assert.deepEqual(weigh(lasting, /staat iemand als lid die niet meer bestaat/), ['laag'])
  })

  it('see a member twice on one day, and an umbrella that does not sign', async () => {
    const apart = await found(async (tx) => {
      await member(tx, 0, null, '2024-12')
      await member(tx, 0, '2025')
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
    assert.deepEqual(weigh(silent, /^Van toegezegd of begroot geld voor 2025 /), ['midden'])
    assert.deepEqual(weigh(silent, /^Van indicaties voor 2025 /), ['laag'])
    assert.deepEqual(weigh(silent, /^Voor 2026 staat er geld zonder dekking$/), ['hoog'])
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
})

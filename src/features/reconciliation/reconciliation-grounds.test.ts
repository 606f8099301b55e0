import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../test/support/app.ts'
import { outcomesAfter, outcomesOf, set as setIn, weigh } from '../../../test/support/checked-agreement.ts'
import { testDatabase } from '../../../test/support/database.ts'
import type { Tx } from '../../database/doors.ts'
import { day } from '../../shared/day.ts'
import { newId } from '../../shared/id.ts'
import { aLedgerScene, type LedgerScene, sampleActor } from '../contributions/contribution-samples.ts'
import { enterMandate, type MandateFields } from '../contributions/index.ts'
import { addSource, linkSource } from '../provenance/index.ts'

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
const mandate = (tx: Tx, fields: Partial<MandateFields>) => {
  const base = { description: 'Besluit van het bestuur (fictief)', validFrom: null, validTo: null }
  return enterMandate(tx, sampleActor, scene.agreementId, { ...base, ...fields }, scene.sourceId)
}

describe('the checks of what an agreement rests on', () => {
  before(async () => {
    app = await testApp()
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
    const outcomes = await outcomesOf(app.doors, scene)
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

  it('let a budget be decided before its year begins', async () => {
    const budget = { validFrom: day('2026-01-01'), validTo: day('2026-12-31') }
    const outcomes = await found(async (tx) => {
      const of = { year: 2026, period: '2026', effectiveOn: day('2025-11-06') }
      await set(tx, { ...of, mandateId: await mandate(tx, budget) })
    }, '2026-12-01')
    assert.deepEqual(weigh(outcomes, /^Een bedrag gaat in voordat zijn mandaat begint$/), ['laag'])
    assert.deepEqual(weigh(outcomes, /loopt binnenkort af, zonder gevolg voor bedragen$/), ['laag'])
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

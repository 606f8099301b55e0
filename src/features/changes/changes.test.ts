import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import fc from 'fast-check'
import { agreementTables } from '../../../test/support/agreement-tables.ts'
import { type TestApp, testApp } from '../../../test/support/app.ts'
import type { Tx } from '../../database/doors.ts'
import { type Actor, localActor } from '../../shared/actor.ts'
import { day } from '../../shared/day.ts'
import { DomainError } from '../../shared/errors.ts'
import type { Id } from '../../shared/id.ts'
import { enterMilestone, enterSignatory, enterUndertaking, readAgreementHead } from '../agreements/index.ts'
import { changeContribution } from '../contributions/change-contribution.ts'
import { stages } from '../contributions/contribution.ts'
import { aLedgerScene, aSetContribution, type LedgerScene } from '../contributions/contribution-samples.ts'
import { correctContribution, replaceContribution } from '../contributions/correct-contribution.ts'
import { amountsOf, positionsIn, readLedger, readPositions } from '../contributions/index.ts'
import { setContribution } from '../contributions/set-contribution.ts'
import { splitContribution } from '../contributions/split-contribution.ts'
import { loadExamples } from '../overview/index.ts'
import { readChanges } from './read-changes.ts'
import { recordKinds } from './record-kinds.ts'
import { monthBefore, pastAt, type Span } from './span.ts'

let app: TestApp
const clerk = (on: string): Actor => localActor(new Date(`${on}T12:00:00Z`))
const grounds = ({ sourceId, mandateId }: LedgerScene, reason: string | null = null) => {
  return { sourceId, mandateId, reason, cover: null, coverYear: null, vat: null }
}

function on<Result>(date: string, fn: (tx: Tx, actor: Actor) => Promise<Result>): Promise<Result> {
  const actor = clerk(date)
  return app.doors.write(actor, (tx) => fn(tx, actor))
}

describe('what changed between two days', () => {
  let scene: LedgerScene
  let slug: string

  before(async () => {
    app = await testApp()
    scene = await aLedgerScene(app.doors, clerk('2025-01-10'))
    slug = scene.slug
    const { agreementId: id, sourceId } = scene
    const first = await on('2025-02-10', (tx, actor) => setContribution(tx, actor, id, aSetContribution(scene)))
    const wrong = aSetContribution(scene, { themeId: scene.themes[1]!, unit: 'eur', amount: 500_000 })
    const moved = await on('2025-02-11', async (tx, actor) => {
      await enterMilestone(tx, actor, id, { title: 'Start', planned: day('2025-03'), realised: null }, sourceId)
      return setContribution(tx, actor, id, wrong)
    })
    await on('2025-03-10', async (tx, actor) => {
      const right = { entryId: first, amount: 10, ...grounds(scene, 'Typefout hersteld') }
      await correctContribution(tx, actor, id, right)
      await replaceContribution(tx, actor, id, { ...wrong, year: 2026, period: '2026', voids: moved })
    })
    await on('2025-04-10', async (tx, actor) => {
      await enterMilestone(tx, actor, id, { title: 'Start', planned: null, realised: day('2025-03-20') }, sourceId)
      const signs = { organisationId: scene.organisations[0]!, signedOn: day('2025-03-25') }
      await enterSignatory(tx, actor, id, signs, sourceId)
      const promise = { text: 'Een kaart sturen', promisedBy: null, due: day('2025-12') }
      await enterUndertaking(tx, actor, id, promise, sourceId)
    })
  })

  it('shows of every line what it was and became, why, and by which source', async () => {
    const text = await words('van=2025-02-28&tot=2025-03-31')
    assert.match(text, /Van de stand van 28 februari 2025 tot en met de stand van 31 maart 2025/)
    assert.match(
      text,
      /Gemeenten van Proefland Water 2025 toegezegd 0,20 fte 0,10 fte − 0,10 fte verbeterd Typefout hersteld Mandaat: Besluit van 1 maart 2025 Bron: Proefpersoon \(fictief\)/,
    )
    assert.match(text, /Gemeenten van Proefland Wegen 2026 toegezegd stond er niet € 5\.000 \+ € 5\.000/)
    assert.match(text, /Gemeenten van Proefland Wegen 2025 toegezegd € 5\.000 vervallen − € 5\.000/)
    assert.match(text, /toegezegd euro 2025 € 5\.000 vervallen − € 5\.000 toegezegd euro 2026 stond er niet € 5\.000/)
    assert.match(text, /toegezegd fte 2025 0,20 fte 0,10 fte − 0,10 fte/)
    assert.doesNotMatch(text, /Mijlpalen|Ondertekenaars/)
  })

  it('shows of every other record what came and what became otherwise, in words', async () => {
    const text = await words('van=2025-03-31&tot=2025-04-30')
    assert.match(text, /Mijlpalen 1 gewijzigd .*Start Gerealiseerd gewijzigd niet in bron 20 maart 2025/)
    assert.match(text, /Ondertekenaars 1 nieuw .*Dorp nieuw stond er niet .*Getekend op: 25 maart 2025/)
    assert.match(text, /Toezeggingen 1 nieuw .*Een kaart sturen .*Uiterlijk: december 2025/)
    assert.doesNotMatch(text, /Totalen|Typefout/)
    const markup = await page('van=2025-03-31&tot=2025-04-30')
    assert.match(markup, new RegExp(`href="/akkoorden/${slug}\\?stand=2025-04-30#tijdlijn"`))
    assert.match(await page('van=2025-02-28&tot=2025-03-31'), /bijdragen\?stand=2025-03-31&amp;cel=[^"]*#posten"/)
  })

  it('shows of a peildatum what came into force and happened, as known now', async () => {
    const text = await words('soort=peildatum&van=2025-03-19&tot=2025-04-01')
    assert.match(text, /Van peildatum 19 maart 2025 tot en met peildatum 1 april 2025/)
    assert.match(text, /Water 2025 toegezegd stond er niet 0,10 fte/)
    assert.match(text, /Start Gerealiseerd gewijzigd nog niet 20 maart 2025/)
    assert.match(text, /Dorp Getekend op gewijzigd nog niet 25 maart 2025/)
    assert.doesNotMatch(text, /0,20 fte|kaart/)
  })

  it('shows the last change when no day is asked for, and leads to the days on which something changed', async () => {
    const text = await words('')
    assert.match(text, /Van de stand van 9 april 2025 tot en met de stand van \d+ \w+ 20\d\d/)
    assert.match(text, /Wat is er geboekt op: 10 apr 2025 · 10 mrt 2025 · 11 feb 2025 · 10 feb 2025 · 10 jan 2025/)
    assert.match(await page(''), /veranderingen\?van=2025-03-09&amp;tot=2025-03-10"/)
    assert.match(await words('van=2025-01-09&tot=2025-01-10'), /stond dit akkoord nog niet in dit register/)
  })

  it('says so when nothing changed, and when a day cannot be', async () => {
    assert.match(await words('van=2025-05-01&tot=2025-05-31'), /Er veranderde niets/)
    assert.match(await words('van=2025-05-01&tot=2025-05-01'), /Er veranderde niets/)
    for (const wrong of ['van=2025-02-31', 'tot=2025-13', 'van=..', 'van=0001-01-01', 'van=%00', "tot='"]) {
      assert.match(await words(wrong), /Deze datum kennen wij niet/, wrong)
    }
    assert.match(await words(`van=${'1'.repeat(3_000)}`), /Deze datum kennen wij niet/)
    assert.match(await words('tot=2199-01-01'), /Van die dag is er nog geen stand/)
    assert.match(await words('van=2025-03-10&tot=2025-03-09'), /De eerste dag ligt na de tweede/)
    for (const odd of ['soort=x', 'van=2025', 'soort=peildatum&tot=2199-01-01', 'soort=peildatum&van=2199-01-01']) {
      await words(odd)
    }
    assert.equal((await app.get('/akkoorden/bestaat-niet/veranderingen')).status, 404)
    assert.equal((await app.get('/akkoorden/bestaat-niet/veranderingen.csv')).status, 404)
  })

  it('gives the same as a file, which names both days', async () => {
    const response = await app.get(`/akkoorden/${slug}/veranderingen.csv?van=2025-02-28&tot=2025-04-30`)
    const csv = await response.text()
    assert.match(csv, /Van de stand van 28 februari 2025 tot en met de stand van 30 april 2025/)
    assert.match(csv, /Gemeenten van Proefland;;Water;gewijzigd;;2025;toegezegd;;;;0,20;0,10;-0,10;/)
    assert.match(csv, /Mijlpalen;Start;;;gewijzigd;Gerealiseerd;;;;;;;;;;20 maart 2025/)
    for (const form of ['xlsx', 'ods']) {
      const file = await app.get(`/akkoorden/${slug}/veranderingen.${form}?van=2025-02-28`)
      assert.match(file.headers.get('content-disposition')!, new RegExp(`veranderingen .*\\.${form}"`))
    }
  })

  async function page(query: string): Promise<string> {
    const response = await app.get(`/akkoorden/${slug}/veranderingen?${query}`)
    assert.equal(response.status, 200, query)
    return response.text()
  }

  async function words(query: string): Promise<string> {
    return (await page(query)).replace(/<[^>]+>/g, ' ').replace(/(?:\u00a0|&nbsp;|\s)+/g, ' ')
  }
})

describe('the totals of what changed', () => {
  it('are those of the ledger on both days, whatever happened in between', async () => {
    app = await testApp()
    const anAct = fc.record({ act: fc.nat(3), who: fc.nat(3), amount: fc.nat(40), month: fc.nat(5) })
    let seen = 0
    await fc.assert(
      fc.asyncProperty(fc.array(anAct, { minLength: 4, maxLength: 10 }), async (list) => {
        const scene = await aLedgerScene(app.doors, clerk('2025-01-10'))
        for (const [index, of] of list.entries())
          await act(scene, of, `2025-0${Math.floor(index / 3) + 2}-1${index % 3}`)
        for (const kind of ['stand', 'peildatum'] as const) {
          const span: Span = { kind, from: day('2025-02-28'), to: day('2025-09-30') }
          seen += await compareTotals(scene, span)
        }
      }),
      { numRuns: 6 },
    )
    assert.ok(seen > 5, `only ${seen} totals`)
  })
})

/** Checks every series: a total that is shown is right, and one that is not shown is the same on both days. */
async function compareTotals({ slug }: LedgerScene, span: Span): Promise<number> {
  return app.doors.read(clerk('2025-12-01'), async (db) => {
    const head = await readAgreementHead(db, slug)
    const { totals } = await readChanges(db, head, span, day('2025-12-01'))
    const ledgers = [await readLedger(db, head.id, pastAt(span.kind, span.from))]
    ledgers.push(await readLedger(db, head.id, pastAt(span.kind, span.to)))
    for (const stage of stages) {
      for (const unit of ['eur', 'fte'] as const) {
        const [was, became] = ledgers.map((ledger) => {
          const positions = positionsIn(ledger, { constituencyId: null, purpose: 'total', year: 2025 })
          return amountsOf(positions, stage)?.[unit]?.amount ?? null
        })
        const shown = totals.find((each) => each.stage === stage && each.unit === unit && each.year === 2025)
        if (shown === undefined) assert.equal(was, became, `${stage} ${unit}`)
        else assert.deepEqual(shown, { ...shown, before: was, after: became, difference: (became ?? 0) - (was ?? 0) })
      }
    }
    return totals.length
  })
}

type Step = { readonly act: number; readonly who: number; readonly amount: number; readonly month: number }

/** Does one thing in the ledger; what a rule refuses changes nothing. */
async function act(scene: LedgerScene, { act: what, who, amount, month }: Step, date: string): Promise<void> {
  const id = scene.agreementId
  const effectiveOn = day(`2025-0${month + 2}-15`)
  try {
    await on(date, async (tx, actor) => {
      const [position] = await readPositions(tx, [id])
      if (what === 0 || position === undefined) {
        const organisationId = [null, ...scene.organisations][who]!
        const purpose = { purpose: null, themeId: null }
        const set = aSetContribution(scene, { organisationId, amount, effectiveOn, onTop: true, ...purpose })
        return setContribution(tx, actor, id, set)
      }
      const entryId: Id<'entry'> = position.entryId
      if (what === 1) return changeContribution(tx, actor, id, { entryId, amount, effectiveOn, ...grounds(scene) })
      if (what === 2) return correctContribution(tx, actor, id, { entryId, amount, ...grounds(scene) })
      const parts = [{ purpose: 'theme', themeId: scene.themes[0]!, amount: amount >> 1 }] as const
      return splitContribution(tx, actor, id, { entryId, parts, effectiveOn, ...grounds(scene) })
    })
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
  }
}

describe('the kinds of record that can change', () => {
  it('are all that an agreement has', async () => {
    app = await testApp()
    const compared = new Set([...recordKinds.map(({ kind }) => kind), 'ledger-entry', 'organisation'])
    const missing = (await agreementTables()).filter(({ kind }) => !compared.has(kind)).map(({ name }) => name)
    assert.deepEqual(missing, [], 'add these to record-kinds.ts')
  })

  it('are told in words, whatever the example holds', async () => {
    await loadExamples(app.doors)
    const response = await app.get('/akkoorden/circulaire-economie-2025-2026/veranderingen')
    const text = (await response.text()).replace(/<[^>]+>/g, ' ')
    assert.doesNotMatch(text, /undefined|null|\[object|NaN/)
    for (const title of ['Namen van het akkoord', 'Doelen', 'Bevindingen', 'Stukken', 'Gevraagde besluiten']) {
      assert.ok(text.includes(title), title)
    }
  })
})

describe('a month before', () => {
  it('is the same day, or the last of a shorter month', () => {
    assert.equal(monthBefore(day('2025-03-31')), '2025-02-28')
    assert.equal(monthBefore(day('2025-01-15')), '2024-12-15')
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { agreementTables } from '../../../test/support/agreement-tables.ts'
import { type TestApp, testApp } from '../../../test/support/app.ts'
import { countQueries } from '../../../test/support/count-queries.ts'
import { readAfterImages } from '../../database/after-images.ts'
import { type Actor, localActor } from '../../shared/actor.ts'
import { calendarDay, type Day, day } from '../../shared/day.ts'
import { now, type Past } from '../../shared/past.ts'
import { readAgreementHead, readHeadIn } from '../agreements/index.ts'
import { readChangeDays } from '../contributions/index.ts'
import { readOrganisation } from '../organisations/index.ts'
import { readParticipation } from '../participation/read-participation.ts'
import { anAct, aScene, names, perform } from './entering-samples.ts'
import { loadExamples } from './index.ts'
import { readAgreementPapers, readOverview } from './read-overview.ts'

let app: TestApp
const clerk = (on: string): Actor => localActor(new Date(on))

/** Everything that the pages of an agreement are drawn from, as plain values. */
async function shown(slug: string, past: Past): Promise<unknown> {
  return app.doors.read(clerk('2026-01-01'), async (db) => {
    const { head, isKnown } = await readHeadIn(db, slug, past)
    if (!isKnown) return null
    const { marks, ledger, ...overview } = await readOverview(db, head, past)
    const papers = await readAgreementPapers(db, head, past.standOn)
    const { past: _, moment: __, ...of } = ledger
    const kinds = { ...overview.details, paper: papers.papers, goal: overview.goals, risk: overview.risks }
    const sources = Object.entries(kinds).flatMap(([kind, rows]) =>
      rows.map(({ id }) => [kind, id, marks(kindNames[kind] ?? kind, id)]),
    )
    const requests = papers.papers.flatMap((paper) =>
      paper.requests.map(({ id }) => papers.marks('requested-decision', id)),
    )
    const { marks: ___, ...listed } = papers
    const term = marks('agreement', head.id)
    return plain({ ...overview, ledger: of, papers: listed, sources, requests, term })
  })
}

const kindNames: Readonly<Record<string, string>> = {
  signatories: 'signatory',
  constituencies: 'constituency',
  themes: 'theme',
  roles: 'theme-role',
  milestones: 'milestone',
  instruments: 'instrument',
  undertakings: 'undertaking',
}

/** Without the source that the journal keeps beside a record, and roles in an order of their own. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (key, of) => {
    if (key === 'sourceId' || key === 'sourceIds' || key === 'enteredWith') return undefined
    return key === 'roles' ? [...of].sort((a, b) => (a.id < b.id ? -1 : 1)) : of
  })
}

describe('a stand', () => {
  it('is what the pages showed at the end of that day, whatever was entered since', async () => {
    let entered = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(anAct, { minLength: 3, maxLength: 8 }), { minLength: 3, maxLength: 3 }),
        async (rounds) => {
          app = await testApp() // of an earlier run the other agreement would be ahead of this one's clock
          const made = await aScene(app.doors, clerk('2025-01-10T12:00:00Z'))
          const then = new Map<Day, unknown>()
          for (const [index, round] of rounds.entries()) {
            const actor = clerk(`2025-0${index + 2}-10T22:59:59Z`) // one second before midnight in Amsterdam
            for (const act of round) await perform(app.doors, made, actor, act)
            entered += round.length
            then.set(calendarDay(actor.now), await shown(made.slug, now))
          }
          for (const [standOn, page] of then) {
            assert.deepEqual(await shown(made.slug, { inForceOn: null, standOn }), page, standOn)
          }
          assert.equal(await shown(made.slug, { inForceOn: null, standOn: day('2025-01-09') }), null)
        },
      ),
      { numRuns: 8 },
    )
    assert.ok(entered > 60, `only ${entered} acts`)
  })
})

describe('the journal', () => {
  it('holds the complete after-image of every record of every kind', async () => {
    app = await testApp()
    await loadExamples(app.doors)
    const made = await aScene(app.doors, clerk('2025-01-10T12:00:00Z'))
    for (const what of names) {
      for (const b of [0, 2, 1])
        await perform(app.doors, made, clerk('2025-02-10T12:00:00Z'), { what, a: b % 2, b, source: b })
    }
    for (const { name, table, kind } of await agreementTables()) {
      await app.doors.read(clerk('2026-01-01'), async (db) => {
        const stored = (await db.selectFrom(table).selectAll().execute()) as { id: string }[]
        assert.ok(stored.length > 0, `${name}: the test enters none of these`)
        const records = stored.map(({ id }) => ({ kind, id }))
        const images = (await readAfterImages(db, { records }, day('2200-01-01'))).of(table, { kind }) as typeof stored
        const byId = new Map(images.map((image) => [image.id, image]))
        for (const row of stored) {
          const image = Object.entries(byId.get(row.id) ?? {}).filter(([column]) => Object.hasOwn(row, column))
          assert.deepEqual(Object.fromEntries(image), row, `${name}: the last after-image is not the record`)
        }
      })
    }
  })
})

describe('a page of today', () => {
  it('reads nothing for the past that it could show', async () => {
    app = await testApp()
    await loadExamples(app.doors)
    const overview = (past: Past) =>
      countQueries(async (db) => {
        const { head } = await readHeadIn(db, 'circulaire-economie-2025-2026', past)
        return readOverview(db, head, past)
      })
    const organisation = (past: Past) =>
      countQueries(async (db) => readParticipation(db, (await readOrganisation(db, 'kp-vng', past)).organisation, past))
    const then = { inForceOn: day('2026-01-01'), standOn: day('2200-01-01') }
    for (const page of [overview, organisation]) {
      assert.equal((await page(now)).ofJournal, 0)
      assert.ok((await page(then)).ofJournal > 3)
    }
    const { id } = await app.doors.read(clerk('2026-01-01'), (db) =>
      readAgreementHead(db, 'circulaire-economie-2025-2026'),
    )
    assert.equal((await countQueries((db) => readChangeDays(db, id))).all, 1)
  })
})

import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { type TestApp, testApp } from '../../../test/support/app.ts'
import { testDatabase } from '../../../test/support/database.ts'
import { kindOf, readAfterImages } from '../../database/after-images.ts'
import type { Tx } from '../../database/doors.ts'
import type { Tables } from '../../database/tables.ts'
import { type Actor, localActor } from '../../shared/actor.ts'
import { calendarDay, type Day, day } from '../../shared/day.ts'
import { DomainError } from '../../shared/errors.ts'
import type { Id } from '../../shared/id.ts'
import { now, type Past } from '../../shared/past.ts'
import {
  createAgreement,
  enterAlias,
  enterConstituency,
  enterInstrument,
  enterMeeting,
  enterMember,
  enterMilestone,
  enterPaper,
  enterRequestedDecision,
  enterSignatory,
  enterTerm,
  enterTheme,
  enterThemeRole,
  enterUndertaking,
  readHeadIn,
} from '../agreements/index.ts'
import { enterContribution, enterMandate, enterStatedTotal } from '../contributions/index.ts'
import { addFinding } from '../findings/index.ts'
import { enterGoal } from '../goals/index.ts'
import { ensureOrganisation } from '../organisations/index.ts'
import { addDocument, addSource } from '../provenance/index.ts'
import { enterRisk } from '../risks/index.ts'
import { loadExamples } from './index.ts'
import { readAgreementPapers, readOverview } from './read-overview.ts'

let app: TestApp
const clerk = (on: string): Actor => localActor(new Date(on))

/** One thing that somebody enters: what it is, and which of a few values its fields have. */
type Act = { readonly what: keyof typeof acts; readonly a: number; readonly b: number; readonly source: number }
type Scene = {
  readonly tx: Tx
  readonly actor: Actor
  readonly id: Id<'agreement'>
  readonly organisations: readonly Id<'organisation'>[]
  readonly documents: readonly Id<'document'>[]
}
type Perform = (scene: Scene, of: Act, sourceId: Id<'source'>) => Promise<unknown>

const days = [null, day('2025-03'), day('2025-09-30')] as const
const text = (a: number) => `Proef ${a}`
const some = (value: string, given: number) => (given === 0 ? null : value)

/** Everything that can be entered in an agreement; a second time it fills in, confirms, or differs. */
const acts = {
  term: ({ tx, actor, id }, _, sourceId) => enterTerm(tx, actor, id, { term: day('2025/2026') }, sourceId),
  alias: ({ tx, actor, id }, { a }, sourceId) => enterAlias(tx, actor, id, { name: text(a) }, sourceId),
  group: ({ tx, actor, id, organisations }, { a, b }, sourceId) =>
    enterConstituency(tx, actor, id, { name: text(a), umbrellaId: b === 0 ? null : organisations[a]! }, sourceId),
  member: async (scene, { a, b }, sourceId) => {
    const range = { validFrom: days[b]!, validTo: null, associationArticle: some('artikel 4', b) }
    const fields = { constituencyId: await group(scene, a), organisationId: scene.organisations[b]!, ...range }
    return enterMember(scene.tx, scene.actor, scene.id, fields, sourceId)
  },
  signatory: ({ tx, actor, id, organisations }, { a, b }, sourceId) => {
    const fields = { organisationId: organisations[a]!, representedBy: some('A. Proef', b), signedOn: days[b]! }
    return enterSignatory(tx, actor, id, fields, sourceId)
  },
  theme: ({ tx, actor, id }, { a }, sourceId) => enterTheme(tx, actor, id, { name: text(a) }, sourceId),
  role: async (scene, { a, b }, sourceId) => {
    const { id: themeId } = await enterTheme(scene.tx, scene.actor, scene.id, { name: text(b) }, sourceId)
    const fields = { themeId: themeId as Id<'theme'>, constituencyId: await group(scene, a), role: 'lead' } as const
    return enterThemeRole(scene.tx, scene.actor, scene.id, fields, sourceId)
  },
  milestone: ({ tx, actor, id }, { a, b }, sourceId) =>
    enterMilestone(tx, actor, id, { title: text(a), planned: days[b]!, realised: b === 2 ? days[1] : null }, sourceId),
  meeting: ({ tx, actor, id }, { a, b }, sourceId) =>
    enterMeeting(tx, actor, id, { body: text(a), heldOn: days[1], papers: [text(b)] }, sourceId),
  paper: ({ tx, actor, id, documents }, { a, b }, sourceId) => {
    const known = { kind: some('bespreekstuk', b), number: some('7', b), dated: days[b]!, title: null }
    return enterPaper(tx, actor, id, { documentId: documents[a]!, ...known }, sourceId)
  },
  request: async ({ tx, actor, id, documents }, { a, b }, sourceId) => {
    const paper = { documentId: documents[a]!, kind: null, number: null, dated: null, title: null }
    const { id: paperId } = await enterPaper(tx, actor, id, paper, sourceId)
    const fields = { number: String(b), verb: null, text: text(b), annexes: ['A'], position: b }
    return enterRequestedDecision(tx, actor, id, { paperId: paperId as Id<'paper'>, ...fields }, sourceId)
  },
  instrument: ({ tx, actor, id }, { a, b }, sourceId) =>
    enterInstrument(
      tx,
      actor,
      id,
      { name: text(a), kind: 'law', year: days[b]!, relation: b === 0 ? null : 'follows' },
      sourceId,
    ),
  undertaking: ({ tx, actor, id }, { a, b }, sourceId) =>
    enterUndertaking(tx, actor, id, { text: text(a), promisedBy: some('A. Proef', b), due: days[b]! }, sourceId),
  goal: ({ tx, actor, id }, { a, b }, sourceId) => {
    const known = { percentageHundredths: null, subject: null, year: b === 0 ? null : 2030, owner: some('Rijk', b) }
    return enterGoal(tx, actor, id, { text: text(a), ...known }, sourceId)
  },
  risk: ({ tx, actor, id }, { a }, sourceId) => enterRisk(tx, actor, id, { kind: 'risk', text: text(a) }, sourceId),
  finding: ({ tx, actor, id, documents }, { a, b }, sourceId) => {
    const finding = { documentId: documents[b]!, code: 'x', severity: 'hoog', holds: b === 0, title: text(a) } as const
    return addFinding(tx, actor, id, { ...finding, sentence: text(a) }, [sourceId])
  },
  mandate: ({ tx, actor, id }, { a }, sourceId) =>
    enterMandate(tx, actor, id, { description: text(a), validFrom: null, validTo: null }, sourceId),
  total: ({ tx, actor, id }, { a }, sourceId) =>
    enterStatedTotal(
      tx,
      actor,
      id,
      {
        ...{ constituencyId: null, year: 2025 + a, unit: 'eur', stage: 'indicative' },
        ...{ amount: 100, words: null, reading: null },
      },
      sourceId,
    ),
  contribution: async (scene, { a, b }, sourceId) =>
    enterContribution(
      scene.tx,
      scene.actor,
      scene.id,
      {
        ...{ constituencyId: await group(scene, a), purpose: null, themeId: null, year: 2025, unit: 'eur' },
        ...{ stage: 'indicative', amount: 100 * b, effectiveOn: day('2025'), words: null, reading: null },
        ...{ readAmount: null, reason: null, cover: null, coverYear: null, vat: null },
      },
      sourceId,
    ),
} satisfies Record<string, Perform>

const names = Object.keys(acts).filter((name): name is Act['what'] => name in acts)

async function group({ tx, actor, id }: Scene, a: number): Promise<Id<'constituency'>> {
  const sourceId = await addSource(tx, { kind: 'computed', formula: 'x' })
  return (await enterConstituency(tx, actor, id, { name: text(a) }, sourceId)).id as Id<'constituency'>
}

const anAct: fc.Arbitrary<Act> = fc.record({
  what: fc.constantFrom(...names),
  a: fc.nat(2),
  b: fc.nat(2),
  source: fc.nat(2),
})

type Made = Omit<Scene, 'tx' | 'actor'> & { readonly slug: string }

async function aScene(actor: Actor): Promise<Made> {
  return app.doors.write(actor, async (tx) => {
    const sourceId = await addSource(tx, { kind: 'computed', formula: 'x' })
    const base = { aliases: [], term: null, state: 'concept', visibility: 'openbaar' } as const
    const agreement = await createAgreement(tx, actor, { ...base, title: 'Proefakkoord (fictief)', sourceId })
    const [organisations, documents]: [Id<'organisation'>[], Id<'document'>[]] = [[], []]
    for (const name of ['Een', 'Twee', 'Drie']) {
      const code = `kp-${name.toLowerCase()}`
      organisations.push(await ensureOrganisation(tx, actor, { code, name, shortName: name, kind: 'partner' }))
      documents.push(await addDocument(tx, actor, { title: name, visibility: 'openbaar', file: null }))
    }
    return { ...agreement, organisations, documents }
  })
}

/** Does it in a transaction of its own; what a rule refuses changes nothing. */
async function perform(made: Made, actor: Actor, act: Act): Promise<void> {
  try {
    await app.doors.write(actor, async (tx) => {
      const saidBy = `Persoon ${act.source} (fictief)`
      const sourceId = await addSource(tx, { kind: 'statement', saidBy, saidOn: null })
      await (acts[act.what] as Perform)({ ...made, tx, actor }, act, sourceId)
    })
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
  }
}

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
  before(async () => {
    app = await testApp()
  })

  it('is what the pages showed at the end of that day, whatever was entered since', async () => {
    let entered = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(anAct, { minLength: 3, maxLength: 8 }), { minLength: 3, maxLength: 3 }),
        async (rounds) => {
          const made = await aScene(clerk('2025-01-10T12:00:00Z'))
          const then = new Map<Day, unknown>()
          for (const [index, round] of rounds.entries()) {
            const actor = clerk(`2025-0${index + 2}-10T22:59:59Z`) // one second before midnight in Amsterdam
            for (const act of round) await perform(made, actor, act)
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

/** Tables that hold no record of an agreement, or records that the journal keeps in another way. */
const otherwise: Readonly<Record<string, string>> = {
  document: 'its text stays out of the journal; a document never changes',
  document_file: 'never changes',
  source: 'never changes',
  record_source: 'follows from the sources that the after-images name',
  organisation_successor: 'of two organisations; only ever added',
  ledger_line: 'stands in the after-image of its first entry; never changes',
  ledger_position: 'follows from the entries',
  journal: 'the journal itself',
  person: 'a name of a person, which stands nowhere else so that it can be erased: decision 22',
  reading_choice: 'of an intake',
  intake: 'has its own acts; no page of an agreement shows it',
  intake_sketch: 'of an intake',
  intake_version: 'of an intake',
  proposal: 'of an intake',
}

describe('the journal', () => {
  it('holds the complete after-image of every record of every kind', async () => {
    app = await testApp()
    await loadExamples(app.doors)
    const made = await aScene(clerk('2025-01-10T12:00:00Z'))
    for (const what of names) {
      for (const b of [0, 2, 1]) await perform(made, clerk('2025-02-10T12:00:00Z'), { what, a: b % 2, b, source: b })
    }
    const { kysely } = await testDatabase()
    const { rows: tables } = await sql<{ name: string }>`
      select table_name as name from information_schema.tables
      where table_schema = 'public' and table_name not like 'kysely%' order by 1`.execute(kysely)
    for (const { name } of tables.filter(({ name }) => !Object.hasOwn(otherwise, name))) {
      const table = name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()) as keyof Tables
      const kind = table === 'agreementAlias' ? 'alias' : kindOf(table)
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

import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import fc from 'fast-check'
import { emptyDatabase } from '../../../test/support/database.ts'
import type { Doors, Tx } from '../../database/doors.ts'
import { day } from '../../shared/day.ts'
import { DomainError } from '../../shared/errors.ts'
import type { Id } from '../../shared/id.ts'
import { readAgreementHead } from '../agreements/index.ts'
import { positionCheck } from '../reconciliation/position-check.ts'
import { readFacts } from '../reconciliation/read-facts.ts'
import { changeContribution } from './change-contribution.ts'
import { stages } from './contribution.ts'
import { sampleActor as actor, aLedgerScene, aSetContribution, type LedgerScene } from './contribution-samples.ts'
import { correctContribution } from './correct-contribution.ts'
import { type LedgerPosition, readPositions } from './read-positions.ts'
import { type SetContribution, setContribution } from './set-contribution.ts'
import { splitContribution } from './split-contribution.ts'
import { totalOf } from './total.ts'
import { transferContribution } from './transfer-contribution.ts'
import { withdrawContribution } from './withdraw-contribution.ts'

const acts = ['set', 'change', 'correct', 'withdraw', 'split', 'transfer'] as const
type Act = {
  readonly act: (typeof acts)[number]
  readonly who: number
  readonly which: number
  readonly amount: number
  readonly on: number
}

const anAct: fc.Arbitrary<Act> = fc.record({
  act: fc.constantFrom(...acts),
  who: fc.nat(30),
  which: fc.nat(30),
  amount: fc.nat(40),
  on: fc.nat(11),
})

let doors: Doors
let scene: LedgerScene
const terms = { cover: null, coverYear: null, vat: null, reason: null } as const
const grounds = () => ({ sourceId: scene.sourceId, mandateId: scene.mandateId, ...terms })
const dayOf = (month: number) => day(`2025-${String((month % 12) + 1).padStart(2, '0')}-15`)

/** What a bookkeeper would keep beside the ledger: who, for what, in which unit and stage, and the amount. */
type Books = Map<string, number>
type Place = Pick<LedgerPosition, 'constituencyId' | 'organisationId' | 'purpose' | 'themeId' | 'unit' | 'stage'>
const key = (of: Place) => [of.constituencyId, of.organisationId, of.purpose, of.themeId, of.unit, of.stage].join(' ')

/** Does one act on the ledger, and on the books by hand. What the ledger refuses the books leave alone. */
async function perform(tx: Tx, books: Books, of: Act): Promise<void> {
  if (of.act === 'set') return setIn(tx, books, of)
  const current = await readPositions(tx, [scene.agreementId])
  if (current.length === 0) return
  const position = current[of.which % current.length]!
  const { entryId } = position
  const effectiveOn = dayOf(of.on)
  const id = scene.agreementId
  const add = (place: Place, amount: number) => books.set(key(place), (books.get(key(place)) ?? 0) + amount)
  switch (of.act) {
    case 'change':
      await changeContribution(tx, actor, id, { entryId, amount: of.amount, effectiveOn, ...grounds() })
      books.set(key(position), of.amount)
      return
    case 'correct':
      await correctContribution(tx, actor, id, { entryId, amount: of.amount, ...grounds() })
      books.set(key(position), of.amount)
      return
    case 'withdraw':
      await withdrawContribution(tx, actor, id, { entryId, effectiveOn, ...grounds() })
      books.set(key(position), 0)
      return
    case 'split': {
      const parts = scene.themes.map(
        (themeId, index) => ({ purpose: 'theme', themeId, amount: of.amount >> index }) as const,
      )
      await splitContribution(tx, actor, id, { entryId, parts, effectiveOn, ...grounds() })
      for (const part of parts.filter(({ amount }) => amount > 0)) add({ ...position, ...part }, part.amount)
      add(position, -parts.reduce((sum, { amount }) => sum + amount, 0))
      return
    }
    case 'transfer': {
      const organisationId = scene.organisations[of.who % 3]!
      const to = { organisationId, constituencyId: scene.constituencies[of.who % 2]! }
      await transferContribution(tx, actor, id, { entryId, to, amount: of.amount, effectiveOn, ...grounds() })
      add({ ...position, ...to }, of.amount)
      add(position, -of.amount)
    }
  }
}

async function setIn(tx: Tx, books: Books, { who, which, amount, on }: Act): Promise<void> {
  const fields: Partial<SetContribution> = {
    constituencyId: scene.constituencies[who % 2]!,
    organisationId: [null, ...scene.organisations][which % 4]!,
    ...([{ purpose: null, themeId: null }, { themeId: scene.themes[0]! }, { themeId: scene.themes[1]! }] as const)[
      who % 3
    ],
    unit: which % 5 === 0 ? 'eur' : 'fte',
    stage: stages[who % 3]!,
    filling: ([null, 'within', 'extra'] as const)[on % 3]!,
    onTop: on % 2 === 0,
    effectiveOn: dayOf(on % 3),
    amount,
  }
  const input = aSetContribution(scene, fields)
  await setContribution(tx, actor, scene.agreementId, input)
  books.set(key(input), amount)
}

/** Each act in its own transaction; a refusal leaves everything as it was. Gives back how many went through. */
async function performAll(list: readonly Act[], books: Books): Promise<number> {
  let done = 0
  for (const of of list) {
    const before = new Map(books)
    try {
      await doors.write(actor, (tx) => perform(tx, books, of))
      done += 1
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      books.clear()
      for (const [place, amount] of before) books.set(place, amount)
    }
  }
  return done
}

describe('any sequence of commands', () => {
  before(async () => {
    doors = (await emptyDatabase()).doors
  })

  it('gives the amounts of books kept by hand, keeps totals through splits and transfers, and mixes no units', async () => {
    let done = 0
    await fc.assert(
      fc.asyncProperty(fc.array(anAct, { minLength: 5, maxLength: 14 }), async (list) => {
        scene = await aLedgerScene(doors)
        const books: Books = new Map()
        for (const of of list) {
          const before = await totals()
          const went = await performAll([of], books)
          done += went
          const isMove = of.act === 'split' || of.act === 'transfer'
          if (isMove || went === 0) assert.deepEqual(await totals(), before)
        }
        assert.deepEqual(await amounts(), new Map([...books].sort()))
      }),
      { numRuns: 25 },
    )
    assert.ok(done > 100, `only ${done} acts went through`)
  })

  it('adds up to a naive recomputation from the entries, and passes the register’s own check', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anAct, { minLength: 8, maxLength: 14 }), async (list) => {
        scene = await aLedgerScene(doors)
        await performAll(list, new Map())
        assert.deepEqual(await totals(), await naiveTotals())
        assert.deepEqual(await ownCheck(), ['holds'])
      }),
      { numRuns: 10 },
    )
  })
})

const read = () => doors.read(actor, (db) => readPositions(db, [scene.agreementId]))

async function amounts(): Promise<Map<string, number | null>> {
  return new Map((await read()).map((each) => [key(each), each.amount] as const).sort())
}

/** Per unit and stage the total of the agreement. */
async function totals(): Promise<Record<string, number>> {
  const groups = Map.groupBy(await read(), ({ unit, stage }) => `${unit} ${stage}`)
  return Object.fromEntries([...groups].map(([name, lines]) => [name, totalOf(lines).amount] as const).sort())
}

/** What the register finds when it recomputes its own positions. */
async function ownCheck(): Promise<string[]> {
  const facts = await doors.read(actor, async (db) =>
    readFacts(db, await readAgreementHead(db, scene.slug), day('2026-01-29')),
  )
  return positionCheck(facts).map(({ weight }) => weight)
}

/** The same by hand: the last entry of every line that nothing voids, and of a group the greater of its own and its members' sum. */
async function naiveTotals(): Promise<Record<string, number>> {
  const { lines, entries } = await doors.read(actor, async (db) => ({
    lines: await db.selectFrom('ledgerLine').selectAll().where('agreementId', '=', scene.agreementId).execute(),
    entries: await db.selectFrom('ledgerEntry').selectAll().execute(),
  }))
  const voided = new Set(entries.map(({ voids }) => voids))
  const last = (lineId: Id<'line'>, stage: string) =>
    entries
      .filter((each) => each.lineId === lineId && each.stage === stage && !voided.has(each.id))
      .sort((a, b) => (a.countsFrom < b.countsFrom ? -1 : a.countsFrom > b.countsFrom ? 1 : a.seq - b.seq))
      .at(-1)
  const sums = new Map<string, number>()
  for (const stage of stages) {
    for (const line of lines) {
      const inside = lines.filter((each) => each.withinId === line.id).map(({ id }) => last(id, stage))
      const own = last(line.id, stage)
      if (line.withinId !== null || (own === undefined && inside.every((each) => each === undefined))) continue
      const members = inside.reduce((sum, each) => sum + (each?.amount ?? 0), 0)
      const name = `${line.unit} ${stage}`
      sums.set(name, (sums.get(name) ?? 0) + Math.max(own?.amount ?? 0, members))
    }
  }
  return Object.fromEntries([...sums].sort())
}

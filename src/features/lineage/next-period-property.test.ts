import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { emptyDatabase } from '../../../test/support/database.ts'
import type { Doors, ReadDb, Tx } from '../../database/doors.ts'
import { day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { enterContribution, enterMandate, enterStatedTotal } from '../contributions/index.ts'
import { sampleActor as actor, anAgreement, type Made, type Plan, structureOf } from './lineage-samples.ts'
import { nextPeriod } from './next-period.ts'

let doors: Doors

const aPlan: fc.Arbitrary<Plan> = fc.record({
  groups: fc.array(
    fc.record({
      umbrella: fc.boolean(),
      members: fc.array(fc.constantFrom(null, '2026-12-31', '2027-01-01', '2030-06-30'), { maxLength: 3 }),
    }),
    { maxLength: 3 },
  ),
  themes: fc.nat(3),
  roles: fc.array(fc.tuple(fc.nat(2), fc.nat(2), fc.constantFrom('lead', 'participant')), { maxLength: 3 }),
  goals: fc.array(fc.constantFrom(null, 2026, 2027, 2050), { maxLength: 3 }),
  undertakings: fc.array(fc.boolean(), { maxLength: 3 }),
  risks: fc.nat(2),
})

/** Cents of a group by its number; null is not stated. */
type Amounts = readonly (readonly [group: number, cents: number | null])[]
const someAmounts: fc.Arbitrary<Amounts> = fc.array(fc.tuple(fc.nat(2), fc.option(fc.nat(1_000_000), { nil: null })), {
  minLength: 1,
  maxLength: 3,
})

describe('a next period', () => {
  before(async () => {
    doors = (await emptyDatabase()).doors
  })

  it('has the structure and the open duties of the one before it, and never its money; that one stays as it is', async () => {
    await fc.assert(
      fc.asyncProperty(aPlan, someAmounts, async (plan, amounts) => {
        await doors.write(actor, async (tx) => {
          const made = await anAgreement(tx, plan)
          await addMoney(tx, made, amounts)
          const { agreementId } = made.input
          const original = await structureOf(tx, agreementId)
          const untouched = await everythingOf(tx, agreementId)
          const copy = await nextPeriod(tx, actor, made.input)
          for (const table of money) assert.equal(await count(tx, table, copy.id), 0, table)
          const exists = (line: string) => (line.split('|')[2] ?? '9999') >= '2027-01-01'
          assert.deepEqual(await structureOf(tx, copy.id), {
            ...original,
            members: original.members.filter(exists),
            goals: original.goals.filter((line) => !line.includes('|2026|')),
            undertakings: plan.undertakings.flatMap((goes, index) => (goes ? [`Belofte ${index}`] : [])),
          })
          assert.deepEqual(await everythingOf(tx, agreementId), untouched)
          await assertFollowable(tx, copy.id)
        })
      }),
      { numRuns: 8 },
    )
  })
})

/** A mandate, a total that a paper states, and pledges. */
async function addMoney(tx: Tx, { input, sourceId, groups }: Made, amounts: Amounts): Promise<void> {
  const id = input.agreementId
  const always = { description: 'Besluit', validFrom: null, validTo: null }
  const mandateId = await enterMandate(tx, actor, id, always, sourceId)
  const silent = { words: null, reading: null }
  const total = { constituencyId: null, year: 2025, unit: 'eur', stage: 'indicative', amount: 100, ...silent } as const
  await enterStatedTotal(tx, actor, id, total, sourceId)
  const rest = { themeId: null, readAmount: null, reason: null, cover: null, coverYear: null, vat: null, ...silent }
  const pledge = { purpose: null, year: 2025, unit: 'eur', stage: 'pledged', effectiveOn: day('2025-03-01') } as const
  for (const [group, amount] of amounts) {
    const constituencyId = groups[group]
    if (constituencyId === undefined) continue
    await enterContribution(tx, actor, id, { constituencyId, amount, ...pledge, ...rest, mandateId }, sourceId)
  }
}

const money = ['ledger_line', 'ledger_position', 'stated_total', 'mandate'] as const
const own = [
  'agreement_alias',
  'constituency',
  'signatory',
  'theme',
  'milestone',
  'instrument',
  'undertaking',
  'goal',
  'risk',
  'finding',
] as const

/** Everything the register holds of an agreement, as text: its rows, those that hang on them, their sources, and its journal. */
async function everythingOf(db: ReadDb, id: Id<'agreement'>): Promise<unknown> {
  const rows: Record<string, unknown> = {
    agreement: (await sql`select * from agreement where id = ${id}`.execute(db)).rows,
    member: (
      await sql`select member.* from constituency_member member join constituency on constituency.id = constituency_id where agreement_id = ${id} order by member.id`.execute(
        db,
      )
    ).rows,
    role: (
      await sql`select role.* from theme_role role join theme on theme.id = theme_id where agreement_id = ${id} order by role.id`.execute(
        db,
      )
    ).rows,
    entry: (
      await sql`select entry.* from ledger_entry entry join ledger_line line on line.id = line_id where agreement_id = ${id} order by seq`.execute(
        db,
      )
    ).rows,
    journal: (await sql`select * from journal where chain = ${`agreement:${id}`} order by seq`.execute(db)).rows,
  }
  for (const table of [...own, ...money])
    rows[table] = (
      await sql`select * from ${sql.table(table)} as of_it where agreement_id = ${id} order by of_it::text`.execute(db)
    ).rows
  const ids = [...JSON.stringify(rows).matchAll(/"id":"([0-9a-f-]{36})"/g)].map((match) => match[1]!)
  rows.sources = (
    await sql`select * from record_source where record_id = any(${ids}::uuid[]) order by record_kind, record_id, field, position`.execute(
      db,
    )
  ).rows
  return JSON.parse(JSON.stringify(rows))
}

async function count(db: ReadDb, table: string, id: string): Promise<number> {
  const { rows } = await sql<{
    count: number
  }>`select count(*)::int as count from ${sql.table(table)} where agreement_id = ${id}`.execute(db)
  return rows[0]!.count
}

/** Every record of the copy has a source, an entry in the journal with all of it, and the record it was taken over from. */
async function assertFollowable(tx: Tx, id: Id<'agreement'>): Promise<void> {
  const { rows } = await sql<{
    kind: string
    id: string
    origin: string | null
    sources: number
    after: string | null
  }>`
    select record.kind, record.id, origin.origin_id as origin,
      (select count(*)::int from record_source where record_kind = record.kind and record_id = record.id) as sources,
      (select after from journal where subject_kind = record.kind and subject_id = record.id order by seq desc limit 1) as after
    from (
      select 'agreement' as kind, id from agreement where id = ${id}
      union all select 'constituency', id from constituency where agreement_id = ${id}
      union all select 'theme', id from theme where agreement_id = ${id}
      union all select 'goal', id from goal where agreement_id = ${id}
      union all select 'undertaking', id from undertaking where agreement_id = ${id}
      union all select 'risk', id from risk where agreement_id = ${id}
      union all select 'theme-role', role.id from theme_role role join theme on theme.id = theme_id where agreement_id = ${id}
      union all select 'constituency-member', member.id from constituency_member member
        join constituency on constituency.id = constituency_id where agreement_id = ${id}
    ) as record
    left join record_origin origin on origin.record_kind = record.kind and origin.record_id = record.id`.execute(tx)
  for (const row of rows) {
    assert.ok(row.origin !== null && row.origin !== row.id, row.kind)
    assert.ok(row.sources >= (['goal', 'undertaking', 'risk'].includes(row.kind) ? 2 : 1), row.kind)
    assert.equal(JSON.parse(row.after!).id, row.id, row.kind)
  }
}

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { type Day, day } from '../../shared/day.ts'
import type { OrganisationFacts } from './organisation.ts'
import { facts, valueList } from './organisation-samples.ts'
import { isEmptyPlan, planSync, type Register, type SyncPlan } from './plan-sync.ts'

const known = (organisations: readonly OrganisationFacts[], successions: Register['successions'] = []): Register => ({
  organisations,
  successions,
})

describe('planning what official lists change', () => {
  it('parts what is new, changed, ended and equal', () => {
    const [kept, renamed, gone] = ['gm0001', 'gm0002', 'gm0003'].map((code) => facts({ code })) as [
      OrganisationFacts,
      OrganisationFacts,
      OrganisationFacts,
    ]
    const list = valueList([
      kept,
      { ...renamed, name: 'Gemeente Anders' },
      { ...gone, validTo: day('2025-12-31') },
      facts({ code: 'gm0004' }),
    ])
    const plan = planSync([list], known([kept, renamed, gone]))
    assert.deepEqual(
      plan.added.map((each) => each.facts.code),
      ['gm0004'],
    )
    assert.deepEqual(
      plan.changed.map(({ after, fields }) => [after.code, fields]),
      [['gm0002', ['name']]],
    )
    assert.deepEqual(
      plan.ended.map(({ after }) => after.code),
      ['gm0003'],
    )
    assert.equal(plan.unchanged, 1)
  })

  it('leaves out what ended before 2024, unless the register has it', () => {
    const old = facts({ code: 'gm0001', validTo: day('2023-12-31') })
    assert.ok(isEmptyPlan(planSync([valueList([old])], known([]))))
    assert.equal(planSync([valueList([old])], known([facts({ code: 'gm0001' })])).ended.length, 1)
  })

  it('warns of a successor whose predecessor has no end', () => {
    const both = [facts({ code: 'gm0001' }), facts({ code: 'gm0002' })]
    const succession = { predecessor: 'gm0001', successor: 'gm0002', since: day('2026-01-01') }
    const plan = planSync([valueList(both, [succession])], known([]))
    assert.deepEqual(
      plan.warnings.map(({ kind }) => kind),
      ['open-predecessor'],
    )
    assert.deepEqual(plan.successions, [succession])
    const ended = [{ ...both[0]!, validTo: day('2025-12-31') }, both[1]!]
    assert.deepEqual(planSync([valueList(ended, [succession])], known([])).warnings, [])
  })

  it('warns of what the lists no longer name, and keeps an end that the list forgot', () => {
    const ended = facts({ code: 'gm0001', validTo: day('2025-12-31') })
    const own = facts({ code: 'kp-proef' })
    const register = known([ended, facts({ code: 'gm0002' }), own, facts({ code: 'ws0001', kind: 'water-authority' })])
    const plan = planSync([valueList([{ ...ended, validTo: null }])], register)
    assert.ok(isEmptyPlan(plan))
    assert.deepEqual(
      plan.warnings.map(({ kind }) => kind),
      ['end-not-listed', 'not-listed'],
    )
  })

  it('does nothing the second time, removes nothing, and takes no end away', () => {
    fc.assert(
      fc.property(fc.array(someList), someRegister, (lists, register) => {
        const plan = planSync(lists, register)
        const after = applied(register, plan)
        const again = planSync(lists, after)
        assert.ok(isEmptyPlan(again))
        assert.equal(again.unchanged, plan.unchanged + plan.added.length + plan.changed.length + plan.ended.length)
        for (const before of register.organisations) {
          const now = after.organisations.find(({ code }) => code === before.code)
          assert.ok(now !== undefined && (before.validTo === null || now.validTo !== null))
          assert.ok(before.validFrom === null || now.validFrom !== null)
        }
        const codes = after.organisations.map(({ code }) => code)
        assert.equal(new Set(codes).size, codes.length)
      }),
    )
  })
})

const someCode = fc.integer({ min: 1, max: 6 }).map((number) => `gm000${number}`)
const someDay: fc.Arbitrary<Day | null> = fc.constantFrom(null, day('2023-12-31'), day('2025-12-31'), day('2026-01-01'))
const someFacts = fc
  .record({
    code: someCode,
    name: fc.constantFrom('Gemeente A', 'Gemeente B'),
    province: fc.constantFrom(null, 'pv20'),
    validFrom: someDay,
    validTo: someDay,
  })
  .map(facts)
const someSuccession = fc.record({ predecessor: someCode, successor: someCode, since: someDay })
const someList = fc.tuple(fc.array(someFacts), fc.array(someSuccession)).map(([all, links]) => valueList(all, links))
const someRegister: fc.Arbitrary<Register> = fc.record({
  organisations: fc.uniqueArray(someFacts, { selector: ({ code }) => code }),
  successions: fc.constant([]),
})

/** What the register holds once a plan was done, in the plainest way there is. */
function applied(register: Register, plan: SyncPlan): Register {
  const organisations = new Map(register.organisations.map((each) => [each.code, each]))
  for (const { facts: added } of plan.added) organisations.set(added.code, added)
  for (const { after } of [...plan.changed, ...plan.ended]) organisations.set(after.code, after)
  return { organisations: [...organisations.values()], successions: [...register.successions, ...plan.successions] }
}

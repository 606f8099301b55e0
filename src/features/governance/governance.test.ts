import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { type Day, day } from '../../shared/day.ts'
import { dayBefore, holdsOn, overlaps } from '../../shared/day-range.ts'
import { escalationTrees, holdersOn, isTaken, makesCircle } from './governance.ts'
import { daysOf } from './governance-samples.ts'

describe('escalation', () => {
  it('sees a circle, of one and of more', () => {
    const bodies = [
      { id: 'a', escalatesTo: null },
      { id: 'b', escalatesTo: 'a' },
      { id: 'c', escalatesTo: 'b' },
    ]
    assert.equal(makesCircle(bodies, 'a', 'a'), true)
    assert.equal(makesCircle(bodies, 'a', 'c'), true)
    assert.equal(makesCircle(bodies, 'c', 'a'), false)
  })

  it('never leaves a circle, and loses no body, whatever is set in whatever order', () => {
    const acts = fc.array(fc.tuple(fc.nat(7), fc.option(fc.nat(7))), { maxLength: 40 })
    fc.assert(
      fc.property(acts, (all) => {
        const bodies = Array.from({ length: 8 }, (_, id) => ({ id: String(id), escalatesTo: null as string | null }))
        for (const [id, to] of all) {
          if (to === null) bodies[id]!.escalatesTo = null
          else if (!makesCircle(bodies, String(id), String(to))) bodies[id]!.escalatesTo = String(to)
        }
        assert.equal(countOf(escalationTrees(bodies)), bodies.length)
      }),
    )
  })
})

function countOf(trees: ReturnType<typeof escalationTrees>): number {
  return trees.reduce((sum, { below }) => sum + 1 + countOf(below), 0)
}

const aDay = fc
  .integer({ min: 0, max: 60 })
  .map((days) => day(new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10)))
const aRange = fc
  .tuple(fc.option(aDay), fc.option(aDay))
  .filter(([from, to]) => from === null || to === null || from <= to)
  .map(([validFrom, validTo]) => ({ validFrom, validTo }))

describe('holders of an office', () => {
  it('are never two on one day, whoever is entered in whatever order', () => {
    fc.assert(
      fc.property(fc.array(aRange, { maxLength: 12 }), aDay, (ranges, on) => {
        const holders: { kind: 'holder'; validFrom: Day | null; validTo: Day | null }[] = []
        for (const range of ranges) {
          const offered = { kind: 'holder' as const, ...range }
          if (!isTaken(holders, offered)) holders.push(offered)
        }
        const present = holders.filter((each) => holdsOn(each, on))
        assert.ok(present.length <= 1)
        assert.equal(holdersOn(holders, on).holder, present[0] ?? null)
      }),
    )
  })

  it('may have more than one deputy', () => {
    const deputy = { kind: 'deputy' as const, ...daysOf('2026-01-01', null) }
    assert.equal(isTaken([deputy], deputy), false)
  })

  it('stand with the latest first among those who are no longer in it', () => {
    const first = { kind: 'holder' as const, ...daysOf(null, '2021-05-31') }
    const second = { kind: 'holder' as const, ...daysOf('2021-06-01', '2025-05-31') }
    const third = { kind: 'holder' as const, ...daysOf('2025-06-01', null) }
    const deputy = { kind: 'deputy' as const, ...daysOf('2025-06-01', null) }
    assert.deepEqual(holdersOn([first, second, third, deputy], day('2026-01-01')), {
      holder: third,
      deputies: [deputy],
      others: [second, first],
    })
  })
})

describe('ranges of days', () => {
  it('overlap where, and only where, they share a day', () => {
    fc.assert(
      fc.property(aRange, aRange, (one, other) => {
        const days = Array.from({ length: 65 }, (_, index) =>
          day(new Date(Date.UTC(2025, 11, 30 + index)).toISOString().slice(0, 10)),
        )
        assert.equal(
          overlaps(one, other),
          days.some((each) => holdsOn(one, each) && holdsOn(other, each)),
        )
      }),
    )
  })

  it('end on the day before the next begins, across months and leap days', () => {
    assert.equal(dayBefore(day('2026-01-01')), '2025-12-31')
    assert.equal(dayBefore(day('2024-03-01')), '2024-02-29')
  })
})

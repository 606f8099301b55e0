import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { Id } from '../../shared/id.ts'
import { type TotalLine, totalOf } from './total.ts'

const lineId = (name: string | number) => `line-${name}` as Id<'line'>
const organisationId = 'member' as Id<'organisation'>

const amount = fc.option(fc.nat(1_000_000), { nil: null })
/** Groups, each with members within it, and members beside them. */
const ledger = fc.record({
  groups: fc.array(fc.record({ own: amount, members: fc.array(amount, { maxLength: 4 }) }), { maxLength: 4 }),
  extras: fc.array(amount, { maxLength: 4 }),
})

function linesOf({
  groups,
  extras,
}: {
  groups: { own: number | null; members: (number | null)[] }[]
  extras: (number | null)[]
}) {
  const grouped = groups.flatMap(({ own, members }, index): TotalLine[] => [
    { lineId: lineId(index), organisationId: null, withinId: null, amount: own },
    ...members.map((each, member) => ({
      lineId: lineId(`${index}-${member}`),
      organisationId,
      withinId: lineId(index),
      amount: each,
    })),
  ])
  const beside = extras.map((each, index) => ({
    lineId: lineId(`x${index}`),
    organisationId,
    withinId: null,
    amount: each,
  }))
  return [...grouped, ...beside]
}

describe('total', () => {
  it('equals the sum recomputed by hand, with every part', () => {
    fc.assert(
      fc.property(ledger, (of) => {
        const total = totalOf(linesOf(of))
        const sum = (amounts: (number | null)[]) => amounts.reduce<number>((all, each) => all + (each ?? 0), 0)
        const expected = sum(of.groups.map(({ own, members }) => Math.max(own ?? 0, sum(members)))) + sum(of.extras)
        assert.equal(total.amount, expected)
        assert.equal(total.own, sum(of.groups.map(({ own }) => own)))
        assert.equal(total.filled, sum(of.groups.map(({ members }) => sum(members))))
        assert.equal(total.extra, sum(of.extras))
        assert.equal(total.amount, total.own + total.over + total.extra)
        assert.equal(total.own + total.over, total.filled + total.open)
        assert.equal(total.stated + total.notStated, linesOf(of).length)
      }),
    )
  })

  it('counts what is not stated, and adds nothing for it', () => {
    const total = totalOf([
      { lineId: lineId(1), organisationId: null, withinId: null, amount: null },
      { lineId: lineId(2), organisationId: null, withinId: null, amount: 60 },
    ])
    assert.deepEqual([total.amount, total.stated, total.notStated], [60, 1, 1])
  })

  it('takes a line whose group is not among them as extra', () => {
    const total = totalOf([{ lineId: lineId(1), organisationId, withinId: lineId('gone'), amount: 5 }])
    assert.deepEqual([total.amount, total.extra], [5, 5])
  })
})

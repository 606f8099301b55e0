import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { lastDay } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import type { Unit } from './contribution.ts'
import { totalOf } from './total.ts'
import { overYear, type PeriodAmount } from './year-amount.ts'

const lineId = 'line' as Id<'line'>
const of = (unit: Unit, period: string, amount: number | null, year = 2025): PeriodAmount => ({
  lineId,
  organisationId: null,
  withinId: null,
  year,
  unit,
  period,
  amount,
})

const year = fc.integer({ min: 1900, max: 2200 })
/** A year cut into periods of whole months that follow each other. */
const periods = fc.tuple(year, fc.uniqueArray(fc.integer({ min: 1, max: 11 }))).map(([in_, cuts]) => {
  const ends = [...cuts.sort((a, b) => a - b), 12]
  const month = (number: number) => `${in_}-${String(number).padStart(2, '0')}`
  return { year: in_, periods: ends.map((end, index) => `${month((ends[index - 1] ?? 0) + 1)}/${month(end)}`) }
})
const amountOf = (amounts: readonly PeriodAmount[]) => overYear(amounts)[0]!.amount

describe('what was realised in several periods of a year', () => {
  it('adds up in euro', () => {
    fc.assert(
      fc.property(
        periods,
        fc.array(fc.nat(1e9), { minLength: 12, maxLength: 12 }),
        ({ year: in_, periods: cut }, euro) => {
          const amounts = cut.map((period, index) => of('eur', period, euro[index]!, in_))
          assert.equal(
            amountOf(amounts),
            euro.slice(0, cut.length).reduce((total, each) => total + each, 0),
          )
        },
      ),
    )
  })

  it('is the same capacity, however the year is cut', () => {
    fc.assert(
      fc.property(periods, fc.nat(100_000), ({ year: in_, periods: cut }, fte) => {
        assert.equal(amountOf(cut.map((period) => of('fte', period, fte, in_))), fte)
      }),
    )
  })

  it('lies between the least and the most capacity of its periods, and grows with each of them', () => {
    fc.assert(
      fc.property(
        periods,
        fc.array(fc.nat(10_000), { minLength: 12, maxLength: 12 }),
        ({ year: in_, periods: cut }, fte) => {
          const amounts = cut.map((period, index) => of('fte', period, fte[index]!, in_))
          const used = fte.slice(0, cut.length)
          const whole = amountOf(amounts)!
          assert.ok(whole >= Math.min(...used) && whole <= Math.max(...used))
          const more = amounts.map((each, index) => (index === 0 ? { ...each, amount: each.amount! + 100 } : each))
          assert.ok(amountOf(more)! >= whole)
        },
      ),
    )
  })

  it('weighs capacity by the days of its period', () => {
    assert.equal(amountOf([of('fte', '2025-01/2025-03', 100)]), 25) // 90 of 365 days
    assert.equal(amountOf([of('fte', '2024-02', 1000, 2024)]), 79) // 29 of 366 days
    assert.equal(amountOf([of('fte', '2025-01/2025-06', 100), of('fte', '2025-07/2025-12', 200)]), 150)
    assert.equal(lastDay('2024-02'), '2024-02-29')
  })

  it('counts a period that states nothing, and adds nothing for it', () => {
    const total = totalOf(overYear([of('eur', '2025-01', 5000), of('eur', '2025-02', null), of('eur', '2025-03', 100)]))
    assert.deepEqual([total.amount, total.stated, total.notStated], [5100, 1, 1])
    const nothing = totalOf(overYear([of('fte', '2025-01', null), of('fte', '2025-02', null)]))
    assert.deepEqual([nothing.amount, nothing.stated, nothing.notStated], [0, 0, 2])
  })

  it('is what its year says where there is one period', () => {
    fc.assert(
      fc.property(fc.constantFrom('eur', 'fte'), fc.option(fc.nat(1e9), { nil: null }), (unit: Unit, amount) => {
        assert.equal(amountOf([of(unit, '2025', amount)]), amount)
      }),
    )
  })
})

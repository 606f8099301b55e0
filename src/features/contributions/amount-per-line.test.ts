import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { Id } from '../../shared/id.ts'
import { amountPerLine } from './amount-per-line.ts'
import type { Unit } from './contribution.ts'

const [h1, h2] = ['2025-01/2025-06', '2025-07/2025-12']
const of = (unit: Unit, period: string, amount: number | null, line = 'a') => ({
  lineId: line as Id<'line'>,
  unit,
  period,
  amount,
})
const amounts = (...positions: ReturnType<typeof of>[]) => amountPerLine(positions).map(({ amount }) => amount)

describe('what was realised on one line over report periods', () => {
  it('adds euro up', () => {
    assert.deepEqual(amounts(of('eur', h1, 22_000), of('eur', h2, 36_500)), [58_500])
    assert.deepEqual(amounts(of('eur', h1, 22_000), of('eur', h2, 1, 'b')), [22_000, 1])
  })

  it('weighs fte by the days of each period', () => {
    // (0,80 × 181 + 1,10 × 184) / 365 = 0,951
    assert.deepEqual(amounts(of('fte', h1, 80), of('fte', h2, 110)), [95])
    // (1,00 × 31 + 0,00 × 28) / 59 = 0,525
    assert.deepEqual(amounts(of('fte', '2025-01', 100), of('fte', '2025-02', 0)), [53])
    assert.deepEqual(amounts(of('fte', h1, 80)), [80], 'a rate, also when only half a year was reported')
  })

  it('leaves out a period that states nothing, and is null when none does', () => {
    assert.deepEqual(amounts(of('fte', h1, 80), of('fte', h2, null)), [80])
    assert.deepEqual(amounts(of('eur', h1, null), of('eur', h2, null)), [null])
  })

  it('never gives more fte than the busiest period, nor less than the quietest', () => {
    const hundredths = fc.nat({ max: 10_000 })
    fc.assert(
      fc.property(hundredths, hundredths, (one, two) => {
        const [amount] = amounts(of('fte', h1, one), of('fte', h2, two))
        return amount! >= Math.min(one, two) && amount! <= Math.max(one, two)
      }),
    )
  })
})

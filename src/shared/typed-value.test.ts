import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { formatPercentage } from '../features/goals/index.ts'
import { day, formatDay } from './day.ts'
import { euroCents, formatEuro } from './euro.ts'
import { formatFte, fteHundredths } from './fte.ts'
import { type Typed, typedDay, typedEuro, typedFte, typedPercentage, typedYear, typedYears } from './typed-value.ts'

const outcome = <Value>(typed: Typed<Value>): Value | 'error' => ('value' in typed ? typed.value : 'error')

describe('what somebody types', () => {
  it('reads money in Dutch notation', () => {
    const cases = [
      ['130.000', 13_000_000],
      ['€ 1.355.000', 135_500_000],
      ['130,50', 13_050],
      ['130', 13_000],
      ['7.500,-', 750_000],
      ['12.34', 1234],
      ['1,2 mln', 120_000_000],
      ['', null],
      ['-', null],
      ['0', 0],
    ] as const
    for (const [text, cents] of cases) assert.equal(outcome(typedEuro(text)), cents, text)
  })

  it('refuses an amount that can mean two things, or none', () => {
    for (const text of ['130,000', '1.5', '1,5', 'veel', '-5', '1e9', '9'.repeat(30), '1.355,000'])
      assert.equal(outcome(typedEuro(text)), 'error', text)
  })

  it('reads capacity with a comma, or with a point that cannot part thousands', () => {
    const cases = [
      ['14,7', 1470],
      ['14.7', 1470],
      ['0,80 fte', 80],
      ['1', 100],
      ['', null],
    ] as const
    for (const [text, hundredths] of cases) assert.equal(outcome(typedFte(text)), hundredths, text)
    for (const text of ['1.000', '0,125', 'half', '99999999']) assert.equal(outcome(typedFte(text)), 'error', text)
  })

  it('reads a day, month, year or range', () => {
    const cases = [
      ['20 maart 2025', '2025-03-20'],
      ['20-3-2025', '2025-03-20'],
      ['2025-03-20', '2025-03-20'],
      ['mrt 2025', '2025-03'],
      ['maart 2025', '2025-03'],
      ['2025', '2025'],
      ['2025 en 2026', '2025/2026'],
      ['2025-2026', '2025/2026'],
      ['na 20 maart 2025', '2025-03-20/..'],
      ['', null],
    ] as const
    for (const [text, iso] of cases) assert.equal(outcome(typedDay(text)), iso, text)
  })

  it('asks for the year, and refuses days that do not exist', () => {
    for (const text of ['20 maart', '30 februari 2025', 'morgen', '2026 en 2025', '20 maart 25', '1/2/3/4'])
      assert.equal(outcome(typedDay(text)), 'error', text)
    assert.match((typedDay('20 maart') as { error: string }).error, /jaar/)
  })

  it('reads years', () => {
    assert.deepEqual(outcome(typedYears('2025 en 2026')), [2025, 2026])
    assert.deepEqual(outcome(typedYears('2026, 2025')), [2025, 2026])
    assert.deepEqual(outcome(typedYears('2025 tot en met 2027')), [2025, 2026, 2027])
    for (const text of ['25', '2027-2025', '1800', 'alle', '2025 2026 x', '1950-2150'])
      assert.equal(outcome(typedYears(text)), 'error', text)
  })

  it('reads back whatever the screen shows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), (cents) =>
        assert.equal(outcome(typedEuro(formatEuro(euroCents(cents)))), cents),
      ),
    )
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e8 }), (n) =>
        assert.equal(outcome(typedFte(formatFte(fteHundredths(n)))), n),
      ),
    )
    const days = ['2025-03-20', '2025-03', '2025', '2025/2026', '2024/2027', '2025-03-20/..', '2025-01/2025-03']
    for (const iso of days) assert.equal(outcome(typedDay(formatDay(day(iso)))), iso)
  })

  it('reads back the percentage that it wrote, and refuses what is none', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (hundredths) => {
        assert.equal(outcome(typedPercentage(formatPercentage(hundredths))), hundredths / 100)
      }),
    )
    const cases = [
      ['50 procent', 50],
      ['12,5 %', 12.5],
      ['', null],
      ['12.5', 'error'],
      ['20.000', 'error'],
      ['-5', 'error'],
      ['de helft', 'error'],
    ] as const
    for (const [text, percentage] of cases) assert.equal(outcome(typedPercentage(text)), percentage, text)
    for (const [text, year] of [
      ['2030', 2030],
      ['', null],
      ['30', 'error'],
      ['2030 en 2031', 'error'],
      ['9999', 'error'],
    ] as const)
      assert.equal(outcome(typedYear(text)), year, text)
  })

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const read of [typedEuro, typedFte, typedDay, typedYears, typedPercentage, typedYear]) read(text)
      }),
    )
  })
})

describe('a year that cannot be meant', () => {
  for (const text of ['0001-01-01', '0999', '0000', '9999', '0001 tot en met 9999']) {
    it(`“${text}” is refused with a sentence`, () => {
      assert.ok('error' in typedDay(text))
    })
  }
})

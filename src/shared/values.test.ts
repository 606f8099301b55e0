import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { day, firstDay, formatDay, formatShortDay, isDay, lastDay, precision, yearsOf } from './day.ts'
import { euroCents, formatEuro, sumEuro } from './euro.ts'
import { formatFte, formatFteYears, fteHundredths, sumFte } from './fte.ts'
import { nameKey, slugOf } from './name-key.ts'

describe('euro and fte', () => {
  it('writes money the Dutch way, with cents only where there are any', () => {
    assert.equal(formatEuro(euroCents(135_500_000)), '€\u00a01.355.000')
    assert.equal(formatEuro(euroCents(125_050)), '€\u00a01.250,50')
    assert.equal(formatEuro(euroCents(-5_000)), '€\u00a0-50')
  })

  it('writes capacity with two decimals, and names the unit over years', () => {
    assert.equal(formatFte(fteHundredths(2975)), '29,75\u00a0fte')
    assert.equal(formatFteYears(fteHundredths(5950)), '59,50\u00a0fte-jaar')
  })

  it('adds up exactly', () => {
    assert.equal(sumFte([1470, 715, 80, 650, 60].map(fteHundredths)), 2975)
    assert.equal(sumEuro([]), 0)
  })

  it('refuses anything but a whole, safe number', () => {
    for (const wrong of [0.5, Number.NaN, 2 ** 53]) assert.throws(() => euroCents(wrong), RangeError)
  })
})

describe('day', () => {
  it('keeps its precision', () => {
    assert.equal(precision(day('2025-03-20')), 'day')
    assert.equal(precision(day('2025-03')), 'month')
    assert.equal(precision(day('2025')), 'year')
    assert.equal(precision(day('2025/2026')), 'range')
  })

  it('reads as a person would write it', () => {
    const cases = [
      ['2025-03-20', '20 maart 2025', '20 mrt 2025'],
      ['2025-02', 'februari 2025', 'feb 2025'],
      ['2025/2026', '2025 en 2026', '2025 en 2026'],
      ['2024/2027', '2024 tot en met 2027', '2024 tot en met 2027'],
      ['2025-03-20/..', 'na 20 maart 2025', 'na 20 mrt 2025'],
    ] as const
    for (const [text, long, short] of cases) {
      assert.equal(formatDay(day(text)), long)
      assert.equal(formatShortDay(day(text)), short)
    }
  })

  it('refuses days that do not exist', () => {
    for (const text of ['2025-02-29', '2025-13', '25-01-01', '2026/2025', '2025/', '', '2025-1-1', '2025/2026/2027']) {
      assert.ok(!isDay(text), text)
      assert.throws(() => day(text), RangeError)
    }
  })

  it('knows its first and last possible day and its years', () => {
    assert.equal(lastDay('2024-02'), '2024-02-29')
    assert.equal(firstDay('2025/2026'), '2025-01-01')
    assert.equal(lastDay('2025-03-20/..'), '9999-12-31')
    assert.deepEqual(yearsOf(day('2025/2027')), [2025, 2026, 2027])
  })

  it('never lets the last day come before the first', () => {
    const year = fc.integer({ min: 1900, max: 2100 }).map(String)
    fc.assert(
      fc.property(year, fc.integer({ min: 1, max: 12 }), (y, m) => {
        const value = day(`${y}-${String(m).padStart(2, '0')}`)
        assert.ok(firstDay(value) <= lastDay(value) && isDay(lastDay(value)))
      }),
    )
  })
})

describe('names', () => {
  it('compares without case, accents and punctuation', () => {
    assert.equal(nameKey('VNG en Gemeenten'), nameKey('VNG  en gemeenten.'))
    assert.equal(nameKey('thema’s 2025–2026'), nameKey("thema's 2025-2026"))
    assert.notEqual(nameKey('IPO'), nameKey('UvW'))
  })

  it('always gives a slug that an address can hold', () => {
    fc.assert(fc.property(fc.string(), (name) => assert.match(slugOf(name), /^[a-z0-9]+(-[a-z0-9]+)*$/)))
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { day, firstDay, lastDay } from '../../shared/day.ts'
import { dayAfter } from '../organisations/index.ts'
import { nextTerm, nextTitle, termOf } from './next-term.ts'

describe('the next term', () => {
  const cases = [
    ['2025/2026', '2027/2028'],
    ['2025', '2026'],
    ['2025-03-20/2026-03-19', '2026-03-20/2027-03-19'],
    ['2025-01/2025-06', '2025-07/2025-12'],
    ['2024-03-01/2024-03-10', '2024-03-11/2024-03-20'],
    ['2024-02-29', '2024-03-01'],
    ['2024-12-31/2025-01-30', '2025-01-31/2025-02-27'],
    ['2025-07/2026', '2027-01/2028-06'],
    ['2025-03-20/..', null],
    ['2150/2200', null],
  ] as const
  for (const [term, next] of cases) it(`after ${term} is ${next}`, () => assert.equal(nextTerm(day(term)), next))

  it('begins on the day after, and is about as long', () => {
    const aDay = fc.date({ min: new Date('1950-01-01'), max: new Date('2150-12-31'), noInvalidDate: true })
    const iso = (date: Date, length: number) => date.toISOString().slice(0, length)
    fc.assert(
      fc.property(aDay, fc.nat(3000), fc.constantFrom(4, 7, 10), (from, days, length) => {
        const to = new Date(from.getTime() + days * 86_400_000)
        const term = termOf(day(iso(from, length)), day(iso(to, length)))!
        const next = nextTerm(term)!
        assert.equal(firstDay(next), dayAfter(day(lastDay(term))))
        const length_ = (of: string) => Date.parse(lastDay(of)) - Date.parse(firstDay(of))
        assert.ok(Math.abs(length_(next) - length_(term)) <= 4 * 86_400_000, `${term} ${next}`)
      }),
    )
  })

  it('cannot end before it begins', () => {
    assert.equal(termOf(day('2027'), day('2026')), null)
    assert.equal(termOf(day('2027-05-02'), day('2027-05-01')), null)
    assert.equal(termOf(day('2027-05-02'), day('2027')), '2027-05-02/2027')
  })
})

describe('the title for the next term', () => {
  const cases = [
    ['Pact van Proefland 2025–2026', 'Pact van Proefland 2027–2028'],
    ['Pact 2025-26 van Proefland', 'Pact 2027-28 van Proefland'],
    ['Pact 2025/2026 op weg naar 2050', 'Pact 2027/2028 op weg naar 2050'],
    ['Pact van Proefland', 'Pact van Proefland 2027–2028'],
    ['Pact naar 2030', 'Pact naar 2030 2027–2028'],
    ['Regeling 2025-03 van 120251 stuks', 'Regeling 2027-03 van 120251 stuks'],
  ] as const
  for (const [title, next] of cases)
    it(`of “${title}” is “${next}”`, () => assert.equal(nextTitle(title, day('2025/2026'), day('2027/2028')), next))

  it('is another one, also after half a year', () => {
    const title = nextTitle('Pact 2025', day('2025-01/2025-06'), day('2025-07/2025-12'))
    assert.equal(title, 'Pact 2025 juli 2025 tot en met december 2025')
  })
})

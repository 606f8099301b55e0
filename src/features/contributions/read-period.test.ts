import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { typedPeriod } from './read-period.ts'

const outcome = (text: string) => {
  const typed = typedPeriod(text)
  return 'value' in typed ? typed.value : 'error'
}

describe('a report period that somebody types', () => {
  it('is a month, a quarter, a year, or a begin and an end', () => {
    const cases = [
      ['maart 2025', '2025-03'],
      ['2025', '2025'],
      ['eerste kwartaal 2025', '2025-01/2025-03'],
      ['4e kwartaal van 2025', '2025-10/2025-12'],
      ['Q2 2025', '2025-04/2025-06'],
      ['2025-Q3', '2025-07/2025-09'],
      ['1-1-2025 t/m 15-2-2025', '2025-01-01/2025-02-15'],
      ['20 maart 2025', '2025-03-20'],
    ] as const
    for (const [text, period] of cases) assert.equal(outcome(text), period, text)
  })

  it('is written in one way, however it was typed', () => {
    for (const text of ['1-1-2025 t/m 31-12-2025', 'januari 2025 tot en met december 2025', '2025'])
      assert.equal(outcome(text), '2025', text)
    for (const text of ['1-3-2025 t/m 31-3-2025', 'maart 2025', '2025-03']) assert.equal(outcome(text), '2025-03', text)
    for (const text of ['1 januari 2025 tot en met 31 maart 2025', 'kwartaal 1 2025'])
      assert.equal(outcome(text), '2025-01/2025-03', text)
  })

  it('is refused when it is none', () => {
    for (const text of ['', 'maart', 'na 1 maart 2025', '31 februari 2025', '5e kwartaal 2025', '3000', 'altijd'])
      assert.equal(outcome(text), 'error', text)
  })

  it('never throws, whatever is typed', () => {
    fc.assert(fc.property(fc.string(), (text) => void typedPeriod(text)))
  })
})

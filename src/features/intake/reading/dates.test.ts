import assert from 'node:assert/strict'
import { test } from 'node:test'
import { datesIn } from './dates.ts'

const dates: readonly (readonly [string, readonly (string | null)[]])[] = [
  ['op 20 maart 2025', ['2025-03-20']],
  ['in maart 2025', ['2025-03']],
  ['in 2025', ['2025']],
  ['in de jaren 2025 en 2026', ['2025/2026']],
  ['2025-2026', ['2025/2026']],
  ['2025-26', ['2025/2026']],
  ['van 2025 tot en met 2028', ['2025/2028']],
  ['van 1 januari 2026 tot en met 31 december 2029', ['2026-01-01/2029-12-31']],
  ['17-02-2025', ['2025-02-17']],
  ['2025-02-17', ['2025-02-17']],
  ['op 4 en 5 juni 2025', ['2025-06-04/2025-06-05']],
  ['op 20 maart', [null]],
  ['op 12 mrt. 2025', ['2025-03-12']],
  ['het tweede kwartaal van 2026', ['2026-04/2026-06']],
  ['Q4 2025', ['2025-10/2025-12']],
  ['30 februari 2025', []],
  ['stuk 25-04b van 12 personen', []],
  ['€ 2025', []],
]

for (const [text, values] of dates) {
  test(`${text}: ${values.join(', ') || 'no date'}`, () => {
    assert.deepEqual(
      datesIn(text).map(({ value }) => value),
      values,
    )
  })
}

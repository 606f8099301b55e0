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
  ['in Q2-2027', ['2027-04/2027-06']],
  ['2027 Q3', ['2027-07/2027-09']],
  ['kwartaal 2 van 2027', ['2027-04/2027-06']],
  ['eind 4e kwartaal 2026', ['2026-10/2026-12']],
  ['3de kw. 2026', ['2026-07/2026-09']],
  ['het eerste en tweede kwartaal van 2028', ['2028-01/2028-06']],
  ['eerste half jaar 2028', ['2028-01/2028-06']],
  ['week 12 van 2027, eind 2028', ['2027-03-22/2027-03-28', '2028']],
  ['week 1 2026', ['2025-12-29/2026-01-04']],
  ['week 60 van 2027', []],
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

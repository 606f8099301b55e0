import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { day } from '../../shared/day.ts'
import { dayAfter, existenceOn, officialAddress, searchKey } from './organisation.ts'

describe('an organisation', () => {
  it('exists through its last day, and also when nobody knows since when', () => {
    const of = (validFrom: string | null, validTo: string | null, on: string) =>
      existenceOn({ validFrom: validFrom && day(validFrom), validTo: validTo && day(validTo) } as never, day(on))
    assert.equal(of(null, null, '1900-01-01'), 'exists')
    assert.equal(of(null, '2025-12-31', '2025-12-31'), 'exists')
    assert.equal(of(null, '2025-12-31', '2026-01-01'), 'ended')
    assert.equal(of('2026-01-01', null, '2025-12-31'), 'not-yet')
    assert.equal(of('2026-01-01', null, '2026-01-01'), 'exists')
  })

  it('is no more from the day after its last, over a month, a year and a leap day', () => {
    assert.equal(dayAfter(day('2025-12-31')), '2026-01-01')
    assert.equal(dayAfter(day('2024-02-28')), '2024-02-29')
    assert.equal(dayAfter(day('2026-03-28')), '2026-03-29')
  })

  it('has an official address only with an official code', () => {
    assert.equal(officialAddress('gm0014'), 'https://identifier.overheid.nl/tooi/id/gemeente/gm0014')
    for (const code of ['kp-vng', 'constructor', 'constructor1', 'xx1', ''])
      assert.equal(officialAddress(code), null, code)
  })

  it('is found by name, short name and code, without accents or signs', () => {
    assert.equal(
      searchKey({ name: 'Provincie Fryslân', shortName: "'s-Fryslân", code: 'pv21' }),
      'provinciefryslan sfryslan pv21',
    )
  })
})

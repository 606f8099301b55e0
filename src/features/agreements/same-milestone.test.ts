import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { day } from '../../shared/day.ts'
import { isSameMilestone } from './same-milestone.ts'

const planned = (title: string, on: string) => ({ title, planned: day(on), realised: null })

describe('the same milestone', () => {
  const same = [
    [planned('Evaluatie', '2027-05'), planned('Evaluatie', '2027-06')], // one name, another day: a difference to report
    [planned('Ondertekening in Molenwaard', '2026-04-16'), planned('Akkoord ondertekend op de Regiodag', '2026-04-16')],
    [planned('Eindverslag', '2028-12'), planned('Het eindverslag gaat naar de raad', '2028-12')],
  ] as const
  for (const [one, other] of same) {
    it(`is “${one.title}” and “${other.title}”`, () =>
      assert.ok(isSameMilestone(one, other) && isSameMilestone(other, one)))
  }

  const different = [
    [planned('Ondertekening', '2026-04-16'), planned('Ondertekening van de bijlage', '2026-05-01')],
    [planned('Besluit van de raad', '2026-04-16'), planned('Start van de aanleg', '2026-04-16')],
    [planned('Start van de aanleg', '2026'), planned('Einde van de aanleg', '2026')],
    [planned('Start', '2026-04'), { title: 'Start van de aanleg', planned: null, realised: day('2026-04') }],
  ] as const
  for (const [one, other] of different) {
    it(`is not “${one.title}” and “${other.title}”`, () => assert.ok(!isSameMilestone(one, other)))
  }
})

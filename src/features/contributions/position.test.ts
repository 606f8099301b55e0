import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { Id } from '../../shared/id.ts'
import { type Moment, type PositionEntry, positionOf } from './position.ts'
import { totalOf } from './total.ts'

type Sample = PositionEntry & { readonly line: string }

let seq = 0
function anEntry(line: string, countsFrom: string, amount: number | null, voids: Sample | null = null): Sample {
  seq += 1
  return { id: `entry-${seq}` as Id<'entry'>, seq, line, countsFrom, amount, voids: voids?.id ?? null }
}

/** The pledged total of the lines at a moment; `first` and `second` are members within `group`, `extra` is not. */
function total(entries: readonly Sample[], moment: Moment = {}): number {
  const names = ['group', 'first', 'second', 'extra'] as const
  const lines = names.flatMap((name) => {
    const position = positionOf(
      entries.filter((entry) => entry.line === name),
      moment,
    )
    const organisationId = name === 'group' ? null : (name as Id<'organisation'>)
    const withinId = name === 'first' || name === 'second' ? ('group' as Id<'line'>) : null
    return position === null
      ? []
      : [{ lineId: name as string as Id<'line'>, organisationId, withinId, amount: position.amount }]
  })
  return totalOf(lines).amount
}

describe('position', () => {
  it('gives the totals of the worked example', () => {
    const group = anEntry('group', '2025-04-01', 20)
    const first = anEntry('first', '2025-05-01', 10)
    const typo = anEntry('second', '2025-05-02', 15)
    const dayOfTypo = { inForceOn: '2025-05-02' }
    const knownTo = typo.seq
    const extra = anEntry('extra', '2025-06-01', 5)
    const corrected = anEntry('second', '2025-05-02', 10, typo)
    const entries = [group, first, typo, extra, corrected]
    assert.equal(total(entries), 25)
    assert.equal(total([...entries, anEntry('group', '2025-07-01', 30)]), 35)
    assert.equal(total(entries, { knownTo }), 25, 'as the register then showed')
    assert.equal(total(entries, dayOfTypo), 20, 'as now known for that day')
  })

  it('takes the later day before the later entry', () => {
    const later = anEntry('group', '2025-06-01', 2)
    const earlier = anEntry('group', '2025-01-01', 1)
    assert.equal(positionOf([later, earlier])?.amount, 2)
    assert.equal(positionOf([later, earlier], { inForceOn: '2025-03-01' })?.amount, 1)
    assert.equal(positionOf([later], { inForceOn: '2025-03-01' }), null)
  })

  it('never brings a voided entry back', () => {
    const wrong = anEntry('group', '2025-01-01', 1)
    const correction = anEntry('group', '2025-01-01', 2, wrong)
    const again = anEntry('group', '2025-01-01', null, correction)
    assert.equal(positionOf([wrong, correction, again])?.id, again.id)
  })

  it('does not depend on the order in which entries are given', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2025-01-${String(n).padStart(2, '0')}`)
    const amounts = fc.array(fc.tuple(day, fc.option(fc.nat(100))), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(amounts, fc.infiniteStream(fc.nat()), (list, salt) => {
        const entries = list.map(([on, amount]) => anEntry('group', on, amount))
        const shuffled = entries
          .map((entry) => ({ entry, key: salt.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ entry }) => entry)
        const last = entries.toSorted((a, b) => a.countsFrom.localeCompare(b.countsFrom) || a.seq - b.seq).at(-1)
        assert.equal(positionOf(shuffled)?.id, last?.id)
      }),
    )
  })
})

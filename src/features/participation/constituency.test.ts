import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { day } from '../../shared/day.ts'
import { newId } from '../../shared/id.ts'
import { bindingIn, type GroupPosition, groupTotals, type Membership, sharesOf } from './constituency.ts'

const aPosition = (fields: Partial<GroupPosition>): GroupPosition => ({
  entryId: newId(),
  lineId: newId(),
  organisationId: newId(),
  withinId: null,
  unit: 'fte',
  stage: 'pledged',
  period: '2026',
  amount: 10,
  hasMandate: true,
  ...fields,
})

const aMembership = (fields: Partial<Membership>): Membership => ({
  id: newId(),
  organisationId: newId(),
  validFrom: null,
  validTo: null,
  associationArticle: null,
  marks: [],
  ...fields,
})

describe('what a group and its members contribute', () => {
  it('is the test case of the ledger: 0,30 by the group, 0,20 filled in, 0,05 extra', () => {
    const own = aPosition({ organisationId: null, amount: 30 })
    const within = { withinId: own.lineId, amount: 10 }
    const all = [own, aPosition(within), aPosition(within), aPosition({ amount: 5 })]
    const [only, ...more] = groupTotals(all)
    assert.equal(more.length, 0)
    const { own: ofGroup, filled, open, over, extra, amount, said, isFilled } = only!
    assert.deepEqual([ofGroup, filled, open, over, extra, amount], [30, 20, 10, 0, 5, 35])
    assert.deepEqual([said, isFilled], ['stated', true])
  })

  it('never adds stages, periods or units, and says whose amount is not known', () => {
    const totals = groupTotals([
      aPosition({ unit: 'eur', stage: 'realised', period: '2026-01/2026-06' }),
      aPosition({ stage: 'realised', period: '2026-07/2026-12' }),
      aPosition({ organisationId: null, stage: 'indicative', amount: null }),
      aPosition({ organisationId: null, stage: 'indicative', unit: 'eur' }),
    ])
    assert.deepEqual(
      totals.map(({ stage, unit, said, isFilled }) => [stage, unit, said, isFilled]),
      [
        ['indicative', 'eur', 'stated', false],
        ['indicative', 'fte', 'notStated', false],
        ['realised', 'eur', 'notInSource', true],
        ['realised', 'fte', 'notInSource', true],
      ],
    )
  })

  it('shows what is filled in as filled in, also where the group says nothing, and adds up', () => {
    const line = fc.record({
      organisationId: fc.constantFrom(null, newId<'organisation'>(), newId<'organisation'>()),
      lineId: fc.constantFrom(...['a', 'b', 'c'].map(() => newId<'line'>())),
      amount: fc.option(fc.nat(1000)),
      within: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(line, { minLength: 1 }), (all) => {
        const group = all.filter(({ organisationId }) => organisationId === null)
        const lines = all.map(({ within, organisationId, lineId, amount }) => {
          const withinId = within && organisationId !== null ? (group[0]?.lineId ?? newId<'line'>()) : null
          return aPosition({ organisationId, amount, withinId, lineId: organisationId === null ? lineId : newId() })
        })
        const [total] = groupTotals(distinctLines(lines))
        const { amount, own, filled, open, over, extra } = total!
        assert.equal(amount ?? 0, own + over + extra)
        assert.equal(own - open, filled - over)
      }),
    )
  })

  it('leaves no amount of an organisation out, and counts none twice', () => {
    const position = fc
      .record({
        unit: fc.constantFrom('eur' as const, 'fte' as const),
        stage: fc.constantFrom('indicative' as const, 'pledged' as const),
        amount: fc.option(fc.nat(1000)),
        withinId: fc.option(fc.constant(newId<'line'>())),
      })
      .map(aPosition)
    fc.assert(
      fc.property(fc.array(position), (all) => {
        const shares = sharesOf(all)
        assert.deepEqual(shares.flatMap(({ entryIds }) => entryIds).sort(), all.map(({ entryId }) => entryId).sort())
        const sum = (of: readonly { readonly amount: number | null }[]) =>
          of.reduce((total, { amount }) => total + (amount ?? 0), 0)
        assert.equal(sum(shares), sum(all))
      }),
    )
  })
})

/** A line has one position in a series. */
function distinctLines(all: readonly GroupPosition[]): GroupPosition[] {
  return [...new Map(all.map((each) => [each.lineId, each])).values()]
}

describe('what binds a member in a year', () => {
  const article = { associationArticle: 'Ledenbesluit 7, artikel 4' }

  it('is its own decision, else the article, else that its umbrella speaks for it', () => {
    const own = [aPosition({})]
    const binding = (...of: Parameters<typeof bindingIn>) => bindingIn(...of).binding
    assert.equal(binding(2026, own, [aMembership(article)], true), 'own-decision')
    assert.equal(
      binding(2026, [aPosition({ hasMandate: false })], [aMembership(article)], true),
      'association-decision',
    )
    assert.equal(bindingIn(2026, [], [aMembership(article)], true).article, article.associationArticle)
    assert.equal(binding(2026, [], [aMembership({})], true), 'on-behalf')
    assert.equal(binding(2026, [], [aMembership({})], false), 'unknown')
    assert.equal(binding(2026, [], [], true), 'unknown')
  })

  it('is not what bound it before it joined or after it left', () => {
    const left = aMembership({ ...article, validTo: day('2025-12-31') })
    const joined = aMembership({ validFrom: day('2026-12-31') })
    assert.equal(bindingIn(2026, [], [left], true).binding, 'unknown')
    assert.equal(bindingIn(2025, [], [left], true).binding, 'association-decision')
    assert.equal(bindingIn(2026, [], [left, joined], true).binding, 'on-behalf')
    const inYear = aMembership({ validFrom: day('2025'), validTo: day('2026') })
    assert.deepEqual(
      [2024, 2025, 2026, 2027].map((year) => bindingIn(year, [], [inYear], true).binding),
      ['unknown', 'on-behalf', 'on-behalf', 'unknown'],
    )
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { type Binding, bindingOf, type Standing } from './binding.ts'

describe('what binds an organisation', () => {
  it('follows from whose line it is and who decided', () => {
    const table: readonly [Standing['role'], boolean, boolean, string | null, Binding][] = [
      ['own', true, false, null, 'own-decision'],
      ['own', false, true, null, 'unknown'],
      ['umbrella', true, true, null, 'own-decision'],
      ['umbrella', false, true, null, 'unknown'],
      ['member', true, true, null, 'on-behalf'],
      ['member', false, true, null, 'on-behalf'],
      ['member', false, true, 'art. 4', 'association-decision'],
      ['member', true, false, null, 'unknown'],
    ]
    for (const [role, hasMandate, hasUmbrella, associationArticle, expected] of table)
      assert.equal(bindingOf({ role, hasMandate, hasUmbrella, associationArticle }), expected)
  })

  it('is never the umbrella’s own decision, whatever the umbrella has behind it', () => {
    const standing = fc.record({
      role: fc.constant('member' as const),
      hasMandate: fc.boolean(),
      hasUmbrella: fc.boolean(),
      associationArticle: fc.option(fc.string()),
    })
    fc.assert(fc.property(standing, (each) => bindingOf(each) !== 'own-decision'))
  })
})

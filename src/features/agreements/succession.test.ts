import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { comesAfter, type Succession } from './succession.ts'

const step = (later: string, earlier: string): Succession => ({ later, earlier })

describe('which agreement comes after which', () => {
  it('is told over one step and over many, and by the last of them', () => {
    const steps = [step('c', 'b'), step('b', 'a'), step('x', 'a')]
    assert.deepEqual(comesAfter(steps, 'b', 'a'), steps[1])
    assert.deepEqual(comesAfter(steps, 'c', 'a'), steps[1])
    for (const [one, other] of [
      ['a', 'c'],
      ['x', 'b'],
      ['a', 'a'],
    ] as const)
      assert.equal(comesAfter(steps, one, other), null)
  })

  it('never becomes a circle when a step that would close one is refused, and nothing else is refused', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
    fc.assert(
      fc.property(fc.array(fc.tuple(name, name), { maxLength: 30 }), (offered) => {
        const steps: Succession[] = []
        for (const [later, earlier] of offered) {
          if (later === earlier) continue
          if (comesAfter(steps, earlier, later) === null) steps.push(step(later, earlier))
          else assert.ok(!hasOrder([...steps, step(later, earlier)]))
        }
        assert.ok(hasOrder(steps))
      }),
    )
  })

  it('is found at once in a register where everything hangs together', () => {
    const layers = Array.from({ length: 60 }, (_, index) => [`a${index}`, `b${index}`])
    const steps = layers
      .slice(1)
      .flatMap((layer, index) => layer.flatMap((later) => layers[index]!.map((earlier) => step(later, earlier))))
    assert.notEqual(comesAfter(steps, 'a59', 'a0'), null)
    assert.equal(comesAfter(steps, 'a59', 'b59'), null)
  })
})

/** Whether the agreements can be put in an order, by taking away those that come after nothing. */
function hasOrder(steps: readonly Succession[]): boolean {
  let left = steps
  for (;;) {
    const later = new Set(left.map((each) => each.later))
    const next = left.filter((each) => later.has(each.earlier))
    if (next.length === left.length) return left.length === 0
    left = next
  }
}

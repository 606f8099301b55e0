import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { indexLines, linesOf } from './place.ts'

describe('places in a text', () => {
  const paged = { text: 'een\ntwee\f\fdrie\nvier', pages: 3 }
  const whole = { text: 'een\ntwee', pages: null }

  it('counts lines from 1 on every page, and keeps the number of an empty page', () => {
    const places = linesOf(paged).map(({ page, line, start, end }) => [page, line, paged.text.slice(start, end)])
    assert.deepEqual(places, [
      [1, 1, 'een'],
      [1, 2, 'twee'],
      [3, 1, 'drie'],
      [3, 2, 'vier'],
    ])
  })

  it('gives no page where there are none', () => {
    assert.deepEqual(indexLines(whole).placeOf(5), { page: null, line: 2 })
    assert.equal(indexLines(whole).lineRange(1, 2), null)
    assert.equal(indexLines(whole).lineRange(null, 2)?.start, 4)
  })

  it('gives an end mark to the line it ends, and offsets outside to the nearest line', () => {
    const { placeOf } = indexLines(paged)
    assert.deepEqual([3, 4, 8, 9, -1, 99].map(placeOf), [
      { page: 1, line: 1 },
      { page: 1, line: 2 },
      { page: 1, line: 2 },
      { page: 1, line: 2 },
      { page: 1, line: 1 },
      { page: 3, line: 2 },
    ])
    assert.deepEqual(indexLines({ text: '', pages: null }).placeOf(0), { page: null, line: 1 })
  })

  it('finds back every line that it numbers', () => {
    const text = fc.stringMatching(/^[ab\n\f]{0,60}$/)
    fc.assert(
      fc.property(text, (each) => {
        const index = indexLines({ text: each, pages: 1 })
        for (const { page, line, start, end } of index.lines) {
          assert.deepEqual(index.placeOf(start), { page, line })
          assert.deepEqual(index.placeOf(end - 1), { page, line })
          assert.deepEqual([index.lineRange(page, line)?.start, index.lineRange(page, line)?.end], [start, end])
        }
        assert.equal(index.lines.length, each.split(/[\n\f]/).filter((part) => part !== '').length)
      }),
    )
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { samplePaper } from '../../../test/support/intake.ts'
import { day } from '../../shared/day.ts'
import { likenessOf, sketchFrom } from './find-previous.ts'
import { shareOf, sketchOf } from './paper-sketch.ts'

const paper = samplePaper()
const other =
  'De molen op de dijk maalt al honderd jaar het water weg. Elke winter vriest de sloot dicht en schaatsen kinderen naar school. In het voorjaar komen de ooievaars terug en broeden zij op de paal bij de boerderij naast de kerk van het dorp.'
const share = (one: string, two: string) => shareOf(sketchOf(one).sketch, sketchOf(two).sketch)

describe('the sketch of a paper', () => {
  it('is the same for the same words, however they are broken into lines', () => {
    assert.deepEqual(sketchOf(paper), sketchOf(paper.replaceAll(/\s+/g, '\n')))
    assert.equal(share(paper, paper), 100)
  })

  it('shares most with a version that changed little, and nothing with another paper', () => {
    const changed = paper.replace('€ 120,000', '€ 130,000').replace('mei 2027', 'juni 2027')
    assert.ok(share(paper, changed) > 80)
    assert.ok(share(paper, paper.slice(0, paper.length / 2)) > 25)
    assert.ok(share(paper, other) < 10)
    const bands = new Set(sketchOf(paper).bands)
    assert.ok(sketchOf(changed).bands.some((band) => bands.has(band)))
  })

  it('says nothing of a text of a few words, and holds what PostgreSQL calls an integer', () => {
    assert.deepEqual(sketchOf('Agenda 12 maart'), { sketch: [], bands: [] })
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 2000 }), (text) => {
        const { sketch, bands } = sketchOf(text)
        for (const number of [...sketch, ...bands]) assert.equal(number, number | 0)
        assert.equal(shareOf(sketch, sketch), sketch.length === 0 ? 0 : 100)
      }),
    )
  })
})

describe('whether a paper looks like a next version of another', () => {
  const base = {
    kind: 'bespreekstuk',
    numberKey: 'prw2603',
    titleKey: 'akkoordgroenedaken',
    dated: null,
    ...sketchOf(paper),
  }
  const like = (change: object) => likenessOf(base, { ...base, ...change })
  const { sketch: foreign } = sketchOf(other)

  it('is sure where number, title or text say so and nothing speaks against it', () => {
    assert.deepEqual(like({}), { ground: 'number', share: 100, state: 'sure' })
    assert.deepEqual(like({ numberKey: null }), { ground: 'title', share: 100, state: 'sure' })
    assert.deepEqual(like({ numberKey: null, titleKey: null }), { ground: 'text', share: 100, state: 'sure' })
  })

  it('leaves it to a person where something does', () => {
    assert.equal(like({ numberKey: 'prw2604' })?.state, 'doubtful')
    assert.equal(like({ kind: 'raadsvoorstel' })?.state, 'doubtful')
    assert.equal(like({ sketch: foreign })?.state, 'doubtful')
    assert.equal(likenessOf({ ...base, dated: day('2026-03') }, { ...base, dated: day('2026-01') })?.state, 'doubtful')
  })

  it('knows a title again whatever it says of its version', () => {
    const titled = (title: string) => {
      const none = { kind: null, number: null, date: null, why: '', sources: {} }
      return sketchFrom({ paper: { ...none, title } }, { sketch: [], bands: [] }).titleKey
    }
    const key = titled('Akkoord Groene Daken')
    for (const title of [
      'Concept Akkoord Groene Daken',
      'Akkoord groene daken (versie 2.1)',
      'Akkoord Groene Daken v3 definitief',
    ])
      assert.equal(titled(title), key, title)
    assert.notEqual(titled('Akkoord Groene Daken 2027'), key)
    assert.equal(titled('Agenda'), null)
  })

  it('sees none between papers that share nothing', () => {
    assert.equal(like({ numberKey: 'prw2604', titleKey: null, sketch: foreign }), null)
    assert.equal(like({ numberKey: null, sketch: foreign }), null, 'a title alone is not enough')
  })
})

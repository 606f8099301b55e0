import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { newId } from '../../shared/id.ts'
import { matchOrganisation } from './match-organisation.ts'
import type { OrganisationTable } from './organisation-table.ts'

const organisation = (name: string, shortName: string): OrganisationTable => ({
  id: newId<'organisation'>(),
  code: shortName.toLowerCase(),
  name,
  shortName,
  kind: 'umbrella',
})
const union = organisation('Bond van Proefsteden', 'BvP')
const lake = organisation('Waterschap Oosterdijk', 'Oosterdijk')
const all = [union, lake]
const similar = (name: string) => matchOrganisation([name], all).similar.map(({ shortName }) => shortName)

describe('finding an organisation by what a paper calls it', () => {
  it('is sure of its name and its short name only', () => {
    for (const name of ['Bond van Proefsteden', 'bond van proefsteden.', 'BVP'])
      assert.deepEqual(matchOrganisation([name], all), { exact: union, similar: [] }, name)
    assert.equal(matchOrganisation(['iets anders', 'BvP'], all).exact, union)
    assert.deepEqual(matchOrganisation(['iets anders', ''], all), { exact: null, similar: [] })
  })

  it('leaves to a person what holds the name, has its words, or differs by a slip', () => {
    assert.deepEqual(similar('BvP en steden'), ['BvP'])
    assert.deepEqual(similar('Proefsteden (Bond)'), ['BvP'])
    assert.deepEqual(similar('Watershap Oosterdijk'), ['Oosterdijk'])
    assert.deepEqual(similar('Oosterdijk en omgeving'), ['Oosterdijk'])
    assert.deepEqual(similar('Waterschap'), [], 'one common word is not enough')
    assert.deepEqual(similar('BvQ'), [], 'a short name has no slips')
  })

  it('is not sure when two bear the name', () => {
    const twin = organisation('Bond voor Proefsport', 'BvP')
    assert.deepEqual(matchOrganisation(['BvP'], [union, twin]), { exact: null, similar: [union, twin] })
  })

  it('never gives a sure match beside others, and never one that is not in the register', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (names) => {
        const found = matchOrganisation(names, all)
        assert.ok(found.exact === null || found.similar.length === 0)
        assert.ok(found.similar.every((each) => all.includes(each)))
      }),
    )
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { newId } from '../../shared/id.ts'
import { matchOrganisation } from './match-organisation.ts'
import type { OrganisationTable } from './organisation-table.ts'

const organisation = (
  name: string,
  shortName: string,
  kind: OrganisationTable['kind'] = 'umbrella',
): OrganisationTable => ({
  id: newId<'organisation'>(),
  code: shortName.toLowerCase(),
  name,
  shortName,
  kind,
  sortName: shortName.toLowerCase(),
  nameKey: '',
  province: null,
  validFrom: null,
  validTo: null,
  fictitious: false,
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

  it('knows an official name with or without its kind, and leaves a name that two kinds bear to a person', () => {
    const place = organisation('Gemeente ’s-Proefhage', 'Den Proef', 'municipality')
    const city = organisation('Gemeente Proefstad', 'Proefstad', 'municipality')
    const province = organisation('Provincie Proefstad', 'Proefstad', 'province')
    const two = organisation('Gemeente Bergen (NP)', 'Bergen (NP)', 'municipality')
    const one = organisation('Gemeente Bergen (P)', 'Bergen (P)', 'municipality')
    const official = [place, city, province, two, one]
    const exact = (name: string) => matchOrganisation([name], official).exact
    for (const name of ['Gemeente ’s-Proefhage', 'gemeente Den Proef', 'Den Proef']) assert.equal(exact(name), place)
    assert.equal(exact('gemeente Proefstad'), city)
    assert.equal(exact('Provincie Proefstad'), province)
    assert.deepEqual(matchOrganisation(['Proefstad'], official), { exact: null, similar: [city, province] })
    assert.deepEqual(matchOrganisation(['Waterschap Vaart en Proefstad'], official), { exact: null, similar: [] })
    assert.deepEqual(matchOrganisation(['College van de gemeente Proefstad'], official).similar, [city])
    assert.deepEqual(matchOrganisation(['Gemeente Bergen'], official), { exact: null, similar: [two, one] })
    assert.deepEqual(
      matchOrganisation(['Gemeente Ede'], [organisation('Gemeente Epe', 'Epe', 'municipality')]).similar,
      [],
    )
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

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { readGrid } from '../../documents/read-grid.ts'
import type { Unit } from './contribution.ts'
import { formatRole, guessColumns, guessHeadRows, guessScale, parseRole } from './paste-columns.ts'
import { pastedTable } from './paste-table.ts'

const contributors = new Set(['Dorp', 'Stad', 'Gemeenten'])
const purposes = new Set(['Water', 'Wegen'])
const names = {
  isContributor: (text: string) => contributors.has(text),
  isPurpose: (text: string) => purposes.has(text),
}

async function rowsOf(text: string) {
  const read = await readGrid(text)
  const table = 'grid' in read ? pastedTable(read.grid) : read
  assert.ok('rows' in table, JSON.stringify(table))
  return table.rows
}

/** The rows with heads, and what each column is taken for. */
async function guess(text: string, unit: Unit | null = null): Promise<string> {
  const rows = await rowsOf(text)
  const heads = guessHeadRows(rows, names)
  return `${heads}: ${guessColumns(rows, heads, names, unit).map(formatRole).join(' ')}`
}

describe('what the columns of a table are', () => {
  it('stands in their heads', async () => {
    assert.equal(await guess('Organisatie\t€ 2025\t€ 2026\nDorp\t10\t20'), '1: wie eur-2025 eur-2026')
    assert.equal(
      await guess('Partij;Thema;2025 (fte);fte 2026\nDorp;Water;0,5;1'),
      '1: wie bestemming fte-2025 fte-2026',
    )
    assert.equal(await guess('Organisatie;Jaar;Bedrag;fte\nDorp;2025;10;0,5'), '1: wie jaar eur-rij fte-rij')
    assert.equal(
      await guess('Bijdrager;Organisatie;Bestemming;2026 €;Toelichting\nGemeenten;Dorp;Water;10;x'),
      '1: achterban organisatie bestemming eur-2026 negeren',
    )
  })

  it('stands in heads of two lines, of which one reaches over more columns', async () => {
    const two = 'Organisatie;2025;;2026;\n;€;fte;€;fte\nDorp;10;0,5;20;1'
    assert.equal(await guess(two), '2: wie eur-2025 fte-2025 eur-2026 fte-2026')
    assert.equal(await guess('Bijdragen in fte;;\n;2025;2026\nDorp;0,5;1'), '2: wie fte-2025 fte-2026')
    assert.equal(await guess('Totaaloverzicht 2025 in euro;\nOrganisatie;Bedrag\nDorp;5'), '2: wie eur-2025')
  })

  it('is asked where no head says whether euro or fte is meant, or which year', async () => {
    assert.equal(await guess('Organisatie;2025\nDorp;10'), '1: wie kies')
    assert.equal(await guess('Organisatie;2025\nDorp;10', 'fte'), '1: wie fte-2025')
    assert.equal(await guess('Organisatie;Bedrag\nDorp;10'), '1: wie kies')
    assert.equal(await guess('Organisatie;€ 2025-2026\nDorp;10'), '1: wie kies')
  })

  it('is what stands in them, where no head says it', async () => {
    assert.equal(await guess('Dorp;Water;2025;40\nStad;Wegen;2025;-', 'eur'), '0: wie bestemming jaar eur-rij')
    assert.equal(await guess(';€ 2025\nAnders BV;10'), '1: wie eur-2025')
  })

  it('takes no total for a contribution, and no second column of names', async () => {
    assert.equal(
      await guess('Organisatie;Contactpersoon;€ 2025;Totaal €\nDorp;Jan;10;10'),
      '1: wie negeren eur-2025 negeren',
    )
    assert.equal(await guess('Organisatie;Naam;€ 2025\nDorp;Jan;10'), '1: wie negeren eur-2025')
  })

  it('counts in thousands or millions where a head says so', async () => {
    const scaleOf = async (head: string) => guessScale(await rowsOf(`${head}\nDorp;10`), 1)
    assert.equal(await scaleOf('Organisatie;2025 (× € 1.000)'), 1000)
    assert.equal(await scaleOf('Organisatie;€ 2025 x 1000'), 1000)
    assert.equal(await scaleOf('Organisatie;2025 in miljoenen euro'), 1_000_000)
    assert.equal(await scaleOf('Organisatie;€ 2025 (x 1.000.000)'), 1_000_000)
    assert.equal(await scaleOf('Organisatie;€ 2025'), 1)
  })

  it('is read back from a form as it was written, and nothing else is', () => {
    for (const text of [
      'negeren',
      'kies',
      'wie',
      'achterban',
      'organisatie',
      'bestemming',
      'jaar',
      'fase',
      'eur-2025',
      'fte-rij',
    ])
      assert.equal(formatRole(parseRole(text)!), text)
    for (const text of ['', 'eur-', 'eur-25', 'EUR-2025', 'constructor', '__proto__'])
      assert.equal(parseRole(text), null)
  })

  it('is something for any table', async () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('2025', '€', 'Dorp', '10', '-', 'Totaal', ''),
    )
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(table, async (texts) => {
        const read = await readGrid(texts.map((row) => row.join('\t')).join('\n'))
        if ('error' in read) return
        const given = pastedTable(read.grid)
        if ('error' in given) return
        const roles = guessColumns(given.rows, guessHeadRows(given.rows, names), names, 'eur')
        assert.equal(roles.length, given.rows[0]!.cells.length)
      }),
    )
  })
})

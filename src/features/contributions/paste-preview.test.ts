import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { readGrid } from '../../documents/read-grid.ts'
import { day } from '../../shared/day.ts'
import { readPasteAmount } from './paste-amount.ts'
import { formatRole } from './paste-columns.ts'
import { pasteMessages as texts } from './paste-messages.ts'
import { type PastePreview, previewPaste } from './paste-preview.ts'
import { samplePasteNames } from './paste-samples.ts'
import { pastedTable, readPastedTable, writePastedTable } from './paste-table.ts'

const context = { names: samplePasteNames(), positions: [], today: day('2026-01-29') }
const terms = { fase: 'toegezegd', vanaf: '1 april 2025' }

async function preview(text: string, fields: Readonly<Record<string, string>> = terms): Promise<PastePreview> {
  const read = await readGrid(text)
  const table = 'grid' in read ? pastedTable(read.grid) : read
  assert.ok('rows' in table, JSON.stringify(table))
  return previewPaste(table.rows, fields, context)
}

function textAt(
  rows: PastePreview['rows'],
  { row, column }: { readonly row: number; readonly column: number },
): string {
  return rows.find((each) => each.row === row)?.cells[column - 1]?.text ?? ''
}

describe('the preview of a pasted table', () => {
  it('follows what a person says of its columns, heads and scale', async () => {
    const table = 'Wat;2025\nDorp;10\nStad;20'
    const guessed = await preview(table)
    assert.deepEqual(guessed.errors, { 'kolom-2': texts.askColumn })
    const said = await preview(table, { ...terms, 'kolom-2': 'eur-2026', schaal: '1000' })
    assert.deepEqual(
      said.plan.writes.map(({ entry }) => [entry.year, entry.amount]),
      [
        [2026, 1_000_000],
        [2026, 2_000_000],
      ],
    )
    const lower = await preview(table, { ...terms, kop: '2', 'kolom-2': 'eur-2026' })
    assert.deepEqual(
      lower.plan.writes.map(({ entry }) => entry.row),
      [3],
    )
  })

  it('asks who, what and when, each at its column', async () => {
    const errors = async (...roles: readonly string[]) => {
      const fields = Object.fromEntries(roles.map((role, index) => [`kolom-${index + 1}`, role]))
      return (await preview('Dorp;Stad;10', { ...terms, ...fields })).errors
    }
    assert.deepEqual(await errors('negeren', 'negeren', 'eur-2025'), { 'kolom-1': texts.noWho })
    assert.deepEqual(await errors('wie', 'negeren', 'negeren'), { 'kolom-3': texts.noAmounts })
    assert.deepEqual(await errors('wie', 'negeren', 'eur-rij'), { 'kolom-3': texts.noYear })
    assert.deepEqual(await errors('wie', 'wie', 'eur-2025'), { 'kolom-2': texts.twice })
  })

  it('shows the amounts also before the stage and the day are known, and is not ready then', async () => {
    const bare = await preview('Wie;€ 2025\nDorp;10', {})
    assert.deepEqual([bare.terms, bare.ready, bare.plan.writes.length], [null, false, 1])
    assert.deepEqual(Object.keys(bare.errors), ['fase', 'vanaf'])
  })

  it('is not ready with more amounts than one transaction should hold', async () => {
    const rows = Array.from({ length: 400 }, () => 'Dorp;1;2').join('\n')
    assert.equal((await preview(`Wie;€ 2025;€ 2026\n${rows}`)).tooMany, texts.tooManyAmounts(800, 500))
  })

  it('plans nothing but what stands in the cells, for any table and any choices', () => {
    const word = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('Dorp', 'Stad', 'Water', 'Totaal', '1.000', '0,5', '2025', '-', '€ 12', '1,2 mln', 'begroot', ''),
    )
    const role = fc.constantFrom(
      ...[
        'wie',
        'achterban',
        'organisatie',
        'bestemming',
        'jaar',
        'fase',
        'kies',
        'negeren',
        'eur-2025',
        'fte-rij',
        'x',
      ],
    )
    const shape = fc.integer({ min: 1, max: 5 }).chain((width) =>
      fc.record({
        rows: fc.array(fc.array(word, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
        roles: fc.array(role, { minLength: width, maxLength: width }),
        kop: fc.constantFrom('', '0', '1', '3', '11'),
        schaal: fc.constantFrom('', '1', '1000', '5'),
      }),
    )
    fc.assert(
      fc.property(shape, ({ rows, roles, kop, schaal }) => {
        const given = readPastedTable(JSON.stringify(rows))
        if ('error' in given) return
        assert.deepEqual(readPastedTable(writePastedTable(given.rows)), given, 'it travels whole')
        const columns = Object.fromEntries(roles.map((each, index) => [`kolom-${index + 1}`, each]))
        const made = previewPaste(given.rows, { ...terms, ...columns, kop, schaal }, context)
        assert.equal(made.roles.map(formatRole).length, given.rows[0]!.cells.length)
        for (const { entry } of made.plan.writes) {
          assert.deepEqual(readPasteAmount(textAt(given.rows, entry), entry.unit, made.scale), { value: entry.amount })
        }
      }),
    )
  })
})

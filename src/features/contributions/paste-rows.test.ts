import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { day } from '../../shared/day.ts'
import { newId } from '../../shared/id.ts'
import { readPasteAmount } from './paste-amount.ts'
import { parseRole } from './paste-columns.ts'
import { pasteMessages as texts } from './paste-messages.ts'
import { planPaste } from './paste-plan.ts'
import { columnName, type PasteRow } from './paste-rows.ts'
import { readSample, samplePasteNames } from './paste-samples.ts'
import { checkTotals } from './paste-totals.ts'
import type { LedgerPosition } from './read-positions.ts'

const names = samplePasteNames()
const [towns, polders] = names.constituencies
const [village, , province, town] = names.organisations
const [water] = names.themes

/** The amounts, and by cell what must be mended. */
const amountsOf = (rows: readonly PasteRow[]) => rows.flatMap(({ entries }) => entries.map(({ amount }) => amount))
const errorsOf = (rows: readonly PasteRow[]) =>
  Object.fromEntries(
    rows.flatMap(({ cells }) =>
      cells.flatMap(({ row, column, error }) => (error === null ? [] : [[`${columnName(column)}${row}`, error]])),
    ),
  )
const read = (text: string, more: Parameters<typeof readSample>[2] = {}) => readSample(text, names, more)

describe('the rows of a pasted table', () => {
  it('are amounts of an organisation in its group, for a theme, in a year', async () => {
    const [row] = await read('Organisatie;Thema;€ 2025;fte 2026\nDorp;water;€ 1.250,50;0,5')
    const of = { constituencyId: towns!.id, organisationId: village!.id, purpose: 'theme', themeId: water!.id }
    assert.deepEqual(row!.entries, [
      { ...of, year: 2025, unit: 'eur', row: 2, column: 3, amount: 125_050 },
      { ...of, year: 2026, unit: 'fte', row: 2, column: 4, amount: 50 },
    ])
    assert.deepEqual(
      row!.cells.map(({ shown }) => shown),
      ['Dorp (Gemeenten van Proefland)', 'Water', '€\u00a01.250,50', '0,50\u00a0fte'],
    )
  })

  it('are of a group as a whole where its own name stands, or no organisation beside it', async () => {
    const [row] = await read('Organisatie;€ 2025\nGemeenten van Proefland;10')
    assert.deepEqual([row!.entries[0]!.constituencyId, row!.entries[0]!.organisationId], [towns!.id, null])
    const both = await read(
      'Bijdrager;Organisatie;€ 2025\nGemeenten van Proefland;;10\n;Dorp;5\n;Stad;6\nPolders van Proefland;Losse Partij;7',
    )
    assert.deepEqual(
      both.map(({ entries: [entry] }) => [entry?.constituencyId === towns!.id, entry?.organisationId === null]),
      [
        [true, true],
        [true, false],
        [true, false],
        [false, false],
      ],
    )
  })

  it('leave an empty cell out, and keep apart what is not stated and nought', async () => {
    const rows = await read('Organisatie;€ 2025;€ 2026;€ 2027\nDorp;;-;0\nStad;;;\nBron: de bond;;;')
    assert.deepEqual(amountsOf(rows), [null, 0])
    assert.deepEqual(
      rows.map(({ kind }) => kind),
      ['contribution', 'empty', 'empty'],
    )
  })

  it('say at each wrong cell what to do', async () => {
    const rows = await read(
      'Organisatie;Jaar;Bedrag;fte\nDorp;2025;veel;1.000\nStad;volgend jaar;1;\nDorp;2026;-5;€ 3\nDorp;2027;=HYPERLINK("x");\u0007',
    )
    const errors = errorsOf(rows)
    assert.equal(errors.D2, '‘1.000’ fte kan 1,00 of 1.000,00 zijn. Schrijf 1,00 of 1000,00.')
    assert.equal(errors.B3, texts.wrongYear)
    assert.deepEqual(Object.keys(errors), ['C2', 'D2', 'B3', 'C4', 'D4', 'C5'])
    assert.deepEqual(amountsOf(rows), [])
  })

  it('ask who is meant by a name of two, of an umbrella, and by one that nobody has', async () => {
    const table = 'Organisatie;€ 2025\nTweeling;1\nBond van Polders;2\nDorpp;3\nxyz;4\nLosse Partij;5'
    const cells = (await read(table)).map((row) => row.cells[0]!)
    assert.deepEqual(
      cells.map(({ error }) => error),
      [
        texts.ambiguousName('Tweeling'),
        texts.groupOrUmbrella('Bond van Polders'),
        texts.unknownName('Dorpp'),
        texts.unknownName('xyz'),
        texts.whichGroup('Losse Partij'),
      ],
    )
    assert.deepEqual(
      cells.map(({ choice }) => choice!.choices.length),
      [2, 2, 2, 2, 2],
    )
    const choices = {
      'keuze-wie-tweeling': `org:${province!.id}`,
      'keuze-wie-bondvanpolders': `groep:${polders!.id}`,
      'keuze-wie-dorpp': `groep:${towns!.id}`,
      'keuze-wie-xyz': `org:${newId()}`,
      'keuze-wie-lossepartij': `org:${names.organisations[5]!.id}:${towns!.id}`,
    }
    const chosen = await read(table, { choices })
    assert.deepEqual(amountsOf(chosen), [100, 200, 300, 500], 'one of which nobody knows the id stays open')
    assert.equal(chosen[0]!.entries[0]!.organisationId, province!.id)
    assert.equal(chosen[1]!.entries[0]!.constituencyId, polders!.id)
    const second = chosen[4]!.cells[0]!.choice!
    assert.ok(
      second.choices.some(({ value }) => value === second.chosen),
      'what was chosen stays in the list',
    )
    assert.notEqual(town!.id, province!.id)
  })

  it('take the group of organisations that is chosen for the whole table', async () => {
    const rows = await read('Organisatie;€ 2025\nLosse Partij;5\nDorp;6', { constituencyId: polders!.id })
    assert.deepEqual(
      rows.map(({ entries: [entry] }) => entry!.constituencyId),
      [polders!.id, towns!.id],
    )
  })

  it('ask for what an amount is where the words say no theme of this agreement', async () => {
    const rows = await read(
      'Organisatie;Thema;€ 2025\nDorp;Bruggen;1\nDorp;;2\nDorp;governance;3\nDorp;Niet uitgesplitst;4',
    )
    assert.deepEqual(errorsOf(rows), { B2: texts.unknownPurpose('Bruggen'), B3: texts.noPurpose })
    assert.deepEqual(
      rows.flatMap(({ entries }) => entries.map(({ purpose }) => purpose)),
      ['governance', null],
    )
    const choices = { 'keuze-bestemming-bruggen': `thema:${water!.id}`, 'keuze-bestemming-': 'overig' }
    const chosen = await read('Organisatie;Thema;€ 2025\nDorp;Bruggen;1\nDorp;;2', { choices })
    assert.deepEqual(
      chosen.flatMap(({ entries }) => entries.map(({ purpose }) => purpose)),
      ['theme', 'other'],
    )
  })

  it('refuse the same twice', async () => {
    const rows = await read('Organisatie;€ 2025\nDorp;1\nStad;2\nDorp;3')
    assert.deepEqual(errorsOf(rows), { B4: texts.double(2, 'B') })
    assert.deepEqual(amountsOf(rows), [100, 200])
  })

  it('read thousands as what they stand for, exactly', () => {
    assert.deepEqual(readPasteAmount('1.977', 'eur', 1000), { value: 197_700_000 })
    assert.deepEqual(readPasteAmount('40,5', 'eur', 1000), { value: 4_050_000 })
    assert.deepEqual(readPasteAmount('0,25', 'fte', 1000), { value: 25 }, 'fte is never in thousands')
    assert.ok('error' in readPasteAmount('1,2 mln', 'eur', 1000))
    assert.ok('error' in readPasteAmount('999.999.999.999', 'eur', 1_000_000))
    assert.ok('error' in readPasteAmount('130,000', 'eur', 1))
  })

  it('hold the amounts of their cells, and nothing throws whatever stands in them', async () => {
    const odd = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('Dorp', 'Totaal', '1.000', '2025', '-', '€'))
    const roles = ['wie', 'jaar', 'eur-rij', 'negeren'].map((each) => parseRole(each)!)
    const cents = fc.integer({ min: 0, max: 1e12 })
    const cell = fc.oneof(
      cents.map((amount) => ({ amount, text: `${Math.floor(amount / 100)},${String(amount % 100).padStart(2, '0')}` })),
      odd.map((text) => ({ amount: undefined, text: text.replace(/["\t\r\n]/g, ' ') })),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }), async (rows) => {
        const lines = rows.map(
          ([one, other], index) => `${index % 2 ? 'Dorp' : 'Stad'}\t${2010 + index}\t${one.text}\t${other.text}`,
        )
        const given = await read(['Organisatie\tJaar\tBedrag\tToelichting', ...lines].join('\n'), { roles })
        const found = new Map(given.flatMap(({ entries }) => entries.map((entry) => [entry.row, entry.amount])))
        rows.forEach(([{ amount }], index) => {
          if (amount !== undefined) assert.equal(found.get(index + 2), amount)
        })
      }),
    )
  })
})

describe('a total in a pasted table', () => {
  const totals = async (text: string) => {
    const { roles, rows } = await withRoles(text)
    return checkTotals(rows, roles).map(({ stated, counted }) => [stated, counted])
  }
  const withRoles = async (text: string) => ({
    roles: text
      .split('\n')[0]!
      .split(';')
      .map((head) => parseRole(head)!),
    rows: await read(text, {
      roles: text
        .split('\n')[0]!
        .split(';')
        .map((head) => parseRole(head)!),
    }),
  })

  it('is no contribution, and is compared with the sum of its column', async () => {
    const text = 'wie;eur-2025;fte-2025\nDorp;10;0,5\nStad;20;0,25\nTotaal;30;0,85'
    assert.deepEqual(await totals(text), [
      [3000, 3000],
      [85, 75],
    ])
    assert.deepEqual(amountsOf((await withRoles(text)).rows), [1000, 50, 2000, 25])
  })

  it('may be of a part, and of everything at the end', async () => {
    const parts = 'wie;eur-2025\nDorp;10\nSubtotaal;10\nStad;20\nSubtotaal gemeenten;20\nEindtotaal;30'
    assert.deepEqual(await totals(parts), [
      [1000, 1000],
      [2000, 2000],
      [3000, 3000],
    ])
  })

  it('is not counted while a cell means nothing yet, nor for fte of more years', async () => {
    assert.deepEqual(await totals('wie;eur-2025\nDorp;10\nStad;veel\nTotaal;30'), [[3000, null]])
    assert.deepEqual(await totals('wie;jaar;fte-rij\nDorp;2025;1\nDorp;2026;1\nTotaal;;2'), [[200, null]])
    assert.deepEqual(await totals('wie;jaar;eur-rij\nDorp;2025;1\nDorp;2026;1\nTotaal;;2'), [[200, 200]])
    assert.deepEqual(await totals('wie;eur-2025\nDorp;10\nTotaal;onbekend veel'), [])
  })
})

describe('a table beside the ledger', () => {
  const terms = {
    stage: 'pledged',
    effectiveOn: day('2025-04-01'),
    filling: null,
    onTop: false,
    terms: { cover: null, coverYear: null, vat: null },
  } as const
  const standing = (amount: number | null, more: Partial<LedgerPosition> = {}): LedgerPosition => ({
    ...{
      lineId: newId(),
      entryId: newId(),
      seq: 1,
      mandateId: null,
      agreementId: newId(),
      constituencyId: towns!.id,
      organisationId: village!.id,
    },
    ...{
      withinId: null,
      purpose: null,
      themeId: null,
      year: 2025,
      unit: 'eur',
      stage: 'pledged',
      period: '2025',
      amount,
    },
    ...{ kind: 'set', effectiveOn: day('2025-01-01'), countsFrom: '2025-01-01', words: null, reading: null, ...more },
  })
  const plan = async (position: LedgerPosition, decision: 'keep' | 'change' | null = null, on = terms) =>
    planPaste(await read('Organisatie;€ 2025\nDorp;10\nStad;20'), [position], on, () => decision)

  it('tells what is new, the same and different, and changes only what somebody decided', async () => {
    assert.deepEqual([(await plan(standing(1000))).same, (await plan(standing(1000))).writes.length], [1, 1])
    const open = await plan(standing(900))
    assert.deepEqual([open.undecided, open.writes.length], [1, 1])
    const kept = await plan(standing(900), 'keep')
    assert.deepEqual([kept.undecided, kept.kept, kept.writes.length], [0, 1, 1])
    assert.equal((await plan(standing(900), 'change')).writes.length, 2)
    assert.equal((await plan(standing(null))).undecided, 1, 'not stated is not nought, and not an amount')
    assert.equal((await plan(standing(1000, { stage: 'indicative' }))).same, 0, 'another stage is another series')
  })

  it('refuses a change from a day that is not later', async () => {
    const early = await plan(standing(900, { countsFrom: '2025-04-01' }), 'change')
    assert.match(early.rows[0]!.error!, /later/)
    assert.equal(early.faults, 1)
  })

  it('is another plan as soon as anything of it is another', async () => {
    const position = standing(900)
    const seen = new Set<string>()
    for (const decision of ['keep', 'change', null] as const) seen.add((await plan(position, decision)).seen)
    seen.add((await plan({ ...position, entryId: newId() })).seen)
    seen.add((await plan(position, null, { ...terms, effectiveOn: day('2025-05-01') } as never)).seen)
    seen.add((await plan(position)).seen)
    assert.equal(seen.size, 5)
  })

  it('writes groups before their members', async () => {
    const rows = await read('Organisatie;€ 2025\nDorp;10\nGemeenten van Proefland;20')
    const { writes } = planPaste(rows, [], terms, () => null)
    assert.deepEqual(
      writes.map(({ entry }) => entry.organisationId === null),
      [true, false],
    )
  })
})

describe('a column of a spreadsheet', () => {
  it('has letters', () => {
    assert.deepEqual([1, 26, 27, 40, 52, 53].map(columnName), ['A', 'Z', 'AA', 'AN', 'AZ', 'BA'])
  })
})

import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../test/support/app.ts'
import type { ReadDb } from '../../database/doors.ts'
import { localActor } from '../../shared/actor.ts'
import { day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { readAgreementHead } from '../agreements/index.ts'
import {
  type Amounts,
  amountsOf,
  type Cell,
  formatBareAmount,
  type Ledger,
  positionsIn,
  readLedger,
  type Stage,
} from '../contributions/index.ts'
import { loadExamples } from './index.ts'

const actor = localActor(new Date('2026-11-25T12:00:00Z'))
const slug = 'groene-wijken-proefdelta-fictief'
const home = `/akkoorden/${slug}`
let app: TestApp
let agreementId: Id<'agreement'>
let ledger: Ledger

function read<Result>(fn: (db: ReadDb) => Promise<Result>): Promise<Result> {
  return app.doors.read(actor, fn)
}

/** A cell by the short names of its group and theme, as the ledger's page shows them; `alle` is the sum over groups. */
function cell(group: string, purpose: string, year: number): Cell {
  const constituency = ledger.constituencies.find(({ shortName }) => shortName === group)
  assert.ok(group === 'alle' || constituency !== undefined, group)
  const theme = ledger.themes.find(({ shortName }) => shortName === purpose)
  return { constituencyId: constituency?.id ?? null, purpose: theme?.id ?? (purpose as Cell['purpose']), year }
}

function amounts(group: string, purpose: string, year: number, stage: Stage, of: Ledger = ledger): Amounts | null {
  return amountsOf(positionsIn(of, cell(group, purpose, year)), stage)
}

/** `120.000 2,00`: euro and fte of a cell; `-` where there is no line, `niet` where no line states anything. */
function figures(group: string, purpose: string, year: number, stage: Stage = 'pledged'): string {
  const found = amounts(group, purpose, year, stage)
  return (['eur', 'fte'] as const)
    .map((unit) => {
      const total = found?.[unit] ?? null
      if (total === null) return '-'
      return total.stated === 0 ? 'niet' : formatBareAmount(unit, total.amount)
    })
    .join(' ')
}

/** The governance of the group in 2025, in hundredths of fte: the worked example of the ledger. */
async function governance(past: { inForceOn?: string; standOn?: string } = {}): Promise<number | undefined> {
  const on = (text: string | undefined) => (text === undefined ? null : day(text))
  const moment = { inForceOn: on(past.inForceOn), standOn: on(past.standOn) }
  const then = await read((db) => readLedger(db, agreementId, moment))
  return amounts('Gemeenten', 'governance', 2025, 'pledged', then)?.fte?.amount
}

function entries() {
  return read((db) =>
    db
      .selectFrom('ledgerEntry as entry')
      .innerJoin('ledgerLine as line', 'line.id', 'entry.lineId')
      .leftJoin('organisation', 'organisation.id', 'line.organisationId')
      .selectAll('entry')
      .select(['line.year', 'line.unit', 'line.purpose', 'line.withinId', 'organisation.shortName'])
      .where('line.agreementId', '=', agreementId)
      .orderBy('entry.seq')
      .execute(),
  )
}

async function words(path: string): Promise<string> {
  const response = await app.get(path)
  assert.equal(response.status, 200, path)
  const main = /<main[\s\S]*<\/main>/.exec(await response.text())![0]
  return main
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('\u00a0', ' ')
    .replaceAll(/\s+/g, ' ')
}

const organisation = (name: string) => words(`/organisaties/kp-fictief-${name}`)

/** Each rule of the records, as the invented agreement shows it. The figures were worked out by hand. */
const rules: Readonly<Record<string, () => Promise<void>>> = {
  '1 who signs and who contributes are two things': async () => {
    const page = await words(home)
    assert.match(page, /Kennisnetwerk tekent niet/)
    assert.match(page, /Ondertekend 27 maart 2025 tot en met 15 mei 2025; van 1 is de dag niet in bron/)
    assert.match(await organisation('veiligheidsregio'), /Getekend op 27 maart 2025.*Van een bijdrage is niets bekend/)
    assert.match(page, /Vereniging Samen Wonen Proefdelta \(fictief\).*niet in bron/)
  },
  '2 groups have an umbrella or none, and members for a range of days': async () => {
    assert.deepEqual(
      ledger.constituencies.map(({ umbrellaId }) => umbrellaId !== null),
      [true, false, false, true, false],
    )
    const left = await organisation('gemeente-oefenkerk')
    assert.match(left, /vanaf 1 januari 2025, opgehouden per 1 januari 2026/)
    assert.match(left, /2025 € 80\.000 .*namens/)
    assert.doesNotMatch(left, /2026 opgehouden per 1 jan 2026 € 80\.000/, 'no member in 2026')
  },
  '3 an umbrella binds no member, but an article may': async () => {
    assert.match(await organisation('gemeente-stilwater'), /toegezegd namens, niet bindend/)
    assert.match(await organisation('gemeente-voorbeeldstad'), /€ 60\.000 .*toegezegd zelf besloten/)
    assert.match(await organisation('voorbeeldhuis'), /toegezegd verenigingsbesluit Statuten, artikel 7/)
  },
  '4 a mandate names an office and a last day': async () => {
    const mandates = await read((db) =>
      db.selectFrom('mandate').selectAll().where('agreementId', '=', agreementId).execute(),
    )
    assert.ok(mandates.some(({ description, validTo }) => /wethouder/.test(description) && validTo === '2026-12-31'))
    assert.ok(mandates.some(({ validTo }) => validTo !== null && validTo < '2026-11-25'))
    assert.ok(mandates.some(({ validTo }) => validTo === null))
  },
  '5 an organisation that ended keeps its years until a decision transfers them': async () => {
    const ended = await organisation('gemeente-oefenkerk')
    assert.match(ended, /Opgevolgd door Gemeente Oefenland \(fictief\) vanaf 1 jan 2026/)
    assert.match(ended, /eigen bijdrage, overgedragen 2026 opgehouden per 1 jan 2026 € 0 /)
    assert.match(ended, /eigen bijdrage 2027 opgehouden per 1 jan 2026 € 20\.000 /)
    assert.match(await organisation('gemeente-toetswoude'), /2026 opgehouden per 1 jan 2026 € 10\.000 /)
    const next = await organisation('gemeente-oefenland')
    assert.match(next, /Gemeente Oefenkerk \(fictief\) vanaf 1 jan 2026, Gemeente Toetswoude/)
    assert.match(next, /eigen bijdrage, overgenomen 2026 € 20\.000 /)
  },
  '6 money is for a theme, governance, other, or not divided': async () => {
    const purposes = new Set((await entries()).map(({ purpose }) => purpose))
    assert.deepEqual([...purposes].map(String).sort(), ['governance', 'null', 'other', 'theme'])
  },
  '7 a line lies within the line of its group, one level deep': async () => {
    const lines = await read((db) =>
      db.selectFrom('ledgerLine').selectAll().where('agreementId', '=', agreementId).execute(),
    )
    const inner = lines.filter(({ withinId }) => withinId !== null)
    assert.ok(inner.length > 0 && inner.length < lines.length)
    for (const { withinId, organisationId } of inner) {
      const outer = lines.find(({ id }) => id === withinId)!
      assert.deepEqual([outer.organisationId, outer.withinId, organisationId === null], [null, null, false])
    }
  },
  '8 entries are of every kind, with and without cover and VAT, and may state nothing': async () => {
    const all = await entries()
    const values = (key: 'kind' | 'cover' | 'vat') => [...new Set(all.map((each) => String(each[key])))].sort()
    assert.deepEqual(values('kind'), ['change', 'correct', 'set', 'split', 'transfer', 'withdraw'])
    assert.deepEqual(values('cover'), ['existing', 'new', 'none', 'null'])
    assert.deepEqual(values('vat'), ['excluding', 'including', 'null'])
    assert.ok(all.some(({ amount, stage }) => amount === null && stage === 'budgeted'))
    assert.ok(all.some(({ reading }) => reading === 'thousands'))
  },
  '9 stages stand beside each other; what was realised is weighed by its period': async () => {
    const stages = ['indicative', 'pledged', 'realised'] as const
    // 0,80 fte for 181 days and 1,10 for 184: 0,95; € 22.000 and € 36.500
    assert.deepEqual(
      stages.map((stage) => figures('Gemeenten', 'Water', 2025, stage)),
      ['120.000 2,00', '120.000 2,00', '58.500 0,95'],
    )
    assert.deepEqual(figures('Waterschappen', 'Water', 2025, 'realised'), '196.000 1,40')
    assert.deepEqual(figures('Waterschappen', 'Water', 2026, 'budgeted'), '150.000 1,00')
    const all = await entries()
    const chain = all.filter(
      ({ shortName, year, unit }) => shortName === 'Proefpolder' && year === 2026 && unit === 'eur',
    )
    assert.deepEqual(
      chain.map(({ stage, fromId }) => [stage, all.find(({ id }) => id === fromId)?.stage]),
      [
        ['pledged', 'indicative'],
        ['budgeted', 'pledged'],
        ['realised', 'budgeted'],
      ],
    )
  },
  '10 the last entry that is not voided counts; what stood in the wrong place is set anew': async () => {
    assert.deepEqual(figures('Waterschappen', 'Water', 2027), '175.000 1,00', 'changed from 12 May 2026')
    assert.equal(amounts('Waterschappen', 'Groen', 2025, 'pledged'), null, 'stood with the wrong theme')
    assert.deepEqual(figures('Waterschappen', 'Water', 2025), '200.000 1,50')
    assert.equal((await entries()).filter(({ voids }) => voids !== null).length, 3)
  },
  '11 a total takes the greater of the group and its members': async () => {
    const parts = (purpose: string, year: number) => {
      const { own, filled, open, over, extra, amount } = amounts('Gemeenten', purpose, year, 'pledged')!.eur!
      return [own, filled, open, over, extra, amount].map((cents) => cents / 100)
    }
    assert.deepEqual(parts('Water', 2026), [120_000, 80_000, 40_000, 0, 0, 120_000])
    assert.deepEqual(parts('Groen', 2026), [80_000, 95_000, 0, 15_000, 0, 95_000])
    assert.deepEqual(parts('Woningen', 2026), [0, 0, 0, 0, 25_000, 25_000])
    assert.equal(amounts('alle', 'total', 2026, 'pledged')!.eur!.notStated, 1)
    assert.deepEqual(figures('Kennisnetwerk', 'total', 2026), 'niet 0,40')
  },
  '12 a member fills in what its group pledged, or adds to it': async () => {
    assert.match(
      await words(`${home}/bijdragen?cel=gemeentenindeproefdelta.-governance.2025`),
      /Van de groep zelf 0,30 fte Ingevuld door leden 0,20 fte Nog open 0,10 fte Extra van leden 0,05 fte/,
    )
  },
  '13 dividing an amount leaves the sum as it was': async () => {
    assert.deepEqual(
      ['Groen', 'Woningen', 'other', 'undivided', 'total'].map((of) => figures('Provincie', of, 2026)),
      ['90.000 0,30', '40.000 0,20', '20.000 -', '- -', '150.000 0,50'],
    )
    assert.deepEqual(
      ['Groen', 'undivided', 'total'].map((of) => figures('Provincie', of, 2027)),
      ['100.000 -', '50.000 0,50', '150.000 0,50'],
    )
  },
  '14 a total in a paper is checked, and may differ': async () => {
    const page = await words(`${home}/bijdragen`)
    assert.match(page, /4 van 6 controles kloppen/)
    assert.match(page, /Som van de bijdragers per jaar 2025 tot en met 2028 € 660\.000 € 660\.000 .*? klopt/)
    assert.match(page, /Som van de bijdragers per jaar 2027 € 175\.000 € 235\.000 .*? € 60\.000 minder/)
    assert.match(page, /Gemeenten in de Proefdelta 2025 tot en met 2028 € 220\.000 € 230\.000 .*? € 10\.000 minder/)
  },
  '15 euro adds up over years, fte becomes fte-jaar': async () => {
    const page = await words(home)
    assert.match(page, /€ 2\.640\.000 over 4 jaar .*= 4 × € 660\.000/)
    assert.match(page, /26,40 fte-jaar over 4 jaar .*= 4 × 6,60 fte/)
  },
  '16 what is pledged or budgeted rests on a mandate': async () => {
    for (const { stage, mandateId } of await entries())
      if (stage === 'pledged' || stage === 'budgeted') assert.notEqual(mandateId, null)
    const page = await words(`${home}/bijdragen?cel=waterschappenindeproefdelta.wateroverlastvoorkomen.2028`)
    assert.match(page, /Mandaat Begroting 2025 en meerjarenraming Waterschap Proefpolder \(fictief\)/)
  },
  '17 the worked example comes out, now and on both kinds of past day': async () => {
    assert.equal(await governance({ inForceOn: '2025-06-30' }), 25, 'before the umbrella raised')
    assert.equal(await governance(), 35)
    assert.equal(await governance({ standOn: '2025-05-12' }), 25, 'as the register showed with the typing error')
    assert.equal(await governance({ inForceOn: '2025-05-12' }), 20, 'as now known for that day')
    assert.equal(await governance({ standOn: '2025-05-13' }), 20, 'once it was put right')
    assert.equal(await governance({ standOn: '2025-03-28' }), undefined, 'only the indication')
  },
}

describe('the invented agreement', () => {
  before(async () => {
    app = await testApp()
    await loadExamples(app.doors)
    agreementId = (await read((db) => readAgreementHead(db, slug))).id
    ledger = await read((db) => readLedger(db, agreementId))
  })

  it('shows every rule, from 1 to 17', () => {
    assert.deepEqual(
      Object.keys(rules).map((title) => Number.parseInt(title, 10)),
      Array.from({ length: 17 }, (_, index) => index + 1),
    )
  })

  for (const [title, check] of Object.entries(rules)) it(`rule ${title}`, check)

  it('adds up to the pledges of 2026 as they were worked out by hand', () => {
    const none = '- -'
    const purposes = ['Water', 'Groen', 'Woningen', 'governance', 'other', 'undivided', 'total']
    const table = (group: string) => purposes.map((purpose) => figures(group, purpose, 2026))
    assert.deepEqual(table('Gemeenten'), [
      ...['120.000 2,00', '95.000 1,00', '25.000 0,20', '20.000 0,30', none, none],
      '260.000 3,50',
    ])
    assert.deepEqual(table('Waterschappen'), ['150.000 1,00', ...Array(5).fill(none), '150.000 1,00'])
    assert.deepEqual(table('Provincie'), [
      ...[none, '90.000 0,30', '40.000 0,20', none, '20.000 -', none],
      '150.000 0,50',
    ])
    assert.deepEqual(table('Corporaties'), [none, none, '60.000 0,80', none, none, none, '60.000 0,80'])
    assert.deepEqual(table('Kennisnetwerk'), [...Array(5).fill(none), 'niet 0,40', 'niet 0,40'])
    assert.deepEqual(table('alle'), [
      ...['270.000 3,00', '185.000 1,30', '125.000 1,20', '20.000 0,30', '20.000 -', 'niet 0,40'],
      '620.000 6,20',
    ])
  })

  it('adds up to the pledges of every year', () => {
    assert.deepEqual(
      [2025, 2026, 2027, 2028].map((year) => figures('alle', 'total', year)),
      ['630.000 6,55', '620.000 6,20', '605.000 6,00', '580.000 6,00'],
    )
  })

  it('was recorded over time, in order', async () => {
    const recorded = (await entries()).map(({ recordedAt }) => recordedAt.getTime())
    assert.ok(recorded.every((at, index) => index === 0 || at >= recorded[index - 1]!))
    assert.ok(new Set(recorded).size >= 15)
  })

  it('says on every page and in every file that it is invented, and the real one does not', async () => {
    for (const path of ['', '/bijdragen', '/bevindingen', '/stukken'])
      assert.match(await words(home + path), /fictief Dit is een voorbeeld/, path)
    assert.match(await organisation('gemeente-modeldam'), /fictief Deze organisatie is verzonnen/)
    for (const file of [
      `${home}/bijdragen.csv`,
      `${home}/veranderingen.csv`,
      `${home}/controle.csv`,
      '/organisaties/kp-fictief-gemeente-modeldam/bijdragen.csv',
    ])
      assert.match(await (await app.get(file)).text(), /\r\nFictief: dit is een voorbeeld/, file)
    const real = '/akkoorden/circulaire-economie-2025-2026'
    assert.doesNotMatch(await words(real), /fictief/)
    assert.doesNotMatch(await (await app.get(`${real}/bijdragen.csv`)).text(), /[Ff]ictie/)
    assert.doesNotMatch(await words('/organisaties/kp-vng'), /fictief/)
    assert.match(await words('/organisaties?zoek=proef'), /7 organisaties, waarvan 7 fictief/)
  })
})

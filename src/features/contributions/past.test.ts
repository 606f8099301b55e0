import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../test/support/app.ts'
import { localActor } from '../../shared/actor.ts'
import { day } from '../../shared/day.ts'
import { askedPast } from '../../shared/past.ts'
import { changeContribution } from './change-contribution.ts'
import { aLedgerScene, aSetContribution, type LedgerScene } from './contribution-samples.ts'
import { correctContribution, replaceContribution } from './correct-contribution.ts'
import { setContribution } from './set-contribution.ts'

let app: TestApp
let scene: LedgerScene

/** What a page or file says, its markup and no-break spaces taken out. */
async function words(query: string, form = ''): Promise<string> {
  const answer = await app.get(`/akkoorden/${scene.slug}/bijdragen${form}?${query}`)
  assert.equal(answer.status, 200, query)
  return (await answer.text()).replace(/<[^>]+>/g, ' ').replace(/(?:\u00a0|\s)+/g, ' ')
}

const shown = async (query: string) =>
  (await words(`cel=-.-.2025&${query}`, '.csv')).match(/toegezegd;;([\d,]+)/)?.[1] ?? null

describe('the ledger in the past', () => {
  before(async () => {
    app = await testApp()
    scene = await aLedgerScene(app.doors, localActor(new Date('2025-04-02T10:00:00Z')))
    const { agreementId, sourceId, mandateId } = scene
    const more = { sourceId, mandateId, reason: null, cover: null, coverYear: null, vat: null }
    // 0,20 from April, typed wrong on 1 May and corrected to 0,10 on 10 May; from July 0,30, known since 20 June
    const on = (date: string) => localActor(new Date(date))
    const typo = await app.doors.write(on('2025-05-01T10:00:00Z'), (tx) =>
      setContribution(tx, on('2025-05-01T10:00:00Z'), agreementId, aSetContribution(scene)),
    )
    const right = await app.doors.write(on('2025-05-10T21:59:59Z'), (tx) =>
      correctContribution(tx, on('2025-05-10T21:59:59Z'), agreementId, { entryId: typo, amount: 10, ...more }),
    )
    const change = { entryId: right, amount: 30, effectiveOn: day('2025-07-01'), ...more }
    await app.doors.write(on('2025-06-20T10:00:00Z'), (tx) =>
      changeContribution(tx, on('2025-06-20T10:00:00Z'), agreementId, change),
    )
  })

  it('shows what was in force on a day, as known now', async () => {
    assert.equal(await shown(''), '0,30')
    assert.equal(await shown('peildatum=2025-06-30'), '0,10')
    assert.equal(await shown('peildatum=2025-07-01'), '0,30')
    assert.equal(await shown('peildatum=2025-06'), '0,10', 'a month is its last day')
    assert.equal(await shown('peildatum=2025-03-31'), null)
  })

  it('shows what the register showed at the end of a day in Amsterdam', async () => {
    assert.equal(await shown('stand=2025-04-30'), null)
    assert.equal(await shown('stand=2025-05-09'), '0,20')
    assert.equal(await shown('stand=2025-05-10'), '0,10', 'one second before midnight')
    assert.equal(await shown('stand=2025-06-20&peildatum=2025-06-30'), '0,10', 'both at once')
  })

  it('says which past it is, on the page and in the file, and leads back', async () => {
    const page = await words('stand=2025-05-09')
    assert.match(page, /Je kijkt terug/)
    assert.match(page, /Stand van 9 mei 2025: wat dit register aan het eind van die dag liet zien\./)
    assert.match(page, /Terug naar nu/)
    assert.match(await words('peildatum=2025-06-30', '.csv'), /Peildatum 30 juni 2025/)
    assert.doesNotMatch(await words(''), /Je kijkt terug/)
    const html = await (await app.get(`/akkoorden/${scene.slug}/bijdragen?stand=2025-05-09`)).text()
    assert.match(html, /stand=2025-05-09&amp;cel=/, 'a cell opens in the same past')
    assert.match(html, /bijdragen\.xlsx\?stand=2025-05-09/)
  })

  it('opens the entries that were known then, as they stood', async () => {
    const html = await (await app.get(`/akkoorden/${scene.slug}/bijdragen?stand=2025-05-09`)).text()
    const cell = /href="([^"]*cel=[^"#]*)/.exec(html)![1]!.replaceAll('&amp;', '&')
    const panel = (await (await app.get(cell)).text()).replace(/<[^>]+>/g, ' ')
    assert.match(panel, /0,20/)
    assert.doesNotMatch(panel, /vervallen|vervangen|verbetering/)
    const later = (await (await app.get(cell.replace('2025-05-09', '2025-05-10'))).text()).replace(/<[^>]+>/g, ' ')
    assert.match(later, /vervallen/)
  })

  it('shows an entry that was moved to another year as void, beside what stays', async () => {
    const moved = await aLedgerScene(app.doors)
    const actor = localActor(new Date('2025-05-01T10:00:00Z'))
    await app.doors.write(actor, async (tx) => {
      const set = aSetContribution(moved)
      await setContribution(tx, actor, moved.agreementId, { ...set, unit: 'eur', amount: 100_000 })
      const voids = await setContribution(tx, actor, moved.agreementId, set)
      const right = { ...set, year: 2026, period: '2026', effectiveOn: day('2025-09-01'), voids }
      await replaceContribution(tx, actor, moved.agreementId, right)
    })
    const page = await (await app.get(`/akkoorden/${moved.slug}/bijdragen`)).text()
    const cell = /href="([^"]*cel=[^"#]*2025)/.exec(page)![1]!.replaceAll('&amp;', '&')
    for (const past of ['', 'peildatum=2025-06-30']) {
      const panel = (await (await app.get(cell.replace('?', `?${past}&`))).text()).replace(/<[^>]+>/g, ' ')
      assert.match(panel, /vervallen\s+0,20/, past)
      assert.match(panel, /nu geldig\s+€\s1\.000/, past)
    }
  })

  it('lists the days on which something changed', async () => {
    const page = await words('')
    assert.match(page, /Gaat in op: 1 juli 2025 · 1 april 2025/)
    assert.match(page, /Geboekt in dit register op: 20 juni 2025 · 10 mei 2025 · 1 mei 2025 · 2 april 2025/)
  })

  it('says so when a day does not exist, and shows today', async () => {
    for (const wrong of [
      'peildatum=2025-02-30',
      'stand=morgen',
      'stand=0001-01-01',
      'peildatum=2025-01-01/..',
      'stand=%00',
    ]) {
      assert.match(await words(wrong), /Deze datum kennen wij niet/, wrong)
    }
    assert.equal(askedPast({ peildatum: '9999-01-01' }, day('2026-01-01')).problem, 'no-day')
    assert.deepEqual(askedPast({ peildatum: '' }, day('2026-01-01')).past, { inForceOn: null, standOn: null })
  })
})

import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../test/support/app.ts'
import type { Tx } from '../../database/doors.ts'
import { day } from '../../shared/day.ts'
import { type Id, newId } from '../../shared/id.ts'
import { changeContribution } from './change-contribution.ts'
import { sampleActor as actor, aLedgerScene, aSetContribution, type LedgerScene } from './contribution-samples.ts'
import { correctContribution, replaceContribution } from './correct-contribution.ts'
import { type SetContribution, setContribution } from './set-contribution.ts'
import { splitContribution } from './split-contribution.ts'

let app: TestApp
let scene: LedgerScene

const grounds = { cover: null, coverYear: null, vat: null, reason: 'Afgesproken' } as const
const rest = () => ({ sourceId: scene.sourceId, mandateId: scene.mandateId, ...grounds })
const write = <Result>(fn: (tx: Tx) => Promise<Result>) => app.doors.write(actor, fn)
const set = (fields: Partial<SetContribution> = {}) =>
  write((tx) => setContribution(tx, actor, scene.agreementId, aSetContribution(scene, fields)))
const pathOf = (id: string) => `/akkoorden/${scene.slug}/bijdragen/posten/${id}`
const page = async (id: string) => {
  const text = await (await app.get(pathOf(id))).text()
  return text.replaceAll('\u00a0', ' ').replaceAll('&nbsp;', ' ')
}
const linksTo = (id: string, act: string) => `href="${pathOf(id)}/${act}"`

/** An emptied register; the files of a run share one database, so each part starts it anew. */
const startAnew = async () => {
  app = await testApp()
  scene = await aLedgerScene(app.doors)
}

describe('the page of an entry', () => {
  before(startAnew)

  it('says who, for what, when, how firm, and on what it rests', async () => {
    const id = await set({ year: 2025, cover: 'existing', coverYear: 2025, reason: 'Zo afgesproken' })
    const shown = await page(id)
    for (const part of ['0,20 fte', 'Gemeenten van Proefland', 'thema Water', 'toegezegd', '1 april 2025'])
      assert.ok(shown.includes(part), part)
    for (const part of ['Besluit van 1 maart 2025', 'Proefpersoon (fictief)', 'Zo afgesproken', 'begroting 2025'])
      assert.ok(shown.includes(part), part)
    for (const act of ['wijzigen', 'verbeteren', 'opnieuw', 'intrekken'])
      assert.ok(shown.includes(linksTo(id, act)), act)
  })

  it('says in a sentence what cannot be done', async () => {
    const id = await set({ year: 2026, period: '2026' })
    const shown = await page(id)
    assert.ok(!shown.includes(linksTo(id, 'splitsen')) && !shown.includes(linksTo(id, 'overdragen')))
    assert.match(shown, /Alleen wat niet is verdeeld, kun je splitsen/)
    assert.match(shown, /niet die van een groep als geheel/)
  })

  it('leads from what no longer counts to what does', async () => {
    const first = await set({ year: 2027, period: '2027' })
    const later = await write((tx) =>
      changeContribution(tx, actor, scene.agreementId, {
        entryId: first,
        amount: 30,
        effectiveOn: day('2025-05-01'),
        ...rest(),
      }),
    )
    const shown = await page(first)
    assert.match(shown, /Deze post geldt niet meer/)
    assert.ok(shown.includes(`href="${pathOf(later)}">0,30 fte`))
    assert.ok(shown.includes(linksTo(first, 'verbeteren')) && !shown.includes(linksTo(first, 'wijzigen')))
    assert.ok((await page(later)).includes(`href="${pathOf(first)}">0,20 fte`))
  })

  it('shows an entry that was corrected, and the one that came in its place on another line', async () => {
    const first = await set({ year: 2028, period: '2028' })
    const corrected = await write((tx) =>
      correctContribution(tx, actor, scene.agreementId, { entryId: first, amount: 10, ...rest() }),
    )
    assert.match(await page(first), /vervallen/)
    const anew = await write((tx) => {
      const input = aSetContribution(scene, { year: 2029, period: '2029', voids: corrected })
      return replaceContribution(tx, actor, scene.agreementId, { ...input, voids: corrected })
    })
    const shown = await page(corrected)
    assert.match(shown, /Kwam in de plaats van deze post/)
    assert.ok(shown.includes(`href="${pathOf(anew)}"`))
    assert.match(await page(anew), /Deze post kwam daarvoor in de plaats/)
    assert.ok((await page(first)).includes('Deze post geldt niet meer'))
  })

  it('shows all parts of a split with each of them', async () => {
    const whole = await set({ year: 2030, period: '2030', purpose: null, themeId: null })
    const parts = scene.themes.map((themeId, index) => ({ purpose: 'theme', themeId, amount: index + 5 }) as const)
    await write((tx) =>
      splitContribution(tx, actor, scene.agreementId, {
        entryId: whole,
        parts,
        effectiveOn: day('2025-06-01'),
        ...rest(),
      }),
    )
    const shown = await page(whole)
    for (const amount of ['0,05 fte', '0,06 fte', '0,09 fte']) assert.ok(shown.includes(amount), amount)
    const part = /posten\/([0-9a-f-]{36})">0,05 fte/.exec(shown)![1]!
    assert.match(await page(part), /Ander deel van dezelfde splitsing/)
    assert.match(await page(part), /Deze post komt daaruit/)
  })

  it('is reached from the cell it is in', async () => {
    const id = await set({ year: 2031, period: '2031' })
    const cell = /bijdragen\?cel=[^"#]+/.exec(await page(id))![0]
    const ledger = await (await app.get(`/akkoorden/${scene.slug}/${cell}`)).text()
    assert.ok(ledger.includes(`href="${pathOf(id)}"`))
  })

  it('is not found for an entry that is not in this agreement', async () => {
    const other = await aLedgerScene(app.doors)
    const elsewhere = await write((tx) => setContribution(tx, actor, other.agreementId, aSetContribution(other)))
    for (const id of [newId(), elsewhere as Id<'entry'>, 'x', '1; drop table', '%00'])
      assert.equal((await app.get(pathOf(id))).status, 404, id)
  })
})

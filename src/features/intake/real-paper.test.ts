import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../test/support/app.ts'
import {
  acceptAll,
  adopt,
  agreementsOf,
  chooseReadings,
  proposalsOf,
  readInWith,
  sumsOf,
} from '../../../test/support/intake.ts'
import { localActor } from '../../shared/actor.ts'
import { loadExamples } from '../overview/index.ts'
import type { ReadingResult } from './facts.ts'

// a real board paper, where it stands beside the project
const folder = new URL('../../../../shared/papers/', import.meta.url)
const name = 'bespreekstuk-krachtenbundeling-ce'
const skip = !existsSync(new URL(`${name}.pdf`, folder))

async function reviewed(app: TestApp, extension: string): Promise<string> {
  const bytes = readFileSync(new URL(`${name}.${extension}`, folder))
  const response = await app.post('/stukken/inlezen', { bestand: new File([bytes], `${name}.${extension}`) })
  const id = /^\/inlezen\/([0-9a-f-]{36})/.exec(response.headers.get('location')!)![1]!
  await chooseReadings(app, id)
  await acceptAll(app, id)
  return id
}

/** A goal and a programme of the paper, with the word and the years that it has for them. */
function asWritten({ agreement }: ReadingResult): Partial<ReadingResult> {
  const { source } = agreement!
  const goal = { text: '50% minder prioritaire grondstoffen', percentage: 50, subject: 'prioritaire grondstoffen' }
  const programme = { name: 'Nationaal Programma CE', kind: 'programme', year: '2025/2030', relation: null } as const
  return {
    goals: [{ id: 'goal-1', why: '', ...goal, year: 2030, owner: 'waterschappen', source }],
    instruments: [{ id: 'instrument-1', why: '', ...programme, source }],
  }
}

describe('a real paper', { skip }, () => {
  for (const extension of ['pdf', 'docx', 'txt']) {
    it(`becomes an agreement with the sums of the paper, from ${extension}`, async () => {
      const app = await testApp()
      await adopt(app, await reviewed(app, extension))
      const [agreement] = await agreementsOf(app)
      for (const year of [2025, 2026]) {
        assert.equal((await sumsOf(app, agreement!.id)).of('eur', year), 197_700_000)
        assert.equal((await sumsOf(app, agreement!.id)).of('fte', year), 2975)
      }
    })
  }

  it('confirms the agreement of the example data, and changes no amount of it', async () => {
    const app = await testApp()
    await loadExamples(app.doors)
    const before = await agreementsOf(app)
    const id = await reviewed(app, 'pdf')
    const target = before.find(({ slug }) => slug.includes('circulaire'))!
    assert.match(
      await (await app.get(`/inlezen/${id}/overnemen`)).text(),
      new RegExp(`value="${target.id}"[^>]*checked`),
    )
    await adopt(app, id, target.id)
    const amounts = (await proposalsOf(app, id)).filter(({ kind }) => kind === 'contribution')
    assert.deepEqual([...new Set(amounts.map(({ outcome }) => outcome))], ['confirmed'])
    assert.equal((await sumsOf(app, target.id)).of('eur', 2025), 197_700_000)
    assert.equal((await agreementsOf(app)).length, before.length)
    const panel = await (await app.get(`/akkoorden/${target.slug}/bijdragen?cel=-.-.2025`)).text()
    assert.match(panel, /<mark class="kb-pass"/)
    assert.doesNotMatch(panel, /niet meegeleverd/)
  })

  it('has one word for a goal and one term for a programme that the register has otherwise', async () => {
    const app = await testApp()
    await loadExamples(app.doors)
    const target = (await agreementsOf(app)).find(({ slug }) => slug.includes('circulaire'))!
    const counted = () =>
      app.doors.read(localActor(), async (db) => [
        (await db.selectFrom('goal').select('id').execute()).length,
        (await db.selectFrom('instrument').select('id').execute()).length,
      ])
    const before = await counted()
    const text = readFileSync(new URL(`${name}.txt`, folder), 'utf8')
    const id = await readInWith(app, text, asWritten, `${name}.txt`)
    await chooseReadings(app, id)
    await acceptAll(app, id)
    const review = await (await app.get(`/inlezen/${id}`)).text()
    assert.match(
      review,
      /“Nationaal Programma CE” 2025 tot en met 2030, maar in het register staat 2023 tot en met 2030/,
    )
    for (const place of ['#doelen', '/samenhang'])
      assert.ok(review.includes(`href="/akkoorden/${target.slug}${place}"`), place)
    await adopt(app, id, target.id)
    const found = await app.doors.read(localActor(), (db) =>
      db
        .selectFrom('finding')
        .select('sentence')
        .where('code', 'in', ['goal-differs', 'instrument-differs', 'differs-from-register'])
        .orderBy('code')
        .execute(),
    )
    assert.deepEqual(
      found.map(({ sentence }) => sentence),
      [
        'Bij het doel “50% minder primaire grondstoffen” zegt het stuk “prioritaire”, maar in het register staat “primaire”.',
        // the example had this one already, in its own words: the passage of the paper came to it
        'Het stuk noemt het herziene programma 2025-2030. Het programma zelf loopt van 2023 tot en met 2030.',
      ],
    )
    assert.deepEqual(await counted(), before)
  })
})

import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../test/support/app.ts'
import { acceptAll, adopt, agreementsOf, chooseReadings, proposalsOf, sumsOf } from '../../../test/support/intake.ts'
import { loadExamples } from '../overview/index.ts'

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
})

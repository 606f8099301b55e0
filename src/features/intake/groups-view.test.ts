import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../test/support/app.ts'
import { chooseReadings, judge, proposalsOf, readInWith, samplePaper } from '../../../test/support/intake.ts'

let app: TestApp
let id: string

const page = async (path = '') => (await app.get(`/inlezen/${id}${path}`)).text()
/** The titles of the groups and rows that stand unfolded. */
const unfolded = (html: string) =>
  [...html.matchAll(/<details class="kb-details kb-group"[^>]* open><summary><h[34]>([^<]*)/g)].map(
    ([, title]) => title,
  )

describe('the review of a paper with very many proposals', () => {
  before(async () => {
    app = await testApp()
    id = await readInWith(app, samplePaper(), ({ contributions }) => ({
      contributions: contributions.flatMap((fact) =>
        [2026, 2027, 2028, 2029].map((year) => ({
          ...fact,
          id: `${fact.id}-${year}`,
          years: [year],
          basis: 'per-year',
        })),
      ),
    }))
    await chooseReadings(app, id)
  })

  it('lists the kinds with what is open, and unfolds only where the reader is', async () => {
    const html = await page()
    assert.match(
      html,
      /<nav class="kb-contents" aria-label="Soorten voorstellen"><ul><li><a href="#groep-paper">Stuk<\/a> 1 open<\/li>/,
    )
    assert.deepEqual(unfolded(html), ['Stuk'])
  })

  it('gathers the amounts of one row of a table under its name', async () => {
    const [first] = (await proposalsOf(app, id)).filter(({ kind }) => kind === 'contribution')
    const html = await page(`/voorstellen/${first!.number}`)
    assert.deepEqual(unfolded(html).slice(0, 1), ['Bijdragen'])
    assert.equal(unfolded(html).length, 2)
    assert.match(html, /<h4>[^<]+<\/h4><span class="kb-group__count">0 van 4</)
  })

  it('puts what is done behind what is open', async () => {
    await judge(app, id, 1, 'accepteer')
    const html = await page()
    assert.deepEqual(unfolded(html), ['Akkoord'])
    assert.match(html, /<a href="#groep-paper">Stuk<\/a> <span[^>]*>.*?klaar<\/span><\/li><\/ul><\/nav>/)
    assert.ok(html.indexOf('id="groep-paper"') > html.indexOf('id="groep-risk"'))
  })

  it('leaves a short one unfolded, in its own order', async () => {
    const short = await app.post('/stukken/inlezen/voorbeeld', {})
    const html = await (await app.get(short.headers.get('location')!)).text()
    assert.doesNotMatch(html, /kb-contents/)
    assert.ok(unfolded(html).length > 8)
  })
})

import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../test/support/app.ts'
import {
  accepted,
  adopt,
  agreementsOf,
  judge,
  numberOf,
  proposalsOf,
  readIn,
  samplePaper,
} from '../../../test/support/intake.ts'
import { localActor } from '../../shared/actor.ts'

let app: TestApp

const findingsOf = async (...codes: string[]) => {
  const rows = await app.doors.read(localActor(), (db) =>
    db.selectFrom('finding').selectAll().where('code', 'in', codes).execute(),
  )
  return rows.map(({ code, sentence }) => `${code}: ${sentence}`).sort()
}
const pageOf = async (path: string) => (await app.get(path)).text()

/** The sample paper with another term, and with the short name of the agreement only. */
const other = () =>
  samplePaper()
    .replaceAll('2026 tot en met 2028', '2026 tot en met 2030')
    .replaceAll('Akkoord Groene Daken Zuidermeer', 'Akkoord Groene Daken')

describe('a paper that contradicts the register', () => {
  beforeEach(async () => {
    app = await testApp()
    await adopt(app, await accepted(app))
  })

  it('says so in the review and on the sheet, with the page of the register', async () => {
    const id = await readIn(app, other())
    const [agreement] = await agreementsOf(app)
    const review = await pageOf(`/inlezen/${id}`)
    const sentence =
      /Volgens het stuk loopt het akkoord over 2026 tot en met 2030, maar in het register staat 2026 tot en met 2028/
    assert.match(review, sentence)
    assert.match(review, /maar de titel in het register is “Akkoord Groene Daken Zuidermeer”/)
    assert.ok(review.includes(`href="/akkoorden/${agreement!.slug}"`))
    assert.match(await pageOf(`/inlezen/${id}/bevindingenblad`), sentence)
  })

  it('becomes one finding each, also when the rest is adopted later', async () => {
    const id = await accepted(app, other())
    const [agreement] = await agreementsOf(app)
    const late = await numberOf(app, id, 'milestone', 'Tussenevaluatie')
    await judge(app, id, late, 'herzien')
    await adopt(app, id, agreement!.id)
    await judge(app, id, late, 'accepteer')
    await adopt(app, id, agreement!.id)
    assert.ok((await proposalsOf(app, id)).every(({ adoptedAt }) => adoptedAt !== null))
    assert.deepEqual(await findingsOf('title-differs', 'term-differs'), [
      'term-differs: Volgens het stuk loopt het akkoord over 2026 tot en met 2030, maar in het register staat 2026 tot en met 2028.',
      'title-differs: Het stuk noemt het akkoord “Akkoord Groene Daken”, maar de titel in het register is “Akkoord Groene Daken Zuidermeer”.',
    ])
    const differences = await findingsOf('differs-from-register')
    assert.ok(
      differences.every((one) => !one.includes('looptijd')),
      differences.join('\n'),
    )
    assert.equal((await agreementsOf(app))[0]!.term, '2026/2028')
  })

  it('is not about the agreement that was rejected, nor about a new one', async () => {
    const id = await readIn(app, other())
    await judge(app, id, await numberOf(app, id, 'agreement', 'Groene Daken'), 'wijs-af')
    assert.doesNotMatch(await pageOf(`/inlezen/${id}`), /de titel in het register/)
    await adopt(app, await accepted(app, `${other()}\nTweede druk.`))
    assert.deepEqual(await findingsOf('title-differs', 'term-differs'), [])
  })
})

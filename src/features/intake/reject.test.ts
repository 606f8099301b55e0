import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../test/support/app.ts'
import { acceptClear, adopt, readSampleIn } from '../../../test/support/intake.ts'
import { localActor } from '../../shared/actor.ts'

let app: TestApp

describe('throwing a paper away', () => {
  beforeEach(async () => {
    app = await testApp()
  })

  const left = () =>
    app.doors.read(localActor(), async (db) => [
      (await db.selectFrom('intake').select('id').execute()).length,
      (await db.selectFrom('proposal').select('id').execute()).length,
      (await db.selectFrom('document').select('id').execute()).length,
      (await db.selectFrom('documentFile').select('documentId').execute()).length,
    ])

  it('asks first, and then leaves nothing of it', async () => {
    const id = await readSampleIn(app)
    await acceptClear(app, id)
    assert.match(await (await app.get(`/inlezen/${id}/weggooien`)).text(), /alle voorstellen/)
    const response = await app.post(`/inlezen/${id}/weggooien`, {})
    assert.equal(response.headers.get('location'), '/stukken/inlezen?melding=weg')
    assert.deepEqual(await left(), [0, 0, 0, 0])
    assert.equal((await app.get(`/inlezen/${id}`)).status, 404)
    assert.notEqual(await readSampleIn(app), id, 'the file can be read in again')
  })

  it('is refused once the register points to it', async () => {
    const id = await readSampleIn(app)
    await acceptClear(app, id)
    await adopt(app, id)
    for (const response of [
      await app.get(`/inlezen/${id}/weggooien`),
      await app.post(`/inlezen/${id}/weggooien`, {}),
    ]) {
      assert.equal(response.status, 409)
      assert.match(await response.text(), /al iets overgenomen/)
    }
    assert.deepEqual((await left()).slice(2), [1, 1])
  })
})

import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../test/support/app.ts'
import { day } from '../../shared/day.ts'
import { RuleBroken } from '../../shared/errors.ts'
import { addSource } from '../provenance/index.ts'
import { aLedgerScene, type LedgerScene, sampleActor } from './contribution-samples.ts'
import { enterMandate, type MandateFields } from './enter-mandate.ts'

let app: TestApp
let scene: LedgerScene

describe('a mandate', () => {
  before(async () => {
    app = await testApp()
    scene = await aLedgerScene(app.doors)
  })

  const fields: MandateFields = { description: 'Volmacht (fictief)', validFrom: day('2025-01-01'), validTo: null }

  it('is entered once, and confirmed by a second source', async () => {
    const first = await enter(fields)
    const second = await enter(fields, 'Tweede persoon (fictief)')
    assert.equal(second, first)
    assert.equal((await sourcesOf(first)).length, 2)
    assert.notEqual(await enter({ ...fields, validTo: day('2025-12-31') }), first)
  })

  it('does not end before it begins', async () => {
    await assert.rejects(enter({ ...fields, validTo: day('2024-12-31') }), RuleBroken)
  })
})

function enter(fields: MandateFields, saidBy?: string) {
  return app.doors.write(sampleActor, async (tx) => {
    const sourceId =
      saidBy === undefined ? scene.sourceId : await addSource(tx, { kind: 'statement', saidBy, saidOn: null })
    return enterMandate(tx, sampleActor, scene.agreementId, fields, sourceId)
  })
}

function sourcesOf(id: string) {
  return app.doors.read(sampleActor, (db) =>
    db.selectFrom('recordSource').select('sourceId').where('recordId', '=', id).execute(),
  )
}

import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../test/support/app.ts'
import { NotFound, RuleBroken } from '../../shared/errors.ts'
import { type Id, newId } from '../../shared/id.ts'
import { aLedgerScene, aSetContribution, type LedgerScene } from '../contributions/contribution-samples.ts'
import { setContribution } from '../contributions/set-contribution.ts'
import { enterOffice } from './enter-office.ts'
import { giveMandate } from './give-mandate.ts'
import { sampleActor } from './governance-samples.ts'

let app: TestApp
let scene: LedgerScene
let offices: readonly Id<'office'>[]

describe('a mandate of an office', () => {
  before(async () => {
    app = await testApp()
    scene = await aLedgerScene(app.doors)
    offices = await app.doors.write(sampleActor, async (tx) => {
      await setContribution(tx, sampleActor, scene.agreementId, aSetContribution(scene))
      const ids = []
      for (const title of ['Wethouder Water', 'Dijkgraaf']) {
        const fields = { organisationId: scene.organisations[0]!, title }
        ids.push(await enterOffice(tx, sampleActor, scene.agreementId, fields, scene.sourceId))
      }
      return ids
    })
  })

  const give = (officeId: Id<'office'>, mandateId = scene.mandateId) =>
    app.doors.write(sampleActor, (tx) =>
      giveMandate(tx, sampleActor, scene.agreementId, { mandateId, officeId, sourceId: scene.sourceId }),
    )

  it('is named where an amount rests on it', async () => {
    const cell = `/akkoorden/${scene.slug}/bijdragen?cel=gemeentenvanproefland.water.2025`
    const said = 'Besluit van 1 maart 2025 (ambt: Wethouder Water)'
    assert.ok(!(await (await app.get(cell)).text()).includes(said))
    await give(offices[0]!)
    assert.ok((await (await app.get(cell)).text()).includes(said))
  })

  it('belongs to one office, and stays there', async () => {
    await give(offices[0]!)
    await assert.rejects(give(offices[1]!), RuleBroken)
    await assert.rejects(give(offices[0]!, newId()), NotFound)
    await assert.rejects(give(newId()), NotFound)
  })
})

import assert from 'node:assert/strict'
import { it } from 'node:test'
import { emptyDatabase } from '../../../test/support/database.ts'
import { localActor } from '../../shared/actor.ts'
import { createAgreement } from '../agreements/index.ts'
import { addSource } from '../provenance/index.ts'
import { enterRisk, readRisks } from './index.ts'

const actor = localActor(new Date('2026-01-29T10:00:00Z'))

it('a risk in the same words is one risk, and the same words as an attention point are another', async () => {
  const { doors } = await emptyDatabase()
  await doors.write(actor, async (tx) => {
    const sourceId = await addSource(tx, { kind: 'computed', formula: 'eerste' })
    const second = await addSource(tx, { kind: 'computed', formula: 'tweede' })
    const base = { aliases: [], term: null, state: 'signed', visibility: 'openbaar', sourceId } as const
    const { id } = await createAgreement(tx, actor, { ...base, title: 'Akkoord van Proefstad' })
    const text = `Er zijn te weinig hoveniers. ${'Daarom loopt het uit. '.repeat(400)}`
    const risk = await enterRisk(tx, actor, id, { kind: 'risk', text }, sourceId)
    const again = await enterRisk(tx, actor, id, { kind: 'risk', text: text.toUpperCase() }, second)
    assert.deepEqual(again, { id: risk.id, outcome: 'confirmed' })
    assert.equal((await enterRisk(tx, actor, id, { kind: 'attention-point', text }, second)).outcome, 'added')
    assert.equal((await enterRisk(tx, actor, id, { kind: 'risk', text: 'Te weinig geld.' }, second)).outcome, 'added')
    const rows = await readRisks(tx, id)
    assert.deepEqual(
      rows.map(({ kind, position }) => [kind, position]),
      [
        ['risk', 1],
        ['attention-point', 2],
        ['risk', 3],
      ],
    )
  })
})

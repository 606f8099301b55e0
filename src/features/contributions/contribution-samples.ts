import type { Doors, Tx } from '../../database/doors.ts'
import { type Actor, localActor } from '../../shared/actor.ts'
import { day } from '../../shared/day.ts'
import { type Id, newId } from '../../shared/id.ts'
import { createAgreement, enterConstituency, enterTheme } from '../agreements/index.ts'
import { ensureOrganisation } from '../organisations/index.ts'
import { addSource } from '../provenance/index.ts'
import { enterMandate } from './enter-mandate.ts'
import type { SetContribution } from './set-contribution.ts'

/** Who acts in the tests. */
export const sampleActor = localActor(new Date('2026-01-29T12:00:00Z'))

/** An agreement with two groups, three member organisations and two themes, and something to rest on. */
export type LedgerScene = {
  readonly slug: string
  readonly agreementId: Id<'agreement'>
  readonly sourceId: Id<'source'>
  readonly mandateId: Id<'mandate'>
  readonly constituencies: readonly Id<'constituency'>[]
  readonly organisations: readonly Id<'organisation'>[]
  readonly themes: readonly Id<'theme'>[]
}

export function aLedgerScene(doors: Doors, actor: Actor = sampleActor): Promise<LedgerScene> {
  return doors.write(actor, async (tx) => {
    const sourceId = await addSource(tx, {
      kind: 'statement',
      saidBy: 'Proefpersoon (fictief)',
      saidOn: day('2025-03-01'),
    })
    const base = { aliases: [], term: day('2025/2026'), state: 'concept', visibility: 'openbaar' } as const
    const title = `Akkoord van Proefland ${newId().slice(0, 8)}`
    const { id: agreementId, slug } = await createAgreement(tx, actor, { ...base, title, sourceId })
    const constituencies = []
    for (const name of ['Gemeenten van Proefland', 'Waterschappen van Proefland'])
      constituencies.push(
        (await enterConstituency(tx, actor, agreementId, { name }, sourceId)).id as Id<'constituency'>,
      )
    const themes = []
    for (const name of ['Water', 'Wegen'])
      themes.push((await enterTheme(tx, actor, agreementId, { name }, sourceId)).id as Id<'theme'>)
    const mandate = { description: 'Besluit van 1 maart 2025', validFrom: null, validTo: null }
    const mandateId = await enterMandate(tx, actor, agreementId, mandate, sourceId)
    return {
      slug,
      agreementId,
      sourceId,
      mandateId,
      constituencies,
      themes,
      organisations: await someMembers(tx, actor),
    }
  })
}

async function someMembers(tx: Tx, actor: Actor): Promise<Id<'organisation'>[]> {
  const ids = []
  for (const name of ['Dorp', 'Stad', 'Polder']) {
    const code = newId<'organisation'>().slice(0, 12)
    ids.push(await ensureOrganisation(tx, actor, { code, name, shortName: name, kind: 'municipality' }))
  }
  return ids
}

/** A pledge of the first group as a whole, for the first theme in 2025; state only what matters. */
export function aSetContribution(scene: LedgerScene, fields: Partial<SetContribution> = {}): SetContribution {
  return {
    constituencyId: scene.constituencies[0]!,
    organisationId: null,
    purpose: 'theme',
    themeId: scene.themes[0]!,
    year: 2025,
    unit: 'fte',
    stage: 'pledged',
    period: '2025',
    amount: 20,
    effectiveOn: day('2025-04-01'),
    filling: null,
    onTop: false,
    fromId: null,
    voids: null,
    sourceId: scene.sourceId,
    mandateId: scene.mandateId,
    reason: null,
    cover: null,
    coverYear: null,
    vat: null,
    ...fields,
  }
}

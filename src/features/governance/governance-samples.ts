import type { Doors, Tx } from '../../database/doors.ts'
import { type Actor, localActor } from '../../shared/actor.ts'
import { type Day, day } from '../../shared/day.ts'
import { type Id, newId } from '../../shared/id.ts'
import { createAgreement, enterConstituency, enterTheme, enterThemeRole } from '../agreements/index.ts'
import { ensureOrganisation } from '../organisations/index.ts'
import { addSource } from '../provenance/index.ts'
import { type BodyFields, enterBody } from './enter-body.ts'
import { enterHolder } from './enter-holder.ts'
import { enterOffice } from './enter-office.ts'
import type { NewHolder } from './keep-holder.ts'

/** Who acts in the tests. */
export const sampleActor = localActor(new Date('2026-01-29T12:00:00Z'))

/** An agreement with a group that leads its first theme, a second theme, and one organisation. */
export type GovernanceScene = {
  readonly slug: string
  readonly agreementId: Id<'agreement'>
  readonly sourceId: Id<'source'>
  readonly constituencyId: Id<'constituency'>
  readonly organisationId: Id<'organisation'>
  readonly organisationCode: string
  readonly themes: readonly Id<'theme'>[]
}

export function aGovernanceScene(doors: Doors): Promise<GovernanceScene> {
  return doors.write(sampleActor, async (tx) => {
    const sourceId = await addSource(tx, {
      kind: 'statement',
      saidBy: 'Proefpersoon (fictief)',
      saidOn: day('2025-03-01'),
    })
    const base = { aliases: [], term: day('2025/2026'), state: 'concept', visibility: 'openbaar' } as const
    const title = `Akkoord van Proefland ${newId().slice(0, 8)}`
    const { id: agreementId, slug } = await createAgreement(tx, sampleActor, { ...base, title, sourceId })
    const enter = [tx, sampleActor, agreementId] as const
    const group = await enterConstituency(...enter, { name: 'Gemeenten van Proefland' }, sourceId)
    const constituencyId = group.id as Id<'constituency'>
    const themes = []
    for (const name of ['Water', 'Wegen'])
      themes.push((await enterTheme(...enter, { name }, sourceId)).id as Id<'theme'>)
    await enterThemeRole(...enter, { themeId: themes[0]!, constituencyId, role: 'lead' }, sourceId)
    const organisationCode = newId<'organisation'>().slice(0, 12)
    const organisationId = await ensureOrganisation(tx, sampleActor, {
      code: organisationCode,
      name: 'Gemeente Proefdorp',
      shortName: 'Proefdorp',
      kind: 'municipality',
    })
    return { slug, agreementId, sourceId, constituencyId, organisationId, organisationCode, themes }
  })
}

/** A body; state only what matters. */
export async function aBody(
  tx: Tx,
  { agreementId, sourceId }: GovernanceScene,
  fields: Partial<BodyFields> & Pick<BodyFields, 'name'>,
): Promise<Id<'body'>> {
  const unknown = { shortName: null, kind: 'steering', role: null, organisationId: null, themeId: null } as const
  return (await enterBody(tx, sampleActor, agreementId, { ...unknown, ...fields }, sourceId)).id as Id<'body'>
}

/** An office of the organisation of the scene. */
export function anOffice(tx: Tx, { agreementId, organisationId, sourceId }: GovernanceScene, title: string) {
  return enterOffice(tx, sampleActor, agreementId, { organisationId, title }, sourceId)
}

/** Somebody in an office, in 2025 and since; state only what matters. */
export function aHolder(
  tx: Tx,
  { sourceId }: GovernanceScene,
  officeId: Id<'office'>,
  fields: Partial<NewHolder> = {},
  actor: Actor = sampleActor,
) {
  const somebody = { name: 'A. Proef (fictief)', kind: 'holder', validFrom: day('2025-01-01'), validTo: null } as const
  return enterHolder(tx, actor, { officeId, ...somebody, ...fields, sourceId })
}

/** A range of days as people write it: `2025-01-01`, and null for what is open. */
export function daysOf(from: string | null, to: string | null): { validFrom: Day | null; validTo: Day | null } {
  return { validFrom: from === null ? null : day(from), validTo: to === null ? null : day(to) }
}

import type { Id } from '../../shared/id.ts'
import { enterSignatory } from '../agreements/index.ts'
import {
  enterBody,
  enterHolder,
  enterOffice,
  enterSeat,
  giveMandate,
  type Seated,
  setEscalation,
  succeedHolder,
} from '../governance/index.ts'
import type { ExampleGovernance } from './example-governance-schema.ts'
import type { LoadInto } from './example-names.ts'

/** Loads how an agreement is steered. */
export async function loadGovernance(load: LoadInto, governance: ExampleGovernance): Promise<void> {
  await loadBodies(load, governance)
  await loadOffices(load, governance)
  await loadSeats(load, governance)
  const { tx, actor, agreementId, names } = load
  for (const { mandate, office, source } of governance.mandates) {
    const ids = { mandateId: names.mandate.get(mandate), officeId: names.office.get(office) }
    await giveMandate(tx, actor, agreementId, { ...ids, sourceId: names.source.get(source) })
  }
  for (const { office, source, ...succession } of governance.successions) {
    const input = { ...succession, officeId: names.office.get(office), sourceId: names.source.get(source) }
    await succeedHolder(tx, actor, input)
  }
}

async function loadBodies({ tx, actor, agreementId, names }: LoadInto, { bodies }: ExampleGovernance): Promise<void> {
  for (const [name, { role, escalatesTo: _, organisation, theme, source, ...body }] of Object.entries(bodies)) {
    const organisationId = names.organisation.find(organisation)
    const fields = { ...body, organisationId, themeId: names.theme.find(theme), role: null }
    const { id } = await enterBody(tx, actor, agreementId, fields, names.source.get(source))
    names.body.add(name, id as Id<'body'>)
    if (role === null) continue
    await enterBody(tx, actor, agreementId, { ...fields, role: role.value }, names.source.get(role.source))
  }
  for (const [name, { escalatesTo }] of Object.entries(bodies)) {
    if (escalatesTo === null) continue
    const bodyId = names.body.get(name)
    const set = { bodyId, to: names.body.get(escalatesTo.body), sourceId: names.source.get(escalatesTo.source) }
    await setEscalation(tx, actor, agreementId, set)
  }
}

async function loadOffices({ tx, actor, agreementId, names }: LoadInto, { offices }: ExampleGovernance): Promise<void> {
  for (const [name, { organisation, title, source, holders, signsFor }] of Object.entries(offices)) {
    const fields = { organisationId: names.organisation.get(organisation), title }
    const officeId = await enterOffice(tx, actor, agreementId, fields, names.source.get(source))
    names.office.add(name, officeId)
    for (const { from, to, source: of, ...holder } of holders) {
      const range = { validFrom: from, validTo: to, sourceId: names.source.get(of) }
      await enterHolder(tx, actor, { officeId, ...holder, ...range })
    }
    for (const { organisation: code, source: of } of signsFor) {
      const signs = { organisationId: names.organisation.get(code), officeId }
      await enterSignatory(tx, actor, agreementId, signs, names.source.get(of))
    }
  }
}

async function loadSeats({ tx, actor, agreementId, names }: LoadInto, { seats }: ExampleGovernance): Promise<void> {
  const seated = (who: ExampleGovernance['seats'][number]['who']): Seated => {
    if ('organisation' in who) return { organisationId: names.organisation.get(who.organisation) }
    if ('constituency' in who) return { constituencyId: names.constituency.get(who.constituency) }
    return { officeId: names.office.get(who.office) }
  }
  for (const { body, who, role, source } of seats) {
    const seat = { bodyId: names.body.get(body), who: seated(who), role }
    await enterSeat(tx, actor, agreementId, seat, names.source.get(source))
  }
}

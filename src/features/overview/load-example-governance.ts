import type { Tx } from '../../database/doors.ts'
import type { Actor } from '../../shared/actor.ts'
import type { Id } from '../../shared/id.ts'
import { enterSignatory } from '../agreements/index.ts'
import { enterBody, enterHolder, enterOffice, enterSeat, setEscalation } from '../governance/index.ts'
import type { ExampleGovernance } from './example-governance-schema.ts'
import type { Loaded } from './load-example-register.ts'

type Load = { readonly tx: Tx; readonly actor: Actor; readonly governance: ExampleGovernance; readonly loaded: Loaded }
type Ids<Kind extends string> = ReadonlyMap<string, Id<Kind>>

/** Loads how an example agreement is steered. A name that is not there throws. */
export async function loadGovernance(
  tx: Tx,
  actor: Actor,
  governance: ExampleGovernance,
  loaded: Loaded,
): Promise<void> {
  const load = { tx, actor, governance, loaded }
  const bodies = await loadBodies(load)
  const offices = await loadOffices(load)
  for (const { body, who, role, source } of governance.seats) {
    const seated =
      'organisation' in who
        ? { organisationId: await organisation(load, who.organisation) }
        : 'constituency' in who
          ? { constituencyId: loaded.constituency(who.constituency) }
          : { officeId: named(offices, who.office) }
    const seat = { bodyId: named(bodies, body), who: seated, role }
    await enterSeat(tx, actor, loaded.agreementId, seat, loaded.source(source))
  }
}

async function loadBodies(load: Load): Promise<Ids<'body'>> {
  const { tx, actor, governance, loaded } = load
  const ids = new Map<string, Id<'body'>>()
  for (const [name, { role, escalatesTo: _, organisation: code, theme, source, ...body }] of entriesOf(
    governance.bodies,
  )) {
    const organisationId = code === null ? null : await organisation(load, code)
    const fields = { ...body, organisationId, themeId: theme === null ? null : loaded.theme(theme), role: null }
    const { id } = await enterBody(tx, actor, loaded.agreementId, fields, loaded.source(source))
    if (role !== null)
      await enterBody(tx, actor, loaded.agreementId, { ...fields, role: role.value }, loaded.source(role.source))
    ids.set(name, id as Id<'body'>)
  }
  for (const [name, { escalatesTo }] of entriesOf(governance.bodies)) {
    if (escalatesTo === null) continue
    const set = {
      bodyId: named(ids, name),
      to: named(ids, escalatesTo.body),
      sourceId: loaded.source(escalatesTo.source),
    }
    await setEscalation(tx, actor, loaded.agreementId, set)
  }
  return ids
}

async function loadOffices(load: Load): Promise<Ids<'office'>> {
  const { tx, actor, governance, loaded } = load
  const ids = new Map<string, Id<'office'>>()
  for (const [name, office] of entriesOf(governance.offices)) {
    const organisationId = await organisation(load, office.organisation)
    const fields = { organisationId, title: office.title }
    const officeId = await enterOffice(tx, actor, loaded.agreementId, fields, loaded.source(office.source))
    ids.set(name, officeId)
    for (const { from, to, source, ...holder } of office.holders) {
      const range = { validFrom: from, validTo: to, sourceId: loaded.source(source) }
      await enterHolder(tx, actor, { officeId, ...holder, ...range })
    }
    for (const { organisation: code, source } of office.signsFor) {
      const signs = { organisationId: await organisation(load, code), officeId }
      await enterSignatory(tx, actor, loaded.agreementId, signs, loaded.source(source))
    }
  }
  return ids
}

async function organisation({ tx }: Load, code: string): Promise<Id<'organisation'>> {
  const row = await tx.selectFrom('organisation').select('id').where('code', '=', code).executeTakeFirst()
  if (row === undefined) throw new RangeError(`example data names an organisation that is not there: ${code}`)
  return row.id
}

function named<Kind extends string>(ids: Ids<Kind>, name: string): Id<Kind> {
  const id = ids.get(name)
  if (id === undefined) throw new RangeError(`example data names what is not there: ${name}`)
  return id
}

function entriesOf<Value>(record: Readonly<Record<string, Value>>): [string, Value][] {
  return Object.entries(record)
}

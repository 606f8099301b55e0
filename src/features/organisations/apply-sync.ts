import type { ReadDb, Tx } from '../../database/doors.ts'
import type { Actor } from '../../shared/actor.ts'
import { Conflict } from '../../shared/errors.ts'
import type { Id } from '../../shared/id.ts'
import { addSource } from '../provenance/index.ts'
import { addOrganisations, addSuccessions, changeOrganisations } from './enter-organisations.ts'
import { organisationMessages as texts } from './organisation-messages.ts'
import { planSync, type Register, type SyncPlan } from './plan-sync.ts'
import type { ValueList } from './value-list.ts'

/** The organisations of the register as a plan compares them. */
export async function readRegister(db: ReadDb): Promise<Register> {
  const organisations = await db
    .selectFrom('organisation')
    .select(['code', 'name', 'shortName', 'kind', 'sortName', 'province', 'validFrom', 'validTo'])
    .orderBy('code')
    .execute()
  const successions = await db
    .selectFrom('organisationSuccessor as link')
    .innerJoin('organisation as before', 'before.id', 'link.predecessorId')
    .innerJoin('organisation as after', 'after.id', 'link.successorId')
    .select(['before.code as predecessor', 'after.code as successor', 'link.since'])
    .execute()
  return { organisations, successions }
}

/** Does what was agreed to. Throws Conflict when the register changed since then, so that something else would happen. */
export async function applySync(
  tx: Tx,
  actor: Actor,
  lists: readonly ValueList[],
  agreed: SyncPlan,
): Promise<SyncPlan> {
  const plan = planSync(lists, await readRegister(tx))
  if (outcomeOf(plan) !== outcomeOf(agreed)) throw new Conflict(texts.sync.raced)
  const changed = [...plan.changed, ...plan.ended]
  const used = new Set([...plan.added, ...changed].map(({ list }) => list))
  const sources = new Map<ValueList, Id<'source'>>()
  for (const list of used) sources.set(list, await addSource(tx, sourceOf(list)))
  await addOrganisations(
    tx,
    actor,
    plan.added.map(({ facts, list }) => ({ facts, sourceId: sources.get(list)! })),
  )
  await changeOrganisations(
    tx,
    actor,
    changed.map(({ after, list }) => ({ facts: after, sourceId: sources.get(list)! })),
  )
  await addSuccessions(tx, actor, plan.successions)
  return plan
}

/** A plan as text, with the address of a list in the place of all that it holds. */
function outcomeOf(plan: SyncPlan): string {
  return JSON.stringify(plan, (key, value) => (key === 'list' ? value.address : value))
}

function sourceOf({ address, title, seenOn }: ValueList) {
  return { kind: 'publication', address, title, readOn: seenOn } as const
}

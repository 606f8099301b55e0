import type { Tx } from '../../database/doors.ts'
import type { Actor } from '../../shared/actor.ts'
import { RuleBroken } from '../../shared/errors.ts'
import type { Id } from '../../shared/id.ts'
import { nameKey } from '../../shared/name-key.ts'
import { isTaken } from './governance.ts'
import { governanceRules as rules } from './governance-messages.ts'
import type { OfficeHolderTable } from './governance-table.ts'
import { addHolder, confirmHolder, lockOffice, type NewHolder } from './keep-holder.ts'
import { loadHolders } from './load-governance.ts'

export type EnterHolder = NewHolder & { readonly officeId: Id<'office'>; readonly sourceId: Id<'source'> }

/**
 * Says who holds or held an office, or stands in for its holder. The same name, kind and days are confirmed by the second source.
 * Throws RuleBroken when the office has another holder on one of those days: a successor takes over with `succeedHolder`.
 */
export async function enterHolder(
  tx: Tx,
  actor: Actor,
  { officeId, sourceId, ...offered }: EnterHolder,
): Promise<OfficeHolderTable> {
  checkDays(offered)
  const office = await lockOffice(tx, officeId)
  const same = await findSame(tx, officeId, offered)
  if (same !== undefined) return confirmHolder(tx, actor, office, same, sourceId)
  if (isTaken(await loadHolders(tx, officeId), offered)) throw new RuleBroken(rules.taken)
  return addHolder(tx, actor, office, offered, sourceId)
}

/** Throws RuleBroken for a range that ends before it begins. */
export function checkDays({ validFrom, validTo }: Pick<NewHolder, 'validFrom' | 'validTo'>): void {
  if (validFrom !== null && validTo !== null && validTo < validFrom) throw new RuleBroken(rules.endsBeforeItBegins)
}

async function findSame(
  tx: Tx,
  officeId: Id<'office'>,
  { name, kind, validFrom, validTo }: NewHolder,
): Promise<OfficeHolderTable | undefined> {
  const rows = await tx
    .selectFrom('officeHolder')
    .innerJoin('person', 'person.id', 'officeHolder.personId')
    .selectAll('officeHolder')
    .select('person.name')
    .where('officeId', '=', officeId)
    .where('kind', '=', kind)
    .where('validFrom', 'is not distinct from', validFrom)
    .where('validTo', 'is not distinct from', validTo)
    .execute()
  const found = rows.find((row) => nameKey(row.name) === nameKey(name))
  if (found === undefined) return undefined
  const { name: _, ...row } = found
  return row
}

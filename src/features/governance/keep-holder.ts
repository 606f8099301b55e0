import type { Tx } from '../../database/doors.ts'
import { record } from '../../database/journal.ts'
import type { Actor } from '../../shared/actor.ts'
import type { Day } from '../../shared/day.ts'
import type { DayRange } from '../../shared/day-range.ts'
import { type Id, newId } from '../../shared/id.ts'
import { linkSource } from '../provenance/index.ts'
import type { HolderKind } from './governance.ts'
import type { OfficeHolderTable, OfficeTable } from './governance-table.ts'
import { loadOffice } from './load-governance.ts'

/** The office, which nobody else gives a holder until the transaction ends. Throws NotFound. */
export async function lockOffice(tx: Tx, id: Id<'office'>): Promise<OfficeTable> {
  const office = await loadOffice(tx, id)
  await tx.selectFrom('office').select('id').where('id', '=', id).forUpdate().execute()
  return office
}

/** Who is to hold an office, from and to when. */
export type NewHolder = DayRange & { readonly name: string; readonly kind: HolderKind }

/** Stores a holder or deputy. The name goes into `person` alone: the journal keeps its id. */
export async function addHolder(
  tx: Tx,
  actor: Actor,
  office: OfficeTable,
  { name, kind, validFrom, validTo }: NewHolder,
  sourceId: Id<'source'>,
): Promise<OfficeHolderTable> {
  const personId = newId<'person'>()
  await tx.insertInto('person').values({ id: personId, name }).execute()
  const row = { id: newId<'office-holder'>(), officeId: office.id, personId, kind, validFrom, validTo }
  await tx.insertInto('officeHolder').values(row).execute()
  await settle(tx, actor, office, row, 'entered', '', sourceId)
  return row
}

/** Gives somebody in an office a last day. */
export async function closeHolder(
  tx: Tx,
  actor: Actor,
  office: OfficeTable,
  row: OfficeHolderTable,
  lastDay: Day,
  sourceId: Id<'source'>,
): Promise<OfficeHolderTable> {
  const ended = { ...row, validTo: lastDay }
  await tx.updateTable('officeHolder').set({ validTo: lastDay }).where('id', '=', row.id).execute()
  await settle(tx, actor, office, ended, 'ended', 'validTo', sourceId)
  return ended
}

/** Gives somebody in an office a second source. */
export async function confirmHolder(
  tx: Tx,
  actor: Actor,
  office: OfficeTable,
  row: OfficeHolderTable,
  sourceId: Id<'source'>,
): Promise<OfficeHolderTable> {
  await settle(tx, actor, office, row, 'confirmed', '', sourceId)
  return row
}

async function settle(
  tx: Tx,
  actor: Actor,
  { organisationId }: OfficeTable,
  row: OfficeHolderTable,
  deed: 'entered' | 'confirmed' | 'ended',
  field: string,
  sourceId: Id<'source'>,
): Promise<void> {
  await linkSource(tx, 'office-holder', row.id, sourceId, field)
  await record(tx, actor, {
    chain: `organisation:${organisationId}`,
    action: `office-holder.${deed}`,
    subjectKind: 'office-holder',
    subjectId: row.id,
    after: { ...row, sourceId },
  })
}

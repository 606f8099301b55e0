import { readAfterImages } from '../../database/after-images.ts'
import type { ReadDb, Tx } from '../../database/doors.ts'
import { record } from '../../database/journal.ts'
import type { Actor } from '../../shared/actor.ts'
import type { Day } from '../../shared/day.ts'
import { type Id, newId } from '../../shared/id.ts'
import { type OrganisationFacts, searchKey } from './organisation.ts'
import type { OrganisationTable } from './organisation-table.ts'

type NewOrganisation = Pick<OrganisationFacts, 'code' | 'name' | 'shortName' | 'kind'> &
  Partial<OrganisationFacts> & { readonly fictitious?: boolean | undefined }

/** The organisation with this code; added when it is not there yet, left as it is when it is. */
export async function ensureOrganisation(tx: Tx, actor: Actor, input: NewOrganisation): Promise<Id<'organisation'>> {
  const existing = await tx.selectFrom('organisation').select('id').where('code', '=', input.code).executeTakeFirst()
  if (existing !== undefined) return existing.id
  const { fictitious = false, ...facts } = input
  const unknown = { sortName: input.name.toLowerCase(), province: null, validFrom: null, validTo: null }
  const row: OrganisationTable = {
    id: newId<'organisation'>(),
    ...unknown,
    ...facts,
    fictitious,
    nameKey: searchKey(facts),
  }
  await tx.insertInto('organisation').values(row).execute()
  await record(tx, actor, {
    chain: `organisation:${row.id}`,
    action: 'organisation.added',
    subjectKind: 'organisation',
    subjectId: row.id,
    after: row,
  })
  return row.id
}

/** The organisations with these ids, by id; as they are called now, or as the register called them at the end of a day. */
export async function readOrganisations(
  db: ReadDb,
  ids: readonly Id<'organisation'>[],
  standOn: Day | null = null,
): Promise<ReadonlyMap<Id<'organisation'>, OrganisationTable>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('organisation').selectAll().where('id', 'in', ids).execute()
  const then = standOn === null ? [] : await readOrganisationsThen(db, ids, standOn)
  return new Map([...rows, ...then].map((row) => [row.id, row]))
}

/** The organisations with these ids that were in the register at the end of a day. */
export async function readOrganisationsThen(
  db: ReadDb,
  ids: readonly Id<'organisation'>[],
  standOn: Day,
): Promise<readonly OrganisationTable[]> {
  const images = await readAfterImages(db, { records: ids.map((id) => ({ kind: 'organisation', id })) }, standOn)
  // the first registers knew nothing of these
  const unknown = { sortName: '', nameKey: '', province: null, validFrom: null, validTo: null }
  return images.of('organisation', { added: unknown })
}

/** Every organisation of the register, by name. */
export async function readAllOrganisations(db: ReadDb): Promise<readonly OrganisationTable[]> {
  return db.selectFrom('organisation').selectAll().orderBy('name').orderBy('code').execute()
}

import type { ReadDb } from '../../database/doors.ts'
import { NotFound } from '../../shared/errors.ts'
import { type Id, isId } from '../../shared/id.ts'
import { governanceRules as rules } from './governance-messages.ts'
import type { BodyTable, OfficeHolderTable, OfficeTable } from './governance-table.ts'

/** The bodies of an agreement, in the order in which they were entered. */
export function loadBodies(db: ReadDb, agreementId: Id<'agreement'>): Promise<BodyTable[]> {
  return db.selectFrom('body').selectAll().where('agreementId', '=', agreementId).orderBy('position').execute()
}

/** A body of this agreement. Throws NotFound. */
export async function loadBody(db: ReadDb, agreementId: Id<'agreement'>, id: string): Promise<BodyTable> {
  if (!isId<'body'>(id)) throw new NotFound(rules.bodyNotFound)
  const row = await db
    .selectFrom('body')
    .selectAll()
    .where('id', '=', id)
    .where('agreementId', '=', agreementId)
    .executeTakeFirst()
  if (row === undefined) throw new NotFound(rules.bodyNotFound)
  return row
}

/** An office, wherever it plays a part. Throws NotFound. */
export async function loadOffice(db: ReadDb, id: string): Promise<OfficeTable> {
  const row = isId<'office'>(id)
    ? await db.selectFrom('office').selectAll().where('id', '=', id).executeTakeFirst()
    : undefined
  if (row === undefined) throw new NotFound(rules.officeNotFound)
  return row
}

/** Who holds or held an office, and who stands or stood in. */
export function loadHolders(db: ReadDb, officeId: Id<'office'>): Promise<OfficeHolderTable[]> {
  return db.selectFrom('officeHolder').selectAll().where('officeId', '=', officeId).execute()
}

/** Throws NotFound for an organisation that is not in the register. */
export async function checkOrganisation(db: ReadDb, id: Id<'organisation'> | null): Promise<void> {
  if (id === null) return
  const row = await db.selectFrom('organisation').select('id').where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new NotFound(rules.organisationNotFound)
}

/** Throws NotFound for a theme of another agreement. */
export async function checkTheme(db: ReadDb, agreementId: Id<'agreement'>, id: Id<'theme'> | null): Promise<void> {
  if (id === null) return
  const row = await db
    .selectFrom('theme')
    .select('id')
    .where('id', '=', id)
    .where('agreementId', '=', agreementId)
    .executeTakeFirst()
  if (row === undefined) throw new NotFound(rules.themeNotFound)
}

/** Throws NotFound for a constituency of another agreement. */
export async function checkConstituency(
  db: ReadDb,
  agreementId: Id<'agreement'>,
  id: Id<'constituency'> | null,
): Promise<void> {
  if (id === null) return
  const row = await db
    .selectFrom('constituency')
    .select('id')
    .where('id', '=', id)
    .where('agreementId', '=', agreementId)
    .executeTakeFirst()
  if (row === undefined) throw new NotFound(rules.constituencyNotFound)
}

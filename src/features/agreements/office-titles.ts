import type { ReadDb } from '../../database/doors.ts'
import type { SignatoryTable } from './agreement-table.ts'

/** What the office that signs is called; null where none is known. An office keeps its title, so one reading holds for any day. */
export async function readOfficeTitles(
  db: ReadDb,
  signatories: readonly Partial<Pick<SignatoryTable, 'officeId'>>[],
): Promise<(signatory: Partial<Pick<SignatoryTable, 'officeId'>>) => string | null> {
  const ids = signatories.flatMap(({ officeId }) => officeId ?? [])
  if (ids.length === 0) return () => null
  const rows = await db.selectFrom('office').select(['id', 'title']).where('id', 'in', ids).execute()
  // a signature that was written down before there were offices has none
  return ({ officeId }) => rows.find(({ id }) => id === officeId)?.title ?? null
}

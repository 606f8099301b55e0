import type { ReadDb } from '../../database/doors.ts'
import type { Day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { inOrder, readImagesOf } from '../agreements/index.ts'
import type { RiskTable } from './risk-table.ts'

/** The risks and attention points of an agreement, in the order of the source; now or as the register showed them at the end of a day. */
export async function readRisks(
  db: ReadDb,
  agreementId: Id<'agreement'>,
  standOn: Day | null = null,
): Promise<readonly RiskTable[]> {
  if (standOn !== null) return inOrder((await readImagesOf(db, agreementId, standOn, ['risk'])).of('risk'))
  return db.selectFrom('risk').selectAll().where('agreementId', '=', agreementId).orderBy('position').execute()
}

import type { ReadDb } from '../../database/doors.ts'
import type { Id } from '../../shared/id.ts'
import type { RiskTable } from './risk-table.ts'

/** The risks and attention points of an agreement, in the order of the source. */
export async function readRisks(db: ReadDb, agreementId: Id<'agreement'>): Promise<readonly RiskTable[]> {
  return db.selectFrom('risk').selectAll().where('agreementId', '=', agreementId).orderBy('position').execute()
}

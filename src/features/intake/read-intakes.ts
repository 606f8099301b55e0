import { sql } from 'kysely'
import type { ReadDb } from '../../database/doors.ts'
import type { IntakeTable } from './intake-table.ts'
import type { IntakeId } from './proposal.ts'

/** One paper in the list of those being read in. */
export type IntakeRow = {
  readonly id: IntakeId
  readonly title: string
  readonly fileName: string | null
  readonly createdAt: Date
  readonly state: IntakeTable['state']
  readonly judged: number
  readonly total: number
}

/** The papers that were read in and still ask for work, newest first; `all` gives those that are done too. */
export async function readIntakes(db: ReadDb, { limit = 50 } = {}): Promise<IntakeRow[]> {
  return db
    .selectFrom('intake')
    .innerJoin('document', 'document.id', 'intake.documentId')
    .select(['intake.id', 'intake.createdAt', 'intake.state', 'document.title', 'document.fileName'])
    .select((eb) => [
      eb
        .selectFrom('proposal')
        .whereRef('intakeId', '=', 'intake.id')
        .select(sql<number>`count(*)::int`.as('n'))
        .as('total'),
      eb
        .selectFrom('proposal')
        .whereRef('intakeId', '=', 'intake.id')
        .where('state', '<>', 'open')
        .select(sql<number>`count(*)::int`.as('n'))
        .as('judged'),
    ])
    .orderBy('intake.createdAt', 'desc')
    .orderBy('intake.id')
    .limit(limit)
    .execute()
    .then((rows) => rows.map((row) => ({ ...row, total: row.total ?? 0, judged: row.judged ?? 0 })))
}

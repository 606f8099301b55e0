import { sql } from 'kysely'
import type { ReadDb } from '../../database/doors.ts'
import type { Id } from '../../shared/id.ts'
import type { Intake } from './load-intake.ts'

/** The documents of the earlier versions of this paper, as far as they surely are versions; versions of versions too. */
export async function earlierDocuments(db: ReadDb, { id }: Pick<Intake, 'id'>): Promise<Id<'document'>[]> {
  const { rows } = await sql<{ documentId: Id<'document'> }>`
    with recursive earlier as (
      select previous_id from intake_version where intake_id = ${id} and state in ('sure', 'confirmed')
      union
      select version.previous_id from intake_version version
      join earlier on version.intake_id = earlier.previous_id where version.state in ('sure', 'confirmed')
    )
    select intake.document_id as document_id from earlier join intake on intake.id = earlier.previous_id`.execute(db)
  return rows.map(({ documentId }) => documentId)
}

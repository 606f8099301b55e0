import { type AfterImages, readAfterImages } from '../../database/after-images.ts'
import type { ReadDb } from '../../database/doors.ts'
import type { Day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'

/**
 * The offices that play a part in an agreement, and who was in them, as the register held them at the end of a day. They stand in
 * the journal of their organisations, for an office is the same in every agreement.
 */
export async function readOfficesThen(db: ReadDb, agreementId: Id<'agreement'>, standOn: Day): Promise<AfterImages> {
  const offices = await db
    .selectFrom('agreementOffice')
    .select('officeId')
    .where('agreementId', '=', agreementId)
    .execute()
  const ids = offices.map(({ officeId }) => officeId)
  const holders =
    ids.length === 0 ? [] : await db.selectFrom('officeHolder').select('id').where('officeId', 'in', ids).execute()
  const records = [
    ...ids.map((id) => ({ kind: 'office', id })),
    ...holders.map(({ id }) => ({ kind: 'office-holder', id })),
  ]
  return readAfterImages(db, { records }, standOn)
}

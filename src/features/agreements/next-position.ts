import type { Tx } from '../../database/doors.ts'
import type { Id } from '../../shared/id.ts'

/** The place after the last, so that records keep the order in which the source names them. */
export async function nextPosition(
  tx: Tx,
  table:
    | 'constituency'
    | 'signatory'
    | 'theme'
    | 'instrument'
    | 'undertaking'
    | 'goal'
    | 'risk'
    | 'body'
    | 'agreementOffice',
  agreementId: Id<'agreement'>,
): Promise<number> {
  const { last } = await tx
    .selectFrom(table)
    .select((eb) => eb.fn.max('position').as('last'))
    .where('agreementId', '=', agreementId)
    .executeTakeFirstOrThrow()
  return last === null ? 1 : Number(last) + 1
}

import type { Tx } from '../../database/doors.ts'
import type { Actor } from '../../shared/actor.ts'
import { type Id, newId } from '../../shared/id.ts'
import { type Entered, enterFact, lockAgreement } from '../agreements/index.ts'
import type { SeatRole } from './governance.ts'
import { governanceWords as words } from './governance-messages.ts'
import type { BodySeatTable } from './governance-table.ts'
import { checkConstituency, checkOrganisation, loadBody, loadOffice } from './load-governance.ts'

/** Who takes a seat: exactly one of these. An office keeps its seat whoever holds it. */
export type Seated =
  | { readonly organisationId: Id<'organisation'> }
  | { readonly constituencyId: Id<'constituency'> }
  | { readonly officeId: Id<'office'> }

export type SeatFields = { readonly bodyId: Id<'body'>; readonly who: Seated; readonly role: SeatRole }

/** Who sits in a body of the agreement, and as what. Another role for the same one is a difference. Throws NotFound. */
export async function enterSeat(
  tx: Tx,
  actor: Actor,
  agreementId: Id<'agreement'>,
  { bodyId, who, role }: SeatFields,
  sourceId: Id<'source'>,
): Promise<Entered> {
  await lockAgreement(tx, agreementId)
  await loadBody(tx, agreementId, bodyId)
  const seat = { organisationId: null, constituencyId: null, officeId: null, ...who }
  await checkOrganisation(tx, seat.organisationId)
  await checkConstituency(tx, agreementId, seat.constituencyId)
  if (seat.officeId !== null) await loadOffice(tx, seat.officeId)
  const existing = await tx
    .selectFrom('bodySeat')
    .selectAll()
    .where('bodyId', '=', bodyId)
    .where('organisationId', 'is not distinct from', seat.organisationId)
    .where('constituencyId', 'is not distinct from', seat.constituencyId)
    .where('officeId', 'is not distinct from', seat.officeId)
    .executeTakeFirst()
  return enterFact<BodySeatTable>(tx, actor, {
    agreementId,
    kind: 'body-seat',
    sourceId,
    existing,
    difference: (row) =>
      row.role === role ? null : { existing: words.seatRoles[row.role], offered: words.seatRoles[role] },
    add: async () => {
      const row = { id: newId<'body-seat'>(), bodyId, ...seat, role }
      await tx.insertInto('bodySeat').values(row).execute()
      return row
    },
  })
}

import type { ReadDb } from '../../database/doors.ts'
import type { Id } from '../../shared/id.ts'
import type { Mark } from '../../web/components/mark.ts'
import { readSources } from '../provenance/index.ts'
import { type SeatRole, seatRoles } from './governance.ts'
import type { Office } from './read-offices.ts'

/** Who sits in a body, as what; of an office also whose it is and who holds it. */
export type Seat = {
  readonly id: Id<'body-seat'>
  readonly role: SeatRole
  readonly name: string
  /** code of the organisation, for a link */
  readonly code: string | null
  readonly office: Office | null
  readonly marks: readonly Mark[]
}

/** The seats of bodies, by body: chair first, and then by name. */
export async function readSeats(
  db: ReadDb,
  bodyIds: readonly Id<'body'>[],
  offices: readonly Office[],
): Promise<ReadonlyMap<string, readonly Seat[]>> {
  if (bodyIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('bodySeat')
    .leftJoin('organisation', 'organisation.id', 'bodySeat.organisationId')
    .leftJoin('constituency', 'constituency.id', 'bodySeat.constituencyId')
    .select(['bodySeat.id', 'bodySeat.bodyId', 'bodySeat.role', 'bodySeat.officeId'])
    .select(['organisation.name as organisation', 'organisation.code', 'constituency.name as constituency'])
    .where('bodySeat.bodyId', 'in', bodyIds)
    .execute()
  const marks = await readSources(
    db,
    rows.map(({ id }) => ({ kind: 'body-seat', id })),
  )
  const seats = rows.map(({ bodyId, organisation, constituency, officeId, ...row }) => {
    const office = offices.find(({ id }) => id === officeId) ?? null
    const name = organisation ?? constituency ?? office?.title ?? ''
    return { bodyId, seat: { ...row, office, name, marks: marks('body-seat', row.id) } }
  })
  const sorted = seats.toSorted(({ seat: a }, { seat: b }) => place(a) - place(b) || a.name.localeCompare(b.name, 'nl'))
  return new Map([...Map.groupBy(sorted, ({ bodyId }) => bodyId)].map(([id, of]) => [id, of.map(({ seat }) => seat)]))
}

function place({ role }: Pick<Seat, 'role'>): number {
  return seatRoles.indexOf(role)
}

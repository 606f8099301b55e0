import { type SqlBool, sql } from 'kysely'
import type { ReadDb } from '../../database/doors.ts'
import type { Day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import type { Mark } from '../../web/components/mark.ts'
import { readSources } from '../provenance/index.ts'
import { type Holders, holdersOn, type SeatRole } from './governance.ts'
import type { OfficeHolderTable } from './governance-table.ts'

/** Somebody in an office, with the name. */
export type Holder = OfficeHolderTable & {
  readonly name: string
  readonly marks: readonly Mark[]
  /** of the last day */
  readonly endMarks: readonly Mark[]
}

/** An office, who is in it on a day, and what it does in an agreement. */
export type Office = {
  readonly id: Id<'office'>
  readonly title: string
  readonly organisation: { readonly code: string; readonly name: string; readonly shortName: string }
  readonly holders: Holders<Holder>
  /** the organisations it signs for */
  readonly signs: readonly {
    readonly name: string
    readonly representedBy: string | null
    readonly marks: readonly Mark[]
  }[]
  readonly seats: readonly { readonly bodyId: Id<'body'>; readonly body: string; readonly role: SeatRole }[]
  readonly mandates: readonly { readonly description: string; readonly marks: readonly Mark[] }[]
  readonly marks: readonly Mark[]
}

/** The offices that play a part in an agreement: entered there, sitting in a body, signing or holding a mandate. */
export async function readOffices(db: ReadDb, agreementId: Id<'agreement'>, today: Day): Promise<readonly Office[]> {
  const rows = await officesOf(db, agreementId)
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const holders = await readHolders(db, ids)
  const signs = await readSigning(db, agreementId)
  const seats = await readOfficeSeats(db, agreementId)
  const mandates = await readMandates(db, agreementId)
  const marks = await readSources(db, [
    ...ids.map((id) => ({ kind: 'office', id })),
    ...holders.map(({ id }) => ({ kind: 'office-holder', id })),
    ...signs.map(({ id }) => ({ kind: 'signatory', id })),
    ...mandates.map(({ id }) => ({ kind: 'mandate', id })),
  ])
  const named = holders.map((row) => ({
    ...row,
    marks: marks('office-holder', row.id, ''),
    endMarks: marks('office-holder', row.id, 'validTo'),
  }))
  return rows.map(({ id, title, code, name, shortName }) => ({
    id,
    title,
    organisation: { code, name, shortName },
    holders: holdersOn(
      named.filter(({ officeId }) => officeId === id),
      today,
    ),
    signs: signs
      .filter(({ officeId }) => officeId === id)
      .map(({ id: signatory, name: signed, representedBy }) => ({
        name: signed,
        representedBy,
        marks: marks('signatory', signatory, ''),
      })),
    seats: seats.filter(({ officeId }) => officeId === id),
    mandates: mandates
      .filter(({ officeId }) => officeId === id)
      .map((each) => ({ description: each.description, marks: marks('mandate', each.id, 'officeId') })),
    marks: marks('office', id),
  }))
}

function officesOf(db: ReadDb, agreementId: Id<'agreement'>) {
  return db
    .selectFrom('office')
    .innerJoin('organisation', 'organisation.id', 'office.organisationId')
    .leftJoin('agreementOffice', (join) =>
      join.onRef('agreementOffice.officeId', '=', 'office.id').on('agreementOffice.agreementId', '=', agreementId),
    )
    .select(['office.id', 'office.title', 'organisation.code', 'organisation.name', 'organisation.shortName'])
    .where(sql<SqlBool>`(agreement_office.id is not null
      or office.id in (select signatory.office_id from signatory where signatory.agreement_id = ${agreementId})
      or office.id in (select mandate.office_id from mandate where mandate.agreement_id = ${agreementId})
      or office.id in (select body_seat.office_id from body_seat
        join body on body.id = body_seat.body_id where body.agreement_id = ${agreementId}))`)
    .orderBy('agreementOffice.position', (order) => order.asc().nullsLast())
    .orderBy('office.title')
    .orderBy('office.id')
    .execute()
}

function readHolders(db: ReadDb, ids: readonly Id<'office'>[]) {
  return db
    .selectFrom('officeHolder')
    .innerJoin('person', 'person.id', 'officeHolder.personId')
    .selectAll('officeHolder')
    .select('person.name')
    .where('officeHolder.officeId', 'in', ids)
    .orderBy('person.name')
    .orderBy('officeHolder.id')
    .execute()
}

function readSigning(db: ReadDb, agreementId: Id<'agreement'>) {
  return db
    .selectFrom('signatory')
    .innerJoin('organisation', 'organisation.id', 'signatory.organisationId')
    .select(['signatory.id', 'signatory.officeId', 'signatory.representedBy', 'organisation.name'])
    .where('signatory.agreementId', '=', agreementId)
    .where('signatory.officeId', 'is not', null)
    .orderBy('signatory.position')
    .execute()
}

function readOfficeSeats(db: ReadDb, agreementId: Id<'agreement'>) {
  return db
    .selectFrom('bodySeat')
    .innerJoin('body', 'body.id', 'bodySeat.bodyId')
    .select(['bodySeat.officeId', 'bodySeat.bodyId', 'bodySeat.role', 'body.shortName as body'])
    .where('body.agreementId', '=', agreementId)
    .where('bodySeat.officeId', 'is not', null)
    .orderBy('body.position')
    .execute()
}

function readMandates(db: ReadDb, agreementId: Id<'agreement'>) {
  return db
    .selectFrom('mandate')
    .select(['id', 'officeId', 'description'])
    .where('agreementId', '=', agreementId)
    .where('officeId', 'is not', null)
    .orderBy('description')
    .execute()
}

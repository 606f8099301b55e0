import type { Day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import type { BodyKind, BodyRole, HolderKind, SeatRole } from './governance.ts'

declare module '../../database/tables.ts' {
  interface Tables {
    office: OfficeTable
    agreementOffice: AgreementOfficeTable
    person: PersonTable
    officeHolder: OfficeHolderTable
    body: BodyTable
    bodySeat: BodySeatTable
  }
}

/** A function at an organisation that outlives who holds it: wethouder, dijkgraaf, programmamanager. */
export type OfficeTable = {
  id: Id<'office'>
  organisationId: Id<'organisation'>
  title: string
  titleKey: string
}

/** That an office plays a part in an agreement. */
export type AgreementOfficeTable = {
  id: Id<'agreement-office'>
  agreementId: Id<'agreement'>
  officeId: Id<'office'>
  position: number
}

/** Personal data: the name of who holds a public office. The only place where it stands. */
export type PersonTable = {
  id: Id<'person'>
  name: string
}

/** Who holds an office, or stands in for its holder: in a range of days, validTo the last of them. */
export type OfficeHolderTable = {
  id: Id<'office-holder'>
  officeId: Id<'office'>
  personId: Id<'person'>
  kind: HolderKind
  validFrom: Day | null
  validTo: Day | null
}

/** Where an agreement is discussed. role null is not in the source; organisationId null is of all parties together. */
export type BodyTable = {
  id: Id<'body'>
  agreementId: Id<'agreement'>
  name: string
  nameKey: string
  shortName: string
  kind: BodyKind
  role: BodyRole | null
  organisationId: Id<'organisation'> | null
  themeId: Id<'theme'> | null
  escalatesTo: Id<'body'> | null
  position: number
}

/** Who sits in a body: exactly one of an organisation, a constituency and an office. */
export type BodySeatTable = {
  id: Id<'body-seat'>
  bodyId: Id<'body'>
  organisationId: Id<'organisation'> | null
  constituencyId: Id<'constituency'> | null
  officeId: Id<'office'> | null
  role: SeatRole
}

import type { Day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import type { OrganisationKind } from './organisation.ts'

declare module '../../database/tables.ts' {
  interface Tables {
    organisation: OrganisationTable
    organisationSuccessor: OrganisationSuccessorTable
  }
}

/** A government, or an association of governments. */
export type OrganisationTable = {
  id: Id<'organisation'>
  /** the code of the official lists, or `kp-…` where there is none; never changes */
  code: string
  name: string
  shortName: string
  kind: OrganisationKind
  sortName: string
  nameKey: string
  /** code of the province it lies in; null where the source does not say */
  province: string | null
  /** null is unknown, not "always" */
  validFrom: Day | null
  /** the last day it exists or existed; null while no end is known */
  validTo: Day | null
  /** it is invented */
  fictitious: boolean
}

/** Who came in the place of whom: n to m, from which day if that is known. */
type OrganisationSuccessorTable = {
  predecessorId: Id<'organisation'>
  successorId: Id<'organisation'>
  since: Day | null
}

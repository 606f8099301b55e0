import type { Id } from '../../shared/id.ts'

declare module '../../database/tables.ts' {
  interface Tables {
    organisation: OrganisationTable
  }
}

type OrganisationKind =
  | 'ministry'
  | 'province'
  | 'municipality'
  | 'water-authority'
  | 'environmental-service'
  | 'umbrella'
  | 'partner'

/** A government, or an association of governments. `code` is its TOOI code, or a short name where it has none. */
export type OrganisationTable = {
  id: Id<'organisation'>
  code: string
  name: string
  shortName: string
  kind: OrganisationKind
}

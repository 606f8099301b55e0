export { ensureOrganisation, readOrganisations } from './ensure-organisation.ts'
export type { OrganisationKind, OrganisationTable } from './organisation-table.ts'

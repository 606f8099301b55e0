export { ensureOrganisation, readAllOrganisations, readOrganisations } from './ensure-organisation.ts'
export { matchOrganisation } from './match-organisation.ts'
export type { OrganisationTable } from './organisation-table.ts'

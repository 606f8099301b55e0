export { ensureOrganisation, readOrganisations } from './ensure-organisation.ts'

export { addFinding } from './add-finding.ts'
export type { Severity } from './finding.ts'
export { findingRoutes } from './finding-routes.ts'
export { countByWeight, readFindings } from './read-findings.ts'

export { addFinding } from './add-finding.ts'
export { type Severity, severities } from './finding.ts'

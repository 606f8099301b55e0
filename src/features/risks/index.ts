export { enterRisk } from './enter-risk.ts'
export { readRisks } from './read-risks.ts'
export type { RiskTable } from './risk-table.ts'

export { checkExit, runCheck } from './check-command.ts'
export { reconciliationRoutes } from './reconciliation-routes.ts'

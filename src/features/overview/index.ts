export { loadExamples } from './load-examples.ts'
export { overviewRoutes } from './overview-routes.ts'

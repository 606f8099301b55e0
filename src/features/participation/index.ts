export { constituencyRoutes } from './constituency-routes.ts'
export { participationRoutes } from './participation-routes.ts'

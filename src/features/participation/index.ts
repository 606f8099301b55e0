export { participationRoutes } from './participation-routes.ts'

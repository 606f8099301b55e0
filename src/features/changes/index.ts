export { changeRoutes } from './change-routes.ts'

export { bodyLimits } from './body-limits.ts'
export { intakeRoutes } from './intake-routes.ts'
export { type IntakeRow, readIntakes } from './read-intakes.ts'
export { sampleForm, uploadForm } from './upload-view.ts'

import { Hono } from 'hono'
import type { Doors } from '../../database/doors.ts'
import type { WebEnv } from '../../web/context.ts'
import { adoptRoutes } from './adopt-routes.ts'
import { paperFileRoutes } from './paper-file-routes.ts'
import { reviewRoutes } from './review-routes.ts'
import { sheetRoutes } from './sheet-routes.ts'
import { uploadRoutes } from './upload-routes.ts'
import { versionRoutes } from './version-routes.ts'

/** Reading a paper in: give it, compare it with an earlier version, review it, adopt it, and print what was found. */
export function intakeRoutes(doors: Doors): Hono<WebEnv> {
  return new Hono<WebEnv>()
    .route('/', uploadRoutes(doors))
    .route('/', paperFileRoutes(doors))
    .route('/', reviewRoutes(doors))
    .route('/', adoptRoutes(doors))
    .route('/', sheetRoutes(doors))
    .route('/', versionRoutes(doors))
}

import { Hono } from 'hono'
import { compress } from 'hono/compress'
import type { Doors } from './database/doors.ts'
import { changeRoutes } from './features/changes/index.ts'
import { contributionRoutes } from './features/contributions/index.ts'
import { findingRoutes } from './features/findings/index.ts'
import { governanceRoutes } from './features/governance/index.ts'
import { bodyLimits, intakeRoutes } from './features/intake/index.ts'
import { lineageRoutes } from './features/lineage/index.ts'
import { organisationRoutes } from './features/organisations/index.ts'
import { overviewRoutes } from './features/overview/index.ts'
import { constituencyRoutes, participationRoutes } from './features/participation/index.ts'
import { provenanceRoutes } from './features/provenance/index.ts'
import { reconciliationRoutes } from './features/reconciliation/index.ts'
import { startRoutes } from './features/start/index.ts'
import { localActor } from './shared/actor.ts'
import { assetRoutes } from './web/assets.ts'
import type { WebEnv } from './web/context.ts'
import { csrfGuard } from './web/csrf.ts'
import { handleError, handleNotFound } from './web/errors.ts'
import { ownHostGuard, securityHeaders } from './web/security.ts'

/** The whole app on this database: every feature, one line each. */
export function createApp(doors: Doors): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  app.use(securityHeaders())
  app.use(ownHostGuard())
  app.use(compress())
  app.route('/', assetRoutes())
  app.use(async (c, next) => {
    c.set('actor', localActor())
    await next()
  })
  app.use(bodyLimits(doors))
  app.use(csrfGuard())
  app.route('/', startRoutes(doors))
  app.route('/', intakeRoutes(doors)) // before the documents: /stukken/inlezen is no document
  app.route('/', provenanceRoutes(doors))
  app.route('/', overviewRoutes(doors))
  app.route('/', lineageRoutes(doors))
  app.route('/', organisationRoutes(doors))
  app.route('/', participationRoutes(doors))
  app.route('/', constituencyRoutes(doors))
  app.route('/', contributionRoutes(doors))
  app.route('/', changeRoutes(doors))
  app.route('/', findingRoutes(doors))
  app.route('/', governanceRoutes(doors))
  app.route('/', reconciliationRoutes(doors))
  app.onError(handleError)
  app.notFound(handleNotFound)
  return app
}

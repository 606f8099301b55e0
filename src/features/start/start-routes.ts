import { Hono } from 'hono'
import type { Doors } from '../../database/doors.ts'
import type { WebEnv } from '../../web/context.ts'
import { csrfToken } from '../../web/csrf.ts'
import { paths } from '../../web/paths.ts'
import { readAgreements } from '../agreements/index.ts'
import { readIntakes } from '../intake/index.ts'
import { startView } from './start-view.ts'

const shown = 10

/** The first page. */
export function startRoutes(doors: Doors): Hono<WebEnv> {
  return new Hono<WebEnv>().get(paths.start(), async (c) => {
    const { agreements, intakes } = await doors.read(c.var.actor, async (db) => ({
      agreements: await readAgreements(db, ''),
      intakes: await readIntakes(db),
    }))
    const inProgress = intakes.filter(({ judged, total }) => judged < total).slice(0, 3)
    return c.html(startView({ csrf: csrfToken(c), agreements: agreements.slice(0, shown), inProgress }))
  })
}

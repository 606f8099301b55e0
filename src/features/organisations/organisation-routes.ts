import { Hono } from 'hono'
import type { Doors } from '../../database/doors.ts'
import { calendarDay } from '../../shared/day.ts'
import type { WebEnv } from '../../web/context.ts'
import { parseFilter } from './organisation-filter.ts'
import { organisationsPage } from './organisations-view.ts'
import { readOrganisationList } from './read-organisations.ts'

/** The list of organisations. */
export function organisationRoutes(doors: Doors): Hono<WebEnv> {
  return new Hono<WebEnv>().get('/organisaties', async (c) => {
    const filter = parseFilter(c.req.query())
    const list = await doors.read(c.var.actor, (db) => readOrganisationList(db, filter))
    return c.html(organisationsPage(list, filter, calendarDay(c.var.actor.now)))
  })
}

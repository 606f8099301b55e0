import { Hono } from 'hono'
import type { Doors } from '../../database/doors.ts'
import { calendarDay } from '../../shared/day.ts'
import type { WebEnv } from '../../web/context.ts'
import { readOrganisation } from '../organisations/index.ts'
import { organisationPage } from './participation-view.ts'
import { readParticipation } from './read-participation.ts'

/** The page of one organisation. */
export function participationRoutes(doors: Doors): Hono<WebEnv> {
  return new Hono<WebEnv>().get('/organisaties/:code', async (c) => {
    const { organisation, participations } = await doors.read(c.var.actor, async (db) => {
      const found = await readOrganisation(db, c.req.param('code'))
      return { organisation: found, participations: await readParticipation(db, found) }
    })
    return c.html(organisationPage(organisation, participations, calendarDay(c.var.actor.now)))
  })
}

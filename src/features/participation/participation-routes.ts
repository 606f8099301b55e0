import { Hono } from 'hono'
import type { Doors } from '../../database/doors.ts'
import { calendarDay } from '../../shared/day.ts'
import { askedPast, isNow } from '../../shared/past.ts'
import type { WebContext, WebEnv } from '../../web/context.ts'
import { readOrganisation } from '../organisations/index.ts'
import { readDaysOf } from './days-of.ts'
import { organisationPage, organisationUnknownThen } from './participation-view.ts'
import { readParticipation } from './read-participation.ts'

/** The page of one organisation. */
export function participationRoutes(doors: Doors): Hono<WebEnv> {
  return new Hono<WebEnv>().get('/organisaties/:code', async (c) =>
    c.html(await showOrganisation(c, doors, c.req.param('code'))),
  )
}

async function showOrganisation(c: WebContext, doors: Doors, code: string) {
  const today = calendarDay(c.var.actor.now)
  const asked = askedPast(c.req.query(), today)
  const { past } = asked
  return doors.read(c.var.actor, async (db) => {
    const { organisation, isKnown } = await readOrganisation(db, code, past)
    if (!isKnown) return organisationUnknownThen(organisation, past.standOn!)
    const participations = await readParticipation(db, organisation, past)
    const days = isNow(past) ? null : await readDaysOf(db, organisation.id)
    const on = past.inForceOn ?? past.standOn ?? today
    return organisationPage(organisation, participations, { today: on, asked, days })
  })
}

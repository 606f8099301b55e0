import { Hono } from 'hono'
import type { Doors } from '../../database/doors.ts'
import { calendarDay } from '../../shared/day.ts'
import { askedPast } from '../../shared/past.ts'
import type { WebEnv } from '../../web/context.ts'
import { readHeadIn, unknownThen } from '../agreements/index.ts'
import { findingsPage } from './findings-view.ts'
import { readFindings } from './read-findings.ts'

/** The findings of an agreement. */
export function findingRoutes(doors: Doors): Hono<WebEnv> {
  return new Hono<WebEnv>().get('/akkoorden/:slug/bevindingen', async (c) => {
    const asked = askedPast(c.req.query(), calendarDay(c.var.actor.now))
    const { standOn } = asked.past
    const markup = await doors.read(c.var.actor, async (db) => {
      const { head, isKnown } = await readHeadIn(db, c.req.param('slug'), asked.past)
      if (!isKnown) return unknownThen(head, 'findings', standOn!)
      return findingsPage(head, await readFindings(db, head, standOn), asked)
    })
    return c.html(markup)
  })
}

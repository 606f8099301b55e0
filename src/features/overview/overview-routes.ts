import { Hono } from 'hono'
import type { Doors } from '../../database/doors.ts'
import { calendarDay } from '../../shared/day.ts'
import type { WebEnv } from '../../web/context.ts'
import { agreementsPage } from './agreements-view.ts'
import { overviewPage } from './overview-view.ts'
import { papersPage } from './papers-view.ts'
import { readAgreementList, readAgreementPapers, readOverview } from './read-overview.ts'

/** The list of agreements, and of each its overview and its papers. */
export function overviewRoutes(doors: Doors): Hono<WebEnv> {
  return new Hono<WebEnv>()
    .get('/akkoorden', async (c) => {
      const after = (c.req.query('na') ?? '').replaceAll('\0', '')
      const list = await doors.read(c.var.actor, (db) => readAgreementList(db, after))
      return c.html(agreementsPage(list, calendarDay(c.var.actor.now), after === ''))
    })
    .get('/akkoorden/:slug', async (c) => {
      const overview = await doors.read(c.var.actor, (db) => readOverview(db, c.req.param('slug')))
      return c.html(overviewPage(overview, calendarDay(c.var.actor.now)))
    })
    .get('/akkoorden/:slug/stukken', async (c) => {
      const papers = await doors.read(c.var.actor, (db) => readAgreementPapers(db, c.req.param('slug')))
      return c.html(papersPage(papers))
    })
}

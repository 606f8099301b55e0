import { Hono } from 'hono'
import type { Doors } from '../../database/doors.ts'
import { calendarDay } from '../../shared/day.ts'
import { askedPast, isNow } from '../../shared/past.ts'
import type { WebContext, WebEnv } from '../../web/context.ts'
import { readHeadIn, unknownThen } from '../agreements/index.ts'
import { readChangeDays } from '../contributions/index.ts'
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
    .get('/akkoorden/:slug', async (c) => c.html(await showOverview(c, doors, c.req.param('slug'))))
    .get('/akkoorden/:slug/stukken', async (c) => c.html(await showPapers(c, doors, c.req.param('slug'))))
}

async function showOverview(c: WebContext, doors: Doors, slug: string) {
  const today = calendarDay(c.var.actor.now)
  const asked = askedPast(c.req.query(), today)
  const { past } = asked
  return doors.read(c.var.actor, async (db) => {
    const { head, isKnown } = await readHeadIn(db, slug, past)
    if (!isKnown) return unknownThen(head, 'overview', past.standOn!)
    const days = isNow(past) ? null : await readChangeDays(db, head.id)
    return overviewPage(await readOverview(db, head, past), {
      today: past.inForceOn ?? past.standOn ?? today,
      asked,
      days,
    })
  })
}

async function showPapers(c: WebContext, doors: Doors, slug: string) {
  const asked = askedPast(c.req.query(), calendarDay(c.var.actor.now))
  const { standOn } = asked.past
  return doors.read(c.var.actor, async (db) => {
    const { head, isKnown } = await readHeadIn(db, slug, asked.past)
    if (!isKnown) return unknownThen(head, 'papers', standOn!)
    return papersPage(await readAgreementPapers(db, head, standOn), asked)
  })
}

import { Hono } from 'hono'
import { html } from 'hono/html'
import type { Doors } from '../../database/doors.ts'
import { calendarDay } from '../../shared/day.ts'
import { notice } from '../../web/components/notice.ts'
import type { WebContext, WebEnv } from '../../web/context.ts'
import type { Html } from '../../web/html.ts'
import { paths } from '../../web/paths.ts'
import { lineagePage } from './lineage-view.ts'
import { nextPeriodRoutes } from './next-period-routes.ts'
import { readLineage } from './read-lineage.ts'
import { readTaken } from './read-taken.ts'
import { relateMessages } from './relate-messages.ts'
import { noticeNames, relateRoutes } from './relate-routes.ts'

/** What an agreement comes from and what came of it, and saying so. */
export function lineageRoutes(doors: Doors): Hono<WebEnv> {
  return new Hono<WebEnv>()
    .get(paths.agreementRelated(':slug'), async (c) => {
      const { lineage, taken } = await doors.read(c.var.actor, async (db) => {
        const found = await readLineage(db, c.req.param('slug') ?? '')
        return { lineage: found, taken: await readTaken(db, found.head.id) }
      })
      return c.html(
        lineagePage({ lineage, taken, today: calendarDay(c.var.actor.now), notices: noticesOf(c, lineage.head.slug) }),
      )
    })
    .route('/', nextPeriodRoutes(doors))
    .route('/', relateRoutes(doors))
}

function noticesOf(c: WebContext, slug: string): Html[] {
  const outcome = (['added', 'confirmed', 'differs'] as const).find(
    (each) => noticeNames[each] === c.req.query('melding'),
  )
  if (outcome === undefined) return []
  const [title, text] = relateMessages.outcomes[outcome]
  const tone = outcome === 'differs' ? 'alert' : 'good'
  const action =
    outcome === 'differs'
      ? html`<p><a href="${paths.agreementFindings(slug)}">${relateMessages.seeFindings}</a></p>`
      : undefined
  return [notice({ tone, title, text, action, live: true })]
}

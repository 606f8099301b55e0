import { Hono } from 'hono'
import { html } from 'hono/html'
import type { Doors } from '../../database/doors.ts'
import { calendarDay } from '../../shared/day.ts'
import { notice } from '../../web/components/notice.ts'
import type { WebContext, WebEnv } from '../../web/context.ts'
import type { Html } from '../../web/html.ts'
import { paths } from '../../web/paths.ts'
import { lineagePage } from './lineage-view.ts'
import { readLineage } from './read-lineage.ts'
import { relateMessages } from './relate-messages.ts'
import { noticeNames, relateRoutes } from './relate-routes.ts'

/** What an agreement comes from and what came of it, and saying so. */
export function lineageRoutes(doors: Doors): Hono<WebEnv> {
  return new Hono<WebEnv>()
    .get(paths.agreementRelated(':slug'), async (c) => {
      const lineage = await doors.read(c.var.actor, (db) => readLineage(db, c.req.param('slug') ?? ''))
      return c.html(
        lineagePage({ lineage, today: calendarDay(c.var.actor.now), notices: noticesOf(c, lineage.head.slug) }),
      )
    })
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

import { Hono } from 'hono'
import type { Doors } from '../../database/doors.ts'
import { calendarDay } from '../../shared/day.ts'
import { notice } from '../../web/components/notice.ts'
import type { WebContext, WebEnv } from '../../web/context.ts'
import type { Html } from '../../web/html.ts'
import { constituencyMessages as texts } from './constituency-messages.ts'
import { constituencyPage } from './constituency-view.ts'
import { memberRoutes } from './member-routes.ts'
import { type ConstituencyFilter, readConstituencyContent } from './read-constituency.ts'

/** The page of one group that contributes to an agreement, and the forms of its members. */
export function constituencyRoutes(doors: Doors): Hono<WebEnv> {
  return new Hono<WebEnv>()
    .route('/', memberRoutes(doors))
    .get('/akkoorden/:slug/partijen/:constituency', async (c) => {
      const { slug, constituency } = c.req.param()
      const today = calendarDay(c.var.actor.now)
      const content = await doors.read(c.var.actor, (db) =>
        readConstituencyContent(db, slug, constituency, filterOf(c), today),
      )
      return c.html(constituencyPage(content, today, doneIn(c)))
    })
}

/** What the reader just did, from the address; null for an address that says nothing known. */
function doneIn(c: WebContext): Html | null {
  const done = (['lid', 'bekend', 'einde'] as const).find((each) => each === c.req.query('gedaan'))
  return done === undefined ? null : notice({ tone: 'good', text: texts.done[done], live: true })
}

/** What is no year or page key counts as not asked for. */
function filterOf(c: WebContext): ConstituencyFilter {
  const codeIn = (name: string) => {
    const code = c.req.query(name) ?? ''
    return /^[a-z0-9-]{1,60}$/.test(code) ? code : null
  }
  const year = c.req.query('jaar') ?? ''
  const before = codeIn('voor')
  return {
    year: /^(?:19|20|21)\d\d$/.test(year) ? Number(year) : null,
    after: before === null ? codeIn('na') : null,
    before,
  }
}

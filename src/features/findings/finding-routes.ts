import { Hono } from 'hono'
import type { Doors } from '../../database/doors.ts'
import type { WebEnv } from '../../web/context.ts'
import { readAgreementHead } from '../agreements/index.ts'
import { findingsPage } from './findings-view.ts'
import { readFindings } from './read-findings.ts'

/** The findings of an agreement. */
export function findingRoutes(doors: Doors): Hono<WebEnv> {
  return new Hono<WebEnv>().get('/akkoorden/:slug/bevindingen', async (c) => {
    const markup = await doors.read(c.var.actor, async (db) => {
      const head = await readAgreementHead(db, c.req.param('slug'))
      return findingsPage(head, await readFindings(db, head))
    })
    return c.html(markup)
  })
}

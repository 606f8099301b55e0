import { Hono } from 'hono'
import type { Doors } from '../../database/doors.ts'
import type { WebContext, WebEnv } from '../../web/context.ts'
import { paths } from '../../web/paths.ts'
import { readAgreementHead, readConstituencies, readThemes } from '../agreements/index.ts'
import { readPassages, readSourceIds } from '../provenance/index.ts'
import { actRoutes } from './act-routes.ts'
import { doneNotice, readDone } from './done-notice.ts'
import { entryPage } from './entry-page.ts'
import { readEntryStory } from './entry-story.ts'

/** The page of one entry, and the forms of what can be done with it. */
export function entryRoutes(doors: Doors): Hono<WebEnv> {
  return new Hono<WebEnv>()
    .get(paths.contributionEntry(':slug', ':id'), async (c) => c.html(await showEntry(c, doors)))
    .route('/', actRoutes(doors))
}

async function showEntry(c: WebContext, doors: Doors) {
  return doors.read(c.var.actor, async (db) => {
    const head = await readAgreementHead(db, c.req.param('slug')!)
    const story = await readEntryStory(db, head.id, c.req.param('id')!)
    const names = { constituencies: await readConstituencies(db, head.id), themes: await readThemes(db, head.id) }
    const passages = await readPassages(db, await readSourceIds(db, [{ kind: 'ledger-entry', id: story.entry.id }]))
    const done = await readDone(db, head.id, story.entry, c.req.query())
    return entryPage({
      head,
      names,
      story,
      passages,
      done: done === null ? null : doneNotice(names, story.entry, done),
    })
  })
}

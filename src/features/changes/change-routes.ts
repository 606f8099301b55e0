import { Hono } from 'hono'
import type { Doors, ReadDb } from '../../database/doors.ts'
import { type SheetForm, sheetForms, writeWorkbook } from '../../documents/write-workbook.ts'
import { calendarDay } from '../../shared/day.ts'
import type { WebContext, WebEnv } from '../../web/context.ts'
import { sendFile } from '../../web/send-file.ts'
import { readAgreementHead } from '../agreements/index.ts'
import { readChangeDays } from '../contributions/index.ts'
import { changesSheets } from './changes-sheet.ts'
import { type ChangesPageProps, changesPage } from './changes-view.ts'
import { readChanges } from './read-changes.ts'
import { askedSpan } from './span.ts'

/** What changed in an agreement between two days, as a page and as a file for spreadsheets. */
export function changeRoutes(doors: Doors): Hono<WebEnv> {
  const routes = new Hono<WebEnv>().get('/akkoorden/:slug/veranderingen', async (c) => {
    return c.html(changesPage(await doors.read(c.var.actor, (db) => readAsked(db, c))))
  })
  for (const form of sheetForms) {
    routes.get(`/akkoorden/:slug/veranderingen.${form}`, (c) => sendChanges(c, doors, form))
  }
  return routes
}

async function sendChanges(c: WebContext, doors: Doors, form: SheetForm): Promise<Response> {
  const { changes } = await doors.read(c.var.actor, (db) => readAsked(db, c))
  const sheets = changesSheets(changes)
  const workbook = { title: sheets[0].lines[0]!, sheets, made: c.var.actor.now }
  return sendFile(c, `veranderingen ${changes.head.slug}`, form, await writeWorkbook(form, workbook))
}

async function readAsked(db: ReadDb, c: WebContext): Promise<ChangesPageProps> {
  const today = calendarDay(c.var.actor.now)
  const head = await readAgreementHead(db, c.req.param('slug')!)
  const days = await readChangeDays(db, head.id)
  const { span, problem } = askedSpan(c.req.query(), days, today)
  return { changes: await readChanges(db, head, span, today), problem, days, today }
}

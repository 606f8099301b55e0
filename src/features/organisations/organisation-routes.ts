import { Hono } from 'hono'
import type { Doors } from '../../database/doors.ts'
import { type SheetForm, sheetForms, writeWorkbook } from '../../documents/write-workbook.ts'
import { calendarDay } from '../../shared/day.ts'
import type { WebContext, WebEnv } from '../../web/context.ts'
import { sendFile } from '../../web/send-file.ts'
import { parseFilter } from './organisation-filter.ts'
import { organisationMessages as texts } from './organisation-messages.ts'
import { organisationsSheet } from './organisations-sheet.ts'
import { organisationsPage } from './organisations-view.ts'
import { readOrganisationList, readOrganisationsForFile } from './read-organisations.ts'

/** The list of organisations, as a page and as a file for spreadsheets. */
export function organisationRoutes(doors: Doors): Hono<WebEnv> {
  const routes = new Hono<WebEnv>().get('/organisaties', async (c) => {
    const filter = parseFilter(c.req.query())
    const list = await doors.read(c.var.actor, (db) => readOrganisationList(db, filter))
    return c.html(organisationsPage(list, filter, calendarDay(c.var.actor.now)))
  })
  for (const form of sheetForms) routes.get(`/organisaties.${form}`, (c) => sendOrganisations(c, doors, form))
  return routes
}

async function sendOrganisations(c: WebContext, doors: Doors, form: SheetForm): Promise<Response> {
  const filter = parseFilter(c.req.query())
  const rows = await doors.read(c.var.actor, (db) => readOrganisationsForFile(db, filter))
  const workbook = { title: texts.title, sheets: [organisationsSheet(rows)], made: c.var.actor.now }
  return sendFile(c, texts.title.toLowerCase(), form, await writeWorkbook(form, workbook))
}

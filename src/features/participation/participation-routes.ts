import { Hono } from 'hono'
import type { Doors } from '../../database/doors.ts'
import { type SheetForm, sheetForms, writeWorkbook } from '../../documents/write-workbook.ts'
import { calendarDay } from '../../shared/day.ts'
import { askedPast, isNow } from '../../shared/past.ts'
import type { WebContext, WebEnv } from '../../web/context.ts'
import { sendFile } from '../../web/send-file.ts'
import { readOrganisation } from '../organisations/index.ts'
import { readDaysOf } from './days-of.ts'
import { participationSheet } from './participation-sheet.ts'
import { organisationPage, organisationUnknownThen } from './participation-view.ts'
import { readParticipation } from './read-participation.ts'

/** The page of one organisation, and what is on it as a file for spreadsheets. */
export function participationRoutes(doors: Doors): Hono<WebEnv> {
  const routes = new Hono<WebEnv>().get('/organisaties/:code', async (c) =>
    c.html(await showOrganisation(c, doors, c.req.param('code'))),
  )
  for (const form of sheetForms) {
    routes.get(`/organisaties/:code/bijdragen.${form}`, (c) => sendOrganisation(c, doors, form))
  }
  return routes
}

async function sendOrganisation(c: WebContext, doors: Doors, form: SheetForm): Promise<Response> {
  const code = c.req.param('code')!
  const { past } = askedPast(c.req.query(), calendarDay(c.var.actor.now))
  const { sheet, name } = await doors.read(c.var.actor, async (db) => {
    const { organisation, isKnown } = await readOrganisation(db, code, past)
    const participations = isKnown ? await readParticipation(db, organisation, past) : []
    return { sheet: participationSheet(organisation, participations, past), name: organisation.name }
  })
  const workbook = { title: name, sheets: [sheet], made: c.var.actor.now }
  return sendFile(c, name, form, await writeWorkbook(form, workbook))
}

async function showOrganisation(c: WebContext, doors: Doors, code: string) {
  const today = calendarDay(c.var.actor.now)
  const asked = askedPast(c.req.query(), today)
  const { past } = asked
  return doors.read(c.var.actor, async (db) => {
    const { organisation, isKnown } = await readOrganisation(db, code, past)
    if (!isKnown) return organisationUnknownThen(organisation, past.standOn!)
    const participations = await readParticipation(db, organisation, past)
    const days = isNow(past) ? null : await readDaysOf(db, organisation.id)
    const on = past.inForceOn ?? past.standOn ?? today
    return organisationPage(organisation, participations, { today: on, asked, days })
  })
}

import { Hono } from 'hono'
import type { Doors } from '../../database/doors.ts'
import { type SheetForm, sheetForms, writeWorkbook } from '../../documents/write-workbook.ts'
import { calendarDay } from '../../shared/day.ts'
import type { Weight } from '../../web/components/tag.ts'
import type { WebContext, WebEnv } from '../../web/context.ts'
import { messages } from '../../web/messages.ts'
import { sendFile } from '../../web/send-file.ts'
import { readAgreementHead } from '../agreements/index.ts'
import { readFacts } from './read-facts.ts'
import { reconcile } from './reconcile.ts'
import { reconciliationSheet } from './reconciliation-sheet.ts'
import { reconciliationPage, shownOutcomes } from './reconciliation-view.ts'

/** The checks of an agreement, as a page and as a file for spreadsheets. */
export function reconciliationRoutes(doors: Doors): Hono<WebEnv> {
  const routes = new Hono<WebEnv>().get('/akkoorden/:slug/controle', async (c) => {
    const facts = await factsOf(c, doors)
    return c.html(reconciliationPage({ facts, outcomes: reconcile(facts), weight: weightOf(c) }))
  })
  for (const form of sheetForms) routes.get(`/akkoorden/:slug/controle.${form}`, (c) => sendSheet(c, doors, form))
  return routes
}

function factsOf(c: WebContext, doors: Doors) {
  const today = calendarDay(c.var.actor.now)
  return doors.read(c.var.actor, async (db) => readFacts(db, await readAgreementHead(db, c.req.param('slug')!), today))
}

async function sendSheet(c: WebContext, doors: Doors, form: SheetForm) {
  const facts = await factsOf(c, doors)
  const sheet = reconciliationSheet(facts, shownOutcomes(reconcile(facts), weightOf(c)))
  const workbook = { title: sheet.lines[0]!, sheets: [sheet], made: c.var.actor.now }
  return sendFile(c, `controle ${facts.head.slug}`, form, await writeWorkbook(form, workbook))
}

/** Null, which is all of them, for a word that is no severity. */
function weightOf(c: WebContext): Weight | null {
  const weights = ['hoog', 'midden', 'laag', 'holds'] as const
  return weights.find((each) => messages.weights[each] === c.req.query('ernst')) ?? null
}

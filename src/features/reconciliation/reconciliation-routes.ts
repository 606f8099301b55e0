import { Hono } from 'hono'
import type { Doors } from '../../database/doors.ts'
import type { Workbook } from '../../documents/workbook.ts'
import { writeCsv } from '../../documents/write-csv.ts'
import { writeOds } from '../../documents/write-ods.ts'
import { writeXlsx } from '../../documents/write-xlsx.ts'
import { calendarDay } from '../../shared/day.ts'
import { attachment, fileTypes } from '../../web/attachment.ts'
import type { Weight } from '../../web/components/tag.ts'
import type { WebContext, WebEnv } from '../../web/context.ts'
import { messages } from '../../web/messages.ts'
import { readAgreementHead } from '../agreements/index.ts'
import { readFacts } from './read-facts.ts'
import { reconcile } from './reconcile.ts'
import { reconciliationSheet } from './reconciliation-sheet.ts'
import { reconciliationPage, shownOutcomes } from './reconciliation-view.ts'

/** The checks of an agreement, as a page and as a file for spreadsheets. */
export function reconciliationRoutes(doors: Doors): Hono<WebEnv> {
  return new Hono<WebEnv>()
    .get('/akkoorden/:slug/controle', async (c) => {
      const facts = await factsOf(c, doors)
      return c.html(reconciliationPage({ facts, outcomes: reconcile(facts), weight: weightOf(c) }))
    })
    .get('/akkoorden/:slug/controle.csv', (c) => sendSheet(c, doors, 'csv'))
    .get('/akkoorden/:slug/controle.xlsx', (c) => sendSheet(c, doors, 'xlsx'))
    .get('/akkoorden/:slug/controle.ods', (c) => sendSheet(c, doors, 'ods'))
}

function factsOf(c: WebContext, doors: Doors) {
  const today = calendarDay(c.var.actor.now)
  return doors.read(c.var.actor, async (db) => readFacts(db, await readAgreementHead(db, c.req.param('slug')!), today))
}

async function sendSheet(c: WebContext, doors: Doors, form: 'csv' | 'xlsx' | 'ods') {
  const facts = await factsOf(c, doors)
  const sheet = reconciliationSheet(facts, shownOutcomes(reconcile(facts), weightOf(c)))
  const bytes = await fileOf(form, { title: sheet.lines[0]!, sheets: [sheet], made: c.var.actor.now })
  const disposition = attachment(`controle ${facts.head.slug}`, form)
  return c.body(bytes, 200, { 'content-type': fileTypes[form], 'content-disposition': disposition })
}

async function fileOf(form: 'csv' | 'xlsx' | 'ods', workbook: Workbook): Promise<Uint8Array<ArrayBuffer>> {
  if (form === 'csv') return new TextEncoder().encode(writeCsv(workbook.sheets[0]!))
  return new Uint8Array(form === 'xlsx' ? await writeXlsx(workbook) : writeOds(workbook))
}

/** Null, which is all of them, for a word that is no severity. */
function weightOf(c: WebContext): Weight | null {
  const weights = ['hoog', 'midden', 'laag', 'holds'] as const
  return weights.find((each) => messages.weights[each] === c.req.query('ernst')) ?? null
}

import { Hono } from 'hono'
import type { Doors, ReadDb } from '../../database/doors.ts'
import { type SheetForm, sheetForms, writeWorkbook } from '../../documents/write-workbook.ts'
import { calendarDay } from '../../shared/day.ts'
import { type AskedPast, askedPast, pastQuery } from '../../shared/past.ts'
import type { WebContext, WebEnv } from '../../web/context.ts'
import { messages } from '../../web/messages.ts'
import { sendFile } from '../../web/send-file.ts'
import { readHeadIn, unknownThen } from '../agreements/index.ts'
import { readPassages, readSourceIds } from '../provenance/index.ts'
import { stages } from './contribution.ts'
import { parseCell } from './contribution-cell.ts'
import { entryRoutes } from './entry-routes.ts'
import { amountsIn, type Cell, type Ledger } from './ledger.ts'
import type { LedgerView } from './ledger-matrix.ts'
import { ledgerPage } from './ledger-page.ts'
import type { PanelContent } from './ledger-panel.ts'
import { ledgerSheet } from './ledger-sheet.ts'
import { readChangeDays } from './past.ts'
import { pasteDone, pasteRoutes } from './paste-routes.ts'
import { readEntries } from './read-entries.ts'
import { readLedger } from './read-ledger.ts'

/** The ledger of an agreement, as a page and as a file for spreadsheets. */
export function contributionRoutes(doors: Doors): Hono<WebEnv> {
  const routes = new Hono<WebEnv>().get('/akkoorden/:slug/bijdragen', async (c) =>
    c.html(await showLedger(c, doors, c.req.param('slug'))),
  )
  for (const form of sheetForms) routes.get(`/akkoorden/:slug/bijdragen.${form}`, (c) => sendLedger(c, doors, form))
  return routes.route('/', pasteRoutes(doors)).route('/', entryRoutes(doors))
}

async function sendLedger(c: WebContext, doors: Doors, form: SheetForm) {
  const slug = c.req.param('slug')!
  const sheet = await doors.read(c.var.actor, async (db) => {
    const { past } = pastOf(c)
    const { head } = await readHeadIn(db, slug, past)
    const ledger = await readLedger(db, head.id, past)
    const view = viewOf(c, ledger, slug, null)
    return ledgerSheet(head, ledger, view, await readMemberNames(db, ledger))
  })
  const workbook = { title: sheet.lines[0]!, sheets: [sheet], made: c.var.actor.now }
  return sendFile(c, `bijdragen ${slug}`, form, await writeWorkbook(form, workbook))
}

function pastOf(c: WebContext): AskedPast {
  return askedPast(c.req.query(), calendarDay(c.var.actor.now))
}

async function showLedger(c: WebContext, doors: Doors, slug: string) {
  return doors.read(c.var.actor, async (db) => {
    const asked = pastOf(c)
    const { head, isKnown } = await readHeadIn(db, slug, asked.past)
    if (!isKnown) return unknownThen(head, 'contributions', asked.past.standOn!)
    const ledger = await readLedger(db, head.id, asked.past)
    const cell = c.req.query('cel')
    const open = cell === undefined ? null : parseCell(ledger, cell)
    const view = viewOf(c, ledger, slug, open)
    const panel = open === null ? null : await readPanel(db, head.id, ledger, view, open)
    const changeDays = await readChangeDays(db, head.id)
    const opened = cell !== undefined && panel === null ? 'wrong' : panel
    return ledgerPage({ head, ledger, view, panel: opened, changeDays, asked, done: pasteDone(c) })
  })
}

function viewOf(c: WebContext, ledger: Ledger, slug: string, open: Cell | null): LedgerView {
  const year = ledger.years.find((each) => String(each) === c.req.query('jaar'))
  const stage = stages.find((each) => messages.stages[each] === c.req.query('fase')) ?? null
  const filter = pastQuery(ledger.past)
  if (year !== undefined) filter.set('jaar', String(year))
  if (stage !== null) filter.set('fase', messages.stages[stage])
  return { slug, years: year === undefined ? ledger.years : [year], stage, open, filter: filter.toString() }
}

/** Null when the cell holds nothing. */
async function readPanel(
  db: ReadDb,
  agreementId: Parameters<typeof readEntries>[1],
  ledger: Ledger,
  view: LedgerView,
  cell: Cell,
): Promise<PanelContent | null> {
  const amounts = amountsIn(ledger, cell, view.stage)
  if (amounts === null) return null
  const entries = await readEntries(db, agreementId, cell, ledger)
  const keys = entries
    .filter((entry) => entry.state === 'current')
    .map((entry) => ({ kind: 'ledger-entry', id: entry.id }))
  return { amounts, entries, passages: await readPassages(db, await readSourceIds(db, keys, ledger.past.standOn)) }
}

async function readMemberNames(db: ReadDb, ledger: Ledger): Promise<ReadonlyMap<string, string>> {
  const ids = ledger.positions.flatMap(({ organisationId }) => (organisationId === null ? [] : [organisationId]))
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('organisation').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}

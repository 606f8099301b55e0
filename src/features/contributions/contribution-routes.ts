import { Hono } from 'hono'
import type { Doors, ReadDb } from '../../database/doors.ts'
import type { Workbook } from '../../documents/workbook.ts'
import { writeCsv } from '../../documents/write-csv.ts'
import { writeOds } from '../../documents/write-ods.ts'
import { writeXlsx } from '../../documents/write-xlsx.ts'
import { attachment, fileTypes } from '../../web/attachment.ts'
import type { WebContext, WebEnv } from '../../web/context.ts'
import { messages } from '../../web/messages.ts'
import { readAgreementHead } from '../agreements/index.ts'
import { readPassages, readSourceIds } from '../provenance/index.ts'
import { stages } from './contribution.ts'
import { parseCell } from './contribution-cell.ts'
import { amountsOf, type Cell, type Ledger, positionsIn } from './ledger.ts'
import type { LedgerView } from './ledger-matrix.ts'
import { ledgerPage } from './ledger-page.ts'
import type { PanelContent } from './ledger-panel.ts'
import { ledgerSheet } from './ledger-sheet.ts'
import { now, type Past, parsePast, pastQuery, readChangeDays } from './past.ts'
import { readEntries } from './read-entries.ts'
import { readLedger } from './read-ledger.ts'

/** The ledger of an agreement, as a page and as a file for spreadsheets. */
export function contributionRoutes(doors: Doors): Hono<WebEnv> {
  return new Hono<WebEnv>()
    .get('/akkoorden/:slug/bijdragen', async (c) => c.html(await showLedger(c, doors, c.req.param('slug'))))
    .get('/akkoorden/:slug/bijdragen.csv', (c) => sendLedger(c, doors, 'csv'))
    .get('/akkoorden/:slug/bijdragen.xlsx', (c) => sendLedger(c, doors, 'xlsx'))
    .get('/akkoorden/:slug/bijdragen.ods', (c) => sendLedger(c, doors, 'ods'))
}

async function sendLedger(c: WebContext, doors: Doors, form: 'csv' | 'xlsx' | 'ods') {
  const slug = c.req.param('slug')!
  const sheet = await doors.read(c.var.actor, async (db) => {
    const head = await readAgreementHead(db, slug)
    const ledger = await readLedger(db, head.id, pastOf(c) ?? now)
    const view = viewOf(c, ledger, slug, null)
    return ledgerSheet(head, ledger, view, await readMemberNames(db, ledger))
  })
  const bytes = await fileOf(form, { title: sheet.lines[0]!, sheets: [sheet], made: c.var.actor.now })
  const headers = { 'content-type': fileTypes[form], 'content-disposition': attachment(`bijdragen ${slug}`, form) }
  return c.body(bytes, 200, headers)
}

async function fileOf(form: 'csv' | 'xlsx' | 'ods', workbook: Workbook): Promise<Uint8Array<ArrayBuffer>> {
  if (form === 'csv') return new TextEncoder().encode(writeCsv(workbook.sheets[0]!))
  return new Uint8Array(form === 'xlsx' ? await writeXlsx(workbook) : writeOds(workbook))
}

/** Null when the address asks for a day that is none. */
function pastOf(c: WebContext): Past | null {
  return parsePast({ peildatum: c.req.query('peildatum'), stand: c.req.query('stand') })
}

async function showLedger(c: WebContext, doors: Doors, slug: string) {
  return doors.read(c.var.actor, async (db) => {
    const head = await readAgreementHead(db, slug)
    const past = pastOf(c)
    const ledger = await readLedger(db, head.id, past ?? now)
    const asked = c.req.query('cel')
    const open = asked === undefined ? null : parseCell(ledger, asked)
    const view = viewOf(c, ledger, slug, open)
    const panel = open === null ? null : await readPanel(db, head.id, ledger, view, open)
    const changeDays = await readChangeDays(db, head.id)
    const opened = asked !== undefined && panel === null ? 'wrong' : panel
    return ledgerPage({ head, ledger, view, panel: opened, changeDays, wrongPast: past === null })
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
  const isSum = cell.constituencyId === null || cell.purpose === 'total'
  const amounts = amountsOf(positionsIn(ledger, cell), view.stage ?? (isSum ? 'least-firm' : 'firmest'))
  if (amounts === null) return null
  const entries = await readEntries(db, agreementId, cell, ledger)
  const keys = entries
    .filter((entry) => entry.state === 'current')
    .map((entry) => ({ kind: 'ledger-entry', id: entry.id }))
  return { amounts, entries, passages: await readPassages(db, await readSourceIds(db, keys)) }
}

async function readMemberNames(db: ReadDb, ledger: Ledger): Promise<ReadonlyMap<string, string>> {
  const ids = ledger.positions.flatMap(({ organisationId }) => (organisationId === null ? [] : [organisationId]))
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('organisation').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}

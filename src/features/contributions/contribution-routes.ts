import { Hono } from 'hono'
import type { Doors, ReadDb } from '../../database/doors.ts'
import type { WebContext, WebEnv } from '../../web/context.ts'
import { messages } from '../../web/messages.ts'
import { readAgreementHead } from '../agreements/index.ts'
import { readPassages, readSourceIds } from '../provenance/index.ts'
import { stages } from './contribution.ts'
import { parseCell } from './contribution-cell.ts'
import { amountsOf, type Cell, type Ledger, positionsIn } from './ledger.ts'
import { ledgerCsv } from './ledger-csv.ts'
import type { LedgerView } from './ledger-matrix.ts'
import { ledgerPage } from './ledger-page.ts'
import type { PanelContent } from './ledger-panel.ts'
import { readEntries } from './read-entries.ts'
import { readLedger } from './read-ledger.ts'

/** The ledger of an agreement, as a page and as a file for spreadsheets. */
export function contributionRoutes(doors: Doors): Hono<WebEnv> {
  return new Hono<WebEnv>()
    .get('/akkoorden/:slug/bijdragen', async (c) => c.html(await showLedger(c, doors, c.req.param('slug'))))
    .get('/akkoorden/:slug/bijdragen.csv', async (c) => {
      const slug = c.req.param('slug')
      const csv = await doors.read(c.var.actor, async (db) => {
        const ledger = await readLedger(db, (await readAgreementHead(db, slug)).id)
        return ledgerCsv(ledger, await readMemberNames(db, ledger))
      })
      return c.body(csv, 200, {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="bijdragen-${slug}.csv"`,
      })
    })
}

async function showLedger(c: WebContext, doors: Doors, slug: string) {
  return doors.read(c.var.actor, async (db) => {
    const head = await readAgreementHead(db, slug)
    const ledger = await readLedger(db, head.id)
    const asked = c.req.query('cel')
    const open = asked === undefined ? null : parseCell(ledger, asked)
    const view = viewOf(c, ledger, slug, open)
    const panel = open === null ? null : await readPanel(db, head.id, ledger, view, open)
    return ledgerPage({ head, ledger, view, panel: asked !== undefined && panel === null ? 'wrong' : panel })
  })
}

function viewOf(c: WebContext, ledger: Ledger, slug: string, open: Cell | null): LedgerView {
  const year = ledger.years.find((each) => String(each) === c.req.query('jaar'))
  const stage = stages.find((each) => messages.stages[each] === c.req.query('fase')) ?? null
  const filter = new URLSearchParams()
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
  const entries = await readEntries(db, agreementId, cell)
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

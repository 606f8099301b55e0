import { Hono } from 'hono'
import type { Doors, Tx } from '../../database/doors.ts'
import type { GridRow } from '../../documents/grid.ts'
import { readGrid } from '../../documents/read-grid.ts'
import { readGridApart } from '../../documents/read-grid-apart.ts'
import { yearsOf } from '../../shared/day.ts'
import { InvalidInput } from '../../shared/errors.ts'
import type { TypedFields } from '../../shared/field-reader.ts'
import { notice } from '../../web/components/notice.ts'
import type { WebContext, WebEnv } from '../../web/context.ts'
import { csrfToken } from '../../web/csrf.ts'
import type { Html } from '../../web/html.ts'
import { paths } from '../../web/paths.ts'
import { readForm } from '../../web/typed-form.ts'
import { type AgreementHead, lockAgreement, readAgreementHead } from '../agreements/index.ts'
import { readGrounds, saveGrounds } from './grounds-form.ts'
import { isFirm } from './line-form.ts'
import { type PastedCount, PasteRefused, pasteContributions } from './paste-contributions.ts'
import { pasteMessages as texts } from './paste-messages.ts'
import { pastePage } from './paste-page.ts'
import { withRefusals } from './paste-plan.ts'
import { type PasteContext, type PastePreview, previewPaste } from './paste-preview.ts'
import { pastePreviewPage } from './paste-preview-page.ts'
import { type PastedTable, pastedTable, readPastedTable, withTypedCells } from './paste-table.ts'
import { cellField } from './paste-table-view.ts'
import { readGroundsChoices } from './read-grounds-choices.ts'
import { readPasteContext } from './read-paste-context.ts'

/** A whole table into the ledger: pasted or uploaded, looked at, and only then entered. */
export function pasteRoutes(doors: Doors): Hono<WebEnv> {
  const path = paths.pasteContributions(':slug')
  return new Hono<WebEnv>()
    .get(path, async (c) => c.html(await startPage(c, doors, {}, {})))
    .post(path, (c) => takeTable(c, doors))
}

async function startPage(c: WebContext, doors: Doors, fields: TypedFields, errors: TypedFields) {
  const head = await doors.read(c.var.actor, (db) => readAgreementHead(db, c.req.param('slug')!))
  return pastePage({ head, csrf: csrfToken(c), fields, errors })
}

async function takeTable(c: WebContext, doors: Doors): Promise<Response> {
  const { fields } = await readForm(c)
  const isPreview = Object.hasOwn(fields, 'tabel')
  const { table, field }: Given = isPreview
    ? { table: readPastedTable(fields.tabel!), field: 'rijen' }
    : await givenTable(c, fields)
  if ('error' in table) return c.html(await startPage(c, doors, fields, { [field]: table.error }), 400)
  const rows = withTypedCells(table.rows, (row, column) => fields[cellField({ row, column })])
  const asked = { rows, fields, field: isPreview ? null : field }
  return fields.doe === 'vastleggen' ? enterTable(c, doors, asked) : showPreview(c, doors, asked, {})
}

type GivenIn = 'rijen' | 'bestand'
type Given = { readonly table: PastedTable; readonly field: GivenIn }

/** The table that was pasted or uploaded, or what to do; and the field that it came from. */
async function givenTable(c: WebContext, fields: TypedFields): Promise<Given> {
  const { bestand } = await c.req.parseBody()
  const file = bestand instanceof File && (bestand.size > 0 || bestand.name !== '') ? bestand : null
  const text = fields.rijen ?? ''
  if (file !== null && text.trim() !== '') return { table: { error: texts.both }, field: 'bestand' }
  if (file === null && text.trim() === '') return { table: { error: texts.nothing }, field: 'rijen' }
  const read = file === null ? await readGrid(text) : await readGridApart(new Uint8Array(await file.arrayBuffer()))
  return { table: 'grid' in read ? pastedTable(read.grid) : read, field: file === null ? 'rijen' : 'bestand' }
}

type Asked = {
  readonly rows: readonly GridRow[]
  readonly fields: TypedFields
  /** where the table was given, the first time it is seen; null when it comes back from its preview */
  readonly field: GivenIn | null
}

/** Why nothing was entered: the cells that the ledger refused, the grounds, or that the plan is no longer what was seen. */
type Refusal = {
  readonly cells?: ReadonlyMap<string, string>
  readonly grounds?: TypedFields
  readonly sentence?: string
}

async function showPreview(c: WebContext, doors: Doors, asked: Asked, refusal: Refusal): Promise<Response> {
  const { rows, fields, field } = asked
  const { actor } = c.var
  const { head, context, grounds } = await doors.read(actor, async (db) => {
    const of = await readAgreementHead(db, c.req.param('slug')!)
    return {
      head: of,
      context: await readPasteContext(db, of.id, actor.now),
      grounds: await readGroundsChoices(db, of.id),
    }
  })
  const preview = previewPaste(rows, fields, context)
  // a table of so many amounts is not drawn at all
  if (field !== null && preview.tooMany !== null)
    return c.html(await startPage(c, doors, fields, { [field]: preview.tooMany }), 400)
  const refused = refusal.cells ?? new Map()
  const plan = withRefusals(preview.plan, refused)
  const shown = { ...preview, plan, ready: preview.ready && refused.size === 0 }
  const page = pastePreviewPage({
    ...{ head, csrf: csrfToken(c), preview: shown, fields, names: context.names, grounds },
    groundsErrors: refusal.grounds ?? {},
    years: yearsFor(head, context),
    refusal: refusal.sentence ?? null,
  })
  return c.html(page, refusal.sentence === undefined ? (refusal.grounds === undefined ? 200 : 400) : 409)
}

/** The years of the term, of the ledger, and those around today. */
function yearsFor({ term }: AgreementHead, { positions, today }: PasteContext): readonly number[] {
  const now = Number(today.slice(0, 4))
  return [
    ...(term === null ? [] : yearsOf(term).slice(0, mostYears)),
    ...positions.map(({ year }) => year),
    now - 1,
    now,
    now + 1,
  ]
}

/** A longer list is no longer a choice; years in the heads are found all the same. */
const mostYears = 30

/** Enters the table in one transaction, when it still is what the person saw; else shows what it would be now. */
async function enterTable(c: WebContext, doors: Doors, asked: Asked): Promise<Response> {
  try {
    const outcome = await doors.write(c.var.actor, (tx) => enterSeen(tx, c, asked))
    if ('added' in outcome) return c.redirect(paths.contributions(c.req.param('slug')!, undefined, flash(outcome)), 303)
    return await showPreview(c, doors, asked, outcome)
  } catch (error) {
    if (error instanceof PasteRefused)
      return showPreview(c, doors, asked, { cells: error.cells, sentence: error.sentence })
    if (error instanceof InvalidInput) return showPreview(c, doors, asked, { grounds: error.fields })
    throw error
  }
}

async function enterSeen(tx: Tx, c: WebContext, { rows, fields }: Asked): Promise<PastedCount | Refusal> {
  const { actor } = c.var
  const head = await readAgreementHead(tx, c.req.param('slug')!)
  await lockAgreement(tx, head.id)
  const preview = previewPaste(rows, fields, await readPasteContext(tx, head.id, actor.now))
  if (preview.plan.seen !== fields.gezien) return { sentence: texts.moved }
  if (!isReadyToEnter(preview)) return { sentence: texts.notReady }
  const { terms, plan } = preview
  const grounds = readGrounds(fields, { needsMandate: isFirm(fields) })
  if ('errors' in grounds) return { grounds: grounds.errors }
  const saved = await saveGrounds(tx, actor, head.id, grounds.value)
  return pasteContributions(tx, actor, head.id, { writes: plan.writes, terms, grounds: saved })
}

type Ready = PastePreview & { readonly terms: NonNullable<PastePreview['terms']> }

function isReadyToEnter(preview: PastePreview): preview is Ready {
  return preview.ready && preview.terms !== null
}

/** What was done, for the page that follows. */
function flash({ added, changed }: PastedCount): string {
  return new URLSearchParams({ melding: 'tabel', toegevoegd: String(added), gewijzigd: String(changed) }).toString()
}

/** What the ledger tells whoever comes from entering a table; null for anybody else. */
export function pasteDone(c: WebContext): Html | null {
  if (c.req.query('melding') !== 'tabel') return null
  const count = (name: string) => Number(/^\d{1,4}$/.exec(c.req.query(name) ?? '')?.[0] ?? 0)
  const text = texts.done(count('toegevoegd'), count('gewijzigd'))
  return text === '' ? null : notice({ tone: 'good', title: texts.doneTitle, text, live: true })
}

import { Hono } from 'hono'
import type { Doors, ReadDb } from '../../database/doors.ts'
import { InvalidInput, NotFound } from '../../shared/errors.ts'
import type { TypedFields } from '../../shared/field-reader.ts'
import { isId } from '../../shared/id.ts'
import type { WebContext, WebEnv } from '../../web/context.ts'
import { csrfToken } from '../../web/csrf.ts'
import { paths } from '../../web/paths.ts'
import { readForm } from '../../web/typed-form.ts'
import { type AgreementHead, type InstrumentTable, readAgreementHead } from '../agreements/index.ts'
import { readDocumentChoices } from '../provenance/index.ts'
import { relateAgreement } from './relate-agreement.ts'
import { readRelation } from './relate-form.ts'
import { relateMessages as texts } from './relate-messages.ts'
import { relatePage } from './relate-view.ts'

/** Saying with what an agreement hangs together: something new, or more of what stands there. */
export function relateRoutes(doors: Doors): Hono<WebEnv> {
  return new Hono<WebEnv>()
    .get(paths.relateAgreement(':slug'), async (c) => c.html(await showForm(c, doors)))
    .post(paths.relateAgreement(':slug'), (c) => relate(c, doors))
    .get(paths.instrument(':slug', ':id'), async (c) => c.html(await showForm(c, doors)))
    .post(paths.instrument(':slug', ':id'), (c) => relate(c, doors))
}

const nothing = { values: {}, errors: {} }

async function showForm(
  c: WebContext,
  doors: Doors,
  typed: { readonly values: TypedFields; readonly errors: TypedFields } = nothing,
) {
  const found = await doors.read(c.var.actor, async (db) => {
    const { head, instrument } = await readSubject(db, c)
    return { head, instrument, documents: await readDocumentChoices(db, head.id) }
  })
  return relatePage({ ...found, ...typed, csrf: csrfToken(c) })
}

async function relate(c: WebContext, doors: Doors): Promise<Response> {
  const { fields } = await readForm(c)
  const refuse = async (errors: TypedFields) => c.html(await showForm(c, doors, { values: fields, errors }), 400)
  const { head, instrument } = await doors.read(c.var.actor, (db) => readSubject(db, c))
  const typed = readRelation(fields, instrument)
  if ('errors' in typed) return refuse(typed.errors)
  try {
    const input = { agreementId: head.id, ...typed.value }
    const outcome = await doors.write(c.var.actor, (tx) => relateAgreement(tx, c.var.actor, input))
    return c.redirect(`${paths.agreementRelated(head.slug)}?melding=${noticeNames[outcome]}`, 303)
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error
    return refuse(error.fields)
  }
}

/** How an outcome is named in the address of the page that follows. */
export const noticeNames = { added: 'vastgelegd', confirmed: 'bekend', differs: 'verschil' } as const

type Subject = { readonly head: AgreementHead; readonly instrument: InstrumentTable | null }

/** The agreement, and the instrument that the address names. Throws NotFound. */
async function readSubject(db: ReadDb, c: WebContext): Promise<Subject> {
  const head = await readAgreementHead(db, c.req.param('slug') ?? '')
  const id = c.req.param('id')
  if (id === undefined) return { head, instrument: null }
  const instrument = isId<'instrument'>(id)
    ? await db
        .selectFrom('instrument')
        .selectAll()
        .where('id', '=', id)
        .where('agreementId', '=', head.id)
        .executeTakeFirst()
    : undefined
  if (instrument === undefined) throw new NotFound(texts.notThere)
  return { head, instrument }
}

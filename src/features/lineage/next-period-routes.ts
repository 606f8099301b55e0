import { Hono } from 'hono'
import type { Doors, ReadDb } from '../../database/doors.ts'
import { calendarDay } from '../../shared/day.ts'
import { InvalidInput } from '../../shared/errors.ts'
import type { TypedFields } from '../../shared/field-reader.ts'
import type { WebContext, WebEnv } from '../../web/context.ts'
import { csrfToken } from '../../web/csrf.ts'
import { paths } from '../../web/paths.ts'
import { readForm } from '../../web/typed-form.ts'
import { findAgreementByName, readAgreementHead } from '../agreements/index.ts'
import { checkNextPeriod, type NextPeriod, nextPeriod } from './next-period.ts'
import { proposedFields, readNextPeriod } from './next-period-form.ts'
import { nextPeriodFields as names } from './next-period-messages.ts'
import { nextPeriodPage } from './next-period-view.ts'
import { previewPage } from './preview-view.ts'
import { readIncoming } from './read-lineage.ts'
import { readStructure } from './structure.ts'

/** Making an agreement with the structure of another: the form, a look at what goes along, and the making itself. */
export function nextPeriodRoutes(doors: Doors): Hono<WebEnv> {
  return new Hono<WebEnv>()
    .get(paths.nextPeriod(':slug'), async (c) => c.html(await showForm(c, doors, null)))
    .post(paths.nextPeriod(':slug'), (c) => send(c, doors))
}

/** What was typed, and the sentences about it; null before anything was. */
type Typed = { readonly values: TypedFields; readonly errors: TypedFields } | null

async function showForm(c: WebContext, doors: Doors, typed: Typed) {
  const found = await doors.read(c.var.actor, async (db) => {
    const { head, structure } = await readSubject(db, c)
    const { incoming } = await readIncoming(db, head.id)
    const following = incoming.filter(({ relation }) => relation === 'follows' || relation === 'replaces')
    const refusedTitle = typed?.errors[names.title] === undefined ? undefined : typed.values[names.title]
    const named = refusedTitle === undefined ? null : await findAgreementByName(db, [refusedTitle])
    return { head, structure, others: { following: following.map(({ by }) => by), named } }
  })
  const { values, errors } = typed ?? { values: proposedFields(found.structure), errors: {} }
  return nextPeriodPage({ ...found, values, errors, today: calendarDay(c.var.actor.now), csrf: csrfToken(c) })
}

async function send(c: WebContext, doors: Doors): Promise<Response> {
  const form = await readForm(c)
  const values = form.fields
  const refuse = async (errors: TypedFields) => c.html(await showForm(c, doors, { values, errors }), 400)
  const step = form.text(names.step)
  if (step === 'wijzig') return c.html(await showForm(c, doors, { values, errors: {} }))
  const { head, structure } = await doors.read(c.var.actor, (db) => readSubject(db, c))
  const typed = readNextPeriod(values, structure)
  if ('errors' in typed) return refuse(typed.errors)
  try {
    if (step === 'maak') return await make(c, doors, { agreementId: head.id, ...typed.value })
    await doors.read(c.var.actor, (db) => checkNextPeriod(db, head, typed.value))
    return c.html(previewPage({ head, structure, typed: typed.value, values, csrf: csrfToken(c) }))
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error
    return refuse(error.fields)
  }
}

async function make(c: WebContext, doors: Doors, input: NextPeriod): Promise<Response> {
  const made = await doors.write(c.var.actor, (tx) => nextPeriod(tx, c.var.actor, input))
  return c.redirect(paths.agreement(made.slug), 303)
}

async function readSubject(db: ReadDb, c: WebContext) {
  const head = await readAgreementHead(db, c.req.param('slug') ?? '')
  return { head, structure: await readStructure(db, head.id) }
}

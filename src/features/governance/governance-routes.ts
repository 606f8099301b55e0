import { Hono } from 'hono'
import type { Doors } from '../../database/doors.ts'
import { calendarDay } from '../../shared/day.ts'
import { InvalidInput, RuleBroken } from '../../shared/errors.ts'
import { FieldReader, type TypedFields } from '../../shared/field-reader.ts'
import type { WebContext, WebEnv } from '../../web/context.ts'
import { csrfToken } from '../../web/csrf.ts'
import { paths } from '../../web/paths.ts'
import { readForm } from '../../web/typed-form.ts'
import { readAgreementHead } from '../agreements/index.ts'
import { readDocumentChoices } from '../provenance/index.ts'
import { bodyForm } from './body-form.ts'
import { bodyPage } from './body-page.ts'
import { endForm } from './end-form.ts'
import { escalationForm } from './escalation-form.ts'
import { formPage, type GovernanceForm } from './governance-form.ts'
import { governancePage } from './governance-page.ts'
import { holderForm } from './holder-form.ts'
import { mandateForm } from './mandate-form.ts'
import { bodyOf, officeOf } from './named-in-address.ts'
import { officeForm } from './office-form.ts'
import { officePage } from './office-page.ts'
import { readFreeMandates } from './read-free-mandates.ts'
import { type Governance, readGovernance } from './read-governance.ts'
import { seatForm } from './seat-form.ts'

/** How an agreement is steered: the page, one body, one office, and the forms. */
export function governanceRoutes(doors: Doors): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  const read = (c: WebContext) =>
    doors.read(c.var.actor, (db) => readGovernance(db, param(c, 'slug'), calendarDay(c.var.actor.now)))
  routes.get(paths.governance(':slug'), async (c) => c.html(governancePage(await read(c))))
  for (const form of [bodyForm, officeForm, seatForm, escalationForm, holderForm, endForm, mandateForm]) {
    routes.get(form.path, async (c) => c.html(await showForm(c, doors, form, fromAddress(c))))
    routes.post(form.path, (c) => takeForm(c, doors, form))
  }
  routes.get(paths.governanceBody(':slug', ':id'), async (c) => {
    const governance = await read(c)
    return c.html(bodyPage(governance, bodyOf({ governance, id: param(c, 'id') }), done(c)))
  })
  routes.get(paths.governanceOffice(':slug', ':id'), async (c) => {
    const governance: Governance = await read(c)
    return c.html(officePage(governance.head, officeOf({ governance, id: param(c, 'id') }), done(c)))
  })
  return routes
}

async function showForm(
  c: WebContext,
  doors: Doors,
  form: GovernanceForm,
  values: TypedFields,
  errors: TypedFields = {},
) {
  const props = await doors.read(c.var.actor, async (db) => {
    const governance = await readGovernance(db, param(c, 'slug'), calendarDay(c.var.actor.now))
    const { id } = governance.head
    return {
      governance,
      documents: await readDocumentChoices(db, id),
      mandates: await readFreeMandates(db, id),
    }
  })
  return formPage(form, { ...props, id: param(c, 'id'), values, errors }, c.req.path, csrfToken(c))
}

async function takeForm(c: WebContext, doors: Doors, form: GovernanceForm): Promise<Response> {
  const { fields } = await readForm(c)
  try {
    const next = await doors.write(c.var.actor, async (tx) => {
      const head = await readAgreementHead(tx, param(c, 'slug'))
      return form.act(tx, c.var.actor, { head, id: param(c, 'id') }, new FieldReader(fields))
    })
    return c.redirect(next, 303)
  } catch (error) {
    if (error instanceof InvalidInput && Object.keys(error.fields).length > 0)
      return c.html(await showForm(c, doors, form, fields, error.fields), 400)
    if (!(error instanceof RuleBroken)) throw error
    return c.html(await showForm(c, doors, form, fields, { [form.blamed]: error.sentence }), 409)
  }
}

/** What the address fills in beforehand. */
function fromAddress(c: WebContext): TypedFields {
  const { naam = '', soort = '' } = c.req.query()
  return { naam: naam.slice(0, 200), soort }
}

function done(c: WebContext): string | undefined {
  return c.req.query('melding')
}

function param(c: WebContext, name: string): string {
  return c.req.param(name) ?? ''
}

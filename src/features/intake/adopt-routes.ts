import { Hono } from 'hono'
import type { Doors } from '../../database/doors.ts'
import { calendarDay, type Day } from '../../shared/day.ts'
import { InvalidInput, RuleBroken } from '../../shared/errors.ts'
import { nameKey } from '../../shared/name-key.ts'
import { type Typed, typedDay } from '../../shared/typed-value.ts'
import type { WebContext, WebEnv } from '../../web/context.ts'
import { csrfToken } from '../../web/csrf.ts'
import { paths } from '../../web/paths.ts'
import { type Form, readForm } from '../../web/typed-form.ts'
import { type AdoptIntake, adoptIntake } from './adopt-intake.ts'
import { adoptMessages as texts } from './adopt-messages.ts'
import { readAdoptPage } from './adopt-page.ts'
import { adoptFields, adoptView } from './adopt-view.ts'
import { intakeMessages } from './intake-messages.ts'
import { loadIntake } from './load-intake.ts'
import { rejectIntake } from './reject-intake.ts'
import { rejectView } from './reject-view.ts'

/** The two ways a review ends: what was accepted goes into the register, or the paper goes away. */
export function adoptRoutes(doors: Doors): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  routes.get(paths.intakeAdopt(':id'), async (c) => c.html(await adoptPage(c, doors)))
  routes.post(paths.intakeAdopt(':id'), (c) => adopt(c, doors))
  routes.get(paths.intakeReject(':id'), async (c) => {
    const intake = await doors.read(c.var.actor, (db) => loadIntake(db, intakeId(c)))
    if (intake.state === 'adopted') throw new RuleBroken(intakeMessages.rejectAdopted)
    return c.html(rejectView({ intake, csrf: csrfToken(c) }))
  })
  routes.post(paths.intakeReject(':id'), async (c) => {
    await doors.write(c.var.actor, (tx) => rejectIntake(tx, c.var.actor, intakeId(c)))
    return c.redirect(`${paths.readIn()}?melding=weg`, 303)
  })
  return routes
}

type Refused = { readonly typed?: Readonly<Record<string, string>>; readonly errors?: Readonly<Record<string, string>> }

async function adoptPage(c: WebContext, doors: Doors, refused: Refused = {}) {
  const found = await doors.read(c.var.actor, (db) => readAdoptPage(db, intakeId(c), c.var.actor.now))
  return adoptView({ ...found, ...refused, csrf: csrfToken(c) })
}

async function adopt(c: WebContext, doors: Doors): Promise<Response> {
  const form = await readForm(c)
  const date = dateFrom(form, c.var.actor.now)
  if ('error' in date) return refuse(c, doors, form, { [adoptFields.date]: date.error })
  const input: AdoptIntake = { intakeId: intakeId(c), target: targetFrom(form), effectiveOn: date.value }
  try {
    const intake = await doors.write(c.var.actor, (tx) => adoptIntake(tx, c.var.actor, input))
    return c.redirect(`${paths.intake(intake.id)}?melding=overgenomen`, 303)
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error
    return refuse(c, doors, form, error.fields)
  }
}

async function refuse(
  c: WebContext,
  doors: Doors,
  form: Form,
  errors: Readonly<Record<string, string>>,
): Promise<Response> {
  return c.html(await adoptPage(c, doors, { typed: form.fields, errors }), 400)
}

/** The day that was typed; today where the form had no such field, because there is no amount to date. */
function dateFrom(form: Form, now: Date): Typed<Day> {
  if (!Object.hasOwn(form.fields, adoptFields.date)) return { value: calendarDay(now) }
  const typed = typedDay(form.text(adoptFields.date))
  if ('error' in typed) return typed
  if (typed.value === null) return { error: texts.dateMissing }
  return typed.value.includes('/') ? { error: texts.dateNotSingle } : { value: typed.value }
}

function targetFrom(form: Form): AdoptIntake['target'] {
  const target = form.text(adoptFields.target)
  const title = form.text(adoptFields.title).slice(0, 500)
  return target === adoptFields.asNew ? { newTitle: nameKey(title) === '' ? null : title } : { agreementId: target }
}

function intakeId(c: WebContext): string {
  return c.req.param('id') ?? ''
}

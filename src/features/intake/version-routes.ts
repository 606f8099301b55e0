import { Hono } from 'hono'
import type { Doors } from '../../database/doors.ts'
import { InvalidInput, NotFound } from '../../shared/errors.ts'
import type { WebContext, WebEnv } from '../../web/context.ts'
import { csrfToken } from '../../web/csrf.ts'
import { paths } from '../../web/paths.ts'
import { readForm } from '../../web/typed-form.ts'
import { changesView } from './changes-view.ts'
import { decideVersion } from './decide-version.ts'
import { loadIntake } from './load-intake.ts'
import { readVersions, takeOver } from './take-over.ts'
import { versionMessages as texts } from './version-messages.ts'
import { versionFields } from './version-view.ts'

/** Versions of a paper: what changed, whether it is one, and taking judgements over. */
export function versionRoutes(doors: Doors): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  routes.get(paths.intakeChanges(':id'), async (c) => {
    const { intake, versions } = await doors.read(c.var.actor, async (db) => {
      const found = await loadIntake(db, intakeId(c))
      return { intake: found, versions: await readVersions(db, found) }
    })
    if (versions === null) throw new NotFound(texts.noPrevious)
    return c.html(changesView({ intake, versions, csrf: csrfToken(c) }))
  })
  routes.post(paths.intakeVersion(':id'), async (c) => {
    const choice = (await readForm(c)).text(versionFields.choice)
    if (choice !== versionFields.yes && choice !== versionFields.no) throw new InvalidInput(texts.badChoice)
    const isVersion = choice === versionFields.yes
    const input = { intakeId: intakeId(c), isVersion }
    const intake = await doors.write(c.var.actor, (tx) => decideVersion(tx, c.var.actor, input))
    return c.redirect(`${paths.intake(intake.id)}?melding=${isVersion ? 'versie' : 'geen-versie'}`, 303)
  })
  routes.post(paths.intakeTakeOver(':id'), async (c) => {
    const { intake, taken } = await doors.write(c.var.actor, (tx) => takeOver(tx, c.var.actor, intakeId(c)))
    return c.redirect(`${paths.intake(intake.id)}?melding=overgenomen-oordelen&aantal=${taken}`, 303)
  })
  return routes
}

function intakeId(c: WebContext): string {
  return c.req.param('id') ?? ''
}

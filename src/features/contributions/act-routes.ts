import { Hono } from 'hono'
import type { Doors, ReadDb } from '../../database/doors.ts'
import { NotFound } from '../../shared/errors.ts'
import type { TypedFields } from '../../shared/field-reader.ts'
import type { WebContext, WebEnv } from '../../web/context.ts'
import { csrfToken } from '../../web/csrf.ts'
import { paths } from '../../web/paths.ts'
import { readForm } from '../../web/typed-form.ts'
import { readAgreementHead } from '../agreements/index.ts'
import { type ActScene, actForms } from './act-forms.ts'
import { type ActPageProps, actPage } from './act-page.ts'
import { doDeed, type Refused, readAsked } from './do-deed.ts'
import { actNamed, actWords } from './entry-acts.ts'
import { readEntryStory } from './entry-story.ts'
import { readFormScene } from './form-scene.ts'
import { ledgerRuleMessages } from './ledger-rule-messages.ts'
import { isFirm, newValues, readNew } from './line-form.ts'
import { newPage } from './new-page.ts'
import { type Act, whyNot } from './possible-acts.ts'

/** The forms with which people enter amounts and do something with an entry. */
export function actRoutes(doors: Doors): Hono<WebEnv> {
  return new Hono<WebEnv>()
    .get(paths.newContribution(':slug'), async (c) => c.html(await showNew(c, doors)))
    .post(paths.newContribution(':slug'), (c) => enterNew(c, doors))
    .get(paths.contributionAct(':slug', ':id', ':act'), (c) => showAct(c, doors))
    .post(paths.contributionAct(':slug', ':id', ':act'), (c) => doAct(c, doors))
}

async function showNew(c: WebContext, doors: Doors) {
  const scene = await doors.read(c.var.actor, (db) => readScene(db, c, {}))
  return newPage({ scene, of: { values: newValues(scene), errors: {} }, csrf: csrfToken(c) })
}

async function enterNew(c: WebContext, doors: Doors): Promise<Response> {
  const { fields } = await readForm(c)
  const scene = await doors.read(c.var.actor, (db) => readScene(db, c, fields))
  const again = ({ status, errors, refusal }: Refused) =>
    c.html(
      newPage({ scene: asking(scene, errors), of: { values: fields, errors }, csrf: csrfToken(c), refusal }),
      status,
    )
  const asked = readAsked(fields, isFirm(fields), (read) => readNew(read, scene))
  if ('errors' in asked) return again({ status: 400, errors: asked.errors })
  const outcome = await doDeed(doors, c.var.actor, scene.head.id, asked.value)
  // a new amount is made from no entry: nobody can have been first
  if ('refused' in outcome) return again(outcome.refused)
  return 'entryId' in outcome ? c.redirect(doneAt(c, 'nieuw', outcome), 303) : again({ status: 409, errors: {} })
}

async function showAct(c: WebContext, doors: Doors): Promise<Response> {
  const act = actOf(c)
  const scene = await doors.read(c.var.actor, (db) => readActScene(db, c, {}))
  const of = { values: actForms[act].initial(scene.story.entry), errors: {} }
  const isPossible = whyNot(act, scene.story) === null
  return c.html(actPage({ scene, act, of, csrf: csrfToken(c) }), isPossible ? 200 : 409)
}

async function doAct(c: WebContext, doors: Doors): Promise<Response> {
  const act = actOf(c)
  const { fields } = await readForm(c)
  const scene = await doors.read(c.var.actor, (db) => readActScene(db, c, fields))
  const again = ({ status, errors, refusal }: Refused, more: Partial<ActPageProps> = {}) => {
    const of = { values: fields, errors }
    return c.html(actPage({ scene: asking(scene, errors), act, of, csrf: csrfToken(c), refusal, ...more }), status)
  }
  const asked = readAsked(fields, needsMandate(act, scene, fields), (read) => actForms[act].read(read, scene))
  if ('errors' in asked) return again({ status: 400, errors: asked.errors })
  const outcome = await doDeed(doors, c.var.actor, scene.head.id, asked.value)
  if ('entryId' in outcome) return c.redirect(doneAt(c, actWords[act], outcome), 303)
  if ('refused' in outcome) return again(outcome.refused)
  const nowCounts = await doors.read(c.var.actor, (db) => readCurrentScene(db, scene))
  return again({ status: 409, errors: {} }, { scene: nowCounts, conflict: true })
}

function actOf(c: WebContext): Act {
  const act = actNamed(c.req.param('act')!)
  if (act === undefined) throw new NotFound(ledgerRuleMessages.noEntry)
  return act
}

/** A pledge or budget rests on a mandate; of a transfer its own form asks for the decision. */
function needsMandate(act: Act, { story: { entry } }: ActScene, fields: TypedFields): boolean {
  if (act === 'transfer') return false
  return act === 'replace' ? isFirm(fields) : entry.stage === 'pledged' || entry.stage === 'budgeted'
}

async function readScene(db: ReadDb, c: WebContext, fields: TypedFields) {
  const head = await readAgreementHead(db, c.req.param('slug')!)
  return readFormScene(db, head, fields)
}

async function readActScene(db: ReadDb, c: WebContext, fields: TypedFields): Promise<ActScene> {
  const scene = await readScene(db, c, fields)
  return { ...scene, story: await readEntryStory(db, scene.head.id, c.req.param('id')!) }
}

/** The same form, made from what counts now: where nothing does, from the entry as it is. */
async function readCurrentScene(db: ReadDb, scene: ActScene): Promise<ActScene> {
  const story = await readEntryStory(db, scene.head.id, scene.story.entry.id)
  return { ...scene, story: story.current === null ? story : await readEntryStory(db, scene.head.id, story.current.id) }
}

/** The form asks whether an amount comes on top once a rule has said that it may count twice. */
function asking<Scene extends { readonly askOnTop: boolean }>(scene: Scene, errors: TypedFields): Scene {
  return { ...scene, askOnTop: scene.askOnTop || errors.erbij !== undefined }
}

/** The entry that was made, with what was done to it. */
function doneAt(c: WebContext, word: string, { entryId, after }: { entryId: string; after: number }): string {
  return `${paths.contributionEntry(c.req.param('slug')!, entryId)}?gedaan=${word}&na=${after}`
}

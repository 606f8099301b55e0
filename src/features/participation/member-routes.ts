import { Hono } from 'hono'
import type { Doors, ReadDb } from '../../database/doors.ts'
import { InvalidInput, NotFound, RuleBroken } from '../../shared/errors.ts'
import type { TypedFields } from '../../shared/field-reader.ts'
import { isId } from '../../shared/id.ts'
import type { WebContext, WebEnv } from '../../web/context.ts'
import { csrfToken } from '../../web/csrf.ts'
import { paths } from '../../web/paths.ts'
import { readForm } from '../../web/typed-form.ts'
import { type AgreementHead, endMembership, enterMember, readAgreementHead } from '../agreements/index.ts'
import { readAllOrganisations } from '../organisations/index.ts'
import { readDocumentChoices, saveSource } from '../provenance/index.ts'
import { constituencyMessages as texts } from './constituency-messages.ts'
import { readEnd, readMember } from './member-form.ts'
import { endMembershipPage, type MemberFormProps, newMemberPage } from './member-form-view.ts'
import { type Constituency, readConstituency } from './read-constituency.ts'

/** Adding a member to a group, and ending a membership. */
export function memberRoutes(doors: Doors): Hono<WebEnv> {
  const base = '/akkoorden/:slug/partijen/:constituency/leden'
  return new Hono<WebEnv>()
    .get(`${base}/nieuw`, async (c) => c.html(await newMemberForm(c, doors, {}, {})))
    .post(`${base}/nieuw`, (c) => addMember(c, doors))
    .get(`${base}/:member/einde`, async (c) => c.html(await endForm(c, doors, {}, {})))
    .post(`${base}/:member/einde`, (c) => end(c, doors))
}

type Place = { readonly head: AgreementHead; readonly constituency: Constituency }

async function placeOf(db: ReadDb, c: WebContext): Promise<Place> {
  const head = await readAgreementHead(db, c.req.param('slug')!)
  return { head, constituency: await readConstituency(db, head, c.req.param('constituency')!) }
}

async function formProps(
  db: ReadDb,
  c: WebContext,
  values: TypedFields,
  errors: TypedFields,
): Promise<MemberFormProps> {
  const place = await placeOf(db, c)
  const documents = await readDocumentChoices(db, place.head.id)
  return { ...place, documents, csrf: csrfToken(c), values, errors }
}

async function newMemberForm(c: WebContext, doors: Doors, values: TypedFields, errors: TypedFields) {
  return newMemberPage(await doors.read(c.var.actor, (db) => formProps(db, c, values, errors)))
}

async function endForm(c: WebContext, doors: Doors, values: TypedFields, errors: TypedFields) {
  return doors.read(c.var.actor, async (db) => {
    const props = await formProps(db, c, values, errors)
    const { id, name } = await readMemberName(db, c, props.constituency)
    return endMembershipPage(props, id, name)
  })
}

async function addMember(c: WebContext, doors: Doors): Promise<Response> {
  const { fields } = await readForm(c)
  const organisations = await doors.read(c.var.actor, readAllOrganisations)
  const typed = readMember(fields, organisations)
  const refuse = async (errors: TypedFields) => c.html(await newMemberForm(c, doors, fields, errors), 400)
  if ('errors' in typed) return refuse(typed.errors)
  return attempt(refuse, 'organisatie', () =>
    doors.write(c.var.actor, async (tx) => {
      const { head, constituency } = await placeOf(tx, c)
      const { source, ...member } = typed.value
      const sourceId = await saveSource(tx, source)
      const input = { ...member, constituencyId: constituency.id }
      const { outcome } = await enterMember(tx, c.var.actor, head.id, input, sourceId)
      return back(c, head.slug, constituency.nameKey, outcome === 'added' ? 'lid' : 'bekend')
    }),
  )
}

async function end(c: WebContext, doors: Doors): Promise<Response> {
  const { fields } = await readForm(c)
  const typed = readEnd(fields)
  const refuse = async (errors: TypedFields) => c.html(await endForm(c, doors, fields, errors), 400)
  if ('errors' in typed) return refuse(typed.errors)
  return attempt(refuse, 'laatste-dag', () =>
    doors.write(c.var.actor, async (tx) => {
      const { head, constituency } = await placeOf(tx, c)
      const { id: memberId } = await readMemberName(tx, c, constituency)
      const sourceId = await saveSource(tx, typed.value.source)
      await endMembership(tx, c.var.actor, head.id, { memberId, validTo: typed.value.validTo }, sourceId)
      return back(c, head.slug, constituency.nameKey, 'einde')
    }),
  )
}

/** What the register refuses comes back in the form, at the field it is about. */
async function attempt(
  refuse: (errors: TypedFields) => Promise<Response>,
  field: string,
  act: () => Promise<Response>,
): Promise<Response> {
  try {
    return await act()
  } catch (error) {
    if (error instanceof RuleBroken) return refuse({ [field]: error.sentence })
    if (error instanceof InvalidInput && Object.keys(error.fields).length > 0) return refuse(error.fields)
    throw error
  }
}

function back(c: WebContext, slug: string, nameKey: string, done: keyof typeof texts.done): Response {
  return c.redirect(paths.constituency(slug, nameKey, `gedaan=${done}`), 303)
}

async function readMemberName(db: ReadDb, c: WebContext, { id: constituencyId }: Constituency) {
  const id = c.req.param('member')!
  const row = isId<'member'>(id)
    ? await db
        .selectFrom('constituencyMember as member')
        .innerJoin('organisation', 'organisation.id', 'member.organisationId')
        .select(['member.id', 'organisation.name'])
        .where('member.id', '=', id)
        .where('member.constituencyId', '=', constituencyId)
        .executeTakeFirst()
    : undefined
  if (row === undefined) throw new NotFound(texts.noSuchMember)
  return row
}

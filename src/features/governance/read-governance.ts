import type { ReadDb } from '../../database/doors.ts'
import type { Day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { nameKey } from '../../shared/name-key.ts'
import type { Mark } from '../../web/components/mark.ts'
import {
  type AgreementHead,
  type ConstituencyTable,
  type MeetingTable,
  readAgreementHead,
  readConstituencies,
  readMeetings,
  readThemes,
  type ThemeTable,
} from '../agreements/index.ts'
import { readSources, type SourceMarks } from '../provenance/index.ts'
import type { BodyTable } from './governance-table.ts'
import { loadBodies } from './load-governance.ts'
import { type Office, readOffices } from './read-offices.ts'
import { readSeats, type Seat } from './read-seats.ts'
import { escalationField } from './set-escalation.ts'

/** A body with everything that is known of it. */
export type Body = BodyTable & {
  readonly organisation: string | null
  readonly seats: readonly Seat[]
  readonly meetings: readonly Meeting[]
  readonly marks: readonly Mark[]
  /** of what it does */
  readonly roleMarks: readonly Mark[]
  /** of where it goes */
  readonly escalationMarks: readonly Mark[]
}

export type Meeting = MeetingTable & { readonly marks: readonly Mark[] }

/** A constituency that leads a theme or takes part in it. */
export type ThemePart = {
  readonly themeId: Id<'theme'>
  readonly role: 'lead' | 'participant'
  readonly name: string
  readonly marks: readonly Mark[]
}

/** Everything the governance page of an agreement shows. */
export type Governance = {
  readonly head: AgreementHead
  readonly bodies: readonly Body[]
  readonly themes: readonly (ThemeTable & { readonly marks: readonly Mark[] })[]
  readonly parts: readonly ThemePart[]
  readonly constituencies: readonly ConstituencyTable[]
  readonly offices: readonly Office[]
  /** meetings of a body that nobody entered: its name is only known from a paper */
  readonly loose: readonly Meeting[]
}

/** Reads how an agreement is steered, as it is on a day. Throws NotFound. */
export async function readGovernance(db: ReadDb, slug: string, today: Day): Promise<Governance> {
  const head = await readAgreementHead(db, slug)
  const bodies = await loadBodies(db, head.id)
  const meetings = await readMeetings(db, head.id)
  const themes = await readThemes(db, head.id)
  const roles = await readRoles(db, head.id)
  const constituencies = await readConstituencies(db, head.id)
  const marks = await readSources(db, [
    ...[bodies, themes, roles, meetings].flatMap((rows, index) =>
      rows.map(({ id }) => ({ kind: ['body', 'theme', 'theme-role', 'meeting'][index]!, id })),
    ),
  ])
  const offices = await readOffices(db, head.id, today)
  const seats = await readSeats(
    db,
    bodies.map(({ id }) => id),
    offices,
  )
  const known = new Set(bodies.flatMap(keysOf))
  const withMarks = meetings.map((meeting) => ({ ...meeting, marks: marks('meeting', meeting.id) }))
  return {
    head,
    bodies: await withAll(db, bodies, seats, withMarks, marks),
    themes: themes.map((theme) => ({ ...theme, marks: marks('theme', theme.id) })),
    parts: partsOf(constituencies, roles, marks),
    constituencies,
    offices,
    loose: withMarks.filter(({ body }) => !known.has(nameKey(body))),
  }
}

/** Papers write the name of a body in full or in short. */
function keysOf({ nameKey: key, shortName }: BodyTable): string[] {
  return [key, nameKey(shortName)]
}

async function withAll(
  db: ReadDb,
  bodies: readonly BodyTable[],
  seats: ReadonlyMap<string, readonly Seat[]>,
  meetings: readonly Meeting[],
  marks: SourceMarks,
): Promise<Body[]> {
  const names = await readOrganisationNames(
    db,
    bodies.flatMap(({ organisationId }) => organisationId ?? []),
  )
  return bodies.map((body) => ({
    ...body,
    organisation: body.organisationId === null ? null : (names.get(body.organisationId) ?? null),
    seats: seats.get(body.id) ?? [],
    meetings: meetings.filter((meeting) => keysOf(body).includes(nameKey(meeting.body))),
    marks: marks('body', body.id, ''),
    roleMarks: marks('body', body.id, 'role'),
    escalationMarks: marks('body', body.id, escalationField(body.escalatesTo)),
  }))
}

async function readOrganisationNames(
  db: ReadDb,
  ids: readonly Id<'organisation'>[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('organisation').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

function readRoles(db: ReadDb, agreementId: Id<'agreement'>) {
  return db
    .selectFrom('themeRole')
    .innerJoin('theme', 'theme.id', 'themeRole.themeId')
    .selectAll('themeRole')
    .where('theme.agreementId', '=', agreementId)
    .execute()
}

function partsOf(
  constituencies: readonly ConstituencyTable[],
  roles: Awaited<ReturnType<typeof readRoles>>,
  marks: SourceMarks,
): ThemePart[] {
  return constituencies.flatMap(({ id, name }) =>
    roles
      .filter(({ constituencyId }) => constituencyId === id)
      .map((role) => ({ themeId: role.themeId, role: role.role, name, marks: marks('theme-role', role.id) })),
  )
}

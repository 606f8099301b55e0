import { type SqlBool, sql } from 'kysely'
import { endOf } from '../../database/after-images.ts'
import type { ReadDb } from '../../database/doors.ts'
import { type Day, lastDay } from '../../shared/day.ts'
import { NotFound } from '../../shared/errors.ts'
import type { Id } from '../../shared/id.ts'
import { now, type Past } from '../../shared/past.ts'
import type { Mark } from '../../web/components/mark.ts'
import { readSources } from '../provenance/index.ts'
import { readOrganisationsThen } from './ensure-organisation.ts'
import { organisationMessages as texts } from './organisation-messages.ts'
import type { OrganisationTable } from './organisation-table.ts'

/** Another organisation that came before or after, and from which day. */
export type Succeeding = Pick<OrganisationTable, 'code' | 'name'> & { readonly since: OrganisationTable['validFrom'] }

/** An organisation with where it lies, what it came from and went into, and the sources of that. */
export type OrganisationDetails = OrganisationTable & {
  readonly province: string | null
  readonly provinceName: string | null
  readonly predecessors: readonly Succeeding[]
  readonly successors: readonly Succeeding[]
  readonly marks: readonly Mark[]
}

/**
 * The organisation with this code, now or in a past; `isKnown` is false when it was not in the register yet on the day of the
 * stand. Throws NotFound.
 */
export async function readOrganisation(
  db: ReadDb,
  code: string,
  past: Past = now,
): Promise<{ readonly organisation: OrganisationDetails; readonly isKnown: boolean }> {
  const row = await readRow(db, code)
  const then = past.standOn === null ? [row] : await readOrganisationsThen(db, [row.id], past.standOn)
  const shown = { ...row, ...then[0] }
  const links = await readLinks(db, row.id, past)
  const marks = await readSources(db, [{ kind: 'organisation', id: row.id }], past.standOn)
  const others = (after: boolean) =>
    links
      .filter(({ predecessorId }) => (predecessorId === row.id) === after)
      .map(({ predecessorId: _, ...other }) => other)
  const related = { predecessors: others(false), successors: others(true) }
  return { organisation: { ...shown, ...related, marks: marks('organisation', row.id) }, isKnown: then.length > 0 }
}

async function readRow(db: ReadDb, code: string) {
  const row = /^[a-z0-9-]{1,60}$/.test(code)
    ? await db
        .selectFrom('organisation')
        .leftJoin('organisation as region', 'region.code', 'organisation.province')
        .selectAll('organisation')
        .select('region.shortName as provinceName')
        .where('organisation.code', '=', code)
        .executeTakeFirst()
    : undefined
  if (row === undefined) throw new NotFound(texts.notFound)
  return row
}

/** Who came before and after; in a past only what the journal knew by then, and what had taken place. */
async function readLinks(db: ReadDb, id: Id<'organisation'>, { standOn, inForceOn }: Past) {
  const links = await db
    .selectFrom('organisationSuccessor as link')
    .innerJoin('organisation as other', (join) =>
      join.on(sql<SqlBool>`other.id <> ${id} and other.id in (link.predecessor_id, link.successor_id)`),
    )
    .select(['other.code', 'other.name', 'link.since', 'link.predecessorId'])
    .where((eb) => eb.or([eb('link.predecessorId', '=', id), eb('link.successorId', '=', id)]))
    .$if(standOn !== null, (query) => query.where(wasKnown(standOn!)))
    .orderBy('other.sortName')
    .execute()
  return links.filter(({ since }) => inForceOn === null || since === null || lastDay(since) <= inForceOn)
}

/** One organisation may be followed by many: the journal has a row for each, under the one that went. */
function wasKnown(standOn: Day) {
  return sql<SqlBool>`exists (
    select from journal
    where journal.subject_kind = 'organisation-successor' and journal.subject_id = link.predecessor_id
      and strpos(journal.after, link.successor_id::text) > 0 and journal.at < ${endOf(standOn)})`
}

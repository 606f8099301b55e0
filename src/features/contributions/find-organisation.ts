import { sql } from 'kysely'
import type { ReadDb } from '../../database/doors.ts'
import type { Id } from '../../shared/id.ts'
import type { Typed } from '../../shared/typed-value.ts'
import { matchOrganisation, type OrganisationTable, readAllOrganisations } from '../organisations/index.ts'
import { entryMessages } from './entry-messages.ts'

const texts = entryMessages.form

/** The organisation that somebody typed by code or by name. Null when nothing was typed; a sentence when it is none, or may be several. */
export async function findOrganisation(db: ReadDb, text: string): Promise<Typed<Id<'organisation'> | null>> {
  const bare = text.trim()
  if (bare === '') return { value: null }
  const code = bare.toLowerCase()
  const byCode = await db.selectFrom('organisation').select('id').where('code', '=', code).executeTakeFirst()
  if (byCode !== undefined) return { value: byCode.id }
  const { exact, similar } = matchOrganisation([bare.slice(0, longestName)], await readAllOrganisations(db))
  if (exact !== null) return { value: exact.id }
  return { error: sentenceAbout(similar, bare) }
}

const longestName = 200

function sentenceAbout(similar: readonly OrganisationTable[], typed: string): string {
  if (similar.length === 0) return texts.organisationUnknown
  const names = similar.map(({ name, code }) => `${name} (${code})`).join(', ')
  const isName = similar.some(({ name, shortName }) => [name, shortName].some((each) => sameText(each, typed)))
  return isName ? texts.organisationMany(names) : texts.organisationSimilar(names)
}

function sameText(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}

/** Names to suggest where an organisation is typed: first who is in a group of this agreement or contributes to it, then the others that exist. */
export async function readKnownOrganisations(db: ReadDb, agreementId: Id<'agreement'>): Promise<readonly string[]> {
  const isClose = sql<boolean>`organisation.id in (
      select member.organisation_id from constituency_member as member
      join constituency on constituency.id = member.constituency_id where constituency.agreement_id = ${agreementId}
      union all select line.organisation_id from ledger_line as line where line.agreement_id = ${agreementId} and line.organisation_id is not null
    )`
  const rows = await db
    .selectFrom('organisation')
    .select('name')
    .where((eb) => eb.or([eb('validTo', 'is', null), isClose]))
    .orderBy(isClose, 'desc')
    .orderBy('sortName')
    .limit(mostSuggested)
    .execute()
  return rows.map(({ name }) => name)
}

/** Enough for every government of a country, and no more than a page can carry. */
const mostSuggested = 1000

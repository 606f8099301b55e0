import { type Day, day, firstDay, lastDay } from '../../shared/day.ts'
import { FieldReader, type FormResult, type TypedFields } from '../../shared/field-reader.ts'
import type { Id } from '../../shared/id.ts'
import { matchOrganisation, type OrganisationTable } from '../organisations/index.ts'
import { type NewSource, readSourceFields } from '../provenance/index.ts'
import { constituencyMessages as texts } from './constituency-messages.ts'

/** A membership as somebody typed it, with its source. */
export type TypedMember = {
  readonly organisationId: Id<'organisation'>
  /** null: since when is not known */
  readonly validFrom: Day | null
  readonly associationArticle: string | null
  readonly source: NewSource
}

/** What was typed in the form of a new member, or sentences by field. */
export function readMember(fields: TypedFields, organisations: readonly OrganisationTable[]): FormResult<TypedMember> {
  const read = new FieldReader(fields)
  const organisation = readOrganisation(read, organisations)
  const validFrom = readBound(read, 'lid-sinds', firstDay)
  const associationArticle = read.optional('verenigingsbesluit', 300)
  const source = readSourceFields(read)
  if (organisation === null || source === null) return { errors: read.errors }
  return read.result({ organisationId: organisation.id, validFrom, associationArticle, source })
}

/** What was typed in the form that ends a membership, or sentences by field. */
export function readEnd(fields: TypedFields): FormResult<{ readonly validTo: Day; readonly source: NewSource }> {
  const read = new FieldReader(fields)
  if (read.text('laatste-dag') === '') read.errors['laatste-dag'] = texts.lastMissing
  const validTo = readBound(read, 'laatste-dag', lastDay)
  const source = readSourceFields(read)
  return validTo === null || source === null ? { errors: read.errors } : read.result({ validTo, source })
}

/** By its code, or by a name that no other organisation bears. */
function readOrganisation(read: FieldReader, organisations: readonly OrganisationTable[]): OrganisationTable | null {
  const typed = read.required('organisatie', texts.whoMissing, 200)
  if (read.errors.organisatie !== undefined) return null
  const byCode = organisations.find(({ code }) => code === typed.toLowerCase())
  if (byCode !== undefined) return byCode
  const { exact, similar } = matchOrganisation([typed], organisations)
  if (exact !== null) return exact
  const choices = similar.map(({ code, name }) => `${code} (${name})`).join(', ')
  read.errors.organisatie = similar.length === 0 ? texts.whoUnknown : texts.whoUnsure(choices)
  return null
}

/** A membership begins and ends on a day; of a month or a year that is its first or last. */
function readBound(read: FieldReader, name: string, bound: (of: string) => string): Day | null {
  const typed = read.day(name)
  if (typed === null) return null
  if (typed.endsWith('..')) read.errors[name] = texts.dayOpen
  return day(bound(typed))
}

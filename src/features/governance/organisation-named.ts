import type { ReadDb } from '../../database/doors.ts'
import { InvalidInput } from '../../shared/errors.ts'
import type { Id } from '../../shared/id.ts'
import { matchOrganisation, readAllOrganisations } from '../organisations/index.ts'
import { formTexts as texts } from './governance-form-messages.ts'

/** The organisation that goes by this name or code. Throws InvalidInput, at its field, with those that may be meant. */
export async function organisationNamed(db: ReadDb, typed: string): Promise<Id<'organisation'>> {
  const all = await readAllOrganisations(db)
  const { exact, similar } = matchOrganisation([typed], all)
  const found = all.find(({ code }) => code === typed.toLowerCase()) ?? exact
  if (found !== null && found !== undefined) return found.id
  const names = similar.map(({ name, code }) => `${name} (${code})`).join(texts.or)
  const sentence = names === '' ? texts.organisationUnknown : texts.organisationMeant(names)
  throw new InvalidInput(sentence, { organisatie: sentence })
}

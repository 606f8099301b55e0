import type { ReadDb } from '../../database/doors.ts'
import type { TypedFields } from '../../shared/field-reader.ts'
import type { Id } from '../../shared/id.ts'
import type { Typed } from '../../shared/typed-value.ts'
import { type AgreementHead, readConstituencies, readThemes } from '../agreements/index.ts'
import type { LedgerNames } from './entry-words.ts'
import { findOrganisation, readKnownOrganisations } from './find-organisation.ts'
import { type GroundsChoices, readGroundsChoices } from './read-grounds-choices.ts'

/** What any form about a contribution needs to be shown and to be read. */
export type FormScene = GroundsChoices &
  LedgerNames & {
    readonly head: AgreementHead
    /** names to suggest where an organisation is typed */
    readonly known: readonly string[]
    /** what the register has under the organisation that was typed */
    readonly organisation: Typed<Id<'organisation'> | null>
    /** the amount may be one that is there already: the form asks whether it comes on top */
    readonly askOnTop: boolean
  }

/** Reads what a form needs; `fields` is what was typed in it. */
export async function readFormScene(db: ReadDb, head: AgreementHead, fields: TypedFields): Promise<FormScene> {
  return {
    head,
    constituencies: await readConstituencies(db, head.id),
    themes: await readThemes(db, head.id),
    known: await readKnownOrganisations(db, head.id),
    organisation: await findOrganisation(db, fields.organisatie ?? ''),
    askOnTop: fields.erbij === 'ja',
    ...(await readGroundsChoices(db, head.id)),
  }
}

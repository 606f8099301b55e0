import type { FieldReader, FormResult } from '../../shared/field-reader.ts'
import { type EditField, textField } from './edit-fields.ts'
import { editMessages as texts } from './edit-messages.ts'
import { choosable } from './known-organisation.ts'
import type { Intake } from './load-intake.ts'
import type { PartyChoice } from './proposal.ts'

type Context = Pick<Intake, 'organisations'>

const none = 'geen'

/** The name of a party, and which organisation of the register it is where there is something to choose. */
export function partyFields(party: PartyChoice, context: Context): EditField[] {
  const name = textField('naam', texts.party, party.name)
  const all = choosable(party, context)
  if (all.length === 0) return [name]
  const options = [
    { value: '', label: texts.organisationOpen },
    ...all.map(({ id, name: full, shortName }) => ({
      value: id,
      label: full === shortName ? full : `${full} (${shortName})`,
    })),
    { value: none, label: texts.organisationNone },
  ]
  const value = party.organisationId === null ? none : (party.organisationId ?? '')
  return [
    name,
    { ...textField('organisatie', texts.organisation, value), type: 'select', options, hint: texts.organisationHint },
  ]
}

/** The party as a reader made it; without a choice the organisation stays as open as it was. */
export function changedParty(party: PartyChoice, read: FieldReader, context: Context): FormResult<PartyChoice> {
  const name = read.required('naam', texts.partyMissing)
  const { organisationId: _, ...bare } = party
  const chosen = read.text('organisatie')
  if (chosen === '') return read.result({ ...bare, name })
  if (chosen === none) return read.result({ ...bare, name, organisationId: null })
  const organisation = choosable(party, context).find(({ id }) => id === chosen)
  if (organisation === undefined) read.errors.organisatie = texts.organisationUnknown
  return read.result({ ...bare, name, organisationId: organisation?.id ?? null })
}

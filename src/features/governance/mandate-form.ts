import type { FieldReader } from '../../shared/field-reader.ts'
import { isId } from '../../shared/id.ts'
import { selectField } from '../../web/components/field.ts'
import { paths } from '../../web/paths.ts'
import { saveSource } from '../provenance/index.ts'
import { giveMandate } from './give-mandate.ts'
import { type GovernanceForm, readId, taken, typedField } from './governance-form.ts'
import { formTexts as texts } from './governance-form-messages.ts'
import { loadOffice } from './load-governance.ts'
import { officeOf } from './named-in-address.ts'

/** Says that a mandate was given to an office. */
export const mandateForm: GovernanceForm = {
  path: paths.governanceMandate(':slug', ':id'),
  blamed: 'mandaat',
  heading: (props) => ({ title: texts.mandate.title(officeOf(props).title), lead: texts.mandate.lead }),
  fields: (props) => {
    const mandates = props.mandates.map(({ id, description }) => ({ value: id, label: description }))
    const options = [{ value: '', label: texts.mandate.choose }, ...mandates]
    return selectField({ ...typedField(props, 'mandaat', texts.mandate.which), options })
  },
  act: async (tx, actor, { head, id }, read) => {
    const { source, mandateId } = taken(read, readMandate(read))
    const office = await loadOffice(tx, id)
    const sourceId = await saveSource(tx, source)
    const given = { mandateId: mandateId!, officeId: office.id, sourceId } // it was asked for
    await giveMandate(tx, actor, head.id, given)
    return `${paths.governanceOffice(head.slug, office.id)}?melding=mandaat`
  },
}

function readMandate(read: FieldReader) {
  const mandateId = readId(read, 'mandaat', isId<'mandate'>)
  if (mandateId === null) read.errors.mandaat = texts.mandate.choose
  return { mandateId }
}

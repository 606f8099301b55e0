import { html } from 'hono/html'
import type { FieldReader } from '../../shared/field-reader.ts'
import { textField } from '../../web/components/field.ts'
import { paths } from '../../web/paths.ts'
import { saveSource } from '../provenance/index.ts'
import { enterHolder } from './enter-holder.ts'
import { enterOffice } from './enter-office.ts'
import { type GovernanceForm, organisationField, readExactDay, taken, typedField } from './governance-form.ts'
import { formTexts as texts } from './governance-form-messages.ts'
import { organisationNamed } from './organisation-named.ts'

/** Adds an office to the agreement, with who holds it where that is known. */
export const officeForm: GovernanceForm = {
  path: paths.governanceNewOffice(':slug'),
  blamed: 'naam',
  heading: () => ({ title: texts.office.title, lead: texts.office.lead }),
  fields: (props) => {
    const title = { ...typedField(props, 'ambt', texts.office.name), hint: texts.office.nameHint, size: 40 }
    const name = { ...typedField(props, 'naam', texts.office.holder), hint: texts.holder.nameHint, size: 40 }
    const from = { ...typedField(props, 'vanaf', texts.holder.from), hint: texts.holder.fromHint, size: 20 }
    return html`${textField(title)}${organisationField(props)}${textField({ ...name, optional: true })}${textField({ ...from, optional: true })}`
  },
  act: async (tx, actor, { head }, read) => {
    const { source, organisation, title, name, validFrom } = taken(read, readOffice(read))
    const organisationId = await organisationNamed(tx, organisation)
    const sourceId = await saveSource(tx, source)
    const officeId = await enterOffice(tx, actor, head.id, { organisationId, title }, sourceId)
    const holder = { officeId, kind: 'holder', validFrom, validTo: null, sourceId } as const
    if (name !== null) await enterHolder(tx, actor, { ...holder, name })
    return `${paths.governanceOffice(head.slug, officeId)}?melding=ambt`
  },
}

function readOffice(read: FieldReader) {
  const validFrom = readExactDay(read, 'vanaf')
  const name = validFrom === null ? read.optional('naam', 200) : read.required('naam', texts.holder.nameMissing, 200)
  return {
    title: read.required('ambt', texts.office.nameMissing, 200),
    organisation: read.required('organisatie', texts.organisationMissing, 200),
    name,
    validFrom,
  }
}

import { isId } from '../../shared/id.ts'
import { selectField } from '../../web/components/field.ts'
import { paths } from '../../web/paths.ts'
import { saveSource } from '../provenance/index.ts'
import { type GovernanceForm, readId, taken, typedField } from './governance-form.ts'
import { formTexts as texts } from './governance-form-messages.ts'
import { loadBody } from './load-governance.ts'
import { bodyOf } from './named-in-address.ts'
import { setEscalation } from './set-escalation.ts'

/** Says where a body goes with what it cannot settle. */
export const escalationForm: GovernanceForm = {
  path: paths.governanceEscalation(':slug', ':id'),
  blamed: 'naar',
  heading: (props) => ({ title: texts.escalation.title(bodyOf(props).shortName), lead: texts.escalation.lead }),
  fields: (props) => {
    const body = bodyOf(props)
    const others = props.governance.bodies.filter(({ id }) => id !== body.id)
    return selectField({
      ...typedField(props, 'naar', texts.escalation.to),
      value: props.values.naar ?? body.escalatesTo ?? '',
      hint: texts.escalation.toHint,
      options: [
        { value: '', label: texts.unknown },
        ...others.map(({ id, shortName }) => ({ value: id, label: shortName })),
      ],
    })
  },
  act: async (tx, actor, { head, id }, read) => {
    const { source, to } = taken(read, { to: readId(read, 'naar', isId<'body'>) })
    const { id: bodyId } = await loadBody(tx, head.id, id)
    const sourceId = await saveSource(tx, source)
    await setEscalation(tx, actor, head.id, { bodyId, to, sourceId })
    return `${paths.governanceBody(head.slug, bodyId)}?melding=escalatie`
  },
}

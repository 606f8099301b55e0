import { html } from 'hono/html'
import { InvalidInput } from '../../shared/errors.ts'
import type { FieldReader } from '../../shared/field-reader.ts'
import { isId } from '../../shared/id.ts'
import { radioField, selectField, textField } from '../../web/components/field.ts'
import type { Html } from '../../web/html.ts'
import { paths } from '../../web/paths.ts'
import type { Entered } from '../agreements/index.ts'
import { saveSource } from '../provenance/index.ts'
import { enterBody } from './enter-body.ts'
import { bodyKinds, bodyRoles } from './governance.ts'
import {
  type FormProps,
  type GovernanceForm,
  optionsOf,
  organisationField,
  readChoice,
  readId,
  taken,
  typedField,
} from './governance-form.ts'
import { formTexts as texts } from './governance-form-messages.ts'
import { governanceRules as rules, governanceWords as words } from './governance-messages.ts'
import { organisationNamed } from './organisation-named.ts'

const unknown = 'onbekend'

/** Adds a body to the agreement. */
export const bodyForm: GovernanceForm = {
  path: paths.governanceNewBody(':slug'),
  blamed: 'naam',
  heading: () => ({ title: texts.body.title, lead: texts.body.lead }),
  fields: (props) => html`${nameFields(props)}${kindField(props)}${roleField(props)}${ownerField(props)}`,
  act: async (tx, actor, { head }, read) => {
    const { source, organisation, ...fields } = taken(read, readBody(read))
    const organisationId = organisation === null ? null : await organisationNamed(tx, organisation)
    const sourceId = await saveSource(tx, source)
    const entered = await enterBody(tx, actor, head.id, { ...fields, organisationId }, sourceId)
    refuseDifference(entered, 'naam')
    return `${paths.governanceBody(head.slug, entered.id)}?melding=gremium`
  },
}

/** Throws InvalidInput, at a field, when something else stands in the register. */
export function refuseDifference({ outcome, existing, offered }: Entered, field: string): void {
  if (outcome !== 'differs') return
  const sentence = rules.known(existing ?? '', offered ?? '')
  throw new InvalidInput(sentence, { [field]: sentence })
}

function readBody(read: FieldReader) {
  const kind = readChoice(read, 'soort', bodyKinds)
  const role = readChoice(read, 'rol', [...bodyRoles, unknown])
  const isOfOne = readChoice(read, 'van', ['samen', 'organisatie']) === 'organisatie'
  return {
    name: read.required('naam', texts.body.nameMissing, 200),
    shortName: read.optional('kort', 60),
    kind,
    role: role === unknown ? null : role,
    organisation: isOfOne ? read.required('organisatie', texts.organisationMissing, 200) : null,
    themeId: kind === 'working-group' ? readId(read, 'thema', isId<'theme'>) : null,
  }
}

function nameFields(props: FormProps): Html {
  const name = { ...typedField(props, 'naam', texts.body.name), hint: texts.body.nameHint, size: 50 }
  const short = { ...typedField(props, 'kort', texts.body.short), hint: texts.body.shortHint, size: 20 }
  return html`${textField(name)}${textField({ ...short, optional: true })}`
}

/** Only a working group has a theme: its field goes with that choice. */
function kindField(props: FormProps): Html {
  const { themes } = props.governance
  const options = [
    { value: '', label: texts.chooseNone },
    ...themes.map(({ id, name }) => ({ value: id, label: name })),
  ]
  const theme = selectField({ ...typedField(props, 'thema', texts.body.theme), optional: true, options })
  const kinds = optionsOf(bodyKinds, words.kinds).map((option) =>
    option.value === 'working-group' && themes.length > 0 ? { ...option, fields: theme } : option,
  )
  return radioField({ ...typedField(props, 'soort', texts.body.kind), options: kinds })
}

function roleField(props: FormProps): Html {
  const options = [...optionsOf(bodyRoles, words.roles), { value: unknown, label: texts.unknown }]
  return radioField({ ...typedField(props, 'rol', texts.body.role), hint: texts.body.roleHint, options })
}

function ownerField(props: FormProps): Html {
  const options = [
    { value: 'samen', label: texts.body.together },
    { value: 'organisatie', label: texts.body.one, fields: organisationField(props) },
  ]
  return radioField({ ...typedField(props, 'van', texts.body.ofWhom), options })
}

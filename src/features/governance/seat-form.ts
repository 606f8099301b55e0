import { html } from 'hono/html'
import type { Tx } from '../../database/doors.ts'
import type { FieldReader } from '../../shared/field-reader.ts'
import { type Id, isId } from '../../shared/id.ts'
import { radioField, selectField } from '../../web/components/field.ts'
import type { Html } from '../../web/html.ts'
import { paths } from '../../web/paths.ts'
import { saveSource } from '../provenance/index.ts'
import { refuseDifference } from './body-form.ts'
import { enterSeat, type Seated } from './enter-seat.ts'
import { seatRoles } from './governance.ts'
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
import { governanceWords as words } from './governance-messages.ts'
import { loadBody } from './load-governance.ts'
import { bodyOf } from './named-in-address.ts'
import { organisationNamed } from './organisation-named.ts'

/** Says who sits in a body. */
export const seatForm: GovernanceForm = {
  path: paths.governanceSeat(':slug', ':id'),
  blamed: 'wie',
  heading: (props) => ({ title: texts.seat.title(bodyOf(props).shortName) }),
  fields: (props) =>
    html`${whoField(props)}${radioField({
      ...typedField(props, 'rol', texts.seat.role),
      options: optionsOf(seatRoles, words.seatRoles),
    })}`,
  act: async (tx, actor, { head, id }, read) => {
    const typed = taken(read, readSeat(read))
    const body = await loadBody(tx, head.id, id)
    const who = await seated(tx, typed.who)
    const sourceId = await saveSource(tx, typed.source)
    const fields = { bodyId: body.id, who, role: typed.role }
    refuseDifference(await enterSeat(tx, actor, head.id, fields, sourceId), 'rol')
    return `${paths.governanceBody(head.slug, body.id)}?melding=deelnemer`
  },
}

type TypedWho = Exclude<Seated, { organisationId: Id<'organisation'> }> | { readonly organisation: string }

function readSeat(read: FieldReader) {
  return { role: readChoice(read, 'rol', seatRoles), who: readWho(read) }
}

function readWho(read: FieldReader): TypedWho {
  const kind = readChoice(read, 'wie', ['organisatie', 'bijdrager', 'ambt'])
  if (kind === 'organisatie') {
    const isChosen = read.errors.wie === undefined
    return { organisation: isChosen ? read.required('organisatie', texts.organisationMissing, 200) : '' }
  }
  const chosen = kind === 'bijdrager' ? readId(read, kind, isId<'constituency'>) : readId(read, kind, isId<'office'>)
  if (chosen === null) read.errors[kind] = kind === 'ambt' ? texts.seat.chooseOffice : texts.seat.chooseConstituency
  return kind === 'bijdrager' ? { constituencyId: chosen as Id<'constituency'> } : { officeId: chosen as Id<'office'> }
}

async function seated(tx: Tx, who: TypedWho): Promise<Seated> {
  return 'organisation' in who ? { organisationId: await organisationNamed(tx, who.organisation) } : who
}

function whoField(props: FormProps): Html {
  const { constituencies, offices } = props.governance
  const list = (name: string, label: string, rows: readonly { readonly id: string; readonly label: string }[]) =>
    selectField({
      ...typedField(props, name, label),
      options: [{ value: '', label }, ...rows.map(({ id, label: text }) => ({ value: id, label: text }))],
    })
  const groups = constituencies.map(({ id, name }) => ({ id, label: name }))
  const posts = offices.map(({ id, title, organisation }) => ({ id, label: `${title}, ${organisation.name}` }))
  const options = [
    ...(groups.length === 0
      ? []
      : [
          {
            value: 'bijdrager',
            label: texts.seat.constituency,
            fields: list('bijdrager', texts.seat.chooseConstituency, groups),
          },
        ]),
    { value: 'organisatie', label: texts.seat.organisation, fields: organisationField(props) },
    ...(posts.length === 0
      ? []
      : [
          {
            value: 'ambt',
            label: texts.seat.office,
            hint: texts.seat.officeHint,
            fields: list('ambt', texts.seat.chooseOffice, posts),
          },
        ]),
  ]
  return radioField({ ...typedField(props, 'wie', texts.seat.who), options })
}

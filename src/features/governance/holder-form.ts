import { html } from 'hono/html'
import type { Tx } from '../../database/doors.ts'
import type { Actor } from '../../shared/actor.ts'
import type { Day } from '../../shared/day.ts'
import { InvalidInput } from '../../shared/errors.ts'
import type { FieldReader } from '../../shared/field-reader.ts'
import type { Id } from '../../shared/id.ts'
import { radioField, textField } from '../../web/components/field.ts'
import type { Html } from '../../web/html.ts'
import { paths } from '../../web/paths.ts'
import { saveSource } from '../provenance/index.ts'
import { enterHolder } from './enter-holder.ts'
import type { HolderKind } from './governance.ts'
import {
  type FormProps,
  type GovernanceForm,
  optionsOf,
  readChoice,
  readExactDay,
  taken,
  typedField,
} from './governance-form.ts'
import { formTexts as texts } from './governance-form-messages.ts'
import { loadHolders, loadOffice } from './load-governance.ts'
import { officeOf } from './named-in-address.ts'
import { succeedHolder } from './succeed-holder.ts'

const kinds = ['holder', 'deputy'] as const satisfies readonly HolderKind[]

/** Says who is in an office: a successor, somebody from before, or a deputy. */
export const holderForm: GovernanceForm = {
  path: paths.governanceHolder(':slug', ':id'),
  blamed: 'vanaf',
  heading: (props) => ({ title: texts.holder.title(officeOf(props).title), lead: texts.holder.lead }),
  fields: (props) =>
    html`${line(props, 'naam', 'name', 40)}${line(props, 'vanaf', 'from', 20)}${line(props, 'tot', 'to', 20, true)}${kindField(props)}`,
  act: async (tx, actor, { head, id }, read) => {
    const { source, ...typed } = taken(read, readHolder(read))
    const office = await loadOffice(tx, id)
    const sourceId = await saveSource(tx, source)
    await enter(tx, actor, { officeId: office.id, sourceId, ...typed })
    return `${paths.governanceOffice(head.slug, office.id)}?melding=bekleder`
  },
}

type Typed = {
  readonly officeId: Id<'office'>
  readonly sourceId: Id<'source'>
  readonly kind: HolderKind
  readonly name: string
  readonly from: Day | null
  readonly to: Day | null
  readonly deputy: string | null
}

/** Who holds the office from a day on takes over; whoever is no longer in it, or stands in, comes beside the others. */
async function enter(tx: Tx, actor: Actor, typed: Typed): Promise<void> {
  const { officeId, sourceId, kind, name, from, to, deputy } = typed
  const range = { officeId, validFrom: from, validTo: to, sourceId }
  if (kind === 'deputy') {
    await enterHolder(tx, actor, { ...range, kind, name })
  } else if (to === null && from !== null) {
    await succeedHolder(tx, actor, { officeId, name, from, deputy, sourceId })
  } else {
    if (to === null) await mayBeginUnknown(tx, officeId)
    await enterHolder(tx, actor, { ...range, kind, name })
    if (deputy !== null) await enterHolder(tx, actor, { ...range, kind: 'deputy', name: deputy })
  }
}

/** A begin that nobody knows cannot tell when the present holder ends. */
async function mayBeginUnknown(tx: Tx, officeId: Id<'office'>): Promise<void> {
  const holders = await loadHolders(tx, officeId)
  if (!holders.some(({ kind, validTo }) => kind === 'holder' && validTo === null)) return
  throw new InvalidInput(texts.holder.fromMissing, { vanaf: texts.holder.fromMissing })
}

function readHolder(read: FieldReader) {
  const kind = readChoice(read, 'als', kinds)
  return {
    kind,
    name: read.required('naam', texts.holder.nameMissing, 200),
    from: readExactDay(read, 'vanaf'),
    to: readExactDay(read, 'tot'),
    deputy: kind === 'holder' ? read.optional('vervanger', 200) : null,
  }
}

/** A holder may bring a deputy along: that field goes with this choice. */
function kindField(props: FormProps): Html {
  const deputy = line(props, 'vervanger', 'deputy', 40, true)
  const options = optionsOf(kinds, texts.holder.kinds).map((option) =>
    option.value === 'holder' ? { ...option, fields: deputy } : { ...option, hint: texts.holder.kindHint },
  )
  return radioField({
    ...typedField(props, 'als', texts.holder.kind),
    value: props.values.als ?? 'holder',
    options,
  })
}

function line(
  props: FormProps,
  name: string,
  text: 'name' | 'from' | 'to' | 'deputy',
  size: number,
  optional = false,
): Html {
  const field = typedField(props, name, texts.holder[text])
  return textField({ ...field, hint: texts.holder[`${text}Hint`], size, optional })
}

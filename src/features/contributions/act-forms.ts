import { html } from 'hono/html'
import type { FieldReader, TypedFields } from '../../shared/field-reader.ts'
import type { Html } from '../../web/html.ts'
import { changeContribution } from './change-contribution.ts'
import { correctContribution, replaceContribution } from './correct-contribution.ts'
import type { Deed } from './do-deed.ts'
import {
  amountField,
  amountValue,
  coverFields,
  type Filled,
  fromField,
  readAmountField,
  readTerms,
  termValues,
  vatField,
} from './entry-fields.ts'
import { entryMessages } from './entry-messages.ts'
import type { EntryStory } from './entry-story.ts'
import type { FormPart } from './form-parts.ts'
import type { FormScene } from './form-scene.ts'
import { lineParts, lineValues, readLine } from './line-form.ts'
import type { Act } from './possible-acts.ts'
import { readDayNeeded } from './read-day.ts'
import type { Entry } from './read-entries.ts'
import { splitForm } from './split-form.ts'
import { transferForm } from './transfer-form.ts'
import { withdrawContribution } from './withdraw-contribution.ts'

const texts = entryMessages.form

/** What the form of an act on an entry needs. */
export type ActScene = FormScene & { readonly story: EntryStory }

/** The form of one act, apart from its grounds. */
export type ActForm = {
  /** what stands in the fields at first */
  initial(entry: Entry): TypedFields
  parts(scene: ActScene, of: Filled): readonly FormPart[]
  /** what was typed; where it cannot be used the reader has the sentences, and the deed is not done */
  read(read: FieldReader, scene: ActScene): Deed
}

const change: ActForm = {
  initial: (entry) => ({ bedrag: amountValue(entry.line.unit, entry.amount), ...termValues(entry) }),
  parts: ({ story: { entry } }, of) => onePart(html`${amountOf(entry, of)}${fromField(of)}${terms(entry, of)}`),
  read: (read, { story: { entry } }) => {
    const amount = readAmountField(read, entry.line.unit)
    const effectiveOn = readDayNeeded(read, 'vanaf')!
    const input = { entryId: entry.id, amount, effectiveOn, ...readTerms(read, entry.line.unit) }
    return (tx, actor, agreementId, grounds) => changeContribution(tx, actor, agreementId, { ...input, ...grounds })
  },
}

const correct: ActForm = {
  initial: (entry) => ({ ...change.initial(entry), ...mandateValues(entry) }),
  parts: ({ story: { entry } }, of) => onePart(html`${amountOf(entry, of)}${terms(entry, of)}`),
  read: (read, { story: { entry } }) => {
    const amount = readAmountField(read, entry.line.unit)
    const input = { entryId: entry.id, amount, ...readTerms(read, entry.line.unit) }
    return (tx, actor, agreementId, grounds) => correctContribution(tx, actor, agreementId, { ...input, ...grounds })
  },
}

const replace: ActForm = {
  initial: (entry) => ({ ...lineValues(entry), ...mandateValues(entry) }),
  parts: lineParts,
  read: (read, scene) => {
    const input = { ...readLine(read, scene), voids: scene.story.entry.id }
    return (tx, actor, agreementId, grounds) => replaceContribution(tx, actor, agreementId, { ...input, ...grounds })
  },
}

const withdraw: ActForm = {
  initial: () => ({}),
  parts: (_, of) => onePart(fromField(of)),
  read: (read, { story: { entry } }) => {
    const input = { entryId: entry.id, effectiveOn: readDayNeeded(read, 'vanaf')! }
    return (tx, actor, agreementId, grounds) => withdrawContribution(tx, actor, agreementId, { ...input, ...grounds })
  },
}

/** The form of each act. */
export const actForms: Readonly<Record<Act, ActForm>> = {
  change,
  correct,
  replace,
  withdraw,
  split: splitForm,
  transfer: transferForm,
}

function onePart(body: Html): readonly FormPart[] {
  return [{ title: texts.change, body }]
}

/** What the amount of an entry is of: its year, or a report period. */
function amountOf({ line, period }: Entry, of: Filled): Html {
  const inPeriod = line.unit === 'eur' ? texts.inPeriod : texts.fteInPeriod
  return amountField(of, line.unit, period === String(line.year) ? texts.perYear : inPeriod)
}

function terms({ line }: Entry, of: Filled): Html {
  return html`${coverFields(of)}${line.unit === 'eur' ? vatField(of) : null}`
}

/** What is put right usually rests on the same mandate. */
function mandateValues({ mandateId }: Entry): TypedFields {
  return mandateId === null ? {} : { mandaat: 'bestaand', 'mandaat-keuze': mandateId }
}

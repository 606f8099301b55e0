import { html } from 'hono/html'
import type { ReadDb, Tx } from '../../database/doors.ts'
import type { Actor } from '../../shared/actor.ts'
import { type Day, day, firstDay, lastDay } from '../../shared/day.ts'
import { InvalidInput } from '../../shared/errors.ts'
import { FieldReader, type FormResult, type TypedFields } from '../../shared/field-reader.ts'
import { type Id, isId } from '../../shared/id.ts'
import { radioField, selectField, textArea, textField } from '../../web/components/field.ts'
import type { Html } from '../../web/html.ts'
import { type NewSource, readSourceFields, saveSource, sourceFields } from '../provenance/index.ts'
import { enterMandate, type MandateFields } from './enter-mandate.ts'
import { entryMessages } from './entry-messages.ts'
import type { Grounds } from './grounds.ts'
import { ledgerRuleMessages } from './ledger-rule-messages.ts'
import { readDay } from './read-day.ts'
import type { GroundsChoices } from './read-grounds-choices.ts'

const texts = entryMessages.grounds

/** On what somebody says that an amount rests: as it was typed, and nothing of it stored yet. */
export type TypedGrounds = {
  readonly source: NewSource
  /** one that is there by its id, a new one by its fields, or none */
  readonly mandate: Id<'mandate'> | MandateFields | null
  readonly reason: string | null
}

export type GroundsFieldsProps = GroundsChoices & {
  /** what was typed, by the name of the field */
  readonly values: TypedFields
  readonly errors: TypedFields
}

/** The part of a form that asks where an amount comes from, which decision or person allows it, and why it is entered. */
export function groundsFields(props: GroundsFieldsProps): Html {
  return html`${sourceFields(props)}${mandateField(props)}${textArea({
    ...field(props, 'reden', texts.reason),
    hint: texts.reasonHint,
    optional: true,
    rows: 3,
  })}`
}

/** What somebody typed in the fields of groundsFields, or sentences by field. `needsMandate`: it is of a pledge or a budget. */
export function readGrounds(
  fields: TypedFields,
  { needsMandate = false }: { readonly needsMandate?: boolean } = {},
): FormResult<TypedGrounds> {
  const read = new FieldReader(fields)
  const source = readSourceFields(read)
  const mandate = readMandate(read)
  if (needsMandate && hasNoMandate(read)) read.errors.mandaat = texts.mandateNeeded
  const reason = read.optional('reden', longestReason)
  // without a source there is an error, and the value is not given
  return read.result({ source: source!, mandate, reason })
}

/** Stores what the grounds name: the source, and the mandate when it is new. Throws InvalidInput for a document or mandate that is not there. */
export async function saveGrounds(
  tx: Tx,
  actor: Actor,
  agreementId: Id<'agreement'>,
  { source, mandate, reason }: TypedGrounds,
): Promise<Grounds> {
  const sourceId = await saveSource(tx, source)
  if (mandate === null || typeof mandate === 'string') {
    await checkMandateOf(tx, agreementId, mandate)
    return { sourceId, mandateId: mandate, reason }
  }
  return { sourceId, mandateId: await enterMandate(tx, actor, agreementId, mandate, sourceId), reason }
}

const longestReason = 2000

function field({ values, errors }: GroundsFieldsProps, name: string, label: string) {
  return { name, label, value: values[name], error: errors[name] }
}

function mandateField(props: GroundsFieldsProps): Html {
  const { mandates } = props
  const existing = [
    { value: '', label: texts.chooseMandate },
    ...mandates.map(({ id, description }) => ({ value: id, label: description })),
  ]
  const choice = selectField({ ...field(props, 'mandaat-keuze', texts.chooseMandate), options: existing })
  const options = [
    { value: 'geen', label: texts.mandates.none },
    ...(mandates.length === 0 ? [] : [{ value: 'bestaand', label: texts.mandates.existing, fields: choice }]),
    { value: 'nieuw', label: texts.mandates.added, fields: newMandateFields(props) },
  ]
  const chosen = props.values.mandaat ?? 'geen'
  return radioField({ ...field(props, 'mandaat', texts.mandate), value: chosen, hint: texts.mandateHint, options })
}

function newMandateFields(props: GroundsFieldsProps): Html {
  const what = { ...field(props, 'mandaat-omschrijving', texts.description), hint: texts.descriptionHint, size: 50 }
  const from = {
    ...field(props, 'mandaat-van', texts.validFrom),
    hint: entryMessages.day.hint,
    optional: true,
    size: 20,
  }
  const to = { ...field(props, 'mandaat-tot', texts.validTo), hint: texts.validToHint, optional: true, size: 20 }
  return html`${textField(what)}${textField(from)}${textField(to)}`
}

/** Whether no mandate was chosen. */
export function hasNoMandate(read: FieldReader): boolean {
  return ['', 'geen'].includes(read.text('mandaat'))
}

function readMandate(read: FieldReader): TypedGrounds['mandate'] {
  if (hasNoMandate(read)) return null
  const choice = read.text('mandaat')
  if (choice === 'nieuw') return readNewMandate(read)
  const id = read.text('mandaat-keuze')
  if (choice === 'bestaand' && isId<'mandate'>(id)) return id
  read.errors[choice === 'bestaand' ? 'mandaat-keuze' : 'mandaat'] = texts.mandateMissing
  return null
}

/** A mandate holds from the first day that was named, to and with the last. */
function readNewMandate(read: FieldReader): MandateFields {
  const exactly = (typed: Day | null, end: (of: string) => string) => (typed === null ? null : day(end(typed)))
  const validFrom = exactly(readDay(read, 'mandaat-van'), firstDay)
  const validTo = exactly(readDay(read, 'mandaat-tot'), lastDay)
  if (validFrom !== null && validTo !== null && validTo < validFrom)
    read.errors['mandaat-tot'] = ledgerRuleMessages.endsBeforeItBegins
  const description = read.required('mandaat-omschrijving', texts.descriptionMissing)
  return { description, validFrom, validTo }
}

async function checkMandateOf(db: ReadDb, agreementId: Id<'agreement'>, id: Id<'mandate'> | null): Promise<void> {
  if (id === null) return
  const row = await db
    .selectFrom('mandate')
    .select('id')
    .where('id', '=', id)
    .where('agreementId', '=', agreementId)
    .executeTakeFirst()
  if (row === undefined) throw new InvalidInput(texts.mandateMissing, { 'mandaat-keuze': texts.mandateMissing })
}

import { html } from 'hono/html'
import type { ReadDb, Tx } from '../../database/doors.ts'
import type { Actor } from '../../shared/actor.ts'
import { type Day, day, firstDay, lastDay } from '../../shared/day.ts'
import { InvalidInput } from '../../shared/errors.ts'
import { FieldReader, type FormResult, type TypedFields } from '../../shared/field-reader.ts'
import { type Id, isId } from '../../shared/id.ts'
import { radioField, selectField, textArea, textField } from '../../web/components/field.ts'
import type { Html } from '../../web/html.ts'
import { addSource, type NewSource } from '../provenance/index.ts'
import { enterMandate, type MandateFields } from './enter-mandate.ts'
import { entryMessages } from './entry-messages.ts'
import type { Grounds } from './grounds.ts'
import { ledgerRuleMessages } from './ledger-rule-messages.ts'
import { readDay, readDayNeeded } from './read-day.ts'
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
  return html`${sourceField(props)}${mandateField(props)}${textArea({
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
  const source = readSource(read)
  const mandate = readMandate(read)
  if (needsMandate && mandate === null && read.errors.mandaat === undefined) read.errors.mandaat = texts.mandateNeeded
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
  await checkDocument(tx, source)
  const sourceId = await addSource(tx, source)
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

function dayField(props: GroundsFieldsProps, name: string, label: string, hint: string = entryMessages.day.hint): Html {
  return textField({ ...field(props, name, label), hint, size: 20 })
}

function sourceField(props: GroundsFieldsProps): Html {
  const { documents } = props
  const options = [
    { value: 'stuk', label: texts.kinds.document, fields: documentFields(props) },
    { value: 'publicatie', label: texts.kinds.publication, fields: publicationFields(props) },
    { value: 'mededeling', label: texts.kinds.statement, fields: statementFields(props) },
  ]
  const offered = documents.length === 0 ? options.slice(1) : options
  return radioField({ ...field(props, 'bron', texts.source), hint: texts.sourceHint, options: offered })
}

function documentFields(props: GroundsFieldsProps): Html {
  const options = [
    { value: '', label: texts.chooseDocument },
    ...props.documents.map(({ id, title }) => ({ value: id, label: title })),
  ]
  const page = { ...field(props, 'pagina', texts.page), hint: texts.pageHint, optional: true, size: 5 }
  return html`${selectField({ ...field(props, 'stuk', texts.document), options })}${textField({ ...page, inputMode: 'numeric' })}${textField(
    { ...field(props, 'plek', texts.place), hint: texts.placeHint, size: 40 },
  )}`
}

function publicationFields(props: GroundsFieldsProps): Html {
  const address = { ...field(props, 'adres', texts.address), hint: texts.addressHint, size: 50 }
  return html`${textField(address)}${textField({ ...field(props, 'titel', texts.publicationTitle), size: 50 })}${dayField(props, 'gelezen-op', texts.readOn)}`
}

function statementFields(props: GroundsFieldsProps): Html {
  const who = { ...field(props, 'gezegd-door', texts.saidBy), hint: texts.saidByHint, size: 50 }
  return html`${textField(who)}${dayField(props, 'gezegd-op', texts.saidOn)}`
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

/** Null, and an error, when none was chosen. */
function readSource(read: FieldReader): NewSource | null {
  switch (read.text('bron')) {
    case 'stuk':
      return readPlace(read)
    case 'publicatie':
      return {
        kind: 'publication',
        address: readAddress(read),
        title: read.required('titel', texts.publicationTitleMissing),
        readOn: readDayNeeded(read, 'gelezen-op')!,
      }
    case 'mededeling':
      return {
        kind: 'statement',
        saidBy: read.required('gezegd-door', texts.saidByMissing),
        saidOn: readDayNeeded(read, 'gezegd-op'),
      }
    default:
      read.errors.bron = texts.sourceMissing
      return null
  }
}

function readPlace(read: FieldReader): NewSource | null {
  const label = read.required('plek', texts.placeMissing, 200)
  const page = read.text('pagina')
  if (page !== '' && !/^[1-9]\d{0,3}$/.test(page)) read.errors.pagina = texts.pageWrong
  const id = read.text('stuk')
  if (!isId<'document'>(id)) {
    read.errors.stuk = texts.documentMissing
    return null
  }
  return { kind: 'passage', documentId: id, passage: null, page: page === '' ? null : Number(page), label }
}

/** Only what a reader can open, and what does not carry a password. */
function readAddress(read: FieldReader): string {
  const text = read.optional('adres', 2000) ?? ''
  const url = /\s/.test(text) ? null : URL.parse(text)
  const isPage = url?.protocol === 'https:' && url.hostname.includes('.') && url.username === '' && url.password === ''
  if (!isPage) read.errors.adres ??= texts.addressWrong
  return text
}

function readMandate(read: FieldReader): TypedGrounds['mandate'] {
  const choice = read.text('mandaat')
  if (choice === '' || choice === 'geen') return null
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

async function checkDocument(db: ReadDb, source: NewSource): Promise<void> {
  if (source.kind !== 'passage') return
  const row = await db.selectFrom('document').select('id').where('id', '=', source.documentId).executeTakeFirst()
  if (row === undefined) throw new InvalidInput(texts.documentMissing, { stuk: texts.documentMissing })
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

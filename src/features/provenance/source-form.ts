import { html } from 'hono/html'
import { sql } from 'kysely'
import type { ReadDb, Tx } from '../../database/doors.ts'
import type { Day } from '../../shared/day.ts'
import { InvalidInput } from '../../shared/errors.ts'
import type { FieldReader, TypedFields } from '../../shared/field-reader.ts'
import { type Id, isId } from '../../shared/id.ts'
import { radioField, selectField, textField } from '../../web/components/field.ts'
import type { Html } from '../../web/html.ts'
import { addSource, type NewSource } from './add-source.ts'
import { sourceFormMessages as texts } from './source-form-messages.ts'

/** A document that a source can lie in. */
export type DocumentChoice = { readonly id: Id<'document'>; readonly title: string }

export type SourceFieldsProps = {
  readonly documents: readonly DocumentChoice[]
  /** what was typed, by the name of the field */
  readonly values: TypedFields
  readonly errors: TypedFields
}

/** The part of a form that asks where something was read or heard: a document, a public page, or somebody's words. */
export function sourceFields(props: SourceFieldsProps): Html {
  const options = [
    { value: 'stuk', label: texts.kinds.document, fields: documentFields(props) },
    { value: 'publicatie', label: texts.kinds.publication, fields: publicationFields(props) },
    { value: 'mededeling', label: texts.kinds.statement, fields: statementFields(props) },
  ]
  const offered = props.documents.length === 0 ? options.slice(1) : options
  return radioField({ ...field(props, 'bron', texts.source), hint: texts.sourceHint, options: offered })
}

/** The source that was typed in the fields of `sourceFields`; null, and an error, when it is none. */
export function readSourceFields(read: FieldReader): NewSource | null {
  switch (read.text('bron')) {
    case 'stuk':
      return readPlace(read)
    case 'publicatie':
      return {
        kind: 'publication',
        address: readAddress(read),
        title: read.required('titel', texts.publicationTitleMissing),
        readOn: readDay(read, 'gelezen-op')!, // without a day there is an error, and the value is not given
      }
    case 'mededeling':
      return {
        kind: 'statement',
        saidBy: read.required('gezegd-door', texts.saidByMissing),
        saidOn: readDay(read, 'gezegd-op'),
      }
    default:
      read.errors.bron = texts.sourceMissing
      return null
  }
}

/** Stores the source that was typed. Throws InvalidInput, with the field, for a document that is not there. */
export async function saveSource(tx: Tx, source: NewSource): Promise<Id<'source'>> {
  if (source.kind === 'passage') {
    const row = await tx.selectFrom('document').select('id').where('id', '=', source.documentId).executeTakeFirst()
    if (row === undefined) throw new InvalidInput(texts.documentMissing, { stuk: texts.documentMissing })
  }
  return addSource(tx, source)
}

/** A list longer than this is no longer a choice. */
const mostDocuments = 100

/** The papers of the register that a source can lie in: those of this agreement first, then the newest. */
export async function readDocumentChoices(
  db: ReadDb,
  agreementId: Id<'agreement'>,
): Promise<readonly DocumentChoice[]> {
  return db
    .selectFrom('document')
    .innerJoin('paper', 'paper.documentId', 'document.id')
    .select(['document.id', 'document.title'])
    .groupBy(['document.id', 'document.title', 'document.createdAt'])
    .orderBy(sql`bool_or(paper.agreement_id = ${agreementId})`, 'desc')
    .orderBy('document.createdAt', 'desc')
    .limit(mostDocuments)
    .execute()
}

function field({ values, errors }: SourceFieldsProps, name: string, label: string) {
  return { name, label, value: values[name], error: errors[name] }
}

function documentFields(props: SourceFieldsProps): Html {
  const documents = props.documents.map(({ id, title }) => ({ value: id, label: title }))
  const options = [{ value: '', label: texts.chooseDocument }, ...documents]
  const page = { ...field(props, 'pagina', texts.page), hint: texts.pageHint, optional: true, size: 5 }
  const place = { ...field(props, 'plek', texts.place), hint: texts.placeHint, size: 40 }
  return html`${selectField({ ...field(props, 'stuk', texts.document), options })}${textField({ ...page, inputMode: 'numeric' })}${textField(place)}`
}

function publicationFields(props: SourceFieldsProps): Html {
  const address = { ...field(props, 'adres', texts.address), hint: texts.addressHint, size: 50 }
  return html`${textField(address)}${textField({ ...field(props, 'titel', texts.publicationTitle), size: 50 })}${dayField(props, 'gelezen-op', texts.readOn)}`
}

function statementFields(props: SourceFieldsProps): Html {
  const who = { ...field(props, 'gezegd-door', texts.saidBy), hint: texts.saidByHint, size: 50 }
  return html`${textField(who)}${dayField(props, 'gezegd-op', texts.saidOn)}`
}

function dayField(props: SourceFieldsProps, name: string, label: string): Html {
  return textField({ ...field(props, name, label), hint: texts.dayHint, size: 20 })
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

/** A day, month or year that ends; null, and an error, when it is none. */
function readDay(read: FieldReader, name: string): Day | null {
  if (read.text(name) === '') read.errors[name] = texts.dayMissing
  const typed = read.day(name)
  if (typed?.endsWith('..') === true) read.errors[name] = texts.dayOpen
  return typed
}

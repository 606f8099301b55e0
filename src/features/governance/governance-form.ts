import { html } from 'hono/html'
import type { Tx } from '../../database/doors.ts'
import type { Actor } from '../../shared/actor.ts'
import { type Day, precision } from '../../shared/day.ts'
import { InvalidInput } from '../../shared/errors.ts'
import type { FieldReader, TypedFields } from '../../shared/field-reader.ts'
import type { Id } from '../../shared/id.ts'
import { type Option, type RadioOption, textField } from '../../web/components/field.ts'
import { actions, button, buttonLink, errorSummary, form } from '../../web/components/form.ts'
import type { Html } from '../../web/html.ts'
import { paths } from '../../web/paths.ts'
import { type AgreementHead, agreementPage } from '../agreements/index.ts'
import { type DocumentChoice, type NewSource, readSourceFields, sourceFields } from '../provenance/index.ts'
import { formTexts as texts } from './governance-form-messages.ts'
import type { FreeMandate } from './read-free-mandates.ts'
import type { Governance } from './read-governance.ts'

/** What a form is drawn from: the agreement, what it is about, and what was typed. */
export type FormProps = {
  readonly governance: Governance
  /** the body or office in the address; empty where there is none */
  readonly id: string
  readonly documents: readonly DocumentChoice[]
  /** mandates of the agreement that belong to no office yet */
  readonly mandates: readonly FreeMandate[]
  readonly values: TypedFields
  readonly errors: TypedFields
}

/** Where a form was sent to. */
export type FormPlace = { readonly head: AgreementHead; readonly id: string }

/** One form about governance: how it looks, and what it does. */
export type GovernanceForm = {
  readonly path: string
  /** the field that a broken rule is told at */
  readonly blamed: string
  readonly heading: (props: FormProps) => { readonly title: string; readonly lead?: string }
  /** its own fields; those of the source come after */
  readonly fields: (props: FormProps) => Html
  /** Reads what was typed and enters it; gives the address to go on to. Throws InvalidInput, RuleBroken, NotFound. */
  readonly act: (tx: Tx, actor: Actor, place: FormPlace, read: FieldReader) => Promise<string>
}

/** The page of a form: its fields, where it was read, and what must be mended. */
export function formPage(of: GovernanceForm, props: FormProps, action: string, csrf: string): Html {
  const { head } = props.governance
  const { title, lead } = of.heading(props)
  const back = buttonLink({ href: paths.governance(head.slug), label: texts.cancel, kind: 'quiet' })
  const body = html`${of.fields(props)}${sourceFields(props)}${actions(button({ label: texts.save, kind: 'primary' }), back)}`
  return agreementPage(head, 'governance', {
    title,
    lead,
    at: [{ label: title }],
    refused: Object.keys(props.errors).length > 0,
    notices: [errorSummary(props.errors)],
    body: html`<div class="kb-narrow">${form({ action, csrf, body })}</div>`,
  })
}

/** The value of the form with its source. Throws InvalidInput when a field was refused, the source first among what is read last. */
export function taken<Value extends object>(read: FieldReader, value: Value): Value & { readonly source: NewSource } {
  const source = readSourceFields(read)
  const result = read.result({ ...value, source: source! }) // without a source there is an error
  if ('errors' in result) throw new InvalidInput('', result.errors)
  return result.value
}

/** A field with what was typed in it. */
export function typedField({ values, errors }: FormProps, name: string, label: string) {
  return { name, label, value: values[name], error: errors[name] }
}

/** A field for the name or code of an organisation. */
export function organisationField(props: FormProps): Html {
  const field = typedField(props, 'organisatie', texts.organisation)
  return textField({ ...field, hint: texts.organisationHint, size: 40 })
}

/** Options from words by value. */
export function optionsOf<Value extends string>(
  values: readonly Value[],
  words: Readonly<Record<Value, string>>,
): (Option & RadioOption)[] {
  return values.map((value) => ({ value, label: words[value] }))
}

/** One of these values; an error when none was chosen. */
export function readChoice<Value extends string>(read: FieldReader, name: string, values: readonly Value[]): Value {
  const chosen = values.find((value) => value === read.text(name))
  if (chosen === undefined) read.errors[name] = texts.chooseOne
  return chosen ?? values[0]!
}

/** A calendar day, or null; an error for what is not exact. */
export function readExactDay(read: FieldReader, name: string): Day | null {
  const typed = read.day(name)
  if (typed !== null && precision(typed) !== 'day') read.errors[name] = texts.exactDay
  return typed
}

/** An id from a list; null when nothing was chosen. Whether it is there, the command checks. */
export function readId<Kind extends string>(read: FieldReader, name: string, is: (text: string) => text is Id<Kind>) {
  const text = read.text(name)
  return is(text) ? text : null
}

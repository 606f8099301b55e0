import { html } from 'hono/html'
import { attributes, type Content, classes, type Html } from '../html.ts'
import { messages } from '../messages.ts'
import { icon } from './icon.ts'

export type FieldProps = {
  readonly name: string
  readonly label: Content
  /** the name, unless another field on the page has it too */
  readonly id?: string | undefined
  readonly hint?: Content | undefined
  /** a sentence that says what to do */
  readonly error?: string | undefined
  /** may be left empty; every other field may not */
  readonly optional?: boolean | undefined
}

export type TextFieldProps = FieldProps & {
  readonly value?: string | undefined
  readonly type?: 'text' | 'email' | 'password' | 'search' | 'date' | undefined
  /** how many characters fit, as a sign of what is expected */
  readonly size?: number | undefined
  readonly maxLength?: number | undefined
  readonly inputMode?: 'numeric' | 'decimal' | undefined
  readonly autocomplete?: string | undefined
  /** what the browser offers while somebody types; anything else may be typed too */
  readonly suggestions?: readonly string[] | undefined
}

/** A field of one line; it shows what was typed, also when that was refused. */
export function textField(props: TextFieldProps): Html {
  const { type = 'text', value = '', size, maxLength, inputMode, autocomplete } = props
  const { suggestions = [] } = props
  const list = suggestions.length === 0 ? null : `${idOf(props)}-keuzes`
  const input = { ...own(props), type, value, size, maxlength: maxLength, inputmode: inputMode, autocomplete, list }
  const offered = html`<datalist id="${list}">${suggestions.map((each) => html`<option value="${each}"></option>`)}</datalist>`
  return field(props, html`<input${attributes(input)}>${list === null ? null : offered}`)
}

/** A field of several lines. */
export function textArea(
  props: FieldProps & { readonly value?: string | undefined; readonly rows?: number | undefined },
): Html {
  // a first line break inside a textarea is dropped by the browser, so one is put before it
  return field(
    props,
    html`<textarea${attributes({ ...own(props), rows: props.rows ?? 5 })}>${'\n'}${props.value ?? ''}</textarea>`,
  )
}

export type Option = { readonly value: string; readonly label: string; readonly hint?: Content | undefined }

/** A choice of one from a closed list. */
export function selectField(
  props: FieldProps & { readonly options: readonly Option[]; readonly value?: string | undefined },
): Html {
  const options = props.options.map(
    ({ value, label }) => html`<option${attributes({ value, selected: value === props.value })}>${label}</option>`,
  )
  return field(props, html`<select${attributes(own(props))}>${options}</select>`)
}

export type FileFieldProps = FieldProps & { readonly accept?: string | undefined }

/** A file from the reader's own device. */
export function fileField(props: FileFieldProps): Html {
  return field(props, html`<input${attributes({ ...own(props), type: 'file', accept: props.accept })}>`)
}

/** One of a few. `fields` go with this choice, and are put away while another is chosen; what stands in them is sent all the same. */
export type RadioOption = Option & { readonly fields?: Content | undefined }

/** One of a few, all in sight; nothing is chosen beforehand unless `value` says so. */
export function radioField(
  props: FieldProps & { readonly options: readonly RadioOption[]; readonly value?: string | undefined },
): Html {
  return choices(props, 'radio', (value) => value === props.value)
}

/** Fields that belong together, under one heading. */
export function fieldGroup(
  props: Omit<FieldProps, 'name' | 'optional'> & { readonly id: string; readonly body: Content },
): Html {
  const of = { ...props, name: props.id }
  return html`<fieldset class="${fieldClasses(of)}"${attributes({ 'aria-describedby': describedBy(of, 'groep-') })}><legend class="kb-field__label">${props.label}</legend>${notes(of, 'groep-')}<div class="kb-fields">${props.body}</div></fieldset>`
}

/** Any number of a few. */
export function checkboxField(
  props: FieldProps & { readonly options: readonly Option[]; readonly values?: readonly string[] | undefined },
): Html {
  return choices(props, 'checkbox', (value) => props.values?.includes(value) === true)
}

/** One box to tick, with its own label. */
export function checkbox(props: {
  readonly name: string
  readonly value: string
  readonly label: Content
  readonly checked?: boolean | undefined
  readonly id?: string | undefined
}): Html {
  const { name, value, checked = false, id } = props
  return html`<label class="kb-choice"><input${attributes({ type: 'checkbox', name, value, checked, id })}><span class="kb-choice__text">${props.label}</span></label>`
}

function field(props: FieldProps, input: Html): Html {
  return html`<div class="${fieldClasses(props)}"><label class="kb-field__label" for="${idOf(props)}">${labelOf(props)}</label>${notes(props)}${input}</div>`
}

function choices(
  props: FieldProps & { readonly options: readonly RadioOption[] },
  type: 'radio' | 'checkbox',
  isChosen: (value: string) => boolean,
): Html {
  const boxes = props.options.map(({ value, label, hint, fields }, index) => {
    const id = index === 0 ? idOf(props) : `${idOf(props)}-${index + 1}`
    const hintId = hint === undefined ? null : `${id}-uitleg`
    const more = { type, name: props.name, id, value, checked: isChosen(value), 'aria-describedby': hintId }
    const explanation = hint === undefined ? null : html`<span class="kb-field__hint" id="${hintId}">${hint}</span>`
    const box = html`<div class="kb-choice"><input${attributes(more)}><span class="kb-choice__text"><label for="${id}">${label}</label>${explanation}</span></div>`
    return fields === undefined
      ? box
      : html`<div class="kb-branch">${box}<div class="kb-branch__fields">${fields}</div></div>`
  })
  const group = { 'aria-describedby': describedBy(props, 'groep-') }
  return html`<fieldset class="${fieldClasses(props)}"${attributes(group)}><legend class="kb-field__label">${labelOf(props)}</legend>${notes(props, 'groep-')}<div class="kb-choices">${boxes}</div></fieldset>`
}

function own(props: FieldProps) {
  return {
    id: idOf(props),
    name: props.name,
    'aria-invalid': props.error === undefined ? null : 'true',
    'aria-describedby': describedBy(props),
  }
}

function notes(props: FieldProps, prefix = ''): Html {
  const id = `${prefix}${idOf(props)}`
  return html`${props.hint === undefined ? null : html`<span class="kb-field__hint" id="${id}-uitleg">${props.hint}</span>`}${
    props.error === undefined
      ? null
      : html`<span class="kb-field__error" id="${id}-fout">${icon('high')}<span><span class="kb-sr">${messages.form.errorPrefix}</span>${props.error}</span></span>`
  }`
}

function describedBy(props: FieldProps, prefix = ''): string | null {
  const id = `${prefix}${idOf(props)}`
  const ids = classes(props.error !== undefined && `${id}-fout`, props.hint !== undefined && `${id}-uitleg`)
  return ids === '' ? null : ids
}

function labelOf({ label, optional }: FieldProps): Html {
  return html`${label}${optional === true ? html` <span class="kb-soft">${messages.form.optional}</span>` : null}`
}

function fieldClasses({ error }: FieldProps): string {
  return classes('kb-field', error !== undefined && 'kb-field--error')
}

function idOf({ id, name }: FieldProps): string {
  return id ?? name
}

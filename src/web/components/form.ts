import { html } from 'hono/html'
import { csrfField } from '../csrf.ts'
import { attributes, type Content, classes, type Html, link, safeHref } from '../html.ts'
import { messages } from '../messages.ts'
import { type IconName, icon } from './icon.ts'

export type FormProps = {
  readonly action: string
  /** goes along as a hidden field */
  readonly csrf: string
  readonly body: Content
  /** the form carries a file */
  readonly upload?: boolean | undefined
  /** name of a browser enhancement */
  readonly enhance?: string | undefined
}

/** A form that changes something: POST, with the token that proves it came from our page. */
export function form({ action, csrf, body, upload, enhance }: FormProps): Html {
  const more = {
    enctype: upload === true ? 'multipart/form-data' : null,
    'data-enhance': enhance,
    'data-busy': enhance === 'busy-form' ? messages.upload.busy : null,
  }
  return html`<form class="kb-form" method="post" action="${safeHref(action) ?? ''}" novalidate${attributes(more)}>${hiddenField(csrfField, csrf)}${body}</form>`
}

/** A form that only chooses what is shown: GET, its fields on one line, a button and perhaps the result. */
export function filterForm(props: {
  readonly action: string
  readonly fields: Content
  readonly result?: Content | undefined
  readonly submit: string
  /** name of a browser enhancement */
  readonly enhance?: string | undefined
}): Html {
  const more = attributes({ 'data-enhance': props.enhance })
  return html`<form class="kb-filter kb-filter--bar" method="get" action="${safeHref(props.action) ?? ''}"${more}>${props.fields}${button({ label: props.submit })}${
    props.result === undefined ? null : html`<div class="kb-filter__result">${props.result}</div>`
  }</form>`
}

/** A value that goes along unseen. */
export function hiddenField(name: string, value: string | number): Html {
  return html`<input type="hidden" name="${name}" value="${String(value)}">`
}

export type ButtonProps = {
  readonly label: Content
  /** what the button is about, for who cannot see where it stands: ` voorstel 17` */
  readonly about?: string | undefined
  readonly kind?: ButtonKind | undefined
  readonly small?: boolean | undefined
  readonly icon?: IconName | undefined
  readonly name?: string | undefined
  readonly value?: string | number | undefined
  /** another address than that of the form */
  readonly formaction?: string | undefined
  /** the key that presses it, where the page's script listens for keys: one capital letter */
  readonly shortcut?: string | undefined
}

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'destructive'

/** A button that sends its form. */
export function button(props: ButtonProps): Html {
  const more = {
    name: props.name,
    value: props.value,
    formaction: props.formaction === undefined ? null : safeHref(props.formaction),
    'aria-keyshortcuts': props.shortcut,
  }
  return html`<button type="submit" class="${buttonClasses(props)}"${attributes(more)}>${buttonText(props)}</button>`
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function buttonLink(
  props: Omit<ButtonProps, 'name' | 'value' | 'formaction'> & { readonly href: string },
): Html {
  return link(props.href, buttonText(props), { class: buttonClasses(props) })
}

/** Buttons beside each other. */
export function actions(...items: readonly Content[]): Html {
  return html`<div class="kb-actions">${items}</div>`
}

/**
 * What must be mended, above the form: each sentence leads to its field. The keys are the ids of the fields, which are
 * their names unless a field was given another id. Nothing when there are no errors.
 */
export function errorSummary(errors: Readonly<Record<string, string>>, title: string = messages.form.errorTitle): Html {
  const entries = Object.entries(errors)
  if (entries.length === 0) return html``
  return html`<div class="kb-errors" role="alert" tabindex="-1" autofocus aria-labelledby="fouten"><h2 id="fouten">${title}</h2><ul class="kb-errors__list">${entries.map(
    ([id, sentence]) => html`<li><a href="#${id}">${sentence}</a></li>`,
  )}</ul></div>`
}

function buttonText(props: Pick<ButtonProps, 'label' | 'about' | 'icon'>): Html {
  const about = props.about === undefined ? null : html`<span class="kb-sr"> ${props.about}</span>`
  return html`${props.icon === undefined ? null : icon(props.icon)}${props.label}${about}`
}

function buttonClasses({ kind = 'secondary', small }: Pick<ButtonProps, 'kind' | 'small'>): string {
  return classes('kb-button', kindClasses[kind], small === true && 'kb-button--small')
}

const kindClasses: Readonly<Record<ButtonKind, string>> = {
  primary: 'kb-button--primary',
  secondary: '',
  quiet: 'kb-button--quiet',
  destructive: 'kb-button--destructive',
}

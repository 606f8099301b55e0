import { html } from 'hono/html'
import { actions, type ButtonKind, button, buttonLink, form } from '../../web/components/form.ts'
import { section } from '../../web/components/section.ts'
import type { Html } from '../../web/html.ts'
import type { Filled } from './entry-fields.ts'
import { entryMessages } from './entry-messages.ts'
import type { FormScene } from './form-scene.ts'
import { groundsFields } from './grounds-form.ts'

const texts = entryMessages.form

/** Fields under one heading. */
export type FormPart = { readonly title: string; readonly body: Html }

export type PartedFormProps = {
  readonly scene: FormScene
  readonly of: Filled
  readonly csrf: string
  readonly action: string
  readonly parts: readonly FormPart[]
  readonly submit: string
  readonly kind?: ButtonKind | undefined
  /** where somebody goes who stops */
  readonly back: string
}

/** A form about a contribution: its own parts, on what it rests, and the button that sends it. */
export function partedForm(props: PartedFormProps): Html {
  const { scene, of, csrf, action, parts, submit, kind = 'primary', back } = props
  const send = button({ label: submit, kind })
  const stop = buttonLink({ href: back, label: texts.cancel, kind: 'quiet' })
  const grounds = { title: texts.grounds, body: html`${groundsFields({ ...scene, ...of })}${actions(send, stop)}` }
  const body = [...parts, grounds].map(({ title, body: fields }, index) =>
    section({ id: `stap-${index + 1}`, title, layout: 'split', body: html`<div class="kb-form">${fields}</div>` }),
  )
  return form({ action, csrf, body: html`${body}` })
}

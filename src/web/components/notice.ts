import { html } from 'hono/html'
import { attributes, type Content, classes, type Html } from '../html.ts'
import { type IconName, icon } from './icon.ts'
import { fictive } from './tag.ts'

export type NoticeProps = {
  /** `good`: it is done; `alert`: a person must look; `plain`: good to know */
  readonly tone: 'good' | 'alert' | 'plain'
  readonly title?: Content | undefined
  readonly text?: Content | undefined
  /** what can be done about it */
  readonly action?: Content | undefined
  /** appeared because of what the reader just did: read out at once */
  readonly live?: boolean | undefined
}

/** A message above the content: the outcome of an action, or something to know first. */
export function notice({ tone, title, text, action, live = false }: NoticeProps): Html {
  const { name, icon: shape } = tones[tone]
  const role = live ? (tone === 'alert' ? 'alert' : 'status') : null
  return html`<div class="${classes('kb-note', name)}"${attributes({ role })}>${shape === null ? null : icon(shape)}<div class="kb-note__text">${
    title === undefined ? null : html`<b>${title}</b>`
  }${text === undefined ? null : html`<p>${text}</p>`}${action ?? null}</div></div>`
}

/** On top of a page with invented content: what is invented, and why. */
export function fictiveNote(text: Content): Html {
  return html`<div class="kb-note kb-note--fictive">${fictive()}<p class="kb-note__text">${text}</p></div>`
}

/** Nothing here yet: what is missing, and the one thing to do about it. */
export function empty({
  title,
  text,
  action,
}: {
  readonly title: Content
  readonly text?: Content | undefined
  readonly action?: Content | undefined
}): Html {
  return html`<div class="kb-empty"><b>${title}</b>${text === undefined ? null : html`<p>${text}</p>`}${
    action === undefined ? null : html`<div class="kb-actions">${action}</div>`
  }</div>`
}

const tones: Readonly<Record<NoticeProps['tone'], { readonly name: string; readonly icon: IconName | null }>> = {
  good: { name: 'kb-note--good', icon: 'check' },
  alert: { name: 'kb-note--alert', icon: 'high' },
  plain: { name: '', icon: null },
}

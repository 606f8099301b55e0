import { html } from 'hono/html'
import { attributes, type Content, classes, type Html } from '../html.ts'
import { messages } from '../messages.ts'

export type CopyProps = {
  /** what goes to the clipboard */
  readonly text: string
  readonly label?: string | undefined
  /** what is copied, for who cannot see where the button stands */
  readonly about?: Content | undefined
  readonly small?: boolean | undefined
}

/** A button that copies a text and says so; only there where script runs (`copy.js`): the text itself can be selected. */
export function copyButton({ text, label = messages.copy.label, about, small }: CopyProps): Html {
  const data = { 'data-text': text, 'data-done': messages.copy.done, 'data-failed': messages.copy.failed }
  const more = about === undefined ? null : html`<span class="kb-sr">: ${about}</span>`
  return html`<span class="kb-copy" data-enhance="copy" hidden><button type="button" class="${classes('kb-button', small === true && 'kb-button--small kb-button--quiet')}"${attributes(data)}>${label}${more}</button> <span class="kb-small" role="status"></span></span>`
}

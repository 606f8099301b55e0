import { html } from 'hono/html'
import type { Content, Html } from '../html.ts'
import { messages } from '../messages.ts'
import { type FileFieldProps, fileField } from './field.ts'
import { button } from './form.ts'

/** The browser files that `uploadFields` can use; give them to `page` as `scripts`. */
export const uploadScripts = ['drop-zone.js', 'busy-form.js'] as const

export type UploadProps = {
  readonly file: FileFieldProps
  readonly submit: string
  /** under the button: what happens to the file */
  readonly note?: Content | undefined
}

/**
 * The fields of a form that sends a file; goes in `form({ upload: true, enhance: 'busy-form' })`. Without script it is an
 * ordinary file field; with it a file may be dropped on the frame, and the button says that the reading goes on.
 */
export function uploadFields({ file, submit, note }: UploadProps): Html {
  return html`<div class="kb-drop" data-enhance="drop-zone">
    ${fileField(file)}
    <p class="kb-small kb-soft" data-drop-text hidden>${messages.upload.drop}</p>
    ${button({ label: submit, kind: 'primary', icon: 'arrow' })}
    <p class="kb-status" role="status"></p>
    ${note === undefined ? null : html`<p class="kb-small kb-soft">${note}</p>`}
  </div>`
}

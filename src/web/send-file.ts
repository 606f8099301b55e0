import { html } from 'hono/html'
import { attachment, fileTypes } from './attachment.ts'
import type { WebContext } from './context.ts'
import { type Html, join } from './html.ts'
import { messages } from './messages.ts'

type Form = keyof typeof fileTypes

/** Answers with a file to keep; `stem` is its name without the extension. */
export function sendFile(c: WebContext, stem: string, form: Form, bytes: Uint8Array<ArrayBuffer>): Response {
  return c.body(bytes, 200, { 'content-type': fileTypes[form], 'content-disposition': attachment(stem, form) })
}

/** `Download: CSV XLSX ODS`: what is on the page as a file for spreadsheets. */
export function fileLinks(hrefOf: (form: 'csv' | 'xlsx' | 'ods') => string): Html {
  const links = (['csv', 'xlsx', 'ods'] as const).map(
    (form) => html`<a href="${hrefOf(form)}">${form.toUpperCase()}</a>`,
  )
  return html`${messages.download} ${join(links)}`
}

import { html } from 'hono/html'
import { frameMessages as texts } from './frame-messages.ts'
import type { Html } from './html.ts'
import { page } from './layout.ts'
import { paths } from './paths.ts'

/** What went wrong, in one sentence, and a way on. */
export function errorPage(failure: { readonly title: string; readonly sentence: string }): Html {
  return page({
    title: failure.title,
    lead: failure.sentence,
    body: html`<p><a href="${paths.start()}">${texts.toStart}</a></p>`,
  })
}

import { html } from 'hono/html'
import type { Html } from '../../web/html.ts'
import { changeMessages as texts } from './change-messages.ts'

/** How many lines, and how many records of a kind, stand on the page; the file has all. */
export const mostShown = 100

/** That there are more than the page shows. */
export function rest(count: number): Html {
  return count <= mostShown ? html`` : html`<p class="kb-small kb-soft">${texts.firstOf(mostShown, count)}</p>`
}

import { html } from 'hono/html'
import type { Content, Html } from '../html.ts'

export type ReviewProps = {
  /** left, and in sight while the proposals pass: the text that is judged against */
  readonly paper: { readonly title: string; readonly body: Content }
  readonly proposals: { readonly title: string; readonly body: Content }
  /** under the proposals: what happens when all are judged */
  readonly finish?: Content | undefined
}

/** A paper beside what was read from it. On narrow screens the proposals come first. */
export function review({ paper, proposals, finish }: ReviewProps): Html {
  return html`<div class="kb-review">
    <section class="kb-review__paper" aria-labelledby="tekst" tabindex="0"><h2 id="tekst">${paper.title}</h2>${paper.body}</section>
    <section aria-labelledby="voorstellen"><h2 id="voorstellen">${proposals.title}</h2>${proposals.body}${
      finish === undefined ? null : html`<div class="kb-finish">${finish}</div>`
    }</section>
  </div>`
}

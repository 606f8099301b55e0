import { html } from 'hono/html'
import { type Content, classes, type Html } from '../html.ts'

export type SectionProps = {
  /** the anchor of the section; its heading gets it */
  readonly id: string
  readonly title: Content
  /** sentences under (split) or beside (row) the heading */
  readonly intro?: readonly Content[] | undefined
  /** `split`: heading left, content right; `row`: one line above wide content */
  readonly layout?: 'split' | 'row' | undefined
  readonly body: Content
}

/** A part of the page under a strong rule, with a heading of level 2. */
export function section({ id, title, intro = [], layout = 'row', body }: SectionProps): Html {
  const split = layout === 'split'
  return html`<section class="${classes('kb-section', split && 'kb-section--split')}" aria-labelledby="${id}">
    <div class="${classes('kb-section__head', !split && 'kb-section__head--row')}"><h2 id="${id}">${title}</h2>${intro.map((line) => html`<p>${line}</p>`)}</div>
    <div class="${split ? 'kb-section__body' : ''}">${body}</div>
  </section>`
}

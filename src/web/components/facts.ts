import { html } from 'hono/html'
import type { Content, Html } from '../html.ts'
import { type Mark, marks, orAbsent, type Void } from './mark.ts'

export type Fact = {
  readonly term: string
  readonly value: Content | Void
  readonly marks?: readonly Mark[] | undefined
}

/** A list of terms and what is known of each. */
export function facts(items: readonly Fact[]): Html {
  return html`<dl class="kb-facts">${items.map(
    ({ term, value, marks: sources = [] }) =>
      html`<div><dt>${term}</dt><dd>${orAbsent(value)} ${marks(sources)}</dd></div>`,
  )}</dl>`
}

import { html } from 'hono/html'
import type { Html } from '../html.ts'
import { messages } from '../messages.ts'
import { buttonLink } from './form.ts'

export type PaginationProps = {
  /** what is shown: `51–100 van 342 organisaties` */
  readonly shown: string
  readonly previous?: string | undefined
  readonly next?: string | undefined
}

/** Leads to the lines before and after these; nothing when all are shown. */
export function pagination({ shown, previous, next }: PaginationProps): Html {
  if (previous === undefined && next === undefined) return html``
  const to = (href: string | undefined, label: string) =>
    href === undefined ? null : buttonLink({ href, label, small: true })
  return html`<nav class="kb-pages" aria-label="${texts.label}"><span>${shown}</span><span class="kb-pages__links">${to(previous, texts.previous)}${to(next, texts.next)}</span></nav>`
}

const texts = messages.pagination

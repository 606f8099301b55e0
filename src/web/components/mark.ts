import { html } from 'hono/html'
import { type Content, type Html, link } from '../html.ts'
import { messages } from '../messages.ts'

/**
 * Where a statement comes from. `source`: a passage in a stored paper; `web`: a public page; `sum`: computed, and from
 * what. Without an address the mark is shown but cannot be followed (a paper that is not public, a paper without file).
 */
export type Mark = {
  readonly kind: 'source' | 'web' | 'sum'
  /** `p. 3, r. 29`, `Stcrt. 2025, 11512`, `= 2 × € 1.977.000` */
  readonly label: string
  readonly href?: string | null | undefined
}

/** At least one mark: a figure cannot be shown without. */
export type Marks = readonly [Mark, ...Mark[]]

/** What nobody knows, by the reason why. */
export type Void = keyof typeof messages.voids

/** One mark, with its kind in words for who cannot see it. */
export function mark({ kind, label, href }: Mark): Html {
  return link(href, html`<span class="kb-sr">${messages.marks[kind]}</span>${label}`, { class: markClasses[kind] })
}

/** Several marks in a row that may wrap; nothing when there are none. */
export function marks(all: readonly Mark[]): Html {
  if (all.length === 0) return html``
  return html`<span class="kb-sources">${all.map(mark)}</span>`
}

/** Marks in the cell of a file: their words, between bars. Null when there are none. */
export function formatMarks(all: readonly Mark[]): string | null {
  return all.length === 0 ? null : all.map(({ label }) => label.replaceAll('\u00a0', ' ')).join(' | ')
}

/** The void in words, under a dotted line. */
export function absent(reason: Void, words: Content = messages.voids[reason]): Html {
  return html`<span class="kb-absent">${words}</span>`
}

/** Whether the value is the reason of a void, and no text of its own. */
export function isVoid(value: unknown): value is Void {
  return typeof value === 'string' && Object.hasOwn(messages.voids, value)
}

/** A text, or the void in words. */
export function orAbsent(value: Content | Void): Content {
  return isVoid(value) ? absent(value) : value
}

/** A place in a paper: page (null when the paper has none) and line, to an end that may be the same. */
export type Lines = {
  readonly page: number | null
  readonly line: number
  readonly endPage: number | null
  readonly endLine: number
}

/** `p. 3, r. 24–35`, `p. 1, r. 48 – p. 2, r. 2`, `r. 12`; with no-break spaces. */
export function formatLines({ page, line, endPage, endLine }: Lines): string {
  const from = place(page, line)
  if (endPage !== page) return `${from} – ${place(endPage, endLine)}`
  return endLine === line ? from : `${from}–${endLine}`
}

function place(page: number | null, line: number): string {
  const lines = `${messages.line}\u00a0${line}`
  return page === null ? lines : `${messages.page}\u00a0${page}, ${lines}`
}

const markClasses = {
  source: 'kb-source',
  web: 'kb-source kb-source--web',
  sum: 'kb-source kb-source--sum',
} as const

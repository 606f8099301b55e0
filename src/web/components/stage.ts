import { html } from 'hono/html'
import type { Content, Html } from '../html.ts'
import { messages } from '../messages.ts'

/** How firm an amount is; the firmer, the fuller its drawing. */
export type Stage = 'indicative' | 'pledged' | 'budgeted' | 'realised'

/** The glyph with its word, or with another word for the same firmness (`gepland`). */
export function stage(of: Stage, word: Content = messages.stages[of]): Html {
  return html`<span class="kb-stage">${stageGlyph(of)}${word}</span>`
}

/** The glyph alone, for where the word stands beside it or in hidden text. */
export function stageGlyph(of: Stage): Html {
  return html`<svg class="kb-stage__glyph" viewBox="0 0 13 13" aria-hidden="true" focusable="false">${glyphs[of]}</svg>`
}

/** The class of a shape in a drawing; a hatched shape also needs `fill="url(#hatch)"`. */
export const stageInk = {
  indicative: 'kb-ink-hatched',
  pledged: 'kb-ink-pledged',
  budgeted: 'kb-ink-budgeted',
  realised: 'kb-ink-realised',
} as const satisfies Record<Stage, string>

const glyphs: Readonly<Record<Stage, Html>> = {
  indicative: html`<rect class="kb-ink-hatched" x=".5" y=".5" width="12" height="12" fill="url(#hatch)"/>`,
  pledged: html`<rect class="kb-ink-outline" x=".5" y=".5" width="12" height="12"/><rect class="kb-ink-pledged" x=".5" y="6.5" width="12" height="6"/>`,
  budgeted: html`<rect class="kb-ink-budgeted" x=".5" y=".5" width="12" height="12"/>`,
  realised: html`<rect class="kb-ink-realised" x=".5" y=".5" width="12" height="12"/>`,
}

/** Lines that explain the drawings; each says what it means in words. */
export function key(title: string | null, items: readonly Content[]): Html {
  return html`<ul class="kb-key">${title === null ? null : html`<li class="kb-key__title">${title}</li>`}${items.map(
    (item) => html`<li>${item}</li>`,
  )}</ul>`
}

import { html } from 'hono/html'
import { classes, type Html } from '../html.ts'

export type Chip = {
  /** short name: `UvW` */
  readonly name: string
  readonly present: boolean
  /** what the chip says to who cannot see it: `bedrag genoemd`, `niet in bron` */
  readonly meaning: string
}

/** Who is there and who is not, always the same names in the same order. */
export function strip(chips: readonly Chip[]): Html {
  return html`<ul class="kb-strip">${chips.map(
    ({ name, present, meaning }) =>
      html`<li class="${classes('kb-strip__cell', present && 'kb-strip__cell--known')}">${name}<span class="kb-sr">: ${meaning}</span></li>`,
  )}</ul>`
}

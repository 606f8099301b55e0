import { html } from 'hono/html'
import { type Content, classes, type Html } from '../html.ts'
import { messages } from '../messages.ts'
import { type IconName, icon } from './icon.ts'

/** How much a finding asks for a person; `holds`: the check was made and is in order. */
export type Weight = 'hoog' | 'midden' | 'laag' | 'holds'

/** A weight as icon and word in a box; a box means "count me". */
export function weightTag(weight: Weight, word: string = messages.weights[weight]): Html {
  const { name, icon: shape } = weights[weight]
  return html`<span class="${classes('kb-tag kb-tag--box', name)}">${icon(shape)}${word}</span>`
}

/** How many findings there are of each weight; a weight without findings is left out. */
export function tally(counts: Readonly<Record<Weight, number>>): Html {
  const present = (['hoog', 'midden', 'laag', 'holds'] as const).filter((weight) => counts[weight] > 0)
  return html`<span class="kb-tally">${present.map((weight) => html`${weightTag(weight, countWords(weight, counts[weight]))} `)}</span>`
}

/** A state as icon and word, without a box. `good` is in order, `alert` asks for a person, `open` is neither. */
export function stateTag(tone: 'good' | 'alert' | 'open', word: Content, shape: IconName = tones[tone].icon): Html {
  return html`<span class="${classes('kb-tag', tones[tone].name)}">${icon(shape)}${word}</span>`
}

/** Marks a block as invented; once per block, and in the note on top of the page. */
export function fictive(): Html {
  return html`<span class="kb-fictive">${messages.fictive}</span>`
}

/** `2 hoog`, `4 kloppen`. */
export function countWords(weight: Weight, count: number): string {
  return `${count} ${weight === 'holds' && count !== 1 ? messages.hold : messages.weights[weight]}`
}

const weights: Readonly<Record<Weight, { readonly name: string; readonly icon: IconName }>> = {
  hoog: { name: 'kb-tag--solid-alert', icon: 'high' },
  midden: { name: 'kb-tag--alert', icon: 'mid' },
  laag: { name: 'kb-tag--open', icon: 'low' },
  holds: { name: 'kb-tag--good', icon: 'check' },
}

const tones = {
  good: { name: 'kb-tag--good', icon: 'check' },
  alert: { name: 'kb-tag--alert', icon: 'high' },
  open: { name: 'kb-tag--open', icon: 'low' },
} as const

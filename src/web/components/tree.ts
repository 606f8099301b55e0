import { html } from 'hono/html'
import { type Content, classes, type Html } from '../html.ts'

export type TreeStop = {
  readonly title: Content
  /** under the title: what it is and does */
  readonly text: Content
  /** the firmer, the fuller: decides is filled, advises a ring, prepares a small ring, unknown dotted */
  readonly weight: 'decides' | 'advises' | 'prepares' | 'unknown'
  readonly below: readonly TreeStop[]
}

/** What goes up to what, as lines that end in stops: the highest first, those that come to it hang under it. */
export function tree(label: string, stops: readonly TreeStop[]): Html {
  return html`<ul class="kb-tree" aria-label="${label}">${stops.map(stop)}</ul>`
}

function stop({ title, text, weight, below }: TreeStop): Html {
  return html`<li class="kb-tree__item"><div class="${classes('kb-tree__stop', weightClasses[weight])}"><b>${title}</b><span>${text}</span></div>${
    below.length === 0 ? null : html`<ul class="kb-tree__below">${below.map(stop)}</ul>`
  }</li>`
}

const weightClasses: Readonly<Record<TreeStop['weight'], string>> = {
  decides: 'kb-tree__stop--decides',
  advises: '',
  prepares: 'kb-tree__stop--prepares',
  unknown: 'kb-tree__stop--unknown',
}

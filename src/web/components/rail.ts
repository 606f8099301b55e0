import { html } from 'hono/html'
import { type Content, classes, type Html } from '../html.ts'
import { messages } from '../messages.ts'
import { orAbsent, type Void } from './mark.ts'

export type Stop = {
  readonly title: string
  readonly when: Content | Void
  /** solid is behind us, dotted is ahead, a ring with a dot is now */
  readonly state: 'past' | 'now' | 'future'
}

/** Where something stands in its life: horizontal on wide screens, vertical on narrow ones. */
export function rail(label: string, stops: readonly Stop[]): Html {
  return html`<ol class="kb-rail" aria-label="${label}">${stops.map(stop)}</ol>`
}

function stop({ title, when, state }: Stop): Html {
  const isNow = state === 'now'
  const now = isNow ? html` <span class="kb-sr">${messages.rail.now}</span>` : null
  return html`<li class="${classes('kb-rail__stop', stopClasses[state])}"${isNow ? html` aria-current="step"` : null}><b>${title}${now}</b><span>${orAbsent(when)}</span></li>`
}

const stopClasses: Readonly<Record<Stop['state'], string>> = {
  past: '',
  now: 'kb-rail__stop--now',
  future: 'kb-rail__stop--future',
}

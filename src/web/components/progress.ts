import { html } from 'hono/html'
import { type Content, type Html, join } from '../html.ts'
import { messages } from '../messages.ts'
import { type IconName, icon } from './icon.ts'

export type ProgressState = 'accepted' | 'changed' | 'rejected' | 'open'

export type ProgressProps = {
  /** per kind of proposal, in the order of the page */
  readonly groups: readonly (readonly ProgressState[])[]
  /** under the drawing: the way to the next proposal */
  readonly next?: Content | undefined
}

/** How many proposals were judged, with one cell for each. */
export function progress({ groups, next }: ProgressProps): Html {
  const all = groups.flat()
  const judged = all.filter((state) => state !== 'open').length
  return html`<section class="kb-progress" aria-labelledby="voortgang">
    <h2 id="voortgang"><b>${judged}</b> ${texts.of} ${all.length} ${texts.judged}</h2>
    ${drawing(groups.filter((group) => group.length > 0))}
    <ul class="kb-progress__key">${states.map((state) => keyItem(state, all.filter((one) => one === state).length))}</ul>
    ${next ?? null}
  </section>`
}

const texts = messages.progress
const states = ['accepted', 'changed', 'rejected', 'open'] as const
const step = 14
const groupGap = 10

function drawing(groups: readonly (readonly ProgressState[])[]): Html {
  let x = 0.5
  const cells = groups.flatMap((group) => {
    const drawn = group.map((state, index) => cell(state, x + index * step))
    x += group.length * step + groupGap
    return drawn
  })
  const width = Math.max(1, x - groupGap - 2)
  return html`<svg class="kb-progress__svg" viewBox="0 0 ${width} 22" preserveAspectRatio="none" aria-hidden="true" focusable="false">${cells}</svg>`
}

function cell(state: ProgressState, x: number): Html {
  const box = (name: string) => html`<rect class="${name}" x="${x}" y=".5" width="11" height="21"/>`
  switch (state) {
    case 'accepted':
      return box('kb-ink-realised')
    case 'changed':
      return html`${box('kb-ink-budgeted')}<path class="kb-tickmark" d="M${x + 2} 18 ${x + 9} 4"/>`
    case 'rejected':
      return html`${box('kb-ink-outline')}<path class="kb-tickcross" d="M${x + 2.5} 7l6 8m0-8l-6 8"/>`
    case 'open':
      return box('kb-ink-empty')
  }
}

function keyItem(state: ProgressState, count: number): Html | null {
  if (count === 0 && state !== 'open') return null
  const shape = icons[state]
  return html`<li>${join([shape === null ? null : icon(shape), `${count} ${texts[state]}`], '')}</li>`
}

const icons: Readonly<Record<ProgressState, IconName | null>> = {
  accepted: 'check',
  changed: 'pen',
  rejected: 'cross',
  open: null,
}

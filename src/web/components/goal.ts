import { html } from 'hono/html'
import type { Content, Html } from '../html.ts'
import { type Marks, marks } from './mark.ts'

export type GoalProps = {
  readonly title: Content
  readonly note?: Content | undefined
  readonly steps: readonly {
    readonly year: Content
    /** how much; left out where the goal is words alone */
    readonly value?: string | undefined
    readonly text: string
    readonly marks: Marks
  }[]
}

/** Goals beside each other, each as a road with its years; dotted, because it lies ahead. */
export function goals(items: readonly GoalProps[]): Html {
  return html`<div class="kb-goals">${items.map(goal)}</div>`
}

function goal({ title, note, steps }: GoalProps): Html {
  return html`<div class="kb-goal"><h3>${title}</h3>${note === undefined ? html`<span></span>` : html`<p class="kb-small kb-soft">${note}</p>`}<ol class="kb-goal__steps">${steps.map(
    (step) =>
      html`<li class="kb-goal__step"><span class="kb-goal__year">${step.year}</span>${step.value === undefined ? null : html`<b>${step.value}</b>`} ${step.text} ${marks(step.marks)}</li>`,
  )}</ol></div>`
}

import { html } from 'hono/html'
import type { Content, Html } from '../html.ts'
import { type Marks, marks } from './mark.ts'

export type GoalProps = {
  readonly title: Content
  readonly note?: Content | undefined
  readonly steps: readonly {
    readonly year: string
    /** how much; left out where the goal is words alone */
    readonly value?: string | undefined
    readonly text: string
    readonly marks: Marks
  }[]
  /** goals that the source gives no year */
  readonly undated?: Content | undefined
}

/** Goals beside each other, each as a road with its years; dotted, because it lies ahead. */
export function goals(items: readonly GoalProps[]): Html {
  return html`<div class="kb-goals">${items.map(goal)}</div>`
}

function goal({ title, note, steps, undated }: GoalProps): Html {
  return html`<div class="kb-goal"><h3>${title}</h3><div class="kb-small kb-soft">${note ?? null}</div>${road(steps)}<div class="kb-small kb-goal__undated">${undated ?? null}</div></div>`
}

function road(steps: GoalProps['steps']): Html {
  if (steps.length === 0) return html`<div></div>`
  return html`<ol class="kb-goal__steps">${steps.map(
    ({ year, value, text, marks: sources }) =>
      html`<li class="kb-goal__step"><span class="kb-goal__year">${year}</span>${value === undefined ? null : html`<b>${value}</b>`} ${text} ${marks(sources)}</li>`,
  )}</ol>`
}

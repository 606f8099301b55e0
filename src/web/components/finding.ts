import { html } from 'hono/html'
import { type Content, classes, type Html } from '../html.ts'
import { copyButton } from './copy.ts'
import { type Mark, marks } from './mark.ts'
import { type Weight, weightTag } from './tag.ts'

export type FindingProps = {
  readonly weight: Weight
  /** the claim in a few words */
  readonly title: Content
  /** one or two sentences with the figures */
  readonly text?: Content | undefined
  readonly marks: readonly Mark[]
  readonly id?: string | undefined
  /** what can be done about it; with script there is a button that copies the text. `folded`: behind a click */
  readonly advice?: { readonly label: string; readonly text: string; readonly folded?: boolean } | undefined
}

/** Findings under each other, or two beside each other on wide screens. */
export function findings(items: readonly FindingProps[], layout: 'one' | 'two' = 'one'): Html {
  return html`<ul class="${classes('kb-findings', layout === 'two' && 'kb-findings--two')}">${items.map(finding)}</ul>`
}

function finding({ weight, title, text, marks: sources, id, advice }: FindingProps): Html {
  return html`<li class="kb-finding"${id === undefined ? null : html` id="${id}"`}>${weightTag(weight)}<div class="kb-finding__text"><p class="kb-finding__title">${title}</p>${
    text === undefined ? null : html`<p>${text}</p>`
  }${advice === undefined ? null : adviceLine(advice, title)}</div>${marks(sources)}</li>`
}

function adviceLine({ label, text, folded }: NonNullable<FindingProps['advice']>, about: Content): Html {
  const copy = copyButton({ text, about, small: true })
  return folded === true
    ? html`<details class="kb-details kb-advice"><summary>${label}<span class="kb-sr"> ${about}</span></summary><p>${text} ${copy}</p></details>`
    : html`<p class="kb-advice"><b>${label}</b> ${text} ${copy}</p>`
}

import { html } from 'hono/html'
import { type Content, classes, type Html } from '../html.ts'
import { buttonLink } from './form.ts'
import { type Mark, marks } from './mark.ts'
import { type Stage, stage } from './stage.ts'

export type PanelProps = {
  readonly id: string
  /** of what this is: `UvW en waterschappen, thema Inkoop, 2025` */
  readonly eyebrow: Content
  /** the outcome: `€ 25.000 en 0,50 fte, begroot` */
  readonly title: Content
  readonly close: { readonly href: string; readonly label: string }
  /** left: the entries and what belongs to them */
  readonly main: Content
  /** right: the passage in the paper */
  readonly passage?: Content | undefined
}

/** What a figure is made of, opened under the table it stands in. */
export function panel({ id, eyebrow, title, close, main, passage }: PanelProps): Html {
  return html`<section class="kb-panel" id="${id}" aria-labelledby="${id}-kop">
    <div class="kb-panel__head">
      <div><p class="kb-small kb-soft">${eyebrow}</p><h2 id="${id}-kop">${title}</h2></div>
      ${buttonLink({ href: close.href, label: close.label, kind: 'quiet' })}
    </div>
    <div class="kb-panel__grid"><div>${main}</div>${passage === undefined ? null : html`<div>${passage}</div>`}</div>
  </section>`
}

export type EntryProps = {
  readonly stage: Stage
  /** `nu geldig`, `vervangen`, a date */
  readonly state: Content
  readonly value: Content
  /** why it was made, on which mandate */
  readonly note?: Content | undefined
  readonly marks: readonly Mark[]
  /** replaced or voided: struck through, still readable */
  readonly old?: boolean | undefined
}

/** Entries of a line, newest first, on a rail. */
export function entries(items: readonly EntryProps[]): Html {
  return html`<ol class="kb-entries">${items.map(entry)}</ol>`
}

function entry(props: EntryProps): Html {
  const value = props.old === true ? html`<s>${props.value}</s>` : props.value
  return html`<li class="${classes('kb-entry', props.old === true && 'kb-entry--old')}">
    <p class="kb-entry__head">${stage(props.stage)}<span class="kb-entry__date">${props.state}</span></p>
    <p class="kb-entry__value">${value}</p>
    ${props.note === undefined ? null : html`<p class="kb-small">${props.note}</p>`}
    ${marks(props.marks)}
  </li>`
}

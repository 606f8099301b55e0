import { html } from 'hono/html'
import { type Content, classes, type Html, link } from '../html.ts'
import { messages } from '../messages.ts'
import { actions, button } from './form.ts'
import type { IconName } from './icon.ts'
import { type Mark, marks } from './mark.ts'
import { stateTag } from './tag.ts'

export type RecordState = 'open' | 'waiting' | 'editing' | 'accepted' | 'changed' | 'rejected'

export type RecordProps = {
  /** the anchor: `v18` */
  readonly id: string
  /** equal to the number in the text */
  readonly number: number
  readonly title: Content
  readonly marks: readonly Mark[]
  /** what was read, value by value */
  readonly values?: readonly Content[] | undefined
  /** what in the paper made this a proposal */
  readonly why?: Content | undefined
  readonly note?: Content | undefined
  readonly state: RecordState
  /** the fields while editing */
  readonly fields?: Content | undefined
  /** buttons: `judgeButtons` while open or waiting, save and cancel while editing, one to reconsider when judged */
  readonly actions?: Content | undefined
}

/** A proposal to judge, or one that was judged. */
export function record(props: RecordProps): Html {
  const verdict = verdicts[props.state]
  const done = verdict !== undefined
  const name = classes('kb-record', done && 'kb-record--done', props.state === 'editing' && 'kb-record--edit')
  const main = html`<p class="kb-record__title">${props.title} ${marks(props.marks)}</p>${values(props.values)}${
    props.why === undefined ? null : html`<p class="kb-record__why">${props.why}</p>`
  }${props.note === undefined ? null : html`<p class="kb-small kb-soft">${props.note}</p>`}${props.fields ?? null}`
  return html`<li class="${name}" id="${props.id}"><span class="${numberClass(props.state)}">${props.number}</span><div class="kb-record__main">${main}${
    done ? null : (props.actions ?? null)
  }</div>${done ? html`<div class="kb-record__state">${stateTag(verdict.tone, texts[verdict.word], verdict.icon)}${props.actions ?? null}</div>` : null}</li>`
}

/** Proposals of one kind under each other. */
export function records(items: readonly Html[]): Html {
  return html`<ol class="kb-records">${items}</ol>`
}

export type RecordGroupProps = {
  readonly id?: string | undefined
  readonly title: string
  readonly judged: number
  readonly total: number
  readonly open?: boolean | undefined
  /** of its heading; 4 within another group */
  readonly level?: 3 | 4 | undefined
  readonly body: Content
}

/** Proposals of one kind, folded away when there is nothing to do. */
export function recordGroup({ id, title, judged, total, open = false, level = 3, body }: RecordGroupProps): Html {
  const heading = level === 3 ? html`<h3>${title}</h3>` : html`<h4>${title}</h4>`
  const count = `${judged} ${texts.of} ${total}`
  const shown = judged === total ? stateTag('good', count) : count
  return html`<details class="kb-details kb-group"${id === undefined ? null : html` id="${id}"`}${open ? html` open` : null}><summary>${heading}<span class="kb-group__count">${shown}</span></summary>${body}</details>`
}

/** What groups there are, each with how much of it is open: a way through a long review. */
export function recordContents(groups: readonly RecordGroupProps[]): Html {
  const items = groups.map(
    ({ id, title, judged, total }) =>
      html`<li>${link(`#${id}`, title)} ${judged === total ? stateTag('good', texts.allJudged) : `${total - judged} ${texts.open}`}</li>`,
  )
  return html`<nav class="kb-contents" aria-label="${texts.contents}"><ul>${items}</ul></nav>`
}

export type JudgeButtonsProps = {
  readonly number: number
  /** the buttons' name in the form; their values are accepteer, wijzig and wijs-af */
  readonly name: string
  readonly formaction?: string | undefined
  /** a reading must be chosen first: the proposal cannot be accepted yet */
  readonly waiting?: boolean | undefined
}

/** Accept, change or reject. */
export function judgeButtons({ number, name, formaction, waiting = false }: JudgeButtonsProps): Html {
  const shared = { name, formaction, small: true, about: `${messages.paper.proposal} ${number}` }
  return actions(
    waiting
      ? html`<span class="kb-actions__wait">${stateTag('open', texts.waiting, 'clock')}</span>`
      : button({
          ...shared,
          label: texts.accept,
          value: 'accepteer',
          icon: 'check',
          kind: 'primary',
          shortcut: texts.keys.accept,
        }),
    button({ ...shared, label: texts.change, value: 'wijzig', icon: 'pen', shortcut: texts.keys.change }),
    button({ ...shared, label: texts.reject, value: 'wijs-af', icon: 'cross', shortcut: texts.keys.reject }),
  )
}

const texts = messages.record

function values(all: readonly Content[] = []): Html | null {
  return all.length === 0 ? null : html`<ul class="kb-record__vals">${all.map((value) => html`<li>${value}</li>`)}</ul>`
}

function numberClass(state: RecordState): string {
  if (state === 'editing') return 'kb-record__n kb-record__n--open kb-record__n--now'
  return state === 'open' || state === 'waiting' ? 'kb-record__n kb-record__n--open' : 'kb-record__n'
}

type Verdict = {
  readonly tone: 'good' | 'open'
  readonly word: 'accepted' | 'changed' | 'rejected'
  readonly icon: IconName
}

const verdicts: Readonly<Partial<Record<RecordState, Verdict>>> = {
  accepted: { tone: 'good', word: 'accepted', icon: 'check' },
  changed: { tone: 'good', word: 'changed', icon: 'pen' },
  rejected: { tone: 'open', word: 'rejected', icon: 'cross' },
}

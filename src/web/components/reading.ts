import { html } from 'hono/html'
import { attributes, type Content, type Html } from '../html.ts'
import { messages } from '../messages.ts'
import { type ButtonProps, button } from './form.ts'
import { icon } from './icon.ts'
import { stateTag, weightTag } from './tag.ts'

export type ReadingProps = {
  readonly id: string
  readonly title: Content
  readonly explanation: Content
  /** of the radio buttons; none is chosen beforehand */
  readonly name: string
  readonly options: readonly ReadingOption[]
  /** under the options: for which amounts the choice holds */
  readonly scope?: Content | undefined
  readonly error?: string | undefined
  readonly submit: ButtonProps
}

export type ReadingOption = {
  readonly value: string
  readonly label: Content
  /** the words of the source (null for a total we computed) and what they become */
  readonly rows: readonly {
    readonly source: string | null
    readonly text?: string | undefined
    readonly reading: string
  }[]
  readonly verdict?: { readonly holds: boolean; readonly text: string } | undefined
}

/** Two ways to read the same words, with what each leads to. The reader chooses; we do not. */
export function readingChoice(props: ReadingProps): Html {
  const errorId = `${props.id}-fout`
  return html`<fieldset class="kb-reading" id="${props.id}"${attributes({ 'aria-describedby': props.error === undefined ? null : errorId })}>
    <legend>${weightTag('hoog')} ${props.title}</legend>
    <p class="kb-small">${props.explanation}</p>
    ${
      props.error === undefined
        ? null
        : html`<p class="kb-field__error" id="${errorId}">${icon('high')}<span><span class="kb-sr">${messages.form.errorPrefix}</span>${props.error}</span></p>`
    }
    <div class="kb-reading__grid">${props.options.map((of) => option(of, props.name))}</div>
    ${props.scope ?? null}
    ${button({ kind: 'primary', ...props.submit })}
  </fieldset>`
}

function option({ value, label, rows, verdict }: ReadingOption, name: string): Html {
  const drawn = rows.map(({ source, text, reading }) => {
    const words = source === null ? text : html`<mark class="kb-pass">${source}</mark> ${messages.reading.becomes}`
    return html`<span>${words}</span><b>${reading}</b>`
  })
  const outcome = verdict === undefined ? null : stateTag(verdict.holds ? 'good' : 'alert', verdict.text)
  return html`<label class="kb-reading__option"><span class="kb-choice"><input type="radio" name="${name}" value="${value}"><b>${label}</b></span><span class="kb-reading__rows">${drawn}</span>${outcome}</label>`
}

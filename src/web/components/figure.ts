import { html } from 'hono/html'
import type { Html } from '../html.ts'
import { absent, isVoid, type Marks, marks, type Void } from './mark.ts'
import { type Stage, stage } from './stage.ts'

export type FigureProps = {
  readonly label: string
  /** formatted and with its unit apart: `€ 1.977.000`, or `29,75` with `fte` */
  readonly value: FigureValue | Void
  readonly stage?: Stage | undefined
  readonly marks: Marks
  /** the total over the period, with the sum it comes from */
  readonly over?: { readonly value: string; readonly text: string; readonly marks: Marks } | undefined
}

export type FigureValue = {
  readonly text: string
  readonly unit?: string | undefined
  /** the bare number for machines: `1977000`, `29.75` */
  readonly data: string | number
}

/** A headline figure: label, value, stage and source; never without a mark. */
export function figure(props: FigureProps): Html {
  requireMarks(props.marks, props.label)
  return html`<div class="kb-figure">
    <p class="kb-figure__label">${props.label}</p>
    <p class="kb-figure__value">${value(props.value)}</p>
    <div class="kb-figure__row">${props.stage === undefined ? null : stage(props.stage)}${marks(props.marks)}</div>
    ${props.over === undefined ? null : over(props.over, props.label)}
  </div>`
}

/** Headline figures beside each other, with room for one list of facts at the end. */
export function figures(items: readonly Html[]): Html {
  return html`<div class="kb-figures">${items}</div>`
}

function value(of: FigureValue | Void): Html {
  if (isVoid(of)) return absent(of)
  const unit = of.unit === undefined ? null : html`<small>&nbsp;${of.unit}</small>`
  return html`<data value="${String(of.data)}">${of.text}${unit}</data>`
}

function over(total: NonNullable<FigureProps['over']>, label: string): Html {
  requireMarks(total.marks, label)
  return html`<div class="kb-figure__over"><strong>${total.value}</strong> ${total.text} ${marks(total.marks)}</div>`
}

function requireMarks(all: readonly unknown[], label: string): void {
  if (all.length === 0) throw new TypeError(`figure without a source: ${label}`)
}

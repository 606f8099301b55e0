import { scaleLinear } from 'd3-scale'
import { html } from 'hono/html'
import type { Content, Html } from '../html.ts'
import { absent, type Mark, type Marks, marks, type Void } from './mark.ts'
import { key, type Stage, stageGlyph, stageInk } from './stage.ts'

export type BarsProps = {
  readonly caption: string
  /** heads the column of names */
  readonly head: string
  /** each panel has a unit and a scale of its own: `€ per jaar`, `fte per jaar` */
  readonly panels: readonly string[]
  readonly rows: readonly BarRow[]
  readonly total?: { readonly name: string; readonly values: readonly Content[] } | undefined
}

/** A name with a value for every panel. */
export type BarRow = {
  readonly name: Content
  readonly sub?: Content | undefined
  readonly values: readonly BarValue[]
}

export type BarValue =
  | { readonly text: string; readonly size: number; readonly stage: Stage; readonly marks: Marks }
  | { readonly reason: Void; readonly marks: readonly Mark[] }

/** A drawing that is also the table: every value in words, with a bar under it that can be compared within its panel. */
export function bars({ caption, head, panels, rows, total }: BarsProps): Html {
  const scales = panels.map((_, index) => scaleFor(rows.map((row) => row.values[index])))
  return html`<table class="kb-table kb-table--stack kb-table--pair kb-bars">
    <caption class="kb-sr">${caption}</caption>
    <thead><tr><th scope="col">${head}</th>${panels.map((panel) => html`<th scope="col">${panel}</th>`)}</tr></thead>
    <tbody>${rows.map(
      ({ name, sub, values }) =>
        html`<tr><th scope="row">${name}${sub === undefined ? null : html`<span class="kb-sub">${sub}</span>`}</th>${values.map(
          (value, index) => html`<td data-label="${panels[index]}">${bar(value, scales[index]!)}</td>`,
        )}</tr>`,
    )}</tbody>
    ${total === undefined ? null : foot(total, panels)}
  </table>`
}

/** What the bars mean, in words; only what occurs. */
export function barsKey(items: readonly { readonly stage: Stage | 'void'; readonly text: string }[]): Html {
  return key(
    null,
    items.map(({ stage, text }) => html`${stage === 'void' ? voidKey : stageGlyph(stage)}${text}`),
  )
}

type Scale = (size: number) => string

function scaleFor(values: readonly (BarValue | undefined)[]): Scale {
  const sizes = values.flatMap((value) => (value !== undefined && 'size' in value ? [value.size] : []))
  const scale = scaleLinear([0, Math.max(0, ...sizes) || 1], [0, 100]).clamp(true)
  return (size) => `${Number(scale(size).toFixed(2))}%`
}

function bar(value: BarValue, scale: Scale): Html {
  if ('reason' in value) {
    return html`<span class="kb-bars__value">${absent(value.reason)} ${marks(value.marks)}</span>${drawing(voidLine)}`
  }
  const { text, size, stage } = value
  const fill = stage === 'indicative' ? html` fill="url(#hatch)"` : null
  const shape = html`<rect class="${stageInk[stage]}"${fill} x="0" y=".5" width="${scale(size)}" height="15"/>`
  return html`<span class="kb-bars__value">${text} ${marks(value.marks)}</span>${drawing(shape)}`
}

function foot({ name, values }: NonNullable<BarsProps['total']>, panels: readonly string[]): Html {
  return html`<tfoot><tr><th scope="row">${name}</th>${values.map(
    (value, index) => html`<td data-label="${panels[index]}"><span class="kb-bars__value">${value}</span></td>`,
  )}</tr></tfoot>`
}

function drawing(shape: Html): Html {
  return html`<svg class="kb-bars__svg" aria-hidden="true" focusable="false">${shape}</svg>`
}

const voidLine = html`<line class="kb-ink-void" x1="2" x2="33.3%" y1="50%" y2="50%"/>`
const voidKey = html`<svg class="kb-key__void" aria-hidden="true" focusable="false"><line class="kb-ink-void" x1="2" x2="100%" y1="50%" y2="50%"/></svg>`

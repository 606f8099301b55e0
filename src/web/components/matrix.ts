import { html } from 'hono/html'
import { attributes, type Content, classes, type Html, link } from '../html.ts'
import { messages } from '../messages.ts'
import { absent, isVoid, type Mark, marks, type Void } from './mark.ts'
import { type Stage, stageGlyph } from './stage.ts'

export type MatrixProps = {
  readonly caption: string
  /** what stands above and what below in a cell: `€ per jaar`, `fte per jaar` */
  readonly units: readonly [string, string]
  /** the purposes; the total comes after them */
  readonly columns: readonly string[]
  readonly groups: readonly MatrixGroup[]
  readonly sums: readonly MatrixRow[]
  /** what the source says of the sums, and the difference */
  readonly checks?: readonly MatrixCheck[] | undefined
}

export type MatrixGroup = {
  readonly name: string
  /** the page about the group */
  readonly href?: string | undefined
  readonly marks: readonly Mark[]
  readonly rows: readonly MatrixRow[]
}

/** One year, or one sum. The spans of the cells add up to the number of columns. */
export type MatrixRow = { readonly label: string; readonly cells: readonly MatrixCell[]; readonly total: MatrixCell }

export type MatrixCheck = { readonly label: string; readonly note: Content; readonly total: MatrixCell | Html }

export type MatrixCell = KnownCell | AbsentCell

export type KnownCell = {
  readonly kind: 'known'
  /** without sign or unit, the heads have them: `25.000`, `0,50` */
  readonly euro: string | Void
  readonly fte: string | Void
  /** of a sum: the least firm stage of its entries */
  readonly stage?: Stage | undefined
  /** opens the entries */
  readonly href?: string | undefined
  /** its panel is open now */
  readonly open?: boolean | undefined
}

export type AbsentCell = {
  readonly kind: 'absent'
  readonly reason: Void
  /** over how many columns */
  readonly span?: number | undefined
  /** before the reason on wide screens: `verdeling over thema’s ` */
  readonly prefix?: string | undefined
  /** what the columns together are called on narrow screens */
  readonly label?: string | undefined
}

/** The ledger: who brings in what, per purpose and year. Every known cell is a link to its entries. */
export function matrix(props: MatrixProps): Html {
  return html`<table class="kb-matrix">
    <caption class="kb-sr">${props.caption}</caption>
    <colgroup><col class="kb-col-party"><col class="kb-col-year"><col span="${props.columns.length}"><col class="kb-col-total"></colgroup>
    <thead><tr><td colspan="2" class="kb-matrix__corner"><span>${props.units[0]}</span><span>${props.units[1]}</span></td>${props.columns.map(
      (column) => html`<th scope="col">${column}</th>`,
    )}<th scope="col" class="kb-matrix__totalhead">${texts.total}</th></tr></thead>
    ${props.groups.map((of) => group(of, props.columns))}
    <tfoot>${props.sums.map((row) => sum(row, props.columns))}${(props.checks ?? []).map((row) => check(row, props.columns.length))}</tfoot>
  </table>`
}

/** What an empty stretch in the ledger means, for in a `key`. */
export function gapKey(): Html {
  return html`<span class="kb-key__gap"></span>${texts.gap}`
}

const texts = messages.matrix

function group({ name, href, marks: sources, rows }: MatrixGroup, columns: readonly string[]): Html {
  const linked = href === undefined ? name : link(href, name)
  return html`<tbody>${rows.map((row, index) => {
    const head =
      index > 0
        ? null
        : html`<th scope="rowgroup" rowspan="${rows.length}" class="kb-matrix__party">${linked}<span class="kb-sub">${marks(sources)}</span></th>`
    return html`<tr>${head}<th scope="row" class="kb-matrix__year"><span class="kb-matrix__repeat">${index === 0 ? linked : name}, </span>${row.label}<span class="kb-matrix__repeat"> ${marks(sources)}</span></th>${cells(row, columns)}</tr>`
  })}</tbody>`
}

function sum(row: MatrixRow, columns: readonly string[]): Html {
  return html`<tr><th scope="row" colspan="2">${row.label}</th>${cells(row, columns)}</tr>`
}

function check({ label, note, total }: MatrixCheck, span: number): Html {
  const isCell = 'kind' in total
  return html`<tr><th scope="row" colspan="2">${label}</th><td colspan="${span}" class="kb-cell kb-cell--plain">${note}</td>${
    isCell
      ? cell(total, texts.total, true)
      : html`<td class="kb-cell kb-cell--total" data-label="${texts.verdict}">${total}</td>`
  }</tr>`
}

function cells(row: MatrixRow, columns: readonly string[]): Html {
  let column = 0
  const drawn = row.cells.map((of) => {
    const span = spanOf(of)
    const label = labelOf(of, columns.slice(column, column + span))
    column += span
    return cell(of, label)
  })
  return html`${drawn}${cell(row.total, texts.total, true)}`
}

function cell(of: MatrixCell, label: string, isTotal = false): Html {
  const total = isTotal && 'kb-cell--total'
  if (of.kind === 'absent') {
    const more = {
      class: classes('kb-cell kb-cell--gap', total),
      colspan: spanOf(of) > 1 ? spanOf(of) : null,
      'data-label': label,
    }
    const prefix = of.prefix === undefined ? null : html`<span class="kb-wide-only">${of.prefix}</span>`
    return html`<td${attributes(more)}><span><span>${prefix}${messages.voids[of.reason]}</span></span></td>`
  }
  const name = classes('kb-cell', total, of.open === true && 'kb-cell--open')
  return html`<td class="${name}" data-label="${label}">${amounts(of)}</td>`
}

function amounts(of: KnownCell): Html {
  const glyph = of.stage === undefined ? null : stageGlyph(of.stage)
  const values = html`<span class="kb-cell__values"><span class="kb-cell__euro">${euro(of.euro)}</span> <span class="kb-cell__fte">${fte(of.fte)}</span></span>`
  const words = [
    of.stage === undefined ? '' : `, ${messages.stages[of.stage]}`,
    of.href === undefined ? '' : `, ${texts.show}`,
  ].join('')
  const hidden = words === '' ? null : html`<span class="kb-sr">${words}</span>`
  const more = { class: 'kb-cell__link', 'aria-current': of.open === true ? 'true' : null }
  return link(of.href, html`${glyph}${values}${hidden}`, more)
}

function euro(value: string | Void): Html {
  return isVoid(value) ? absent(value) : html`<span class="kb-unit">€&nbsp;</span>${value}`
}

function fte(value: string | Void): Html {
  return isVoid(value) ? absent(value) : html`${value}<span class="kb-unit">&nbsp;fte</span>`
}

function spanOf(of: MatrixCell): number {
  return of.kind === 'absent' ? (of.span ?? 1) : 1
}

function labelOf(of: MatrixCell, columns: readonly string[]): string {
  if (of.kind === 'absent' && of.label !== undefined) return of.label
  const first = columns[0] ?? ''
  return columns.length > 1 ? `${first} ${texts.through} ${columns.at(-1)}` : first
}

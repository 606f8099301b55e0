import { html } from 'hono/html'
import { attributes, type Content, classes, type Html } from '../html.ts'
import { orAbsent, type Void } from './mark.ts'

export type TableProps = {
  /** what the table shows, for who cannot see where it stands */
  readonly caption: string
  /** the caption is shown too */
  readonly captioned?: boolean | undefined
  /** the first column names the row */
  readonly columns: readonly TableColumn[]
  readonly rows: readonly TableRow[]
  readonly foot?: readonly TableRow[] | undefined
  /** on narrow screens: two cells beside each other under the name, or all under each other */
  readonly narrow?: 'pair' | 'stack' | undefined
  /** a table of its own kind: `kb-themes` */
  readonly className?: string | undefined
}

export type TableColumn = {
  readonly label: string
  readonly numeric?: boolean | undefined
  readonly full?: boolean | undefined
}

/** The cell of the first column, and then those of the others; spans add up to their number. */
export type TableRow = { readonly head: Content; readonly cells: readonly TableCell[] }

/** A text, markup, a void in words, or one of these over several columns. */
export type TableCell =
  | Content
  | Void
  | { readonly content: Content | Void; readonly span: number; readonly label?: string | undefined }

/** A table with hairlines; on narrow screens every row becomes a block and every cell names its column. */
export function table(props: TableProps): Html {
  const { columns, narrow = 'pair' } = props
  const name = classes('kb-table kb-table--stack', narrow === 'pair' && 'kb-table--pair', props.className)
  return html`<table class="${name}">
    <caption class="${props.captioned === true ? 'kb-caption' : 'kb-sr'}">${props.caption}</caption>
    <thead><tr>${columns.map(({ label, numeric }) => html`<th scope="col" class="${numeric === true ? 'kb-num' : ''}">${label}</th>`)}</tr></thead>
    <tbody>${props.rows.map((row) => tableRow(row, columns))}</tbody>
    ${props.foot === undefined ? null : html`<tfoot>${props.foot.map((row) => tableRow(row, columns))}</tfoot>`}
  </table>`
}

function tableRow({ head, cells }: TableRow, columns: readonly TableColumn[]): Html {
  let index = 1
  const drawn = cells.map((of) => {
    const spanned = isSpanned(of) ? of : { content: of, span: 1, label: undefined }
    const column = columns[index]
    index += spanned.span
    return tableCell(spanned.content, column, spanned)
  })
  return html`<tr><th scope="row">${head}</th>${drawn}</tr>`
}

function tableCell(
  content: Content | Void,
  column: TableColumn | undefined,
  { span, label }: { readonly span: number; readonly label?: string | undefined },
): Html {
  const numeric = column?.numeric === true && span === 1
  const more = {
    class: classes(numeric && 'kb-num', (column?.full === true || span > 1) && 'kb-full'),
    colspan: span > 1 ? span : null,
    // an empty cell says nothing on narrow screens either
    'data-label': content === '' ? null : (label ?? column?.label),
  }
  return html`<td${attributes(more)}>${orAbsent(content)}</td>`
}

function isSpanned(cell: TableCell): cell is Exclude<TableCell, Content> {
  return typeof cell === 'object' && 'span' in cell
}

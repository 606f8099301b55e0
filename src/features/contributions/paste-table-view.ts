import { html } from 'hono/html'
import { formatDay } from '../../shared/day.ts'
import type { TypedFields } from '../../shared/field-reader.ts'
import { radioField, selectField, textField } from '../../web/components/field.ts'
import { type TableCell, type TableRow, table } from '../../web/components/table.ts'
import { stateTag } from '../../web/components/tag.ts'
import { attributes, type Content, type Html, join } from '../../web/html.ts'
import { formatAmount } from './contribution.ts'
import type { ColumnRole } from './paste-columns.ts'
import { pasteMessages as texts } from './paste-messages.ts'
import { cellKey, isUndecided, type PlannedEntry, type PlannedRow } from './paste-plan.ts'
import type { PastePreview } from './paste-preview.ts'
import { type CellChoice, columnName, type ReadCell } from './paste-rows.ts'

/** A cell as a spreadsheet names it: `C4`. */
export function cellName({ row, column }: Pick<ReadCell, 'row' | 'column'>): string {
  return `${columnName(column)}${row}`
}

/** The field in which a cell can be written again. */
export function cellField({ row, column }: Pick<ReadCell, 'row' | 'column'>): string {
  return `cel-${cellKey({ row, column })}`
}

/** The table as it was understood: the words and amounts of each row, what to mend in its cells, and what would happen with it. */
export function pasteTable(preview: PastePreview, fields: TypedFields): Html {
  const shown = preview.roles.flatMap((role, index) => (isShown(role) ? [{ role, index }] : []))
  const drawn = drawing(preview, fields)
  const columns = [
    { label: texts.whoColumn },
    ...shown.map(({ role, index }) => ({ label: columnLabel(role, index), numeric: role.kind === 'amount' })),
    { label: texts.outcomeColumn },
  ]
  const rows = preview.plan.rows.map((row): TableRow => {
    const cells = shown.map(({ index }): TableCell => {
      const cell = drawn.cell(row, row.cells[index]!)
      return cell === '' ? '' : html`<div>${cell}</div>`
    })
    return { head: drawn.head(row), cells: [...cells, outcome(preview, row)] }
  })
  const drawnTable = table({ caption: texts.tableCaption, columns, rows, narrow: 'stack', className: 'kb-pasted' })
  // a wide table scrolls within its own frame; the keyboard must be able to get there
  return html`<div class="kb-scroll" role="region" aria-label="${texts.tableCaption}" tabindex="0">${drawnTable}</div>`
}

const namesWho = new Set<ColumnRole['kind']>(['who', 'constituency', 'organisation'])

function isShown({ kind }: ColumnRole): boolean {
  return kind !== 'ignore' && !namesWho.has(kind)
}

function columnLabel(role: ColumnRole, index: number): string {
  if (role.kind === 'ask') return texts.columnLabel(columnName(index + 1), '')
  if (role.kind !== 'amount') return texts.roles[role.kind]
  return [role.unit === 'eur' ? '€' : 'fte', role.year].filter((part) => part !== null).join(' ')
}

/** Draws the cells; a choice that goes for more cells is asked at the first of them. */
function drawing({ roles, plan, totals }: PastePreview, fields: TypedFields) {
  const firstOf = new Map<string, ReadCell>()
  for (const cell of plan.rows.flatMap(({ cells }) => cells))
    if (cell.choice !== null && !firstOf.has(cell.choice.name)) firstOf.set(cell.choice.name, cell)
  const head = (row: PlannedRow): Content => {
    const cells = row.cells.filter((_, index) => namesWho.has(roles[index]!.kind))
    const shown = cells.filter((cell) => cell.shown !== null || cell.error !== null || cell.text !== '')
    const who = shown.map((cell) => html`<div>${one(row, cell)}</div>`)
    return html`<span class="kb-sub">${texts.rowNumber(row.row)}</span>${who}`
  }
  const one = (row: PlannedRow, cell: ReadCell): Content => {
    const planned = row.planned.find(({ entry }) => entry.column === cell.column)
    const check = totals.find((each) => each.row === cell.row && each.column === cell.column)
    const notes = [...standing(planned), ...(check === undefined ? [] : [totalTag(check)])]
    const plain = understood(cell)
    const says =
      notes.length === 0 ? plain : html`${plain}${notes.map((note) => html`<span class="kb-sub">${note}</span>`)}`
    const isTyped = Object.hasOwn(fields, cellField(cell))
    if (cell.choice !== null) return choiceOf(cell, cell.choice, firstOf.get(cell.choice.name)!, says, isTyped)
    return cell.error === null && !isTyped
      ? says
      : html`${cell.shown === null ? null : says}${typeField(cell, cell.error)}`
  }
  return { head, cell: one }
}

/** What a cell means, with what stands in it where that does not look the same. */
function understood({ shown, text }: ReadCell): Content {
  if (shown === null) return text
  if (text === '') return html`${shown}<span class="kb-sub">${texts.likeAbove}</span>`
  const digits = (of: string) => of.replace(/[^\p{L}\d,]/gu, '').toLowerCase()
  const isClear = digits(shown).includes(digits(text).replace(/,00?$/, ''))
  return isClear ? shown : html`${shown}<span class="kb-sub">${texts.written(text)}</span>`
}

function standing(planned: PlannedEntry | undefined): Content[] {
  if (planned?.outcome !== 'differs') return []
  const { amount, unit } = planned.position!
  return [texts.standsNow(amount === null ? texts.notStated : formatAmount(unit, amount))]
}

function totalTag({ stated, counted, unit }: PastePreview['totals'][number]): Content {
  if (counted === null) return stateTag('open', texts.totalUnknown)
  if (counted === stated) return stateTag('good', texts.totalHolds)
  return stateTag('alert', texts.totalDiffers(formatAmount(unit, Math.abs(counted - stated))))
}

function typeField(cell: ReadCell, error: string | null): Html {
  const name = cellName(cell)
  return textField({
    name: cellField(cell),
    label: texts.cell(name),
    value: cell.text,
    error: error ?? undefined,
    size: 12,
    autocomplete: 'off',
  })
}

function choiceOf(cell: ReadCell, choice: CellChoice, first: ReadCell, says: Content, isTyped: boolean): Content {
  if (first !== cell)
    return cell.error === null ? says : html`${cell.text}<span class="kb-sub">${texts.chooseAt(cellName(first))}</span>`
  const options = [{ value: '', label: texts.chooseMeaning }, ...choice.choices]
  const label = html`${texts.cell(cellName(cell))}${cell.text === '' ? null : html` <span class="kb-soft">‘${cell.text}’</span>`}`
  const select = { name: choice.name, label, options, value: choice.chosen ?? '', error: cell.error ?? undefined }
  const other = cell.error === null && !isTyped ? null : writeOther(cell, isTyped)
  return html`${selectField(select)}${other}`
}

/** None of the choices is meant: the words themselves are wrong. */
function writeOther(cell: ReadCell, isOpen: boolean): Html {
  const label = html`<span class="kb-sr">${texts.cell(cellName(cell))}</span>`
  const field = textField({ name: cellField(cell), label, value: cell.text, size: 20, autocomplete: 'off' })
  return html`<details${attributes({ open: isOpen })}><summary>${texts.orWrite}</summary>${field}</details>`
}

/** What would happen with a row. */
function outcome({ terms }: PastePreview, row: PlannedRow): TableCell {
  if (row.kind === 'total') return html`<span class="kb-soft">${texts.isTotal}</span>`
  if (row.kind === 'empty') return html`<span class="kb-soft">${texts.isEmpty}</span>`
  if (row.kind === 'other-stage') return html`<span class="kb-soft">${texts.isOtherStage}</span>`
  if (terms === null) return ''
  if (row.planned.length === 0) return html`<span class="kb-soft">${texts.mendFirst}</span>`
  const count = (of: PlannedEntry['outcome']) => row.planned.filter(({ outcome }) => outcome === of).length
  const tags = [
    count('new') > 0 && stateTag('good', texts.outcomes.new(count('new'))),
    count('same') > 0 && stateTag('open', texts.outcomes.same(count('same')), 'dash'),
    count('differs') > 0 &&
      stateTag(isUndecided(row) ? 'alert' : 'open', texts.outcomes.differs(count('differs')), 'mid'),
  ]
  return html`<div>${join(tags)}${count('differs') > 0 ? decisionField(row, formatDay(terms.effectiveOn)) : null}</div>`
}

function decisionField(row: PlannedRow, from: string): Html {
  const options = (['keep', 'change'] as const).map((each) => ({
    value: texts.decisionValues[each],
    label: each === 'keep' ? texts.decisions.keep : texts.decisions.change(from),
  }))
  const value = row.decision === null ? undefined : texts.decisionValues[row.decision]
  const label = html`<span class="kb-sr">${texts.decision(row.row)}</span>`
  return radioField({ name: `verschil-${row.row}`, label, options, value, error: row.error ?? undefined })
}

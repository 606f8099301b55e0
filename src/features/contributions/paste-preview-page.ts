import { html } from 'hono/html'
import type { TypedFields } from '../../shared/field-reader.ts'
import { checkbox, selectField } from '../../web/components/field.ts'
import { actions, button, buttonLink, errorSummary, form, hiddenField } from '../../web/components/form.ts'
import { notice } from '../../web/components/notice.ts'
import { section } from '../../web/components/section.ts'
import { stateTag } from '../../web/components/tag.ts'
import { type Html, join } from '../../web/html.ts'
import { paths } from '../../web/paths.ts'
import { type AgreementHead, agreementPage } from '../agreements/index.ts'
import { coverFields, fromField, vatField } from './entry-fields.ts'
import { groundsFields } from './grounds-form.ts'
import { type ColumnRole, formatRole, mostHeadRows, plainKinds, scales } from './paste-columns.ts'
import { pasteMessages as texts } from './paste-messages.ts'
import { type PasteNames, purposesToChoose } from './paste-names.ts'
import { stageField } from './paste-page.ts'
import type { PastePreview } from './paste-preview.ts'
import { columnName } from './paste-rows.ts'
import { writePastedTable } from './paste-table.ts'
import { cellField, cellName, pasteTable } from './paste-table-view.ts'
import type { GroundsChoices } from './read-grounds-choices.ts'

export type PastePreviewPageProps = {
  readonly head: AgreementHead
  readonly csrf: string
  readonly preview: PastePreview
  /** what was typed, by the name of the field */
  readonly fields: TypedFields
  readonly names: PasteNames
  readonly grounds: GroundsChoices
  /** what is wrong with the grounds, by field */
  readonly groundsErrors: TypedFields
  /** years that a column can be of, beside those that were found */
  readonly years: readonly number[]
  /** why nothing was entered, where somebody asked for it */
  readonly refusal: string | null
}

/** What a pasted table would become: with what each column is taken for, each cell as it was understood, and what to mend. */
export function pastePreviewPage(props: PastePreviewPageProps): Html {
  const { head, csrf, preview, refusal } = props
  const errors = { ...preview.errors, ...props.groundsErrors, ...cellErrors(preview) }
  const refused =
    refusal === null ? [] : [notice({ tone: 'alert', title: texts.movedTitle, text: refusal, live: true })]
  const hidden = html`${hiddenField('tabel', writePastedTable(preview.rows))}${hiddenField('gezien', preview.plan.seen)}`
  const body = html`${hidden}${verdict(props)}${columnsSection(props)}${tableSection(props)}${termsSection(props)}${groundsSection(props)}${finish(props)}`
  return agreementPage(head, 'contributions', {
    title: texts.previewTitle,
    lead: texts.previewLead,
    wide: true,
    refused: Object.keys(errors).length > 0 || refusal !== null,
    notices: [...refused, errorSummary(shortened(errors), texts.faultsTitle)],
    body: form({ action: paths.pasteContributions(head.slug), csrf, upload: true, body }),
  })
}

/** The sentences at cells that have a field of their own, and at rows, by the id of the field. */
function cellErrors({ plan }: PastePreview): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const row of plan.rows) {
    for (const cell of row.cells) {
      const id = cell.choice?.name ?? cellField(cell)
      if (cell.error !== null && errors[id] === undefined) errors[id] = `${cellName(cell)}: ${cell.error}`
    }
    if (row.error !== null) errors[`verschil-${row.row}`] = `${texts.rowNumber(row.row)}: ${row.error}`
  }
  return errors
}

const mostErrors = 12

/** A list that nobody reads to its end is cut off; the table has them all. */
function shortened(errors: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const entries = Object.entries(errors)
  if (entries.length <= mostErrors) return errors
  return { ...Object.fromEntries(entries.slice(0, mostErrors)), tabel: texts.moreFaults(entries.length - mostErrors) }
}

/** How many amounts are ready, and how many must be mended; and the button to look again, which Enter presses. */
function verdict(props: PastePreviewPageProps): Html {
  const { preview, head } = props
  const { writes, faults, undecided, same, kept } = preview.plan
  const counts = [
    writes.length > 0 && stateTag('good', texts.ready(writes.length)),
    faults > 0 && stateTag('alert', texts.faults(faults)),
    undecided > 0 && stateTag('alert', texts.undecided(undecided), 'mid'),
    same > 0 && stateTag('open', texts.same(same), 'dash'),
    kept > 0 && stateTag('open', texts.kept(kept), 'dash'),
    writes.length + faults + undecided === 0 && texts.nothingToDo,
  ]
  const all =
    undecided > 1 || kept > 0
      ? html`<p>${texts.all}</p>${actions(
          button({ label: texts.keepAll, small: true, name: 'doe', value: `alles-${texts.decisionValues.keep}` }),
          button({ label: texts.changeAll, small: true, name: 'doe', value: `alles-${texts.decisionValues.change}` }),
        )}`
      : null
  return html`<div class="kb-finish kb-verdict"><p class="kb-row-line" id="telling">${join(counts)}</p>${onTopField(props)}${actions(
    button({ label: texts.lookAgain, name: 'doe', value: 'kijk' }),
    buttonLink({ href: paths.pasteContributions(head.slug), label: texts.otherTable, kind: 'quiet' }),
  )}${all}</div>`
}

function columnsSection(props: PastePreviewPageProps): Html {
  const { preview } = props
  const heads = preview.rows.slice(0, preview.headRows)
  const options = roleOptions(props)
  const selects = preview.roles.map((role, index) => {
    const words = heads.map(({ cells }) => cells[index]!.text).filter((text) => text !== '')
    const label = texts.columnLabel(columnName(index + 1), words.join(' ').slice(0, 60))
    const name = `kolom-${index + 1}`
    return selectField({ name, label, options, value: formatRole(role), error: preview.errors[name] })
  })
  const counts = Array.from({ length: mostHeadRows + 1 }, (_, count) => ({
    value: String(count),
    label: texts.headRowsCount(count),
  }))
  const kop = { name: 'kop', label: texts.headRows, options: counts, value: String(preview.headRows) }
  const body = html`<div class="kb-fields">${selects}${selectField({ ...kop, error: preview.errors.kop })}${scaleField(preview)}${purposeField(props)}${constituencyField(props)}</div>`
  return section({ id: 'kolommen', title: texts.columnsTitle, body })
}

function hasMoney({ roles }: PastePreview): boolean {
  return roles.some((role) => role.kind === 'amount' && role.unit === 'eur')
}

function scaleField(preview: PastePreview): Html | null {
  if (!hasMoney(preview)) return null
  const options = scales.map((each) => ({ value: String(each), label: texts.scales[each] }))
  return selectField({ name: 'schaal', label: texts.scale, options, value: String(preview.scale) })
}

function roleOptions({ preview, years }: PastePreviewPageProps) {
  const found = preview.roles.flatMap((role) => (role.kind === 'amount' && role.year !== null ? [role.year] : []))
  const all = [...new Set([...years, ...found])].sort((a, b) => a - b)
  const amounts = (['eur', 'fte'] as const).flatMap((unit) =>
    [...all, null].map((year): ColumnRole => ({ kind: 'amount', unit, year })),
  )
  const label = (role: ColumnRole) =>
    role.kind === 'amount' ? texts.amountOf(texts.amounts[role.unit], role.year) : texts.roles[role.kind]
  return [...plainKinds.map((kind): ColumnRole => ({ kind })), ...amounts].map((role) => ({
    value: formatRole(role),
    label: label(role),
  }))
}

function tableSection({ preview, fields }: PastePreviewPageProps): Html {
  return section({ id: 'tabel', title: texts.tableTitle, body: pasteTable(preview, fields) })
}

function termsSection(props: PastePreviewPageProps): Html {
  const { preview, fields } = props
  const { errors } = preview
  const of = { values: fields, errors }
  const money = html`${coverFields(of)}${hasMoney(preview) ? vatField(of) : null}`
  const body = html`<div class="kb-form">${stageField(fields, errors)}${fromField(of)}${fillingField(fields)}${money}</div>`
  return section({ id: 'hele-tabel', title: texts.tableTermsTitle, layout: 'split', body })
}

function purposeField({ preview, fields, names }: PastePreviewPageProps): Html | null {
  if (preview.roles.some(({ kind }) => kind === 'purpose')) return null
  const value = fields.bestemming ?? texts.purposeValues.undivided
  const options = purposesToChoose(names)
  return selectField({ name: 'bestemming', label: texts.purpose, options, value })
}

function constituencyField({ fields, names }: PastePreviewPageProps): Html {
  const options = [
    { value: '', label: texts.constituencyNone },
    ...names.constituencies.map(({ id, name }) => ({ value: id, label: name })),
  ]
  return selectField({ name: 'achterban', label: texts.constituency, options, value: fields.achterban })
}

/** Asked only where the ledger said that an amount may be there already: a box that is always there is always ticked. */
function onTopField({ fields, refusal }: PastePreviewPageProps): Html | null {
  const isTicked = fields.erbij === 'ja'
  if (!isTicked && refusal !== texts.refused) return null
  return checkbox({ name: 'erbij', value: 'ja', label: texts.onTop, checked: isTicked })
}

function fillingField(fields: TypedFields): Html {
  const options = [
    { value: '', label: texts.fillings.none },
    ...(['within', 'extra'] as const).map((each) => ({
      value: texts.fillingValues[each],
      label: texts.fillings[each],
    })),
  ]
  return selectField({ name: 'invulling', label: texts.filling, options, value: fields.invulling })
}

function groundsSection({ grounds, fields, groundsErrors }: PastePreviewPageProps): Html {
  const body = html`<div class="kb-form">${groundsFields({ ...grounds, values: fields, errors: groundsErrors })}</div>`
  return section({ id: 'gronden', title: texts.groundsTitle, intro: [texts.groundsIntro], layout: 'split', body })
}

function finish({ preview }: PastePreviewPageProps): Html {
  const again = button({ label: texts.lookAgain, name: 'doe', value: 'kijk' })
  const label = texts.confirm(preview.plan.writes.length)
  const confirm = button({ label, kind: 'primary', name: 'doe', value: 'vastleggen' })
  const { writes, faults, undecided } = preview.plan
  const isNothing = writes.length + faults + undecided === 0 && Object.keys(preview.errors).length === 0
  const why = preview.ready ? null : html`<p>${isNothing ? texts.nothingToDo : texts.notReady}</p>`
  return html`<div class="kb-finish kb-verdict">${why}${actions(...(preview.ready ? [confirm] : []), again)}</div>`
}

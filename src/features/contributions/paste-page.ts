import { html } from 'hono/html'
import type { TypedFields } from '../../shared/field-reader.ts'
import { fileField, radioField, selectField, textArea } from '../../web/components/field.ts'
import { actions, button, buttonLink, errorSummary, form } from '../../web/components/form.ts'
import { section } from '../../web/components/section.ts'
import type { Html } from '../../web/html.ts'
import { messages } from '../../web/messages.ts'
import { paths } from '../../web/paths.ts'
import { type AgreementHead, agreementPage } from '../agreements/index.ts'
import { stages } from './contribution.ts'
import { fromField } from './entry-fields.ts'
import { pasteMessages as texts } from './paste-messages.ts'

export type PastePageProps = {
  readonly head: AgreementHead
  readonly csrf: string
  /** what was typed, by the name of the field */
  readonly fields: TypedFields
  readonly errors: Readonly<Record<string, string>>
}

/** Where a table is pasted or uploaded, with how firm its amounts are and from when they hold. */
export function pastePage({ head, csrf, fields, errors }: PastePageProps): Html {
  const body = html`${section({ id: 'tabel-kop', title: texts.tableTitle, intro: [texts.tableIntro], layout: 'split', body: tableFields(fields, errors) })}${section(
    { id: 'bedragen-kop', title: texts.termsTitle, layout: 'split', body: termFields(fields, errors) },
  )}${actions(
    button({ label: texts.look, kind: 'primary', icon: 'arrow' }),
    buttonLink({ href: paths.contributions(head.slug), label: texts.back, kind: 'quiet' }),
  )}`
  return agreementPage(head, 'contributions', {
    title: texts.title,
    lead: texts.lead,
    refused: Object.keys(errors).length > 0,
    notices: [errorSummary(errors)],
    body: form({ action: paths.pasteContributions(head.slug), csrf, upload: true, body }),
  })
}

function tableFields(fields: TypedFields, errors: TypedFields): Html {
  const rows = {
    name: 'rijen',
    label: texts.rows,
    hint: texts.rowsHint,
    value: fields.rijen,
    error: errors.rijen,
    rows: 8,
  }
  const file = { name: 'bestand', label: texts.file, hint: texts.fileHint, error: errors.bestand }
  return html`<div class="kb-form">${textArea(rows)}${fileField({ ...file, accept: '.csv,.txt,.xlsx,.ods' })}</div>`
}

function termFields(fields: TypedFields, errors: TypedFields): Html {
  const units = [
    { value: '', label: texts.units.none },
    { value: 'euro', label: texts.units.eur },
    { value: 'fte', label: texts.units.fte },
  ]
  const unit = { name: 'eenheid', label: texts.unit, hint: texts.unitHint, options: units, value: fields.eenheid }
  return html`<div class="kb-form">${stageField(fields, errors)}${fromField({ values: fields, errors })}${selectField(unit)}</div>`
}

/** How firm the amounts of the whole table are. */
export function stageField(fields: TypedFields, errors: TypedFields): Html {
  const options = stages.map((each) => ({ value: messages.stages[each], label: messages.stages[each] }))
  return radioField({ name: 'fase', label: texts.stage, options, value: fields.fase, error: errors.fase })
}

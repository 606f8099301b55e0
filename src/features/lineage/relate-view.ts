import { html } from 'hono/html'
import { formatDay } from '../../shared/day.ts'
import type { TypedFields } from '../../shared/field-reader.ts'
import { facts } from '../../web/components/facts.ts'
import { radioField, selectField, textField } from '../../web/components/field.ts'
import { actions, button, buttonLink, errorSummary, form } from '../../web/components/form.ts'
import type { Html } from '../../web/html.ts'
import { paths } from '../../web/paths.ts'
import { type AgreementHead, agreementPage, type InstrumentTable, instrumentMessages } from '../agreements/index.ts'
import { type DocumentChoice, sourceFields } from '../provenance/index.ts'
import { lineageMessages } from './lineage-messages.ts'
import { kindsByValue, relationsByValue } from './relate-form.ts'
import { relateFields as names, relateMessages as texts } from './relate-messages.ts'

export type RelatePageProps = {
  readonly head: AgreementHead
  /** what it is about, where it stands there already; null to add something */
  readonly instrument: InstrumentTable | null
  readonly documents: readonly DocumentChoice[]
  readonly csrf: string
  /** what was typed, and the sentences about what was refused */
  readonly values: TypedFields
  readonly errors: TypedFields
}

/** The form that says with what an agreement hangs together, and how, on which source. */
export function relatePage(props: RelatePageProps): Html {
  const { head, instrument, errors } = props
  const isNew = instrument === null
  return agreementPage(head, 'overview', {
    at: [
      { label: lineageMessages.title, href: paths.agreementRelated(head.slug) },
      { label: isNew ? texts.addCrumb : instrument.name },
    ],
    title: isNew ? texts.add : instrument.name,
    lead: isNew ? texts.addLead : texts.sayLead,
    notices: [errorSummary(errors)],
    refused: Object.keys(errors).length > 0,
    body: html`${isNew ? null : stands(instrument)}<div class="kb-narrow">${relateForm(props)}</div>`,
  })
}

function stands({ kind, year, relation }: InstrumentTable): Html {
  return html`<h2>${texts.stands}</h2>${facts([
    { term: texts.now.kind, value: instrumentMessages.kinds[kind] },
    { term: texts.now.year, value: year === null ? 'notInSource' : formatDay(year) },
    { term: texts.now.relation, value: relation === null ? 'notInSource' : lineageMessages.fromThis[relation] },
  ])}`
}

function relateForm({ head, instrument, documents, csrf, values, errors }: RelatePageProps): Html {
  const action = instrument === null ? paths.relateAgreement(head.slug) : paths.instrument(head.slug, instrument.id)
  const of = (name: string, label: string) => ({ name, label, value: values[name], error: errors[name] })
  const what = html`${textField({ ...of(names.name, texts.name), hint: texts.nameHint, size: 50 })}${selectField({ ...of(names.kind, texts.kind), options: kindOptions() })}`
  const body = html`${instrument === null ? what : null}
    ${radioField({ ...of(names.relation, texts.relation), options: relationOptions() })}
    ${textField({ ...of(names.year, texts.year), hint: texts.yearHint, size: 24, optional: true })}
    ${sourceFields({ documents, values, errors })}
    ${actions(
      button({ label: texts.submit, kind: 'primary' }),
      buttonLink({ href: paths.agreementRelated(head.slug), label: texts.back, kind: 'quiet' }),
    )}`
  return form({ action, csrf, body })
}

function kindOptions() {
  return Object.entries(kindsByValue).map(([value, kind]) => ({ value, label: instrumentMessages.kinds[kind] }))
}

function relationOptions() {
  return Object.entries(relationsByValue).map(([value, relation]) => ({
    value,
    label: relation === null ? texts.notSaid : lineageMessages.fromThis[relation],
  }))
}

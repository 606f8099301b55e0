import { html } from 'hono/html'
import { type Day, formatDay, lastDay } from '../../shared/day.ts'
import type { TypedFields } from '../../shared/field-reader.ts'
import { checkbox, radioField, textField } from '../../web/components/field.ts'
import { actions, button, buttonLink, errorSummary, form } from '../../web/components/form.ts'
import { notice } from '../../web/components/notice.ts'
import { type Content, type Html, link } from '../../web/html.ts'
import { paths } from '../../web/paths.ts'
import { type AgreementHead, agreementPage } from '../agreements/index.ts'
import { type Part, parts } from './carry-over.ts'
import { relationsByValue, yes } from './next-period-form.ts'
import { nextPeriodFields as names, partFields, nextPeriodMessages as texts } from './next-period-messages.ts'
import type { AgreementRef } from './read-lineage.ts'
import type { Structure } from './structure.ts'

export type NextPeriodProps = {
  readonly head: AgreementHead
  readonly structure: Structure
  readonly today: Day
  readonly csrf: string
  readonly values: TypedFields
  readonly errors: TypedFields
  /** what comes after this agreement already, or goes by the name that was typed */
  readonly others: { readonly following: readonly AgreementRef[]; readonly named: AgreementLink | null }
}

export type AgreementLink = { readonly slug: string; readonly title: string }

/** The way to that form, from a page of the agreement. */
export function nextPeriodLink(slug: string): Html {
  return buttonLink({ href: paths.nextPeriod(slug), label: texts.link })
}

/** The form that makes an agreement for the next period: its name and term, and what goes along. */
export function nextPeriodPage(props: NextPeriodProps): Html {
  const { head, errors } = props
  return agreementPage(head, 'overview', {
    at: [{ label: texts.crumb }],
    title: texts.title,
    lead: texts.lead(head.shortTitle),
    notices: [
      errorSummary(errors),
      ...othersNotice(props),
      notice({ tone: 'plain', title: texts.never, text: texts.neverText }),
    ],
    refused: Object.keys(errors).length > 0,
    body: html`<div class="kb-narrow">${nextPeriodForm(props)}</div>`,
  })
}

function othersNotice({ others: { following, named } }: NextPeriodProps): Html[] {
  if (named !== null) {
    const action = html`<p>${link(paths.agreement(named.slug), named.title)}</p>`
    return [notice({ tone: 'alert', title: texts.titleTakenBy, action })]
  }
  if (following.length === 0) return []
  const links = following.map(({ slug, shortTitle }) => html`<p>${link(paths.agreement(slug), shortTitle)}</p>`)
  return [notice({ tone: 'alert', title: texts.stands, text: texts.standsText, action: html`${links}` })]
}

function nextPeriodForm(props: NextPeriodProps): Html {
  const { head, csrf } = props
  const body = html`${about(props)}${partsField(props)}${undertakingsField(props)}
    ${actions(
      button({ label: texts.look, kind: 'primary', name: names.step, value: 'bekijk' }),
      buttonLink({ href: paths.agreement(head.slug), label: texts.cancel, kind: 'quiet' }),
    )}`
  return form({ action: paths.nextPeriod(head.slug), csrf, body })
}

function about({ head, values, errors }: NextPeriodProps): Html {
  const of = (name: string, label: string, hint?: string) => ({
    name,
    label,
    hint,
    value: values[name],
    error: errors[name],
  })
  const beginHint =
    head.term === null || head.term.endsWith('..') ? `${texts.noTerm} ${texts.termHint}` : texts.termHint
  const relations = Object.entries(relationsByValue).map(([value, relation]) => ({
    value,
    label: texts.relations[relation],
  }))
  return html`${textField({ ...of(names.title, texts.newTitle, texts.newTitleHint), size: 60 })}
    ${textField({ ...of(names.shortTitle, texts.shortTitle, texts.shortTitleHint), size: 40 })}
    ${textField({ ...of(names.begin, texts.begin, beginHint), size: 20 })}
    ${textField({ ...of(names.end, texts.end), size: 20 })}
    ${radioField({ ...of(names.relation, texts.relation), options: relations })}`
}

/** What there is of each part; what there is none of cannot be chosen. */
function partsField({ structure, values, errors }: NextPeriodProps): Html {
  const present = parts.filter((part) => structure[part].length > 0)
  if (present.length + structure.undertakings.length === 0) return html`<p>${texts.none}</p>`
  if (present.length === 0) return html``
  const boxes = present.map((part) => box(part, structure[part].length, values, errors[partFields[part]]))
  return html`<fieldset class="kb-field"><legend class="kb-field__label">${texts.along}</legend><span class="kb-field__hint">${texts.alongIntro}</span><div class="kb-choices">${boxes}</div></fieldset>`
}

const hints: Readonly<Partial<Record<Part, string>>> = texts.partHints

function box(part: Part, count: number, values: TypedFields, error: string | undefined): Html {
  const name = partFields[part]
  const hint = hints[part] === undefined ? null : html`<span class="kb-field__hint">${hints[part]}</span>`
  const wrong = error === undefined ? null : html`<span class="kb-field__error">${error}</span>`
  const label = html`${texts.parts[part]} <span class="kb-soft">(${count})</span>${hint}${wrong}`
  return checkbox({ name, id: name, value: yes, label, checked: values[name] === yes })
}

/** Each undertaking on its own: only a person knows which are still open. */
function undertakingsField({ structure: { undertakings }, values, today }: NextPeriodProps): Html {
  if (undertakings.length === 0) return html``
  const boxes = undertakings.map(({ id, text, promisedBy, due }) => {
    const name = names.undertaking(id)
    const notes: Content[] = [
      ...(promisedBy === null ? [] : [texts.by(promisedBy)]),
      ...(due === null ? [] : [texts.due(formatDay(due))]),
      ...(due !== null && lastDay(due) < today ? [texts.overdue] : []),
    ]
    const hint =
      notes.length === 0
        ? null
        : html`<span class="kb-field__hint">${notes.map((note, index) => (index === 0 ? note : html`, ${note}`))}</span>`
    return checkbox({ name, id: name, value: yes, label: html`${text}${hint}`, checked: values[name] === yes })
  })
  const legend = html`<legend class="kb-field__label">${texts.undertakings}</legend>`
  return html`<fieldset class="kb-field">${legend}<span class="kb-field__hint">${texts.undertakingsIntro}</span><div class="kb-choices">${boxes}</div></fieldset>`
}

import { html } from 'hono/html'
import { radioField, textField } from '../../web/components/field.ts'
import { fileName } from '../../web/components/file-name.ts'
import { actions, button, buttonLink, errorSummary, form } from '../../web/components/form.ts'
import { empty, notice } from '../../web/components/notice.ts'
import { section } from '../../web/components/section.ts'
import type { Html } from '../../web/html.ts'
import { page } from '../../web/layout.ts'
import { paths } from '../../web/paths.ts'
import { findingsToEnter } from './adopt-findings.ts'
import { adoptMessages as texts } from './adopt-messages.ts'
import type { AdoptPage } from './adopt-page.ts'
import { describeProposal } from './describe-proposal.ts'
import { intakeMessages } from './intake-messages.ts'
import { ofKind, proposalKinds } from './proposal.ts'

/** The names of the fields; a new agreement is chosen by a word that is no id. */
export const adoptFields = { target: 'akkoord', title: 'titel', date: 'datum', asNew: 'nieuw' } as const

export type AdoptViewProps = AdoptPage & {
  readonly csrf: string
  /** what was typed, and the sentences about it */
  readonly typed?: Readonly<Record<string, string>> | undefined
  readonly errors?: Readonly<Record<string, string>> | undefined
}

/** What goes into the register, to which agreement, and from which day; the last look before it becomes fact. */
export function adoptView(props: AdoptViewProps): Html {
  const { intake, errors = {} } = props
  return page({
    title: texts.title,
    lead: texts.lead,
    crumbs: [
      { label: intakeMessages.title, href: paths.readIn() },
      { label: fileName(intake.reading.document.name), href: paths.intake(intake.id) },
      { label: texts.crumb },
    ],
    current: 'intake',
    refused: Object.keys(errors).length > 0,
    notices: [errorSummary(errors)],
    body: props.plan.go.length === 0 ? nothing(props) : adoptForm(props),
  })
}

function nothing(props: AdoptViewProps): Html {
  const action = buttonLink({ href: paths.intake(props.intake.id), label: texts.back })
  return html`${empty({ title: texts.nothingTitle, text: texts.nothing, action })}${waiting(props)}`
}

function adoptForm(props: AdoptViewProps): Html {
  const { intake, csrf, plan } = props
  const back = buttonLink({ href: paths.intake(intake.id), label: texts.back, kind: 'quiet' })
  const body = html`${targetFields(props)}${dateField(props)}${actions(button({ label: texts.submit, kind: 'primary', icon: 'arrow' }), back)}`
  return html`${summary(props)}${waiting(props)}${section({
    id: 'waarheen',
    title: hasAmounts(plan) ? texts.whereAndWhen : texts.where,
    layout: 'split',
    body: form({ action: paths.intakeAdopt(intake.id), csrf, body }),
  })}`
}

function summary({ intake, plan, differs, known }: AdoptViewProps): Html {
  const kinds = proposalKinds.flatMap((kind) => {
    const count = ofKind(plan.go, kind).length
    const [one, many] = texts.counts[kind]
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`]
  })
  const found = findingsToEnter(intake).length
  const items = [...kinds, ...(found === 0 ? [] : [texts.findings(found)])]
  return section({
    id: 'wat',
    title: texts.what,
    layout: 'split',
    body: html`<ul class="kb-list">${items.map((item) => html`<li>${item}</li>`)}</ul>
      ${hasAmounts(plan) ? html`<p class="kb-small kb-soft">${texts.stage}</p>` : null}
      ${known === 0 ? null : html`<p class="kb-small kb-soft">${texts.known(known)}</p>`}
      ${differs === 0 ? null : notice({ tone: 'alert', text: texts.differ(differs) })}`,
  })
}

function hasAmounts({ go }: AdoptPage['plan']): boolean {
  return ofKind(go, 'contribution').length > 0
}

function waiting({ intake, plan }: AdoptViewProps): Html {
  if (plan.wait.length === 0) return html``
  const items = plan.wait.map(({ proposal, needs }) =>
    texts.waits(proposal.number, describeProposal(proposal, intake).title, needs.number),
  )
  return section({
    id: 'wacht',
    title: texts.wait,
    layout: 'split',
    body: html`<ul class="kb-list">${items.map((item) => html`<li>${item}</li>`)}</ul><p class="kb-small kb-soft">${texts.waitText}</p>`,
  })
}

function targetFields({ intake, target, agreements, plan, typed = {}, errors = {} }: AdoptViewProps): Html {
  if (intake.agreementId !== null) return html`<p>${texts.targetFixed(target?.title ?? '')}</p>`
  const others = agreements
    .filter(({ id }) => id !== target?.id)
    .map(({ id, title }) => ({ value: id, label: texts.addTo(title) }))
  const matched = target === null ? [] : [{ value: target.id, label: texts.addTo(target.title), hint: texts.addToHint }]
  const choice = radioField({
    name: adoptFields.target,
    label: texts.target,
    options: [...matched, { value: adoptFields.asNew, label: texts.asNew }, ...others],
    value: typed[adoptFields.target] ?? target?.id ?? adoptFields.asNew,
    error: errors[adoptFields.target],
  })
  const titled = ofKind(plan.go, 'agreement').length > 0
  const title = textField({
    name: adoptFields.title,
    label: texts.newTitle,
    hint: texts.newTitleHint,
    size: 40,
    value: typed[adoptFields.title],
    error: errors[adoptFields.title],
  })
  return html`${choice}${titled ? null : title}`
}

function dateField(props: AdoptViewProps): Html {
  const { plan, date, dateIsOfPaper, inexactDate, typed = {}, errors = {} } = props
  if (!hasAmounts(plan)) return html``
  const today = inexactDate === null ? texts.dateToday : texts.dateNotExact(inexactDate)
  return textField({
    name: adoptFields.date,
    label: texts.date,
    hint: dateIsOfPaper ? texts.dateFromPaper : today,
    size: 22,
    value: typed[adoptFields.date] ?? date,
    error: errors[adoptFields.date],
  })
}

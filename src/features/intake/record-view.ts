import { html } from 'hono/html'
import { radioField, selectField, textArea, textField } from '../../web/components/field.ts'
import { actions, button, buttonLink, form, hiddenField } from '../../web/components/form.ts'
import { notice } from '../../web/components/notice.ts'
import { judgeButtons, type RecordState, record } from '../../web/components/record.ts'
import { type Content, type Html, join } from '../../web/html.ts'
import { messages } from '../../web/messages.ts'
import { paths } from '../../web/paths.ts'
import { blockersOf, doubtsOf } from './clear.ts'
import { describeProposal } from './describe-proposal.ts'
import type { EditField } from './edit-fields.ts'
import { type Editing, editFields } from './edit-proposal.ts'
import { organisationNotes } from './organisation-notes.ts'
import { passageMarks } from './passage-mark.ts'
import { type Proposal, passagesOf, versionOf } from './proposal.ts'
import { reviewMessages as texts } from './review-messages.ts'
import type { PlacedFlash, ReviewViewProps } from './review-view.ts'

/** The names of the fields of a judgement. */
export const judgementFields = { verdict: 'oordeel', version: 'versie' } as const

/** One proposal: to judge, being changed, or judged. The outcome of what the reader just did stands above it. */
export function recordView(proposal: Proposal, props: ReviewViewProps): Html {
  const { editing, flash } = props
  const isEdited = editing?.number === proposal.number
  const { title, values } = describeProposal(proposal, props.intake)
  const drawn = record({
    id: `v${proposal.number}`,
    number: proposal.number,
    title,
    marks: passageMarks(passagesOf(proposal)),
    values: isEdited ? [] : values,
    why: proposal.fact.why === '' ? undefined : html`${texts.why} ${proposal.fact.why}`,
    note: noteOf(proposal, props),
    state: isEdited ? 'editing' : stateOf(proposal, props),
    fields: isEdited ? editForm(proposal, editing, props) : undefined,
    actions: isEdited ? undefined : actionsOf(proposal, props),
  })
  if (flash?.at !== proposal.number) return drawn
  return html`<li id="v${proposal.number}-melding">${flashNotice(flash, props)}</li>${drawn}`
}

/** What the reader just did, with the way back. */
export function flashNotice({ title, text, alert, undo }: PlacedFlash, props: ReviewViewProps): Html {
  const action = undo === undefined ? undefined : judgementForm(undo, props, reopenButton(undo, texts.undo))
  return notice({ tone: alert === true ? 'alert' : 'good', title, text, action, live: true })
}

function reopenButton({ number }: Proposal, label: string): Html {
  const about = `${texts.proposal} ${number}`
  return button({
    label,
    about,
    kind: 'quiet',
    small: true,
    name: judgementFields.verdict,
    value: 'herzien',
    shortcut: messages.record.keys.reconsider,
  })
}

function stateOf(proposal: Proposal, { intake }: ReviewViewProps): RecordState {
  if (proposal.state !== 'open') return proposal.state
  return blockersOf(proposal, intake).length > 0 ? 'waiting' : 'open'
}

function actionsOf(proposal: Proposal, props: ReviewViewProps): Html | undefined {
  if (proposal.adoptedAt !== null) return undefined
  const { verdict } = judgementFields
  const waiting = blockersOf(proposal, props.intake).length > 0
  const buttons =
    proposal.state === 'open'
      ? judgeButtons({ number: proposal.number, name: verdict, waiting })
      : reopenButton(proposal, texts.reconsider)
  return judgementForm(proposal, props, buttons)
}

function judgementForm(proposal: Proposal, { intake, csrf }: ReviewViewProps, body: Content): Html {
  const action = `${paths.intakeProposal(intake.id, proposal.number)}#v${proposal.number}`
  return form({ action, csrf, body: html`${hiddenField(judgementFields.version, versionOf(proposal))}${body}` })
}

function noteOf(proposal: Proposal, { intake, comparisons }: ReviewViewProps): Html | undefined {
  const lines: Content[] = []
  if (proposal.state === 'changed') lines.push(readWas(proposal, intake))
  if (proposal.outcome !== null) lines.push(texts.outcomes[proposal.outcome])
  const comparison = comparisons.get(proposal.number)
  if (comparison?.verdict === 'known') lines.push(texts.known)
  if (comparison?.verdict === 'differs') lines.push(texts.differs(comparison.existing))
  lines.push(...organisationNotes(proposal, intake))
  if (proposal.state === 'open') lines.push(...openNotes(proposal, intake))
  return lines.length === 0 ? undefined : join(lines, html`<br>`)
}

function openNotes(proposal: Proposal, intake: ReviewViewProps['intake']): string[] {
  const blockers = blockersOf(proposal, intake).flatMap((blocker) => texts.blockers[blocker] ?? [])
  const doubts = doubtsOf(proposal, intake, new Set()).flatMap((doubt) => texts.doubts[doubt] ?? [])
  return [...blockers, ...doubts]
}

/** What was read, beside what a person made of it. */
function readWas(proposal: Proposal, intake: ReviewViewProps['intake']): Html {
  const read: Proposal = { ...proposal, value: null }
  const { title, values } = describeProposal(read, intake)
  return html`${texts.readWas('')}${join([title, ...values], ', ')}`
}

function editForm(proposal: Proposal, editing: Editing, props: ReviewViewProps): Html {
  const fields = editFields(proposal, props.intake).map((field) => drawField(field, proposal.number, editing))
  const about = `${texts.proposal} ${proposal.number}`
  const { verdict } = judgementFields
  const save = button({ label: texts.save, about, kind: 'primary', small: true, name: verdict, value: 'bewaar' })
  const href = paths.intake(props.intake.id, `#v${proposal.number}`)
  const cancel = buttonLink({ href, label: texts.cancel, about, kind: 'quiet', small: true })
  return judgementForm(proposal, props, html`${fields}${actions(save, cancel)}`)
}

/** The id of a field in the form of this proposal. */
export function fieldId(name: string, number: number): string {
  return `${name}-${number}`
}

function drawField(field: EditField, number: number, { fields, errors }: Editing): Html {
  const { name, label, hint, optional, size, options = [] } = field
  const shared = {
    name,
    id: fieldId(name, number),
    label,
    hint,
    optional,
    error: errors[name],
    value: fields[name] ?? field.value,
  }
  switch (field.type) {
    case 'text':
      return textField({ ...shared, size })
    case 'area':
      return textArea({ ...shared, rows: 3 })
    case 'select':
      return selectField({ ...shared, options })
    case 'radio':
      return radioField({ ...shared, options })
  }
}

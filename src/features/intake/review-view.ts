import { html } from 'hono/html'
import { day, formatDay } from '../../shared/day.ts'
import { shortFileName } from '../../shared/short-file-name.ts'
import { fileName } from '../../web/components/file-name.ts'
import { actions, button, buttonLink, errorSummary, form } from '../../web/components/form.ts'
import { paper, paperKey } from '../../web/components/paper.ts'
import { progress } from '../../web/components/progress.ts'
import { review } from '../../web/components/review.ts'
import { type Content, type Html, join } from '../../web/html.ts'
import { page } from '../../web/layout.ts'
import { paths } from '../../web/paths.ts'
import { alsoRead } from './also-read-view.ts'
import { describeMessages } from './describe-messages.ts'
import type { Editing } from './edit-proposal.ts'
import { findingsSection } from './findings-view.ts'
import { groupsView } from './groups-view.ts'
import type { Intake } from './load-intake.ts'
import { paperBlocks } from './paper-blocks.ts'
import { isJudged, isReady, nextOpen, type Proposal, proposalKinds } from './proposal.ts'
import type { RefusedChoice } from './question-view.ts'
import { readingNotices } from './reading-notices-view.ts'
import { fieldId, flashNotice } from './record-view.ts'
import { reviewMessages as texts } from './review-messages.ts'
import type { ReviewPage } from './review-page.ts'
import { versionSection } from './version-view.ts'

/** What the page has to say about what the reader just did. */
export type Flash = {
  readonly title: string
  readonly text?: Content | undefined
  readonly alert?: boolean | undefined
}

/** Where it is shown: above the proposal where the reader goes on, or on top; and the judgement that it can take back. */
export type PlacedFlash = Flash & { readonly at: number | null; readonly undo: Proposal | undefined }

export type ReviewViewProps = ReviewPage & {
  readonly csrf: string
  readonly editing?: Editing | undefined
  readonly refused?: RefusedChoice | undefined
  readonly flash?: PlacedFlash | undefined
}

/** The paper beside what was read from it: judge every proposal, and then adopt. */
export function reviewView(props: ReviewViewProps): Html {
  const { intake, editing } = props
  const isBlank = intake.reading.document.text.trim() === ''
  const at = { file: paths.intakeFile(intake.id), picture: (page: number) => paths.intakePage(intake.id, page) }
  const blocks = paperBlocks(intake.reading, intake.proposals, editing?.number ?? null, at)
  return page({
    title: `${texts.title}: ${shortFileName(intake.reading.document.name)}`,
    heading: texts.title,
    lead: texts.lead(nameOf(intake)),
    below: html`<p class="kb-small kb-soft">${documentLine(intake)}</p>`,
    crumbs: [{ label: texts.crumb, href: paths.readIn() }, { label: fileName(intake.reading.document.name) }],
    current: 'intake',
    refused: editing !== undefined && Object.keys(editing.errors).length > 0,
    notices: [
      ...(props.flash?.at === null ? [flashNotice(props.flash, props)] : []),
      editErrors(editing),
      ...readingNotices(intake.reading),
    ],
    aside: progress({ groups: progressGroups(intake), next: nextLink(intake) }),
    wide: true,
    scripts: ['review.js', 'review-keys.js', 'copy.js'],
    body: html`${versionSection(props)}${isBlank ? null : findingsSection(intake)}${review({
      paper: { title: texts.paperTitle, body: html`${paperKey()}${paper({ blocks })}` },
      proposals: {
        title: texts.proposalsTitle,
        body: html`${acceptClearForm(props)}${intake.proposals.length === 0 ? null : keysHelp()}${groupsView(props)}${alsoRead(intake)}`,
      },
      finish: finish(props),
    })}`,
  })
}

/** The sentences about what was typed, each leading to its field. */
function editErrors(editing: Editing | undefined): Html {
  const errors = Object.entries(editing?.errors ?? {})
  return errorSummary(Object.fromEntries(errors.map(([name, sentence]) => [fieldId(name, editing!.number), sentence])))
}

/** What the paper calls itself, or else its kind. */
function nameOf({ reading }: Intake): string {
  const { title, kind } = reading.paper
  if (title !== null) return title
  return kind === null ? shortFileName(reading.document.name) : capital(describeMessages.paperKinds[kind])
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** File, pages, checksum and date: by what the paper can be told from another. */
function documentLine({ reading }: Intake): Html {
  const { name, pages, sha256 } = reading.document
  const date = reading.paper.date === null ? texts.noDate : texts.dated(formatDay(day(reading.paper.date)))
  return join([fileName(name), pages !== null && texts.pages(pages), texts.checksum(sha256), date], ', ')
}

function progressGroups({ proposals }: Intake) {
  return proposalKinds.map((kind) => proposals.filter((proposal) => proposal.kind === kind).map(({ state }) => state))
}

function nextLink({ proposals }: Intake): Html {
  const next = nextOpen(proposals)
  if (proposals.length === 0) return html`<p>${texts.nothingProposed}</p>`
  if (next === undefined) return html`<p>${texts.allJudged}</p>`
  return html`<p>${buttonLink({ href: `#v${next.number}`, label: texts.next, kind: 'primary', icon: 'arrow' })}</p>`
}

/** The keys that judge, folded away; only script can listen for them. */
function keysHelp(): Html {
  return html`<details class="kb-details kb-small" data-enhance="review-keys" hidden><summary>${texts.keysTitle}</summary><ul class="kb-list">${texts.keys.map(
    ([key, does]) => html`<li><kbd>${key}</kbd> ${does}</li>`,
  )}</ul><p class="kb-soft">${texts.keysHint}</p></details>`
}

function acceptClearForm({ intake, clear, csrf }: ReviewViewProps): Html {
  if (intake.proposals.every(isJudged)) return html``
  if (clear === 0) return html`<p class="kb-small kb-soft">${texts.noneClear}</p>`
  const submit = button({ label: texts.acceptClear(clear), icon: 'check' })
  const body = html`<p class="kb-small kb-soft">${texts.acceptClearHint}</p>${submit}`
  return form({ action: paths.intakeAcceptClear(intake.id), csrf, body })
}

/** What is left, and the ways on: into the register, to the sheet, or away with it. */
function finish({ intake, target }: ReviewViewProps): Html {
  const left = intake.proposals.filter((proposal) => !isJudged(proposal)).length
  const ready = intake.proposals.filter(isReady).length
  const adopt = buttonLink({ href: paths.intakeAdopt(intake.id), label: texts.toAdopt, kind: 'primary', icon: 'arrow' })
  const sheet = buttonLink({ href: paths.intakeSheet(intake.id), label: texts.toSheet })
  const away = buttonLink({ href: paths.intakeReject(intake.id), label: texts.throwAway, kind: 'quiet' })
  const register = target === null ? null : buttonLink({ href: paths.agreement(target.slug), label: texts.toRegister })
  const none = intake.proposals.length === 0 ? texts.nothingProposed : texts.noneLeft
  return html`<p><b>${left === 0 ? none : texts.left(left)}</b> ${left === 0 ? null : texts.keep}</p>
    <p class="kb-small kb-soft">${ready > 0 ? texts.ready(ready) : intake.state === 'adopted' ? texts.allAdopted : texts.nothingReady}</p>
    ${actions(...(ready > 0 ? [adopt] : []), sheet, ...(intake.state === 'adopted' && register !== null ? [register] : []), ...(intake.state === 'adopted' ? [] : [away]))}`
}

import { html } from 'hono/html'
import { calendarDay, formatDay } from '../../shared/day.ts'
import { actions, button, buttonLink, form } from '../../web/components/form.ts'
import { section } from '../../web/components/section.ts'
import { type Html, link } from '../../web/html.ts'
import { paths } from '../../web/paths.ts'
import { saysTheSame } from './compare-versions.ts'
import { type Intake, previousOf, type VersionLink } from './load-intake.ts'
import type { Versions } from './take-over.ts'
import { versionMessages as texts } from './version-messages.ts'

/** The field that says whether a paper is a next version. */
export const versionFields = { choice: 'keuze', yes: 'ja', no: 'nee' } as const

type VersionViewProps = { readonly intake: Intake; readonly versions: Versions | null; readonly csrf: string }

/** Of which earlier paper this is a version, what changed in a line, and what can be taken over. Nothing without one. */
export function versionSection(props: VersionViewProps): Html {
  const { intake, versions } = props
  if (intake.version === null || versions === null) return html``
  const body =
    intake.version.state === 'denied' ? denied(props, intake.version) : found({ ...props, versions }, intake.version)
  return section({ id: 'versie', title: texts.section, layout: 'split', body })
}

function denied({ intake, csrf }: VersionViewProps, { title }: VersionLink): Html {
  const undo = intake.state === 'adopted' ? null : choiceForm(intake, csrf, choice(texts.afterAll, versionFields.yes))
  return html`<div class="kb-prose"><p>${texts.denied(title)}</p>${undo}</div>`
}

function found({ intake, versions, csrf }: Known, of: VersionLink): Html {
  const changes = buttonLink({ href: paths.intakeChanges(intake.id), label: texts.toChanges })
  const isFixed = intake.state === 'adopted'
  const isOpen = of.state === 'doubtful'
  const notSo = isFixed || isOpen ? null : choiceForm(intake, csrf, choice(texts.notSo, versionFields.no, 'quiet'))
  const known = { intake, versions, csrf }
  return html`<div class="kb-prose"><p>${claim(of)} ${reason(of)}</p>
    <p>${summary(intake, versions)}</p>
    ${isOpen && !isFixed ? ask(intake, csrf) : takeOverHint(known)}
    ${actions(...[takeOverForm(known), changes, notSo].filter((each) => each !== null))}</div>`
}

/** `Dit lijkt een volgende versie van … (ingelezen op …).` */
function claim({ state, previousId, title, readInAt }: VersionLink): Html {
  const words = state === 'doubtful' ? texts.looksLike : texts.isVersion
  return html`${words} ${link(paths.intake(previousId), title)} ${texts.readInOn(formatDay(calendarDay(readInAt)))}`
}

function reason({ state, ground, share, decidedBy, decidedAt }: VersionLink): string {
  if (state === 'confirmed' && decidedBy !== null && decidedAt !== null)
    return texts.confirmed(decidedBy, formatDay(calendarDay(decidedAt)))
  const because = ground === 'text' ? texts.becauseText : texts.because
  return because(texts.grounds[ground], share)
}

/** What changed in one line; of the same paper in another form, that. */
export function summary(intake: Intake, { previous, changes }: Versions): string {
  const otherForm = previous.reading.document.format !== intake.reading.document.format
  if (saysTheSame(changes)) return otherForm ? texts.otherForm : texts.noChange
  const { changed, added, gone, same, findings } = changes
  const facts = texts.counts(changed.length, added.length, gone.length, same.length)
  const counts = `${facts} ${texts.findingCounts(findings.added.length, findings.solved.length)}`
  const sameText = otherForm && (intake.version?.share ?? 0) >= nearlyAll
  return sameText ? `${counts} ${texts.otherFormNote}` : counts
}

const nearlyAll = 95 // percent of the text

function ask(intake: Intake, csrf: string): Html {
  const both = html`${choice(texts.yes, versionFields.yes, 'primary')}${choice(texts.no, versionFields.no)}`
  return html`<p>${texts.ask}</p>${choiceForm(intake, csrf, actions(both))}`
}

function choice(label: string, value: string, kind?: 'primary' | 'quiet'): Html {
  return button({ label, name: versionFields.choice, value, kind, small: true })
}

function choiceForm({ id }: Intake, csrf: string, body: Html): Html {
  return form({ action: `${paths.intakeVersion(id)}#versie`, csrf, body })
}

type Known = VersionViewProps & { readonly versions: Versions }

/** The one action that takes judgements over; nothing where there are none. */
export function takeOverForm({ intake, versions, csrf }: Known): Html | null {
  if (!canTakeOver(intake, versions)) return null
  const { judgements, readings } = versions.takeable
  const body = button({ label: texts.takeOver(judgements.length, readings.length), icon: 'check' })
  return form({ action: paths.intakeTakeOver(intake.id), csrf, body })
}

/** What that action does, to stand above it. */
export function takeOverHint({ intake, versions }: Known): Html | null {
  return canTakeOver(intake, versions) ? html`<p class="kb-small kb-soft">${texts.takeOverHint}</p>` : null
}

function canTakeOver(intake: Intake, { takeable }: Versions): boolean {
  return previousOf(intake) !== null && takeable.judgements.length + takeable.readings.length > 0
}

import { html } from 'hono/html'
import { calendarDay, formatDay } from '../../shared/day.ts'
import { shortFileName } from '../../shared/short-file-name.ts'
import { fileName } from '../../web/components/file-name.ts'
import { findings } from '../../web/components/finding.ts'
import { actions, buttonLink } from '../../web/components/form.ts'
import { absent, marks } from '../../web/components/mark.ts'
import { section } from '../../web/components/section.ts'
import { table } from '../../web/components/table.ts'
import type { Content, Html } from '../../web/html.ts'
import { page } from '../../web/layout.ts'
import { paths } from '../../web/paths.ts'
import type { Changes } from './compare-versions.ts'
import type { FindingFact, Passage } from './facts.ts'
import { weightOf } from './findings-view.ts'
import { intakeMessages } from './intake-messages.ts'
import type { Intake } from './load-intake.ts'
import { passageMarks } from './passage-mark.ts'
import { proposalKinds } from './proposal.ts'
import type { Versions } from './take-over.ts'
import type { VersionFact } from './version-facts.ts'
import { versionMessages as texts } from './version-messages.ts'
import { summary, takeOverForm, takeOverHint } from './version-view.ts'

export type ChangesViewProps = { readonly intake: Intake; readonly versions: Versions; readonly csrf: string }

/** What changed between two versions of a paper: in facts, each with where it stood and where it stands. */
export function changesView(props: ChangesViewProps): Html {
  const { intake, versions } = props
  const { previous, changes } = versions
  const { name } = intake.reading.document
  return page({
    title: `${texts.title}: ${shortFileName(name)}`,
    heading: texts.title,
    lead: texts.lead(
      shortFileName(name),
      shortFileName(previous.reading.document.name),
      formatDay(calendarDay(previous.createdAt)),
    ),
    crumbs: [
      { label: intakeMessages.title, href: paths.readIn() },
      { label: fileName(name), href: paths.intake(intake.id) },
      { label: texts.crumb },
    ],
    current: 'intake',
    body: html`<p><b>${summary(intake, versions)}</b></p>${changedSection(props)}${factsSection('nieuw', texts.added, changes.added, intake)}${factsSection(
      'verdwenen',
      texts.gone,
      changes.gone,
      previous,
      texts.goneIntro,
    )}${findingsSection(props)}${sameSection(props)}${registerSection(previous)}`,
  })
}

function changedSection({ intake, versions }: ChangesViewProps): Html {
  const { changed } = versions.changes
  if (changed.length === 0) return html``
  const rows = changed.flatMap(({ before, after, fields }) =>
    fields.map(({ name, was, now }, index) => ({
      head: html`${index === 0 ? after.title : html`<span class="kb-sr">${after.title}</span>`} <span class="kb-soft">${texts.fields[name]}</span>`,
      cells: [
        valueCell(was, index === 0 ? before.passages : [], versions.previous),
        valueCell(now, index === 0 ? after.passages : [], intake),
      ],
    })),
  )
  const columns = [{ label: texts.what }, { label: texts.was }, { label: texts.now }]
  return section({
    id: 'gewijzigd',
    title: texts.changed,
    body: table({ caption: texts.changedCaption, columns, rows, narrow: 'stack' }),
  })
}

function valueCell(words: string | null, passages: readonly Passage[], of: Intake): Content {
  return html`<span>${words ?? absent('notInSource')} ${marks(passageMarks(passages.slice(0, 1), of.id))}</span>`
}

function factsSection(id: string, title: string, facts: readonly VersionFact[], of: Intake, intro?: string): Html {
  if (facts.length === 0) return html``
  const items = facts.map(
    (fact) =>
      html`<li><b>${fact.title}</b>${detailsOf(fact)} ${marks(passageMarks(fact.passages.slice(0, 1), of.id))}</li>`,
  )
  const body = html`<ul class="kb-list">${items}</ul>`
  return section({ id, title, intro: intro === undefined ? [] : [intro], layout: 'split', body })
}

/** The values of a fact that its title does not say already. */
function detailsOf({ title, fields }: VersionFact): string {
  const said = fields.flatMap(({ name, words }) =>
    words === null || title.includes(words) ? [] : [name === 'text' ? words : `${texts.fields[name]} ${words}`],
  )
  return said.length === 0 ? '' : `: ${said.join(', ')}`
}

function findingsSection({ intake, versions }: ChangesViewProps): Html {
  const { added, solved, same } = versions.changes.findings
  if (added.length + solved.length + same === 0) return html``
  const body = html`${findingList(texts.newFindings, added, intake)}${findingList(texts.solvedFindings, solved, versions.previous, texts.solvedIntro)}${
    same === 0 ? null : html`<p class="kb-small kb-soft">${texts.sameFindings(same)}</p>`
  }`
  return section({ id: 'bevindingen', title: texts.findings, layout: 'split', body })
}

function findingList(title: string, all: readonly FindingFact[], of: Intake, intro?: string): Html | null {
  if (all.length === 0) return null
  const items = all.map((finding) => ({
    weight: weightOf(finding),
    title: finding.title,
    text: finding.sentence,
    marks: passageMarks(finding.passages, of.id),
  }))
  return html`<h3>${title}</h3>${intro === undefined ? null : html`<p class="kb-small kb-soft">${intro}</p>`}${findings(items)}`
}

function sameSection(props: ChangesViewProps): Html {
  const { intake, versions } = props
  const { same } = versions.changes
  const back = buttonLink({ href: paths.intake(intake.id), label: texts.back, kind: 'quiet' })
  const body = html`<div class="kb-prose"><p>${texts.sameCount(same.length)} <span class="kb-soft">${perKind(same)}</span></p>${takeOverHint(props)}${actions(...[takeOverForm(props), back].filter((each) => each !== null))}</div>`
  return section({ id: 'gelijk', title: texts.same, layout: 'split', body })
}

/** `Partij 5, Thema 4` */
function perKind(same: Changes['same']): string {
  const counts = proposalKinds.flatMap((kind) => {
    const count = same.filter(({ after }) => after.kind === kind).length
    return count === 0 ? [] : [`${texts.kinds[kind].toLowerCase()} ${count}`]
  })
  return counts.length === 0 ? '' : `(${counts.join(', ')})`
}

function registerSection(previous: Intake): Html {
  const text = previous.state === 'adopted' ? texts.inRegister : texts.notInRegister
  return section({ id: 'register', title: texts.register, layout: 'split', body: html`<p>${text}</p>` })
}

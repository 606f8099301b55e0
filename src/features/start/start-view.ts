import { html } from 'hono/html'
import { formatDay } from '../../shared/day.ts'
import { empty } from '../../web/components/notice.ts'
import { section } from '../../web/components/section.ts'
import { uploadScripts } from '../../web/components/upload.ts'
import { type Html, link } from '../../web/html.ts'
import { page } from '../../web/layout.ts'
import { paths } from '../../web/paths.ts'
import type { AgreementRow } from '../agreements/index.ts'
import { type IntakeRow, sampleForm, uploadForm } from '../intake/index.ts'
import { startMessages as texts } from './start-messages.ts'

export type StartViewProps = {
  readonly csrf: string
  readonly agreements: readonly AgreementRow[]
  /** papers that are not fully judged yet, newest first */
  readonly inProgress: readonly IntakeRow[]
}

/** The first page: what this is, a paper to start with, and what the register has. */
export function startView(props: StartViewProps): Html {
  return page({
    title: texts.title,
    heading: texts.heading,
    lead: texts.lead,
    scripts: uploadScripts,
    body: html`${section({ id: 'begin', title: texts.read, intro: [texts.readText], layout: 'split', body: uploadForm(props) })}
      ${section({ id: 'voorbeeld', title: texts.sample, layout: 'split', body: sampleForm(props.csrf) })}
      ${going(props.inProgress)}${register(props.agreements)}`,
  })
}

function going(rows: readonly IntakeRow[]): Html {
  if (rows.length === 0) return html``
  const items = rows.map(
    ({ id, title, judged, total }) =>
      html`<li>${link(paths.intake(id), title)} <span class="kb-small kb-soft">${texts.judged(judged, total)}</span></li>`,
  )
  const body = html`<ul class="kb-list">${items}</ul><p>${link(paths.readIn(), texts.allInProgress)}</p>`
  return section({ id: 'bezig', title: texts.inProgress, layout: 'split', body })
}

function register(agreements: readonly AgreementRow[]): Html {
  const items = agreements.map(
    ({ slug, title, term }) =>
      html`<li>${link(paths.agreement(slug), title)} <span class="kb-small kb-soft">${term === null ? texts.noTerm : formatDay(term)}</span></li>`,
  )
  const body =
    agreements.length === 0
      ? empty({ title: texts.none, text: texts.noneText })
      : html`<ul class="kb-list">${items}</ul><p>${link(paths.agreements(), texts.all)}</p>`
  return section({ id: 'register', title: texts.agreements, layout: 'split', body })
}

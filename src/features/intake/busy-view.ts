import { html } from 'hono/html'
import { shortFileName } from '../../shared/short-file-name.ts'
import { buttonLink } from '../../web/components/form.ts'
import type { Html } from '../../web/html.ts'
import { page } from '../../web/layout.ts'
import { paths } from '../../web/paths.ts'
import { intakeMessages as texts } from './intake-messages.ts'
import type { ReadingJob } from './reading-jobs.ts'

/** A file that takes a while to read: how far it is. Without script the page asks again by itself. */
export function busyView(job: ReadingJob): Html {
  const { progress } = job
  return page({
    title: texts.busyTitle,
    lead: texts.busyLead(shortFileName(job.name)),
    current: 'intake',
    refresh: 2,
    scripts: ['reading-progress.js'],
    body: html`<div class="kb-wait" data-enhance="reading-progress">
      <p role="status" data-progress>${progress === null ? texts.busy : texts.busyAt(progress.page, progress.pages)}</p>
      ${progress === null ? null : html`<progress max="${progress.pages}" value="${progress.page}" aria-label="${texts.busyTitle}" data-progress-bar></progress>`}
      <p class="kb-small kb-soft">${texts.busyStay}</p>
      <p>${buttonLink({ href: paths.reading(job.id), label: texts.busyLook })}</p>
    </div>`,
  })
}

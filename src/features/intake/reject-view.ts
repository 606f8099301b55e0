import { html } from 'hono/html'
import { shortFileName } from '../../shared/short-file-name.ts'
import { fileName } from '../../web/components/file-name.ts'
import { actions, button, buttonLink, form } from '../../web/components/form.ts'
import type { Html } from '../../web/html.ts'
import { page } from '../../web/layout.ts'
import { paths } from '../../web/paths.ts'
import { intakeMessages as texts } from './intake-messages.ts'
import type { Intake } from './load-intake.ts'

/** Asks once more before a paper and everything read from it goes. */
export function rejectView({ intake, csrf }: { readonly intake: Intake; readonly csrf: string }): Html {
  const back = buttonLink({ href: paths.intake(intake.id), label: texts.rejectBack })
  const submit = button({ label: texts.rejectSubmit, kind: 'destructive', icon: 'cross' })
  return page({
    title: texts.rejectTitle,
    lead: texts.rejectLead(shortFileName(intake.reading.document.name)),
    crumbs: [
      { label: texts.title, href: paths.readIn() },
      { label: fileName(intake.reading.document.name), href: paths.intake(intake.id) },
      { label: texts.rejectTitle },
    ],
    current: 'intake',
    body: html`${form({ action: paths.intakeReject(intake.id), csrf, body: actions(submit, back) })}`,
  })
}

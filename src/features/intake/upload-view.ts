import { html } from 'hono/html'
import { calendarDay, formatShortDay } from '../../shared/day.ts'
import { button, form } from '../../web/components/form.ts'
import { empty, notice } from '../../web/components/notice.ts'
import { section } from '../../web/components/section.ts'
import { table } from '../../web/components/table.ts'
import { uploadFields, uploadScripts } from '../../web/components/upload.ts'
import { type Html, link } from '../../web/html.ts'
import { page } from '../../web/layout.ts'
import { paths } from '../../web/paths.ts'
import { intakeMessages as texts } from './intake-messages.ts'
import type { IntakeRow } from './read-intakes.ts'

export type UploadViewProps = {
  readonly csrf: string
  readonly intakes: readonly IntakeRow[]
  /** why the file that was sent could not be read */
  readonly error?: string | undefined
  readonly flash?: { readonly title: string; readonly text: string } | undefined
}

/** Where a paper is given to read, and where those that are being read in can be found again. */
export function uploadView(props: UploadViewProps): Html {
  return page({
    title: texts.title,
    lead: texts.lead,
    current: 'intake',
    refused: props.error !== undefined,
    notices: props.flash === undefined ? [] : [notice({ tone: 'good', ...props.flash, live: true })],
    scripts: uploadScripts,
    body: html`${uploadForm(props)}${sampleForm(props.csrf)}${inProgress(props.intakes)}`,
  })
}

/** The form that sends a file; also on the start page. */
export function uploadForm({ csrf, error }: { readonly csrf: string; readonly error?: string | undefined }): Html {
  const body = uploadFields({
    file: { name: 'bestand', label: texts.fileLabel, hint: texts.fileHint, error, accept: '.pdf,.docx,.txt' },
    submit: texts.submit,
    note: texts.note,
  })
  return form({ action: paths.readIn(), csrf, upload: true, enhance: 'busy-form', body })
}

/** Reads the sample paper in; also on the start page. */
export function sampleForm(csrf: string): Html {
  const body = html`<p><b>${texts.sampleTitle}</b></p><p class="kb-small kb-soft">${texts.sampleText}</p>${button({ label: texts.sampleSubmit })}`
  return form({ action: paths.readInSample(), csrf, body })
}

function inProgress(intakes: readonly IntakeRow[]): Html {
  const body =
    intakes.length === 0
      ? empty({ title: texts.inProgressNone, text: texts.inProgressNoneText })
      : table({
          caption: texts.inProgressCaption,
          columns: [
            { label: texts.columns.paper },
            { label: texts.columns.started },
            { label: texts.columns.progress },
            { label: texts.columns.state },
          ],
          rows: intakes.map((row) => ({
            head: link(paths.intake(row.id), row.title),
            cells: [
              formatShortDay(calendarDay(row.createdAt)),
              texts.progress(row.judged, row.total),
              texts.intakeStates[row.state],
            ],
          })),
        })
  return section({ id: 'bezig', title: texts.inProgressTitle, body })
}

import { Hono } from 'hono'
import type { Doors } from '../../database/doors.ts'
import { type ReportFormat, writeReport } from '../../documents/write-report.ts'
import { attachment, fileTypes } from '../../web/attachment.ts'
import type { WebEnv } from '../../web/context.ts'
import { paths } from '../../web/paths.ts'
import { findTarget } from './find-target.ts'
import { loadIntake } from './load-intake.ts'
import { withRegisterFindings } from './register-findings-known.ts'
import { sheetMessages as texts } from './sheet-messages.ts'
import { sheetReport } from './sheet-report.ts'
import { sheetView } from './sheet-view.ts'

/** The findings sheet of a paper: as a page, as PDF and as a Word file. A file is written when the database is done. */
export function sheetRoutes(doors: Doors): Hono<WebEnv> {
  return new Hono<WebEnv>().get(paths.intakeSheet(':id'), async (c) => {
    const { actor } = c.var
    const intake = await doors.read(actor, async (db) => {
      const loaded = await loadIntake(db, c.req.param('id') ?? '')
      return withRegisterFindings(db, loaded, await findTarget(db, loaded))
    })
    const report = sheetReport(intake, actor.now)
    const format = formatOf(c.req.query('vorm'))
    if (format === null) return c.html(sheetView(intake, report))
    return c.body(await writeReport(report, format), 200, {
      'content-type': fileTypes[format],
      'content-disposition': attachment(texts.fileName(intake.reading.document.name), format),
    })
  })
}

/** Null for the page, also when another form is asked for. */
function formatOf(asked: string | undefined): ReportFormat | null {
  return asked === 'pdf' || asked === 'docx' ? asked : null
}

import { readFile } from 'node:fs/promises'
import { Hono } from 'hono'
import type { Doors } from '../../database/doors.ts'
import type { WebEnv } from '../../web/context.ts'
import { paths } from '../../web/paths.ts'
import { loadIntake } from './load-intake.ts'
import { withRegisterFindings } from './register-findings-known.ts'
import { sheetFile, sheetView } from './sheet-view.ts'

/** The findings sheet of a paper: as a page, and as a file to keep. */
export function sheetRoutes(doors: Doors): Hono<WebEnv> {
  return new Hono<WebEnv>().get(paths.intakeSheet(':id'), async (c) => {
    const { actor } = c.var
    const intake = await doors.read(actor, async (db) =>
      withRegisterFindings(db, await loadIntake(db, c.req.param('id') ?? '')),
    )
    const props = { intake, now: actor.now }
    if (c.req.query('bewaar') !== 'ja') return c.html(sheetView(props))
    c.header('Content-Disposition', `attachment; filename="${fileNameOf(intake.reading.document.name)}"`)
    return c.html(sheetFile(props, await readFile(stylesheet, 'utf8')))
  })
}

const stylesheet = new URL('../../web/public/krachtenbundel.css', import.meta.url)

function fileNameOf(name: string): string {
  const bare = name
    .replace(/\.\w{1,5}$/, '')
    .replace(/[^\w -]+/g, '')
    .trim()
  return `bevindingenblad-${bare === '' ? 'stuk' : bare.slice(0, 80)}.html`
}

import { readFile } from 'node:fs/promises'
import { Hono } from 'hono'
import type { Doors } from '../../database/doors.ts'
import { Unreadable } from '../../documents/document.ts'
import type { WebContext, WebEnv } from '../../web/context.ts'
import { csrfToken } from '../../web/csrf.ts'
import { paths } from '../../web/paths.ts'
import { intakeMessages as texts } from './intake-messages.ts'
import { readApart } from './read-apart.ts'
import { readIntakes } from './read-intakes.ts'
import { type StartedIntake, startIntake } from './start-intake.ts'
import { uploadView } from './upload-view.ts'

/** Giving a paper to read: the page, the upload, and the sample. */
export function uploadRoutes(doors: Doors): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  routes.get(paths.readIn(), async (c) => {
    const gone = c.req.query('melding') === 'weg' ? texts.notices.weg : undefined
    return c.html(await uploadPage(c, doors, { flash: gone }))
  })
  routes.post(paths.readIn(), async (c) => {
    const file = (await c.req.parseBody()).bestand
    if (!(file instanceof File) || (file.size === 0 && file.name === '')) return refuse(c, doors, texts.noFile, 400)
    return readIn(c, doors, file.name, new Uint8Array(await file.arrayBuffer()))
  })
  routes.post(paths.readInSample(), async (c) => {
    const sample = await readSample()
    if (sample === null) return refuse(c, doors, texts.sampleMissing, 400)
    return readIn(c, doors, sample.name, sample.bytes)
  })
  return routes
}

/** The page for an upload that was too large to receive at all. */
export async function tooLargePage(c: WebContext, doors: Doors): Promise<Response> {
  return refuse(c, doors, texts.tooLarge, 413)
}

async function readIn(c: WebContext, doors: Doors, name: string, bytes: Uint8Array): Promise<Response> {
  try {
    // reads first and writes after: nothing waits for a file while a transaction is open
    const file = { bytes, ...(await readApart(fileName(name), bytes)) }
    const started = await doors.write(c.var.actor, (tx) => startIntake(tx, c.var.actor, file))
    return c.redirect(afterStart(started), 303)
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return refuse(c, doors, sentenceOf(error), error.reason === 'too-large' ? 413 : 400)
  }
}

function afterStart({ id, isNew }: StartedIntake): string {
  return `${paths.intake(id)}?melding=${isNew ? 'nieuw' : 'bekend'}`
}

/** A name without folders and control characters, not too long to show. */
function fileName(name: string): string {
  const bare = name
    .replace(/^.*[\\/]/, '')
    .replace(/\p{Cc}/gu, '')
    .trim()
  return bare === '' ? 'stuk' : bare.slice(0, 200)
}

function sentenceOf({ reason, page }: Unreadable): string {
  const sentence = texts.unreadable[reason]
  return page === null ? sentence : texts.atPage(sentence, page)
}

async function refuse(c: WebContext, doors: Doors, error: string, status: 400 | 413): Promise<Response> {
  return c.html(await uploadPage(c, doors, { error }), status)
}

async function uploadPage(
  c: WebContext,
  doors: Doors,
  more: { error?: string; flash?: typeof texts.notices.weg | undefined },
) {
  const intakes = await doors.read(c.var.actor, (db) => readIntakes(db))
  return uploadView({ csrf: csrfToken(c), intakes, ...more })
}

const samples = ['akkoord-groene-daken.pdf', 'akkoord-groene-daken.docx', 'akkoord-groene-daken.txt']

/** The sample paper that comes with the app, in the first of its forms that is there. */
async function readSample(): Promise<{ name: string; bytes: Uint8Array } | null> {
  for (const name of samples) {
    try {
      return { name, bytes: await readFile(new URL(`./samples/${name}`, import.meta.url)) }
    } catch {}
  }
  return null
}

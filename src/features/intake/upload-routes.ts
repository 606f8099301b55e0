import { readFile } from 'node:fs/promises'
import { Hono } from 'hono'
import type { Doors } from '../../database/doors.ts'
import type { Unreadable } from '../../documents/document.ts'
import type { Actor } from '../../shared/actor.ts'
import { NotFound } from '../../shared/errors.ts'
import type { WebContext, WebEnv } from '../../web/context.ts'
import { csrfToken } from '../../web/csrf.ts'
import { paths } from '../../web/paths.ts'
import { busyView } from './busy-view.ts'
import { intakeMessages as texts } from './intake-messages.ts'
import { readApart } from './read-apart.ts'
import { readIntakes } from './read-intakes.ts'
import { type Readers, TooBusy } from './readers.ts'
import { type Outcome, ReadingJobs, type Work } from './reading-jobs.ts'
import { type StartedIntake, startIntake } from './start-intake.ts'
import { uploadView } from './upload-view.ts'

type Settings = {
  /** how long the sender of a file waits for its reading before a page says how far it is, in milliseconds */
  readonly patience?: number | undefined
  readonly readers?: Readers | undefined
}

/** Giving a paper to read: the page, the upload, the sample, and how far a long reading is. */
export function uploadRoutes(doors: Doors, { patience = 1000, readers }: Settings = {}): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  const jobs = new ReadingJobs()
  const readIn = async (c: WebContext, name: string, bytes: Uint8Array) => {
    const { actor } = c.var
    const job = await jobs.start(fileName(name), readAndStart(doors, actor, fileName(name), bytes, readers), patience)
    return job.outcome === null ? c.redirect(paths.reading(job.id), 303) : answerTo(c, doors, job.outcome)
  }
  routes.get(paths.readIn(), async (c) => {
    const gone = c.req.query('melding') === 'weg' ? texts.notices.weg : undefined
    return c.html(await uploadPage(c, doors, { flash: gone }))
  })
  routes.post(paths.readIn(), async (c) => {
    const file = (await c.req.parseBody()).bestand
    if (!(file instanceof File) || (file.size === 0 && file.name === '')) return refuse(c, doors, texts.noFile, 400)
    return readIn(c, file.name, new Uint8Array(await file.arrayBuffer()))
  })
  routes.post(paths.readInSample(), async (c) => {
    const sample = await readSample()
    if (sample === null) return refuse(c, doors, texts.sampleMissing, 400)
    return readIn(c, sample.name, sample.bytes)
  })
  routes.get(paths.reading(':id'), async (c) => {
    const job = jobs.find(c.req.param('id') ?? '')
    if (job === null) throw new NotFound(texts.busyGone)
    c.header('cache-control', 'no-store')
    return job.outcome === null ? c.html(busyView(job)) : answerTo(c, doors, job.outcome)
  })
  return routes
}

/** The page for an upload that was too large to receive at all. */
export async function tooLargePage(c: WebContext, doors: Doors): Promise<Response> {
  return refuse(c, doors, texts.tooLarge, 413)
}

/** Reads first and writes after: nothing waits for a file while a transaction is open. */
function readAndStart(doors: Doors, actor: Actor, name: string, bytes: Uint8Array, readers?: Readers): Work {
  return async (onProgress) => {
    const file = { bytes, ...(await readApart(name, bytes, { onProgress, readers })) }
    return doors.write(actor, (tx) => startIntake(tx, actor, file))
  }
}

/** To the review, or back to the form with a sentence. What is no fault of the file is thrown. */
async function answerTo(c: WebContext, doors: Doors, outcome: Outcome): Promise<Response> {
  if (outcome.kind === 'started') return c.redirect(afterStart(outcome.intake), 303)
  if (outcome.kind === 'refused')
    return refuse(c, doors, sentenceOf(outcome.why), outcome.why.reason === 'too-large' ? 413 : 400)
  if (outcome.error instanceof TooBusy) return refuse(c, doors, texts.tooBusy, 503)
  throw outcome.error
}

function afterStart({ id, isNew }: StartedIntake): string {
  return `${paths.intake(id)}?melding=${isNew ? 'nieuw' : 'bekend'}`
}

/** A name without folders, control characters and marks that turn the direction of text, not longer than file systems allow. */
function fileName(name: string): string {
  const bare = name
    .replace(/^.*[\\/]/, '')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
  return bare === '' ? 'stuk' : [...bare].slice(0, 255).join('')
}

function sentenceOf({ reason, page }: Unreadable): string {
  const sentence = texts.unreadable[reason]
  return page === null ? sentence : texts.atPage(sentence, page)
}

async function refuse(c: WebContext, doors: Doors, error: string, status: 400 | 413 | 503): Promise<Response> {
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

import { Hono } from 'hono'
import type { Doors, ReadDb } from '../../database/doors.ts'
import { Unreadable } from '../../documents/document.ts'
import { NotFound } from '../../shared/errors.ts'
import { isId } from '../../shared/id.ts'
import { attachment, fileTypes } from '../../web/attachment.ts'
import type { WebContext, WebEnv } from '../../web/context.ts'
import { paths } from '../../web/paths.ts'
import { intakeMessages as texts } from './intake-messages.ts'
import { drawApart } from './read-apart.ts'
import { TooBusy } from './readers.ts'

/**
 * The file of a paper as it was given, and its pages as pictures, for whoever may review it. Pictures are drawn when asked for, and
 * kept by the browser only.
 */
export function paperFileRoutes(doors: Doors): Hono<WebEnv> {
  return new Hono<WebEnv>()
    .get(picturePath, (c) => pageImage(c, doors))
    .get(paths.intakeFile(':id'), (c) => originalFile(c, doors))
}

const picturePath = '/inlezen/:id/bladzijde/:picture'

async function pageImage(c: WebContext, doors: Doors): Promise<Response> {
  const page = Number(/^([1-9]\d{0,3})\.png$/.exec(c.req.param('picture') ?? '')?.[1] ?? Number.POSITIVE_INFINITY)
  const paper = await doors.read(c.var.actor, (db) => paperOf(db, c.req.param('id') ?? ''))
  if (paper?.format !== 'pdf' || page > (paper.pages ?? 0)) throw new NotFound(texts.noPicture)
  const headers = { 'cache-control': 'private, max-age=3600', etag: `"${paper.sha256}-${page}"` }
  if (c.req.header('if-none-match') === headers.etag) return c.body(null, 304, headers)
  try {
    const png = await drawApart(paper.bytes, page)
    return c.body(new Uint8Array(png), 200, { ...headers, 'content-type': 'image/png' })
  } catch (error) {
    if (error instanceof TooBusy) return c.text(texts.tooBusy, 503, { 'retry-after': '60' })
    if (error instanceof Unreadable) throw new NotFound(texts.noPicture)
    throw error
  }
}

async function originalFile(c: WebContext, doors: Doors): Promise<Response> {
  const paper = await doors.read(c.var.actor, (db) => paperOf(db, c.req.param('id') ?? ''))
  if (paper === null) throw new NotFound(texts.noSuchIntake)
  const extension = paper.format === 'text' ? 'txt' : paper.format
  const stem = (paper.fileName ?? '').replace(/\.[^.]*$/, '')
  return c.body(new Uint8Array(paper.bytes), 200, {
    // a text may stand in any encoding
    'content-type': extension === 'txt' ? 'application/octet-stream' : fileTypes[extension],
    'content-disposition': attachment(stem, extension),
  })
}

/** The file of an intake. */
async function paperOf(db: ReadDb, id: string) {
  if (!isId<'intake'>(id)) return null
  const row = await db
    .selectFrom('intake')
    .innerJoin('document', 'document.id', 'intake.documentId')
    .innerJoin('documentFile', 'documentFile.documentId', 'document.id')
    .select(['document.sha256', 'document.pages', 'document.format', 'document.fileName', 'documentFile.bytes'])
    .where('intake.id', '=', id)
    .executeTakeFirst()
  return row?.format == null ? null : { ...row, format: row.format }
}

import { Hono } from 'hono'
import type { Doors } from '../../database/doors.ts'
import { calendarDay } from '../../shared/day.ts'
import { NotFound } from '../../shared/errors.ts'
import { isId } from '../../shared/id.ts'
import type { WebContext, WebEnv } from '../../web/context.ts'
import { documentPage, sourcePage } from './document-view.ts'
import { documentsPage } from './documents-view.ts'
import { type Span, spanWithin } from './passage-lines.ts'
import { provenanceMessages as texts } from './provenance-messages.ts'
import { readDocument, readDocuments, readSource, readSourcesIn } from './read-documents.ts'
import { hrefOf } from './source-mark.ts'

/** The pages of documents and sources. */
export function provenanceRoutes(doors: Doors): Hono<WebEnv> {
  return new Hono<WebEnv>()
    .get('/stukken', async (c) => {
      const after = c.req.query('na') ?? ''
      const last = isId<'document'>(after) ? after : null
      const rows = await doors.read(c.var.actor, (db) => readDocuments(db, last))
      return c.html(documentsPage(rows, last === null))
    })
    .get('/stukken/:id{[0-9a-f-]{36}}', (c) => showDocument(c, doors, c.req.param('id')))
    .get('/bronnen/:id', (c) => showSource(c, doors, c.req.param('id')))
}

async function showDocument(c: WebContext, doors: Doors, id: string): Promise<Response> {
  if (!isId<'document'>(id)) throw new NotFound(texts.documentNotFound)
  const { document, sources } = await doors.read(c.var.actor, async (db) => {
    const found = await readDocument(db, id)
    return { document: found, sources: found === null ? [] : await readSourcesIn(db, id) }
  })
  if (document === null) throw new NotFound(texts.documentNotFound)
  const addedOn = calendarDay(document.createdAt)
  return c.html(documentPage({ document, addedOn, sources, span: askedSpan(c, document.text) }))
}

async function showSource(c: WebContext, doors: Doors, id: string): Promise<Response> {
  const source = isId<'source'>(id) ? await doors.read(c.var.actor, (db) => readSource(db, id)) : null
  if (source === null) throw new NotFound(texts.sourceNotFound)
  return source.kind === 'passage' ? c.redirect(hrefOf(source)) : c.html(sourcePage(source))
}

function askedSpan(c: WebContext, text: string | null): Span | 'wrong' | null {
  const [from, to] = [c.req.query('van'), c.req.query('tot')]
  if ((from === undefined && to === undefined) || text === null) return null
  const number = (value: string | undefined) => (/^\d{1,9}$/.test(value ?? '') ? Number(value) : Number.NaN)
  return spanWithin(text, number(from), number(to)) ?? 'wrong'
}

import { html } from 'hono/html'
import type { ReadDb } from '../../database/doors.ts'
import type { Id } from '../../shared/id.ts'
import { fileName } from '../../web/components/file-name.ts'
import { buttonLink } from '../../web/components/form.ts'
import { empty } from '../../web/components/notice.ts'
import { excerpt } from '../../web/components/paper.ts'
import { type Html, join } from '../../web/html.ts'
import { paths } from '../../web/paths.ts'
import { linesAround } from './passage-lines.ts'
import { provenanceMessages as texts } from './provenance-messages.ts'
import type { SourceTable } from './provenance-table.ts'
import { hrefOf, placeOf } from './source-mark.ts'

/** The passages in one document, with its text; without text the document was not supplied. */
export type DocumentPassages = {
  readonly document: {
    readonly id: Id<'document'>
    readonly title: string
    readonly fileName: string | null
    readonly pages: number | null
    readonly text: string | null
  }
  readonly sources: readonly SourceTable[]
}

/** Reads the passages among these sources, per document, to be shown as they stand there. */
export async function readPassages(db: ReadDb, ids: readonly Id<'source'>[]): Promise<readonly DocumentPassages[]> {
  if (ids.length === 0) return []
  const sources = await db
    .selectFrom('source')
    .selectAll()
    .where('id', 'in', ids)
    .where('kind', '=', 'passage')
    .orderBy('startOffset')
    .execute()
  const byDocument = Map.groupBy(sources, (source) => source.documentId!)
  if (byDocument.size === 0) return []
  const documents = await db
    .selectFrom('document')
    .select(['id', 'title', 'fileName', 'pages', 'text'])
    .where('id', 'in', [...byDocument.keys()])
    .orderBy('createdAt')
    .execute()
  const readableFirst = documents.toSorted((a, b) => Number(a.text === null) - Number(b.text === null))
  return readableFirst.map((document) => ({ document, sources: byDocument.get(document.id)! }))
}

/**
 * The passages as they stand in their papers, a few lines around each; or the sentence that the paper was not supplied.
 * Where one of them can be read, a record without its text is only named: often it is the same paper.
 */
export function passagesView(all: readonly DocumentPassages[]): Html {
  const readable = all.some(({ document }) => document.text !== null)
  return html`${all.map((each) => {
    if (each.document.text !== null) return supplied(each, each.document.text)
    return readable ? alsoNamed(each) : notSupplied(each)
  })}`
}

function alsoNamed({ document, sources }: DocumentPassages): Html {
  const places = sources.map((source) => html`<a href="${hrefOf(source)}">${placeOf(source)}</a>`)
  return html`<p class="kb-small kb-soft">${texts.alsoIn(document.title)} ${join(places, '; ')}</p>`
}

function supplied({ document, sources }: DocumentPassages, text: string): Html {
  const spans = sources.flatMap(({ startOffset, endOffset }) =>
    startOffset === null || endOffset === null ? [] : [{ start: startOffset, end: endOffset }],
  )
  return excerpt({
    title: document.title,
    subtitle: document.fileName === null ? undefined : fileName(document.fileName),
    blocks: linesAround({ text, pages: document.pages }, spans),
    more: { href: hrefOf(sources[0]!), label: texts.wholeDocument },
  })
}

function notSupplied({ document, sources }: DocumentPassages): Html {
  const places = sources.map(
    (source) =>
      html`<br><a href="${hrefOf(source)}">${placeOf(source)}</a>${source.quote === null ? null : html`: ${source.quote}`}`,
  )
  return empty({
    title: document.title,
    text: html`${texts.notSupplied}${places}`,
    action: buttonLink({ href: paths.readIn(), label: texts.readIn }),
  })
}

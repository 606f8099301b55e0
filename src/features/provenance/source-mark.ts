import { formatLines, type Mark } from '../../web/components/mark.ts'
import { messages } from '../../web/messages.ts'
import { paths } from '../../web/paths.ts'
import { provenanceMessages as texts } from './provenance-messages.ts'
import type { SourceTable } from './provenance-table.ts'

/** How a source is shown beside a fact: its place or short name, and where that leads. */
export function markOf(source: SourceTable): Mark {
  switch (source.kind) {
    case 'passage':
      return { kind: 'source', label: placeOf(source), href: hrefOf(source) }
    case 'publication':
      return { kind: 'web', label: source.title ?? source.address!, href: source.address }
    case 'statement':
      return { kind: 'source', label: source.saidBy!, href: paths.source(source.id) }
    case 'computed':
      return { kind: 'sum', label: source.formula!, href: source.address ?? paths.source(source.id) }
    case 'sign-up':
    case 'decision':
      return { kind: 'source', label: source.label ?? texts.kinds[source.kind], href: paths.source(source.id) }
  }
}

/** `p. 3, r. 24`, `r. 24` without pages, or `p. 3, tabel 1, rij VNG` in a document without a file. */
export function placeOf(source: SourceTable): string {
  const { page, line, endPage, endLine, label } = source
  if (line !== null) return formatLines({ page, line, endPage, endLine: endLine ?? line })
  const onPage = page === null ? null : `${messages.page}\u00a0${page}`
  return [onPage, label].filter((part) => part !== null).join(', ')
}

/** The passage in its document. */
export function hrefOf(source: SourceTable): string {
  const documentId = source.documentId!
  if (source.startOffset === null) return paths.documentSource(documentId, source.id)
  return paths.documentPassage(documentId, source.startOffset, source.endOffset!)
}

import { html } from 'hono/html'
import { buttonLink } from '../../web/components/form.ts'
import { absent } from '../../web/components/mark.ts'
import { empty } from '../../web/components/notice.ts'
import { pagination } from '../../web/components/pagination.ts'
import { table } from '../../web/components/table.ts'
import { type Html, join } from '../../web/html.ts'
import { page } from '../../web/layout.ts'
import { paths } from '../../web/paths.ts'
import { provenanceMessages as texts } from './provenance-messages.ts'
import { type AgreementLink, type DocumentRow, documentsPerPage } from './read-documents.ts'

/** The list of documents, one page of it. */
export function documentsPage(rows: readonly DocumentRow[], isFirst: boolean): Html {
  const shown = rows.slice(0, documentsPerPage)
  return page({
    title: texts.documents,
    lead: texts.documentsLead,
    current: 'papers',
    body: shown.length === 0 ? noDocuments() : html`${list(shown)}${pages(rows, shown, isFirst)}`,
  })
}

/** The agreements a document is about, as links. */
export function agreementLinks(agreements: readonly AgreementLink[]): Html {
  return join(
    agreements.map(({ slug, shortTitle }) => html`<a href="${paths.agreement(slug)}">${shortTitle}</a>`),
    ', ',
  )
}

function list(rows: readonly DocumentRow[]): Html {
  const { document, file, pages, agreement } = texts
  return table({
    caption: texts.documentsCaption,
    columns: [{ label: document }, { label: file }, { label: pages, numeric: true }, { label: agreement, full: true }],
    rows: rows.map((row) => ({
      head: html`<a href="${paths.document(row.id)}">${row.title}</a>`,
      cells: [
        row.format === null ? absent('notInSource', texts.notHere) : texts.formats[row.format],
        row.pages === null ? absent('notInSource', texts.withoutPages) : String(row.pages),
        row.agreements.length === 0
          ? html`<span class="kb-soft">${texts.noAgreement}</span>`
          : agreementLinks(row.agreements),
      ],
    })),
  })
}

function pages(rows: readonly DocumentRow[], shown: readonly DocumentRow[], isFirst: boolean): Html {
  return pagination({
    shown: texts.shown(shown.length),
    previous: isFirst ? undefined : paths.documents(),
    next: rows.length > shown.length ? paths.documentsAfter(shown.at(-1)!.id) : undefined,
  })
}

function noDocuments(): Html {
  const action = buttonLink({ href: paths.readIn(), label: texts.readIn, kind: 'primary' })
  return empty({ title: texts.noDocuments, text: texts.noDocumentsText, action })
}

import { html } from 'hono/html'
import { type Day, formatDay } from '../../shared/day.ts'
import { type Fact, facts } from '../../web/components/facts.ts'
import { buttonLink } from '../../web/components/form.ts'
import { absent } from '../../web/components/mark.ts'
import { empty, notice } from '../../web/components/notice.ts'
import { paper } from '../../web/components/paper.ts'
import { section } from '../../web/components/section.ts'
import { table } from '../../web/components/table.ts'
import { type Html, link } from '../../web/html.ts'
import { page } from '../../web/layout.ts'
import { paths } from '../../web/paths.ts'
import { agreementLinks } from './documents-view.ts'
import { type Span, wholeText } from './passage-lines.ts'
import { provenanceMessages as texts } from './provenance-messages.ts'
import type { SourceTable } from './provenance-table.ts'
import type { DocumentDetails } from './read-documents.ts'
import { placeOf } from './source-mark.ts'

export type DocumentPageProps = {
  readonly document: DocumentDetails
  readonly addedOn: Day
  /** every place in it that the register refers to */
  readonly sources: readonly SourceTable[]
  /** what the address asks to mark; `wrong` when there is no such place */
  readonly span: Span | 'wrong' | null
}

/** One document: what is known of it, and its text with line numbers; or the places the register names, without text. */
export function documentPage(props: DocumentPageProps): Html {
  const { document, span } = props
  const wrong = notice({ tone: 'alert', title: texts.passageNotFound, text: texts.passageNotFoundText })
  return page({
    title: document.title,
    crumbs: [{ label: texts.documents, href: paths.documents() }, { label: document.title }],
    current: 'papers',
    notices: span === 'wrong' ? [wrong] : [],
    body: html`${about(props)}${document.text === null ? withoutText(props.sources) : withText(props, document.text)}`,
  })
}

/** A source that lies in no document: a publication, a statement or a computation. */
export function sourcePage(source: SourceTable): Html {
  const title = source.title ?? source.formula ?? source.saidBy ?? texts.source
  return page({ title, eyebrow: texts.source, current: 'papers', body: facts(sourceFacts(source)) })
}

function about({ document, addedOn }: DocumentPageProps): Html {
  const { fileName, format, pages, sha256, agreements } = document
  const items: Fact[] = [
    { term: texts.file, value: format === null ? absent('notInSource', texts.notHere) : texts.formats[format] },
    ...(fileName === null ? [] : [{ term: texts.fileName, value: fileName }]),
    { term: texts.pages, value: pages === null ? absent('notInSource', texts.withoutPages) : String(pages) },
    { term: texts.agreement, value: agreements.length === 0 ? texts.noAgreement : agreementLinks(agreements) },
    { term: texts.added, value: formatDay(addedOn) },
    ...(sha256 === null ? [] : [{ term: texts.fingerprint, value: sha256 }]),
  ]
  return section({ id: 'over', title: texts.about, layout: 'split', body: facts(items) })
}

function text(document: DocumentDetails, whole: string, span: Span | 'wrong' | null): Html {
  const marked = span === null || span === 'wrong' ? [] : [span]
  const body = paper({ blocks: wholeText({ text: whole, pages: document.pages }, marked), flow: false })
  return section({ id: 'tekst', title: texts.text, intro: [texts.textIntro], body })
}

/** The text, and above it the places that people named in words and that no line of it can show. */
function withText({ document, sources, span }: DocumentPageProps, whole: string): Html {
  const named = sources.filter(({ startOffset }) => startOffset === null)
  return html`${named.length === 0 ? null : places(texts.placesInText, placeTable(named))}${text(document, whole, span)}`
}

function withoutText(sources: readonly SourceTable[]): Html {
  const action = buttonLink({ href: paths.readIn(), label: texts.readIn, kind: 'primary' })
  const missing = empty({ title: texts.notSuppliedTitle, text: texts.notSupplied, action })
  const body = sources.length === 0 ? html`<p>${texts.noPlaces}</p>` : placeTable(sources)
  return html`${section({ id: 'tekst', title: texts.text, layout: 'split', body: missing })}${places(texts.placesIntro, body)}`
}

function places(intro: string, body: Html): Html {
  return section({ id: 'plekken', title: texts.places, intro: [intro], layout: 'split', body })
}

function placeTable(sources: readonly SourceTable[]): Html {
  return table({
    caption: texts.placesCaption,
    columns: [{ label: texts.place }, { label: texts.figures, full: true }],
    rows: sources.map((source) => ({
      head: html`<span id="bron-${source.id}">${placeOf(source)}</span>`,
      cells: [source.quote ?? html`<span class="kb-soft">${texts.noFigures}</span>`],
    })),
  })
}

function sourceFacts(source: SourceTable): Fact[] {
  const day = (value: string | null) => (value === null ? 'notInSource' : formatDay(value as Day))
  const kind: Fact = { term: texts.kindOfSource, value: texts.kinds[source.kind] }
  switch (source.kind) {
    case 'publication':
      return [
        kind,
        { term: texts.publication, value: link(source.address, source.address ?? '', { rel: 'external' }) },
        { term: texts.readOn, value: day(source.readOn) },
      ]
    case 'statement':
      return [
        kind,
        { term: texts.saidBy, value: source.saidBy ?? 'notInSource' },
        { term: texts.saidOn, value: day(source.saidOn) },
      ]
    case 'computed':
      return [kind, { term: texts.formula, value: link(source.address, source.formula ?? '') }]
    default:
      return [kind]
  }
}

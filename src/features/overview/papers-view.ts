import { html } from 'hono/html'
import { formatShortDay } from '../../shared/day.ts'
import type { AskedPast } from '../../shared/past.ts'
import { buttonLink } from '../../web/components/form.ts'
import { type Mark, marks } from '../../web/components/mark.ts'
import { empty } from '../../web/components/notice.ts'
import { pastNotices } from '../../web/components/past.ts'
import { section } from '../../web/components/section.ts'
import { table } from '../../web/components/table.ts'
import type { Html } from '../../web/html.ts'
import { paths } from '../../web/paths.ts'
import { type AgreementPaper, agreementPage } from '../agreements/index.ts'
import { overviewMessages as texts } from './overview-messages.ts'
import type { AgreementPapers } from './read-overview.ts'

/** The papers of an agreement: what each is, what it asks to decide, and where the agreement was discussed. */
export function papersPage({ head, papers, meetings, marks: sources }: AgreementPapers, asked: AskedPast): Html {
  const withMarks = papers.map((paper) => ({ paper, marks: sources('paper', paper.id) }))
  const body = html`${section({ id: 'lijst', title: texts.papers, body: papersTable(withMarks) })}${requestsSection(papers, sources)}${meetingsSection(meetings)}`
  return agreementPage(head, 'papers', {
    title: texts.papers,
    lead: texts.papersLead,
    past: asked.past,
    notices: pastNotices(asked, { back: paths.agreementPapers(head.slug), undated: true }),
    body: papers.length === 0 ? noPapers() : body,
  })
}

/** Papers under each other, with kind, number, date, and whether their text is here. */
export function papersTable(
  papers: readonly { readonly paper: AgreementPaper; readonly marks: readonly Mark[] }[],
): Html {
  return table({
    caption: texts.papersCaption,
    columns: [
      { label: texts.paper },
      { label: texts.paperKind },
      { label: texts.number },
      { label: texts.dated },
      { label: texts.text },
    ],
    rows: papers.map(({ paper, marks: sources }) => ({
      head: html`<a href="${paths.document(paper.documentId)}">${paper.title ?? paper.documentTitle}</a> ${marks(sources)}`,
      cells: [
        paper.kind ?? 'notInSource',
        paper.number ?? 'notInSource',
        paper.dated === null ? 'notInSource' : formatShortDay(paper.dated),
        paper.supplied ? texts.here : texts.notHere,
      ],
    })),
  })
}

function requestsSection(papers: readonly AgreementPaper[], sources: AgreementPapers['marks']): Html {
  const body = papers.map((paper) => html`<h3>${paper.title ?? paper.documentTitle}</h3>${requests(paper, sources)}`)
  return section({
    id: 'besluiten',
    title: texts.requests,
    layout: 'split',
    body: html`<div class="kb-prose">${body}</div>`,
  })
}

function requests(paper: AgreementPaper, sources: AgreementPapers['marks']): Html {
  if (paper.requests.length === 0) return html`<p>${texts.noRequests}</p>`
  const items = paper.requests.map(({ id, number, text, annexes }) => {
    const more = annexes.filter((annex) => !text.includes(annex))
    const annex = more.length === 0 ? null : html` <span class="kb-soft">(${texts.annexes} ${more.join(', ')})</span>`
    return html`<p>${number === null ? null : `${number}. `}${text}${annex} ${marks(sources('requested-decision', id))}</p>`
  })
  return html`${items}`
}

function meetingsSection(meetings: AgreementPapers['meetings']): Html {
  if (meetings.length === 0) return html``
  const body = table({
    caption: texts.meetingsCaption,
    columns: [{ label: texts.body }, { label: texts.heldOn }, { label: texts.papers }],
    rows: meetings.map(({ body: name, heldOn, papers, marks: sources }) => ({
      head: html`<span class="kb-row-line">${name} ${marks(sources)}</span>`,
      cells: [
        heldOn === null ? 'notInSource' : formatShortDay(heldOn),
        papers.length === 0 ? 'notInSource' : papers.join(', '),
      ],
    })),
  })
  return section({ id: 'vergaderingen', title: texts.meetings, intro: [texts.meetingsIntro], layout: 'split', body })
}

function noPapers(): Html {
  const action = buttonLink({ href: paths.readIn(), label: texts.readIn, kind: 'primary' })
  return empty({ title: texts.noPapers, text: texts.noPapersText, action })
}

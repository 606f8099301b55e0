import { html } from 'hono/html'
import { formatShortDay } from '../../shared/day.ts'
import { marks } from '../../web/components/mark.ts'
import { section } from '../../web/components/section.ts'
import { table } from '../../web/components/table.ts'
import type { Html } from '../../web/html.ts'
import { overviewMessages as texts } from './overview-messages.ts'
import type { Overview } from './read-overview.ts'

/** What can go wrong and what administrators must keep in mind, in the words of the papers. Nothing without any. */
export function risksSection({ risks, marks: sources }: Overview): Html {
  if (risks.length === 0) return html``
  const lists = (['risk', 'attention-point'] as const).map((kind) => {
    const own = risks.filter((risk) => risk.kind === kind)
    if (own.length === 0) return null
    return html`<h3>${texts.riskKinds[kind]}</h3>${own.map(({ id, text }) => html`<p>${text} ${marks(sources('risk', id))}</p>`)}`
  })
  const body = html`<div class="kb-prose">${lists}</div>`
  return section({ id: 'risicos', title: texts.risks, intro: [texts.risksIntro], layout: 'split', body })
}

/** What was promised, by whom and by when. Nothing without any. */
export function undertakingsSection({ details, marks: sources }: Overview): Html {
  const { undertakings } = details
  if (undertakings.length === 0) return html``
  const body = table({
    caption: texts.undertakingsCaption,
    columns: [{ label: texts.undertaking }, { label: texts.promisedBy }, { label: texts.due }],
    rows: undertakings.map(({ id, text, promisedBy, due }) => ({
      head: html`<span class="kb-row-line">${text} ${marks(sources('undertaking', id))}</span>`,
      cells: [promisedBy ?? 'notInSource', due === null ? 'notInSource' : formatShortDay(due)],
    })),
  })
  const intro = [texts.undertakingsIntro]
  return section({ id: 'toezeggingen', title: texts.undertakings, intro, layout: 'split', body })
}

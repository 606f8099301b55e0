import { html } from 'hono/html'
import { absent, marks } from '../../web/components/mark.ts'
import { notice } from '../../web/components/notice.ts'
import { section } from '../../web/components/section.ts'
import { table } from '../../web/components/table.ts'
import type { Html } from '../../web/html.ts'
import { paths } from '../../web/paths.ts'
import { nextPeriodMessages as texts } from './next-period-messages.ts'
import type { AgreementRef } from './read-lineage.ts'
import type { Taken } from './read-taken.ts'

/** On top of an agreement that was made from another: from which. */
export function originNotice(origin: AgreementRef | null, slug: string): Html[] {
  if (origin === null) return []
  const title = html`${texts.origin} <a href="${paths.agreement(origin.slug)}">${origin.shortTitle}</a>`
  const action = html`<p><a href="${paths.agreementTaken(slug)}">${texts.originLink}</a></p>`
  return [notice({ tone: 'plain', title, text: texts.originText, action })]
}

/** What was taken over from the earlier agreement, with its place and its sources there. */
export function takenSection({ from, records }: Taken): Html {
  const body = table({
    caption: texts.takenCaption,
    columns: [{ label: texts.what }, { label: texts.part }, { label: texts.where }, { label: texts.source }],
    rows: records.map(({ kind, name, where, sources }) => ({
      head: name,
      cells: [texts.kinds[kind], marks(where), sources.length === 0 ? absent('notInSource') : marks(sources)],
    })),
  })
  const link = html`<a href="${paths.agreement(from.slug)}">${from.shortTitle}</a>`
  return section({
    id: 'overgenomen',
    title: texts.taken,
    intro: [html`${texts.origin} ${link}.`, texts.takenIntro],
    body,
  })
}

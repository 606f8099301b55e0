import { html } from 'hono/html'
import { formatShortDay } from '../../shared/day.ts'
import { type Mark, marks } from '../../web/components/mark.ts'
import { section } from '../../web/components/section.ts'
import type { Html } from '../../web/html.ts'
import { paths } from '../../web/paths.ts'
import type { AgreementHead, InstrumentTable } from '../agreements/index.ts'
import { distinctMarks, type SourceMarks } from '../provenance/index.ts'
import { lineageMessages as texts } from './lineage-messages.ts'
import type { Relation } from './read-lineage.ts'

/** So many are named in a sentence. */
const mostNames = 3

export type RelatedProps = {
  readonly head: AgreementHead
  readonly instruments: readonly InstrumentTable[]
  readonly incoming: readonly Relation[]
  readonly marks: SourceMarks
}

/** On the overview: what the agreement hangs together with and how, in short, and the way to all of it. Nothing without any. */
export function relatedSection({ head, instruments, incoming, marks: sources }: RelatedProps): Html {
  const count = instruments.length + incoming.length
  if (count === 0) return html``
  const known = [
    ...instruments.flatMap(({ id, name, year, relation }) =>
      relation === null
        ? []
        : [line(texts.fromThis[relation], html`${name}${yearAfter(year)}`, sources('instrument', id))],
    ),
    ...incoming.flatMap(({ by, relation, marks: of }) =>
      relation === null
        ? []
        : [
            line(
              texts.onwards[relation],
              html`<a href="${paths.agreement(by.slug)}">${by.shortTitle}</a>${yearAfter(by.term)}`,
              of,
            ),
          ],
    ),
  ]
  const unsaid = [
    ...instruments.flatMap((each) =>
      each.relation === null ? [{ name: each.name, marks: sources('instrument', each.id) }] : [],
    ),
    ...incoming.flatMap((each) => (each.relation === null ? [{ name: each.by.shortTitle, marks: each.marks }] : [])),
  ]
  const more = html`<p class="kb-more"><a href="${paths.agreementRelated(head.slug)}">${texts.shortLink(count)}</a></p>`
  const body = html`<div class="kb-prose">${known}${unsaidLine(unsaid)}${more}</div>`
  return section({ id: 'samenhang', title: texts.short, intro: [texts.shortIntro], layout: 'split', body })
}

function line(words: string, name: Html, sources: Parameters<typeof marks>[0]): Html {
  return html`<p><span class="kb-sub">${words}</span>${name} ${marks(sources)}</p>`
}

function yearAfter(year: InstrumentTable['year']): Html | null {
  return year === null ? null : html`, ${formatShortDay(year)}`
}

function unsaidLine(all: readonly { readonly name: string; readonly marks: readonly Mark[] }[]): Html | null {
  if (all.length === 0) return null
  const first = all.slice(0, mostNames)
  const names = first.map(({ name }) => name)
  return html`<p>${texts.shortMore(names, all.length - first.length)} ${marks(distinctMarks(first.flatMap((each) => each.marks)))}</p>`
}

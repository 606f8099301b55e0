import { html } from 'hono/html'
import { type Day, formatShortDay } from '../../shared/day.ts'
import { type Mark, marks } from '../../web/components/mark.ts'
import { section } from '../../web/components/section.ts'
import type { Html } from '../../web/html.ts'
import { paths } from '../../web/paths.ts'
import type { AgreementHead, InstrumentTable } from '../agreements/index.ts'
import { distinctMarks, type SourceMarks } from '../provenance/index.ts'
import { lineageMessages as texts } from './lineage-messages.ts'
import type { Relation } from './read-lineage.ts'

export type RelatedProps = {
  readonly head: AgreementHead
  readonly instruments: readonly InstrumentTable[]
  readonly incoming: readonly Relation[]
  /** how many more name it than `incoming` has */
  readonly more: number
  readonly marks: SourceMarks
}

/** On the overview: what the agreement hangs together with and how, in short, and the way to all of it. Nothing without any. */
export function relatedSection({ head, instruments, incoming, more, marks: sources }: RelatedProps): Html {
  const all = [...instruments.map((each) => earlier(each, sources('instrument', each.id))), ...incoming.map(later)]
  if (all.length === 0) return html``
  const [said, unsaid] = [all.filter(({ words }) => words !== null), all.filter(({ words }) => words === null)]
  const link = html`<p class="kb-more"><a href="${paths.agreementRelated(head.slug)}">${texts.shortLink(all.length + more)}</a></p>`
  const body = html`<div class="kb-prose">${said.map(saidLine)}${unsaidLine(unsaid)}${link}</div>`
  return section({ id: 'samenhang', title: texts.short, intro: [texts.shortIntro], layout: 'split', body })
}

/** Something it hangs together with. */
type Line = {
  /** how; null when no source says so */
  readonly words: string | null
  readonly name: string
  readonly path: string | null
  readonly year: Day | null
  readonly marks: readonly Mark[]
}

function earlier({ name, year, relation }: InstrumentTable, of: readonly Mark[]): Line {
  return { words: relation && texts.fromThis[relation], name, path: null, year, marks: of }
}

function later({ by, relation, marks: of }: Relation): Line {
  const words = relation && texts.onwards[relation]
  return { words, name: by.shortTitle, path: paths.agreement(by.slug), year: by.term, marks: of }
}

function saidLine({ words, name, path, year, marks: of }: Line): Html {
  const shown = path === null ? name : html`<a href="${path}">${name}</a>`
  const when = year === null ? null : html`, ${formatShortDay(year)}`
  return html`<p><span class="kb-sub">${words}</span>${shown}${when} ${marks(of)}</p>`
}

/** So many are named in a sentence. */
const mostNames = 3

function unsaidLine(all: readonly Line[]): Html | null {
  if (all.length === 0) return null
  const first = all.slice(0, mostNames)
  const names = first.map(({ name }) => name)
  const sources = distinctMarks(first.flatMap((each) => each.marks))
  return html`<p>${texts.shortMore(names, all.length - first.length)} ${marks(sources)}</p>`
}

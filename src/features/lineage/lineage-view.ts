import { html } from 'hono/html'
import { type Day, formatDay, formatShortDay } from '../../shared/day.ts'
import { type FamilyNode, familyTree } from '../../web/components/family-tree.ts'
import { actions, buttonLink } from '../../web/components/form.ts'
import { absent, marks } from '../../web/components/mark.ts'
import { empty } from '../../web/components/notice.ts'
import { section } from '../../web/components/section.ts'
import { type TableRow, table } from '../../web/components/table.ts'
import type { Html } from '../../web/html.ts'
import { paths } from '../../web/paths.ts'
import { agreementPage, instrumentMessages } from '../agreements/index.ts'
import { familyOf, type Kin } from './family.ts'
import { lineageMessages as texts } from './lineage-messages.ts'
import { nextPeriodLink } from './next-period-view.ts'
import type { AgreementRef, Lineage, Relation } from './read-lineage.ts'
import type { Taken } from './read-taken.ts'
import { takenSection } from './taken-view.ts'

export type LineagePageProps = {
  readonly lineage: Lineage
  readonly taken: Taken | null
  readonly today: Day
  /** what came of a form */
  readonly notices: readonly Html[]
}

/** What an agreement hangs together with: a family tree, and the same as a table with sources. */
export function lineagePage({ lineage, taken, today, notices }: LineagePageProps): Html {
  const { head, own, incoming } = lineage
  const isEmpty = own.length + incoming.length === 0
  return agreementPage(head, 'overview', {
    at: [{ label: texts.title }],
    title: `${texts.title}: ${head.shortTitle}`,
    lead: texts.lead,
    notices,
    body: isEmpty
      ? nothing(head.slug)
      : html`${treeSection(lineage, today)}${tableSection(lineage)}${taken === null ? null : takenSection(taken)}${ways(head.slug)}`,
  })
}

function nothing(slug: string): Html {
  const action = buttonLink({ href: paths.relateAgreement(slug), label: texts.add, kind: 'primary' })
  return html`${empty({ title: texts.none, text: texts.noneText, action })}${actions(nextPeriodLink(slug))}`
}

function ways(slug: string): Html {
  return actions(buttonLink({ href: paths.relateAgreement(slug), label: texts.add }), nextPeriodLink(slug))
}

function treeSection(lineage: Lineage, today: Day): Html {
  const { before, after } = familyOf(lineage, today)
  const { shortTitle, term } = lineage.head
  const drawn = familyTree({
    before: { label: texts.before, nodes: before.map((kin) => node(kin, texts.yearNotInSource)) },
    here: { name: shortTitle, year: yearOr(term, texts.termNotInSource) },
    after: { label: texts.after, nodes: after.map((kin) => node(kin, texts.termNotInSource)) },
  })
  const more = lineage.more === 0 ? null : html`<p class="kb-small">${texts.more(lineage.more)}</p>`
  return section({ id: 'stamboom', title: texts.tree, intro: [texts.treeIntro], body: html`${drawn}${more}` })
}

function node(kin: Kin, whenUnknown: string): FamilyNode {
  return {
    words: kin.words,
    name: kin.slug === null ? kin.name : html`<a href="${paths.agreementRelated(kin.slug)}">${kin.name}</a>`,
    year: yearOr(kin.year, whenUnknown),
    line: kin.line,
    further: kin.further.map((each) => node(each, whenUnknown)),
  }
}

function yearOr(year: Day | null, words: string): string | Html {
  return year === null ? absent('notInSource', words) : formatDay(year)
}

function tableSection({ head, own, further, incoming, onwards }: Lineage): Html {
  const body = table({
    caption: texts.caption,
    columns: [
      { label: texts.name },
      { label: texts.kind },
      { label: texts.year },
      { label: texts.relation },
      { label: texts.by },
    ],
    rows: [
      ...own.map((each) => ownRow(each, head.slug)),
      ...further.map(earlierRow),
      ...incoming.map((each) => laterRow(each, texts.here)),
      ...onwards.map((each) => laterRow(each, each.related!.shortTitle)),
    ],
  })
  return section({ id: 'tabel', title: texts.table, intro: [texts.tableIntro], body })
}

function ownRow(relation: Relation, slug: string): TableRow {
  const label = relation.relation === null ? texts.say : texts.sayMore
  const say = html`<a class="kb-small" href="${paths.instrument(slug, relation.id)}">${label}<span class="kb-sr">${texts.about(relation.name)}</span></a>`
  return {
    head: named(relation),
    cells: [
      instrumentMessages.kinds[relation.kind],
      yearCell(relation.year ?? relation.related?.term ?? null),
      html`${relation.relation === null ? absent('notInSource') : texts.fromThis[relation.relation]} <br>${say}`,
      texts.here,
    ],
  }
}

function earlierRow(relation: Relation): TableRow {
  return {
    head: named(relation),
    cells: [
      instrumentMessages.kinds[relation.kind],
      yearCell(relation.year ?? relation.related?.term ?? null),
      texts.fromEarlier[relation.relation!],
      agreementLink(relation.by),
    ],
  }
}

function laterRow({ by, relation, marks: sources }: Relation, earlier: string): TableRow {
  return {
    head: html`<span class="kb-row-line">${agreementLink(by)} ${marks(sources)}</span>`,
    cells: [
      instrumentMessages.kinds.agreement,
      yearCell(by.term),
      relation === null ? 'notInSource' : texts.later[relation](earlier),
      agreementLink(by),
    ],
  }
}

function named({ name, related, marks: sources }: Relation): Html {
  const shown = related === null ? name : html`<a href="${paths.agreement(related.slug)}">${name}</a>`
  return html`<span class="kb-row-line">${shown} ${marks(sources)}</span>`
}

function agreementLink({ slug, shortTitle }: AgreementRef): Html {
  return html`<a href="${paths.agreement(slug)}">${shortTitle}</a>`
}

function yearCell(year: Day | null) {
  return year === null ? 'notInSource' : formatShortDay(year)
}

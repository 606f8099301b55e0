import { html } from 'hono/html'
import { type Day, day, formatShortDay } from '../../shared/day.ts'
import { type Fact, facts } from '../../web/components/facts.ts'
import { selectField } from '../../web/components/field.ts'
import { actions, buttonLink, filterForm } from '../../web/components/form.ts'
import { absent, marks } from '../../web/components/mark.ts'
import { empty } from '../../web/components/notice.ts'
import { pagination } from '../../web/components/pagination.ts'
import { section } from '../../web/components/section.ts'
import { stage } from '../../web/components/stage.ts'
import { type TableCell, type TableRow, table } from '../../web/components/table.ts'
import { type Content, type Html, join, link } from '../../web/html.ts'
import { messages } from '../../web/messages.ts'
import { paths } from '../../web/paths.ts'
import { agreementPage } from '../agreements/index.ts'
import { formatAmount } from '../contributions/index.ts'
import { existence, existenceOn } from '../organisations/index.ts'
import type { GroupTotal, Membership, Share } from './constituency.ts'
import { constituencyMessages as texts } from './constituency-messages.ts'
import { participationMessages } from './participation-messages.ts'
import type { Constituency, ConstituencyContent, MemberRow } from './read-constituency.ts'

/** A group that contributes: what it says as a whole, who is in it, and what each of them fills in or adds. */
export function constituencyPage(content: ConstituencyContent, today: Day, done: Html | null = null): Html {
  const { head, constituency } = content
  return agreementPage(head, 'overview', {
    at: [{ label: constituency.name }],
    title: constituency.name,
    lead: texts.lead,
    notices: done === null ? [] : [done],
    body: html`${glance(content)}${totalsSection(content)}${membersSection(content, today)}`,
  })
}

function glance({ head, constituency, total }: ConstituencyContent): Html {
  const { umbrella, marks: sources } = constituency
  const items: Fact[] = [
    {
      term: texts.umbrella,
      value: umbrella === null ? texts.noUmbrella : umbrellaIn(umbrella, constituency),
      marks: sources,
    },
    { term: texts.inGroup, value: texts.countedMembers(total) },
    { term: texts.contributions, value: link(paths.contributions(head.slug), texts.seeContributions) },
  ]
  return html`<section aria-labelledby="kern"><h2 id="kern" class="kb-sr">${texts.glance}</h2>${facts(items)}</section>`
}

function umbrellaIn({ code, name }: NonNullable<Constituency['umbrella']>, { umbrellaSigns }: Constituency): Html {
  return html`<a href="${paths.organisation(code)}">${name}</a>. ${umbrellaSigns ? texts.umbrellaSigns : texts.umbrellaSignsNot}`
}

function totalsSection(content: ConstituencyContent): Html {
  const { year, totals } = content
  const body = totals.length === 0 ? html`<p>${texts.noTotals(year)}</p>` : totalsTable(content)
  return section({
    id: 'samen',
    title: texts.totals(year),
    intro: [texts.totalsIntro],
    body: html`${yearFilter(content)}${body}`,
  })
}

function yearFilter({ head, constituency, years, year }: ConstituencyContent): Html {
  const all = [...new Set([...years, year])].sort((a, b) => a - b) // also a year of which nothing is known: there is a way back
  if (all.length < 2) return html``
  const options = all.map((each) => ({ value: String(each), label: String(each) }))
  return filterForm({
    action: paths.constituency(head.slug, constituency.nameKey),
    fields: selectField({ name: 'jaar', label: texts.year, options, value: String(year) }),
    submit: texts.show,
  })
}

function totalsTable(content: ConstituencyContent): Html {
  const shown = shownParts(content.totals)
  return table({
    caption: texts.totalsCaption(content.constituency.name, content.year),
    columns: [{ label: texts.stage }, ...shown.map((part) => ({ label: texts.columns[part], numeric: true }))],
    rows: content.totals.map((each) => totalRow(content, each, shown)),
  })
}

type Part = keyof typeof texts.columns

/** What is more than the group says, and what is extra, only where there is any. */
function shownParts(totals: readonly GroupTotal[]): readonly Part[] {
  const hasOver = totals.some(({ said, over }) => said === 'stated' && over > 0)
  const hasExtra = totals.some(({ extra }) => extra > 0)
  const all = ['own', 'filled', 'open', 'over', 'extra', 'total'] as const
  return all.filter((part) => (part !== 'over' || hasOver) && (part !== 'extra' || hasExtra))
}

function totalRow(content: ConstituencyContent, each: GroupTotal, shown: readonly Part[]): TableRow {
  const { stage: of, period } = each
  const when = period === String(content.year) ? null : html`<span class="kb-sub">${formatShortDay(day(period))}</span>`
  return { head: html`${stage(of)}${when}`, cells: shown.map((part) => totalCell(content, each, part)) }
}

function totalCell({ head, constituency, year }: ConstituencyContent, each: GroupTotal, part: Part): TableCell {
  const { unit, said } = each
  switch (part) {
    case 'own':
    case 'open':
    case 'over':
      return said === 'stated' ? formatAmount(unit, each[part]) : said
    case 'filled':
      return each.isFilled ? formatAmount(unit, each.filled) : 'notReported'
    case 'extra':
      return formatAmount(unit, each.extra)
    case 'total': {
      const sum = each.amount === null ? absent('notStated') : formatAmount(unit, each.amount)
      const href = paths.contributions(head.slug, `${constituency.nameKey}.-.${year}`)
      const blanks = each.notStated === 0 ? null : html`<span class="kb-sub">${texts.blanks(each.notStated)}</span>`
      return html`<a href="${href}">${sum}</a>${blanks}`
    }
  }
}

function membersSection(content: ConstituencyContent, today: Day): Html {
  const { rows, total } = content
  const add = buttonLink({ href: paths.newMember(content.head.slug, content.constituency.nameKey), label: texts.add })
  const none = empty({ title: texts.none, text: texts.noneText, action: add })
  const body =
    total === 0
      ? none
      : html`${membersTable(content, today)}${pages(content)}<div class="kb-more">${actions(add)}</div>`
  const intro = rows.length === 0 ? [] : [texts.membersIntro]
  return section({ id: 'leden', title: texts.members, intro, body })
}

function membersTable(content: ConstituencyContent, today: Day): Html {
  const { constituency, year, rows } = content
  return table({
    caption: texts.membersCaption(constituency.name, year),
    className: 'kb-members',
    narrow: 'stack',
    columns: [
      { label: texts.organisation },
      { label: texts.membership },
      { label: texts.binding },
      { label: texts.contributes(year) },
    ],
    rows: rows.map((row) => ({
      head: html`<a href="${paths.organisation(row.code)}">${row.name}</a>${ended(row, today)}`,
      cells: [membershipCell(content, row), bindingCell(row), sharesCell(content, row.shares)],
    })),
  })
}

function ended(row: MemberRow, today: Day): Html | null {
  return existenceOn(row, today) === 'exists' ? null : html`<span class="kb-sub">${existence(row, today)}</span>`
}

function membershipCell(content: ConstituencyContent, { name, memberships, signs }: MemberRow): Content {
  const parts: Content[] = memberships.map(
    (each) => html`${range(each)} ${marks(each.marks)} ${endLink(content, name, each)}`,
  )
  if (signs) parts.push(texts.signsForGroup)
  return parts.length === 0 ? texts.noMember : html`<div>${join(parts, html`<br>`)}</div>`
}

function endLink({ head, constituency }: ConstituencyContent, name: string, { id, validTo }: Membership): Html | null {
  if (validTo !== null) return null
  const href = paths.endMembership(head.slug, constituency.nameKey, id)
  return html`<a href="${href}">${texts.end}<span class="kb-sr"> ${texts.endOf(name)}</span></a>`
}

function range({ validFrom, validTo }: Membership): string {
  const from = validFrom === null ? texts.sinceUnknown : texts.since(formatShortDay(validFrom))
  return validTo === null ? from : `${from}, ${texts.until(formatShortDay(validTo))}`
}

function bindingCell({ binding, article }: MemberRow): Content {
  const word = participationMessages.bindings[binding]
  return article === null ? word : html`<div>${word}<span class="kb-sub">${article}</span></div>`
}

function sharesCell(content: ConstituencyContent, shares: readonly Share[]): TableCell {
  if (shares.length === 0) return 'notReported'
  const alike = Map.groupBy(shares, ({ stage: of, period, filling }) => [of, period, filling].join(' '))
  const lines = [...alike.values()].map((group) => shareLine(content, group))
  return html`<div>${join(lines, html`<br>`)}</div>`
}

/** `◧ toegezegd € 5.000 en 0,10 fte, invulling`: the amounts lead to their entry, or to the cell of all of them. */
function shareLine({ head, constituency, year }: ConstituencyContent, group: readonly Share[]): Html {
  const { stage: of, period, filling } = group[0]!
  const when = period === String(year) ? '' : ` ${formatShortDay(day(period))}`
  const amounts = group.map(({ unit, amount, entryIds }) => {
    const [single, ...more] = entryIds
    const cell = paths.contributions(head.slug, `${constituency.nameKey}.-.${year}`)
    const href = more.length === 0 ? paths.contributionEntry(head.slug, single!) : cell
    const words =
      amount === null ? `${unit === 'eur' ? '€' : 'fte'} ${messages.voids.notStated}` : formatAmount(unit, amount)
    return html`<a class="kb-nowrap" href="${href}">${words}</a>`
  })
  return html`${stage(of)}${when} ${join(amounts, ', ')} (${texts.fillings[filling]})`
}

function pages({ head, constituency, rows, total, skipped, year }: ConstituencyContent): Html {
  const until = skipped + rows.length
  const to = (key: 'na' | 'voor', code: string) =>
    `${paths.constituency(head.slug, constituency.nameKey, `jaar=${year}&${key}=${code}`)}#leden`
  return pagination({
    shown: texts.shown(skipped + 1, until, total),
    previous: skipped > 0 ? to('voor', rows[0]!.code) : undefined,
    next: until < total ? to('na', rows.at(-1)!.code) : undefined,
  })
}

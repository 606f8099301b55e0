import { html } from 'hono/html'
import { type Day, day, formatShortDay } from '../../shared/day.ts'
import { dayBefore } from '../../shared/day-range.ts'
import { type ChangeDays, pastQuery } from '../../shared/past.ts'
import { selectField, textField } from '../../web/components/field.ts'
import { filterForm } from '../../web/components/form.ts'
import { absent, marks } from '../../web/components/mark.ts'
import { empty, notice } from '../../web/components/notice.ts'
import { section } from '../../web/components/section.ts'
import { stage } from '../../web/components/stage.ts'
import { type TableRow, table } from '../../web/components/table.ts'
import { type Content, type Html, join } from '../../web/html.ts'
import { paths } from '../../web/paths.ts'
import { fileLinks } from '../../web/send-file.ts'
import { agreementPage } from '../agreements/index.ts'
import { formatAmount, formatCell, purposeName, purposeOf, type Unit } from '../contributions/index.ts'
import { changeMessages as texts } from './change-messages.ts'
import { type Amount, cellOf, type TotalChange } from './ledger-changes.ts'
import type { Changes, ExplainedLine } from './read-changes.ts'
import { recordsSection } from './records-view.ts'
import { mostShown, rest } from './rest.ts'
import { type AskedSpan, monthBefore, pastAt, type Span, spanQuery } from './span.ts'
import { inWords } from './span-words.ts'

export type ChangesPageProps = {
  readonly changes: Changes
  readonly problem: AskedSpan['problem']
  readonly days: ChangeDays
  readonly today: Day
}

/** What changed in an agreement between two days: the lines of its ledger, its totals, and every other record. */
export function changesPage({ changes, problem, days, today }: ChangesPageProps): Html {
  const { head, span, lines, records, isNew } = changes
  const isNothing = lines.length === 0 && records.length === 0
  const body = isNothing
    ? empty({ title: texts.none, text: texts.noneText })
    : html`${totalsSection(changes)}${linesSection(changes)}${recordsSection(changes)}`
  return agreementPage(head, 'changes', {
    title: texts.title,
    lead: texts.lead,
    notices: [
      ...(problem === null ? [] : [notice({ tone: 'alert', ...texts.problems[problem] })]),
      ...(isNew ? [notice({ tone: 'plain', text: texts.notYetThere })] : []),
    ],
    body: html`${filter(head.slug, span, isNothing)}${quick(head.slug, span, days, today)}<p class="kb-prose">${inWords(span)}</p>${body}`,
  })
}

function filter(slug: string, span: Span, isNothing: boolean): Html {
  const options = (['stand', 'peildatum'] as const).map((value) => ({ value, label: texts.kinds[value] }))
  const fields = html`${textField({ name: 'van', label: texts.from, type: 'date', value: span.from })}${textField({
    name: 'tot',
    label: texts.to,
    type: 'date',
    value: span.to,
  })}${selectField({ name: 'soort', label: texts.kind, options, value: span.kind })}`
  const files = fileLinks((form) => paths.agreementChangesFile(slug, form, spanQuery(span)))
  return filterForm({
    action: paths.agreementChanges(slug),
    fields,
    submit: texts.show,
    result: isNothing ? undefined : files,
  })
}

function quick(slug: string, { kind }: Span, { inForce, recorded }: ChangeDays, today: Day): Html {
  const to = (label: string, from: Day, until: Day) =>
    html`<a href="${`${paths.agreementChanges(slug)}?${spanQuery({ kind, from, to: until })}`}">${label}</a>`
  const since = [
    to(texts.sinceMonth, monthBefore(today), today),
    to(texts.sinceYear, dayBefore(day(`${today.slice(0, 4)}-01-01`)), today),
  ]
  const days = kind === 'stand' ? recorded : inForce
  const each = days.map((on) => to(formatShortDay(on), dayBefore(on), on))
  return html`<div class="kb-small" id="dagen"><p>${texts.quick} ${join(since, ' · ')}</p><p>${texts.daysOf[kind]} ${
    each.length === 0 ? texts.noneOn : join(each, ' · ')
  }</p></div>`
}

function linesSection(changes: Changes): Html {
  const { lines } = changes
  if (lines.length === 0) return html``
  const body = table({
    caption: texts.linesCaption,
    columns: [
      { label: texts.who },
      { label: texts.year },
      { label: texts.stage },
      { label: texts.was, numeric: true },
      { label: texts.became, numeric: true },
      { label: texts.difference, numeric: true },
      { label: texts.why, full: true },
    ],
    rows: lines.slice(0, mostShown).map((line) => lineRow(changes, line)),
  })
  return section({
    id: 'bijdragen',
    title: texts.lines,
    intro: [texts.linesIntro],
    body: html`${body}${rest(lines.length)}`,
  })
}

function lineRow({ ledger, head, span }: Changes, line: ExplainedLine): TableRow {
  const { position, was, became } = line
  const { constituencyId, unit, year, period } = position
  const name = ledger.constituencies.find(({ id }) => id === constituencyId)?.name ?? ''
  const who = line.organisation ?? name
  const purpose = purposeName(ledger, purposeOf(position))
  const past = pastQuery(pastAt(span.kind, span.to)).toString()
  const href = paths.contributions(head.slug, formatCell(ledger, cellOf(line)), past)
  const title = line.gone === null ? html`<a href="${href}">${who}</a>` : who
  return {
    head: html`${title}<span class="kb-sub">${line.organisation === null ? purpose : `${name}, ${purpose}`}</span>`,
    cells: [
      period === String(year) ? String(year) : `${year}, ${period}`,
      stage(position.stage),
      amount(unit, was, texts.wasNone),
      amount(unit, became, texts.isGone),
      difference(unit, line.difference),
      why(line),
    ],
  }
}

function amount(unit: Unit, value: Amount, none: string): Content {
  if (value === undefined) return absent('notYet', none)
  return value === null ? absent('notStated') : formatAmount(unit, value)
}

function difference(unit: Unit, value: number | null): Content {
  return value === null ? absent('notStated') : signed(unit, value)
}

/** `+ € 1.000`, `− € 1.000`, `€ 0`. */
function signed(unit: Unit, value: number): string {
  const sign = value > 0 ? '+\u00a0' : value < 0 ? '−\u00a0' : ''
  return `${sign}${formatAmount(unit, Math.abs(value))}`
}

function why({ why: of }: ExplainedLine): Content {
  if (of === null) return ''
  const more = [of.reason, of.mandate === null ? null : texts.onMandate(of.mandate)].filter((each) => each !== null)
  return html`${texts.entryKinds[of.kind]}${more.map((each) => html`<span class="kb-sub">${each}</span>`)} ${marks(of.marks)}`
}

function totalsSection({ totals }: Changes): Html {
  if (totals.length === 0) return html``
  const cell = (unit: Unit, value: number | null, none: string) =>
    value === null ? absent('notYet', none) : formatAmount(unit, value)
  const row = ({ stage: of, unit, year, before, after, difference: by }: TotalChange): TableRow => ({
    head: stage(of),
    cells: [
      texts.units[unit],
      String(year),
      cell(unit, before, texts.wasNone),
      cell(unit, after, texts.isGone),
      signed(unit, by),
    ],
  })
  const body = table({
    caption: texts.totalsCaption,
    columns: [
      { label: texts.stage },
      { label: texts.unit },
      { label: texts.year },
      { label: texts.was, numeric: true },
      { label: texts.became, numeric: true },
      { label: texts.difference, numeric: true },
    ],
    rows: totals.map(row),
  })
  return section({ id: 'totalen', title: texts.totals, intro: [texts.totalsIntro], body })
}

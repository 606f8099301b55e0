import { html } from 'hono/html'
import { type Day, formatDay } from '../../shared/day.ts'
import { buttonLink } from '../../web/components/form.ts'
import { mark } from '../../web/components/mark.ts'
import { empty } from '../../web/components/notice.ts'
import { pagination } from '../../web/components/pagination.ts'
import { type TableCell, table } from '../../web/components/table.ts'
import type { Html } from '../../web/html.ts'
import { page } from '../../web/layout.ts'
import { paths } from '../../web/paths.ts'
import { phaseOn } from '../agreements/index.ts'
import { amountsOf, formatAmount, isSpent, type LedgerPosition, sumCell, type Unit } from '../contributions/index.ts'
import { overviewMessages as texts } from './overview-messages.ts'
import type { AgreementList } from './read-overview.ts'

/** The agreements in the register, a calm row each. */
export function agreementsPage(list: AgreementList, today: Day, isFirst: boolean): Html {
  return page({
    title: texts.agreements,
    lead: texts.agreementsLead,
    current: 'agreements',
    body: list.rows.length === 0 ? noAgreements() : html`${agreementsTable(list, today)}${pages(list, isFirst)}`,
  })
}

function agreementsTable({ rows }: AgreementList, today: Day): Html {
  return table({
    caption: texts.agreementsCaption,
    columns: [
      { label: texts.agreement },
      { label: texts.state },
      { label: texts.term },
      { label: texts.signatories, numeric: true },
      { label: `€ ${texts.perYear}`, numeric: true },
      { label: `fte ${texts.perYear}`, numeric: true },
    ],
    rows: rows.map((row) => ({
      head: html`<a href="${paths.agreement(row.slug)}">${row.title}</a>`,
      cells: [
        texts.phases[phaseOn(row, today)],
        row.term === null ? 'notInSource' : formatDay(row.term),
        row.signatories === 0 ? 'notInSource' : String(row.signatories),
        perYear(row, 'eur', today),
        perYear(row, 'fte', today),
      ],
    })),
  })
}

/** The sum of this year, or of the first year there is; named where the years differ. */
function perYear({ slug, positions }: AgreementList['rows'][number], unit: Unit, today: Day): TableCell {
  const years = [...new Set(positions.map((position) => position.year))].sort((a, b) => a - b)
  const year = years.find((each) => String(each) === today.slice(0, 4)) ?? years[0]
  if (year === undefined) return 'notInSource'
  const sums = years.map((each) => sumOf(positions, unit, each))
  const sum = sumOf(positions, unit, year)
  if (sum === null) return 'notInSource'
  if (sum.stated === 0) return 'notStated'
  const isEveryYear = sums.every((each) => each?.amount === sum.amount)
  const suffix = isEveryYear ? null : html` <span class="kb-soft">${texts.inYear(year)}</span>`
  return html`${formatAmount(unit, sum.amount)}${suffix} <br>${mark({ kind: 'sum', label: texts.sumOfAll, href: paths.contributions(slug, sumCell(year)) })}`
}

function sumOf(positions: readonly LedgerPosition[], unit: Unit, year: number) {
  const inYear = positions.filter((position) => position.year === year && !isSpent(position))
  return (
    amountsOf(
      inYear.map((position) => ({ ...position, marks: [] })),
      'least-firm',
    )?.[unit] ?? null
  )
}

function pages({ rows, hasMore }: AgreementList, isFirst: boolean): Html {
  return pagination({
    shown: texts.shown(rows.length),
    previous: isFirst ? undefined : paths.agreements(),
    next: hasMore ? paths.agreementsAfter(rows.at(-1)!.slug) : undefined,
  })
}

function noAgreements(): Html {
  const action = buttonLink({ href: paths.readIn(), label: texts.readIn, kind: 'primary' })
  return empty({ title: texts.none, text: texts.noneText, action })
}

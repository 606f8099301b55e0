import { pastQuery } from '../../shared/past.ts'
import type { Mark, Marks, Void } from '../../web/components/mark.ts'
import { paths } from '../../web/paths.ts'
import {
  type Amounts,
  amountsOf,
  type Cell,
  formatAmount,
  formatAmountOverYears,
  formatCell,
  type Ledger,
  positionsIn,
  type Stage,
  type Total,
  type Unit,
  whyNothing,
} from '../contributions/index.ts'
import { overviewMessages as texts } from './overview-messages.ts'

/** A ledger, and the year an overview shows of it. */
export type YearView = {
  readonly slug: string
  readonly ledger: Ledger
  readonly year: number
  /** every year is the same, so that a figure may be called `per jaar` */
  readonly isEveryYear: boolean
}

/** One figure with its sources; `value` is null when there is none, and `reason` says why. */
export type Figure = {
  readonly value: number | null
  readonly text: string | null
  readonly reason: Void
  readonly stage: Stage
  readonly marks: Marks
}

/** The year to show: this year where the ledger has it, else the first. Null for an empty ledger. */
export function yearView(slug: string, ledger: Ledger, today: string): YearView | null {
  const years = [...new Set([...ledger.positions, ...ledger.later].map(({ year }) => year))].sort((a, b) => a - b)
  const year = years.find((each) => String(each) === today.slice(0, 4)) ?? years[0]
  if (year === undefined) return null
  const shapes = years.map((each) => shapeOf(ledger, each))
  return { slug, ledger, year, isEveryYear: shapes.every((shape) => shape === shapes[0]) }
}

/** `per jaar`, or `in 2025` where the years differ. */
export function perYear({ year, isEveryYear }: YearView): string {
  return isEveryYear ? texts.perYear : texts.inYear(year)
}

/** What a cell holds in the year that is shown; a sum is of its least firm series. Null when it holds nothing. */
function cellAmounts(view: YearView, cell: Omit<Cell, 'year'>, year: number = view.year): Amounts | null {
  return amountsOf(positionsIn(view.ledger, { ...cell, year }), 'least-firm')
}

/** The figure of a cell in one unit, with where it comes from; null when the cell has no line in that unit. */
export function figureOf(view: YearView, cell: Omit<Cell, 'year'>, unit: Unit): Figure | null {
  const amounts = cellAmounts(view, cell)
  const total = amounts?.[unit] ?? null
  if (amounts === null || total === null) return null
  const value = total.stated === 0 ? null : total.amount
  const text = value === null ? null : formatAmount(unit, value)
  return { value, text, reason: 'notStated', stage: amounts.stage, marks: marksOf(view, cell, unit, amounts, total) }
}

/** The ledger in the past that is shown. */
export function ledgerOf({ slug, ledger }: Pick<YearView, 'slug' | 'ledger'>): string {
  return paths.contributions(slug, undefined, pastQuery(ledger.past).toString())
}

/** Why a cell has no figure in the year that is shown. */
export function whyNoFigure({ ledger, year }: YearView, cell: Omit<Cell, 'year'>, unit?: Unit): Void {
  return whyNothing(ledger, { ...cell, year }, { unit })
}

/** What a figure becomes over all years, and the sum it comes from; null for a single year or without amounts. */
export function overYears(
  view: YearView,
  cell: Omit<Cell, 'year'>,
  unit: Unit,
): { value: string; text: string; marks: Marks } | null {
  const years = view.ledger.years
  const amounts = years.map((year) => cellAmounts(view, cell, year)?.[unit] ?? null)
  const known = amounts.flatMap((total) => (total === null || total.stated === 0 ? [] : [total.amount]))
  if (known.length < 2 || known.length < years.length) return null
  const isSame = known.every((amount) => amount === known[0])
  const sum = known.reduce((total, amount) => total + amount, 0)
  const terms = known.map((amount) => formatAmount(unit, amount))
  const label = isSame ? `= ${known.length} × ${terms[0]}` : `= ${terms.join(' + ')}`
  const mark: Mark = { kind: 'sum', label, href: ledgerOf(view) }
  return { value: formatAmountOverYears(unit, sum), text: texts.overYears(known.length), marks: [mark] }
}

/** Whether a source states this total, and states the same. Null when no source states it. */
export function isConfirmed(view: YearView, constituencyId: Cell['constituencyId'], unit: Unit): boolean | null {
  const amounts = cellAmounts(view, { constituencyId, purpose: 'total' })
  const stated = statedTotals(view, constituencyId, unit).filter((total) => total.stage === amounts?.stage)
  if (stated.length === 0) return null
  return stated.every((total) => total.amount === amounts?.[unit]?.amount)
}

/** The first source of a single line; of a sum that of the total a source states, and what it is made of. The ledger has all. */
function marksOf(view: YearView, cell: Omit<Cell, 'year'>, unit: Unit, amounts: Amounts, total: Total): Marks {
  const lines = amounts.positions.filter((position) => position.unit === unit)
  const own = lines.length === 1 ? lines[0]!.marks[0] : undefined
  if (own !== undefined) return [own]
  const stated = cell.purpose === 'total' ? statedTotals(view, cell.constituencyId, unit) : []
  const equal = stated.filter((each) => each.amount === total.amount && each.stage === amounts.stage)
  const source = equal.flatMap((each) => each.marks)[0]
  const sum = sumMark(view, cell, lines)
  return source === undefined ? [sum] : [source, sum]
}

/** Counts contributors, or the purposes of one contributor. */
function sumMark({ slug, ledger, year }: YearView, cell: Omit<Cell, 'year'>, lines: Amounts['positions']): Mark {
  const href = paths.contributions(slug, formatCell(ledger, { ...cell, year }), pastQuery(ledger.past).toString())
  const partOf = (line: Amounts['positions'][number]) =>
    cell.constituencyId === null ? line.constituencyId + line.organisationId : line.lineId
  const stated = new Set(lines.filter((line) => line.amount !== null).map(partOf))
  const silent = new Set(lines.map(partOf).filter((part) => !stated.has(part)))
  return { kind: 'sum', label: texts.sumOf(stated.size, silent.size), href }
}

function statedTotals({ ledger, year }: YearView, constituencyId: Cell['constituencyId'], unit: Unit) {
  return ledger.statedTotals.filter(
    (total) => total.constituencyId === constituencyId && total.year === year && total.unit === unit,
  )
}

/** Everything that must be equal for two years to be called the same. */
function shapeOf({ positions }: Ledger, year: number): string {
  return positions
    .filter((position) => position.year === year)
    .map(({ constituencyId, organisationId, purpose, themeId, unit, stage, amount }) =>
      [constituencyId, organisationId, purpose, themeId, unit, stage, amount].join(' '),
    )
    .sort()
    .join('\n')
}

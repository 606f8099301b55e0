import type { ContributionFact, EuroReading, Passage } from '../../facts.ts'
import type { ContributionTable } from '../contribution-tables.ts'
import { correctRowSum, correctSum } from '../correction-messages.ts'
import { columnsHold, rowSumDiffers, type SumWords, sumDiffers, sumHolds, sumHoldsInOneReading } from '../messages.ts'
import { netWord } from '../vocabulary.ts'
import { type Facts, type Finding, finding, type ReadEntry, type ReadTable } from './finding.ts'

type Unit = 'euro' | 'fte'
type Notation = EuroReading['notation']

/** Whether the parts of each table add up to the total that the table states, in € and in fte. */
export function sumFindings({ tables }: Facts): Finding[] {
  return tables.flatMap((table) => (['euro', 'fte'] as const).flatMap((unit) => sumsOf(table, unit)))
}

/** Columns that all add up give one finding together; a column that does not gives its own. */
function sumsOf(table: ReadTable, unit: Unit): Finding[] {
  const columns = seriesOf(table).flatMap((series) => check(table, series, unit))
  const wrong = columns.filter(({ holds }) => !holds).map(({ passages }) => passages.at(-1))
  const found = [...columns, ...rowChecks(table, unit, wrong)]
  const holding = found.filter(({ holds }) => holds)
  if (holding.length < 2) return found
  const passages = holding.flatMap((one) => one.passages)
  const all = finding(`${unit}-sum`, 'laag', true, columnsHold(unit, table.table.number, holding.length), passages)
  return [...found.filter(({ holds }) => !holds), all]
}

/** The amount of a fact under one reading of its notation; null when nothing is stated. */
export function amountOf(fact: ContributionFact, unit: Unit, notation: Notation): number | null {
  if (unit === 'fte') return fact.fteHundredths
  return fact.euroReadings.find((reading) => reading.notation === notation)?.cents ?? fact.euroCents
}

/** The entries that stand in one column (or one pair of € and fte): they belong to one sum. */
function seriesOf({ entries }: ReadTable): ReadEntry[][] {
  return [...Map.groupBy(entries, ({ entry }) => entry.euroColumn ?? entry.fteColumn!).values()]
}

/** The total row that adds up the rows above it. A total with another basis than the parts is another figure. */
export function totalOf(series: readonly ReadEntry[]): ReadEntry | null {
  const totals = series.filter(({ entry }) => entry.isTotal && !/^sub/i.test(entry.label.text))
  return (
    totals.find(({ entry }) => !/\blooptijd\b|\bperiode\b|\d jaar\b|\bjaren\b/i.test(entry.label.text)) ??
    totals[0] ??
    null
  )
}

export function partsOf(series: readonly ReadEntry[]): ReadEntry[] {
  return series.filter(({ entry }) => !entry.isTotal && !entry.within)
}

/** With several totals, as of costs and of income, each adds up the rows since the one before it, or all rows above it. */
function check({ table }: ReadTable, series: readonly ReadEntry[], unit: Unit): Finding[] {
  const totals = series.filter(
    ({ entry }) => entry.isTotal && !/^sub|\blooptijd\b|\bperiode\b|\d jaar\b|\bjaren\b/i.test(entry.label.text),
  )
  if (totals.length < 2) return checkOnly(table, series, unit)
  return totals.flatMap((total, index) => {
    const at = series.indexOf(total)
    const since = series.slice(index === 0 ? 0 : series.indexOf(totals[index - 1]!) + 1, at)
    const all = checkTotal(table, total, partsOf(series.slice(0, at)), unit)
    return all.some(({ holds }) => holds) ? all : checkTotal(table, total, partsOf(since), unit)
  })
}

/** Behind a single total can stand other things, such as the cover of the costs: then it adds up the rows above it. */
function checkOnly(table: ContributionTable, series: readonly ReadEntry[], unit: Unit): Finding[] {
  const total = totalOf(series)
  const all = checkTotal(table, total, partsOf(series), unit)
  const above = total === null ? [] : partsOf(series.slice(0, series.indexOf(total)))
  const isWhole = above.length < 2 || above.length === partsOf(series).length
  return isWhole || all.some(({ holds }) => holds) ? all : checkTotal(table, total, above, unit)
}

function checkTotal(
  table: ContributionTable,
  total: ReadEntry | null,
  parts: readonly ReadEntry[],
  unit: Unit,
): Finding[] {
  if (total === null || parts.length < 2 || amountOf(total.fact, unit, 'thousands') === null) return []
  const stated = parts.filter(({ fact }) => amountOf(fact, unit, 'thousands') !== null)
  if (stated.length === 0) return []
  const open = unit === 'euro' && [total, ...stated].some(({ fact }) => fact.euroReadings.length > 0)
  const words = (notation: Notation): SumWords => ({
    unit,
    table: table.number,
    parts: stated.length,
    sum: stated.reduce((sum, { fact }) => sum + amountOf(fact, unit, notation)!, 0),
    total: amountOf(total.fact, unit, notation)!,
    other: null,
    without: parts.filter((one) => !stated.includes(one)).map(({ entry }) => entry.label.text),
  })
  const passages = [...stated, total].map(({ fact }) => (unit === 'euro' ? fact.euroSource : fact.fteSource))
  const found = sumFinding(unit, words('thousands'), open ? words('decimals') : null, passages)
  return !found.holds && netWord.test(total.entry.label.text) ? [] : [found]
}

function sumFinding(
  unit: Unit,
  sum: SumWords,
  other: SumWords | null,
  passages: Parameters<typeof finding>[4],
): Finding {
  const code = `${unit}-sum`
  const first = sum.sum === sum.total
  const second = other === null ? first : other.sum === other.total
  if (first && second) return finding(code, 'laag', true, sumHolds({ ...sum, other }), passages)
  if (first !== second)
    return finding(code, 'midden', true, sumHoldsInOneReading(first ? sum : other!, first), passages)
  return finding(code, 'hoog', false, sumDiffers(sum), passages, correctSum(sum, passages.at(-1) ?? null))
}

/** A column that adds up the columns beside it, row by row. A row with a total that its column shows to be wrong cannot add up. */
function rowChecks({ entries }: ReadTable, unit: Unit, wrong: readonly (Passage | undefined)[]): Finding[] {
  const rows = Map.groupBy(entries, ({ entry }) => entry.row)
  return [...rows.values()].flatMap((cells) => {
    const total = cells.find(({ entry }) => entry.sumsColumns)
    const parts = cells.filter((cell) => cell !== total).map(({ fact }) => amountOf(fact, unit, 'thousands'))
    const stated = total === undefined ? null : amountOf(total.fact, unit, 'thousands')
    if (stated === null || parts.length < 2 || parts.some((amount) => amount === null)) return []
    const sum = parts.reduce((all: number, amount) => all + amount!, 0)
    const column = total!.entry.euroColumn ?? total!.entry.fteColumn!
    const isTold = cells.some(({ fact }) => {
      const source = unit === 'euro' ? fact.euroSource : fact.fteSource
      return wrong.some((one) => one?.start === source?.start)
    })
    if (sum === stated || isTold || netWord.test(column.head)) return []
    const name = total!.entry.label.text
    return [
      finding(
        `${unit}-sum`,
        'hoog',
        false,
        rowSumDiffers(name, unit, sum, stated),
        [total!.fact.source],
        correctRowSum(name, unit, sum, stated, total!.fact.source),
      ),
    ]
  })
}

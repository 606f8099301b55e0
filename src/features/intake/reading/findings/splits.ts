import type { Passage } from '../../facts.ts'
import { wholeTotal } from '../contradiction-messages.ts'
import { correctSplit } from '../correction-messages.ts'
import { against, figure, type SplitWords, splitDiffers, splitHolds } from '../messages.ts'
import { comparable, totalWord } from '../vocabulary.ts'
import { inOneColumn, sumOf, wholeOf } from './divided-lines.ts'
import { gapsTold } from './explained-gaps.ts'
import { distinctBy, type Facts, type Finding, finding, type ReadEntry, type ReadTable } from './finding.ts'
import { amountOf, partsOf, totalOf } from './sums.ts'

/** Whether a table that divides a line of another table comes to the same as that line. */
export function splitFindings(facts: Facts): Finding[] {
  const isTold = gapsTold(facts)
  const totals = new Map(facts.tables.map((table) => [table, namedTotals(table)]))
  return facts.tables.flatMap((split, index) => {
    const whole = wholeOf(facts, split)
    const ofLine = whole === null ? [] : compare(split, whole.table, whole.line, isTold)
    if (ofLine.length > 0) return ofLine
    const before = facts.tables.slice(0, index)
    const ofNames = before.flatMap((table) =>
      sameNames([split, totals.get(split)!], [table, totals.get(table)!], isTold),
    )
    if (ofNames.length > 0) return ofNames
    return before.flatMap((table) => nearTotals(split, table, isTold)).slice(0, 1)
  })
}

/** Whether the text names the difference between two amounts. */
type Told = ReturnType<typeof gapsTold>

type Totalled = readonly [ReadTable, ReadonlyMap<string, ReadEntry>]

/** Two tables that name the same things, in rows or in columns: most come to the same, and one does not. */
function sameNames([split, one]: Totalled, [table, other]: Totalled, isTold: Told): Finding[] {
  const pairs = [...one].flatMap(([name, own]) => {
    const line = other.get(name)
    return line === undefined || !isOfSameYears(own, line) ? [] : [{ own, line }]
  })
  const same = pairs.filter(({ own, line }) => own.fact.euroCents === line.fact.euroCents)
  const different = pairs.filter((pair) => !same.includes(pair))
  if (same.length < 2 || different.length === 0 || different.length * 3 > pairs.length) return []
  return different
    .filter(({ own, line }) => !isTold(own.fact.euroCents!, line.fact.euroCents!))
    .map(({ own, line }) => rowsDiffer(split, table, own, line))
}

/** A table that names no years can be of those of the other. */
function isOfSameYears(one: ReadEntry, other: ReadEntry): boolean {
  const [own, others] = [one.fact.years.join(), other.fact.years.join()]
  return own === others || own === '' || others === ''
}

/** What each party or theme comes to, in the column or the row that adds up the others; none where one stands there twice. */
function namedTotals({ entries }: ReadTable): Map<string, ReadEntry> {
  const columns = new Set(entries.flatMap(({ entry }) => (entry.euroColumn === null ? [] : [entry.euroColumn])))
  const whole = entries.filter(({ entry, fact }) => {
    if (fact.euroCents === null || entry.within || entry.euroColumn === null) return false
    if (entry.isTotal) return entry.euroColumn.name !== null && !entry.sumsColumns
    return columns.size === 1 || entry.sumsColumns || totalWord.test(entry.euroColumn.head)
  })
  const totals = new Map(
    whole.map((one) => [comparable(one.entry.isTotal ? one.entry.euroColumn!.name!.text : one.entry.label.text), one]),
  )
  return totals.size === whole.length ? totals : new Map()
}

/** Tables of the same years, one per party and one per theme, whose totals nearly are the same: one money in two divisions. */
function nearTotals(split: ReadTable, table: ReadTable, isTold: Told): Finding[] {
  const [own, line] = [split, table].map(({ entries }) => totalOf(inOneColumn(entries)))
  if (own == null || line == null || split.table.role === table.table.role) return []
  if (own.fact.years.join() !== line.fact.years.join() || own.fact.years.length === 0) return []
  const [here, there] = [own.fact.euroCents, line.fact.euroCents]
  if (here === null || there === null || here === there || Math.abs(here - there) > Math.max(here, there) * 0.1)
    return []
  return isTold(here, there) ? [] : [rowsDiffer(split, table, own, line)]
}

/** A row by its name, the total of a theme's column by that of the theme. */
function lineName({ entry, fact }: ReadEntry): string {
  return entry.isTotal ? (fact.theme ?? wholeTotal) : entry.label.text
}

function rowsDiffer(split: ReadTable, table: ReadTable, own: ReadEntry, line: ReadEntry): Finding {
  const pair = { unit: 'euro' as const, split: own.fact.euroCents!, whole: line.fact.euroCents! }
  const words: SplitWords = {
    whole: lineName(line),
    table: table.table.number,
    split: split.table.number,
    figures: [against(pair.unit, pair.split, pair.whole)],
  }
  const [here, there] = [own, line].map(({ fact }) => fact.euroSource ?? fact.source) as [Passage, Passage]
  const correction = correctSplit(words, [pair], there)
  return finding('table-against-split', 'hoog', false, splitDiffers(words), [there, here], correction)
}

/** So far apart that one of the two is in thousands or millions without saying so, or one is for a year and the other for all. */
function isOfOtherScale({ split, whole, years }: Pair): boolean {
  if (split === 0 || whole === 0) return false
  const times = Math.max(split, whole) / Math.min(split, whole)
  return times >= 100 || (times > 1 && times === years)
}

type Pair = {
  readonly unit: 'euro' | 'fte'
  readonly split: number
  readonly whole: number
  /** the most years that one of the two is for */
  readonly years: number
  /** where the two stand */
  readonly passages: readonly Passage[]
}

function compare(split: ReadTable, table: ReadTable, line: ReadEntry, isTold: Told): Finding[] {
  const pairs = pairsOf(split, table, line)
  if (pairs.length === 0 || pairs.some((pair) => isOfOtherScale(pair) || isTold(pair.split, pair.whole))) return []
  const different = pairs.filter((pair) => pair.split !== pair.whole)
  const same = different.length === 0
  const shown = same ? pairs : different
  const words: SplitWords = {
    whole: lineName(line),
    table: table.table.number,
    split: split.table.number,
    figures: shown.map(({ unit, split: own, whole }) =>
      same ? figure({ unit, amount: whole }) : against(unit, own, whole),
    ),
  }
  const passages = distinctBy(
    shown.flatMap((pair) => pair.passages),
    ({ start }) => start,
  )
  return [
    finding(
      'table-against-split',
      same ? 'laag' : 'hoog',
      same,
      same ? splitHolds(words) : splitDiffers(words),
      passages,
      correctSplit(words, different, passages[0]!),
    ),
  ]
}

/** What the table comes to beside the line that it divides; without a column for all years, year by year. */
function pairsOf(split: ReadTable, table: ReadTable, line: ReadEntry): Pair[] {
  const inOne = pairsIn(inOneColumn(split.entries), line)
  if (inOne.length > 0) return inOne
  const cells = table.entries.filter(({ entry }) => entry.row === line.entry.row)
  const columns = Map.groupBy(split.entries, ({ entry }) => entry.euroColumn ?? entry.fteColumn!)
  return [...columns.values()].flatMap((column) => {
    const years = column[0]!.fact.years.join()
    const cell = years === '' ? [] : cells.filter(({ fact }) => fact.years.join() === years)
    return cell.length === 1 ? pairsIn(column, cell[0]!) : []
  })
}

function pairsIn(column: readonly ReadEntry[], whole: ReadEntry): Pair[] {
  const total = sumOf(column)
  if (total === null) return []
  const parts = total.line === null ? partsOf(column) : [total.line]
  const years = Math.max(whole.fact.years.length, ...parts.map(({ fact }) => fact.years.length))
  const passages = [whole, ...parts].map(({ fact }) => fact.source)
  return (['euro', 'fte'] as const).flatMap((unit) => {
    const amount = amountOf(whole.fact, unit, 'thousands')
    const own = total[unit]
    return own === null || amount === null ? [] : [{ unit, split: own, whole: amount, years, passages }]
  })
}

import type { Passage } from '../../facts.ts'
import { wholeTotal } from '../contradiction-messages.ts'
import { correctSplit } from '../correction-messages.ts'
import { against, figure, type SplitWords, splitDiffers, splitHolds } from '../messages.ts'
import { partyNamed } from '../parties.ts'
import { comparable, totalWord } from '../vocabulary.ts'
import { distinctBy, type Facts, type Finding, finding, type ReadEntry, type ReadTable } from './finding.ts'
import { amountOf, partsOf, totalOf } from './sums.ts'

/** Whether a table that divides a line of another table comes to the same as that line. */
export function splitFindings(facts: Facts): Finding[] {
  return facts.tables.flatMap((split, index) => {
    const whole = wholeOf(facts, split)
    const ofLine = whole === null ? [] : compare(split, whole.table, whole.line)
    if (ofLine.length > 0) return ofLine
    const before = facts.tables.slice(0, index)
    const ofNames = before.flatMap((table) => sameNames(split, table))
    return ofNames.length > 0 ? ofNames : before.flatMap((table) => nearTotals(split, table)).slice(0, 1)
  })
}

/** Two tables that name the same things, in rows or in columns: most come to the same, and one does not. */
function sameNames(split: ReadTable, table: ReadTable): Finding[] {
  const [one, other] = [namedTotals(split), namedTotals(table)]
  const pairs = [...one].flatMap(([name, own]) => {
    const line = other.get(name)
    return line === undefined || !isOfSameYears(own, line) ? [] : [{ own, line }]
  })
  const same = pairs.filter(({ own, line }) => own.fact.euroCents === line.fact.euroCents)
  const different = pairs.filter((pair) => !same.includes(pair))
  if (same.length < 2 || different.length === 0 || different.length * 3 > pairs.length) return []
  return different.map(({ own, line }) => rowsDiffer(split, table, own, line))
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
function nearTotals(split: ReadTable, table: ReadTable): Finding[] {
  const [own, line] = [split, table].map(({ entries }) => totalOf(inOneColumn(entries)))
  if (own == null || line == null || split.table.role === table.table.role) return []
  if (own.fact.years.join() !== line.fact.years.join() || own.fact.years.length === 0) return []
  const [here, there] = [own.fact.euroCents, line.fact.euroCents]
  if (here === null || there === null || here === there || Math.abs(here - there) > Math.max(here, there) * 0.1)
    return []
  return [rowsDiffer(split, table, own, line)]
}

function rowsDiffer(split: ReadTable, table: ReadTable, own: ReadEntry, line: ReadEntry): Finding {
  const pair = { unit: 'euro' as const, split: own.fact.euroCents!, whole: line.fact.euroCents! }
  const words: SplitWords = {
    whole: line.fact.theme ?? (line.entry.isTotal ? wholeTotal : line.entry.label.text),
    table: table.table.number,
    split: split.table.number,
    figures: [against(pair.unit, pair.split, pair.whole)],
  }
  const [here, there] = [own, line].map(({ fact }) => fact.euroSource ?? fact.source) as [Passage, Passage]
  const correction = correctSplit(words, [pair], there)
  return finding('table-against-split', 'hoog', false, splitDiffers(words), [there, here], correction)
}

/** The line that a table divides: the one its caption names, or else the only one with the same amounts. */
export function wholeOf({ tables, parties }: Facts, split: ReadTable): { table: ReadTable; line: ReadEntry } | null {
  const others = tables.filter((table) => table !== split && table.table.role === 'party')
  const named = split.table.captionParty === null ? null : partyNamed(parties, split.table.captionParty)
  for (const table of others) {
    const line =
      named === null
        ? null
        : inOneColumn(table.entries).find(
            ({ entry, fact }) => fact.partyRef === named.id && !entry.isTotal && !entry.ofTotal,
          )
    if (line !== null && line !== undefined) return { table, line }
  }
  if (split.table.captionParty !== null) return null
  const line = namedLine(split, tables) ?? mentionedLine(split, tables)
  if (line !== null || split.table.role === 'party') return line
  return equalLine(split, others) ?? grandTotal(split, others)
}

const ofOneLine = /\bvan (?:de|het) (?:lijn|thema|spoor|programmalijn|pijler|opgave|project)\b/i

/** "Tabel 2 Bodem en water, 2027-2029 (in euro)" without its number, its years and its unit. */
function bareCaption(caption: string): string {
  return caption
    .replace(/^(?:tabel\s)?\d+[.:]?\s?[-–:.]?\s?/i, '')
    .replace(/\([^)]*\)/g, '')
    .replace(/,?\s(?:(?:in )?(?:de )?(?:jaren|periode)\s)?20\d{2}(?:\s?(?:[-–]|tot en met|t\/m)\s?20\d{2})?\s*$/i, '')
    .replace(/[,:.\s]+$/, '')
}

/** The years of every amount of a table; null where they are not all for the same. */
function yearsOf({ entries }: ReadTable): string | null {
  const years = new Set(entries.map(({ fact }) => fact.years.join()))
  return years.size === 1 ? [...years][0]! : null
}

/** "Verdeling van de lijn Bodem", or a caption that is the name of a row: the row of another table with that name, in its column that adds up the others. */
function namedLine(split: ReadTable, tables: readonly ReadTable[]): { table: ReadTable; line: ReadEntry } | null {
  const { caption } = split.table.heads
  const words = ` ${comparable(caption)} `
  const bare = comparable(bareCaption(caption))
  for (const table of tables) {
    const own = table.entries.filter(({ entry }) => {
      const name = comparable(entry.label.text)
      const isNamed = ofOneLine.test(caption) ? words.includes(` ${name} `) : name !== '' && name === bare
      return table !== split && !entry.isTotal && isNamed
    })
    const ofSplit = own.filter(({ fact }) => fact.years.length > 1 && fact.years.join() === yearsOf(split))
    const line =
      own.find(({ entry }) => entry.sumsColumns) ??
      (own.length === 1 ? own[0] : ofSplit.length === 1 ? ofSplit[0] : undefined)
    if (line !== undefined) return { table, line }
  }
  return null
}

/** "Slimme wijken 2027-2030 naar onderdeel", "Verdeling van de kosten van Slimme wijken": the longest name of a row in the caption. */
function mentionedLine(split: ReadTable, tables: readonly ReadTable[]): { table: ReadTable; line: ReadEntry } | null {
  const words = ` ${comparable(split.table.heads.caption)} `
  if (!dividesOne.test(split.table.heads.caption)) return null
  const own = new Set(split.entries.map(({ entry }) => comparable(entry.label.text)))
  const named = tables
    .filter((table) => table !== split)
    .flatMap((table) => table.entries.map((line) => ({ table, line, name: comparable(line.entry.label.text) })))
    .filter(({ line, name }) => !line.entry.isTotal && line.fact.party === null && name.length > 4 && !own.has(name))
    .filter(({ name }) => words.includes(` ${name} `))
    .sort((a, b) => b.name.length - a.name.length)
  const longest = named.filter(({ name }) => name === named[0]!.name)
  const ofSplit = longest.filter(({ line }) => line.fact.years.join() === yearsOf(split))
  const found = longest.find(({ line }) => line.entry.sumsColumns) ?? (longest.length > 1 ? ofSplit[0] : longest[0])
  return found ?? null
}

const dividesOne =
  /\b(?:naar|per|over)\s\p{Ll}+|\b(?:opbouw|(?:onder)?verdeling|verdeeld|(?:uit)?splitsing|uitgesplitst|specificatie|besteding|onderdelen|detail\p{L}*|toelichting op|nader)\b/iu

function equalLine(split: ReadTable, others: readonly ReadTable[]): { table: ReadTable; line: ReadEntry } | null {
  const total = sumOf(inOneColumn(split.entries))
  if (total === null) return null
  const equal = others.flatMap((table) =>
    table.entries.filter((line) => isEqual(line, total)).map((line) => ({ table, line })),
  )
  return equal.length === 1 ? equal[0]! : null
}

/** A table "verdeeld over de thema's" divides the total of the table per party, also when it does not come to the same. */
function grandTotal(split: ReadTable, others: readonly ReadTable[]): { table: ReadTable; line: ReadEntry } | null {
  if (
    ofOneLine.test(split.table.heads.caption) ||
    !/\b(?:verde(?:eld|ling)|uitgesplitst|uitsplitsing|specificatie|onderverdel\p{L}+|per (?:thema|onderdeel|programmalijn|spoor))\b/iu.test(
      split.table.heads.caption,
    )
  )
    return null
  const [table] = others
  const line = table === undefined ? null : totalOf(inOneColumn(table.entries))
  return table === undefined || line === null ? null : { table, line }
}

function isEqual({ fact }: ReadEntry, total: Totals): boolean {
  const euro = amountOf(fact, 'euro', 'thousands')
  return (
    euro !== null &&
    euro === total.euro &&
    (fact.fteHundredths === null || total.fte === null || fact.fteHundredths === total.fte)
  )
}

type Totals = {
  readonly euro: number | null
  readonly fte: number | null
  readonly line: ReadEntry | null
}

/** The column that adds up the others, or the only one; none where each of several columns tells a part. */
function inOneColumn(entries: readonly ReadEntry[]): readonly ReadEntry[] {
  const summing = entries.filter(({ entry }) => entry.sumsColumns)
  const columns = new Set(entries.map(({ entry }) => entry.euroColumn ?? entry.fteColumn))
  return summing.length > 0 ? summing : columns.size < 2 ? entries : []
}

/** What a column comes to: its own total row, or the sum of its parts where every part is stated. */
function sumOf(entries: readonly ReadEntry[]): Totals | null {
  const line = totalOf(entries)
  if (line !== null) {
    return {
      euro: amountOf(line.fact, 'euro', 'thousands'),
      fte: line.fact.fteHundredths,
      line,
    }
  }
  const parts = partsOf(entries)
  const sum = (unit: 'euro' | 'fte') => {
    const amounts = parts.map(({ fact }) => amountOf(fact, unit, 'thousands'))
    return amounts.length === 0 || amounts.includes(null)
      ? null
      : amounts.reduce<number>((all, amount) => all + amount!, 0)
  }
  return parts.length < 2 ? null : { euro: sum('euro'), fte: sum('fte'), line }
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

function compare(split: ReadTable, table: ReadTable, line: ReadEntry): Finding[] {
  const pairs = pairsOf(split, table, line)
  if (pairs.length === 0 || pairs.some(isOfOtherScale)) return []
  const different = pairs.filter((pair) => pair.split !== pair.whole)
  const same = different.length === 0
  const shown = same ? pairs : different
  const words: SplitWords = {
    whole: line.entry.isTotal ? wholeTotal : line.entry.label.text,
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

import type { Passage } from '../../facts.ts'
import { correctSplit } from '../correction-messages.ts'
import { against, figure, type SplitWords, splitDiffers, splitHolds } from '../messages.ts'
import { partyNamed } from '../parties.ts'
import { comparable, totalWord } from '../vocabulary.ts'
import { type Facts, type Finding, finding, type ReadEntry, type ReadTable } from './finding.ts'
import { amountOf, partsOf, totalOf } from './sums.ts'

/** Whether a table that divides a line of another table comes to the same as that line. */
export function splitFindings(facts: Facts): Finding[] {
  return facts.tables.flatMap((split, index) => {
    const whole = wholeOf(facts, split)
    if (whole !== null) return compare(split, whole.table, whole.line)
    return facts.tables.slice(0, index).flatMap((table) => sameRows(split, table))
  })
}

/** A table that divides every row of another in its own way: most rows come to the same, and one does not. */
function sameRows(split: ReadTable, table: ReadTable): Finding[] {
  return differences(split, table, rowTotals) ?? differences(split, table, themeTotals) ?? []
}

/** Null where the two tables do not have the same lines. */
function differences(split: ReadTable, table: ReadTable, linesOf: (table: ReadTable) => Map<string, ReadEntry>) {
  const [one, other] = [linesOf(split), linesOf(table)]
  const pairs = [...one].flatMap(([name, own]) => {
    const line = other.get(name)
    return line === undefined ? [] : [{ own, line }]
  })
  const same = pairs.filter(({ own, line }) => own.fact.euroCents === line.fact.euroCents)
  const different = pairs.filter((pair) => !same.includes(pair))
  const isOfSame = pairs.length === one.size && pairs.length === other.size
  if (!isOfSame || same.length < 2 || different.length === 0 || different.length * 3 > pairs.length) return null
  return different.map(({ own, line }) => rowsDiffer(split, table, own, line))
}

/** What each row comes to, in the column that adds up the others; none where a row stands there twice. */
function rowTotals({ entries }: ReadTable): Map<string, ReadEntry> {
  const rows = entries.filter(({ entry, fact }) => isWholeRow(entry) && fact.euroCents !== null)
  const totals = new Map(rows.map((row) => [comparable(row.entry.label.text), row]))
  return totals.size === rows.length ? totals : new Map()
}

/** What each theme comes to: its row in a table of themes, or its total in a matrix; none where a theme stands there twice. */
function themeTotals({ entries }: ReadTable): Map<string, ReadEntry> {
  const rows = entries.filter(
    ({ fact, entry }) =>
      fact.theme !== null && fact.party === null && fact.euroCents !== null && !entry.within && !entry.ofTotal,
  )
  const totals = new Map(rows.map((row) => [comparable(row.fact.theme!), row]))
  return totals.size === rows.length && new Set(rows.map(({ fact }) => fact.years.join())).size < 2 ? totals : new Map()
}

function isWholeRow(entry: ReadEntry['entry']): boolean {
  const { euroColumn, isTotal, within } = entry
  return !isTotal && !within && euroColumn !== null && (entry.sumsColumns || totalWord.test(euroColumn.head))
}

function rowsDiffer(split: ReadTable, table: ReadTable, own: ReadEntry, line: ReadEntry): Finding {
  const pair = { unit: 'euro' as const, split: own.fact.euroCents!, whole: line.fact.euroCents! }
  const words: SplitWords = {
    whole: line.fact.theme ?? line.entry.label.text,
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
  if (split.table.role === 'party' || split.table.captionParty !== null) return null
  return namedLine(split, tables) ?? equalLine(split, others) ?? grandTotal(split, others)
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

function equalLine(split: ReadTable, others: readonly ReadTable[]): { table: ReadTable; line: ReadEntry } | null {
  const total = sumOf(split)
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
  readonly euroDecimals: number | null
  readonly line: ReadEntry | null
}

/** The column that adds up the others, or the only one; none where each of several columns tells a part. */
function inOneColumn(entries: readonly ReadEntry[]): readonly ReadEntry[] {
  const summing = entries.filter(({ entry }) => entry.sumsColumns)
  const columns = new Set(entries.map(({ entry }) => entry.euroColumn ?? entry.fteColumn))
  return summing.length > 0 ? summing : columns.size < 2 ? entries : []
}

/** What a table comes to: its own total row, or the sum of its parts where every part is stated. */
function sumOf(table: ReadTable): Totals | null {
  const entries = inOneColumn(table.entries)
  const line = totalOf(entries)
  if (line !== null) {
    return {
      euro: amountOf(line.fact, 'euro', 'thousands'),
      euroDecimals: amountOf(line.fact, 'euro', 'decimals'),
      fte: line.fact.fteHundredths,
      line,
    }
  }
  const parts = partsOf(entries)
  const sum = (unit: 'euro' | 'fte', notation: 'thousands' | 'decimals') => {
    const amounts = parts.map(({ fact }) => amountOf(fact, unit, notation))
    return amounts.length === 0 || amounts.includes(null)
      ? null
      : amounts.reduce<number>((all, amount) => all + amount!, 0)
  }
  return parts.length < 2
    ? null
    : { euro: sum('euro', 'thousands'), euroDecimals: sum('euro', 'decimals'), fte: sum('fte', 'thousands'), line }
}

/** So far apart that one of the two is in thousands or millions without saying so. */
function isOfOtherScale({ split, whole }: { readonly split: number; readonly whole: number }): boolean {
  return split !== 0 && whole !== 0 && (split / whole >= 100 || whole / split >= 100)
}

/** One of the two is per year, and the other over these years. */
function isPerYearOf(
  { entries }: ReadTable,
  { fact }: ReadEntry,
  pair: { readonly split: number; readonly whole: number },
): boolean {
  const own = entries[0]!.fact
  const years = Math.max(own.years.length, fact.years.length)
  if (own.basis === 'per-year' && fact.basis !== 'per-year') return pair.split * years === pair.whole
  return own.basis !== 'per-year' && fact.basis === 'per-year' && pair.whole * years === pair.split
}

function compare(split: ReadTable, table: ReadTable, whole: ReadEntry): Finding[] {
  const total = sumOf(split)
  if (total === null) return []
  const euro = amountOf(whole.fact, 'euro', 'thousands')
  const pairs = [
    { unit: 'euro' as const, split: total.euro, whole: euro },
    { unit: 'fte' as const, split: total.fte, whole: whole.fact.fteHundredths },
  ].filter(
    (pair): pair is { unit: 'euro' | 'fte'; split: number; whole: number } =>
      pair.split !== null && pair.whole !== null,
  )
  if (pairs.length === 0 || pairs.some(isOfOtherScale)) return []
  const different = pairs.filter((pair) => pair.split !== pair.whole && !isPerYearOf(split, whole, pair))
  const same = different.length === 0
  const words: SplitWords = {
    whole: whole.entry.isTotal ? 'het totaal' : whole.entry.label.text,
    table: table.table.number,
    split: split.table.number,
    figures: same
      ? pairs.map(({ unit, whole: amount }) => figure({ unit, amount }))
      : different.map((pair) => against(pair.unit, pair.split, pair.whole)),
  }
  const passages = [
    whole.fact.source,
    ...(total.line === null ? partsOf(split.entries).map(({ fact }) => fact.source) : [total.line.fact.source]),
  ]
  return [
    finding(
      'table-against-split',
      same ? 'laag' : 'hoog',
      same,
      same ? splitHolds(words) : splitDiffers(words),
      passages,
      correctSplit(words, different, whole.fact.source),
    ),
  ]
}

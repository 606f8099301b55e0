import { correctSplit } from '../correction-messages.ts'
import { against, figure, type SplitWords, splitDiffers, splitHolds } from '../messages.ts'
import { partyNamed } from '../parties.ts'
import { comparable } from '../vocabulary.ts'
import { type Facts, type Finding, finding, type ReadEntry, type ReadTable } from './finding.ts'
import { amountOf, partsOf, totalOf } from './sums.ts'

/** Whether a table that divides a line of another table comes to the same as that line. */
export function splitFindings(facts: Facts): Finding[] {
  return facts.tables.flatMap((split) => {
    const whole = wholeOf(facts, split)
    return whole === null ? [] : compare(split, whole.table, whole.line)
  })
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

/** "Verdeling van de lijn Bodem": the row of another table with that name, in its column that adds up the others. */
function namedLine(split: ReadTable, tables: readonly ReadTable[]): { table: ReadTable; line: ReadEntry } | null {
  const { caption } = split.table.heads
  if (!ofOneLine.test(caption)) return null
  const words = ` ${comparable(caption)} `
  for (const table of tables) {
    const own = table.entries.filter(
      ({ entry }) => table !== split && !entry.isTotal && words.includes(` ${comparable(entry.label.text)} `),
    )
    const line = own.find(({ entry }) => entry.sumsColumns) ?? (own.length === 1 ? own[0] : undefined)
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
  const different = pairs.filter((pair) => pair.split !== pair.whole)
  const same = different.length === 0
  const words: SplitWords = {
    whole: whole.fact.isTotal ? 'het totaal' : whole.entry.label.text,
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

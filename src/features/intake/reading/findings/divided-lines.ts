import { partyNamed } from '../parties.ts'
import { comparable } from '../vocabulary.ts'
import type { Facts, ReadEntry, ReadTable } from './finding.ts'
import { amountOf, partsOf, totalOf } from './sums.ts'

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
    const own = table.entries.filter((entry) => {
      const name = comparable(nameOf(entry))
      const isNamed = ofOneLine.test(caption) ? words.includes(` ${name} `) : name === bare
      return table !== split && name !== '' && isNamed
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
    .flatMap((table) => table.entries.map((line) => ({ table, line, name: comparable(nameOf(line)) })))
    .filter(
      ({ table, line, name }) => (isOfNoParty(line) || isOfOneParty(table, line)) && name.length > 4 && !own.has(name),
    )
    .filter(({ name }) => words.includes(` ${name} `))
    .sort((a, b) => b.name.length - a.name.length)
  const longest = named.filter(({ name }) => name === named[0]!.name)
  const ofSplit = longest.filter(({ line }) => line.fact.years.join() === yearsOf(split))
  const found = longest.find(({ line }) => line.entry.sumsColumns) ?? (longest.length > 1 ? ofSplit[0] : longest[0])
  return found ?? null
}

/** What a figure is for: its row, or for the total of the rows its column; nothing for the total of all. */
function nameOf({ entry }: ReadEntry): string {
  return entry.isTotal ? (entry.euroColumn?.name?.text ?? '') : entry.label.text
}

/** A row of a table that is of one party as a whole, such as "Bijdrage van de provincie per thema". */
function isOfOneParty({ table }: ReadTable, { entry }: ReadEntry): boolean {
  return table.captionParty !== null && !entry.isTotal
}

/** A row of themes, or the column of a theme in a table of one party. */
function isOfNoParty({ entry, fact }: ReadEntry): boolean {
  return fact.party === null || (entry.isTotal && fact.theme !== null)
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

export type Totals = {
  readonly euro: number | null
  readonly fte: number | null
  readonly line: ReadEntry | null
}

/** The column that adds up the others, or the only one; none where each of several columns tells a part. */
export function inOneColumn(entries: readonly ReadEntry[]): readonly ReadEntry[] {
  const summing = entries.filter(({ entry }) => entry.sumsColumns)
  const columns = new Set(entries.map(({ entry }) => entry.euroColumn ?? entry.fteColumn))
  return summing.length > 0 ? summing : columns.size < 2 ? entries : []
}

/** What a column comes to: its own total row, or the sum of its parts where every part is stated. */
export function sumOf(entries: readonly ReadEntry[]): Totals | null {
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

import { columnNamesOf } from './contribution-column-names.ts'
import { type Column, type Heads, headsOf } from './contribution-columns.ts'
import { isOneOf, type KnownNames, type LabelRole, type RowNames, roleOf, rowNames } from './contribution-roles.ts'
import { lastBefore, sectionStarts } from './contribution-sections.ts'
import type { Block, Flow } from './flow.ts'
import { isPartyName } from './parties.ts'
import { sentencesIn } from './sentences.ts'
import { part, type Span } from './span.ts'
import type { TableLines } from './table-lines.ts'
import type { PlacedValue, Row } from './table-rows.ts'
import { comparable } from './vocabulary.ts'

/** One cell pair of a table: what a row says in one year, for one theme or in all. */
export type Entry = {
  readonly label: Span
  readonly party: Span | null
  readonly theme: Span | null
  readonly isTotal: boolean
  /** a total over the columns beside it, not over the rows */
  readonly sumsColumns: boolean
  /** a part of the row above it: "waarvan" */
  readonly within: boolean
  /** a part of a total: no contribution by itself */
  readonly ofTotal: boolean
  readonly euro: PlacedValue | null
  readonly fte: PlacedValue | null
  readonly euroColumn: Column | null
  readonly fteColumn: Column | null
  readonly row: Row
}

/** A table of contributions as it was understood. */
export type ContributionTable = {
  readonly number: number
  readonly heads: Heads
  readonly lines: TableLines
  readonly role: LabelRole
  /** the party whose contribution the table divides, as its caption or lead says */
  readonly captionParty: string | null
  /** the text of the section right above the table */
  readonly lead: string
  readonly entries: readonly Entry[]
}

/** The tables of contributions. `known` are the names of themes and of parties that the text gives. */
export function contributionTablesOf(flow: Flow, known: KnownNames): ContributionTable[] {
  const tables: ContributionTable[] = []
  const starts = sectionStarts(flow)
  for (const lines of flow.tables) {
    const heads = headsOf(lines, known)
    if (!heads.columns.some(({ unit }) => unit === 'euro' || unit === 'fte') || isAboutRisks(lines)) continue
    const role = roleOf(lines, heads, known)
    const names = rowNames(lines, heads, role, known)
    const lead = leadOf(flow, lines, starts)
    const namesOf = columnNamesOf(heads, role, known, lead)
    const entries = withThemeOfCaption(
      lines.rows.flatMap((row) => entriesOf(row, names.get(row)!, heads, namesOf)),
      lines.caption,
      role,
      known,
    )
    if (entries.length > 0)
      tables.push({
        number: tables.length + 1,
        heads,
        lines,
        role,
        captionParty: null,
        lead,
        entries,
      })
  }
  return tables.map((table) => ({ ...table, captionParty: dividedParty(table, tables, known) }))
}

/** "Verdeling van het thema Water": a table of parties that names no theme is all for the one that its caption names. */
function withThemeOfCaption(
  entries: readonly Entry[],
  caption: Span | null,
  role: LabelRole,
  known: KnownNames,
): readonly Entry[] {
  const { themes } = known
  const isNamed = ({ theme }: Entry) => theme !== null && (role === 'party' || isOneOf(themes, theme.text))
  if (caption === null || entries.some((entry) => isNamed(entry) && !entry.isTotal)) return entries
  if (role !== 'party' && !divides.test(caption.text) && partyInCaption(caption.text, known) === null) return entries
  const words = ` ${comparable(caption.text)} `
  const named = themes.filter((name) => name.length > 3 && words.includes(` ${comparable(name)} `))
  const longest = named.filter(
    (name) => !named.some((other) => other !== name && comparable(other).includes(comparable(name))),
  )
  const at = longest.length === 1 ? caption.text.toLowerCase().indexOf(longest[0]!.toLowerCase()) : -1
  if (at < 0) return entries
  const theme = part(caption, at, at + longest[0]!.length)
  return entries.map((entry) => ({ ...entry, theme: role === 'party' ? (entry.theme ?? theme) : theme }))
}

/** What the paper says right above a table, in the same section and after the table before it. */
function leadOf(flow: Flow, lines: TableLines, starts: readonly number[]): string {
  const start = lines.lines[0]!.start
  const before = flow.tables.reduce((last, table) => laterBefore(start, last, table.lines[0]!.start), 0)
  const above = blocksBetween(flow.blocks, before, start)
  const last = above.findLastIndex((block) => block.kind === 'heading')
  return above
    .slice(Math.max(last + 1, above.length - 3))
    .map((block) => textFrom(flow, block, starts[lastBefore(starts, start) - 1] ?? 0))
    .join(' ')
    .trim()
}

/** What a block says from a place on, without the line at that place: a lettered heading can be read as a part of the block. */
function textFrom(flow: Flow, { span }: Block, place: number): string {
  if (span.at[0]! > place) return span.text
  const end = flow.document.text.indexOf('\n', place)
  const from = end < 0 ? -1 : span.at.findIndex((at) => at > end)
  return from < 0 ? '' : part(span, from).text
}

function laterBefore(limit: number, one: number, other: number): number {
  return other < limit && other > one ? other : one
}

/** The blocks that begin after one place in the text and before another; blocks are in the order of the paper. */
function blocksBetween(blocks: readonly Block[], after: number, before: number): readonly Block[] {
  return blocks.slice(firstFrom(blocks, after + 1), firstFrom(blocks, before))
}

function firstFrom(blocks: readonly Block[], place: number): number {
  let [low, high] = [0, blocks.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (blocks[middle]!.lines[0]!.start < place) low = middle + 1
    else high = middle
  }
  return low
}

const riskHead =
  /^(?:risico['’]?s?|kans|gevolg|(?:mogelijk )?effect|impact|(?:beheers|tegen)?maatregel(?:en)?|score|klasse)\b/i

/** What a risk may cost is no contribution. */
function isAboutRisks({ heads, caption }: TableLines): boolean {
  const cells = heads.flatMap(({ text }) => text.split('\t'))
  const said = cells.filter((cell) => riskHead.test(cell.trim()))
  return said.length > 1 || said.some((cell) => /^risico/i.test(cell)) || /\brisico/i.test(caption?.text ?? '')
}

const divides =
  /\b(?:uitgesplitst|uitsplitsing|verdee?ld|verdeling|onderverdeeld|per thema|per onderdeel|per programmalijn|per spoor|per opgave|naar thema|over de)\b/iu

/** "Bijdrage X uitgesplitst", "Het deel van X is zo verdeeld": the party whose contribution the table divides. */
function dividedParty(
  table: ContributionTable,
  tables: readonly ContributionTable[],
  known: KnownNames,
): string | null {
  if (table.role === 'party') return null
  const caption = table.lines.caption?.text ?? ''
  const lastSentence = sentencesIn(table.lead).at(-1) ?? ''
  for (const text of [caption, lastSentence].filter((candidate) => divides.test(candidate))) {
    const found = partyInCaption(text, known) ?? partyOfTables(text, tables)
    if (found !== null) return found
  }
  const own = partyInCaption(caption, known)
  return own !== null && /\p{Lu}/u.test(own) ? own : null
}

function partyInCaption(caption: string, { parties }: KnownNames): string | null {
  const found = caption.matchAll(ofParty)
  const name = [...found]
    .map((match) => match[1]!.trim())
    .find((each) => isPartyName(each) && each.split(' ').length <= 6)
  const ofKind =
    name === undefined || name.includes(' ')
      ? []
      : parties.filter((each) => comparable(each).startsWith(`${comparable(name)} `))
  return ofKind.length === 1 ? ofKind[0]! : (name ?? null)
}

const ofParty =
  /\b(?:deling|verdeling|(?:uit)?splitsing|bijdragen?|inzet|deel|aandeel|kosten|lasten|uitgaven|middelen|opbouw|besteding)(?: van| voor| door)?(?: de| het)?(?: bijdrage| inzet| middelen| deel| aandeel)?(?: van)?(?: de| het)? (.+?)(?=,| uitgesplitst| per | verdeeld| onderverdeeld| naar | over | in | aan | voor | gesplitst| is | wordt | zijn | als | \d| \(|:|$)/gi

/** A party of another table whose whole name stands in the text. */
function partyOfTables(text: string, tables: readonly ContributionTable[]): string | null {
  const words = ` ${comparable(text)} `
  const names = tables.flatMap(({ entries }) => entries.flatMap(({ party }) => (party === null ? [] : [party.text])))
  return names.find((name) => words.includes(` ${comparable(name)} `)) ?? null
}

function entriesOf(row: Row, names: RowNames, heads: Heads, namesOf: 'party' | 'theme'): Entry[] {
  const placed = placeValues(row, heads.columns)
  return groupsOf(heads.columns).map((group) => {
    const euroColumn = group.euro === null ? null : heads.columns[group.euro]!
    const fteColumn = group.fte === null ? null : heads.columns[group.fte]!
    const column = euroColumn ?? fteColumn!
    return {
      label: row.labels.find(({ text }) => text !== '') ?? row.labels[0]!,
      ...withColumnName(names, column, namesOf),
      isTotal: names.isTotal && !names.within,
      ofTotal: names.isTotal && names.within,
      sumsColumns: column.sums,
      within: names.within,
      euro: group.euro === null ? null : (placed[group.euro] ?? null),
      fte: group.fte === null ? null : (placed[group.fte] ?? null),
      euroColumn,
      fteColumn,
      row,
    }
  })
}

/** In a matrix the column names what the row does not. */
function withColumnName(
  { party, theme }: RowNames,
  { name }: Column,
  namesOf: 'party' | 'theme',
): { party: Span | null; theme: Span | null } {
  if (name === null) return { party, theme }
  return namesOf === 'theme' ? { party, theme: name } : { party: name, theme }
}

/** The values of a row by column. Cells that do not stand apart are laid under the first free column of their unit. */
function placeValues(row: Row, columns: readonly Column[]): (PlacedValue | null)[] {
  if (row.values.length === columns.length) return [...row.values]
  const placed: (PlacedValue | null)[] = columns.map(() => null)
  let from = 0
  for (const value of row.values) {
    if (value === null) {
      from += 1
      continue
    }
    const fits = columns.findIndex(({ unit }, index) => index >= from && (value.unit === null || unit === value.unit))
    if (fits < 0) continue
    placed[fits] = value
    from = fits + 1
  }
  return placed
}

type Pair = { readonly euro: number | null; readonly fte: number | null }

/** Which € column and which fte column speak of the same year, theme or total. */
function groupsOf(columns: readonly Column[]): Pair[] {
  const keyOf = ({ years, name, sums }: Column) => `${years}|${comparable(name?.text ?? '')}|${sums}`
  const looseKeyOf = (column: Column) => keyOf({ ...column, years: column.years.length > 1 ? [] : column.years })
  const euros = columns.flatMap((column, index) => (column.unit === 'euro' ? [index] : []))
  const ftes = columns.flatMap((column, index) => (column.unit === 'fte' ? [index] : []))
  if (euros.length === 1 && ftes.length === 1) return [{ euro: euros[0]!, fte: ftes[0]! }]
  const free = new Set(ftes)
  const pairs: Pair[] = euros.map((euro) => {
    const beside = (key: typeof keyOf) => (index: number) =>
      free.has(index) && key(columns[index]!) === key(columns[euro]!)
    const fte = ftes.find(beside(keyOf)) ?? ftes.find(beside(looseKeyOf)) ?? null
    if (fte !== null) free.delete(fte)
    return { euro, fte }
  })
  return [...pairs, ...[...free].map((fte) => ({ euro: null, fte }))]
}

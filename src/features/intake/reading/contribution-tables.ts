import type { ContributionFact } from '../facts.ts'
import { centsOf, hundredthsOf } from './amounts.ts'
import { basisOf, type Column, type Heads, headsOf } from './contribution-columns.ts'
import { datesIn } from './dates.ts'
import type { Flow } from './flow.ts'
import { isPartyName } from './parties.ts'
import type { Span } from './span.ts'
import type { PlacedValue, Row, TableLines } from './table-lines.ts'
import { comparable, governanceWord, totalWord } from './vocabulary.ts'

export type LabelRole = 'party' | 'theme' | 'other'

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
  readonly captionParty: string | null
  readonly entries: readonly Entry[]
}

/** The tables of contributions. `themes` are the names of themes that the text gives. */
export function contributionTablesOf(flow: Flow, themes: readonly string[]): ContributionTable[] {
  const tables: ContributionTable[] = []
  for (const lines of flow.tables) {
    const heads = headsOf(lines)
    if (!heads.columns.some(({ unit }) => unit === 'euro' || unit === 'fte')) continue
    const role = roleOf(lines, heads, themes)
    const entries = lines.rows.flatMap((row) => entriesOf(row, heads, role))
    if (entries.length > 0)
      tables.push({
        number: tables.length + 1,
        heads,
        lines,
        role,
        captionParty: partyInCaption(heads.caption),
        entries,
      })
  }
  return tables
}

const partyHead =
  /\b(?:partij|partijen|deelnemer|deelnemers|organisatie|overheid|overheden|gemeente|gemeenten|provincie|waterschap|bijdrager|partner|partners|koepel|wie)\b/i
const themeHead =
  /\b(?:thema|thema['’]?s|onderdeel|programmalijn|spoor|werkgroep|activiteit|opgave|speerpunt|project|onderwerp|doel|werkspoor|pijler|post|waarvoor)\b/i

/** Whether the rows of a table are parties or themes: its head says so, or else the names do. */
function roleOf(lines: TableLines, heads: Heads, themes: readonly string[]): LabelRole {
  const head = heads.labels[0] ?? ''
  if (themeHead.test(head)) return 'theme'
  if (partyHead.test(head)) return 'party'
  const labels = lines.rows.map((row) => row.labels[0]!.text).filter((label) => !totalWord.test(label))
  const known = new Set(themes.map(comparable))
  const asThemes = labels.filter((label) => known.has(comparable(label)) || governanceWord.test(label)).length
  const asParties = labels.filter((label) => isPartyName(label)).length
  if (asThemes > asParties) return 'theme'
  if (asParties * 2 >= labels.length && labels.length > 0) return 'party'
  if (/\bper (?:partij|deelnemer|organisatie|overheid|gemeente|provincie)\b/i.test(heads.caption)) return 'party'
  return /\bper (?:thema|onderdeel|programmalijn|spoor)\b|\buitgesplitst\b/i.test(heads.caption) ? 'theme' : 'other'
}

/** "Bijdrage X uitgesplitst": the party whose contribution the table divides. */
function partyInCaption(caption: string): string | null {
  const match =
    /^(?:(?:in)?deling|verdeling|(?:uit)?splitsing|bijdrage|inzet|aandeel|kosten|middelen|opbouw)(?: van)?(?: de| het)?(?: bijdrage| inzet| middelen)?(?: van)?(?: de| het)? (.+?)(?:,? (?:uitgesplitst|per|verdeeld|onderverdeeld|naar|over|in|aan|voor|gesplitst)\b.*|\s*\(.*|:)?:?$/i.exec(
      caption,
    )
  const name = match?.[1]?.trim()
  return name !== undefined && isPartyName(name) && name.split(' ').length <= 6 ? name : null
}

function entriesOf(row: Row, heads: Heads, role: LabelRole): Entry[] {
  const placed = placeValues(row, heads.columns)
  const label = row.labels[0]!
  const isTotal = totalWord.test(label.text)
  const names = namesOf(row, heads, role, isTotal)
  return groupsOf(heads.columns).map((group) => {
    const euro = group.euro === null ? null : (placed[group.euro] ?? null)
    const fte = group.fte === null ? null : (placed[group.fte] ?? null)
    const euroColumn = group.euro === null ? null : heads.columns[group.euro]!
    const fteColumn = group.fte === null ? null : heads.columns[group.fte]!
    const column = euroColumn ?? fteColumn!
    const sumsColumns = column.sums
    return {
      label,
      ...withColumnName(names, column, role),
      isTotal,
      sumsColumns,
      within: /^(?:waarvan|w\.v\.)/i.test(label.text),
      euro,
      fte,
      euroColumn,
      fteColumn,
      row,
    }
  })
}

function namesOf(
  row: Row,
  heads: Heads,
  role: LabelRole,
  isTotal: boolean,
): { party: Span | null; theme: Span | null } {
  if (isTotal) return { party: null, theme: null }
  const [first, second] = row.labels
  const roles = heads.labels.map((head) => (partyHead.test(head) ? 'party' : themeHead.test(head) ? 'theme' : null))
  if (second !== undefined && roles[0] === 'party')
    return { party: first!, theme: roles[1] === 'theme' ? second : null }
  if (second !== undefined && roles[0] === 'theme')
    return { party: roles[1] === 'party' ? second : null, theme: first! }
  return role === 'party' ? { party: first!, theme: null } : { party: null, theme: first! }
}

/** In a matrix the column names what the row does not. */
function withColumnName(
  names: { party: Span | null; theme: Span | null },
  column: Column,
  role: LabelRole,
): { party: Span | null; theme: Span | null } {
  if (column.name === null) return names
  return role === 'party' ? { ...names, theme: column.name } : { ...names, party: column.name }
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
  const keyOf = (column: Column) => `${column.year}|${comparable(column.name?.text ?? '')}|${column.sums}`
  const euros = columns.flatMap((column, index) => (column.unit === 'euro' ? [index] : []))
  const ftes = columns.flatMap((column, index) => (column.unit === 'fte' ? [index] : []))
  if (euros.length === 1 && ftes.length === 1) return [{ euro: euros[0]!, fte: ftes[0]! }]
  const free = new Set(ftes)
  const pairs: Pair[] = euros.map((euro) => {
    const fte = ftes.find((index) => free.has(index) && keyOf(columns[index]!) === keyOf(columns[euro]!)) ?? null
    if (fte !== null) free.delete(fte)
    return { euro, fte }
  })
  return [...pairs, ...[...free].map((fte) => ({ euro: null, fte }))]
}

const indicative =
  /\bindicatie[fv]|\braming|\bgeraamd|\bcirca\b|\bongeveer\b|\bschatting|\bgeschat|\bvoorlopig|\bnaar verwachting|\bverwachte?\b|\bprognose/i
const firm =
  /\bvastgesteld|\bbegroot|\btoegezegd|\bvaste bijdrage|\bdefinitie[fv]|\bverplichte? bijdrage|\bovereengekomen/i

/** How sure a table's figures are, from its caption and heads. */
export function certaintyOf(words: string): ContributionFact['certainty'] {
  if (indicative.test(words)) return 'indicative'
  return firm.test(words) ? 'firm' : 'unknown'
}

/** The contributions of the tables. `termYears` are the years of the paper's own term, for tables that name no year. */
export function contributionsOf(
  flow: Flow,
  tables: readonly ContributionTable[],
  termYears: readonly number[],
): ContributionFact[] {
  const facts = tables.flatMap((table) => {
    const words = `${table.heads.caption} ${table.heads.text}`
    const shared = { table: table.number, certainty: sharedCertainty(table, tables), years: yearsIn(words, termYears) }
    return table.entries.map((entry) => factOf(flow, table, entry, shared))
  })
  return facts.map((fact, index) => ({ ...fact, id: `contribution-${index + 1}` }))
}

/** A table that divides a line of another table is as sure as that table, when it does not say so itself. */
function sharedCertainty(
  table: ContributionTable,
  tables: readonly ContributionTable[],
): ContributionFact['certainty'] {
  const own = certaintyOf(`${table.heads.caption} ${table.heads.text}`)
  if (own !== 'unknown' || table.captionParty === null) return own
  const first = tables.find((other) => other !== table && other.role === 'party')
  return first === undefined ? own : certaintyOf(`${first.heads.caption} ${first.heads.text}`)
}

function yearsIn(words: string, termYears: readonly number[]): number[] {
  const years = datesIn(words).flatMap(({ value }) => (value === null ? [] : rangeOf(value)))
  return years.length > 0 ? [...new Set(years)].sort() : [...termYears]
}

function rangeOf(value: string): number[] {
  const [from, to] = value.split('/').map((end) => Number(end.slice(0, 4)))
  return Array.from({ length: (to ?? from!) - from! + 1 }, (_, index) => from! + index)
}

type Shared = {
  readonly table: number
  readonly certainty: ContributionFact['certainty']
  readonly years: readonly number[]
}

function factOf(flow: Flow, table: ContributionTable, entry: Entry, shared: Shared): ContributionFact {
  const { passages } = flow
  const column = entry.euroColumn ?? entry.fteColumn!
  const readings = entry.euro === null ? [] : centsOf(entry.euro, entry.euroColumn!.factor)
  const open = readings.length > 1
  const theme = entry.isTotal ? null : (entry.theme?.text ?? null)
  const approximate = entry.euro?.approximate || entry.fte?.approximate
  const own = basisOf(entry.label.text)
  return {
    id: '',
    table: shared.table,
    party: entry.party?.text ?? table.captionParty,
    partyRef: null,
    theme,
    themeRef: null,
    purpose:
      theme === null ? null : governanceWord.test(theme) ? 'governance' : table.role === 'other' ? 'other' : 'theme',
    isTotal: entry.isTotal || entry.sumsColumns,
    euroText: entry.euro?.span.text ?? null,
    euroCents: open ? null : (readings[0]?.cents ?? null),
    euroReadings: open ? readings.map(({ cents, notation }) => ({ cents, notation: notation! })) : [],
    fteText: entry.fte?.span.text ?? null,
    fteHundredths: entry.fte === null ? null : hundredthsOf(entry.fte),
    basis: own === 'unknown' ? column.basis : own,
    years: column.year === null ? [...shared.years] : [column.year],
    certainty: approximate ? 'indicative' : shared.certainty,
    source: passages.over(entry.row.spans),
    euroSource: entry.euro === null ? null : passages.of(entry.euro.span),
    fteSource: entry.fte === null ? null : passages.of(entry.fte.span),
  }
}

import type { ContributionFact } from '../facts.ts'
import { centsOf, centsRangeOf, hundredthsOf } from './amounts.ts'
import { withSharedBasis } from './contribution-basis.ts'
import { type CertaintyOf, certaintyAround, certaintyFrom } from './contribution-certainty.ts'
import { basisOf, type Column } from './contribution-columns.ts'
import { yearRow } from './contribution-roles.ts'
import { amountStatementsOf, notOfNow, type Statements } from './contribution-statements.ts'
import type { ContributionTable, Entry } from './contribution-tables.ts'
import { aboutAllVat, recurrenceOf, vatOf } from './contribution-terms.ts'
import { withoutOtherYear, yearsOf, yearsOfValue } from './contribution-years.ts'
import { datesIn } from './dates.ts'
import type { Flow } from './flow.ts'
import { whyRow } from './messages.ts'
import type { Sentence } from './sentences.ts'
import type { Row } from './table-rows.ts'
import { governanceWord } from './vocabulary.ts'

/** The contributions of the tables. `termYears` are the years of the paper's own term, for tables that name no year. */
export function contributionsOf(
  flow: Flow,
  all: readonly Sentence[],
  tables: readonly ContributionTable[],
  termYears: readonly number[],
): ContributionFact[] {
  const sentences = all.map(({ span }) => span.text)
  const allVat = aboutAllVat(sentences)
  const said = amountStatementsOf(flow, all)
  const byName = sentencesByTable(sentences)
  const aroundOf = new Map(
    tables.map((table) => {
      const { ofSection, ofPaper } = said(table.lines.lines[0]!.start)
      return [table, { ofTable: byName.get(numberOf(table)) ?? '', ofSection, ofPaper }]
    }),
  )
  const certaintyOf = certaintyOfTables(tables, aroundOf)
  const facts = tables.flatMap((table) => {
    const words = `${table.heads.caption} ${table.heads.text}`
    const { ofSection, ofPaper } = aroundOf.get(table)!
    const lead = aboutMoney(table.lead)
    const ofTable = forWhichYears(table.lead)
    const ownYears = yearsIn(words, [lead, ofSection, ofPaper], ofTable)
    const basis = basisAround([lead, ofSection, ofPaper])
    const shared: Shared = {
      table: table.number,
      rowYears: table.lines.rows.flatMap((row) => (yearRow.test(row.labels[0]!.text) ? yearsInCells(row) : [])),
      certainty: certaintyOf(table),
      years: ownYears.length === 0 ? termYears : ownYears,
      basis: ownYears.length === 1 && basis === 'unknown' ? 'per-year' : basis,
      around: [words, table.lead, ofSection, ofPaper],
      allVat,
    }
    return table.entries.map((entry) => factOf(flow, table, entry, shared))
  })
  return withSharedBasis(facts)
}

type Around = Statements & { readonly ofTable: string }

/** What the table says, or else the text around it. */
function certaintyIn(
  { heads, entries, lead }: ContributionTable,
  { ofTable, ofSection, ofPaper }: Around,
): CertaintyOf {
  const parties = [...new Set(entries.flatMap(({ party }) => (party === null ? [] : [party.text])))]
  const years = [...new Set(heads.columns.flatMap((column) => column.years))].sort()
  const allYears = years.length > 0 ? years : yearsOf(`${heads.caption} | ${lead}`)
  const ofCaption = certaintyFrom([heads.caption], [], allYears)
  const ofHeads = certaintyAround([heads.text])
  const around = certaintyFrom([aboutMoney(lead), ofTable, ofSection, ofPaper], parties, allYears)
  return (party, years) => {
    const own = ofCaption(party, years)
    if (own !== 'unknown') return own
    return ofHeads === 'unknown' ? around(party, years) : ofHeads
  }
}

/** A table that divides a line of another table is as sure as that table. */
function certaintyOfTables(tables: readonly ContributionTable[], aroundOf: ReadonlyMap<ContributionTable, Around>) {
  const own = new Map(tables.map((table) => [table, certaintyIn(table, aroundOf.get(table)!)]))
  return (table: ContributionTable): CertaintyOf => {
    const first = table.role === 'party' ? undefined : tables.find((other) => other !== table && other.role === 'party')
    return (party, years) => {
      const said = own.get(table)!(party, years)
      return said === 'unknown' && first !== undefined ? own.get(first)!(party, years) : said
    }
  }
}

/** "In de tabel staat wat elke partij in 2027 inbrengt": the words that say for which years a table is. */
function forWhichYears(lead: string): string {
  const sentence = lead.split(/(?<=[.?!]) (?=\p{Lu})/u).findLast((text) => announces.test(text) && !decided.test(text))
  const found = withoutOtherYear(sentence ?? '').matchAll(yearsNamed)
  return [...found].map(([words]) => words).join(' | ')
}

const announces =
  /\b(?:tabel|overzicht|hieronder|onderstaande?|als volgt|volgende)\b|\b(?:bijdragen|bedragen|kosten)\b[^.]*:$/i
/** What was decided or spent in a year. */
const decided =
  /\b(?:vastgesteld|besloten|besluit|aangenomen|ondertekend|afgelopen|besteed|uitgegeven|gerealiseerd|realisatie|opgesteld|ten opzichte van)\b/i
const yearsNamed =
  /\b(?:in|voor|over|van|tijdens) (?:het jaar |de jaren |jaar |begrotingsjaar )?20\d{2}(?:(?:, | en | tot en met | t\/m |[-–])20\d{2})*(?!\d)/giu

/** What the paper says anywhere of the amounts "in tabel 1", by the number of the table. */
function sentencesByTable(sentences: readonly string[]): Map<string, string> {
  const said = new Map<string, string>()
  for (const text of sentences) {
    const named = /\btabel(?:len)? (\d{1,2})(?!\d)(?:(?:, | en | t\/m )(\d{1,2})(?!\d))?/i.exec(text)
    if (named === null || !money.test(text)) continue
    for (const number of named.slice(1)) if (number !== undefined) said.set(number, `${said.get(number) ?? ''} ${text}`)
  }
  return said
}

function numberOf({ heads, number }: ContributionTable): string {
  return /^tabel (\d{1,2})(?!\d)/i.exec(heads.caption)?.[1] ?? String(number)
}

/** The sentences of a text that speak of the amounts. */
function aboutMoney(text: string): string {
  return text
    .split(/(?<=[.?!]) (?=\p{Lu})/u)
    .filter(
      (sentence, index, all) =>
        !notOfNow.test(sentence) &&
        (money.test(sentence) || (/^(?:Zij|Ze|Deze|Dit|Dat)\b/.test(sentence) && money.test(all[index - 1] ?? ''))),
    )
    .join(' ')
}

const money = /\b(?:bedragen|bedrag|bijdragen?|kosten|middelen|capaciteit|inzet|tabel|cijfers|raming|begroting)\b/i

/**
 * The years in the caption and heads; or else those for which the text right above says that the table is; or else a range in the
 * text around it, or the years for which it says that the amounts hold. Empty where the paper does not say.
 */
function yearsIn(words: string, around: readonly string[], ofTable: string): number[] {
  const years = yearsOf(withoutOtherYear(words))
  if (years.length > 0) return years
  const said = yearsOf(ofTable)
  if (said.length > 0) return said
  for (const text of around) {
    const range = datesIn(text).find(({ value }) => value !== null && /^\d{4}\/\d{4}$/.test(value))?.value
    if (range != null) return yearsOfValue(range)
  }
  const held = around.flatMap((text) => [...text.matchAll(holdFor)].map(([found]) => found))
  return yearsOf(held.join(' | '))
}

/** "De bijdragen hebben betrekking op het jaar 2027", "De bedragen gelden alleen voor 2028". */
const holdFor =
  /\b(?:bedragen|bijdragen|cijfers|zij|ze|deze) (?:gelden|zijn|hebben betrekking|betreffen|horen|gaan)(?: \p{L}+)? (?:voor|op|over|in|bij|alleen|het jaar|jaar) (?:het jaar |jaar |alleen )?20\d{2}(?:(?:, | en )20\d{2})*(?!\d)/giu

type Shared = {
  readonly table: number
  /** by the party and the years of a figure */
  readonly certainty: CertaintyOf
  readonly years: readonly number[]
  /** those of a table with a row for each year */
  readonly rowYears: readonly number[]
  readonly basis: ContributionFact['basis']
  /** the heads and caption, and the text above the table */
  readonly around: readonly string[]
  readonly allVat: string
}

function factOf(flow: Flow, table: ContributionTable, entry: Entry, shared: Shared): ContributionFact {
  const { passages } = flow
  const column = entry.euroColumn ?? entry.fteColumn!
  const euroRange = entry.euro === null ? null : centsRangeOf(entry.euro, entry.euroColumn!.factor)
  const readings = entry.euro === null ? [] : centsOf(entry.euro, entry.euroColumn!.factor)
  const open = readings.length > 1
  const theme = entry.theme?.text ?? null
  const source = passages.over(entry.row.spans)
  const near = nearest(entry, column.head, shared.around)
  const approximate = entry.euro?.approximate || entry.fte?.approximate
  const years = yearsFor(entry, column, shared)
  return {
    id: '',
    why: whyRow(table.number, table.lines.rows.indexOf(entry.row) + 1, headsOf(entry), source.page),
    table: shared.table,
    party: entry.party?.text ?? table.captionParty,
    partyRef: null,
    theme,
    themeRef: null,
    purpose:
      theme === null ? null : governanceWord.test(theme) ? 'governance' : table.role === 'other' ? 'other' : 'theme',
    isTotal: entry.isTotal || entry.ofTotal || entry.sumsColumns,
    euroText: entry.euro?.span.text ?? null,
    euroCents: open ? null : (readings[0]?.cents ?? null),
    euroReadings: open ? readings.map(({ cents, notation }) => ({ cents, notation: notation! })) : [],
    euroRange,
    fteText: entry.fte?.span.text ?? null,
    fteHundredths: entry.fte === null ? null : hundredthsOf(entry.fte),
    basis: basisFor(entry, column, shared),
    years,
    certainty: approximate
      ? 'indicative'
      : certaintyFor(entry, column, shared.certainty(entry.party?.text ?? null, years)),
    vat: entry.euro === null ? null : vatOf([...near, shared.allVat]),
    recurrence: recurrenceOf(nearest(entry, column.head, [table.heads.caption, ...shared.around.slice(1)])),
    source,
    euroSource: entry.euro === null ? null : passages.of(entry.euro.span),
    fteSource: entry.fte === null ? null : passages.of(entry.fte.span),
  }
}

/** The words around an amount, nearest first: its cell, its row, the head of its group and of its column, and its table. */
function nearest({ euro, row }: Entry, head: string, around: readonly string[]): string[] {
  const words = row.spans.map(({ text }) => text).join(' ')
  return [euro?.span.text ?? '', words, row.group?.text ?? '', head, ...around]
}

/** A column of one year, or one that adds up the years, says it best; then the row, then the column as part of its table. */
function basisFor(
  { row, isTotal, sumsColumns }: Entry,
  { years, basis }: Column,
  { basis: shared, rowYears }: Shared,
): ContributionFact['basis'] {
  if (years.length === 1 || (basis === 'total' && (sumsColumns || years.length > 1))) return basis
  if (rowYears.length > 0) return isTotal ? 'total' : 'per-year'
  const words = [...row.labels, ...(row.group === null ? [] : [row.group])].map(({ text }) => text).join(' ')
  const own = basisOf(words)
  if (own !== 'unknown') return own
  return basis === 'unknown' ? shared : basis
}

/** The year of the column, or else those that a cell of the row holds: "2027", "2028 t/m 2030"; a total adds up those of all rows. */
function yearsFor({ row, isTotal }: Entry, column: Column, { years, rowYears }: Shared): number[] {
  if (column.years.length > 0) return [...column.years]
  if (isTotal && rowYears.length > 0) return [...rowYears]
  const own = yearsInCells(row)
  return own.length === 0 ? [...years] : own
}

function yearsInCells({ spans }: Row): number[] {
  const cells = spans.flatMap(({ text }) => text.split('\t')).filter((cell) => onlyYears.test(cell.trim()))
  return yearsOf(cells.join(' | '))
}

const onlyYears = /^\(?(?:jaar(?:schijf)? |begroting )?20\d{2}(?:,? ?(?:-|–|\/|t\/m|tot en met|en|,) ?20\d{2})*\)?$/i

/** What the row or the head of the column says itself: "onder voorbehoud", "Raming 2029". */
function certaintyFor({ row }: Entry, { head }: Column, shared: ContributionFact['certainty']) {
  const own = certaintyAround([row.spans.map(({ text }) => text).join(' '), head])
  return own === 'unknown' ? shared : own
}

function basisAround(nearestFirst: readonly string[]): ContributionFact['basis'] {
  return nearestFirst.map(basisOf).find((basis) => basis !== 'unknown') ?? 'unknown'
}

function headsOf({ euroColumn, fteColumn }: Entry): string[] {
  const heads = [euroColumn, fteColumn].flatMap((column) =>
    column === null || column.head === '' ? [] : [column.head],
  )
  return [...new Set(heads)]
}

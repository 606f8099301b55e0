import type { ContributionFact } from '../facts.ts'
import { centsOf, centsRangeOf, hundredthsOf } from './amounts.ts'
import { basisOf, withSharedBasis } from './contribution-basis.ts'
import { certainty } from './contribution-certainty.ts'
import type { Column } from './contribution-columns.ts'
import { yearRow } from './contribution-roles.ts'
import type { Figure } from './contribution-scopes.ts'
import { amountStatementsOf } from './contribution-statements.ts'
import { groupOf, withSureTotals } from './contribution-sums.ts'
import { aboutMoney, numberOf, sentencesByTable, type Terms, termsOfTables } from './contribution-table-terms.ts'
import type { ContributionTable, Entry } from './contribution-tables.ts'
import { aboutAllVat, firstOf, recurrence, vat } from './contribution-terms.ts'
import { openYears, withoutOtherYear, yearsOf, yearsOfValue } from './contribution-years.ts'
import { datesIn } from './dates.ts'
import type { Flow } from './flow.ts'
import { whyRow } from './messages.ts'
import { type Sentence, sentencesIn } from './sentences.ts'
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
  const said = amountStatementsOf(flow, all, 'table')
  const byName = sentencesByTable(all)
  const aroundOf = new Map(
    tables.map((table) => {
      const { ofSection, ofPaper } = said(table.lines.lines[0]!.start)
      return [table, { ofTable: byName.get(numberOf(table)) ?? '', ofSection, ofPaper, allVat }]
    }),
  )
  const termsOf = termsOfTables(tables, aroundOf)
  /** the tables of which the paper says for which years together they are: "Budget 2027-2030 per opgave" */
  const ofPeriod = new Set<number>()
  const facts = tables.flatMap((table) => {
    const words = `${table.heads.caption} ${table.heads.text}`
    const { ofSection, ofPaper } = aroundOf.get(table)!
    const lead = aboutMoney(table.lead)
    const ofTable = forWhichYears(table.lead)
    const ownYears = yearsIn(words, [lead, ofSection, ofPaper], ofTable, termYears)
    if (ownYears.length > 1) ofPeriod.add(table.number)
    const shared: Shared = {
      table: table.number,
      rowYears: table.lines.rows.flatMap((row) => (yearRow.test(row.labels[0]!.text) ? yearsInCells(row) : [])),
      terms: termsOf(table),
      years: ownYears.length === 0 ? termYears : ownYears,
      words,
    }
    return withSureTotals(table.entries.map((entry) => factOf(flow, table, entry, shared)))
  })
  return withSharedBasis(facts).map((fact) =>
    fact.basis === 'unknown' && fact.euroText !== null && fact.years.length > 1 && ofPeriod.has(fact.table!)
      ? { ...fact, basis: 'total' }
      : fact,
  )
}

/** "In de tabel staat wat elke partij in 2027 inbrengt": the words that say for which years a table is. */
function forWhichYears(lead: string): string {
  const sentence = sentencesIn(lead).findLast((text) => announces.test(text) && !decided.test(text))
  const found = withoutOtherYear(sentence ?? '').matchAll(yearsNamed)
  return [...found].map(([words]) => words).join(' | ')
}

const announces =
  /\b(?:tabel|overzicht|hieronder|onderstaande?|als volgt|volgende)\b|\bdragen\b[^.]*\bbij\b|\bbetalen\b|\b(?:bijdragen|bedragen|kosten)\b[^.]*:$/i
/** What was decided or spent in a year. */
const decided =
  /\b(?:vastgesteld|besloten|besluit|aangenomen|ondertekend|afgelopen|besteed|uitgegeven|gerealiseerd|realisatie|opgesteld|ten opzichte van)\b/i
const yearsNamed =
  /\b(?:in|voor|over|van|vanaf|tijdens) (?:het jaar |de jaren |jaar |begrotingsjaar )?20\d{2}(?:(?:, | en | tot en met | t\/m |[-–])20\d{2})*(?!\d)/giu

/**
 * The years in the caption and heads; or else those for which the text right above says that the table is; or else a range in the
 * text around it, or the years for which it says that the amounts hold. Empty where the paper does not say.
 */
function yearsIn(words: string, around: readonly string[], ofTable: string, termYears: readonly number[]): number[] {
  for (const text of [withoutOtherYear(words), ofTable]) {
    const years = openYears(text, termYears) ?? yearsOf(text)
    if (years.length > 0) return years
  }
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
  readonly terms: Terms
  readonly years: readonly number[]
  /** those of a table with a row for each year */
  readonly rowYears: readonly number[]
  /** the heads and the caption */
  readonly words: string
}

function factOf(flow: Flow, table: ContributionTable, entry: Entry, shared: Shared): ContributionFact {
  const { passages } = flow
  const column = entry.euroColumn ?? entry.fteColumn!
  const euroRange = entry.euro === null ? null : centsRangeOf(entry.euro, entry.euroColumn!.factor)
  const readings = entry.euro === null ? [] : centsOf(entry.euro, entry.euroColumn!.factor)
  const open = readings.length > 1
  const theme = entry.theme?.text ?? null
  const source = passages.over(entry.row.spans)
  const approximate = entry.euro?.approximate || entry.fte?.approximate
  const years = yearsFor(entry, column, shared)
  const figure = {
    party: entry.party?.text ?? table.captionParty,
    group: groupOf(entry.row, table.lines.rows),
    theme,
    years,
    isCapacity: entry.euro === null,
  }
  const near = nearest(entry, column.head)
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
    basis: basisFor(entry, column, shared, figure),
    years,
    certainty: approximate
      ? 'indicative'
      : (certaintyFor(entry, column) ?? shared.terms.certainty(figure) ?? 'unknown'),
    vat: entry.euro === null ? null : (firstOf([...near, shared.words], vat) ?? shared.terms.vat(figure)),
    recurrence: firstOf(near, recurrence) ?? (entry.euro === null ? null : shared.terms.recurrence(figure)),
    source,
    euroSource: entry.euro === null ? null : passages.of(entry.euro.span),
    fteSource: entry.fte === null ? null : passages.of(entry.fte.span),
  }
}

/** The words around an amount, nearest first: its cell, its row, the head of its group and of its column. */
function nearest({ euro, row }: Entry, head: string): string[] {
  const words = row.spans.map(({ text }) => text).join(' ')
  return [euro?.span.text ?? '', words, row.group?.text ?? '', head]
}

/** A column of one year, or one that adds up the years, says it best; then the row, then the column as part of its table. */
function basisFor(
  { row, isTotal, sumsColumns }: Entry,
  { years, basis }: Column,
  { terms, rowYears }: Shared,
  figure: Figure,
): ContributionFact['basis'] {
  if (years.length === 1 || (basis === 'total' && (sumsColumns || years.length > 1))) return basis
  if (rowYears.length > 0) return isTotal ? 'total' : 'per-year'
  const words = [...row.labels, ...(row.group === null ? [] : [row.group])].map(({ text }) => text).join(' ')
  const own = basisOf(words)
  if (own !== 'unknown') return own
  if (basis !== 'unknown') return basis
  return terms.basis(figure) ?? (figure.years.length === 1 ? 'per-year' : 'unknown')
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
function certaintyFor({ row }: Entry, { head }: Column): ContributionFact['certainty'] | null {
  return firstOf([row.spans.map(({ text }) => text).join(' '), head], certainty)
}

function headsOf({ euroColumn, fteColumn }: Entry): string[] {
  const heads = [euroColumn, fteColumn].flatMap((column) =>
    column === null || column.head === '' ? [] : [column.head],
  )
  return [...new Set(heads)]
}

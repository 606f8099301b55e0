import type { ContributionFact } from '../facts.ts'
import { centsOf, centsRangeOf, hundredthsOf } from './amounts.ts'
import { basisOf } from './contribution-columns.ts'
import type { ContributionTable, Entry } from './contribution-tables.ts'
import { aboutAllVat, recurrenceOf, vatOf } from './contribution-terms.ts'
import { datesIn } from './dates.ts'
import type { Flow } from './flow.ts'
import { whyRow } from './messages.ts'
import { governanceWord } from './vocabulary.ts'

const indicative =
  /\bindicatie[fv]|\braming|\bgeraamd|\bcirca\b|\bongeveer\b|\bschatting|\bgeschat|\bvoorlopig|\bnaar verwachting|\bverwachte?\b|\bprognose/i
const firm =
  /\bvastgesteld|\bvastgelegd|\bstaan vast\b|\bstaat vast\b|\bbegroot|\btoegezegd|\bvaste bijdrage|\bdefinitie[fv]|\bverplichte? bijdrage|\bovereengekomen/i

/** How sure figures are, by the words around them. */
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
  const allVat = aboutAllVat(flow.blocks.map(({ span }) => span.text))
  const facts = tables.flatMap((table) => {
    const words = `${table.heads.caption} ${table.heads.text}`
    const shared = {
      table: table.number,
      certainty: sharedCertainty(table, tables),
      years: yearsIn(words, aboutMoney(table.lead), termYears),
      basis: basisOf(aboutMoney(table.lead)),
      around: [words, table.lead],
      allVat,
    }
    return table.entries.map((entry) => factOf(flow, table, entry, shared))
  })
  return facts
}

/** What the table says, or else the text above it; a table that divides a line of another table is as sure as that table. */
function sharedCertainty(
  table: ContributionTable,
  tables: readonly ContributionTable[],
): ContributionFact['certainty'] {
  const own = certaintyOf(`${table.heads.caption} ${table.heads.text}`)
  if (own !== 'unknown') return own
  const lead = certaintyOf(aboutMoney(table.lead))
  if (lead !== 'unknown' || table.role === 'party') return lead
  const first = tables.find((other) => other !== table && other.role === 'party')
  return first === undefined ? own : sharedCertainty(first, tables)
}

/** The sentences of a text that speak of the amounts. */
function aboutMoney(text: string): string {
  return text
    .split(/(?<=[.?!]) (?=\p{Lu})/u)
    .filter(
      (sentence, index, all) =>
        money.test(sentence) || (/^(?:Zij|Ze|Deze|Dit|Dat)\b/.test(sentence) && money.test(all[index - 1] ?? '')),
    )
    .join(' ')
}

const money = /\b(?:bedragen|bedrag|bijdragen?|kosten|middelen|capaciteit|inzet|tabel|cijfers|raming|begroting)\b/i

/** The years in the caption and heads; or else a range in the text above; or else the paper's own term. */
function yearsIn(words: string, lead: string, termYears: readonly number[]): number[] {
  const years = datesIn(words).flatMap(({ value }) => (value === null ? [] : yearsOfValue(value)))
  if (years.length > 0) return [...new Set(years)].sort()
  const range = datesIn(lead).find(({ value }) => value !== null && /^\d{4}\/\d{4}$/.test(value))?.value
  return range == null ? [...termYears] : yearsOfValue(range)
}

/** The years of an ISO date or range. */
export function yearsOfValue(value: string): number[] {
  const [from, to] = value.split('/').map((end) => Number(end.slice(0, 4)))
  return Array.from({ length: (to ?? from!) - from! + 1 }, (_, index) => from! + index)
}

type Shared = {
  readonly table: number
  readonly certainty: ContributionFact['certainty']
  readonly years: readonly number[]
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
  const near = [entry.euro?.span.text ?? '', entry.label.text, column.head, ...shared.around]
  const approximate = entry.euro?.approximate || entry.fte?.approximate
  const own = basisOf(entry.label.text)
  return {
    id: '',
    why: whyRow(table.number, table.lines.rows.indexOf(entry.row) + 1, headsOf(entry)),
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
    basis: own !== 'unknown' ? own : column.basis !== 'unknown' ? column.basis : shared.basis,
    years: column.year === null ? [...shared.years] : [column.year],
    certainty: approximate ? 'indicative' : shared.certainty,
    vat: entry.euro === null ? null : vatOf([...near, shared.allVat]),
    recurrence: recurrenceOf(near),
    source: passages.over(entry.row.spans),
    euroSource: entry.euro === null ? null : passages.of(entry.euro.span),
    fteSource: entry.fte === null ? null : passages.of(entry.fte.span),
  }
}

function headsOf({ euroColumn, fteColumn }: Entry): string[] {
  const heads = [euroColumn, fteColumn].flatMap((column) =>
    column === null || column.head === '' ? [] : [column.head],
  )
  return [...new Set(heads)]
}

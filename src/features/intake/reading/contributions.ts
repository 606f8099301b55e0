import type { ContributionFact } from '../facts.ts'
import { centsOf, centsRangeOf, hundredthsOf } from './amounts.ts'
import { withSharedBasis } from './contribution-basis.ts'
import { certainty } from './contribution-certainty.ts'
import { basisOf, type Column } from './contribution-columns.ts'
import { yearRow } from './contribution-roles.ts'
import { type Figure, ofSame, tablesNamed, valueIn } from './contribution-scopes.ts'
import { amountStatementsOf, notOfNow, ofOther, type Statements } from './contribution-statements.ts'
import { withSureTotals } from './contribution-sums.ts'
import type { ContributionTable, Entry } from './contribution-tables.ts'
import { aboutAllVat, firstOf, recurrence, vat } from './contribution-terms.ts'
import { openYears, withoutOtherYear, yearsOf, yearsOfValue } from './contribution-years.ts'
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
  const byName = sentencesByTable(all)
  const aroundOf = new Map(
    tables.map((table) => {
      const { ofSection, ofPaper } = said(table.lines.lines[0]!.start)
      return [table, { ofTable: byName.get(numberOf(table)) ?? '', ofSection, ofPaper, allVat }]
    }),
  )
  const termsOf = termsOfTables(tables, aroundOf)
  /** the tables that say themselves for which years together they are: "Budget 2027-2030 per opgave" */
  const ofPeriod = new Set<number>()
  const facts = tables.flatMap((table) => {
    const words = `${table.heads.caption} ${table.heads.text}`
    const { ofSection, ofPaper } = aroundOf.get(table)!
    const lead = aboutMoney(table.lead)
    const ofTable = forWhichYears(table.lead)
    const ownYears = yearsIn(words, [lead, ofSection, ofPaper], ofTable, termYears)
    const basis = basisAround([lead, ofSection, ofPaper])
    if (yearsOf(withoutOtherYear(words)).length > 1) ofPeriod.add(table.number)
    const shared: Shared = {
      table: table.number,
      rowYears: table.lines.rows.flatMap((row) => (yearRow.test(row.labels[0]!.text) ? yearsInCells(row) : [])),
      terms: termsOf(table),
      years: ownYears.length === 0 ? termYears : ownYears,
      basis: ownYears.length === 1 && basis === 'unknown' ? 'per-year' : basis,
      words,
    }
    return withSureTotals(table.entries.map((entry) => factOf(flow, table, entry, shared)))
  })
  return withSharedBasis(facts).map((fact) =>
    fact.basis === 'unknown' && fact.euroText !== null && ofPeriod.has(fact.table!)
      ? { ...fact, basis: 'total' }
      : fact,
  )
}

type Around = Statements & { readonly ofTable: string; readonly allVat: string }

/** What holds for each figure of a table, where its row and column do not say it. */
type Terms = {
  readonly certainty: (figure: Figure) => ContributionFact['certainty'] | null
  readonly vat: (figure: Figure) => ContributionFact['vat']
  readonly recurrence: (figure: Figure) => ContributionFact['recurrence']
}

/** What the table says, or else the text around it. */
function termsIn(table: ContributionTable, { ofTable, ofSection, ofPaper, allVat }: Around): Terms {
  const { heads, entries } = table
  const lead = withoutOwnTerms(table.lead)
  const parties = [...new Set(entries.flatMap(({ party }) => (party === null ? [] : [party.text])))]
  const ofColumns = [...new Set(heads.columns.flatMap((column) => column.years))].sort()
  const years = ofColumns.length > 0 ? ofColumns : yearsOf(`${heads.caption} | ${lead}`)
  const scope = { parties, years, table: numberOf(table) }
  /** a head that says it of its own column says nothing of the others */
  const ofHeads = heads.columns.some(({ head }) => certainty.read(head) !== null) ? '' : heads.text
  return {
    certainty: valueIn([heads.caption, ofHeads, aboutMoney(lead), ofTable, ofSection, ofPaper], scope, certainty),
    vat: valueIn([`${heads.caption} ${heads.text}`, lead, ofTable, ofSection, ofPaper, allVat], scope, vat),
    recurrence: valueIn([heads.caption, aboutMoney(lead), ofTable, ofSection, ofPaper], scope, recurrence),
  }
}

/** A table that divides a line of another table is as sure as that table. */
function termsOfTables(tables: readonly ContributionTable[], aroundOf: ReadonlyMap<ContributionTable, Around>) {
  const own = new Map(tables.map((table) => [table, termsIn(table, aroundOf.get(table)!)]))
  return (table: ContributionTable): Terms => {
    const terms = own.get(table)!
    const first = table.role === 'party' ? undefined : tables.find((other) => other !== table && other.role === 'party')
    if (first === undefined) return terms
    return { ...terms, certainty: (figure) => terms.certainty(figure) ?? own.get(first)!.certainty(figure) }
  }
}

/** "In de tabel staat wat elke partij in 2027 inbrengt": the words that say for which years a table is. */
function forWhichYears(lead: string): string {
  const sentence = lead.split(/(?<=[.?!]) (?=\p{Lu})/u).findLast((text) => announces.test(text) && !decided.test(text))
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

/** What the paper says anywhere of the amounts "in tabel 1", by the number of the table. */
function sentencesByTable(sentences: readonly Sentence[]): Map<string, string> {
  const said = new Map<string, string>()
  for (const { span, block, index } of sentences) {
    const named = money.test(span.text) ? tablesNamed(span.text) : []
    const next = sentences[index + 1]
    const goesOn = next !== undefined && next.block === block && ofSame.test(next.span.text)
    const text = goesOn ? `${span.text} ${next.span.text}` : span.text
    for (const number of named) said.set(number, `${said.get(number) ?? ''} ${text}`)
  }
  return said
}

function numberOf({ heads, number }: ContributionTable): string {
  return /^tabel (\d{1,2})(?!\d)/i.exec(heads.caption)?.[1] ?? String(number)
}

/** "De brug kost € 40.000 exclusief btw" says it of that amount alone, and "De aanneemsom is inclusief btw" of other money. */
function withoutOwnTerms(text: string): string {
  return text
    .split(/(?<=[.?!]) (?=\p{Lu})/u)
    .filter((sentence) => !ofOther.test(sentence))
    .join(' ')
    .replaceAll(/(€ ?[\d.,]+\d|\d euro)(?: (?:miljoen|mln))?,? \(?(?:exclusief|inclusief|excl\.?|incl\.?) btw/giu, '$1')
}

/** The sentences of a text that speak of the amounts. */
function aboutMoney(text: string): string {
  return text
    .split(/(?<=[.?!]) (?=\p{Lu})/u)
    .filter(
      (sentence, index, all) =>
        !notOfNow.test(sentence) &&
        !ofOther.test(sentence) &&
        (money.test(sentence) || (ofSame.test(sentence) && money.test(all[index - 1] ?? ''))),
    )
    .join(' ')
}

const money =
  /\b(?:bedragen|bedrag|bijdragen?|geld|kosten|middelen|dekking|capaciteit|inzet|tabel|cijfers|raming|begroting)\b|\bdra(?:agt|gen)\b[^.]*\bbij\b|\bbeta(?:alt|len)\b|^20\d{2} is |^(?:Voor )?de (?:overige|andere|latere|volgende|eerste|laatste) (?:\w+ )?ja(?:ar|ren) /i

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
  readonly basis: ContributionFact['basis']
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
  const figure = { party: entry.party?.text ?? table.captionParty, years, isCapacity: entry.euro === null }
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
    basis: basisFor(entry, column, shared),
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
function certaintyFor({ row }: Entry, { head }: Column): ContributionFact['certainty'] | null {
  return firstOf([row.spans.map(({ text }) => text).join(' '), head], certainty)
}

function basisAround(nearestFirst: readonly string[]): ContributionFact['basis'] {
  return nearestFirst.map(basisSaid).find((basis) => basis !== 'unknown') ?? 'unknown'
}

function basisSaid(text: string): ContributionFact['basis'] {
  const words = text.replaceAll(/\b(elke?) van (?:de|deze) [\p{L}\d]+ (?=jaren\b)/giu, '$1 ')
  const basis = basisOf(words)
  return basis === 'per-year' ? basisOf(withoutDoings(words)) : basis
}

/** "De bijdragen worden ieder jaar in twee termijnen betaald" tells when something is done, and not for how long an amount is. */
function withoutDoings(text: string): string {
  return text
    .split(/(?<=[.;?!]) |, (?=en |waarna |die )| en (?=worden |wordt )/u)
    .filter((clause) => !doings.test(clause))
    .join('. ')
}

const doings =
  /\b(?:int|innen|geïnd|factuur|facturen|factureert|gefactureerd|in rekening|overgemaakt|termijnen|voorschot\p{L}*|afgerekend|verrekend|verantwoord|verantwoording|rapporteert|rapporteren|gerapporteerd|evalueert|geëvalueerd|indexeert|indexeren|geïndexeerd|indexatie|bijgesteld|bijstellen|herijkt|herzien|aangepast|geactualiseerd|actualiseert|vastgesteld|vaststelt|besluit|besluiten|besproken|bespreekt|beoordeelt|beoordeeld|bekeken|bekijkt|opnieuw)\b/iu

function headsOf({ euroColumn, fteColumn }: Entry): string[] {
  const heads = [euroColumn, fteColumn].flatMap((column) =>
    column === null || column.head === '' ? [] : [column.head],
  )
  return [...new Set(heads)]
}

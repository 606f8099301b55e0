import type { ContributionFact } from '../facts.ts'
import { headFactor, type Unit } from './amounts.ts'
import { basisOfUnit, once, overYears, perYear, recurring } from './contribution-basis.ts'
import type { KnownNames } from './contribution-roles.ts'
import { amountAt } from './contribution-sums.ts'
import { yearsOf } from './contribution-years.ts'
import { part, type Span } from './span.ts'
import { glue, headCells, labelHeads, phrasesOf } from './table-heads.ts'
import type { TableLines } from './table-lines.ts'
import { isYear, type Row } from './table-rows.ts'

type Basis = ContributionFact['basis']

/** What one column of values holds. */
export type Column = {
  readonly unit: Unit | null
  readonly head: string
  /** the years at its head; a figure is for all of them together, or for each when it is per year */
  readonly years: readonly number[]
  readonly basis: Basis
  /** a column that adds up the columns beside it */
  readonly sums: boolean
  /** "x € 1.000" */
  readonly factor: number
  /** a column of a matrix: the party or theme at its head */
  readonly name: Span | null
}

/** The words above a table. */
export type Heads = {
  readonly caption: string
  readonly text: string
  readonly labels: readonly string[]
  readonly columns: readonly Column[]
}

/** A column that adds up or sets off the columns beside it. */
const sumHead =
  /^(?:(?:sub|eind)?totaal|som|totale|saldo|netto|cum|tot|samen|tezamen|gezamenlijk|cumulatief|generaal|alle \p{L}+)(?![\p{L}])/iu

const total = /\btota(?:al|le)\b|\bsom\b|\bgehele periode\b|\blooptijd\b/i
const euroHead = /€|\bEUR\b|\beuro/i
const euroWord =
  /\bbedrag|\bkosten\b|\bbudget|\bbijdrage|\blasten\b|\bfinanci|\bgeld\b|\bmiddelen\b|\bbegroot|\braming/i
const fteHead = /\bfte|\bformatie\b|\bcapaciteit|\bmenskracht|\bpersonele inzet|\binzet\b/i
const otherHead =
  /%|\bpercentage|\baandeel|\baantal\b|\bverdeelsleutel|\bnr\.?$|\bnummer\b|\bha\b|\boppervlakte\b|\bm2\b|\bkm\b|^verschil|^mutatie|^afwijking|^groei\b|^toename|^afname/i
/** What is counted, unless it is a part of the name of a theme: "Passende woningen". */
const countedHead = /\binwoner|\buren\b|\bdagen\b|\bhectares?\b|\bwoningen\b|\bdeelnemers\b/i

/** What the columns of a table hold, from its heads and from the values under them. */
export function headsOf(table: TableLines, known: KnownNames): Heads {
  const width = table.rows.reduce((most, row) => Math.max(most, row.values.length), 0)
  const labels = table.rows.reduce((most, row) => Math.max(most, row.labels.length), 0)
  const pieces = headsOverCells(table, labels, width)
  const cells = pieces.map((each) => withoutNoteMark(glue(each)))
  const text = table.heads
    .map((line) => line.text)
    .join(' ')
    .replaceAll('\t', ' ')
  const caption = [table.caption?.text ?? '', table.units].filter((words) => words !== '').join(' ')
  const units = Array.from({ length: width }, (_, index) =>
    unitOf(
      table,
      cells.map(({ text }) => text),
      index,
    ),
  )
  const years = cells.map((cell) => yearsAtHead(cell.text))
  const around = { caption, text, units, years }
  const columns = units.map((unit, index) => columnOf(pieces[index] ?? [], unit, around, known))
  return { caption, text, labels: labelHeads(table.heads, labels, width), columns: withSums(columns, table.rows) }
}

/** Where every cell holds two values, as "€ 10.000 (0,5 fte)", its head is that of both. */
function headsOverCells(table: TableLines, labels: number, width: number): (readonly Span[])[] {
  const perCell = table.rows.find(({ values }) => values.length === width)!.perCell
  const isPaired = perCell.some((count) => count > 1) && perCell.reduce((sum, count) => sum + count, 0) === width
  if (!isPaired || !table.rows.every((row) => row.perCell.length === perCell.length))
    return headCells(table.heads, labels, width)
  const cells = headCells(table.heads, labels, perCell.length)
  return cells.flatMap((head, index) => Array.from({ length: perCell[index]! }, () => head))
}

/** "Jeugdigen (1 januari 2026)" or "Leerlingen" as the first column before those of the years: what the money is divided by. */
function isCountBesideYears(table: TableLines, head: string, index: number, heads: readonly string[]): boolean {
  const others = heads.filter((_, at) => at !== index)
  const years = others.filter((other) => onlyYear.test(other))
  return (
    index === 0 &&
    years.length > 1 &&
    years.length >= others.length - 1 &&
    /\p{L}/u.test(head) &&
    !sumHead.test(head) &&
    !isMeasure(head.replace(ofDate, ''), null) &&
    table.rows.every((row) => (row.values[index]?.unit ?? null) === null)
  )
}

const onlyYear = /^(?:€ ?|EUR )?20\d{2}(?: ?\(?€\)?)?$/
const ofDate = /\(?(?:(?:per|op|peildatum|stand) )?\d{1,2}[- ](?:\d{1,2}|\p{Ll}+)[- ]20\d{2}\)?/giu

function unitOf(table: TableLines, heads: readonly string[], index: number): Unit | null {
  const head = heads[index] ?? ''
  const width = table.rows.reduce((most, row) => Math.max(most, row.values.length), 0)
  if (table.rows.every((row) => (row.values[index] ?? null) === null)) return null
  const counts = new Map<Unit, number>()
  for (const row of table.rows) {
    const unit = row.values[index]?.unit
    if (unit !== null && unit !== undefined && (row.apart || row.values.length > 1 || row.values.length === width))
      counts.set(unit, (counts.get(unit) ?? 0) + 1)
  }
  if (table.rows.every((row) => row.values[index] == null || isYear(row.values[index]))) return 'percent'
  const typed = [...counts].sort((a, b) => b[1] - a[1])[0]
  if (typed !== undefined) return typed[0]
  if (otherHead.test(head) || (countedHead.test(head) && !isAddedUp(table.rows))) return 'percent'
  if (isCountBesideYears(table, head, index, heads)) return 'percent'
  if (fteHead.test(head) && !euroHead.test(head)) return 'fte'
  if (euroHead.test(head) || euroWord.test(head)) return 'euro'
  return unitOfTable(table, index)
}

/** Whether the last column adds up all others: then these are all of one kind. */
function isAddedUp(rows: readonly Row[]): boolean {
  const amounts = rows.map((row) => row.values.map((_, index) => amountAt(row, index) ?? 0))
  const added = amounts.filter((row) => row.length > 2 && row.reduce((sum, each) => sum + each, 0) === row.at(-1)! * 2)
  return added.length > 1 && added.length * 3 >= rows.length * 2
}

/** A column without a unit of its own has that of the heads as a whole, when these name one. */
function unitOfTable(table: TableLines, index: number): Unit | null {
  const words = `${table.caption?.text ?? ''} ${table.units} ${table.heads.map((line) => line.text).join(' ')}`
  if (euroHead.test(words) && !/\bfte|\bformatie\b|\bcapaciteit/i.test(words)) return 'euro'
  if (fteHead.test(words) && !euroHead.test(words)) return 'fte'
  if (!euroHead.test(words) && !euroWord.test(words)) return null
  if (!fteHead.test(words)) return 'euro'
  return looksLikeFte(table.rows, index) ? 'fte' : 'euro'
}

function looksLikeFte(rows: readonly Row[], index: number): boolean {
  const numerals = rows.flatMap((row) => row.values[index]?.numeral?.[0] ?? [])
  return (
    numerals.length > 0 &&
    numerals.every(({ digits, decimals }) => digits / 10 ** decimals < 1000) &&
    numerals.some(({ decimals }) => decimals > 0)
  )
}

type Around = {
  readonly caption: string
  /** that of the heads */
  readonly text: string
  readonly units: readonly (Unit | null)[]
  /** those at the head of each column */
  readonly years: readonly (readonly number[])[]
}

function columnOf(pieces: readonly Span[], unit: Unit | null, around: Around, known: KnownNames): Column {
  const words = withoutNoteMark(glue(pieces)).text
  const years = yearsAtHead(words)
  const alone = around.units.filter((other) => other === unit).length === 1
  const sums =
    (phrasesOf(pieces).some(({ text }) => sumHead.test(text)) || addsUp(years, around) || overYears.test(words)) &&
    !alone
  return {
    unit,
    head: words,
    years,
    basis:
      ownBasis(words, years, alone, sums && around.years.flat().length === 0, unit) ?? basisAround(words, unit, around),
    sums,
    factor:
      unit === 'euro' ? headFactor(`${words} ${headFactor(words) === 1 ? `${around.caption} ${around.text}` : ''}`) : 1,
    name: alone ? null : nameIn(pieces, unit, known),
  }
}

/** The party or theme at a head: one that the paper names, or else all that says nothing of amounts and years. */
function nameIn(pieces: readonly Span[], unit: Unit | null, known: KnownNames): Span | null {
  const phrases = phrasesOf(pieces)
  const named = nameAmong(glue(phrases), known)
  if (named !== null) return named
  const name = glue(phrases.filter(({ text }) => !isMeasure(text, unit)))
  return isMeasure(name.text, unit) ? null : withoutOf(withoutNoteMark(name))
}

/** "Bijdrage gemeente Aldorp 2027 (€)": the longest name of a party or theme that stands in a head as whole words. */
function nameAmong(head: Span, known: KnownNames): Span | null {
  const text = head.text.toLowerCase()
  const found = [...known.themes, ...known.parties].filter(
    (name) => name.length > 3 && text.includes(name.toLowerCase()),
  )
  const name = found.sort((a, b) => b.length - a.length)[0]
  if (name === undefined) return null
  const at = text.indexOf(name.toLowerCase())
  const isWhole = !/\p{L}$/u.test(text.slice(0, at)) && !/^\p{L}/u.test(text.slice(at + name.length))
  return isWhole ? part(head, at, at + name.length) : null
}

/** "€ 2027" at the head of a column is no amount. */
function yearsAtHead(words: string): number[] {
  return yearsOf(words.replace(/(?:€|EUR)\s?(?=20\d{2}(?![\d.,]))/gi, ''))
}

/** "2027-2030" beside 2027, 2028, 2029 and 2030 adds these up. */
function addsUp(years: readonly number[], around: Around): boolean {
  const single = around.years.filter((each) => each.length === 1).map(([year]) => year!)
  return years.length > 1 && years.filter((year) => single.includes(year)).length > 1
}

/** "Uren²" or "Bijdrage1" points at a note. */
function withoutNoteMark(head: Span): Span {
  const mark = /(?:(?<=\p{L}{3})\d|[¹²³⁴⁵⁶⁷⁸⁹*†]+)$/u.exec(head.text)
  return mark === null ? head : part(head, 0, mark.index)
}

/** What a head says itself. A single column says nothing with "totaal"; a total over themes is of the same basis as the themes. */
function ownBasis(
  words: string,
  years: readonly number[],
  alone: boolean,
  overThemes: boolean,
  unit: Unit | null,
): Basis | null {
  if (perYear.test(words) || years.length === 1) return 'per-year'
  if ((years.length > 1 && unit === 'euro') || overYears.test(words)) return 'total'
  return (total.test(words) || sumHead.test(words)) && !alone && !overThemes ? 'total' : null
}

/** What the caption says of all columns; or else what comes back is per year, and what comes once is a total. */
function basisAround(head: string, unit: Unit | null, { caption, text }: Around): Basis {
  const ofAll = basisOfUnit(caption, unit)
  if (ofAll !== 'unknown') return ofAll
  if (recurring.test(head) !== once.test(head)) return once.test(head) ? 'total' : 'per-year'
  return basisOfUnit(text, unit)
}

/** "Waarvan provincie": the part of the column before it that is of the province. */
function withoutOf(head: Span): Span {
  const of = /^(?:waarvan|w\.v\.|wv)\s+(?:voor |van |door )?(?:de |het )?(?=\p{L})/iu.exec(head.text)
  return of === null ? head : part(head, of[0].length)
}

function isMeasure(words: string, unit: Unit | null): boolean {
  return (
    words === '' ||
    perYear.test(words) ||
    recurring.test(words) ||
    total.test(words) ||
    once.test(words) ||
    euroHead.test(words) ||
    euroWord.test(words) ||
    fteHead.test(words) ||
    otherHead.test(words) ||
    (countedHead.test(words) && unit !== 'euro' && unit !== 'fte') ||
    sumHead.test(words) ||
    /^(?:uitgaven|inkomsten|baten|lasten|cofinanciering|subsidie|dekking|begroting|realisatie|prognose)\b/i.test(
      words,
    ) ||
    /\b20\d{2}\b/.test(words)
  )
}

/** "Totaal" at the head of a column is a sum only beside columns that it can add up; what adds up the others is one, whatever its head. */
function withSums(columns: readonly Column[], rows: readonly Row[]): Column[] {
  return columns.map((column, index) => {
    const parts = columns.flatMap((other, at) =>
      at !== index && other.unit === column.unit && !other.sums ? [at] : [],
    )
    if (column.sums) return parts.length === 0 ? { ...column, sums: false } : column
    const isSum = column.years.length !== 1 && parts.length === columns.length - 1 && addsUpColumns(rows, index, parts)
    return isSum ? { ...column, sums: true, name: null } : column
  })
}

/** Whether in all rows, at least two, a column adds up two others or more. */
function addsUpColumns(rows: readonly Row[], index: number, parts: readonly number[]): boolean {
  const amounts = rows.map((row) => ({ sum: amountAt(row, index), parts: parts.map((at) => amountAt(row, at) ?? 0) }))
  const isSum = ({ sum, parts }: (typeof amounts)[number]) =>
    sum !== null && sum !== 0 && Math.abs(parts.reduce((added, part) => added + part, 0) - sum) < 0.001
  return parts.length > 1 && rows.length > 1 && amounts.every(isSum)
}

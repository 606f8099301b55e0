import type { GridRow } from '../../documents/grid.ts'
import { readAmount } from '../../shared/read-amount.ts'
import type { Unit } from './contribution.ts'

/** What a column of a pasted table is taken for. An amount without a year takes that of its row. */
export type ColumnRole =
  | { readonly kind: 'ignore' | 'ask' | 'who' | 'constituency' | 'organisation' | 'purpose' | 'year' | 'stage' }
  | { readonly kind: 'amount'; readonly unit: Unit; readonly year: number | null }

/** What the reader of a table knows of the names in it. */
export type KnownNames = { isContributor(text: string): boolean; isPurpose(text: string): boolean }

/** How many rows stand above the first that holds an amount or a known contributor. */
export function guessHeadRows(rows: readonly GridRow[], names: KnownNames): number {
  const first = rows.findIndex(({ cells }) =>
    cells.some(({ text }) => names.isContributor(text) || (isAmount(text) && !isYear(text))),
  )
  return Math.min(first === -1 ? 1 : first, mostHeadRows)
}

export const mostHeadRows = 10

/**
 * What each column is, from the words above it and, where these say nothing, from what stands in it. `unit` is that of amounts
 * of which no head names one. A column that holds amounts of which the unit or the year is not known is `ask`.
 */
export function guessColumns(
  rows: readonly GridRow[],
  headRows: number,
  names: KnownNames,
  unit: Unit | null,
): readonly ColumnRole[] {
  const columns = columnsOf(rows, headRows)
  const hasBoth = columns.some(isOrganisation) && columns.some(isConstituency)
  const kinds = columns.map((column) => kindOf(column, names, hasBoth))
  const hasYear = kinds.includes('year')
  const roles = columns.map((column, index): ColumnRole => {
    const kind = kinds[index]!
    return kind === 'amount' ? amountRole(column, unit, hasYear) : { kind }
  })
  return withContributor(columns, onlyFirst(roles))
}

/** The words above a column, the lowest first: its own, and with those of the cells at its left that reach over it. */
type Column = { readonly own: readonly string[]; readonly over: readonly string[]; readonly body: readonly string[] }

function columnsOf(rows: readonly GridRow[], headRows: number): readonly Column[] {
  const heads = rows.slice(0, headRows).reverse()
  const body = rows.slice(headRows)
  const labels = heads.filter((head) => !isTitle(head))
  return (rows[0]?.cells ?? []).map((_, index) => ({
    own: labels.map(({ cells }) => cells[index]!.text).filter((text) => text !== ''),
    over: heads
      .map(({ cells }) => cells.slice(0, index + 1).findLast(({ text }) => text !== '')?.text ?? '')
      .filter((text) => text !== ''),
    body: body.map(({ cells }) => cells[index]!.text).filter((text) => text !== ''),
  }))
}

/** A line above the whole table, which names no column. */
function isTitle({ cells }: GridRow): boolean {
  return cells.length > 1 && cells.filter(({ text }) => text !== '').length === 1
}

const words = {
  total: /totaal|\bsom\b|\btotal\b|cumulatief/i,
  year: /^(?:boek|begrotings)?jaar(?:tal)?$/i,
  stage: /^fase$/i,
  constituency: /^(?:achterban|bijdrager|groep|koepel|sector|geleding)/i,
  organisation: /^(?:organisatie|partij|partner|deelnemer|overheid|gemeente|provincie|waterschap|ministerie|naam|wie)/i,
  purpose: /^(?:thema|bestemming|onderwerp|programmalijn|pijler|activiteit|waarvoor)/i,
  other:
    /^(?:periode|datum|bron|lezing|woorden|toelichting|opmerking|contact|code|nr\b|nummer|status|dekking|besluit)/i,
  eur: /€|\beur(?:o['’]?s?)?\b|bedrag|budget|kosten|\bgeld|middelen|financi/i,
  fte: /\bfte\b|formatie|capaciteit|menskracht/i,
} as const

const isOrganisation = ({ own }: Column) => own.some((text) => words.organisation.test(text))
const isConstituency = ({ own }: Column) => own.some((text) => words.constituency.test(text))

function kindOf(column: Column, names: KnownNames, hasBoth: boolean): ColumnRole['kind'] {
  const says = (word: RegExp) => column.own.some((text) => word.test(text))
  if (says(words.total)) return 'ignore'
  if (says(words.year)) return 'year'
  if (says(words.stage)) return 'stage'
  if (says(words.purpose)) return 'purpose'
  if (isConstituency(column)) return hasBoth ? 'constituency' : 'who'
  if (isOrganisation(column)) return hasBoth ? 'organisation' : 'who'
  return says(words.other) ? 'ignore' : kindOfBody(column, names)
}

function kindOfBody({ own, body }: Column, names: KnownNames): ColumnRole['kind'] {
  const most = (test: (text: string) => boolean) => body.length > 0 && body.filter(test).length * 2 >= body.length
  if (most(names.isContributor)) return 'who'
  if (most(names.isPurpose)) return 'purpose'
  if (yearIn(own) === null && body.length > 0 && body.every(isYear)) return 'year'
  // what is headed as money or capacity is never passed over in silence, whatever words stand in it
  if (unitIn(own) !== null) return 'amount'
  return most((text) => /^[^\p{L}]*\d|^[-–—]$/u.test(text)) ? 'amount' : 'ignore'
}

function amountRole({ own, over }: Column, fallback: Unit | null, hasYear: boolean): ColumnRole {
  const unit = unitIn(own) ?? unitIn(over) ?? fallback
  const year = yearIn(own) ?? (hasYear ? null : yearIn(over))
  return unit === null || (year === null && !hasYear) ? { kind: 'ask' } : { kind: 'amount', unit, year }
}

/** The unit of the lowest words that name one; null when none does, or one names both. */
function unitIn(texts: readonly string[]): Unit | null {
  for (const text of texts) {
    const [eur, fte] = [words.eur.test(text), words.fte.test(text)]
    if (eur !== fte) return eur ? 'eur' : 'fte'
    if (eur) return null
  }
  return null
}

/** The year of the lowest words that name one; null when none does, or one names more. */
function yearIn(texts: readonly string[]): number | null {
  for (const text of texts) {
    const years = new Set(text.match(/(?<!\d)(?:19|20|21)\d\d(?!\d)/g))
    if (years.size > 0) return years.size === 1 ? Number([...years][0]) : null
  }
  return null
}

/** One column says who, what and when: a second of the same kind is left out. */
function onlyFirst(roles: readonly ColumnRole[]): readonly ColumnRole[] {
  const single = new Set(['who', 'constituency', 'organisation', 'purpose', 'year', 'stage'])
  return roles.map((role, index) =>
    single.has(role.kind) && roles.findIndex(({ kind }) => kind === role.kind) < index ? { kind: 'ignore' } : role,
  )
}

/** Without a column of names the first with words in it holds them. */
function withContributor(columns: readonly Column[], roles: readonly ColumnRole[]): readonly ColumnRole[] {
  if (roles.some(({ kind }) => kind === 'who' || kind === 'constituency' || kind === 'organisation')) return roles
  const first = roles.findIndex(
    ({ kind }, index) => kind === 'ignore' && columns[index]!.body.some((text) => /\p{L}{2}/u.test(text)),
  )
  return roles.map((role, index) => (index === first ? { kind: 'who' } : role))
}

/** A year alone, perhaps with a unit beside it, as a head has it. */
function isYear(text: string): boolean {
  return /^[^\p{L}\d]*(?:eur(?:o)?|fte)?[^\p{L}\d]*(?:19|20|21)\d\d[^\p{L}\d]*(?:eur(?:o)?|fte)?[^\p{L}\d]*$/iu.test(
    text,
  )
}

function isAmount(text: string): boolean {
  return (['euro', 'fte'] as const).some((unit) => {
    const read = readAmount(text, unit)
    return 'value' in read ? read.value !== null : read.readings !== undefined
  })
}

const plainRoles = {
  ignore: 'negeren',
  ask: 'kies',
  who: 'wie',
  constituency: 'achterban',
  organisation: 'organisatie',
  purpose: 'bestemming',
  year: 'jaar',
  stage: 'fase',
} as const

/** The roles that are no amount, in the order in which a person chooses from them. */
export const plainKinds = ['ask', 'ignore', 'who', 'constituency', 'organisation', 'purpose', 'year', 'stage'] as const

/** A role as a form carries it: `wie`, `eur-2025`, `fte-rij`. */
export function formatRole(role: ColumnRole): string {
  return role.kind === 'amount' ? `${role.unit}-${role.year ?? 'rij'}` : plainRoles[role.kind]
}

/** The role that a form carried; null when it is none. */
export function parseRole(text: string): ColumnRole | null {
  const amount = /^(eur|fte)-(rij|(?:19|20|21)\d\d)$/.exec(text)
  if (amount !== null)
    return {
      kind: 'amount',
      unit: amount[1] === 'eur' ? 'eur' : 'fte',
      year: amount[2] === 'rij' ? null : Number(amount[2]),
    }
  const kind = plainKinds.find((each) => plainRoles[each] === text)
  return kind === undefined ? null : { kind }
}

/** How many euros one of what is written stands for: heads say `× € 1.000` or `in miljoenen`. */
export function guessScale(rows: readonly GridRow[], headRows: number): Scale {
  const texts = rows.slice(0, headRows).flatMap(({ cells }) => cells.map(({ text }) => text))
  if (texts.some((text) => /miljoen|\bmln\b|1[.,\s]?000[.,\s]?000/i.test(text))) return 1_000_000
  return texts.some((text) => /[x×*]\s*(?:€\s*)?1[.,\s]?000\b|duizend|\bk€|€\s*k\b/i.test(text)) ? 1000 : 1
}

export const scales = [1, 1000, 1_000_000] as const
export type Scale = (typeof scales)[number]

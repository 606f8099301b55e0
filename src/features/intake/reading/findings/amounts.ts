import type { Column } from '../contribution-columns.ts'
import { correctNotStated, correctPerYear, correctThousandsMark } from '../correction-messages.ts'
import { amountNotStated, perYearBesideTotal, thousandsMark } from '../messages.ts'
import { distinctBy, type Facts, type Finding, finding, type ReadEntry, type ReadTable } from './finding.ts'

/** One question for the whole paper: do the marks in its amounts separate thousands or decimals? */
export function thousandsMarkFindings({ tables, inText }: Facts): Finding[] {
  const inTables = tables.flatMap(({ entries }) => entries.map(({ fact }) => fact))
  const open = [...inTables, ...inText].filter(({ euroReadings }) => euroReadings.length > 0)
  const [first] = open
  if (first === undefined) return []
  const reading = (notation: 'thousands' | 'decimals') =>
    first.euroReadings.find((found) => found.notation === notation)!.cents
  const example = { text: first.euroText!, thousands: reading('thousands'), decimals: reading('decimals') }
  return [
    finding(
      'thousands-mark',
      'hoog',
      false,
      thousandsMark(open.length, example),
      open.map(({ euroSource }) => euroSource),
      correctThousandsMark(open.length, example, first.euroSource),
    ),
  ]
}

const perYear =
  /\b(?:per (?:kalender)?jaar|jaarlijkse?)\b(?: (?:voor|over|gedurende) (?:[\p{L}\d]+ ){1,3}(?:jaar|jaren)\b)?/iu
const total = /\btota(?:al|le)\b(?! per jaar)/i

/** "totaal 2027-2030", "over de hele looptijd". */
const wholeTerm =
  /\b(?:in )?tota(?:al|le)\b[^.;]{0,25}\b20\d{2}\s?(?:[-–]|tot en met|t\/m)\s?20\d{2}\b|\b20\d{2}\s?(?:[-–]|tot en met|t\/m)\s?20\d{2}\b,?\s?\(?(?:in )?totaal\b|\b(?:hele|gehele|volledige|totale) (?:looptijd|periode)\b/i

/** The heads or caption say "per jaar" and a column "totaal", or the other way round. Columns for each of the two leave no doubt. */
export function perYearFindings({ tables, flow }: Facts): Finding[] {
  return tables.flatMap(({ table, entries }) => {
    const { columns, caption, text } = table.heads
    const stated = perYear.exec(text) ?? perYear.exec(caption)
    if (stated === null) return []
    const [perYearWords, totalAbove] = [stated[0].trim(), totalAboveOf(columns, caption)]
    if (totalAbove === null && (!isTotalBelow(columns, text) || addsUpRows(entries))) return []
    const years = entries[0]?.fact.years ?? []
    const place = flow.passages.over([
      ...(table.lines.caption === null ? [] : [table.lines.caption]),
      ...table.lines.heads,
    ])
    const words =
      totalAbove === null
        ? perYearBesideTotal(table.number, perYearWords, 'Totaal', years)
        : perYearBesideTotal(table.number, totalAbove, perYearWords, years)
    const correction = correctPerYear(perYearWords, totalAbove ?? 'Totaal', place)
    return [finding('per-year-beside-total', 'hoog', false, words, [place], correction)]
  })
}

/** "Per jaar" above columns of which one says "totaal". A total beside other columns of the same unit adds those up. */
function isTotalBelow(columns: readonly Column[], text: string): boolean {
  if (columns.some(({ head }) => perYear.test(head))) return false
  if (columns.every(({ head }) => head === '')) return total.test(text.replace(perYear, ''))
  return columns.some(
    (column) =>
      total.test(column.head) &&
      !column.sums &&
      !columns.some((other) => other !== column && other.unit === column.unit),
  )
}

/** Most rows with several amounts end in their sum: then the total is one over parties or themes. */
function addsUpRows(entries: readonly ReadEntry[]): boolean {
  const rows = [...Map.groupBy(entries, ({ entry }) => entry.row).values()]
  return (['euroCents', 'fteHundredths'] as const).some((unit) => {
    const amounts = rows.map((row) => row.flatMap(({ fact }) => fact[unit] ?? [])).filter(({ length }) => length > 2)
    const added = amounts.filter((row) => row.some((one) => one * 2 === row.reduce((sum, each) => sum + each, 0)))
    return added.length > 0 && added.length * 2 > amounts.length
  })
}

/** "Totaal 2027-2030" in the caption above amounts that are all "per jaar"; null when it is not there. */
function totalAboveOf(columns: readonly Column[], caption: string): string | null {
  const money = columns.filter(({ unit }) => unit === 'euro')
  const all = money.length > 0 && money.every(({ head }) => perYear.test(head) && !total.test(head))
  return all ? (wholeTerm.exec(caption)?.[0] ?? null) : null
}

/** Cells that say nothing where the column says something elsewhere. */
export function notStatedFindings({ tables }: Facts): Finding[] {
  return tables.flatMap(notStatedIn)
}

function notStatedIn({ table, entries }: ReadTable): Finding[] {
  const hasEuro = entries.some(({ fact }) => fact.euroCents !== null || fact.euroReadings.length > 0)
  const hasFte = entries.some(({ fact }) => fact.fteHundredths !== null)
  const euro = entries.filter(
    ({ entry, fact }) =>
      hasEuro &&
      entry.euroColumn !== null &&
      fact.euroCents === null &&
      fact.euroRange === null &&
      fact.euroReadings.length === 0,
  )
  const fte = entries.filter(
    ({ entry, fact }) => hasFte && entry.fteColumn !== null && fact.fteHundredths === null && entry.fte?.range == null,
  )
  const silent = new Set([...euro, ...fte])
  const open = entries.filter((one) => silent.has(one))
  if (open.length === 0) return []
  const units = [...(euro.length > 0 ? (['euro'] as const) : []), ...(fte.length > 0 ? (['fte'] as const) : [])]
  const inMatrix = entries.some(({ fact }) => fact.party !== null && fact.theme !== null) && table.captionParty === null
  const nameOf = ({ entry, fact }: ReadEntry) =>
    inMatrix && fact.theme !== null && fact.party !== null ? `${fact.party} (${fact.theme})` : entry.label.text
  const names = distinctBy(
    open.map((one) => ({ text: nameOf(one), at: one.fact.source })),
    ({ text }) => text,
  )
  return [
    finding(
      'amount-not-stated',
      'midden',
      false,
      amountNotStated(
        table.number,
        names.map(({ text }) => text),
        units,
      ),
      open.map(({ fact }) => fact.source),
      correctNotStated(names, units),
    ),
  ]
}

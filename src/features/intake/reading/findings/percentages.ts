import type { Passage } from '../../facts.ts'
import { sharesDoNotAddUp, sharesInTable, sharesInText } from '../contradiction-messages.ts'
import { correctShares } from '../correction-messages.ts'
import type { Sentence } from '../sentences.ts'
import { part } from '../span.ts'
import type { PlacedValue, Row } from '../table-rows.ts'
import { totalWord } from '../vocabulary.ts'
import { dividedShareFindings } from './divided-shares.ts'
import { type Facts, type Finding, finding, type ReadEntry, type ReadTable } from './finding.ts'
import { amountOf, totalOf } from './sums.ts'
import { figuresIn } from './text-figures.ts'
import { decimal, isRough, percent, shareFindings, unlike } from './text-shares.ts'

/** Percentages that do not fit the amounts they are of, and shares that do not add up to 100. */
export function percentageFindings(facts: Facts): Finding[] {
  return [
    ...facts.tables.flatMap((table) => sharesOf(facts, table)),
    ...shareFindings(facts),
    ...dividedShareFindings(facts),
    ...facts.sentences.flatMap((sentence) => [...dividedIn(facts, sentence), ...growthIn(facts, sentence)]),
  ]
}

function notWhole(where: string, sum: number, passages: readonly Passage[]): Finding {
  const correction = correctShares(decimal(sum), sum < 100, passages[0] ?? null)
  return finding('percentage-differs', 'midden', false, sharesDoNotAddUp(where, decimal(sum)), passages, correction)
}

type Share = { readonly label: string; readonly isTotal: boolean; readonly value: PlacedValue; readonly row: Row }

const shareHead = /%|\bpercentage|\baandeel|\bverdeelsleutel|\bverdeling/i
const noShare = /\b(?:groei|stijging|daling|mutatie|index|dekking|realisatie|doel|verschil|rente|btw|opkomst|kans)/i

/** A column of shares: each fits the amount beside it, and they add up to 100. */
function sharesOf(facts: Facts, { table, entries }: ReadTable): Finding[] {
  return table.heads.columns.flatMap((column, index) => {
    if (column.unit !== 'percent' || noShare.test(column.head)) return []
    const shares = sharesIn(table, index)
    const isShare = shareHead.test(column.head) || shares.some(({ value }) => value.span.text.includes('%'))
    const parts = shares.filter(({ isTotal }) => !isTotal)
    if (!isShare || parts.length < 2 || parts.length < table.lines.rows.length - 2) return []
    const wrong = unfitting(parts, entries)
    return wrong.length > 0 ? wrong.map((one) => unfit(facts, one)) : addedUp(facts, table.number, shares)
  })
}

function sharesIn({ lines, heads }: ReadTable['table'], index: number): Share[] {
  return lines.rows.flatMap((row): Share[] => {
    const value = row.values.length === heads.columns.length ? row.values[index] : undefined
    const label = row.labels[0]!.text
    return value?.numeral == null ? [] : [{ label, isTotal: totalWord.test(label), value, row }]
  })
}

/** Rounding gives each share some room, but not where all of them are round. */
function addedUp({ flow }: Facts, table: number, shares: readonly Share[]): Finding[] {
  const parts = shares.filter(({ isTotal }) => !isTotal)
  const stated = shares.find(({ isTotal }) => isTotal)
  const sum = parts.reduce((all, { value }) => all + percentOf(value), 0)
  const claimed = stated === undefined ? Math.abs(sum - 100) < 15 : Math.abs(percentOf(stated.value) - 100) < 0.001
  const isRound = parts.every(({ value }) => percentOf(value) % 5 === 0)
  const room = isRound ? 0 : parts.reduce((all, { value }) => all + roundingOf(value), 0)
  if (!claimed || Math.abs(sum - 100) <= room + 1e-9) return []
  const places = shares.map(({ value }) => flow.passages.of(value.span))
  return [notWhole(sharesInTable(table), sum, places)]
}

type Unfit = { readonly share: Share; readonly right: number; readonly entry: ReadEntry }

function unfit({ flow }: Facts, { share, right, entry }: Unfit): Finding {
  const written = `${share.value.span.text.replace(/\s?%?$/, '')}%`
  const amount = entry.fact.euroSource ?? entry.fact.fteSource ?? entry.fact.source
  return unlike(written, share.label, right, flow.passages.of(share.value.span), [amount])
}

/** The shares that are not those of the amounts, of the column of amounts that most of them fit. */
function unfitting(parts: readonly Share[], entries: readonly ReadEntry[]): Unfit[] {
  const columns = [...Map.groupBy(entries, ({ entry }) => entry.euroColumn ?? entry.fteColumn!).values()]
  const checked = columns.map((column) => wrongIn(column, parts)).filter((one) => one !== null)
  const best = checked.sort((a, b) => a.length - b.length)[0] ?? []
  return best.length * 2 < parts.length ? best : []
}

/** Null where the column does not state the amount of every share. */
function wrongIn(column: readonly ReadEntry[], parts: readonly Share[]): Unfit[] | null {
  const unit = column.some(({ fact }) => fact.euroText !== null) ? 'euro' : 'fte'
  const amountIn = (entry: ReadEntry | undefined) =>
    entry === undefined ? null : amountOf(entry.fact, unit, 'thousands')
  const own = parts.map((share) => ({ share, entry: column.find(({ entry }) => entry.row === share.row) }))
  const amounts = own.map(({ entry }) => amountIn(entry))
  if (amounts.includes(null)) return null
  const whole = amountIn(totalOf(column) ?? undefined) ?? amounts.reduce<number>((sum, amount) => sum + amount!, 0)
  if (whole === 0) return null
  return own.flatMap(({ share, entry }, index) => {
    const right = (amounts[index]! / whole) * 100
    return Math.abs(right - percentOf(share.value)) <= roundingOf(share.value) + 0.5
      ? []
      : [{ share, right, entry: entry! }]
  })
}

function percentOf({ numeral }: PlacedValue): number {
  const reading = numeral!.at(-1)!
  return reading.digits / 10 ** reading.decimals
}

function roundingOf({ numeral }: PlacedValue): number {
  return 0.5 / 10 ** numeral!.at(-1)!.decimals
}

const divided = /\b(?:verdeling|verdeeld|verdelen|verdeelsleutel|sleutel|naar rato|verhouding)\b/i

/** Where three or more each pay a percentage, these are of one whole. */
const pays = /\b(?:betaalt|betalen|draagt|dragen|bekostigt|bekostigen|financiert|financieren|rekening)\b/i

/** "verdeeld: 60% Rijk, 30% provincie en 20% gemeenten". */
function dividedIn({ flow }: Facts, { span, block }: Sentence): Finding[] {
  const found = [...span.text.matchAll(percent)]
  if (block.kind === 'cells' || !(divided.test(span.text) || (found.length > 2 && pays.test(span.text)))) return []
  const values = found.map((match) => Number(match[1]!.replace(',', '.')))
  const sum = values.reduce((all, value) => all + value, 0)
  const room = found.reduce((all, match) => all + 0.5 / 10 ** (match[1]!.split(',')[1]?.length ?? 0), 0)
  const isRound = values.every((value) => Number.isInteger(value) && value % 5 === 0)
  if (values.length < 2 || Math.abs(sum - 100) <= (isRound ? 0.001 : room) || sum < 70 || sum > 130) return []
  const first = found[0]!.index
  const place = part(span, first, found.at(-1)!.index + found.at(-1)![0].length)
  return [notWhole(sharesInText(place.text), sum, [flow.passages.of(place)])]
}

const grows =
  /\b(?:stijg|groei|toename|neemt toe|nemen toe|verhog|hoger|daal|daling|afname|neemt af|verlag|lager|krimp)/i

/** "stijgt van € 80.000 naar € 100.000 (20%)". */
function growthIn({ flow }: Facts, { span }: Sentence): Finding[] {
  const percents = [...span.text.matchAll(percent)]
  const figures = figuresIn(span.text)
  const [from, to] = figures
  if (percents.length !== 1 || figures.length !== 2 || !grows.test(span.text)) return []
  const between = span.text.slice(from!.end, to!.start)
  if (
    from!.unit !== to!.unit ||
    !/\bvan\s(?:de\s)?$/i.test(span.text.slice(0, from!.start)) ||
    !/^\s?(?:\([^)]*\)\s?)?(?:in \d{4} )?(?:naar|tot)\s/i.test(between)
  )
    return []
  if (from!.amounts.length !== 1 || to!.amounts.length !== 1 || from!.amounts[0] === 0) return []
  const right = (Math.abs(to!.amounts[0]! - from!.amounts[0]!) / from!.amounts[0]!) * 100
  const written = Number(percents[0]![1]!.replace(',', '.'))
  const room = isRough(span.text, percents[0]!.index) ? Math.max(1.5, right * 0.1) : 0.6
  if (Math.abs(right - written) <= room + (from!.tolerance + to!.tolerance) * 100) return []
  const start = Math.min(percents[0]!.index, from!.start)
  const end = Math.max(percents[0]!.index + percents[0]![0].length, to!.end)
  const of = `het verschil tussen ${from!.text} en ${to!.text}`
  return [unlike(percents[0]![0], of, right, flow.passages.of(part(span, start, end)))]
}

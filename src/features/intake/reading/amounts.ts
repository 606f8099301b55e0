import type { ContributionFact, EuroReading } from '../facts.ts'

/** A number as it is written, in every way it can be read. `notation` is null where there is one way only. */
type NumeralReading = {
  readonly digits: number
  readonly decimals: number
  readonly notation: EuroReading['notation'] | null
}
export type Numeral = readonly [NumeralReading, ...NumeralReading[]]

export type Unit = 'euro' | 'fte' | 'percent'

/** One value in a table: a number with or without its unit, or a mark that says that nothing is stated. */
export type Value = {
  /** within the text that was read */
  readonly start: number
  readonly end: number
  readonly unit: Unit | null
  /** null when nothing is stated: -, n.v.t., p.m., and for a range */
  readonly numeral: Numeral | null
  /** both ends of "40.000–60.000" */
  readonly range: { readonly from: Numeral; readonly to: Numeral } | null
  readonly factor: number
  /** circa, ongeveer */
  readonly approximate: boolean
}

const number = String.raw`(?:\d{1,3}(?: \d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d+)*)`
/** A minus before the number or brackets around it: "-100", "-/- 100", "(100)". */
const signed = String.raw`(?:\(-?${number}\)|(?:-\/- ?|[-−–])?${number})`
const scale = String.raw`(?:miljoen|miljard|duizend|mln\.?|mld\.?|dzd\.?|[kK])`
const about = String.raw`(?:circa |ca\. ?|ongeveer |± ?|max\. |maximaal |ruim |bijna )`
const dashes = `(?:,[-–—=]{1,2})`
const absent = String.raw`(?:-{1,2}|–|—|n\.? ?v\.? ?t\.?|p\.? ?m\.?|PM|pro memorie|n\.? ?t\.? ?b\.?|n\.? ?n\.? ?b\.?|nader te bepalen|(?:nog )?onbekend|niet bekend|niet vermeld|geen opgave|volgt|\?)`
const after = String.raw`(?: ?(?:per jaar|p\.?\/?j\.?|\/ ?jaar|jaarlijks|structureel|incidenteel|eenmalig)| ?\((?:structureel|incidenteel|eenmalig|per jaar|jaarlijks|indicatief|raming)\)| ?\*{1,3}| ?\+ ?(?:pm|p\.m\.?))?`

const value = new RegExp(
  [
    `(?<about>${about})?`,
    '(?:',
    String.raw`(?:(?<rangeEuro>€|EUR)\s?(?<from>${number})(?:\s?[-–—]\s?|\s(?:tot|à|en(?=\s(?:€|EUR)))\s)(?:(?:€|EUR)\s?)?|(?<fromBare>${number})(?:[-–—]|\stot\s|\sà\s))(?<to>${number})${dashes}?(?:\s?(?<rangeScale>${scale})(?![\p{L}]))?(?:\s?(?<rangeUnit>(?:euro|EUR|fte)(?![\p{L}])|€(?! ?[\d(-])))?|`,
    String.raw`(?<minus>[-−–]|-\/- ?)?(?<k>k)?(?:€|EUR|euro)\s?(?<kAfter>k )?(?<euro>${signed})${dashes}?(?:\s?(?<scale>${scale})(?![\p{L}]))?(?: ?(?:euro|EUR))?`,
    String.raw`|\((?:€|EUR)\s?(?<bracketed>${number})\)`,
    `|(?:€|EUR)\\s?(?<euroAbsent>${absent}|nihil)`,
    String.raw`|(?<euroBefore>${signed})${dashes}?(?:\s?(?<scaleBefore>${scale}))?\s?(?:euro(?![\p{L}])|EUR(?![\p{L}])|€(?! ?[\d(-]))`,
    String.raw`|(?<fte>½|${number} ?½|${number})\s?(?:fte|f\.t\.e\.?)(?:['’]?s)?(?![\p{L}])`,
    String.raw`|\((?<fteBracketed>½|${number} ?½|${number})\s?fte\)`,
    String.raw`|(?<fteAbsent>${absent})\s?fte(?![\p{L}])`,
    String.raw`|(?<percent>${number})\s?(?:%|procent)`,
    String.raw`|(?<bare>½|-?${number} ?½|${signed})${dashes}?(?:\s?(?<scaleBare>${scale})(?![\p{L}]))?`,
    '|(?<zero>nihil)',
    `|(?<absent>${absent})`,
    ')',
    after,
    String.raw`(?=$|[\s;/]|,\s)`,
  ].join(''),
  'iuy',
)

/** The value that starts at `index`, or null. */
function valueAt(text: string, index: number): Value | null {
  value.lastIndex = index
  const match = value.exec(text)
  if (match === null) return null
  const found = match.groups!
  const range = rangeIn(found)
  if (range === 'none') return null
  const written =
    found.euro ?? found.bracketed ?? found.euroBefore ?? found.fte ?? found.fteBracketed ?? found.percent ?? found.bare
  const negative = found.minus !== undefined || found.bracketed !== undefined
  const numeral =
    written === undefined
      ? found.zero || found.euroAbsent === 'nihil'
        ? zero
        : null
      : readNumeral(negative ? `-${written}` : written)
  if (written !== undefined && numeral === null) return null
  const factor = factorOf(
    found.scale ?? found.scaleBefore ?? found.scaleBare ?? found.rangeScale ?? found.k ?? found.kAfter,
  )
  const end = index + match[0].length
  return {
    start: index,
    end,
    unit: unitOf(found),
    numeral: scaled(numeral, factor),
    range,
    factor,
    approximate: found.about !== undefined,
  }
}

/** Both ends of a range; two years or two numbers that do not rise are none. Null where the text is no range at all. */
function rangeIn(found: Record<string, string | undefined>): Value['range'] | 'none' {
  const first = found.from ?? found.fromBare
  if (first === undefined || found.to === undefined) return null
  const isYears = found.rangeEuro === undefined && found.rangeUnit === undefined && /^(?:19|20)\d\d$/.test(first)
  const [from, to] = [readNumeral(first), readNumeral(found.to)]
  const size = (numeral: Numeral) => numeral[0]!.digits / 10 ** numeral[0]!.decimals
  return from === null || to === null || isYears || size(from) >= size(to) ? 'none' : { from, to }
}

/** The values a text consists of, from `index` to its end; null when there is anything else in it. */
export function valuesFrom(text: string, index: number): Value[] | null {
  const values: Value[] = []
  let at = index
  while (at < text.length) {
    const between = (values.length === 0 ? blank : separator).exec(text.slice(at, at + 8))
    if (between !== null) {
      at += between[0].length
      continue
    }
    const found = valueAt(text, at)
    if (found === null) return null
    values.push(found)
    at = found.end
  }
  return values
}

const blank = /^[\s;/]+/
/** Two values of one cell: "€ 10.000 / 0,5 fte", "€ 10.000 en 0,5 fte". */
const separator = /^(?:\s*(?:en|plus|[,+&])\s+|[\s;/]+)/

const zero: Numeral = [{ digits: 0, decimals: 0, notation: null }]

function unitOf(found: Record<string, string | undefined>): Unit | null {
  if (
    found.euro !== undefined ||
    found.bracketed !== undefined ||
    found.euroBefore !== undefined ||
    found.euroAbsent !== undefined ||
    found.rangeEuro !== undefined ||
    /^(?:euro|EUR|€)$/i.test(found.rangeUnit ?? '')
  )
    return 'euro'
  if (found.rangeUnit !== undefined || found.fte !== undefined || found.fteBracketed !== undefined) return 'fte'
  if (found.fteAbsent !== undefined) return 'fte'
  return found.percent === undefined ? null : 'percent'
}

function factorOf(word: string | undefined): number {
  if (word === undefined) return 1
  if (/^m(?:il)?l?(?:joe)?n/i.test(word)) return 1_000_000
  return /^m/i.test(word) ? 1_000_000_000 : 1000
}

/** With "mln" behind it, three digits after a comma are decimals: nobody writes thousands of millions that way. */
function scaled(numeral: Numeral | null, factor: number): Numeral | null {
  if (numeral === null || factor === 1 || numeral.length === 1) return numeral
  const decimals = numeral.find((reading) => reading.notation === 'decimals')
  return factor >= 1_000_000 && decimals !== undefined ? [{ ...decimals, notation: null }] : numeral
}

/**
 * Reads a number in Dutch or English notation. Exactly three digits after a last comma, or after a last dot that follows a comma,
 * can be thousands or decimals: both readings come back, thousands first. Null when it is no number.
 */
export function readNumeral(written: string): Numeral | null {
  const text = written
    .replace(/(?<=\d) (?=\d)/g, '')
    .replace(/^\(-?|^(?:-\/- ?|[−–])/, '-')
    .replace(')', '')
  if (text.includes('½')) return half(text)
  const marks = text.match(/[.,]/g) ?? []
  const groups = text.replace('-', '').split(/[.,]/)
  const sign = text.startsWith('-') ? -1 : 1
  const whole = { digits: sign * Number(groups.join('')), decimals: 0 }
  const tail = groups.at(-1)!
  const decimals = { ...whole, decimals: tail.length }
  if (groups.join('').length > 15) return null
  if (marks.length === 0) return [{ ...whole, notation: null }]
  const inThrees = groups.slice(1, -1).every((group) => group.length === 3) && /^[1-9]\d{0,2}$/.test(groups[0]!)
  if (tail.length !== 3 || !inThrees) return isDecimal(marks, groups) ? [{ ...decimals, notation: null }] : null
  if (isThousands(marks)) return [{ ...whole, notation: null }]
  return [
    { ...whole, notation: 'thousands' },
    { ...decimals, notation: 'decimals' },
  ]
}

/** One kind of mark: dots are Dutch thousands; two or more commas are English ones. One comma can be either. */
function isThousands(marks: readonly string[]): boolean {
  return new Set(marks).size === 1 && (marks[0] === '.' || marks.length > 1)
}

function isDecimal(marks: readonly string[], groups: readonly string[]): boolean {
  const before = new Set(marks.slice(0, -1))
  return !before.has(marks.at(-1)!) && before.size <= 1 && groups.slice(1, -1).every((group) => group.length === 3)
}

function half(text: string): Numeral | null {
  const whole = text.replace('½', '')
  if (!/^\d*$/.test(whole)) return null
  return [{ digits: Number(whole) * 10 + 5, decimals: 1, notation: null }]
}

/** The amount in whole cents under each reading. `columnFactor` is that of a head such as "x € 1.000". */
export function centsOf(
  value: Value,
  columnFactor: number,
): { cents: number; notation: EuroReading['notation'] | null }[] {
  return (value.numeral ?? []).map(({ digits, decimals, notation }) => ({
    cents: Math.round((digits * 100 * value.factor * columnFactor) / 10 ** decimals),
    notation,
  }))
}

/** Both ends of a range in whole cents; null for a single amount. */
export function centsRangeOf({ range, factor }: Value, columnFactor: number): ContributionFact['euroRange'] {
  if (range === null) return null
  const cents = ([{ digits, decimals }]: Numeral) => Math.round((digits * 100 * factor * columnFactor) / 10 ** decimals)
  return { fromCents: cents(range.from), toCents: cents(range.to) }
}

/** The capacity in hundredths of an fte: a comma or a single dot is a decimal mark here. */
export function hundredthsOf(value: Value): number | null {
  if (value.numeral === null) return null
  const reading = value.numeral.find(({ notation }) => notation === 'decimals') ?? value.numeral[0]!
  return Math.round((reading.digits * 100 * value.factor) / 10 ** reading.decimals)
}

/** The factor a table's head gives its amounts: "x € 1.000", "in duizenden euro's", "€ mln". 1 when it gives none. */
export function headFactor(head: string): number {
  if (
    /(?:x|×|\*)\s?(?:€|EUR|euro)?\s?(?:1\s?(?:mln|miljoen)|1[.,]?000[.,]?000)|in (?:€ ?)?(?:miljoenen|mln)|(?:€|EUR) ?mln|mln\.? ?(?:€|euro)/i.test(
      head,
    )
  )
    return 1_000_000
  if (
    /(?:x|×|\*)\s?(?:€|EUR|euro)?\s?(?:1[., ]?000|duizend)\b|in (?:€ ?)?duizend|(?:€|EUR) ?(?:dzd|k)\b|\bk ?€|\bk(?:€|eur)/i.test(
      head,
    )
  )
    return 1000
  return 1
}

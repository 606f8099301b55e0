import { centsOf, hundredthsOf, readNumeral } from '../amounts.ts'

/** An amount or capacity in running text. */
export type TextFigure = {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly unit: 'euro' | 'fte'
  /** whole cents or hundredths; two where the mark can be read both ways */
  readonly amounts: readonly number[]
  /** how far a figure may lie off and still be meant, as a share: the words round it, or its last digit does */
  readonly tolerance: number
  readonly perYear: boolean
}

const number = String.raw`\d{1,3}(?:[. ]\d{3})+(?:,\d{1,2})?|\d+(?:[.,]\d+)*`
const scale = String.raw`miljoen|miljard|duizend|mln\.?|mld\.?|k(?![\p{L}])`
const about = String.raw`circa|ca\.|ongeveer|ruim|bijna|zo['’]n|afgerond|rond de|rond|krap|iets (?:meer|minder) dan|om en nabij|±`
const figures = new RegExp(
  String.raw`(?:(?<about>${about})\s?(?:de\s)?)?(?:(?:€|EUR)\s?(?<euro>${number})(?:,[-–—=]{1,2})?(?:\s?(?<scale>${scale}))?|(?<![\p{L}\d.,€-])(?<words>${number})(?:\s?(?<wordScale>${scale}))?\seuro(?![\p{L}])|(?<![\p{L}\d.,€-])(?<fte>${number})\s?fte(?![\p{L}]))(?<rate>\s(?:per jaar|per kalenderjaar|jaarlijks|elk jaar))?`,
  'giu',
)

/** The amounts and capacities of a text, in their order. */
export function figuresIn(text: string): TextFigure[] {
  if (!/€|EUR|euro|fte/i.test(text)) return []
  return [...text.matchAll(figures)].flatMap((match) => {
    const {
      euro,
      words,
      fte,
      about: rough,
      scale: behind,
      wordScale,
      rate,
    } = match.groups as Partial<Record<string, string>>
    const numeral = readNumeral((euro ?? words ?? fte)!)
    if (numeral === null) return []
    const factor = factorOf(behind ?? wordScale)
    const value = { start: 0, end: 0, unit: null, numeral, range: null, factor, approximate: false }
    const unit = fte === undefined ? 'euro' : 'fte'
    const amounts = unit === 'fte' ? [hundredthsOf(value)!] : centsOf(value, 1).map(({ cents }) => cents)
    const smallest = factor > 1 ? (100 * factor) / 10 ** Math.min(...numeral.map(({ decimals }) => decimals)) / 2 : 0
    const tolerance = Math.max(rough === undefined ? 0 : 0.1, Math.min(0.1, smallest / Math.max(1, ...amounts)))
    const start = match.index + match[0].length - match[0].trimStart().length
    return [
      {
        start,
        end: match.index + match[0].length,
        text: match[0].trim(),
        unit,
        amounts,
        tolerance,
        perYear: rate !== undefined,
      } as const,
    ]
  })
}

function factorOf(word: string | undefined): number {
  if (word === undefined) return 1
  if (/^mil?l?j?o?e?n|^mln/i.test(word) && !/^miljard/i.test(word)) return 1_000_000
  return /^m/i.test(word) ? 1_000_000_000 : 1000
}

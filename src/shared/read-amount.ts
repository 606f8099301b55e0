import { amountMessages as texts } from './amount-messages.ts'
import { type EuroCents, euroCents } from './euro.ts'
import { type FteHundredths, fteHundredths } from './fte.ts'
import { readDecimal, type Sense } from './read-decimal.ts'

export type AmountUnit = 'euro' | 'fte'
export type AmountOf<Unit extends AmountUnit> = Unit extends 'euro' ? EuroCents : FteHundredths

/**
 * What somebody typed as an amount: the value, null for "niet vermeld", or the sentence that says what to do. Where the
 * notation can mean two things `readings` holds both, and neither is chosen.
 */
export type AmountRead<Amount> =
  | { readonly value: Amount | null }
  | { readonly error: string; readonly readings?: readonly [Amount, Amount] }

export type AmountOptions = {
  /** whether an amount below nought can be meant */
  readonly negative?: boolean
  /** whether euro cents must have both digits: in a form `1,5` is more likely meant in millions */
  readonly centsInFull?: boolean
}

/** Reads an amount in euro or fte that a person typed in a form or a cell. Never throws, and never chooses between readings. */
export function readAmount<Unit extends AmountUnit>(
  text: string,
  unit: Unit,
  options: AmountOptions = {},
): AmountRead<AmountOf<Unit>> {
  const read = unit === 'euro' ? inUnit(text, 'euro', options, euroCents) : inUnit(text, 'fte', options, fteHundredths)
  return read as AmountRead<AmountOf<Unit>>
}

type Refused = { readonly error: string }

function inUnit<Amount>(
  text: string,
  unit: AmountUnit,
  options: AmountOptions,
  make: (hundredths: number) => Amount,
): AmountRead<Amount> {
  const bare = text.replace(/\s+/g, ' ').trim()
  if (notStated.test(bare)) return { value: null }
  const written = bare.length > longest ? { error: texts[unit] } : parts(bare, unit)
  if ('error' in written) return written
  if (written.isNegative && options.negative !== true) return refused(unit, texts.negative, texts.fteNegative)
  const [sense, other] = sensesOf(written, unit)
  const sign = (hundredths: number) => make(hundredths === 0 || !written.isNegative ? hundredths : -hundredths)
  if (sense === undefined) return { error: texts[unit] }
  if (other !== undefined) return ambiguous(sense, other, written.factor, unit, sign)
  if (options.centsInFull === true && unit === 'euro' && written.factor === 0 && sense.decimals.length === 1) {
    return { error: texts.euro }
  }
  const hundredths = hundredthsOf(sense, written.factor, unit)
  return typeof hundredths === 'number' ? { value: sign(hundredths) } : hundredths
}

/** No amount that people type is longer. */
const longest = 60

const notStated = /^(?:[-–—]?|niet (?:vermeld|opgegeven|bekend|in bron)|onbekend)$/i

/** A number with what stood around it: below nought or not, and the power of ten it is counted in. */
type Written = { readonly number: string; readonly isNegative: boolean; readonly factor: number }

const minus = /^[-−–] ?/
const euroSign = /^(?:€|eur\b|euro\b) ?|(?<=[\d.,\-–½¼¾a-z)]) ?(?:€|eur|euro(?:['’]?s)?)$/gi
const fteSign = /(?<=[\d½¼¾)]) ?fte(?:['’]?s)?$/i

function parts(text: string, unit: AmountUnit): Written | Refused {
  const inEuro = text.replace(minus, '').replace(euroSign, '') !== text.replace(minus, '')
  if (unit === 'fte' && inEuro) return { error: texts.isEuro }
  if (unit === 'euro' && fteSign.test(text)) return { error: texts.isFte }
  const unsigned = unit === 'fte' ? text.replace(fteSign, '') : withoutEuro(text)
  const inBrackets = /^\( ?(.*?) ?\)$/.exec(unsigned)?.[1]
  const inner = inBrackets === undefined ? unsigned : withoutEuro(inBrackets)
  const positive = withoutEuro(inner.replace(minus, ''))
  const counted = unit === 'euro' ? /^(.*[\d½¼¾]) ?([a-z]+)\.?$/i.exec(positive) : null
  const factor = counted === null ? 0 : factors[counted[2]!.toLowerCase()]
  if (factor === undefined || (counted === null && /\p{L}/u.test(positive))) return inWords(positive, unit)
  return {
    number: counted?.[1] ?? positive,
    isNegative: inBrackets !== undefined || inner !== inner.replace(minus, ''),
    factor,
  }
}

function withoutEuro(text: string): string {
  return text.replace(euroSign, '').trim()
}

/** The powers of ten that amounts are counted in. */
const factors: Readonly<Record<string, number | undefined>> = {
  __proto__: null as never,
  k: 3,
  dzd: 3,
  duizend: 3,
  mln: 6,
  miljoen: 6,
  mld: 9,
  mrd: 9,
  miljard: 9,
}

const numberWord =
  /(?:half|halve|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|twintig|dertig|veertig|tig|honderd|duizend|miljoen|miljard|nul)/i

function inWords(text: string, unit: AmountUnit): Refused {
  return numberWord.test(text) ? refused(unit, texts.words, texts.fteWords) : { error: texts[unit] }
}

function refused(unit: AmountUnit, inEuro: string, inFte: string): Refused {
  return { error: unit === 'euro' ? inEuro : inFte }
}

/** What the digits mean in this unit: one thing, two where both can be meant, or none. */
function sensesOf({ number, factor }: Written, unit: AmountUnit): Sense[] {
  const read = readDecimal(number)
  if (read === null) return []
  if (!('grouped' in read)) return [read]
  // a comma before millions is a decimal one; a point in euro parts thousands, as Dutch does
  if (factor > 0 && read.mark === ',') return [read.decimal]
  if (factor === 0 && unit === 'euro' && read.mark === '.') return [read.grouped]
  return [read.grouped, read.decimal]
}

function ambiguous<Amount>(
  grouped: Sense,
  { whole, decimals }: Sense,
  factor: number,
  unit: AmountUnit,
  make: (hundredths: number) => Amount,
): AmountRead<Amount> {
  const one = hundredthsOf(grouped, factor, unit)
  const other = hundredthsOf({ whole, decimals: decimals.replace(/0+$/, '') }, factor, unit)
  const error = factor > 0 ? texts.millionsAmbiguous : unit === 'euro' ? texts.euroAmbiguous : texts.fteAmbiguous
  if (typeof one !== 'number' || typeof other !== 'number') return { error }
  return { error, readings: [make(one), make(other)] }
}

/** More digits before the comma than any amount of an agreement has. */
const mostDigits: Readonly<Record<AmountUnit, number>> = { euro: 12, fte: 7 }

function hundredthsOf({ whole, decimals }: Sense, factor: number, unit: AmountUnit): number | Refused {
  const places = factor + 2
  if (decimals.length > places) return refused(unit, texts.euroDecimals, texts.fteDecimals)
  const digits = `${whole}${decimals.padEnd(places, '0')}`.replace(/^0+/, '')
  if (digits.length > mostDigits[unit] + 2) return refused(unit, texts.euroTooLarge, texts.fteTooLarge)
  return Number(digits)
}

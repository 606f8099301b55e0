/** A number in digits: those before and those after the decimal mark. */
export type Sense = { readonly whole: string; readonly decimals: string }

/** Three digits after one mark: thousands (`grouped`), or three decimals. */
export type TwoSenses = { readonly grouped: Sense; readonly decimal: Sense; readonly mark: '.' | ',' }

const fractions: Readonly<Record<string, string>> = { '½': '5', '¼': '25', '¾': '75' }

/**
 * What a notation in digits can mean: `1.000,50` and `1,000.50` one thing, `1,000` and `1.000` two, unless it starts with a
 * nought, for no thousands do. Null when it is no number, or a mark stands where it cannot.
 */
export function readDecimal(text: string): Sense | TwoSenses | null {
  const halves = /^(\d{0,7}) ?([½¼¾])$/.exec(text)
  if (halves !== null) return { whole: halves[1] === '' ? '0' : halves[1]!, decimals: fractions[halves[2]!]! }
  const number = withoutSpaces(text.replace(/[.,] ?[-−–—]{1,2}$/, ''))
  if (number === null) return null
  const marks = number.replace(/\d+/g, '')
  const last = marks.at(-1)
  if (last === undefined) return /^\d+$/.test(number) ? { whole: number, decimals: '' } : null
  return marks === last ? withOneMark(number, last) : withMarks(number, last)
}

/** Spaces can only part thousands: in `12 34` there are two numbers. */
function withoutSpaces(text: string): string | null {
  if (!text.includes(' ')) return text
  return /^\d{1,3}(?: \d{3})+(?:[.,]\d+)?$/.test(text) ? text.replaceAll(' ', '') : null
}

function withOneMark(number: string, mark: string): Sense | TwoSenses | null {
  const [whole = '', decimals = ''] = number.split(mark)
  if (!/^\d+$/.test(whole) || !/^\d+$/.test(decimals)) return null
  const decimal = { whole, decimals }
  if (decimals.length !== 3 || whole.length > 3 || whole.startsWith('0')) return decimal
  return { grouped: { whole: whole + decimals, decimals: '' }, decimal, mark: mark === '.' ? '.' : ',' }
}

const dutch = /^[1-9]\d{0,2}(?:\.\d{3})+(?:,(\d{1,2}))?$/
const english = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.(\d{1,2}))?$/

function withMarks(number: string, last: string): Sense | null {
  const match = dutch.exec(number) ?? english.exec(number)
  if (match === null) return null
  const whole = match[1] === undefined ? number : number.slice(0, number.lastIndexOf(last))
  return { whole: whole.replace(/[.,]/g, ''), decimals: match[1] ?? '' }
}

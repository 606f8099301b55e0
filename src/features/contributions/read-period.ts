import { type Day, day, firstDay, lastDay } from '../../shared/day.ts'
import { type Typed, typedDay } from '../../shared/typed-value.ts'
import { entryMessages } from './entry-messages.ts'

const texts = entryMessages.form

/** A report period as somebody writes it: a month, a quarter, a year, or a begin and an end. One period is written in one way. */
export function typedPeriod(text: string): Typed<string> {
  const bare = text.trim().replace(/\s+/g, ' ')
  if (bare === '') return { error: texts.periodMissing }
  const quarter = quarterIn(bare)
  const typed = quarter === null ? typedDay(bare) : { value: quarter }
  if ('error' in typed) return { error: isDated(bare) ? typed.error : texts.periodWrong }
  if (typed.value === null || typed.value.endsWith('..')) return { error: texts.periodWrong }
  return { value: shortest(typed.value) }
}

/** What names a month or a year was meant as a date: then the sentence about dates says what is wrong. */
function isDated(text: string): boolean {
  return /\d{4}/.test(text)
}

const ordinals: readonly string[] = ['eerste', 'tweede', 'derde', 'vierde']

function quarterIn(text: string): Day | null {
  const match =
    /^(?:(eerste|tweede|derde|vierde|[1-4])e? kwartaal|(?:q|k|kwartaal ?)([1-4])) (?:van )?(\d{4})$/i.exec(text) ??
    /^(\d{4})[- ]?q([1-4])$/i.exec(text)
  if (match === null) return null
  const [, word, digit, year] = match.length === 3 ? [null, null, match[2], match[1]] : match
  const number = word === null || word === undefined ? Number(digit) : ordinalOf(word)
  const month = (of: number) => String(of).padStart(2, '0')
  return day(`${year}-${month(number * 3 - 2)}/${year}-${month(number * 3)}`)
}

function ordinalOf(word: string): number {
  const index = ordinals.indexOf(word.toLowerCase())
  return index === -1 ? Number(word) : index + 1
}

/** `2025` and not `2025-01/2025-12`, `2025-03` and not `2025-03-01/2025-03-31`: so that one period is one series. */
function shortest(period: Day): string {
  const [from, to] = [firstDay(period), lastDay(period)]
  const isWhole = (unit: string) => firstDay(unit) === from && lastDay(unit) === to
  const units = [from.slice(0, 4), from.slice(0, 7), `${from.slice(0, 7)}/${to.slice(0, 7)}`, from, `${from}/${to}`]
  return units.find(isWhole)!
}

import { decimal } from '../../documents/sheet-text.ts'
import { RuleBroken } from '../../shared/errors.ts'
import { readAmount } from '../../shared/read-amount.ts'
import { formatBareAmount, type Unit } from './contribution.ts'
import { checkAmount } from './ledger-rules.ts'
import type { Scale } from './paste-columns.ts'
import { pasteMessages as texts } from './paste-messages.ts'

/** The amount in a cell, in cents or hundredths of fte (null: the table says that it is not stated), or what to do about it. */
export function readPasteAmount(
  text: string,
  unit: Unit,
  scale: Scale,
): { readonly value: number | null } | { readonly error: string } {
  const read = readAmount(text, unit === 'eur' ? 'euro' : 'fte')
  if ('error' in read) return { error: read.readings === undefined ? read.error : eitherOf(text, unit, read.readings) }
  if (read.value === null || unit === 'fte') return { value: read.value }
  if (scale > 1 && countsItself(text)) return { error: texts.scaleTwice(text) }
  return scaled(read.value, scale)
}

function scaled(cents: number, scale: Scale): { readonly value: number } | { readonly error: string } {
  try {
    checkAmount(cents * scale)
    return { value: cents * scale }
  } catch (error) {
    if (error instanceof RuleBroken) return { error: error.sentence }
    throw error
  }
}

/** Whether the amount says in words how large it is: `1,2 mln`. */
function countsItself(text: string): boolean {
  return /\p{L}/u.test(text.replace(/euro?/gi, ''))
}

/** `‘1.000’ fte kan 1,00 of 1.000,00 zijn: schrijf 1,00 of 1000,00`. */
function eitherOf(text: string, unit: Unit, readings: readonly [number, number]): string {
  const [less, more] = readings
    .toSorted((one, other) => one - other)
    .map((amount) => ({
      shown: formatBareAmount(unit, amount),
      typed: decimal(amount, ','),
    }))
  return texts.eitherOf(unit === 'fte' ? `‘${text}’ fte` : `‘${text}’ euro`, less!, more!)
}

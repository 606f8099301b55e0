import { html } from 'hono/html'
import type { FieldReader, TypedFields } from '../../shared/field-reader.ts'
import { readAmount } from '../../shared/read-amount.ts'
import { typedYear } from '../../shared/typed-value.ts'
import { selectField, textField } from '../../web/components/field.ts'
import type { Html } from '../../web/html.ts'
import { type Cover, formatBareAmount, type Unit, type Vat } from './contribution.ts'
import { entryMessages } from './entry-messages.ts'
import type { Terms } from './grounds.ts'

const texts = entryMessages.form

/** What was typed in a form, and the sentences about what cannot be used, both by the name of the field. */
export type Filled = { readonly values: TypedFields; readonly errors: TypedFields }

/** What every field takes from what was typed. */
export function filled({ values, errors }: Filled, name: string, label: string) {
  return { name, label, value: values[name], error: errors[name] }
}

/** An amount; what it is of stands in the hint. Empty is refused, for an amount that is not stated must be said. */
export function amountField(of: Filled, unit: Unit, hint: string): Html {
  return textField({ ...filled(of, 'bedrag', texts.amounts[unit]), hint: `${hint} ${texts.amountHint}`, size: 16 })
}

/** The amount in cents or hundredths of fte; null when it is not stated, or refused. */
export function readAmountField(read: FieldReader, unit: Unit, name = 'bedrag'): number | null {
  if (read.text(name) === '') read.errors[name] = texts.amountMissing
  return readOptionalAmount(read, unit, name)
}

/** The same, where empty is nothing. */
export function readOptionalAmount(read: FieldReader, unit: Unit, name: string): number | null {
  if (read.text(name) === '') return null
  return (
    read.typed<number | null>(name, (text) =>
      unit === 'eur' ? readAmount(text, 'euro', { centsInFull: true }) : readAmount(text, 'fte'),
    ) ?? null
  )
}

/** An amount as it stands in a field. */
export function amountValue(unit: Unit, amount: number | null): string {
  return amount === null ? entryMessages.entry.notTold : formatBareAmount(unit, amount)
}

/** From which day it holds. */
export function fromField(of: Filled): Html {
  return textField({ ...filled(of, 'vanaf', texts.from), hint: texts.fromHint, size: 20 })
}

/** Where the money comes from. */
export function coverFields(of: Filled): Html {
  const options = [
    { value: '', label: texts.coverUnknown },
    ...covers.map(([value, key]) => ({ value, label: texts.covers[key] })),
  ]
  const year = {
    ...filled(of, 'dekking-jaar', texts.coverYear),
    optional: true,
    size: 6,
    inputMode: 'numeric',
  } as const
  return html`${selectField({ ...filled(of, 'dekking', texts.cover), hint: texts.coverHint, options })}${textField(year)}`
}

/** Whether VAT is in an amount of money. */
export function vatField(of: Filled): Html {
  const options = [
    { value: '', label: texts.vatUnknown },
    ...vats.map(([value, key]) => ({ value, label: texts.vats[key] })),
  ]
  return selectField({ ...filled(of, 'btw', texts.vat), options })
}

/** Cover and VAT as they were typed; capacity has no VAT. */
export function readTerms(read: FieldReader, unit: Unit): Terms {
  const cover = chosen(read, 'dekking', covers, texts.coverWrong)
  const coverYear = read.typed('dekking-jaar', typedYear) ?? null
  if (cover === null && coverYear !== null) read.errors.dekking ??= texts.coverYearAlone
  return { cover, coverYear, vat: unit === 'fte' ? null : chosen(read, 'btw', vats, texts.vatWrong) }
}

/** Cover and VAT as they stand in the fields. */
export function termValues({ cover, coverYear, vat }: Terms): TypedFields {
  return {
    dekking: covers.find(([, key]) => key === cover)?.[0] ?? '',
    'dekking-jaar': coverYear === null ? '' : String(coverYear),
    btw: vats.find(([, key]) => key === vat)?.[0] ?? '',
  }
}

const covers: readonly (readonly [word: string, cover: Cover])[] = [
  ['bestaand', 'existing'],
  ['nieuw', 'new'],
  ['geen', 'none'],
]

const vats: readonly (readonly [word: string, vat: Vat])[] = [
  ['inclusief', 'including'],
  ['exclusief', 'excluding'],
]

/** What was chosen from a list; null when nothing was, or when it is not in the list. */
export function chosen<Key>(
  read: FieldReader,
  name: string,
  words: readonly (readonly [word: string, key: Key])[],
  sentence: string,
): Key | null {
  const text = read.text(name)
  if (text === '') return null
  const found = words.find(([word]) => word === text)
  if (found === undefined) read.errors[name] = sentence
  return found?.[1] ?? null
}

import type { Day } from '../../shared/day.ts'
import type { FieldReader } from '../../shared/field-reader.ts'
import { entryMessages } from './entry-messages.ts'

const texts = entryMessages.day

/** A day, month, year or range that ends: from a day that never comes nothing can count. Null when the field is empty. */
export function readDay(read: FieldReader, name: string): Day | null {
  const typed = read.day(name)
  if (typed?.endsWith('..') === true) read.errors[name] = texts.open
  return typed
}

/** The same, where the field may not be empty. */
export function readDayNeeded(read: FieldReader, name: string): Day | null {
  if (read.text(name) === '') read.errors[name] = texts.missing
  return readDay(read, name)
}

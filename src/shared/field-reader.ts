import type { Day } from './day.ts'
import { nameKey } from './name-key.ts'
import { type Typed, typedDay } from './typed-value.ts'

/** What was typed in the fields of one form, by the name of the field. */
export type TypedFields = Readonly<Record<string, string>>

/** What the typed fields of a form make: a value, or sentences by field. */
export type FormResult<Value> = { readonly value: Value } | { readonly errors: Readonly<Record<string, string>> }

/** Reads typed fields one by one and gathers the sentences about those that cannot be used. */
export class FieldReader {
  readonly errors: Record<string, string> = {}
  private readonly fields: TypedFields

  constructor(fields: TypedFields) {
    this.fields = fields
  }

  /** The text as typed, without surrounding space. */
  text(name: string): string {
    return (this.fields[name] ?? '').trim()
  }

  /** The text, or null when it is empty. */
  optional(name: string, longest = 500): string | null {
    const text = this.text(name)
    if (text.length > longest) this.errors[name] = texts.tooLong(longest)
    return text === '' ? null : text
  }

  /** The text; an error when there is no letter or digit in it, for such a name would equal any other. */
  required(name: string, sentence: string, longest = 500): string {
    const text = this.optional(name, longest)
    if (text === null || nameKey(text) === '') this.errors[name] = sentence
    return text ?? ''
  }

  /** A text per line. */
  lines(name: string): string[] {
    return this.list(name, /\r?\n/)
  }

  /** Texts with commas between them. */
  list(name: string, separator: RegExp = /,/): string[] {
    const parts = (this.optional(name, 5000) ?? '').split(separator).map((part) => part.trim())
    return [...new Set(parts.filter((part) => part !== ''))]
  }

  day(name: string): Day | null {
    return this.typed(name, typedDay) ?? null
  }

  /** The value that `read` makes of the text; undefined, and an error, when it makes none. */
  typed<Value>(name: string, read: (text: string) => Typed<Value>): Value | undefined {
    const result = read(this.text(name))
    if ('value' in result) return result.value
    this.errors[name] = result.error
    return undefined
  }

  /** The value, unless a field was refused. */
  result<Value>(value: Value): FormResult<Value> {
    return Object.keys(this.errors).length > 0 ? { errors: this.errors } : { value }
  }
}

const texts = {
  tooLong: (longest: number) => `Kort deze tekst in tot ${longest} tekens.`,
} as const

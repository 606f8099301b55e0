import { day, formatDay } from '../../shared/day.ts'
import { editMessages } from './edit-messages.ts'

/** One field of the form that changes a proposal. */
export type EditField = {
  readonly name: string
  readonly label: string
  readonly type: 'text' | 'area' | 'select' | 'radio'
  /** what stands in it at first */
  readonly value: string
  readonly hint?: string | undefined
  readonly size?: number | undefined
  readonly optional?: boolean | undefined
  readonly options?: readonly { readonly value: string; readonly label: string }[] | undefined
}

/** A field of one line. */
export function textField(name: string, label: string, value: string | null, more: Partial<EditField> = {}): EditField {
  return { name, label, type: 'text', value: value ?? '', size: 40, ...more }
}

/** A field for a day, month or year. */
export function dateField(name: string, label: string, value: string | null): EditField {
  return textField(name, label, value === null ? null : formatDay(day(value)), {
    hint: editMessages.dateHint,
    size: 22,
    optional: true,
  })
}

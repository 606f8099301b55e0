import { calendarDay, formatDay } from '../../shared/day.ts'
import type { TypedFields } from '../../shared/field-reader.ts'
import type { ActScene } from './act-forms.ts'
import { termValues } from './entry-fields.ts'
import { entryMessages } from './entry-messages.ts'
import { amountInText } from './entry-words.ts'
import { purposeChoices } from './purpose-words.ts'
import { partName } from './split-form.ts'

const texts = entryMessages

/** One matter in which what counts now and what somebody typed can differ; null is nothing. */
export type ComparedRow = { readonly label: string; readonly now: string | null; readonly typed: string | null }

/** What counts now beside what was typed, for the fields that the form has. */
export function comparedRows(scene: ActScene, values: TypedFields): readonly ComparedRow[] {
  const { entry } = scene.story
  const now = termValues(entry)
  const { effectiveOn, reason, recordedAt, recordedBy } = entry
  const rows = [
    { name: 'bedrag', label: texts.entry.amount, now: amountInText(entry) },
    { name: 'jaar', label: texts.entry.year, now: String(entry.line.year) },
    { name: 'organisatie', label: texts.entry.organisation, now: entry.organisation },
    { name: 'vanaf', label: texts.entry.effectiveOn, now: formatDay(effectiveOn) },
    { name: 'dekking', label: texts.entry.cover, now: now.dekking! },
    { name: 'btw', label: texts.entry.vat, now: now.btw! },
    { name: 'reden', label: texts.entry.reason, now: reason },
  ]
  const inForm = rows.filter(({ name }) => Object.hasOwn(values, name))
  const recorded = texts.entry.recordedBy(formatDay(calendarDay(recordedAt)), recordedBy)
  return [
    ...inForm.map(({ name, label, now: of }) => ({ label, now: orNull(of), typed: orNull(values[name]) })),
    ...splitRows(scene, values),
    { label: texts.conflict.recorded, now: recorded, typed: texts.conflict.notYet },
  ]
}

/** The parts of a split, beside the amount that is there to divide. */
function splitRows(scene: ActScene, values: TypedFields): readonly ComparedRow[] {
  const parts = purposeChoices(scene).filter(({ word }) => orNull(values[partName(word)]) !== null)
  if (parts.length === 0) return []
  const typed = parts.map(({ word, label }) => `${label}: ${values[partName(word)]}`).join('; ')
  return [{ label: texts.conflict.parts, now: amountInText(scene.story.entry), typed }]
}

function orNull(text: string | null | undefined): string | null {
  return text === undefined || text === null || text.trim() === '' ? null : text.trim()
}

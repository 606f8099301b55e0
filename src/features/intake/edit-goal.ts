import type { FieldReader, FormResult } from '../../shared/field-reader.ts'
import { typedPercentage, typedYear } from '../../shared/typed-value.ts'
import { instrumentMessages } from '../agreements/index.ts'
import { formatPercentage } from '../goals/index.ts'
import { dateField, type EditField, textField } from './edit-fields.ts'
import { editMessages as texts } from './edit-messages.ts'
import {
  type GoalFact,
  type InstrumentFact,
  instrumentKinds,
  instrumentRelations,
  type StatementFact,
  type UndertakingFact,
} from './facts.ts'

/** The fields of a goal: its words, how much, of what, by when and whose. */
export function goalFields({ text, percentage, subject, year, owner }: GoalFact): EditField[] {
  return [
    { ...textField('tekst', texts.goalText, text), type: 'area' },
    textField('percentage', texts.percentage, percentage === null ? null : formatPercentage(percentage * 100), {
      hint: texts.percentageHint,
      size: 10,
      optional: true,
    }),
    textField('waarvan', texts.goalSubject, subject, { optional: true }),
    textField('jaar', texts.goalYear, year === null ? null : String(year), {
      hint: texts.goalYearHint,
      size: 10,
      optional: true,
    }),
    textField('eigenaar', texts.goalOwner, owner, { optional: true }),
  ]
}

export function changedGoal(fact: GoalFact, read: FieldReader): FormResult<GoalFact> {
  return read.result({
    ...fact,
    text: read.required('tekst', texts.goalTextMissing, 5000),
    percentage: read.typed('percentage', typedPercentage) ?? null,
    subject: read.optional('waarvan'),
    year: read.typed('jaar', typedYear) ?? null,
    owner: read.optional('eigenaar'),
  })
}

/** The fields of an instrument: its name, kind, year, and how the agreement stands to it. */
export function instrumentFields({ name, kind, year, relation }: InstrumentFact): EditField[] {
  const kinds = instrumentKinds.map((value) => ({ value, label: instrumentMessages.kinds[value] }))
  const relations = instrumentRelations.map((value) => ({ value, label: instrumentMessages.relations[value] }))
  return [
    textField('naam', texts.instrument, name),
    { ...textField('soort', texts.instrumentKind, kind), type: 'select', options: kinds },
    { ...dateField('jaar', texts.instrumentYear, year), hint: texts.instrumentYearHint },
    {
      ...textField('verhouding', texts.relation, relation),
      type: 'select',
      options: [{ value: '', label: texts.relationNone }, ...relations],
    },
  ]
}

export function changedInstrument(fact: InstrumentFact, read: FieldReader): FormResult<InstrumentFact> {
  return read.result({
    ...fact,
    name: read.required('naam', texts.instrumentMissing),
    kind: instrumentKinds.find((kind) => kind === read.text('soort')) ?? fact.kind,
    year: read.day('jaar'),
    relation: instrumentRelations.find((relation) => relation === read.text('verhouding')) ?? null,
  })
}

/** The fields of an undertaking: its words, by whom, and by when. */
export function undertakingFields({ text, by, due }: UndertakingFact): EditField[] {
  return [
    { ...textField('tekst', texts.undertaking, text), type: 'area' },
    textField('door', texts.promisedBy, by, { optional: true }),
    dateField('uiterlijk', texts.due, due),
  ]
}

export function changedUndertaking(fact: UndertakingFact, read: FieldReader): FormResult<UndertakingFact> {
  const text = read.required('tekst', texts.undertakingMissing, 5000)
  return read.result({ ...fact, text, by: read.optional('door'), due: read.day('uiterlijk') })
}

/** A risk or an attention point has its words alone. */
export function statementFields({ text }: StatementFact, label: string): EditField[] {
  return [{ ...textField('tekst', label, text), type: 'area' }]
}

export function changedStatement(fact: StatementFact, read: FieldReader): FormResult<StatementFact> {
  return read.result({ ...fact, text: read.required('tekst', texts.statementMissing, 5000) })
}

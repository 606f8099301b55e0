import { FieldReader, type FormResult, type TypedFields } from '../../shared/field-reader.ts'
import type { InstrumentFields } from '../agreements/index.ts'
import { type NewSource, readSourceFields } from '../provenance/index.ts'
import { relateFields as names, relateMessages as texts } from './relate-messages.ts'

/** The kinds as the form sends them. */
export const kindsByValue = {
  akkoord: 'agreement',
  programma: 'programme',
  strategie: 'strategy',
  wet: 'law',
  anders: 'other',
} as const satisfies Record<string, InstrumentFields['kind']>

/** The relations as the form sends them; that the source does not say it is a choice as well. */
export const relationsByValue = {
  'vloeit-voort': 'follows',
  'werkt-uit': 'elaborates',
  vervangt: 'replaces',
  'niet-in-bron': null,
} as const satisfies Record<string, InstrumentFields['relation']>

export type TypedRelation = { readonly instrument: InstrumentFields; readonly source: NewSource }

/** What was typed in the form; `known` is what stands there already and is not asked. */
export function readRelation(
  fields: TypedFields,
  known: Pick<InstrumentFields, 'name' | 'kind'> | null,
): FormResult<TypedRelation> {
  const read = new FieldReader(fields)
  const name = known?.name ?? read.required(names.name, texts.nameMissing)
  const kind = known?.kind ?? chosen(read, names.kind, kindsByValue, texts.kindMissing)
  const year = read.day(names.year)
  const relation = chosen(read, names.relation, relationsByValue, texts.relationMissing)
  const source = readSourceFields(read)
  // what is missing has an error, and then the value is not given
  return read.result({ instrument: { name, kind: kind!, year, relation: relation ?? null }, source: source! })
}

function chosen<Value>(
  read: FieldReader,
  name: string,
  values: Readonly<Record<string, Value>>,
  sentence: string,
): Value | undefined {
  const typed = read.text(name)
  if (Object.hasOwn(values, typed)) return values[typed]
  read.errors[name] = sentence
  return undefined
}

import { type Day, formatDay, precision } from '../../shared/day.ts'
import { FieldReader, type FormResult, type TypedFields } from '../../shared/field-reader.ts'
import { needs, type Part, parts } from './carry-over.ts'
import type { NextPeriod } from './next-period.ts'
import { nextPeriodFields as names, partFields, nextPeriodMessages as texts } from './next-period-messages.ts'
import { endsOf, nextTerm, nextTitle, termOf } from './next-term.ts'
import type { Structure } from './structure.ts'

export type TypedPeriod = Omit<NextPeriod, 'agreementId'>

/** What a ticked box sends. */
export const yes = 'ja'

/** What we propose: the same structure in the term after this one. Risks are for a person to weigh again. */
export function proposedFields({ agreement, undertakings }: Structure): TypedFields {
  const { title, shortTitle, term } = agreement
  const next = term === null ? null : nextTerm(term)
  const proposed = term === null || next === null ? { title, shortTitle } : shifted(agreement, term, next)
  const along = parts.filter((part) => part !== 'risks').map((part) => [partFields[part], yes])
  return {
    [names.title]: proposed.title,
    [names.shortTitle]: proposed.shortTitle,
    ...(next === null
      ? {}
      : { [names.begin]: formatDay(endsOf(next).begin), [names.end]: formatDay(endsOf(next).end) }),
    [names.relation]: 'volgt',
    ...Object.fromEntries(along),
    ...Object.fromEntries(undertakings.map(({ id }) => [names.undertaking(id), yes])),
  }
}

function shifted({ title, shortTitle }: Structure['agreement'], term: Day, next: Day) {
  return { title: nextTitle(title, term, next), shortTitle: nextTitle(shortTitle, term, next) }
}

/** The relations as the form sends them. */
export const relationsByValue = { volgt: 'follows', vervangt: 'replaces' } as const satisfies Record<
  string,
  NextPeriod['relation']
>

/** What was typed, or sentences by field. Boxes of undertakings that are not there fall out. */
export function readNextPeriod(fields: TypedFields, { undertakings }: Structure): FormResult<TypedPeriod> {
  const read = new FieldReader(fields)
  const title = read.required(names.title, texts.titleMissing)
  const shortTitle = read.required(names.shortTitle, texts.shortTitleMissing, 120)
  const term = readTerm(read)
  const relation = readRelation(read)
  const wished = new Set(parts.filter((part) => read.text(partFields[part]) === yes))
  checkNeeds(read, wished)
  const open = undertakings.filter(({ id }) => read.text(names.undertaking(id)) === yes)
  return read.result({
    title,
    shortTitle,
    // without these there is an error, and the value is not given
    term: term!,
    relation: relation!,
    parts: wished,
    undertakings: new Set(open.map(({ id }) => id)),
  })
}

function readRelation(read: FieldReader): NextPeriod['relation'] | null {
  const typed = read.text(names.relation)
  if (typed === 'volgt' || typed === 'vervangt') return relationsByValue[typed]
  read.errors[names.relation] = texts.relationMissing
  return null
}

function readTerm(read: FieldReader): Day | null {
  const begin = readOne(read, names.begin, texts.beginMissing)
  const end = readOne(read, names.end, texts.endMissing)
  if (begin === null || end === null) return null
  const term = termOf(begin, end)
  if (term === null) read.errors[names.end] = texts.endsBefore
  return term
}

/** One day, month or year. */
function readOne(read: FieldReader, name: string, missing: string): Day | null {
  const typed = read.day(name)
  if (typed === null) read.errors[name] ??= missing
  if (typed === null || precision(typed) !== 'range') return typed
  read.errors[name] = texts.notSingle
  return null
}

function checkNeeds(read: FieldReader, wished: ReadonlySet<Part>): void {
  for (const part of wished) {
    const sentence = needsMessages[part]
    if (sentence !== undefined && needs[part]?.some((each) => !wished.has(each)))
      read.errors[partFields[part]] = sentence
  }
}

const needsMessages: Readonly<Partial<Record<Part, string>>> = texts.needs

import type { Selectable } from 'kysely'
import type { AfterImages } from '../../database/after-images.ts'
import type { Tables } from '../../database/tables.ts'

/** What a record is called on the screen. */
export type Names = {
  organisation(id: string | null): string | null
  constituency(id: string | null): string | null
  theme(id: string | null): string | null
  paper(id: string | null): string | null
  body(id: string | null): string | null
  office(id: string | null): string | null
  person(id: string | null): string | null
}

/** A record of which something changed between two days, in words. */
export type RecordChange = {
  readonly id: string
  readonly name: string
  readonly what: 'added' | 'changed' | 'gone'
  /** of a new record what is known of it, of another what became otherwise */
  readonly fields: readonly FieldChange[]
}

export type FieldChange = { readonly label: string; readonly was: string | null; readonly became: string | null }

/** The changes of one kind of record, and where the page shows these records. */
export type KindChanges = { readonly kind: RecordKind; readonly changes: readonly RecordChange[] }

/** A kind of record as the screens know it. */
export type RecordKind = {
  /** as the journal calls it */
  readonly kind: string
  readonly title: string
  /** where its records stand */
  href(slug: string): string
  compare(before: AfterImages, after: AfterImages, names: Names): readonly RecordChange[]
}

type Described<Table extends keyof Tables> = Omit<RecordKind, 'compare'> & {
  readonly table: Table
  name(row: Selectable<Tables[Table]>, names: Names): string
  /** its parts, in words of the screen; null is not known */
  readonly fields: readonly (readonly [
    label: string,
    of: (row: Selectable<Tables[Table]>, names: Names) => string | null,
  ])[]
}

/** Makes a kind of record from its description. */
export function recordKind<Table extends keyof Tables & RecordTable>(described: Described<Table>): RecordKind {
  const { table, kind, title, href, name, fields } = described
  const wordsOf = (row: Selectable<Tables[Table]> | undefined, names: Names) =>
    fields.map(([label, of]) => ({ label, value: row === undefined ? null : (of(row, names) ?? null) }))
  const compare: RecordKind['compare'] = (before, after, names) => {
    const earlier = new Map(before.of(table, { kind }).map((row) => [idOf(row), row]))
    const later = new Map(after.of(table, { kind }).map((row) => [idOf(row), row]))
    return [...new Set([...earlier.keys(), ...later.keys()])].flatMap((id) => {
      const [was, became] = [earlier.get(id), later.get(id)]
      const [old, fresh] = [wordsOf(was, names), wordsOf(became, names)]
      const differing = fresh
        .map(({ label, value }, index) => ({ label, was: old[index]!.value, became: value }))
        .filter((field) => field.was !== field.became)
      const what = was === undefined ? 'added' : became === undefined ? 'gone' : 'changed'
      if (what === 'changed' && differing.length === 0) return []
      return [{ id, name: name((became ?? was)!, names), what, fields: differing }]
    })
  }
  return { kind, title, href, compare }
}

/** Tables of records with an id of their own. */
type RecordTable = { [Table in keyof Tables]: Tables[Table] extends { id: string } ? Table : never }[keyof Tables]

function idOf(row: object): string {
  return 'id' in row && typeof row.id === 'string' ? row.id : ''
}

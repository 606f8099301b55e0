import { sql } from 'kysely'
import { kindOf } from '../../src/database/after-images.ts'
import type { Tables } from '../../src/database/tables.ts'
import { testDatabase } from './database.ts'

/** A table whose rows are records of an agreement, and what the journal calls them. */
export type AgreementTable = { readonly name: string; readonly table: keyof Tables; readonly kind: string }

/** Tables that hold no record of an agreement, or records that the journal keeps in another way. */
const otherwise: Readonly<Record<string, string>> = {
  document: 'its text stays out of the journal; a document never changes',
  document_file: 'never changes',
  source: 'never changes',
  record_source: 'follows from the sources that the after-images name',
  organisation_successor: 'of two organisations; only ever added',
  ledger_line: 'stands in the after-image of its first entry; never changes',
  ledger_position: 'follows from the entries',
  journal: 'the journal itself',
  record_origin: 'from which earlier record a copy was made: written with the copy, never changes',
  person: 'the name of who holds an office, which stands nowhere else: decision 22',
  intake: 'has its own acts; no page of an agreement shows it',
  intake_sketch: 'of an intake',
  intake_version: 'of an intake',
  proposal: 'of an intake',
  reading_choice: 'of an intake',
}

/** Every table of which the journal must hold complete after-images. A new table is one of these, unless it says why not above. */
export async function agreementTables(): Promise<readonly AgreementTable[]> {
  const { kysely } = await testDatabase()
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_name not like 'kysely%' order by 1`.execute(kysely)
  const names = rows.map((row) => row.name).filter((name) => !Object.hasOwn(otherwise, name))
  return names.map((name) => {
    const table = name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()) as keyof Tables
    return { name, table, kind: table === 'agreementAlias' ? 'alias' : kindOf(table) }
  })
}

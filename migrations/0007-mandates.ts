import type { Kysely } from 'kysely'
import { runStatements } from '../src/database/run-statements.ts'

/** From when to when a mandate holds. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await runStatements(database, statements)
}

const statements = `
alter table mandate
  add column valid_from text,
  add column valid_to text,
  add check (valid_to is null or valid_from is null or valid_from <= valid_to);
comment on table mandate is 'The decision or person that allows a pledge or a budget. valid_from null is unknown; valid_to is its last day, null while it holds.';
`

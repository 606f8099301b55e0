import { type Kysely, sql } from 'kysely'

/** Runs statements one by one, for a migration; each ends with a semicolon at the end of a line. */
export async function runStatements(database: Kysely<unknown>, statements: string): Promise<void> {
  for (const statement of statements.split(/;\s*\n/)) {
    if (statement.trim() !== '') await sql.raw(statement).execute(database)
  }
}

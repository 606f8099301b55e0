import type { Kysely } from 'kysely'
import { runStatements } from '../src/database/run-statements.ts'

/** Which agreements and organisations are invented, so that no reader takes them for real. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await runStatements(database, statements)
}

const statements = `
alter table agreement add column fictitious boolean not null default false;
alter table organisation add column fictitious boolean not null default false;
comment on table agreement is 'An agreement between governments. Running and past follow from its term. fictitious: everything in it is invented, and its pages say so.';
comment on table organisation is 'A government or an association of governments. code is the official code, or kp- and a short name where there is none; it never changes. valid_from null is unknown; valid_to is the last day, null while it exists. province is the code of the province it lies in. name_key is what a search looks in. fictitious: it is invented, and its page says so.';
`

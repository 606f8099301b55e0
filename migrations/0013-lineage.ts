import type { Kysely } from 'kysely'
import { runStatements } from '../src/database/run-statements.ts'

/** Which agreement of the register an instrument is, and from which record a record was taken over. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await runStatements(database, statements)
}

const statements = `
alter table instrument
  add column related_id uuid references agreement,
  add check (related_id <> agreement_id);
create index instrument_related on instrument (related_id);
comment on table instrument is 'Another agreement, programme, strategy or law that an agreement rests on or that its papers refer to; relation says how the agreement stands to it. related_id: the agreement of the register that it is, where exactly one goes by that name. Follows and replaces never run in a circle.';

create table record_origin (
  record_kind text not null,
  record_id uuid not null,
  origin_id uuid not null,
  agreement_id uuid not null references agreement,
  primary key (record_kind, record_id)
);
create index record_origin_agreement on record_origin (agreement_id);
comment on table record_origin is 'From which record of the same kind, of which earlier agreement, a record was taken over when the next period was made.';

grant select, insert on record_origin to krachtenbundel_app;
`

import type { Kysely } from 'kysely'
import { runStatements } from '../src/database/run-statements.ts'

/** What an agreement wants and rests on: goals, instruments, risks, undertakings; and which paper is a version of which. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await runStatements(database, statements)
}

const statements = `
create table goal (
  id uuid primary key,
  agreement_id uuid not null references agreement,
  text text not null,
  percentage_hundredths integer,
  subject text,
  year integer,
  owner text,
  position integer not null
);
create index goal_agreement on goal (agreement_id);
comment on table goal is 'What is to be reached, by when or by how much, and whose goal it is; what the source does not say is null. percentage_hundredths: 5000 is 50%.';

create table instrument (
  id uuid primary key,
  agreement_id uuid not null references agreement,
  name text not null,
  name_key text not null,
  kind text not null check (kind in ('agreement', 'programme', 'strategy', 'law', 'other')),
  year text,
  relation text check (relation in ('follows', 'elaborates', 'replaces')),
  position integer not null,
  unique (agreement_id, name_key)
);
comment on table instrument is 'Another agreement, programme, strategy or law that an agreement rests on or that its papers refer to; relation says how the agreement stands to it.';

create table risk (
  id uuid primary key,
  agreement_id uuid not null references agreement,
  kind text not null check (kind in ('risk', 'attention-point')),
  text text not null,
  text_key text not null,
  position integer not null
);
create index risk_agreement on risk (agreement_id);
comment on table risk is 'What can go wrong, or what administrators must keep in mind, as a paper puts it.';

create table undertaking (
  id uuid primary key,
  agreement_id uuid not null references agreement,
  text text not null,
  text_key text not null,
  promised_by text,
  due text,
  position integer not null
);
create index undertaking_agreement on undertaking (agreement_id);
comment on table undertaking is 'A promise to do or report something, by whom and by when: no agreed duty and no requested decision.';

create table intake_sketch (
  intake_id uuid primary key references intake on delete cascade,
  kind text,
  number_key text,
  title_key text,
  dated text,
  sketch integer[] not null,
  bands integer[] not null
);
create index intake_sketch_number on intake_sketch (number_key);
create index intake_sketch_title on intake_sketch (title_key);
create index intake_sketch_bands on intake_sketch using gin (bands);
comment on table intake_sketch is 'By what a paper is found again as an earlier version: its number, its title, and a MinHash of its text. Papers that share a band are probably alike.';

create table intake_version (
  intake_id uuid primary key references intake on delete cascade,
  previous_id uuid not null references intake on delete cascade,
  ground text not null check (ground in ('number', 'title', 'text')),
  share integer not null check (share between 0 and 100),
  state text not null check (state in ('sure', 'doubtful', 'confirmed', 'denied')),
  decided_by text,
  decided_at timestamptz,
  check (num_nulls(decided_by, decided_at) in (0, 2)),
  check ((state in ('confirmed', 'denied')) = (decided_at is not null))
);
create index intake_version_previous on intake_version (previous_id);
comment on table intake_version is 'Which paper a paper is a next version of, why that was proposed, which percentage of the text is equal, and what a person said of it.';

grant select, insert on goal, instrument, risk, undertaking to krachtenbundel_app;
grant update on goal, instrument, undertaking to krachtenbundel_app;
grant select, insert, update, delete on intake_sketch, intake_version to krachtenbundel_app;
`

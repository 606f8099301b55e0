import type { Kysely } from 'kysely'
import { runStatements } from '../src/database/run-statements.ts'

/** Reading a paper in: the reading, its proposals, and the choices of the reader. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await runStatements(database, statements)
}

const statements = `
create table intake (
  id uuid primary key,
  document_id uuid not null unique references document,
  state text not null check (state in ('in-review', 'adopted')),
  agreement_id uuid references agreement,
  facts text not null,
  entered_findings text[] not null default '{}',
  created_at timestamptz not null,
  created_by text not null
);
create index intake_agreement on intake (agreement_id);
comment on table intake is 'A paper being read in. facts is what the reader proposed, as it came out, without the text that document keeps; agreement_id is where it went, once something was adopted; entered_findings are those that went along. An intake that is thrown away leaves no row.';

create table proposal (
  id uuid primary key,
  intake_id uuid not null references intake on delete cascade,
  number integer not null,
  kind text not null,
  fact_id text not null,
  fact text not null,
  value text,
  state text not null check (state in ('open', 'accepted', 'changed', 'rejected')),
  judged_by text,
  judged_at timestamptz,
  adopted_at timestamptz,
  outcome text check (outcome in ('added', 'confirmed', 'differs', 'noted')),
  record_id uuid,
  unique (intake_id, number),
  check ((state = 'changed') = (value is not null)),
  check ((state = 'open') = (judged_at is null)),
  check (adopted_at is null or state in ('accepted', 'changed')),
  check ((adopted_at is null) = (outcome is null)),
  check (record_id is null or outcome is not null)
);
comment on table proposal is 'One fact that the reader proposes. fact is what was read; value is what a person made of it. Nothing is a fact in the register before adopted_at. outcome: added to the register, confirmed what stood there, differs from it, or only noted as a finding; record_id is the record it became.';

create table reading_choice (
  intake_id uuid not null references intake on delete cascade,
  question text not null check (question in ('thousands-mark', 'basis', 'years')),
  choice text not null,
  chosen_by text not null,
  chosen_at timestamptz not null,
  primary key (intake_id, question)
);
comment on table reading_choice is 'How a person reads a notation that can mean two things, by whom and when.';

grant select, insert, update, delete on intake, proposal, reading_choice to krachtenbundel_app;
`

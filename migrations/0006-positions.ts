import type { Kysely } from 'kysely'
import { runStatements } from '../src/database/run-statements.ts'

/** The current positions of the ledger, kept as they are made; an entry is voided once. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await runStatements(database, statements)
}

const statements = `
create table ledger_position (
  line_id uuid not null references ledger_line,
  stage text not null check (stage in ('indicative', 'pledged', 'budgeted', 'realised')),
  period text not null,
  agreement_id uuid not null references agreement,
  entry_id uuid not null unique references ledger_entry,
  primary key (line_id, stage, period)
);
create index ledger_position_agreement on ledger_position (agreement_id);
comment on table ledger_position is 'Which entry counts now for a line, stage and period: the last by (counts_from, seq) that is not voided. Follows from ledger_entry, and is kept in the same transaction.';

drop index ledger_entry_voids;
create unique index ledger_entry_voids on ledger_entry (voids);

create index ledger_entry_recorded on ledger_entry (recorded_at);

insert into ledger_position (line_id, stage, period, agreement_id, entry_id)
select distinct on (entry.line_id, entry.stage, entry.period) entry.line_id, entry.stage, entry.period, line.agreement_id, entry.id
from ledger_entry as entry
join ledger_line as line on line.id = entry.line_id
where not exists (select from ledger_entry as voiding where voiding.voids = entry.id)
order by entry.line_id, entry.stage, entry.period, entry.counts_from desc, entry.seq desc;

grant select, insert, update, delete on ledger_position to krachtenbundel_app;
`

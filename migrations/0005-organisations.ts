import type { Kysely } from 'kysely'
import { runStatements } from '../src/database/run-statements.ts'

/** Organisations as the official lists know them, who succeeds whom, and who is a member of a group that contributes. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await runStatements(database, statements)
}

const statements = `
alter table organisation
  add column sort_name text,
  add column name_key text,
  add column province text,
  add column valid_from text,
  add column valid_to text;
update organisation set code = 'kp-' || code where code in ('vro', 'ipo', 'uvw', 'vng', 'odnl');
update organisation set
  sort_name = lower(regexp_replace(name, '^Ministerie van ', '')),
  name_key = concat_ws(' ',
    lower(regexp_replace(normalize(name, NFKD), '[^[:alnum:]]+', '', 'g')),
    lower(regexp_replace(normalize(short_name, NFKD), '[^[:alnum:]]+', '', 'g')),
    lower(regexp_replace(code, '[^[:alnum:]]+', '', 'g')));
alter table organisation
  alter column sort_name set not null,
  alter column name_key set not null,
  add check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
create index organisation_sort on organisation (sort_name collate "und-x-icu", code);
create index organisation_province on organisation (province);
comment on table organisation is 'A government or an association of governments. code is the official code, or kp- and a short name where there is none; it never changes. valid_from null is unknown; valid_to is the last day, null while it exists. province is the code of the province it lies in. name_key is what a search looks in.';

create table organisation_successor (
  predecessor_id uuid not null references organisation,
  successor_id uuid not null references organisation,
  since text,
  primary key (predecessor_id, successor_id),
  check (predecessor_id <> successor_id)
);
create index organisation_successor_successor on organisation_successor (successor_id);
comment on table organisation_successor is 'Which organisation came in the place of which, as the official lists say: n to m. Nothing passes from one to the other by it.';

create table constituency_member (
  id uuid primary key,
  constituency_id uuid not null references constituency,
  organisation_id uuid not null references organisation,
  valid_from text,
  valid_to text,
  association_article text
);
create index constituency_member_constituency on constituency_member (constituency_id);
create index constituency_member_organisation on constituency_member (organisation_id);
comment on table constituency_member is 'Which organisation is in a group that contributes, from and to which day (null is unknown or open); its ranges do not overlap. association_article names the decision of the association, and its article, that binds the member; without it the umbrella speaks on its behalf only.';

grant select, insert on organisation_successor, constituency_member to krachtenbundel_app;
grant update on constituency_member to krachtenbundel_app;
`

import type { Kysely } from 'kysely'
import { runStatements } from '../src/database/run-statements.ts'

/** Who consults, advises and decides about an agreement, and the offices that mandates and signatures belong to. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await runStatements(database, statements)
}

const statements = `
create table office (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  title text not null,
  title_key text not null,
  unique (organisation_id, title_key)
);
comment on table office is 'A function at an organisation that outlives who holds it. Mandates, signatures and seats belong to it.';

create table agreement_office (
  id uuid primary key,
  agreement_id uuid not null references agreement,
  office_id uuid not null references office,
  position integer not null,
  unique (agreement_id, office_id)
);
create index agreement_office_office on agreement_office (office_id);
comment on table agreement_office is 'Which offices play a part in an agreement.';

create table person (
  id uuid primary key,
  name text not null
);
comment on table person is 'Personal data: the name of who holds a public office, and nothing else. Purpose: to know who acts for the office. Kept as long as the agreements in which the office plays a part. Stands nowhere else, also not in the journal.';

create table office_holder (
  id uuid primary key,
  office_id uuid not null references office,
  person_id uuid not null references person,
  kind text not null check (kind in ('holder', 'deputy')),
  valid_from text,
  valid_to text,
  check (valid_from is null or length(valid_from) = 10),
  check (valid_to is null or length(valid_to) = 10),
  check (valid_to is null or valid_from is null or valid_from <= valid_to)
);
create index office_holder_office on office_holder (office_id);
create index office_holder_person on office_holder (person_id);
create unique index office_holder_present on office_holder (office_id) where kind = 'holder' and valid_to is null;
comment on table office_holder is 'Who holds an office or stands in for its holder, from and to which day: valid_from null is unknown, valid_to is the last day, null while it lasts. The ranges of the holders of one office do not overlap.';

create table body (
  id uuid primary key,
  agreement_id uuid not null references agreement,
  name text not null,
  name_key text not null,
  short_name text not null,
  kind text not null check (kind in ('steering', 'official', 'working-group', 'secretariat', 'other')),
  role text check (role in ('decides', 'advises', 'prepares')),
  organisation_id uuid references organisation,
  theme_id uuid references theme,
  escalates_to uuid references body,
  position integer not null,
  unique (agreement_id, name_key),
  check (theme_id is null or kind = 'working-group'),
  check (escalates_to <> id)
);
create index body_organisation on body (organisation_id);
create index body_theme on body (theme_id);
create index body_escalates_to on body (escalates_to);
comment on table body is 'Where an agreement is discussed. role null is not in the source. organisation_id says whose body it is, null of all parties together. escalates_to is where it goes when it cannot settle something; never in a circle.';

create table body_seat (
  id uuid primary key,
  body_id uuid not null references body,
  organisation_id uuid references organisation,
  constituency_id uuid references constituency,
  office_id uuid references office,
  role text not null check (role in ('chair', 'secretary', 'lead', 'member')),
  unique nulls not distinct (body_id, organisation_id, constituency_id, office_id),
  check (num_nonnulls(organisation_id, constituency_id, office_id) = 1)
);
create index body_seat_organisation on body_seat (organisation_id);
create index body_seat_constituency on body_seat (constituency_id);
create index body_seat_office on body_seat (office_id);
comment on table body_seat is 'Who sits in a body, and as what: exactly one of an organisation, a constituency and an office.';

alter table mandate add column office_id uuid references office;
create index mandate_office on mandate (office_id);
comment on table mandate is 'The decision or person that allows a pledge or a budget. valid_from null is unknown; valid_to is its last day, null while it holds. office_id is the office it was given to, whoever holds that.';
alter table signatory add column office_id uuid references office;
create index signatory_office on signatory (office_id);
comment on table signatory is 'Who signs an agreement, in which office, represented by whom. An umbrella that signs does not bind its members.';

grant select, insert on office, agreement_office, person, office_holder, body, body_seat to krachtenbundel_app;
grant update on office, person, office_holder, body, mandate to krachtenbundel_app;
`

import type { Kysely } from 'kysely'
import { runStatements } from '../src/database/run-statements.ts'

/** Documents and sources, organisations, agreements, the ledger, findings. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await runStatements(database, statements)
}

const statements = `
create table document (
  id uuid primary key,
  title text not null,
  file_name text,
  format text check (format in ('text', 'pdf', 'docx')),
  sha256 text unique,
  pages integer,
  normaliser integer,
  text text,
  visibility text not null check (visibility in ('concept', 'besloten', 'openbaar')),
  created_at timestamptz not null,
  check (num_nulls(file_name, format, sha256, normaliser, text) in (0, 5))
);
comment on table document is 'A paper or other document. Without file_name it is a record without a file: its title is known, its text is not here.';

create table document_file (
  document_id uuid primary key references document on delete cascade,
  bytes bytea not null
);
comment on table document_file is 'The file itself, apart from document so that no list reads it.';

create table source (
  id uuid primary key,
  kind text not null check (kind in ('passage', 'publication', 'statement', 'sign-up', 'decision', 'computed')),
  document_id uuid references document,
  page integer,
  line integer,
  end_page integer,
  end_line integer,
  start_offset integer,
  end_offset integer,
  quote text,
  label text,
  address text,
  title text,
  read_on text,
  said_by text,
  said_on text,
  formula text,
  check ((kind = 'passage') = (document_id is not null)),
  check ((kind = 'publication') = (address is not null and read_on is not null)),
  check ((kind = 'statement') = (said_by is not null)),
  check ((kind = 'computed') = (formula is not null)),
  check (num_nulls(start_offset, end_offset, line) in (0, 3)),
  check (start_offset is null or quote is not null),
  check (kind <> 'passage' or quote is not null or label is not null)
);
create index source_document on source (document_id);
comment on table source is 'Where something was read: exactly one of a passage, a publication, a statement, a sign-up, a decision, or a computation. A passage of a document without a file has a label, and of its words the figures only.';

create table record_source (
  record_kind text not null,
  record_id uuid not null,
  field text not null default '',
  source_id uuid not null references source,
  position integer not null default 0,
  primary key (record_kind, record_id, field, source_id)
);
create index record_source_source on record_source (source_id);
comment on table record_source is 'The sources of a record; field names the part of it, empty for the whole. Equal facts from a second paper add a row.';

create table organisation (
  id uuid primary key,
  code text not null unique,
  name text not null,
  short_name text not null,
  kind text not null check (kind in ('ministry', 'province', 'municipality', 'water-authority', 'environmental-service', 'umbrella', 'partner'))
);
comment on table organisation is 'A government or an association of governments.';

create table agreement (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title text not null,
  short_title text not null,
  summary text,
  state text not null check (state in ('concept', 'agreed', 'signed', 'ended')),
  term text,
  visibility text not null check (visibility in ('concept', 'besloten', 'openbaar')),
  created_at timestamptz not null
);
comment on table agreement is 'An agreement between governments. Running and past follow from its term.';

create table agreement_alias (
  id uuid primary key,
  agreement_id uuid not null references agreement,
  name text not null,
  name_key text not null,
  unique (agreement_id, name_key)
);
create index agreement_alias_key on agreement_alias (name_key);
comment on table agreement_alias is 'Every name an agreement goes by, its title included; name_key is what is compared.';

create table constituency (
  id uuid primary key,
  agreement_id uuid not null references agreement,
  name text not null,
  name_key text not null,
  short_name text not null,
  umbrella_id uuid references organisation,
  position integer not null,
  unique (agreement_id, name_key)
);
create index constituency_umbrella on constituency (umbrella_id);
comment on table constituency is 'A group that contributes to an agreement, with or without an umbrella. Contributing is not signing.';

create table signatory (
  id uuid primary key,
  agreement_id uuid not null references agreement,
  organisation_id uuid not null references organisation,
  constituency_id uuid references constituency,
  represented_by text,
  signed_on text,
  position integer not null,
  unique (agreement_id, organisation_id)
);
create index signatory_organisation on signatory (organisation_id);
create index signatory_constituency on signatory (constituency_id);
comment on table signatory is 'Who signs an agreement, represented by whom. An umbrella that signs does not bind its members.';

create table theme (
  id uuid primary key,
  agreement_id uuid not null references agreement,
  name text not null,
  name_key text not null,
  short_name text not null,
  position integer not null,
  unique (agreement_id, name_key)
);
comment on table theme is 'A subject that parties of an agreement work on. Governance is no theme.';

create table theme_role (
  id uuid primary key,
  theme_id uuid not null references theme,
  constituency_id uuid not null references constituency,
  role text not null check (role in ('lead', 'participant')),
  unique (theme_id, constituency_id)
);
create index theme_role_constituency on theme_role (constituency_id);
comment on table theme_role is 'Which constituency leads a theme or takes part in it.';

create table milestone (
  id uuid primary key,
  agreement_id uuid not null references agreement,
  title text not null,
  title_key text not null,
  planned text,
  realised text,
  unique (agreement_id, title_key)
);
comment on table milestone is 'Something on the way, with the day it was planned for and the day it happened: two facts.';

create table meeting (
  id uuid primary key,
  agreement_id uuid not null references agreement,
  body text not null,
  held_on text,
  papers text[] not null default '{}',
  unique nulls not distinct (agreement_id, body, held_on)
);
comment on table meeting is 'A body that met about an agreement.';

create table paper (
  id uuid primary key,
  agreement_id uuid not null references agreement,
  document_id uuid not null references document,
  kind text,
  number text,
  dated text,
  title text,
  unique (agreement_id, document_id)
);
create index paper_document on paper (document_id);
comment on table paper is 'A document as a paper about an agreement: its kind, number and date.';

create table requested_decision (
  id uuid primary key,
  paper_id uuid not null references paper,
  number text,
  verb text,
  text text not null,
  annexes text[] not null default '{}',
  position integer not null
);
create index requested_decision_paper on requested_decision (paper_id);
comment on table requested_decision is 'What a paper asks a body to decide.';

create table mandate (
  id uuid primary key,
  agreement_id uuid not null references agreement,
  description text not null,
  source_id uuid not null references source
);
create index mandate_agreement on mandate (agreement_id);
create index mandate_source on mandate (source_id);
comment on table mandate is 'The decision or person that allows a pledge.';

create table ledger_line (
  id uuid primary key,
  agreement_id uuid not null references agreement,
  constituency_id uuid not null references constituency,
  organisation_id uuid references organisation,
  purpose text check (purpose in ('theme', 'governance', 'other')),
  theme_id uuid references theme,
  year integer not null check (year between 1900 and 2200),
  unit text not null check (unit in ('eur', 'fte')),
  within_id uuid references ledger_line,
  unique nulls not distinct (agreement_id, constituency_id, organisation_id, purpose, theme_id, year, unit),
  check (coalesce(purpose = 'theme', false) = (theme_id is not null)),
  check (within_id is null or organisation_id is not null)
);
create index ledger_line_constituency on ledger_line (constituency_id);
create index ledger_line_organisation on ledger_line (organisation_id);
create index ledger_line_theme on ledger_line (theme_id);
create index ledger_line_within on ledger_line (within_id);
comment on table ledger_line is 'What one contribution is: who, for which purpose (null is not divided), which year, in euro or in fte.';

create table ledger_entry (
  id uuid primary key,
  seq bigint generated always as identity unique,
  line_id uuid not null references ledger_line,
  stage text not null check (stage in ('indicative', 'pledged', 'budgeted', 'realised')),
  period text not null,
  amount bigint,
  effective_on text not null,
  counts_from text not null,
  kind text not null check (kind in ('set', 'change', 'correct', 'split', 'transfer', 'withdraw')),
  voids uuid references ledger_entry,
  from_id uuid references ledger_entry,
  source_id uuid not null references source,
  mandate_id uuid references mandate,
  reason text,
  cover text check (cover in ('existing', 'new', 'none')),
  cover_year integer,
  vat text check (vat in ('including', 'excluding')),
  words text,
  reading text check (reading in ('thousands', 'decimals')),
  reading_by text,
  reading_at timestamptz,
  read_amount bigint,
  recorded_by text not null,
  recorded_at timestamptz not null,
  check (num_nulls(reading, reading_by, reading_at) in (0, 3)),
  check (stage in ('indicative', 'realised') or mandate_id is not null)
);
create index ledger_entry_line on ledger_entry (line_id, stage, period, seq);
create index ledger_entry_voids on ledger_entry (voids);
create index ledger_entry_from on ledger_entry (from_id);
create index ledger_entry_source on ledger_entry (source_id);
create index ledger_entry_mandate on ledger_entry (mandate_id);
comment on table ledger_entry is 'What was said about a line, append-only. amount is cents or hundredths of fte; null is not stated, never 0. counts_from is the last possible day of effective_on. words and reading keep what the source says and how a person read it, by whom and when.';

create table stated_total (
  id uuid primary key,
  agreement_id uuid not null references agreement,
  constituency_id uuid references constituency,
  year integer not null,
  unit text not null check (unit in ('eur', 'fte')),
  stage text not null check (stage in ('indicative', 'pledged', 'budgeted', 'realised')),
  amount bigint not null,
  words text,
  reading text check (reading in ('thousands', 'decimals')),
  source_id uuid not null references source
);
create index stated_total_agreement on stated_total (agreement_id);
create index stated_total_constituency on stated_total (constituency_id);
create index stated_total_source on stated_total (source_id);
comment on table stated_total is 'A total that a paper states: a control figure, never a contribution. Without constituency it is of the whole agreement.';

create table finding (
  id uuid primary key,
  agreement_id uuid not null references agreement,
  document_id uuid references document,
  code text not null,
  severity text not null check (severity in ('hoog', 'midden', 'laag')),
  holds boolean not null,
  title text not null,
  sentence text not null,
  found_at timestamptz not null
);
create index finding_agreement on finding (agreement_id);
create index finding_document on finding (document_id);
comment on table finding is 'What a check of a paper or of the register found; holds says that it is in order.';

grant select on document, document_file, source, record_source, organisation, agreement, agreement_alias, constituency, signatory, theme, theme_role, milestone, meeting, paper, requested_decision, mandate, ledger_line, ledger_entry, stated_total, finding to krachtenbundel_app;
grant insert on document, document_file, source, record_source, organisation, agreement, agreement_alias, constituency, signatory, theme, theme_role, milestone, meeting, paper, requested_decision, mandate, ledger_line, ledger_entry, stated_total, finding to krachtenbundel_app;
grant update on document, organisation, agreement, constituency, signatory, theme, milestone, meeting, paper to krachtenbundel_app;
grant delete on document, document_file to krachtenbundel_app;
`

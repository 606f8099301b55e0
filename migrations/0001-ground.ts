import { type Kysely, sql } from 'kysely'

/** The role that every transaction of the app runs as, and the journal. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    do $$ begin
      create role krachtenbundel_app nologin;
    exception when duplicate_object or unique_violation then null;
    end $$`.execute(database)
  await sql`
    do $$ begin
      execute format('grant krachtenbundel_app to %I', current_user);
    exception when others then
      if not pg_has_role(current_user, 'krachtenbundel_app', 'member') then raise; end if;
    end $$`.execute(database)
  await sql`grant usage on schema public to krachtenbundel_app`.execute(database)

  await sql`
    create table journal (
      seq bigint generated always as identity primary key,
      chain text not null,
      at timestamptz not null,
      actor text not null,
      action text not null,
      subject_kind text not null,
      subject_id uuid not null,
      after text
    )`.execute(database)
  await sql`create index journal_subject on journal (subject_kind, subject_id, seq)`.execute(database)
  await sql`create index journal_chain on journal (chain, seq)`.execute(database)
  await sql`comment on table journal is 'What was done, by whom and when, with the complete record as it stood afterwards. Append-only.'`.execute(
    database,
  )
  await sql`grant select, insert on journal to krachtenbundel_app`.execute(database)
}

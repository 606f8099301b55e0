import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { sql } from 'kysely'
import pg from 'pg'
import { type OpenDatabase, openDatabase } from '../../src/database/connect.ts'

let opened: Promise<OpenDatabase> | undefined

/** The database of this test run: embedded, or a fresh one on the server that TEST_DATABASE_URL names. One a process. */
export function testDatabase(): Promise<OpenDatabase> {
  opened ??= process.env.TEST_DATABASE_URL ? openOnServer(process.env.TEST_DATABASE_URL) : openEmbedded()
  return opened
}

/**
 * Empties every table, so that a test file starts from nothing. Rows are deleted and vacuumed away, which takes a tenth of
 * what truncating takes: that makes new files for every table and index. Foreign keys are not looked at meanwhile, for
 * which the tests must be superuser.
 */
export async function emptyDatabase(): Promise<OpenDatabase> {
  const database = await testDatabase()
  const run = (statements: string) => sql.raw<{ name: string }>(statements).execute(database.kysely)
  const { rows } = await run(await whichHaveRows(database))
  const names = rows.map(({ name }) => name)
  if (names.length === 0) return database
  const deletes = names.map((name) => `delete from ${name};`).join(' ')
  await run(`begin; set local session_replication_role = replica; ${deletes} ${restartSequences}; commit`)
  await run(`vacuum ${names.join(', ')}`)
  return database
}

const restartSequences = `select setval(format('%I.%I', schemaname, sequencename)::regclass, start_value, false)
  from pg_sequences where schemaname = 'public' and last_value is not null`

/** The query that names the tables with rows. */
async function whichHaveRows({ kysely }: OpenDatabase): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select quote_ident(tablename) as name from pg_tables
    where schemaname = 'public' and tablename not like 'kysely%'`.execute(kysely)
  return rows.map(({ name }) => `select '${name}' as name where exists (select from ${name})`).join(' union all ')
}

async function openEmbedded(): Promise<OpenDatabase> {
  const dataDir = mkdtempSync(join(tmpdir(), 'krachtenbundel-test-'))
  process.once('exit', () => rmSync(dataDir, { recursive: true, force: true }))
  return openDatabase({ databaseUrl: null, dataDir })
}

async function openOnServer(address: string): Promise<OpenDatabase> {
  const name = `krachtenbundel_test_${process.pid}`
  await onServer(address, `drop database if exists ${name}`, `create database ${name}`)
  const url = new URL(address)
  url.pathname = `/${name}`
  return openDatabase({ databaseUrl: url.href, dataDir: '' })
}

after(closeTestDatabase)

/** Closes the run's database, and drops it where it was made on a server. */
async function closeTestDatabase(): Promise<void> {
  await (await opened)?.close()
  const address = process.env.TEST_DATABASE_URL
  if (opened && address)
    await onServer(address, `drop database if exists krachtenbundel_test_${process.pid} with (force)`)
}

async function onServer(address: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  for (const statement of statements) await client.query(statement)
  await client.end()
}

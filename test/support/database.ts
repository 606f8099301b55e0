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

/** Empties every table, so that a test file starts from nothing. */
export async function emptyDatabase(): Promise<OpenDatabase> {
  const database = await testDatabase()
  const { rows } = await sql<{ name: string }>`
    select quote_ident(tablename) as name from pg_tables
    where schemaname = 'public' and tablename not like 'kysely%'`.execute(database.kysely)
  await sql.raw(`truncate ${rows.map((row) => row.name).join(', ')} restart identity cascade`).execute(database.kysely)
  return database
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

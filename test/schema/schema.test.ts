import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { before, describe, it } from 'node:test'
import { sql } from 'kysely'
import type { OpenDatabase } from '../../src/database/connect.ts'
import { testDatabase } from '../support/database.ts'

let database: OpenDatabase

describe('schema', () => {
  before(async () => {
    database = await testDatabase()
  })

  it('says of every table what it is', async () => {
    assert.deepEqual(
      await names(sql`select relname as name from pg_class c where relnamespace = 'public'::regnamespace and relkind = 'r'
        and relname not like 'kysely%' and obj_description(c.oid) is null`),
      [],
    )
  })

  it('has an index for every foreign key', async () => {
    assert.deepEqual(
      await names(sql`select conrelid::regclass || '.' || conname as name from pg_constraint c where contype = 'f'
        and not exists (select from pg_index i where i.indrelid = c.conrelid and i.indkey[0] = c.conkey[1])`),
      [],
    )
  })

  it('keeps money and capacity in whole numbers, and has no PostgreSQL enums', async () => {
    assert.deepEqual(
      await names(sql`select table_name || '.' || column_name as name from information_schema.columns
        where table_schema = 'public' and data_type in ('numeric', 'real', 'double precision', 'money', 'USER-DEFINED')`),
      [],
    )
  })

  it('lets the app add to journal and ledger, never change or delete', async () => {
    assert.deepEqual(
      await names(sql`select table_name || ' ' || privilege_type as name from information_schema.role_table_grants
        where grantee = 'krachtenbundel_app' and table_name in ('journal', 'ledger_entry', 'ledger_line', 'source')
        and privilege_type not in ('SELECT', 'INSERT')`),
      [],
    )
  })

  it('has the columns that the code names, and no others', async () => {
    const inCode = Object.fromEntries(globSync('src/**/*.ts').flatMap(tablesOf))
    const { rows } = await sql<{ table: string; columns: string[] }>`
      select table_name as table, array_agg(column_name::text order by column_name) as columns from information_schema.columns
      where table_schema = 'public' and table_name not like 'kysely%' group by table_name`.execute(database.kysely)
    const inDatabase = Object.fromEntries(rows.map(({ table, columns }) => [table, columns]))
    assert.ok(rows.length > 20)
    assert.deepEqual(inCode, { ...inCode, ...inDatabase })
    assert.deepEqual(Object.keys(inCode).sort(), Object.keys(inDatabase).sort())
  })
})

async function names(query: ReturnType<typeof sql>): Promise<string[]> {
  const { rows } = await query.execute(database.kysely)
  return (rows as { name: string }[]).map((row) => row.name)
}

/** The tables that a file merges into `Tables`, each with its columns in the database's spelling. */
function tablesOf(file: string): [string, string[]][] {
  const text = readFileSync(file, 'utf8')
  const merged = /interface Tables \{([^}]*)\}/.exec(text)?.[1] ?? ''
  return [...merged.matchAll(/(\w+): (\w+)/g)].map(([, table, type]) => {
    const body = new RegExp(`type ${type} = \\{([\\s\\S]*?)\\n\\}`).exec(text)?.[1] ?? ''
    const columns = [...body.matchAll(/^ {2}(?:readonly )?(\w+)\??:/gm)].map((match) => snake(match[1]!))
    return [snake(table!), columns.sort()]
  })
}

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

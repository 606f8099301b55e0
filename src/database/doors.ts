import { type Kysely, sql } from 'kysely'
import type { Actor } from '../shared/actor.ts'
import type { Tables } from './tables.ts'

/** What a query for a screen may use: it reads, inside one transaction that sees one moment. */
export type ReadDb = Pick<Kysely<Tables>, 'selectFrom' | 'selectNoFrom' | 'with' | 'fn' | 'getExecutor'>

declare const writing: unique symbol

/** What a command may use: one transaction; also readable. Only `write` makes one. */
export type Tx = Kysely<Tables> & { readonly [writing]: true }

/** The two doors to the database. There is no third. */
export type Doors = {
  /** Runs `fn` in a read-only transaction as this actor. */
  read<Result>(actor: Actor, fn: (db: ReadDb) => Promise<Result>): Promise<Result>
  /** Runs `fn` in one transaction as this actor; everything it did is undone when it throws. */
  write<Result>(actor: Actor, fn: (tx: Tx) => Promise<Result>): Promise<Result>
}

/**
 * Opens the doors of a database. Begin, role and settings go in one round trip.
 * Between begin and commit, wait for nothing but the database: the embedded one has a single connection.
 */
export function openDoors(database: Kysely<Tables>): Doors {
  return {
    read: (actor, fn) => inTransaction(database, 'isolation level repeatable read read only', actor, fn),
    write: (actor, fn) => inTransaction(database, 'isolation level read committed', actor, (db) => fn(db as Tx)),
  }
}

async function inTransaction<Result>(
  database: Kysely<Tables>,
  mode: string,
  actor: Actor,
  fn: (db: Kysely<Tables>) => Promise<Result>,
): Promise<Result> {
  return database.connection().execute(async (connection) => {
    await sql.raw(opening(mode, actor)).execute(connection)
    try {
      const result = await fn(connection)
      await sql.raw('commit').execute(connection)
      return result
    } catch (error) {
      await sql
        .raw('rollback')
        .execute(connection)
        .catch(() => {})
      throw error
    }
  })
}

function opening(mode: string, actor: Actor): string {
  return `begin ${mode}; set local role krachtenbundel_app; set local krachtenbundel.actor = ${literal(actor.name)}`
}

function literal(text: string): string {
  return `'${text.replaceAll('\0', '').replaceAll("'", "''")}'`
}

import { userInfo } from 'node:os'
import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { type Doors, openDoors } from './doors.ts'
import { type EmbeddedServer, startEmbedded } from './embedded.ts'
import { migrateToLatest } from './migrate.ts'
import type { Tables } from './tables.ts'

// int8 holds cents and hundredths, which stay safe integers; numeric is not used; dates are ISO text.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)
pg.defaults.user ??= userInfo().username // as psql does, where the address names nobody

/** An open database with its doors. `close` ends the connections and the embedded server, if there is one. */
export type OpenDatabase = { readonly doors: Doors; readonly kysely: Kysely<Tables>; close(): Promise<void> }

/** Opens the database of this configuration and brings its tables up to date. */
export async function openDatabase(config: { databaseUrl: string | null; dataDir: string }): Promise<OpenDatabase> {
  const embedded = config.databaseUrl === null ? await startEmbedded(config.dataDir) : null
  const pool = embedded ? embeddedPool(embedded) : new pg.Pool({ connectionString: config.databaseUrl!, max: 10 })
  pool.on('error', () => {}) // an idle connection that breaks is replaced at the next query
  const kysely = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
  const close = async () => {
    await kysely.destroy()
    await embedded?.stop()
  }
  try {
    await migrateToLatest(kysely)
  } catch (error) {
    await close()
    throw config.databaseUrl !== null && isUnreachable(error) ? new DatabaseUnreachable(error) : error
  }
  return { doors: openDoors(kysely), kysely, close }
}

/** The server that DATABASE_URL names does not answer, or does not let us in. */
export class DatabaseUnreachable extends Error {
  constructor(cause: Error) {
    super(
      `De database van DATABASE_URL is niet te openen: ${cause.message || 'geen antwoord'}. Controleer het adres en of hij draait.`,
    )
    this.name = 'DatabaseUnreachable'
  }
}

/** A network failure, a refused sign-in (class 28) or a database that does not exist (3D000). */
function isUnreachable(error: unknown): error is Error {
  if (!(error instanceof Error)) return false
  return 'code' in error && /^(E[A-Z]+|28\w{3}|3D000)$/.test(String(error.code))
}

/** One connection: more would interleave statements of different transactions on the embedded database, and hang. */
function embeddedPool(server: EmbeddedServer): pg.Pool {
  return new pg.Pool({
    host: server.socketDirectory,
    port: server.port,
    user: 'postgres',
    database: 'postgres',
    max: 1,
    idleTimeoutMillis: 0,
  })
}

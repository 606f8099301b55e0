import { resolve } from 'node:path'
import { z } from 'zod'

/** The settings the app runs with, checked once at the start. */
export type Config = {
  readonly port: number
  readonly host: string
  /** null: the embedded database in `dataDir` */
  readonly databaseUrl: string | null
  readonly dataDir: string
}

const loopback = new Set(['localhost', '127.0.0.1', '::1'])

const environment = z.object({
  PORT: z.coerce
    .number('PORT moet een getal zijn, bijvoorbeeld 8080.')
    .int('PORT moet een heel getal zijn, bijvoorbeeld 8080.')
    .min(1, 'PORT moet tussen 1 en 65535 liggen.')
    .max(65535, 'PORT moet tussen 1 en 65535 liggen.')
    .default(8080),
  HOST: z
    .string()
    .refine(
      (host) => loopback.has(host),
      'HOST moet localhost, 127.0.0.1 of ::1 zijn: zonder inloggen mag de app niet van buiten bereikbaar zijn.',
    )
    .default('localhost'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'DATABASE_URL moet met postgres:// of postgresql:// beginnen.')
    .optional(),
  DATA_DIR: z.string().default('./data'),
})

/** A setting is wrong; `message` is one sentence a line, in Dutch, that says what to do. */
export class WrongConfig extends Error {}

/** Reads and checks the environment. Throws WrongConfig. An empty variable counts as not set. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const present = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const checked = environment.safeParse(present)
  if (!checked.success) throw new WrongConfig(checked.error.issues.map((issue) => issue.message).join('\n'))
  const { PORT, HOST, DATABASE_URL, DATA_DIR } = checked.data
  return { port: PORT, host: HOST, databaseUrl: DATABASE_URL ?? null, dataDir: resolve(DATA_DIR) }
}

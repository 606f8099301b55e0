import { serve } from '@hono/node-server'
import { createApp } from './app.ts'
import { readConfig, WrongConfig } from './config.ts'
import { DatabaseUnreachable, openDatabase } from './database/connect.ts'
import { DirectoryInUse } from './database/embedded.ts'
import { loadExamples } from './features/overview/index.ts'

await start().catch((error: unknown) => {
  const expected = [WrongConfig, DirectoryInUse, DatabaseUnreachable].some((kind) => error instanceof kind)
  console.error(expected ? (error as Error).message : error)
  process.exit(1)
})

async function start(): Promise<void> {
  const config = readConfig(process.env)
  const database = await openDatabase(config)
  await loadExamples(database.doors)
  const server = serve({ fetch: createApp(database.doors).fetch, port: config.port, hostname: config.host }, () => {
    console.log(`Krachtenbundel draait op http://${config.host}:${config.port}`)
  })
  server.on('error', (error: NodeJS.ErrnoException) => {
    const inUse = error.code === 'EADDRINUSE'
    console.error(
      inUse ? `Poort ${config.port} is al in gebruik. Stop het andere programma, of kies een andere PORT.` : error,
    )
    void database.close().then(() => process.exit(1))
  })
  const stop = () => server.close(() => void database.close().then(() => process.exit(0)))
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}
